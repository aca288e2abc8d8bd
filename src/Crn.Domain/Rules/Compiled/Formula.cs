namespace Crn.Domain.Rules.Compiled;

/// <summary>A comparison of two formulas whose facts have their places in a row.</summary>
internal sealed record Formula(CompiledQuantity Left, Relation Relation, CompiledQuantity Right)
{
    public Truth Decide(FactRow row) => Left.Within(row).Is(Relation, Right.Within(row));
}
