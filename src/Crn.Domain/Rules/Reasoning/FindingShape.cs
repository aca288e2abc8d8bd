namespace Crn.Domain.Rules.Reasoning;

/// <summary>Why a rule found what it found, without the values.</summary>
internal sealed class FindingShape
{
    // Statements about facts are asked one by one: first those of when the rule applies, then those of its criterion.
    public FindingShape(Rule rule, Func<Criterion, Truth> answer)
    {
        Rule = rule;
        Applies = ReasonShape.Of(rule.Applies, answer);
        Holds = ReasonShape.Of(rule.Criterion, answer);
        Status = Finding.StatusOf(Applies.Truth, Holds.Truth);
        DecidedBy = Decisive.Deciding().Select(s => s.Criterion).ToValueList();
    }

    public Rule Rule { get; }

    // The facts of the rule, and where each stands in a row of compiled rules; empty where the rule was asked as it stands.
    public ValueList<Fact> Facts { get; init; }

    public int[] Places { get; init; } = [];

    public ReasonShape Applies { get; }

    public ReasonShape Holds { get; }

    public FindingStatus Status { get; }

    // Of a rule that does not apply, or may not, why that is; otherwise why its criterion holds or does not.
    public ReasonShape Decisive =>
        Status == FindingStatus.NotApplicable || (Applies.Truth.IsUnknown && Holds.Truth.IsTrue) ? Applies : Holds;

    public ValueList<Criterion> DecidedBy { get; }
}
