namespace Crn.Domain.Rules.Analysis;

/// <summary>
/// Puts one number of its own in the place of each formula that is compared, the same number wherever the same formula stands. What no such
/// numbers make hold, no facts make hold either; so impossibility can be proven through formulas as through facts. A delegate may answer
/// anything, but the same wherever it stands.
/// </summary>
internal static class FormulasAsFacts
{
    public static Criterion Of(Criterion criterion) => Of(criterion, []);

    private static Criterion Of(Criterion criterion, List<Criterion.Delegated> delegates) => criterion switch
    {
        Criterion.All all => new Criterion.All(Each(all, delegates)),
        Criterion.Any any => new Criterion.Any(Each(any, delegates)),
        Criterion.Not not => new Criterion.Not(Of(not.Operand, delegates)),
        Criterion.Counted counted => new Criterion.Counted(counted.Required, Each(counted, delegates)),
        Criterion.Comparison { Left: Quantity.Known, Right: Quantity.Constant }
            or Criterion.Comparison { Left: Quantity.Constant, Right: Quantity.Known } => criterion,
        Criterion.Comparison { Right: Quantity.Constant limit } formula => Compare(formula.Left.Form, formula.Relation, limit.Value),
        Criterion.Comparison formula => Compare($"(- {formula.Left.Form} {formula.Right.Form})", formula.Relation, 0),
        Criterion.Delegated opaque => Fact.YesNo("(opaque) " + Place(opaque, delegates), "A delegate").IsTrue(),
        _ => criterion,
    };

    // The same delegate answers the same wherever it stands.
    private static string Place(Criterion.Delegated opaque, List<Criterion.Delegated> delegates)
    {
        var at = delegates.FindIndex(opaque.Equals);
        if (at >= 0) return Text.Of(at);
        delegates.Add(opaque);
        return Text.Of(delegates.Count - 1);
    }

    private static ValueList<Criterion> Each(Criterion whole, List<Criterion.Delegated> delegates) =>
        whole.Operands.Select(operand => Of(operand, delegates)).ToValueList();

    // No fact of a vocabulary begins with a bracket and is written like a formula.
    private static Criterion.Comparison Compare(string formula, Relation relation, decimal limit) =>
        new(new Quantity.Known(Fact.Number(formula, formula, Unit.One), Unit.One), relation, Quantity.Of(limit));
}
