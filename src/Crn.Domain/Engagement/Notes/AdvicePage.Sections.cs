using Crn.Domain.Engagement.Tables;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Notes;

/// <content>The sections of the page.</content>
internal sealed partial class AdvicePage
{
    private const int MostOptions = 5;

    private void WriteKnown()
    {
        Section("What we know");
        if (note.Known.IsEmpty)
        {
            Line("Nothing yet.");
            return;
        }

        Line("| Question | Answer | Source | As at |");
        Line("|---|---|---|---|");
        foreach (var known in note.Known)
        {
            var answer = WithUnit(known.Observation) + (known.IsEstimate ? " (estimated)" : "");
            Line($"| {Escaped(known.Fact.Question)} | {Escaped(answer)} | {Escaped(known.Observation.Source)} | {Text.Iso(known.AsAt)} |");
        }

        var met = note.Assessment.Findings.Where(f => f.Finding.Status == FindingStatus.Met).ToArray();
        if (met.Length == 0) return;
        Line();
        Line("Met by what is known:");
        Line();
        Items(
            met.Select(f => $"{Escaped(f.Finding.Rule.Code)}: " +
                $"{Escaped(f.Finding.Rule.Question)}{(f.IsEstimated ? " On an estimate." : "")} [{Number(f.Finding.Rule.Source)}]"),
            "");
    }

    private static string WithUnit(Observation observation) =>
        Rules.Wording.Words.WithUnit(observation.Value.ForPeople(0), observation.Fact.Unit);

    private void WriteMissing()
    {
        Section("What is missing, most important first");
        if (note.MissingFacts.IsEmpty)
        {
            Line("Nothing that counts.");
            return;
        }

        for (var i = 0; i < note.MissingFacts.Count; i++)
        {
            var missing = note.MissingFacts[i];
            var roughly = missing.IsKnownRoughly ? " (known only roughly)" : "";
            var due = missing.IsOverdue ? "**overdue**" : "expected at " + EngagementStages.Name(missing.ExpectedFrom, note.Route);
            var source = note.TopicsOfMissingFacts[i] is { } topic ? $" [{Number(topic.Source)}]" : "";
            Line($"{Text.Of(i + 1)}. **{Escaped(missing.Fact.Question)}**{roughly}: {due}; {Escaped(missing.Why)}.{source}");
        }
    }

    private void WriteOverdueTopics()
    {
        if (note.OverdueTopics.IsEmpty) return;
        Section("What is usually known by now, and is not");
        Items(note.OverdueTopics.Select(t => $"{Escaped(t.Topic)}: usually {t.At(note.Stage).Words()} at {StageName} [{Number(t.Source)}]"),
            "");
    }

    private void WriteChanges()
    {
        Section("What would make it feasible");
        Items(note.Failed.Select(Sentence), "No rule fails.");
        if (note.Verdict is not (EarlyVerdict.NotAsDescribed or EarlyVerdict.FeasibleWithConcerns)) return;
        var options = note.Changes.Options();
        Line();
        if (options.IsEmpty)
        {
            Line("No set of the changes that are usually possible would do.");
            return;
        }

        Line(options.Count == 1 ? "The only smallest change that would do:" : "The smallest changes that would do, any one line of them:");
        Line();
        Items(options.Take(MostOptions).Select(o => Escaped(o.ToString())), "");
        if (options.Count > MostOptions) Line($"- and {Text.Of(options.Count - MostOptions)} more");
    }

    private string Sentence(StagedFinding failed)
    {
        var rule = failed.Finding.Rule;
        var kind = failed.Severity switch
        {
            Severity.Blocker => "Blocker",
            Severity.Concern => "Concern",
            Severity.Advice => "Advice",
        };
        var remedy = rule.Remedy.Length == 0 ? "" : $" What would help: {Escaped(rule.Remedy)}.";
        var actor = rule.WhoCanAct.Length == 0 ? "" : $" Who can act: {Escaped(rule.WhoCanAct)}.";
        var estimated = failed.IsEstimated ? " This rests on an estimate." : "";
        return $"{kind} {Escaped(rule.Code)}: {Escaped(rule.Question)} The rule asks that " +
            $"{Escaped(rule.Criterion.ToString())}.{remedy}{actor}{estimated} [{Number(rule.Source)}]";
    }

    private void WriteSites()
    {
        if (note.Sites.IsEmpty) return;
        Section("Candidate sites");
        Line("| Site | What can be said | Not met | Missing first |");
        Line("|---|---|---|---|");
        foreach (var site in note.Sites)
        {
            var failed =
                string.Join(", ", Failing(site).Where(f => f.Severity != Severity.Advice).Select(f => Escaped(f.Finding.Rule.Code)));
            var missing = site.MissingFacts.IsEmpty ? "" : Escaped(site.MissingFacts[0].Fact.Question);
            Line($"| {Escaped(site.Site.ToString()!)} | {Words(site.Verdict)} | {failed} | {missing} |");
        }
    }

    private void WriteDue()
    {
        Section("What is due");
        var clocks = note.Clocks.Select(c =>
            $"{Escaped(c.Turnaround.Offer)}: the network owes {Owed(c.Turnaround.To)} by {Text.Iso(c.DueOn)}" +
            $"{(c.IsLate(note.Date) ? " and is late" : "")} [{Number(c.Turnaround.Source)}]");
        var deadlines = note.Deadlines.Select(w =>
            $"{(w.IsWarning ? "**" + Escaped(w.Code) + "**" : Escaped(w.Code))}: {Escaped(w.Sentence)} " +
            $"[{string.Join(", ", w.Sources.Select(Number))}]");
        Items(deadlines.Concat(clocks), "No deadline is set and no clock runs.");
    }

    private static string Owed(RequestStep step) => step switch
    {
        RequestStep.Requested => "the request",
        RequestStep.Received => "confirmation that it has the request",
        RequestStep.QuestionsReturned => "its questions",
        RequestStep.InformationComplete => "the completed information",
        RequestStep.Answered => "its answer",
    };
}
