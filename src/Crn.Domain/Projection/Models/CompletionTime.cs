using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// Moments of the time to a count, from the probability of still waiting: E T is its integral, and E T^2 that of it times 2 t.
/// </summary>
internal static class CompletionTime
{
    // So many doublings beyond the middle a tail is the power of time that it tends to.
    private const int Doublings = 40;

    // In deviations, how early the waiting may end and how late; not the same, so that no rule is right by symmetry.
    private const double Early = 5.6, Late = 6.1;

    // Times are told to so much of themselves, at best.
    private const double Finest = 1e-9;

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
        // To a fiftieth of what the probabilities themselves may err.
        var (mean, variance) = Integrals(left, middle, end, index, Math.Max(Finest, model.ErrorBound / 50));
        return (probability, mean, index > 2 ? Math.Sqrt(Math.Max(0, variance)) : null);
    }

    private static (double Mean, double Variance) Integrals(Func<double, double> left, double middle, double end, double index,
        double error)
    {
        var (centre, deviation) = Fall(left, middle, end);
        var of = (error * middle, index > 2 ? 2 * error * middle * deviation : double.PositiveInfinity);
        var rule = new ClenshawCurtis(left, centre, of);
        var (from, to) = ((Time: 0.0, Value: 1.0), Math.Min(Math.Max(centre - (Early * deviation), 0), end));
        double mean = 0, square = 0;
        for (var doublings = -2; ; doublings++)
        {
            var next = (Time: to, Value: to <= 0 ? 1 : left(to));
            var (one, two) = rule.Integrate(from, next);
            (mean, square, from) = (mean + one, square + two, next);
            if (to >= end) break;
            to = Math.Min(doublings < -1 ? centre + (Late * deviation) : 2 * to, end);
            if (doublings < -1) continue;
            var (tail, tailSquare) = (from.Time * from.Value, 2 * from.Time * from.Time * from.Value);
            if (double.IsFinite(index)) (tail, tailSquare) = (tail / (index - 1), tailSquare / (index - 2));
            if (doublings < Doublings && !(tail <= of.Item1 && (index <= 2 || tailSquare <= of.Item2))) continue;
            (mean, square) = (mean + tail, square + tailSquare - (2 * centre * tail));
            break;
        }

        // About the centre E (T - c)^2 is c^2 and the integral of 2 (t - c).
        return (mean, square + (centre * centre) - ((mean - centre) * (mean - centre)));
    }

    // Where the waiting ends, about, and how widely: as of a normal distribution through two times.
    private static (double Centre, double Deviation) Fall(Func<double, double> left, double middle, double end)
    {
        var other = middle * (1.05 * middle < end ? 1.05 : 0.95);
        var (z, further) = (Score(left(middle)), Score(left(other)));
        var deviation = Math.Clamp((other - middle) / (further - z), 1e-3 * middle, middle / 2);
        if (double.IsNaN(deviation)) deviation = middle / 2;
        return (Math.Max(middle - (z * deviation), deviation), deviation);
    }

    private static double Score(double left) => NormalDistribution.Quantile(Math.Clamp(1 - left, 1e-12, 1 - 1e-12));
}
