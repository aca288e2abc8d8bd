namespace Crn.Domain.Troubleshooting.Recovery;

/// <summary>By how much rates are multiplied from which day on, when several actions change them.</summary>
/// <remarks>
/// Effects of remedies are points of one share, the recruited of those invited, and add up to at most everybody; the caller's own factors
/// multiply what comes out.
/// </remarks>
internal static class RateLevels
{
    public static IEnumerable<(LocalDate From, double Level)> Of(IEnumerable<RecoveryAction> actions, LocalDate asAt,
        Func<(double Low, double Middle, double High), double> effect)
    {
        var rates = actions.Where(action => action.Factors is not null)
            .Select(action => (From: LocalDate.Max(action.From!.Value, asAt), Factor: effect(action.Factors!.Value), action)).ToList();
        foreach (var from in rates.Select(rate => rate.From).Distinct().Order())
        {
            var begun = rates.Where(rate => rate.From <= from).ToList();
            var (own, effects) = (begun.Where(rate => rate.action.Remedy is null), begun.Where(rate => rate.action.Remedy is not null));
            var most = effects.Select(rate => Most(rate.action)).DefaultIfEmpty(double.PositiveInfinity).Min();
            yield return (from, Math.Clamp(1 + effects.Sum(rate => rate.Factor - 1), 0, most)
                * own.Aggregate(1.0, (product, rate) => product * rate.Factor));
        }
    }

    // What the factor is when everybody invited is recruited: 1 over the share before, which the effect and its factor tell.
    private static double Most(RecoveryAction action)
    {
        var (effect, factors) = (action.Remedy!.Effect!, action.Factors!.Value);
        foreach (var (points, factor) in ((double, double)[])[(effect.High, factors.High), (effect.Middle, factors.Middle),
            (effect.Low, factors.Low)])
        {
            if (points.Equals(0.0) || factor.Equals(1.0) || factor <= 0) continue;
            var share = points / (factor - 1);
            return share + points < 1 + 1e-9 ? Math.Max(1 / share, factor) : factor;
        }

        return double.PositiveInfinity;
    }
}
