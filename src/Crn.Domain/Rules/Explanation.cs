using System.Text;

namespace Crn.Domain.Rules;

/// <summary>Why a rule found what it found: whether it applies, what decided it, the values used, the threshold and the grade of its source.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record Explanation
{
    private readonly bool becauseOfApplies;

    internal Explanation(Finding finding, Grounds grounds, FactSheet facts)
    {
        Finding = finding;
        Applies = new(grounds.Applies, facts);
        Holds = new(grounds.Holds, facts);
        becauseOfApplies = ReferenceEquals(grounds.Because, grounds.Applies);
    }

    /// <summary>What is explained.</summary>
    public Finding Finding { get; }

    /// <summary>Why the rule applies, does not, or may not.</summary>
    public Reason Applies { get; }

    /// <summary>Why its criterion holds, does not, or is not known.</summary>
    public Reason Holds { get; }

    /// <summary>The reasons that count: of a rule that does not apply, why it does not; otherwise why its criterion holds or does not.</summary>
    public Reason Because => becauseOfApplies ? Applies : Holds;

    /// <summary>The explanation as a sentence.</summary>
    /// <returns>Rule, status, reasons and source.</returns>
    public override string ToString() => $"{Finding.Rule.Code} {Words.Of(Finding.Status)}, because {Because}. Source: {Finding.Rule.Source}.";

    /// <summary>The explanation as Markdown: a heading, the question, the reasons as a list, what would help, and the source with its grade.</summary>
    /// <returns>The text, free of culture.</returns>
    public string ToMarkdown()
    {
        var rule = Finding.Rule;
        var text = new StringBuilder();
        text.Append("### ").Append(rule.Code).Append(": ").Append(Words.Of(Finding.Status)).Append("\n\n").Append(rule.Question).Append("\n\n");
        if (!Applies.Criterion.Equals(Criterion.Always)) text.Append("Applies when ").Append(rule.Applies).Append(".\n\n");
        text.Append(Because.ToMarkdown()).Append('\n');
        if (Finding.Status == FindingStatus.NotMet)
        {
            if (rule.Remedy.Length > 0) text.Append("What would help: ").Append(rule.Remedy).Append(".\n\n");
            if (rule.WhoCanAct.Length > 0) text.Append("Who can act: ").Append(rule.WhoCanAct).Append(".\n\n");
        }

        return text.Append("Source: ").Append(rule.Source).Append(".\n").ToString();
    }
}
