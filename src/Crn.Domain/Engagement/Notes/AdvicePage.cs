using System.Text;
using Crn.Domain.Policies;

namespace Crn.Domain.Engagement.Notes;

/// <summary>An advice note as Markdown.</summary>
internal sealed partial class AdvicePage(AdviceNote note)
{
    private readonly StringBuilder page = new();

    /// <summary>The rules that are not met, blockers first.</summary>
    public static ValueList<StagedFinding> Failing(EarlyAssessment assessment) =>
        assessment.Findings.Where(f => f.Fails).OrderByDescending(f => f.Severity).ToValueList();

    public string Write()
    {
        Line($"# Feasibility advice: {Escaped(note.Reference)}");
        Line();
        Line($"{Text.Iso(note.Date)}, at {StageName}. Note {Text.Of(note.Number)}" + (note.Supersedes is { } before ? $"; it supersedes " +
            $"the note of {Text.Iso(before)}." : "."));
        Section("What can be said");
        Line($"**{Words(note.Verdict)}** {Detail()} [{Number(EarlyAssessment.Source)}]");
        WriteKnown();
        WriteMissing();
        WriteOverdueTopics();
        WriteChanges();
        WriteSites();
        Section("What the network and others offer now");
        Items(note.Offers.Select(o => $"{Escaped(o.Name)} ({Escaped(o.By)}) [{Number(o.Source)}]"), "Nothing is listed for this stage.");
        WriteDue();
        Section("What this note does not do");
        Line($"It promises nothing on behalf of sites: each site confirms its own capacity [{Number(AdviceNote.NoPromise)}]. It is " +
            $"dated, and a later note supersedes it.");
        Section("Sources, with the grade of their evidence");
        for (var i = 0; i < note.Sources.Count; i++) Line($"{Text.Of(i + 1)}. {Escaped(note.Sources[i].ToString())}");
        return page.ToString();
    }

    private string StageName => EngagementStages.Name(note.Stage, note.Route);

    private static string Words(EarlyVerdict verdict) => verdict switch
    {
        EarlyVerdict.CouldBe => "It could be feasible.",
        EarlyVerdict.CouldBeWithConcerns => "It could be feasible, with concerns.",
        EarlyVerdict.NotAsDescribed => "It is not feasible as described.",
        EarlyVerdict.FeasibleWithConcerns => "It is feasible, with concerns.",
        EarlyVerdict.Feasible => "It is feasible.",
        EarlyVerdict.NothingAsked => "Nothing was asked, so nothing can be said.",
    };

    private string Detail()
    {
        var sentence = note.Verdict switch
        {
            EarlyVerdict.CouldBe => "Nothing known speaks against it, and the rules still open need not be answered at this stage.",
            EarlyVerdict.CouldBeWithConcerns =>
                "No blocker fails; a concern is not met, or a rule that could be answered at this stage is open.",
            EarlyVerdict.NotAsDescribed =>
                "A blocker is not met. This is advice on the study as it stands; it does not bar anyone from applying.",
            EarlyVerdict.FeasibleWithConcerns => "Everything that counts is known; a concern is not met.",
            EarlyVerdict.Feasible => "Everything that counts is known, and nothing speaks against it.",
            EarlyVerdict.NothingAsked => "No rule that counts is in force on this date.",
        };
        if (note.IsFinal || note.Verdict == EarlyVerdict.NothingAsked) return sentence;
        var open = note.Verdict is EarlyVerdict.CouldBe or EarlyVerdict.CouldBeWithConcerns;
        return sentence + (open ? " It is not final." : " It rests on estimates, so it is not final before set-up.");
    }

    private string Number(Citation source) => Text.Of(note.Sources.AsSpan().IndexOf(source) + 1);

    private void Section(string title)
    {
        Line();
        Line("## " + title);
        Line();
    }

    private void Items(IEnumerable<string> items, string otherwise)
    {
        var any = false;
        foreach (var item in items)
        {
            Line("- " + item);
            any = true;
        }

        if (!any) Line(otherwise);
    }

    private void Line(string text = "") => page.Append(text).Append('\n');

    private static string Escaped(string text) => Text.Markdown(text);
}
