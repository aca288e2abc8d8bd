using System.Text;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <content>The note as Markdown.</content>
public sealed partial record AdviceNote
{
    private const int MostWays = 5;

    /// <summary>The note as Markdown, for a letter or a page. Texts that people typed are escaped; lines end with a line feed.</summary>
    /// <returns>The text; equal notes give equal text on any machine.</returns>
    public string ToMarkdown()
    {
        var page = new StringBuilder();
        Line(page, $"# Feasibility advice: {Escaped(Reference)}");
        Line(page);
        Line(page, $"{Text.Iso(Date)}, at {StageName}. Note {Text.Of(Number)}" + (Supersedes is { } before ? $"; it supersedes the note of {Text.Iso(before)}." : "."));
        Section(page, "What can be said");
        Line(page, $"**{Said(Verdict)}** {Detail} [{SourceNumber(EarlyAssessment.Source)}]");
        WhatWeKnow(page);
        WhatIsMissing(page);
        WhatIsUsuallyKnown(page);
        WhatWouldHelp(page);
        WhatTheSitesCanDo(page);
        Section(page, "What the network and others offer now");
        Items(page, Offers.Select(o => $"{Escaped(o.Name)} ({Escaped(o.By)}) [{SourceNumber(o.Source)}]"), "Nothing is listed for this stage.");
        WhatIsDue(page);
        Section(page, "What this note does not do");
        Line(page, $"It promises nothing on behalf of sites: each site confirms its own capacity [{SourceNumber(NoPromise)}]. It is dated, and a later note supersedes it.");
        Section(page, "Sources, with the grade of their evidence");
        for (var i = 0; i < Sources.Count; i++) Line(page, $"{Text.Of(i + 1)}. {Escaped(Sources[i].ToString())}");
        return page.ToString();
    }

    private string StageName => EngagementStages.Name(Stage, Route);

    private static string Said(EarlyVerdict verdict) => verdict switch
    {
        EarlyVerdict.CouldBe => "It could be feasible.",
        EarlyVerdict.CouldBeWithConcerns => "It could be feasible, with concerns.",
        EarlyVerdict.NotAsDescribed => "It is not feasible as described.",
        EarlyVerdict.FeasibleWithConcerns => "It is feasible, with concerns.",
        EarlyVerdict.Feasible => "It is feasible.",
    };

    private string Detail
    {
        get
        {
            var sentence = Verdict switch
            {
                EarlyVerdict.CouldBe => "Nothing known speaks against it, and the rules still open need not be answered at this stage.",
                EarlyVerdict.CouldBeWithConcerns => "No blocker fails; a concern is not met, or a rule that could be answered at this stage is open.",
                EarlyVerdict.NotAsDescribed => "A blocker is not met. This is advice on the study as it stands; it does not bar anyone from applying.",
                EarlyVerdict.FeasibleWithConcerns => "Everything that counts is known; a concern is not met.",
                EarlyVerdict.Feasible => "Everything that counts is known, and nothing speaks against it.",
            };
            if (IsFinal) return sentence;
            var open = Verdict is EarlyVerdict.CouldBe or EarlyVerdict.CouldBeWithConcerns;
            return sentence + (open ? " It is not final." : " It rests on estimates, so it is not final before set-up.");
        }
    }

    private void WhatWeKnow(StringBuilder page)
    {
        Section(page, "What we know");
        if (Known.IsEmpty)
        {
            Line(page, "Nothing yet.");
            return;
        }

        Line(page, "| Question | Answer | Source | As at |");
        Line(page, "|---|---|---|---|");
        foreach (var known in Known)
        {
            var answer = Text.WithUnit(known.Observation) + (known.IsEstimate ? " (estimated)" : "");
            Line(page, $"| {Escaped(known.Fact.Question)} | {Escaped(answer)} | {Escaped(known.Observation.Source)} | {Text.Iso(known.AsAt)} |");
        }

        var met = Assessment.Findings.Where(f => f.Finding.Status == FindingStatus.Met).ToArray();
        if (met.Length == 0) return;
        Line(page);
        Line(page, "Met by what is known:");
        Line(page);
        Items(page, met.Select(f => $"{Escaped(f.Finding.Rule.Code)}: {Escaped(f.Finding.Rule.Question)}{(f.IsEstimated ? " On an estimate." : "")} [{SourceNumber(f.Finding.Rule.Source)}]"), "");
    }

    private void WhatIsMissing(StringBuilder page)
    {
        Section(page, "What is missing, most important first");
        if (Missing.IsEmpty)
        {
            Line(page, "Nothing that counts.");
            return;
        }

        for (var i = 0; i < Missing.Count; i++)
        {
            var missing = Missing[i];
            var roughly = missing.IsKnownRoughly ? " (known only roughly)" : "";
            var due = missing.IsOverdue ? "**overdue**" : "expected at " + EngagementStages.Name(missing.ExpectedFrom, Route);
            Line(page, $"{Text.Of(i + 1)}. **{Escaped(missing.Fact.Question)}**{roughly}: {due}; {Escaped(missing.Because)}.{(Topics.FirstOrDefault(t => t.Row.Facts.Contains(missing.Fact)) is { } topic ? $" [{SourceNumber(topic.Row.Source)}]" : "")}");
        }
    }

    private void WhatIsUsuallyKnown(StringBuilder page)
    {
        var overdue = Topics.Where(t => t.IsOverdue).ToArray();
        if (overdue.Length == 0) return;
        Section(page, "What is usually known by now, and is not");
        Items(page, overdue.Select(t => $"{Escaped(t.Row.Topic)}: usually {Text.Of(t.Usual)} at {StageName} [{SourceNumber(t.Row.Source)}]"), "");
    }

    private void WhatWouldHelp(StringBuilder page)
    {
        Section(page, "What would make it feasible");
        Items(page, Failed.Select(Sentence), "No rule fails.");
        if (Verdict is not (EarlyVerdict.NotAsDescribed or EarlyVerdict.FeasibleWithConcerns)) return;
        Line(page);
        if (Ways.Options.IsEmpty)
        {
            Line(page, "No set of the changes that are usually possible would do.");
            return;
        }

        Line(page, Ways.Options.Count == 1 ? "The only smallest change that would do:" : "The smallest changes that would do, any one line of them:");
        Line(page);
        Items(page, Ways.Options.Take(MostWays).Select(o => Escaped(o.ToString())), "");
        if (Ways.Options.Count > MostWays) Line(page, $"- and {Text.Of(Ways.Options.Count - MostWays)} more");
    }

    private void WhatTheSitesCanDo(StringBuilder page)
    {
        if (Sites.IsEmpty) return;
        Section(page, "Candidate sites");
        Line(page, "| Site | What can be said | Not met | Missing first |");
        Line(page, "|---|---|---|---|");
        foreach (var site in Sites)
        {
            var failed = string.Join(", ", Failing(site.Assessment).Where(f => f.Severity != Severity.Advice).Select(f => Escaped(f.Code)));
            var missing = site.Assessment.Missing.IsEmpty ? "" : Escaped(site.Assessment.Missing[0].Fact.Question);
            Line(page, $"| {Escaped(site.Site)} | {Said(site.Assessment.Verdict)} | {failed} | {missing} |");
        }
    }

    private string Sentence(FailedRule change)
    {
        var kind = change.Severity switch
        {
            Severity.Blocker => "Blocker",
            Severity.Concern => "Concern",
            Severity.Advice => "Advice",
        };
        var remedy = change.Remedy.Length == 0 ? "" : $" What would help: {Escaped(change.Remedy)}.";
        var actor = change.WhoCanAct.Length == 0 ? "" : $" Who can act: {Escaped(change.WhoCanAct)}.";
        var estimated = change.IsEstimated ? " This rests on an estimate." : "";
        return $"{kind} {Escaped(change.Code)}: {Escaped(change.Question)} It should hold that {Escaped(change.Should)}.{remedy}{actor}{estimated} [{SourceNumber(change.Source)}]";
    }

    private void WhatIsDue(StringBuilder page)
    {
        Section(page, "What is due");
        var clocks = Clocks.Select(c =>
            $"{Escaped(c.Turnaround.Offer)}: the network owes {Owed(c.Turnaround.To)} by {Text.Iso(c.DueOn)}{(c.IsLate(Date) ? " and is late" : "")} [{SourceNumber(c.Turnaround.Source)}]");
        var deadlines = Deadlines.Select(w =>
            $"{(w.IsWarning ? "**" + Escaped(w.Code) + "**" : Escaped(w.Code))}: {Escaped(w.Sentence)} [{string.Join(", ", w.Sources.Select(SourceNumber))}]");
        Items(page, deadlines.Concat(clocks), "No deadline is set and no clock runs.");
    }

    private static string Owed(RequestStep step) => step switch
    {
        RequestStep.Requested => "the request",
        RequestStep.Received => "confirmation that it has the request",
        RequestStep.QuestionsReturned => "its questions",
        RequestStep.InformationComplete => "the completed information",
        RequestStep.Answered => "its answer",
    };

    private string SourceNumber(Policies.Citation source) => Text.Of(Sources.AsSpan().IndexOf(source) + 1);

    private static void Section(StringBuilder page, string title)
    {
        Line(page);
        Line(page, "## " + title);
        Line(page);
    }

    private static void Items(StringBuilder page, IEnumerable<string> items, string otherwise)
    {
        var any = false;
        foreach (var item in items)
        {
            Line(page, "- " + item);
            any = true;
        }

        if (!any) Line(page, otherwise);
    }

    private static void Line(StringBuilder page, string text = "") => page.Append(text).Append('\n');

    private static string Escaped(string text) => Text.Markdown(text);
}
