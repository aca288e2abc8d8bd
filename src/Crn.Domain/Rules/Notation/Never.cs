using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules.Notation;

/// <summary>Thresholds that no answer to a fact can have: what is written so is a mistake.</summary>
internal static class Never
{
    /// <summary>Why a comparison of one fact with a number never holds, and what answers there can be; null where it can hold.</summary>
    public static (string What, string Possible)? Holds(Criterion.Comparison comparison)
    {
        var (fact, threshold, relation) = (comparison.Left, comparison.Right) switch
        {
            (Quantity.Known known, Quantity.Constant constant) => (known.Fact, constant.Value, comparison.Relation),
            (Quantity.Constant constant, Quantity.Known known) => (known.Fact, constant.Value, Turned(comparison.Relation)),
            _ => (null, 0, comparison.Relation),
        };
        if (fact is null) return null;
        var isPart = relation == Relation.EqualTo && fact is Fact<int> && decimal.Truncate(threshold) != threshold;
        if (!isPart && fact.Answers.Is(relation, Bounds.Exactly(threshold)) != Truth.False) return null;
        return ($"{Guarded.Shown(fact.Code)} is never {Words.Of(relation)} {Bounds.Text(threshold)}", isPart ? "a whole number"
            : "a number within what is possible, "
            + Words.WithUnit((fact.Possible == Bounds.Anything ? fact.Answers : fact.Possible).ToString(), fact.Unit));
    }

    /// <summary>The relation read from the other side.</summary>
    public static Relation Turned(Relation relation) => relation switch
    {
        Relation.AtLeast => Relation.AtMost,
        Relation.AtMost => Relation.AtLeast,
        Relation.MoreThan => Relation.LessThan,
        Relation.LessThan => Relation.MoreThan,
        _ => relation,
    };
}
