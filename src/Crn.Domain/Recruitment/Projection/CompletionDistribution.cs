using Crn.Domain.Recruitment.Numerics;
using Crn.Domain.Recruitment.Projection;

namespace Crn.Domain.Recruitment;

/// <summary>When a target is reached. The distribution may be defective: with some probability, never.</summary>
/// <remarks>P(reached by t) is P(count by t is at least what remains), exact because counts only rise. Immutable and thread-safe.</remarks>
public sealed class CompletionDistribution
{
    // A quantile this far ahead has left the calendar of any study.
    private const double Horizon = 365_250;
    private readonly CountLaw law;
    private readonly LocalDate cut;

    internal CompletionDistribution(CountLaw law, LocalDate cut, int remaining) => (this.law, this.cut, Remaining) = (law, cut, remaining);

    /// <summary>How many are still to be recruited; 0 or less when the target is met.</summary>
    public int Remaining { get; }

    /// <summary>The probability that the target is ever reached at the sites that are known.</summary>
    public double ProbabilityEver => law.Ever(Remaining);

    /// <summary>The probability that the target is reached by a date, that day included.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The probability, from 0 to 1; 0 before the data cut unless the target is met.</returns>
    public double ProbabilityBy(LocalDate date) => law.Tails(Period.DaysBetween(cut, date), Remaining).AtLeast;

    /// <summary>The earliest date by which the target is reached with a given probability.</summary>
    /// <param name="probability">A probability between 0 and 1, both excluded.</param>
    /// <returns>The date, or never. A date more than a thousand years ahead is reported as never.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public CompletionDate Quantile(double probability) =>
        DaysAt(probability) is { } days ? new(cut.PlusDays((int)Math.Ceiling(days))) : CompletionDate.Never;

    /// <summary>The time in days from the data cut by which the target is reached with a given probability.</summary>
    /// <param name="probability">A probability between 0 and 1, both excluded.</param>
    /// <returns>The days, with fractions; null for never.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public double? DaysAt(double probability)
    {
        Probabilities.Check(probability, nameof(probability));
        if (Remaining <= 0) return 0;
        var last = Math.Min(law.LastTime, Horizon);
        return law.Tails(last, Remaining).AtLeast < probability ? null
            : law.IsNearNormal ? Solve(probability, last) : Bisect(probability, last);
    }

    // The distribution function is continuous and does not fall. A normal law of equal moments says cheaply where to look; then
    // a bracketing solver on the exact law.
    private double Solve(double probability, double last)
    {
        var guess = Guess(probability, last);
        var (low, high) = (guess, guess);
        var (atLow, atHigh) = (Excess(guess, probability), 0.0);
        if (atLow >= 0)
        {
            atHigh = atLow;
            for (var width = 0.01; atLow >= 0 && low > 0; width *= 4)
            {
                (high, atHigh) = (low, atLow);
                low = Math.Max(0, guess * (1 - width));
                atLow = Excess(low, probability);
            }
        }
        else
        {
            for (var width = 0.01; high <= low || atHigh < 0; width *= 4)
            {
                if (high > low) (low, atLow) = (high, atHigh);
                high = Math.Min(last, Math.Max(guess * (1 + width), guess + width));
                atHigh = Excess(high, probability);
            }
        }

        return Chandrupatla(low, high, atLow, atHigh, probability);
    }

    // Inverse quadratic steps where they are safe, bisection where not (Chandrupatla 1997): about seven looks at the exact law.
    private double Chandrupatla(double low, double high, double atLow, double atHigh, double probability)
    {
        var (x1, x2, f1, f2) = (high, low, atHigh, atLow);
        var t = 0.5;
        while (true)
        {
            var x = x1 + (t * (x2 - x1));
            var f = Excess(x, probability);
            double x3, f3;
            if (f < 0 == f1 < 0) (x3, f3) = (x1, f1);
            else (x3, x2, f3, f2) = (x2, x1, f2, f1);
            (x1, f1) = (x, f);
            var best = Math.Abs(f2) < Math.Abs(f1) ? x2 : x1;
            var tolerance = 1e-9 * Math.Max(1, best) / Math.Abs(x2 - x1);
            if (tolerance > 0.5 || f == 0) return best;
            var (xi, phi) = ((x1 - x2) / (x3 - x2), (f1 - f2) / (f3 - f2));
            t = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
                ? (f1 / (f2 - f1) * f3 / (f2 - f3)) + ((x3 - x1) / (x2 - x1) * f1 / (f3 - f1) * f2 / (f3 - f2))
                : 0.5;
            t = Math.Clamp(t, tolerance, 1 - tolerance);
        }
    }

    private double Bisect(double probability, double last)
    {
        double low = 0, high = Math.Min(1, last);
        while (high < last && Excess(high, probability) < 0) (low, high) = (high, Math.Min(2 * high, last));
        if (law.ErrorBound < 1e-9 && high > low) return Chandrupatla(low, high, Excess(low, probability), Excess(high, probability), probability);
        while (high - low > 1e-6 * Math.Max(1, high))
        {
            var middle = low + ((high - low) / 2);
            if (Excess(middle, probability) < 0) low = middle;
            else high = middle;
        }

        return high;
    }

    private double Excess(double time, double probability) => law.Tails(time, Remaining).AtLeast - probability;

    private double Guess(double probability, double last)
    {
        var z = SpecialFunctions.NormalQuantile(probability);
        double low = 0, high = Math.Min(1, last);
        while (high < last && Score(high) < z) (low, high) = (high, Math.Min(2 * high, last));
        for (var i = 0; i < 40; i++)
        {
            var middle = low + ((high - low) / 2);
            if (Score(middle) < z) low = middle;
            else high = middle;
        }

        return high;
    }

    private double Score(double time)
    {
        var (mean, variance) = law.Moments(time);
        return variance <= 0 ? double.NegativeInfinity : (mean - Remaining + 0.5) / Math.Sqrt(variance);
    }
}
