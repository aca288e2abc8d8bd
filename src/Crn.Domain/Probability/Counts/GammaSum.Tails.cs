using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>Tails accurate relative to themselves, of the sum tilted so that its mean lies at the count asked for.</content>
internal sealed partial class GammaSum
{
    private const double LogLeast = -746;
    private double cumulant;

    /// <summary>What the sum must be tilted by for its mean to be the first count of the tail P(N &gt;= k) or P(N &lt; k), with the
    /// logarithm of Chernoff's bound; none where the tail holds the mean. Null where the series do not reach so far, so little
    /// is known that they are too long, or the sum has parts with masses of their own.</summary>
    public (double Tilt, double LogBound)? TiltTo(int k, bool isUpper)
    {
        if (!IsTilted) return null;
        double count = isUpper ? k : k - 1;
        if (isUpper ? count <= mean : count >= mean) return (0, 0);
        return TiltTo(Math.Max(count, 1e-3));
    }

    private (double Tilt, double LogBound)? TiltTo(double count)
    {
        var (low, high) = count > mean ? (0.0, Pole) : (-700.0, 0.0);
        var s = Math.Clamp((count - mean) / variance, 0.5 * low, 0.5 * high);
        var of = Cumulant(s);
        for (var i = 0; i < 100 && !IsAt(of, count); i++)
        {
            if (IsShort(of, count)) low = s;
            else high = s;
            // In the logarithm of the mean, which is nearer to a straight line far out.
            s = Next(s, of, count) is var next && next > low && next < high ? next : (low + high) / 2;
            if (high - low < 1e-9 * Math.Max(high, -low)) return null;
            of = Cumulant(s);
        }

        return of.LeftOut <= Allowed && double.IsFinite(of.Value) ? (s, Math.Min(0, of.Value - (s * count))) : null;
    }

    private static bool IsAt(in (double Value, double Slope, double Bend, double LeftOut) of, double count) =>
        of.LeftOut <= Allowed && Math.Abs(of.Slope - count) <= 1e-6 * Math.Sqrt(of.Bend);

    private static double Next(double s, in (double Value, double Slope, double Bend, double LeftOut) of, double count) =>
        of.LeftOut <= Allowed ? s - (Math.Log(of.Slope / count) * of.Slope / of.Bend) : double.NaN;

    // Whether the sum is of series alone, and not too long.
    private bool IsTilted => parts.Count == 0 && tableLength == 0 && !hasPowers && certain <= 0 && variance > 0 && !IsLittleKnown;

    // Where the series do not reach, s is too far from 0.
    private bool IsShort(in (double Value, double Slope, double Bend, double LeftOut) of, double count) =>
        of.LeftOut <= Allowed ? of.Slope < count : count < mean;

    private double Pole
    {
        get
        {
            var pole = 700.0;
            foreach (var factor in factors) pole = Math.Min(pole, factor.Pole);
            return pole;
        }
    }

    /// <summary>P(N &gt;= k), or P(N &lt; k), within 1e-10 of itself, by the sum tilted to the first count of the tail; null where the
    /// series do not converge well enough.</summary>
    public double? Tail(int k, bool isUpper, double s)
    {
        var edge = isUpper ? k : k - 1;
        var of = Cumulant(s);
        if (of.Value - (s * edge) < LogLeast) return 0;
        var moments = Moments;
        for (var i = 0; i < factors.Count; i++) factors[i] = factors[i].Tilted(s);
        (mean, variance, tilt, cumulant) = (of.Slope, of.Bend, s, of.Value);
        var tail = Outwards(edge, isUpper, Math.Abs(s));
        for (var i = 0; i < factors.Count; i++) factors[i] = factors[i].Plain;
        ((mean, variance), tilt, cumulant) = (moments, 0, 0);
        return tail is not { } sum ? null : sum <= 0 ? 0 : Math.Min(1, Math.Exp(of.Value - (s * edge) + Math.Log(sum)));
    }

    // The sum over the counts from the edge outwards of their tilted masses, each one less by exp(-s) a step.
    private double? Outwards(int edge, bool isUpper, double s)
    {
        FindReaches();
        var (low, high) = (Math.Max(0, Math.Floor(mean - reachDown)), Math.Ceiling(mean + reachUp));
        if (!(high - low < Longest)) return null;
        var length = isUpper ? Math.Max(high, edge) - edge + 1 : edge - Math.Min(low, edge) + 1;
        var of = Waves.Of(lengths, Waves.LengthFor(Math.Max(high, edge) - Math.Min(low, edge) + 1));
        var leftOut = Fill(of, edge);
        var (fall, fallen) = (Vector256.Create(Math.Exp(-s)), Vector256.Create(Math.Exp(-s * length)));
        var (start, sign) = (Vector256.Create(-SpecialFunctions.Expm1(-s)), Vector256.Create(isUpper ? 1.0 : -1));
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < used; i++)
        {
            // (1 - z^length) / (1 - z) with z = exp(-s -+ i angle), without the digits that 1 - z would lose.
            var (re, im) = (start + (fall * Vector256.Create(2.0) * of.SinHalf[i] * of.SinHalf[i]), fall * sign * of.Sin[i]);
            var (sinL, cosL) = VectorMath.SinCos(of.Angles[i] * Vector256.Create(length));
            var (topRe, topIm) = (Vector256<double>.One - (fallen * cosL), fallen * sign * sinL);
            var norm = (re * re) + (im * im);
            var (ratioRe, ratioIm) = (((topRe * re) + (topIm * im)) / norm, ((topIm * re) - (topRe * im)) / norm);
            sum += of.Weights[i] * ((waves[2 * i] * ratioRe) - (waves[(2 * i) + 1] * ratioIm));
        }

        var tail = 2 * Vector256.Sum(sum);
        return leftOut <= Allowed * tail ? tail : null;
    }

    private (double Value, double Slope, double Bend, double LeftOut) Cumulant(double s)
    {
        var (value, slope, bend, leftOut) = (0.0, 0.0, 0.0, 0.0);
        foreach (var factor in factors)
        {
            var one = factor.Cumulant(s);
            (value, slope, bend, leftOut) = (value + one.Value, slope + one.Slope, bend + one.Bend, leftOut + one.LeftOut);
        }

        return (value, slope, bend, leftOut);
    }
}
