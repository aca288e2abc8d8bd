namespace Crn.Domain.Rules.Analysis;

/// <summary>
/// Puts one number of its own in the place of each formula that is compared, the same number wherever the same formula stands. What no such
/// numbers make hold, no facts make hold either; so impossibility can be proven through formulas as through facts.
/// </summary>
internal static class FormulasAsFacts
{
    public static Criterion Of(Criterion criterion) => criterion switch
    {
        Criterion.All all => new Criterion.All(Each(all)),
        Criterion.Any any => new Criterion.Any(Each(any)),
        Criterion.Not not => new Criterion.Not(Of(not.Operand)),
        Criterion.Counted counted => new Criterion.Counted(counted.Required, Each(counted)),
        Criterion.Comparison { Left: Quantity.Known, Right: Quantity.Constant }
            or Criterion.Comparison { Left: Quantity.Constant, Right: Quantity.Known } => criterion,
        Criterion.Comparison { Right: Quantity.Constant limit } formula => Compare(formula.Left.Form, formula.Relation, limit.Value),
        Criterion.Comparison formula => Compare($"(- {formula.Left.Form} {formula.Right.Form})", formula.Relation, 0),
        _ => criterion,
    };

    private static ValueList<Criterion> Each(Criterion whole) => whole.Operands.Select(Of).ToValueList();

    // No fact of a vocabulary begins with a bracket and is written like a formula.
    private static Criterion.Comparison Compare(string formula, Relation relation, decimal limit) =>
        new(new Quantity.Known(Fact.Number(formula, formula, Unit.One), Unit.One), relation, Quantity.Of(limit));
}
