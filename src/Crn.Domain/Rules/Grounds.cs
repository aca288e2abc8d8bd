namespace Crn.Domain.Rules;

/// <summary>Why a rule found what it found, without the values.</summary>
internal sealed class Grounds
{
    // Statements about facts are asked once each: first those of when the rule applies, then those of its criterion.
    public Grounds(Rule rule, Func<Criterion, Truth> answer)
    {
        Rule = rule;
        Applies = ReasonShape.Of(rule.Applies, answer);
        Holds = ReasonShape.Of(rule.Criterion, answer);
        Status = Finding.StatusOf(Applies.Truth, Holds.Truth);
        DecidedBy = Because.Deciding().Select(s => s.Criterion).ToValueList();
    }

    public Rule Rule { get; }

    // The compiled rule whose pattern it is; null where the rule was asked as it stands.
    public RulePatterns? Pattern { get; init; }

    public ReasonShape Applies { get; }

    public ReasonShape Holds { get; }

    public FindingStatus Status { get; }

    // Of a rule that does not apply, or may not, that; otherwise why its criterion holds or does not.
    public ReasonShape Because => Status == FindingStatus.NotApplicable || (Applies.Truth.IsUnknown && Holds.Truth.IsTrue) ? Applies : Holds;

    public ValueList<Criterion> DecidedBy { get; }
}
