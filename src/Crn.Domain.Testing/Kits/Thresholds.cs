using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The answers that a criterion's statements turn on: for each fact the values at its thresholds and one step to either side.
/// </summary>
internal static class Thresholds
{
    /// <summary>Every statement of a criterion that has no statements of its own.</summary>
    public static IEnumerable<Criterion> Statements(Criterion criterion) =>
        criterion.Operands.IsEmpty ? [criterion] : criterion.Operands.SelectMany(Statements);

    /// <summary>The numbers that a fact is compared with.</summary>
    public static IEnumerable<decimal> Numbers(Criterion criterion, Fact fact) => Statements(criterion)
        .OfType<Criterion.Comparison>().Select(comparison => (comparison.Left, comparison.Right)).SelectMany(sides => sides switch
        {
            (Quantity.Known known, Quantity.Constant threshold) when known.Fact.Equals(fact) => [threshold.Value],
            (Quantity.Constant threshold, Quantity.Known known) when known.Fact.Equals(fact) => [threshold.Value],
            _ => Array.Empty<decimal>(),
        });

    /// <summary>Whether a fact takes part in arithmetic or is read by a delegate, so that no threshold of its own can be seen.</summary>
    public static bool AreHidden(Criterion criterion, Fact fact) => Statements(criterion).Any(statement => statement switch
    {
        Criterion.Delegated read => read.Reads.Contains(fact),
        Criterion.Comparison { Left: not Quantity.Known } or Criterion.Comparison { Right: not Quantity.Constant } =>
            statement.Facts.Contains(fact),
        _ => false,
    });

    /// <summary>The dates that a fact is compared with.</summary>
    public static IEnumerable<LocalDate> Dates(Criterion criterion, Fact fact) => Statements(criterion)
        .OfType<Criterion.DateComparison>().Where(comparison => comparison.Fact.Equals(fact)).Select(comparison => comparison.Date);

    /// <summary>Whether a statement compares with a number of its own.</summary>
    public static bool HasNumber(Criterion statement) =>
        statement is Criterion.Comparison comparison && Numbers(comparison).Any(n => n != 0);

    /// <summary>The numbers that a comparison is written with.</summary>
    public static IEnumerable<decimal> Numbers(Criterion.Comparison comparison) =>
        Constants(comparison.Left).Concat(Constants(comparison.Right));

    /// <summary>A part of a criterion that counts how many of its statements hold, with a number other than one or all of them.</summary>
    public static Criterion? Count(Criterion criterion) =>
        criterion is Criterion.Counted { Required: > 1 } counted && counted.Required < counted.Operands.Count ? criterion
            : criterion.Operands.Select(Count).FirstOrDefault(found => found is not null);

    /// <summary>The size of one step of a number: the last digit that a threshold is written with.</summary>
    public static decimal Step(Fact fact, decimal threshold)
    {
        if (fact is Fact<int>) return 1;
        var step = 1m;
        for (var digits = 0; digits < 6 && decimal.Round(threshold, digits) != threshold; digits++) step /= 10;
        return fact.Possible.Max == 1 ? Math.Min(step, 0.01m) : step;
    }

    private static IEnumerable<decimal> Constants(Quantity quantity) =>
        quantity is Quantity.Constant constant ? [constant.Value] : quantity.Operands.SelectMany(Constants);
}
