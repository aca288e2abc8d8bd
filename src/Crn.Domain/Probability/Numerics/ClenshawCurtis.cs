namespace Crn.Domain.Probability.Numerics;

/// <summary>
/// Integrals of a function that does not rise, by the rule of Clenshaw and Curtis: its points are asked again by none of the finer rules.
/// An interval is halved where 33 points do not settle it.
/// </summary>
internal sealed class ClenshawCurtis(Func<double, double> function, double centre, (double Of, double OfTwiceTime) allowed)
{
    private const int Finest = 32, Coarsest = 4, Halvings = 10;

    // Fewer points than these say nothing about a function that falls by more than a little.
    private const int FewestOfFall = 16;
    private const double Fall = 0.01, LargeFall = 0.5;

    // How much better than its last change a rule is held to be at most.
    private const double MostGained = 16;

    // By the number of intervals: 4, 8, 16 and 32.
    private static readonly double[][] Weights = [Of(4), Of(8), Of(16), Of(32)];

    /// <summary>The integrals of f(t) and of 2 (t - centre) f(t) between two times at which the function is known.</summary>
    public (double Of, double OfTwiceTime) Integrate((double Time, double Value) from, (double Time, double Value) to,
        int halvings = Halvings)
    {
        var (width, fall) = (to.Time - from.Time, from.Value - to.Value);
        if (!(width > 0)) return (0, 0);
        var farthest = 2 * Math.Max(Math.Abs(from.Time - centre), Math.Abs(to.Time - centre));
        // What does not rise lies between its ends.
        if (fall * width <= allowed.Of && fall * width * farthest <= allowed.OfTwiceTime)
        {
            var level = (from.Value + to.Value) / 2;
            return (level * width, level * width * (from.Time + to.Time - (2 * centre)));
        }

        Span<double> values = stackalloc double[Finest + 1];
        (values[0], values[^1]) = (from.Value, to.Value);
        (double One, double Two) last = (double.NaN, double.NaN), change = (double.NaN, double.NaN);
        var middle = from.Time + (width / 2);
        for (var intervals = Coarsest; intervals <= Finest; intervals *= 2)
        {
            var (one, two) = Sum(values, middle, width, intervals);
            var (by, byTwice) = (Math.Abs(one - last.One), Math.Abs(two - last.Two));
            if (intervals >= (fall > LargeFall ? Finest : fall > Fall ? FewestOfFall : Coarsest)
                && Settles(by, change.One, allowed.Of) && Settles(byTwice, change.Two, allowed.OfTwiceTime)) return (one, two);
            (last, change) = ((one, two), (by, byTwice));
        }

        if (halvings == 0) return last;
        var half = (middle, values[Finest / 2]);
        var (early, late) = (Integrate(from, half, halvings - 1), Integrate(half, to, halvings - 1));
        return (early.Of + late.Of, early.OfTwiceTime + late.OfTwiceTime);
    }

    // What a rule changed, and how much less that is than the change before, say what the next ones would change.
    private static bool Settles(double by, double before, double allowed) =>
        double.IsPositiveInfinity(allowed) || by <= allowed || by * Math.Clamp(by / before, 1.0 / MostGained, 1) <= allowed;

    private (double One, double Two) Sum(Span<double> values, double middle, double width, int intervals)
    {
        var (weights, step) = (Weights[Math.ILogB(intervals / Coarsest)], Finest / intervals);
        double one = 0, two = 0;
        for (var i = 0; i <= intervals; i++)
        {
            var time = middle - (width / 2 * Math.Cos(Math.PI * i / intervals));
            // Every other point is new, and all but the ends are in the coarsest rule.
            if (i > 0 && i < intervals && (i % 2 == 1 || intervals == Coarsest)) values[i * step] = function(time);
            var part = weights[i] * width * values[i * step];
            (one, two) = (one + part, two + (2 * (time - centre) * part));
        }

        return (one, two);
    }

    // For the interval from 0 to 1.
    private static double[] Of(int intervals)
    {
        var weights = new double[intervals + 1];
        for (var i = 0; i <= intervals; i++)
        {
            double sum = 1;
            for (var j = 1; j <= intervals / 2; j++)
                sum -= (2 * j == intervals ? 1 : 2) * Math.Cos(2 * Math.PI * i * j / intervals) / ((4.0 * j * j) - 1);
            weights[i] = sum * (i == 0 || i == intervals ? 0.5 : 1) / intervals;
        }

        return weights;
    }
}
