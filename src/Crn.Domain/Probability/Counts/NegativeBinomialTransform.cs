using System.Buffers;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The distribution of a sum of independent negative binomials for large counts, from its characteristic function: the cost does not grow
/// with the count.
/// </summary>
/// <remarks>
/// The lattice form of Abate and Whitt (1992): over a window of M counts outside of which less than 1e-17 lies, p(n) is a sum over the M-th
/// roots of unity, of which only the hundred or so nearest to 1 matter. A tail is a geometric series inside that sum, so that no table is
/// needed. The distribution is first tilted so that its mean lies at the count asked for: a tail is then accurate relative to itself, to
/// 1e-10 (tests: 1e-11 against the recursion), however small.
/// </remarks>
internal static partial class NegativeBinomialTransform
{
    // exp(-42) is 6e-19: nothing beside 1.
    private const double Nothing = 42;
    private const double LogLeast = -746;

    /// <summary>P(N &lt; k) and P(N &gt;= k); the tail on the far side of the mean is accurate relative to itself.</summary>
    public static (double Below, double AtLeast) Tails(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, int k)
    {
        if (k <= 0) return (0, 1);
        var mean = NegativeBinomialSum.Mean(terms, poissonMean);
        if (mean <= 0) return (1, 0);
        var isUpper = k > mean;
        var edge = isUpper ? k : k - 1;
        var s = TiltTo(terms, poissonMean, Math.Max(edge, 1e-3), mean);
        var tilted = ArrayPool<NegativeBinomialTerm>.Shared.Rent(Math.Max(1, terms.Length));
        var tiltedTerms = tilted.AsSpan(0, terms.Length);
        var cumulant = poissonMean * SpecialFunctions.Expm1(s);
        for (var i = 0; i < terms.Length; i++)
        {
            cumulant += terms[i].Cumulant(s);
            tiltedTerms[i] = new(terms[i].Shape, 1, Tilted(terms[i], s));
        }

        // Chernoff: no tail is larger than this, and a double holds nothing below exp(-746).
        var tail = cumulant - (s * edge) < LogLeast ? 0 : Tail(tiltedTerms, poissonMean * Math.Exp(s), edge, isUpper, Math.Abs(s));
        ArrayPool<NegativeBinomialTerm>.Shared.Return(tilted);
        tail = tail <= 0 ? 0 : Math.Min(1, Math.Exp(cumulant - (s * edge) + Math.Log(tail)));
        return isUpper ? (1 - tail, tail) : (tail, 1 - tail);
    }

    /// <summary>P(N = 0), ..., P(N = length - 1), to 1e-14 absolute.</summary>
    public static void Masses(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, Span<double> into)
    {
        into.Clear();
        var (low, high) = Window(terms, poissonMean);
        var size = (high - low + 1) | 1;
        var end = (int)Math.Min(high + 1, into.Length);
        if (low >= end) return;
        var window = into[(int)low..end];
        for (long j = 0; j <= size / 2; j++)
        {
            var angle = 2 * Math.PI * j / size;
            var (log, phase) = LogCharacteristic(terms, poissonMean, angle);
            if (log < -Nothing) break;
            var weight = (j == 0 ? 1 : 2) * Math.Exp(log) / size;
            // A turn by the angle for each count, begun anew often enough that its rounding does not add up.
            var (turnSin, turnCos) = Math.SinCos(angle);
            double sin = 0, cos = 0;
            for (var n = 0; n < window.Length; n++)
            {
                if (n % 128 == 0)
                {
                    (sin, cos) = Math.SinCos(phase - (angle * (low + n)));
                    (sin, cos) = (weight * sin, weight * cos);
                }

                window[n] += cos;
                (cos, sin) = ((cos * turnCos) + (sin * turnSin), (sin * turnCos) - (cos * turnSin));
            }
        }

        foreach (ref var mass in window) mass = Math.Max(0, mass);
    }

    // The sum over the counts from the edge outwards of their tilted masses, each one less by exp(-s) a step.
    private static double Tail(ReadOnlySpan<NegativeBinomialTerm> tiltedTerms, double poissonMean, int edge, bool isUpper, double s)
    {
        var (low, high) = Window(tiltedTerms, poissonMean);
        var size = (Math.Max(high, edge) - Math.Min(low, edge) + 1) | 1;
        var length = isUpper ? Math.Max(high, edge) - edge + 1 : edge - Math.Min(low, edge) + 1;
        var (fall, fallen) = (Math.Exp(-s), Math.Exp(-s * length));
        double sum = 0;
        for (long j = 0; j <= size / 2; j++)
        {
            var angle = 2 * Math.PI * j / size;
            var (log, phase) = LogCharacteristic(tiltedTerms, poissonMean, angle);
            if (log < -Nothing) break;
            if (j == 0)
            {
                sum = s > 0 ? SpecialFunctions.Expm1(-s * length) / SpecialFunctions.Expm1(-s) : length;
                continue;
            }

            // (1 - z^length) / (1 - z) with z = exp(-s -+ i angle), without the digits that 1 - z would lose.
            var sign = isUpper ? 1 : -1;
            var half = Math.Sin(angle / 2);
            var (re, im) = (-SpecialFunctions.Expm1(-s) + (fall * 2 * half * half), fall * sign * Math.Sin(angle));
            var (sinL, cosL) = Math.SinCos(angle * length);
            var (topRe, topIm) = (1 - (fallen * cosL), fallen * sign * sinL);
            var norm = (re * re) + (im * im);
            var (ratioRe, ratioIm) = (((topRe * re) + (topIm * im)) / norm, ((topIm * re) - (topRe * im)) / norm);
            var (sin, cos) = Math.SinCos(phase - (angle * edge));
            sum += 2 * Math.Exp(log) * ((cos * ratioRe) - (sin * ratioIm));
        }

        return sum / size;
    }

    // log |phi| and the argument of phi at an angle: for a term, 1 - q e^(i angle) over 1 - q is 1 + x (1 - e^(i angle)), x the exposure
    // over the rate.
    private static (double Log, double Phase) LogCharacteristic(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, double angle)
    {
        var half = Math.Sin(angle / 2);
        var (square, sin) = (2 * half * half, Math.Sin(angle));
        var (log, phase) = (-poissonMean * square, poissonMean * sin);
        foreach (var term in terms)
        {
            var x = term.Exposure / term.Rate;
            log -= 0.5 * term.Shape * SpecialFunctions.Log1P(2 * x * (1 + x) * square);
            phase += term.Shape * Math.Atan2(x * sin, 1 + (x * square));
        }

        return (log, phase);
    }

    // The s at which the distribution tilted by e^(s n) has its mean at a count: Newton's method, kept in its bracket.
    private static double TiltTo(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, double count, double mean)
    {
        var pole = 700.0;
        foreach (var term in terms) pole = Math.Min(pole, term.LogInverseQ);
        var (low, high) = count > mean ? (0.0, pole) : (-700.0, 0.0);
        double s = 0;
        for (var i = 0; i < 200; i++)
        {
            double at = poissonMean * Math.Exp(s), slope = at;
            foreach (var term in terms)
            {
                var x = Tilted(term, s);
                at += term.Shape * x;
                slope += term.Shape * x * (1 + x);
            }

            if (Math.Abs(at - count) <= 1e-6 * Math.Sqrt(slope)) return s;
            if (at < count) low = s;
            else high = s;
            // In the log of the mean, which is nearer to a straight line far out.
            var next = s - (Math.Log(at / count) * at / slope);
            s = next > low && next < high ? next : (low + high) / 2;
        }

        return s;
    }

    private static double Tilted(in NegativeBinomialTerm term, double s)
    {
        var x = term.Exposure / term.Rate;
        return x * Math.Exp(s) / (1 - (x * SpecialFunctions.Expm1(s)));
    }

    // Chernoff: P(N >= n) <= exp(K(t) - t n), and P(N <= n) likewise for t below 0. A few t around the best give the window.
    private static (long Low, long High) Window(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean)
    {
        var deviation = Math.Sqrt(NegativeBinomialSum.Variance(terms, poissonMean));
        var pole = double.PositiveInfinity;
        foreach (var term in terms) pole = Math.Min(pole, term.LogInverseQ);
        double low = 0, high = double.PositiveInfinity;
        foreach (var reach in (ReadOnlySpan<double>)[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 30, 50])
        {
            var t = Math.Min(reach / deviation, 0.999 * pole);
            high = Math.Min(high, (Cumulant(terms, poissonMean, t) + Nothing) / t);
            low = Math.Max(low, -(Cumulant(terms, poissonMean, -reach / deviation) + Nothing) / (reach / deviation));
        }

        foreach (var share in (ReadOnlySpan<double>)[0.3, 0.5, 0.7, 0.9])
        {
            if (double.IsFinite(pole)) high = Math.Min(high, (Cumulant(terms, poissonMean, share * pole) + Nothing) / (share * pole));
        }

        return ((long)Math.Floor(low), (long)Math.Min(Math.Ceiling(high), 4e15));
    }

    private static double Cumulant(ReadOnlySpan<NegativeBinomialTerm> terms, double poissonMean, double t)
    {
        var sum = poissonMean * SpecialFunctions.Expm1(t);
        foreach (var term in terms) sum += term.Cumulant(t);
        return sum;
    }
}
