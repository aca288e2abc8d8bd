using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The sum of many counts of Poisson processes whose rates are gamma distributed, over exposures that may be uncertain, and of others with
/// masses of their own, by its characteristic function: one more costs the same however many there are.
/// </summary>
/// <remarks>
/// The logarithm of the product is the sum of <see cref="GammaSeries"/>. Tilted by exp(s n) it is that of another such sum: the middle m of
/// each series becomes m e^s / D, with D = 1 - m (e^s - 1), and u becomes (u' + m (e^s - 1)) / D.
/// </remarks>
internal sealed partial class GammaSum
{
    /// <summary>The highest power of the series.</summary>
    public const int Order = GammaSeries.Order;

    // exp(-32.5) is 8e-15.
    private const double LogNothing = -32.5;
    private const double Allowed = 1e-12;
    private const double Longest = 1 << 24;
    private readonly Dictionary<int, Waves> lengths = [];
    private readonly List<Factor> factors = [];
    private readonly List<(ReadOnlyMemory<double> Masses, int Times)> parts = [];
    private double mean;
    private double variance;
    private double shapes;
    private double tilt;
    private double certain;
    private int used;
    private Vector256<double>[] waves = [];
    private double[] errors = [];

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        factors.Clear();
        parts.Clear();
        ClearPowers();
        ClearTable();
        (mean, variance, shapes, tilt, certain) = (0, 0, 0, 0, 0);
    }

    /// <summary>Adds a series, its shapes multiplied by one number and its exposures by another.</summary>
    public void Add(GammaSeries series, double ofShapes, double ofExposures)
    {
        var (one, square) = (ofShapes * ofExposures * series.Mean, ofShapes * ofExposures * ofExposures * series.Square);
        (mean, variance, shapes) = (mean + one, variance + one + square, shapes + (ofShapes * series.Shape));
        factors.Add(new(series, ofShapes, series.Middle * ofExposures));
    }

    /// <summary>Adds a number that is certain.</summary>
    public void AddCertain(int number) => (mean, certain) = (mean + number, certain + number);

    /// <summary>Adds another sum; its masses are kept until the next sum begins.</summary>
    public void Add(GammaSum other)
    {
        factors.AddRange(other.factors);
        parts.AddRange(other.parts);
        if (other.hasPowers) AddPowers(other.cumulants, other.inverseRadius, other.leftOutOfPowers);
        (mean, variance, certain) = (mean + other.mean, variance + other.variance, certain + other.certain);
        shapes += other.shapes;
    }

    /// <summary>Adds so many counts alike with masses of their own; they are kept until the next sum begins.</summary>
    public void Add(ReadOnlyMemory<double> masses, int times)
    {
        double one = 0, two = 0;
        var own = masses.Span;
        for (var n = 0; n < own.Length; n++) (one, two) = (one + (own[n] * n), two + (own[n] * n * n));
        (mean, variance) = (mean + (times * one), variance + (times * Math.Max(0, two - (one * one))));
        parts.Add((masses, times));
    }

    /// <summary>Whether so little is known of the rates that the characteristic function falls slowly.</summary>
    public bool IsLittleKnown => parts.Count == 0 && tableLength == 0 && !hasPowers && shapes < NegativeBinomialSum.LittleKnown;

    /// <summary>Mean and variance of the sum.</summary>
    public (double Mean, double Variance) Moments => (mean + tableMean, variance + tableVariance);

    /// <summary>P(N &lt; k) within 1e-10; not a number where the series does not converge well enough.</summary>
    public double Below(int k)
    {
        if (tableLength > 0) return BelowWithTable(k);
        var distance = k - 0.5 - mean;
        if (variance <= 0) return distance > 0 ? 1 : 0;
        FindReaches();
        if (distance > reachUp) return 1;
        if (distance < -reachDown) return 0;
        if (!(Math.Max(distance + reachDown, reachUp - distance) < Longest)) return double.NaN;
        var of = Waves.Of(lengths, Waves.LengthFor(Math.Max(distance + reachDown, reachUp - distance)));
        if (!(Fill(of, mean) <= Allowed)) return double.NaN;
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < used; i++)
        {
            var (sin, cos) = VectorMath.SinCos(of.Angles[i] * Vector256.Create(distance));
            sum += of.Weights[i] * ((waves[(2 * i) + 1] * cos) - (waves[2 * i] * sin)) / of.SinHalf[i];
        }

        return Math.Clamp(0.5 - Vector256.Sum(sum), 0, 1);
    }

    // The characteristic function about a count, as far as anything is left of it; returns what the terms left out of it may change.
    private double Fill(Waves of, double about)
    {
        if (waves.Length < 2 * of.Angles.Length)
            (waves, errors) = (new Vector256<double>[4 * of.Angles.Length], new double[2 * of.Angles.Length]);
        var shift = Vector256.Create(certain - about);
        for (used = 0; used < of.Angles.Length; used++)
        {
            var (log, phase) = LogAt(of, used, out errors[used]);
            var (sin, cos) = VectorMath.SinCos(phase + (of.Angles[used] * shift));
            var length = VectorMath.Exp(Vector256.Max(log, Vector256.Create(-690.0)));
            (waves[2 * used], waves[(2 * used) + 1]) = (length * cos, length * sin);
            if (!Vector256.LessThanAll(log, Vector256.Create(LogNothing))) continue;
            // Where the series end, they must still be good.
            if (errors[used] > 1) return double.PositiveInfinity;
            break;
        }

        if (parts.Count > 0) waves.AsSpan(2 * used, 2 * (of.Angles.Length - used)).Clear();

        foreach (var (masses, times) in parts) of.Multiply(masses.Span, 0, times, waves.AsSpan(0, 2 * of.Angles.Length));
        used = Math.Min(used, of.Angles.Length);
        while (used > 0 && parts.Count > 0 && IsNothing((waves[(2 * used) - 2] * waves[(2 * used) - 2])
            + (waves[(2 * used) - 1] * waves[(2 * used) - 1]))) used--;
        if (of.IsCut && used == of.Angles.Length) return double.PositiveInfinity;
        double leftOut = 0;
        for (var i = 0; i < used; i++)
        {
            if (errors[i] <= 0) continue;
            var size = Vector256.Sqrt((waves[2 * i] * waves[2 * i]) + (waves[(2 * i) + 1] * waves[(2 * i) + 1]));
            // In the logarithm: what it makes of the function itself.
            leftOut += SpecialFunctions.Expm1(errors[i]) * Vector256.Sum(of.Weights[i] * size / of.SinHalf[i]);
        }

        return leftOut;
    }

    private static bool IsNothing(Vector256<double> square) => Vector256.LessThanAll(square, Vector256.Create(1e-34));

    // log |phi| and the argument of phi, with what the terms left out may come to.
    private (Vector256<double> Log, Vector256<double> Phase) LogAt(Waves of, int i, out double error)
    {
        var (log, phase) = (Vector256<double>.Zero, Vector256<double>.Zero);
        error = 0;
        foreach (var factor in factors) factor.AddTo(ref log, ref phase, ref error, of.SinHalf[i], of.Sin[i]);
        if (hasPowers) AddPowers(of.Angles[i], ref log, ref phase, ref error);
        return (log, phase);
    }
}
