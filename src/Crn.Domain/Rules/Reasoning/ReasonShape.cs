namespace Crn.Domain.Rules.Reasoning;

/// <summary>A reason without the values: which parts of a statement decided it.</summary>
internal sealed record ReasonShape(Criterion Criterion, Truth Truth, ValueList<ReasonShape> Parts)
{
    // Of a statement about facts, those it reads, ordered by code.
    public Fact[] Facts { get; private init; } = [];

    // Where each of them stands in a row of compiled rules; empty where the rule was asked as it stands.
    public int[] Places { get; private init; } = [];

    public static bool IsAboutFacts(Criterion criterion) =>
        criterion is not (Criterion.All or Criterion.Any or Criterion.Not or Criterion.Counted);

    // Statements about facts are asked from the outside in and from left to right, each once.
    public static ReasonShape Of(Criterion criterion, Func<Criterion, Truth> answer, Func<Fact, int>? placeOf = null)
    {
        if (IsAboutFacts(criterion))
        {
            var facts = FactsRead.Of(criterion);
            return new(criterion, answer(criterion), [])
            {
                Facts = facts, Places = placeOf is null ? [] : Array.ConvertAll(facts, f => placeOf(f)),
            };
        }

        var parts = criterion.Operands.Select(o => Of(o, answer, placeOf)).ToValueList();
        var truth = criterion switch
        {
            Criterion.Not => !parts[0].Truth,
            Criterion.All => parts.Aggregate(Truth.True, (all, part) => all & part.Truth),
            Criterion.Any => parts.Aggregate(Truth.False, (any, part) => any | part.Truth),
            _ => ((Criterion.Counted)criterion).Of(parts.Count(p => p.Truth.IsTrue), parts.Count(p => !p.Truth.IsFalse)),
        };

        // Either side of "not" and every part with the same answer as the whole is a reason for it.
        return new(criterion, truth, criterion is Criterion.Not ? parts : parts.Where(p => p.Truth == truth).ToValueList());
    }

    public IEnumerable<ReasonShape> Deciding() => IsAboutFacts(Criterion) ? [this] : Parts.SelectMany(b => b.Deciding());

    // The facts follow from the statement, and the places from who asked.
    public bool Equals(ReasonShape? other) =>
        other is not null && Criterion == other.Criterion && Truth == other.Truth && Parts == other.Parts;

    public override int GetHashCode() => HashCode.Combine(Criterion, Truth, Parts);
}
