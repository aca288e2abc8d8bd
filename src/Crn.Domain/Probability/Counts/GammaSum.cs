using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The sum of many counts of Poisson processes whose rates are gamma distributed, over exposures that may be uncertain, and of others with
/// masses of their own, by its characteristic function: one more costs the same however many there are.
/// </summary>
/// <remarks>
/// With w = exp(i t) - 1 a count over an exposure x has the transform (1 - x w / b)^-A. About a middle exposure, 1 - x w / b =
/// (1 - m w / b) (1 - ((x - m) / m) v) with v = (m w / b) / (1 - m w / b), which lies in the unit circle: the logarithm of the product is
/// -(sum of A) log(1 - m w / b) and a power series in v whose coefficients add up over the counts.
/// </remarks>
internal sealed partial class GammaSum
{
    /// <summary>The highest power of the series.</summary>
    public const int Order = 64;

    // exp(-30) is 1e-13.
    private const double LogNothing = -30;
    private const double Allowed = 1e-11;
    private const double Longest = 1 << 24;
    private readonly Dictionary<int, Waves> lengths = [];
    private readonly double[] series = new double[Order + 1];
    private readonly List<(ReadOnlyMemory<double> Masses, int Times)> parts = [];
    private double shape;
    private double middle;
    private double scale;
    private double noise;
    private double mean;
    private double variance;
    private double last;
    private int order;
    private double[] own = [];
    private int used;
    private Vector256<double>[] waves = [];
    private Vector256<double>[] errors = [];

    /// <summary>Begins a sum: the shapes of all together, the middle exposure over the rate parameter, the series in v times a scale, from
    /// its first power on, mean and variance, and what rounding left in the series of those that open at random.</summary>
    public void Begin(double shape, double middle, ReadOnlySpan<double> series, double scale, double mean, double variance,
        double noise = 0)
    {
        series.CopyTo(this.series);
        (this.shape, this.middle, this.scale, this.mean, this.variance, this.noise) = (shape, middle, scale, mean, variance, noise);
        parts.Clear();
        last = 0;
        for (var k = Order - 5; k <= Order; k++) last = Math.Max(last, Math.Abs(series[k]));
        // Up to a half of the circle fewer terms are enough.
        var power = Math.Pow(scale / 2, Order);
        for (order = Order; order > 4 && Math.Abs(series[order]) * power < 1e-18; order--) power /= scale / 2;
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

    /// <summary>P(N &lt; k) within 1e-10; not a number where the series does not converge well enough.</summary>
    public double Below(int k)
    {
        var distance = k - 0.5 - mean;
        if (variance <= 0) return distance > 0 ? 1 : 0;
        FindReaches();
        if (distance > reachUp) return 1;
        if (distance < -reachDown) return 0;
        if (!(Math.Max(distance + reachDown, reachUp - distance) < Longest)) return double.NaN;
        var of = Waves.Of(lengths, Waves.LengthFor(Math.Max(distance + reachDown, reachUp - distance)));
        if (!Fill(of, mean)) return double.NaN;
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < used; i++)
        {
            var (sin, cos) = VectorMath.SinCos(of.Angles[i] * Vector256.Create(distance));
            sum += of.Weights[i] * ((waves[(2 * i) + 1] * cos) - (waves[2 * i] * sin)) / of.SinHalf[i];
        }

        return Math.Clamp(0.5 - Vector256.Sum(sum), 0, 1);
    }

    /// <summary>Adds the masses of the sum below a length, times a weight, to a table, and says whether the series allows it.</summary>
    public bool AddMasses(double weight, Span<double> into)
    {
        FindReaches();
        if (variance <= 0 || !(reachUp + reachDown < Longest)) return false;
        var first = (int)Math.Max(0, Math.Floor(mean - reachDown));
        var length = (int)Math.Min((long)Math.Ceiling(mean + reachUp) - first + 4, int.MaxValue - 8) & ~3;
        var of = Waves.Of(lengths, Waves.LengthFor(length));
        if (!Fill(of, mean)) return false;
        length = Math.Min(length, (into.Length - first + 3) & ~3);
        if (length <= 0) return true;
        if (own.Length < length) own = new double[2 * length];
        var table = own.AsSpan(0, length);
        table.Clear();
        for (var i = 0; i < used; i++)
        {
            for (var lane = 0; lane < 4; lane++)
            {
                var size = 2 * of.Weights[i][lane];
                if (size <= 0) continue;
                Waves.Add(table, waves[2 * i][lane] * size, waves[(2 * i) + 1][lane] * size, of.Angles[i][lane], mean - first);
            }
        }

        for (var n = 0; n < length && first + n < into.Length; n++) into[first + n] += weight * Math.Max(0, table[n]);
        return true;
    }

    // The characteristic function about a count, as far as anything is left of it; false where the terms left out may matter.
    private bool Fill(Waves of, double about)
    {
        if (waves.Length < 2 * of.Angles.Length) (waves, errors) = (new Vector256<double>[4 * of.Angles.Length],
            new Vector256<double>[2 * of.Angles.Length]);
        var shift = Vector256.Create(-about);
        for (used = 0; used < of.Angles.Length; used++)
        {
            if (shape > 0)
            {
                var (log, phase, size) = LogAt(of, used);
                var (sin, cos) = VectorMath.SinCos(phase + (of.Angles[used] * shift));
                var length = VectorMath.Exp(Vector256.Max(log, Vector256.Create(-690.0)));
                (waves[2 * used], waves[(2 * used) + 1]) = (length * cos, length * sin);
                errors[used] = last > 0 ? Vector256.Create(last) * Power(size) : default;
                // Rounding in a series grows as its largest term does.
                if (noise > 0) errors[used] += Vector256.Create(noise) * VectorMath.Exp(Vector256.Min(size, Vector256.Create(690.0)));
                if (parts.Count == 0 && Vector256.LessThanAll(log, Vector256.Create(LogNothing))) break;
            }
            else
            {
                var (sin, cos) = VectorMath.SinCos(of.Angles[used] * shift);
                (waves[2 * used], waves[(2 * used) + 1]) = (cos, sin);
                errors[used] = default;
            }
        }

        foreach (var (masses, times) in parts) of.Multiply(masses.Span, 0, times, waves.AsSpan(0, 2 * of.Angles.Length));
        used = Math.Min(used, of.Angles.Length);
        // What follows the last terms of the series, times what is left of the characteristic function.
        double leftOut = 0;
        for (var i = 0; i < used; i++)
        {
            var size = Vector256.Sqrt((waves[2 * i] * waves[2 * i]) + (waves[(2 * i) + 1] * waves[(2 * i) + 1]));
            leftOut += Vector256.Sum(of.Weights[i] * size * errors[i] / of.SinHalf[i]);
        }

        return leftOut <= Allowed;
    }

    // |v|^65 / (1 - |v|), of the scaled v.
    private Vector256<double> Power(Vector256<double> size)
    {
        var one = Vector256.Create(scale);
        var rest = Vector256<double>.One - (size / one);
        var power = size;
        for (var i = 0; i < 6; i++) power *= power;
        return Vector256.ConditionalSelect(Vector256.GreaterThan(rest, Vector256.Create(1e-3)), power * size / rest,
            Vector256.Create(1e100));
    }

    // log |phi|, the argument of phi, and the scaled |v|.
    private (Vector256<double> Log, Vector256<double> Phase, Vector256<double> Size) LogAt(Waves of, int i)
    {
        // 1 - m w / b = x - i y, and m w / b over it is (1 - it) less 1.
        var x = Vector256.Create(2 * middle) * of.SinHalf[i] * of.SinHalf[i];
        var y = Vector256.Create(middle) * of.Sin[i];
        var (re, im) = (Vector256<double>.One + x, Vector256<double>.Zero - y);
        var norm = (re * re) + (im * im);
        // (-x + i y) (re - i im) / norm
        var factor = Vector256.Create(scale) / norm;
        var vRe = ((Vector256<double>.Zero - (x * re)) + (y * im)) * factor;
        var vIm = ((y * re) + (x * im)) * factor;
        var (sumRe, sumIm) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var isNear = Vector256.LessThanAll((vRe * vRe) + (vIm * vIm), Vector256.Create(scale * scale / 4));
        for (var k = isNear ? order : Order; k >= 1; k--)
        {
            var a = sumRe + Vector256.Create(series[k]);
            (sumRe, sumIm) = ((a * vRe) - (sumIm * vIm), (a * vIm) + (sumIm * vRe));
        }

        Span<double> logs = stackalloc double[4], arguments = stackalloc double[4];
        for (var lane = 0; lane < 4; lane++)
        {
            // log(1 + x)^2 + y^2 without the digits that 1 would take.
            logs[lane] = 0.5 * SpecialFunctions.Log1P((x[lane] * (2 + x[lane])) + (y[lane] * y[lane]));
            arguments[lane] = Math.Atan2(im[lane], re[lane]);
        }

        var shapes = Vector256.Create(shape);
        return (sumRe - (shapes * Vector256.Create<double>(logs)), sumIm - (shapes * Vector256.Create<double>(arguments)),
            Vector256.Sqrt((vRe * vRe) + (vIm * vIm)));
    }
}
