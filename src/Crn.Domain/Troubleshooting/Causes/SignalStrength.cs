using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting.Causes;

/// <summary>How far beyond its thresholds a statement holds, from 0 (just) towards 1; an answer of yes or no counts half.</summary>
internal static class SignalStrength
{
    public static double Of(Criterion criterion, FactSheet facts)
    {
        if (!criterion.Evaluate(facts).IsTrue) return 0;
        return criterion switch
        {
            Criterion.Comparison comparison => Beyond(comparison.Left.Evaluate(facts), comparison.Right.Evaluate(facts)),
            Criterion.All { Operands: { IsEmpty: false } all } => all.Min(part => Of(part, facts)),
            Criterion.Any any => any.Operands.Max(part => Of(part, facts)),
            _ => 0.5,
        };
    }

    private static double Beyond(Bounds left, Bounds right)
    {
        if (Middle(left) is not { } value || Middle(right) is not { } limit) return 0;
        var scale = Math.Max(Math.Abs(value), Math.Abs(limit));
        return scale == 0 ? 0 : Math.Min(1, (double)(Math.Abs(value - limit) / scale));
    }

    private static decimal? Middle(Bounds bounds) => bounds switch
    {
        { Min: { } min, Max: { } max } => (min + max) / 2,
        { Min: { } min } => min,
        { Max: { } max } => max,
        _ => null,
    };
}
