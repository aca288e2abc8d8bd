namespace Crn.Domain.Rules.Reasoning;

/// <summary>Why a rule found what it found, without the values.</summary>
internal sealed class FindingShape
{
    // Statements about facts are asked one by one: first those of when the rule applies, then those of its criterion.
    public FindingShape(Rule rule, Func<Criterion, Truth> answer, ValueList<Fact> facts, int[] places)
    {
        (Rule, Facts, Places) = (rule, facts, places);
        Func<Fact, int>? placeOf = places.Length == 0 ? null : fact => places[facts.AsSpan().IndexOf(fact)];
        Applies = ReasonShape.Of(rule.Applies, answer, placeOf);
        Holds = ReasonShape.Of(rule.Criterion, answer, placeOf);
        Status = Finding.StatusOf(Applies.Truth, Holds.Truth);
        DecidedBy = Decisive.Deciding().Select(s => s.Criterion).ToValueList();
    }

    public Rule Rule { get; }

    // The facts of the rule, ordered by code.
    public ValueList<Fact> Facts { get; }

    // Where each stands in a row of compiled rules; empty where the rule was asked as it stands.
    public int[] Places { get; }

    public ReasonShape Applies { get; }

    public ReasonShape Holds { get; }

    public FindingStatus Status { get; }

    // Of a rule that does not apply, or may not, why that is; otherwise why its criterion holds or does not.
    public ReasonShape Decisive =>
        Status == FindingStatus.NotApplicable || (Applies.Truth.IsUnknown && Holds.Truth.IsTrue) ? Applies : Holds;

    public ValueList<Criterion> DecidedBy { get; }
}
