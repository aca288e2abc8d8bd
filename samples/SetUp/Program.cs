using Crn.Domain;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.SetUp;
using Crn.Samples.SetUp;

// dotnet run --project samples/SetUp [page.html]
if (args.Length > 1 || (args is [var only] && (string.IsNullOrWhiteSpace(only) || only.StartsWith('-'))))
{
    Console.Error.WriteLine("Usage: SetUp [page.html]. Plans the permissions of a real trial, follows a scripted set-up and writes one " +
        "page.");
    return 2;
}

var path = args is [var given] ? given : "setup.html";
try
{
    // A path that cannot be written is said before anything else is.
    using var probe = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
{
    Console.Error.WriteLine($"The page cannot be written to '{path}': {e.Message.ReplaceLineEndings(" ")}");
    return 2;
}

var record = StudyRecord.Read(Path.Combine(AppContext.BaseDirectory, "data", "isrctn", "ISRCTN62918594.xml"));
var script = Script.For(record);
var sites = record.Sites.Select((_, i) => new PermissionSite(Script.SiteOf(i), UkNation.England)).ToValueList();
var plan = PermissionPlan.For(record.Answers, sites, Script.Submission);
Console.WriteLine($"{record.Title} ({record.Isrctn}; IRAS {record.Iras}; sites: {string.Join(", ", record.Sites)})");
Console.WriteLine("The record, its product and its sites are real; the days below are a script.");
Console.WriteLine();
Console.WriteLine(plan.ToOutline());

// What is published says nothing of openings in 2021: a network gives its own figures; these are made up for the example.
var example = Citation.Local("figures of the example");
var durations = StageDurations.Published
    .With(Approvals.SiteOpen, StageDuration.LogNormal(25, 0.5, DayBasis.Calendar, example))
    .With(Approvals.FirstParticipant, StageDuration.LogNormal(30, 0.6, DayBasis.Calendar, example))
    .WithAnswer(StageDuration.LogNormal(21, 0.5, DayBasis.Calendar, example));
SetUpForecast Forecast(PermissionCase at, LocalDate on, StageDurations by) =>
    SetUpForecast.For(at, on, by, SamplingSettings.Default, false);

var permission = PermissionCase.Start(record.Answers, sites, Script.Submission, Script.Begins, Party.Sponsor).State;
var gantt = Gantt.Of(plan, Forecast(permission, Script.Begins, StageDurations.Limits));
List<Entry> entries = [new(Script.Begins, "the case is opened", "", Forecast(permission, Script.Begins, durations))];
foreach (var line in script)
{
    var decision = line.Do(permission);
    if (decision.IsAccepted) permission = decision.State;
    var refused = string.Join(" ", decision.Reasons.Select(r => $"{r.Because} {r.Remedy}"));
    entries.Add(new(line.On, line.Words, refused, Forecast(permission, line.On, durations)));
}

foreach (var entry in entries) Console.WriteLine(entry);
Console.WriteLine();
var opened = StepKey.AtSite(Approvals.FirstParticipant, Script.SiteOf(0));
Console.WriteLine($"Who held the way to the first participant, {permission.StartedOn.Uk()} to {permission.LastRecordedOn.Uk()} (by the " +
    $"wall clock):");
foreach (var party in Enum.GetValues<Party>())
{
    var (held, inHand) =
        (permission.TimeHeldBy(party, opened, permission.LastRecordedOn),
            permission.DaysInHandOf(party, opened, permission.LastRecordedOn));
    if (held + inHand > 0) Console.WriteLine($"  {held,4} ({inHand}) days  {party.Name()}");
}

File.WriteAllText(path, Page.Of(record, permission, gantt, entries));
Console.WriteLine($"Written: {path}");
return 0;
