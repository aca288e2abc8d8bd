using Crn.Domain;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.SetUp;

namespace Crn.Samples.SetUp;

/// <summary>Plans the permissions of a real trial, follows a scripted set-up and writes one page.</summary>
public static class SetUpSample
{
    private const string Usage =
        "Usage: SetUp [page.html]. Plans the permissions of a real trial, follows a scripted set-up and writes one page.";

    /// <summary>Runs the sample.</summary>
    /// <param name="args">The path of the page, or nothing for <c>artifacts/setup.html</c>.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where one line goes when something is wrong with the arguments.</param>
    /// <returns>0, or 2 when an argument is wrong or the page cannot be written.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Length > 1 || (args is [var only] && (string.IsNullOrWhiteSpace(only) || only.StartsWith('-'))))
        {
            errors.WriteLine(Usage);
            return 2;
        }

        var path = args is [var given] ? given : Path.Combine("artifacts", "setup.html");
        try
        {
            if (args.Length == 0) Directory.CreateDirectory("artifacts");
            // A path that cannot be written is said before anything else is.
            var isNew = !File.Exists(path);
            using (new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write)) { }
            if (isNew) File.Delete(path);
            var page = Answered(output);
            File.WriteAllText(path, page);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var shown = new string([.. path.Select(c => char.IsControl(c) ? '?' : c)]);
            errors.WriteLine($"The page cannot be written to '{shown}': {e.Message.ReplaceLineEndings(" ")}");
            return 2;
        }

        output.WriteLine($"Written: {path}");
        return 0;
    }

    private static string Answered(TextWriter output)
    {
        var record = StudyRecord.Read(Path.Combine(AppContext.BaseDirectory, "data", "isrctn", "ISRCTN62918594.xml"), new(2026, 10, 5));
        var script = Script.For(record);
        var sites = record.Sites.Select((_, i) => new PermissionSite(Script.SiteOf(i), UkNation.England)).ToValueList();
        var plan = PermissionPlan.For(record.Answers, sites, Script.Submission);
        output.WriteLine($"{record.Title} ({record.Isrctn}; IRAS {record.Iras}; sites: {string.Join(", ", record.Sites)})");
        output.WriteLine("The record, its product and its sites are real; the days below are a script.");
        output.WriteLine();
        output.WriteLine(plan.ToOutline());

        // What is published says nothing of openings in 2021: a network gives its own figures; these are made up for the example.
        var example = Citation.Local("figures of the example");
        var durations = StageDurations.Published
            .WithApprovalToOpening(StageDuration.LogNormal(40, 0.4, DayBasis.Calendar, example))
            .With(Approvals.FirstParticipant, StageDuration.LogNormal(30, 0.6, DayBasis.Calendar, example))
            .WithAnswer(StageDuration.LogNormal(21, 0.5, DayBasis.Calendar, example));
        SetUpForecast Forecast(PermissionCase at, LocalDate on, StageDurations by) =>
            SetUpForecast.For(at, on, by, SamplingSettings.Default, false);

        var permission = PermissionCase.Start(record.Answers, sites, Script.Submission, Script.Begins, Party.Sponsor).State;
        var gantt = Gantt.Of(plan);
        List<Entry> entries = [new(Script.Begins, "the case is opened", "", Forecast(permission, Script.Begins, durations))];
        foreach (var line in script)
        {
            var decision = line.Do(permission);
            if (decision.IsAccepted) permission = decision.State;
            var refused = string.Join(" ", decision.Reasons.Select(r => $"{r.Because} {r.Remedy}"));
            entries.Add(new(line.On, line.Words, refused, Forecast(permission, line.On, durations)));
        }

        foreach (var entry in entries) output.WriteLine(entry);
        output.WriteLine();
        var opened = StepKey.AtSite(Approvals.FirstParticipant, Script.SiteOf(0));
        output.WriteLine($"Who held the way to the first participant, {permission.StartedOn.Uk()} to {permission.LastRecordedOn.Uk()} " +
            $"(by the " +
            $"wall clock):");
        foreach (var party in Enum.GetValues<Party>())
        {
            var (held, inHand) =
                (permission.TimeHeldBy(party, opened, permission.LastRecordedOn),
                    permission.DaysInHandOf(party, opened, permission.LastRecordedOn));
            if (held + inHand > 0) output.WriteLine($"  {held,4} ({inHand}) days  {party.Name()}");
        }

        return Page.Of(record, permission, gantt, entries);
    }
}
