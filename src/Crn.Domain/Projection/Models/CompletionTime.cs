using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// Moments of the time to a count, from the probability of still waiting: E T is its integral, and E T^2 that of it times 2 t.
/// </summary>
internal static class CompletionTime
{
    // So many doublings beyond the middle a tail is the power of time that it tends to.
    private const int Doublings = 40;

    // From here on a probability that is good to 1e-10 is good enough beside what is given.
    private const double Common = 1e-3;

    /// <summary>Moments given that the count is reached by a time, which may be infinite.</summary>
    public static (double Probability, double? MeanDays, double? StandardDeviationDays) Given(CountModel model, int k, double end,
        Func<double, double?> quantile)
    {
        if (k <= 0) return (1, 0, 0);
        var isEver = end >= model.LastTime;
        end = Math.Min(end, model.LastTime);
        var probability = isEver ? model.Ever(k) : model.Tails(end, k).AtLeast;
        // Less than this is lost among the numerical errors.
        if (end <= 0 || probability <= model.ErrorBound || quantile(probability / 2) is not { } middle)
            return (end <= 0 ? 0 : probability, null, null);
        var index = double.IsPositiveInfinity(end) ? model.TailIndex : double.PositiveInfinity;
        if (!(index > 1)) return (probability, null, null);
        var left = probability == 1 && isEver
            ? (Func<double, double>)(t => model.Below(t, k))
            : t => Math.Max(0, probability - (probability >= Common ? 1 - model.Below(t, k) : model.Tails(t, k).AtLeast)) / probability;
        var (mean, square) = Integrals(left, middle, end, index, Math.Max(1e-9, model.ErrorBound / 100));
        return (probability, mean, index > 2 ? Math.Sqrt(Math.Max(0, square - (mean * mean))) : null);
    }

    private static (double Mean, double Square) Integrals(Func<double, double> left, double middle, double end, double index, double error)
    {
        var hasSquare = index > 2;
        var allowed = (error * middle, hasSquare ? error * middle * middle : double.PositiveInfinity);
        double mean = 0, square = 0, from = 0, to = Math.Min(middle / 2, end);
        for (var doublings = 0; ; doublings++)
        {
            var (one, two) = GaussKronrod.Integrate(left, from, to, allowed);
            (mean, square) = (mean + one, square + two);
            if (to >= end) return (mean, square);
            var (tail, tailSquare) = (to * left(to), 2 * to * to * left(to));
            if (double.IsFinite(index)) (tail, tailSquare) = (tail / (index - 1), tailSquare / (index - 2));
            var isOver = tail <= error * mean && (!hasSquare || tailSquare <= error * square);
            if (isOver || doublings == Doublings) return (mean + tail, square + tailSquare);
            (from, to) = (to, Math.Min(2 * to, end));
        }
    }
}
