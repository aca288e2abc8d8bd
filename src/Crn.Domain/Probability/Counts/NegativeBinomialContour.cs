using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// Tails of a sum of negative binomials of whose rates little is known, for large counts: the cost does not grow with the count, nor as the
/// characteristic function falls more slowly.
/// </summary>
/// <remarks>
/// With z = exp(s) a tail is the integral of G(z) z^-k / (1 - 1/z) along a line beside the imaginary axis, right of it for the upper tail
/// and left of it for the lower one. The only singularities of G are on the real axis, from the logarithm of the least 1/q on; the line is
/// bent round them to a parabola q + m (u^2 + 2 i u), along which the power falls as exp(-k m u^2), and the trapezoid rule in u converges
/// geometrically. Its error is at most M / (exp(2 pi d / h) - 1) for a step of h, where M is the integral of the size of the integrand
/// along the parabolas of u + i d and u - i d. That is bounded cell by cell from monotonic parts, and the answer is given only where the
/// bound is below 1e-11 of it.
/// </remarks>
internal readonly ref struct NegativeBinomialContour
{
    // How far the parabolas on either side are: d of the remarks.
    private const double Apart = 0.7;
    private const double Nothing = 45;
    private const double Allowed = 1e-11;
    private const int FewestCells = 48;
    private const int MostCells = 3_072;
    private const double Rounding = 4e-16;
    private const int MostPoints = 4_000;
    private const int FewTerms = 64;

    // What keeps the parabola off the singularity where hardly anything is known: as though the shapes were so much larger.
    private const double Extra = 3;

    private readonly ReadOnlySpan<double> shapes;

    // A term at q from the singularity is start - rise * expm1(q).
    private readonly ReadOnlySpan<double> starts;
    private readonly ReadOnlySpan<double> rises;
    private readonly double edge;
    private readonly double k;
    private readonly double vertex;
    private readonly double bend;

    // The upper tail is taken right of 0, about the first singularity, which lies at the edge; the lower one left of 0, where the edge is.
    private NegativeBinomialContour(ReadOnlySpan<double> shapes, ReadOnlySpan<double> starts, ReadOnlySpan<double> rises, double edge,
        double k)
    {
        this.shapes = shapes;
        this.starts = starts;
        this.rises = rises;
        (this.edge, this.k) = (edge, k);
        vertex = Vertex();
        bend = 0.75 * -vertex;
        if (IsUpper) bend = Math.Min(bend, 0.85 * (edge + vertex) / (Apart * (2 + Apart)));
    }

    private bool IsUpper => edge > 0;

    /// <summary>P(N &lt; k) and P(N &gt;= k). The upper one is worked out far above the mean, else the lower one, within 1e-11 of
    /// itself; the other is what is left of 1. Null where the bound of the error is larger.</summary>
    public static (double Below, double AtLeast)? Tails(ReadOnlySpan<NegativeBinomialTerm> terms, int k)
    {
        var size = terms.Length;
        Span<double> all = size <= FewTerms ? stackalloc double[3 * FewTerms] : new double[3 * size];
        Span<double> shapes = all[..size], starts = all.Slice(size, size), rises = all.Slice(2 * size, size);
        double largest = 0, mean = 0;
        foreach (var term in terms) (largest, mean) = (Math.Max(largest, term.Exposure / term.Rate), mean + term.Mean);
        if (!(largest > 0) || !double.IsFinite(mean)) return null;
        // So far above the mean the upper tail is the smaller one, or not much larger.
        var isUpper = k > mean + (3 * largest);
        for (var i = 0; i < terms.Length; i++)
        {
            var x = terms[i].Exposure / terms[i].Rate;
            shapes[i] = terms[i].Shape;
            (starts[i], rises[i]) = isUpper ? (1 - (x / largest), x * (1 + (1 / largest))) : (1, x);
        }

        var contour = new NegativeBinomialContour(shapes, starts, rises, isUpper ? SpecialFunctions.Log1P(1 / largest) : 0, k);
        return contour.Tail() is not { } tail ? null : isUpper ? (1 - tail, tail) : (tail, 1 - tail);
    }

    private double? Tail()
    {
        var reach = Math.Sqrt(Nothing / (k * bend));
        // The parabola has hardly turned where the rule ends.
        if (!(bend > 0) || bend * reach > 0.5) return null;
        var top = LogAt(0).Log;
        var (least, beyond) = (Over(Apart, 0, reach, top) + Over(-Apart, 0, reach, top),
            2 * (Over(0, reach, 2 * reach, top) + Beyond(2 * reach, top)));
        if (!double.IsFinite(least + beyond)) return null;
        for (var allowed = 1e-3 * Allowed; allowed > 1e-30; allowed *= 1e-2)
        {
            var step = 2 * Math.PI * Apart / SpecialFunctions.Log1P(least / allowed);
            if (reach / step > MostPoints) return null;
            double sum = 0, sizes = 0;
            for (var i = 0; i * step <= reach; i++)
            {
                var u = i * step;
                var (log, angle) = LogAt(u);
                var (sin, cos) = Math.SinCos(angle);
                // The real part of the integrand times (1 - i u).
                var size = (i == 0 ? 0.5 : 1) * Math.Exp(log - top);
                (sum, sizes) = (sum + (size * (cos + (u * sin))), sizes + (size * (1 + u)));
            }

            var tail = 2 * step * sum;
            if (2 * step * sizes * Rounding > Allowed / 2 * tail) return null;
            if (allowed + beyond > Allowed / 2 * tail) continue;
            return Math.Min(1, tail * Math.Exp(top - (k * (edge + vertex)) + Math.Log(bend / Math.PI)));
        }

        return null;
    }

    // Where the integrand on the real axis is least, or a little further from the singularity.
    private double Vertex()
    {
        var (low, high) = (Math.Log(1e-18), IsUpper ? Math.Log(edge) : Math.Log(600));
        for (var i = 0; i < 24; i++)
        {
            var middle = (low + high) / 2;
            var q = -Math.Exp(middle);
            var slope = -k - (Extra / q);
            var (power, part) = (Math.Exp(q), SpecialFunctions.Expm1(q));
            for (var c = 0; c < shapes.Length; c++) slope += shapes[c] * rises[c] * power / (starts[c] - (rises[c] * part));
            slope -= IsUpper ? 1 / SpecialFunctions.Expm1(edge + q) : 1 / part;
            if (slope > 0) low = middle;
            else high = middle;
        }

        return -Math.Exp((low + high) / 2);
    }

    // The logarithm of the integrand at a point of the parabola; that of the power is taken from the vertex on, where it has few digits.
    private (double Log, double Angle) LogAt(double u)
    {
        var (a, b) = (vertex + (bend * u * u), 2 * bend * u);
        var (sin, cos) = Math.SinCos(b);
        var (half, power) = (Math.Sin(b / 2), Math.Exp(a));
        var (re, im) = (SpecialFunctions.Expm1(a) - (power * 2 * half * half), power * sin);
        var (log, angle) = (-k * bend * u * u, -k * b);
        for (var c = 0; c < shapes.Length; c++)
        {
            var (x, y) = (starts[c] - (rises[c] * re), rises[c] * im);
            log -= 0.5 * shapes[c] * Math.Log((x * x) + (y * y));
            angle += shapes[c] * Math.Atan2(y, x);
        }

        // 1 - exp(-s) on the right, exp(-s) - 1 on the left.
        var back = Math.Exp(-edge - a);
        var (poleRe, poleIm) = (-SpecialFunctions.Expm1(-edge - a) + (back * 2 * half * half), back * sin);
        if (!IsUpper) (poleRe, poleIm) = (-poleRe, -poleIm);
        return (log - (0.5 * Math.Log((poleRe * poleRe) + (poleIm * poleIm))), angle - Math.Atan2(poleIm, poleRe));
    }

    // No less than the integral along the parabola shifted by an imaginary part, on both sides, from one u to another, over the integrand
    // at the vertex.
    private double Over(double by, double from, double to, double top)
    {
        var (start, width) = (vertex - (bend * by * (2 + by)), 2 * bend * (1 + by));
        for (var cells = FewestCells; ; cells *= 4)
        {
            var cell = (to - from) / cells;
            double sum = 0;
            for (var i = 0; i < cells; i++)
            {
                var (u, next) = (from + (i * cell), from + ((i + 1) * cell));
                sum += Math.Exp(LogBound(start + (bend * u * u), start + (bend * next * next), width * u) - top) * (1 + by + next);
            }

            if (double.IsFinite(sum) || cells == MostCells) return 2 * cell * sum;
        }
    }

    // The largest that the integrand may be where the real part goes from one value to another and the imaginary one is at least b.
    private double LogBound(double a, double next, double b)
    {
        var (power, half) = (Math.Exp(a), Math.Sin(b / 2));
        var turned = 4 * half * half;
        var (part, nextPart) = (SpecialFunctions.Expm1(a), SpecialFunctions.Expm1(next));
        var log = -k * (a - vertex);
        for (var c = 0; c < shapes.Length; c++)
        {
            var (one, two) = (starts[c] - (rises[c] * part), starts[c] - (rises[c] * nextPart));
            var least = one > 0 && two > 0 ? two : one < 0 ? one : 0;
            log -= 0.5 * shapes[c] * Math.Log((least * least) + ((starts[c] + rises[c]) * rises[c] * power * turned));
        }

        var (pole, nextPole) = (-SpecialFunctions.Expm1(-edge - a), -SpecialFunctions.Expm1(-edge - next));
        var away = pole > 0 ? pole : nextPole < 0 ? nextPole : 0;
        return log - (0.5 * Math.Log((away * away) + (Math.Exp(-edge - next) * turned)));
    }

    // The same from a u on, for good.
    private double Beyond(double from, double top)
    {
        var a = vertex + (bend * from * from);
        // Past the pole the distance from it only grows.
        if (edge + a <= 0) return double.PositiveInfinity;
        var half = Math.Sin(bend * from);
        var log = -k * (a - vertex);
        for (var c = 0; c < shapes.Length; c++)
            log -= 0.5 * shapes[c] * Math.Log((starts[c] + rises[c]) * rises[c] * Math.Exp(a) * 4 * half * half);
        return 2 * Math.Exp(log - top) / -SpecialFunctions.Expm1(-edge - a) * (1 + (1 / from)) / (2 * k * bend);
    }
}
