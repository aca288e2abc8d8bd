namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// At one node: the chance that the certain sites and a stand-in for others, of a mean, variance and third cumulant, reach the target, with
/// its slopes and bounds of its second derivatives.
/// </summary>
/// <remarks>By Fourier inversion: a half, and the integral over t from 0 to pi of the sine of the angle of the characteristic function at
/// the target less a half, times its size, over 2 pi sin(t / 2).</remarks>
internal sealed class NodeCurve
{
    private const int Points = 256;
    private readonly double[] t = new double[Points];
    private readonly double[] angle = new double[Points];
    private readonly double[] size = new double[Points];

    /// <param name="certain">The masses below the target of what the certain sites recruit.</param>
    /// <param name="leastVariance">The others have at least so much variance.</param>
    public NodeCurve(double[] certain, double leastVariance)
    {
        var most = leastVariance > 0 ? Math.Min(Math.PI, 8 / Math.Sqrt(leastVariance)) : Math.PI;
        var reached = Math.Max(0, 1 - certain.Sum());
        for (var q = 0; q < Points; q++)
        {
            t[q] = most * (q + 0.5) / Points;
            double re = 0, im = 0;
            for (var k = 0; k < certain.Length; k++)
            {
                if (certain[k] < 1e-16) continue;
                var (sin, cos) = Math.SinCos(k * t[q]);
                (re, im) = (re + (certain[k] * cos), im + (certain[k] * sin));
            }

            var (end, start) = Math.SinCos(certain.Length * t[q]);
            (re, im) = (re + (reached * start), im + (reached * end));
            angle[q] = Math.Atan2(im, re) - (t[q] * (certain.Length - 0.5));
            size[q] = Math.Sqrt((re * re) + (im * im)) / (2 * Math.Sin(t[q] / 2)) * most / Points / Math.PI;
        }
    }

    /// <summary>The most that the curve can lie above its tangent at the middle of a box, by its half widths, where the variance is no less
    /// than so much. A slope by mean, variance or third cumulant puts t, t^2 / 2 or t^3 / 6 under the integral.</summary>
    public double Above(ReadOnlySpan<double> widths, double leastVariance)
    {
        double sum = 0;
        for (var q = 0; q < Points; q++)
        {
            var x = t[q];
            var shift = x * (widths[0] + (x * ((widths[1] / 2) + (x * widths[2] / 6))));
            sum += size[q] * Math.Exp(-leastVariance * x * x / 2) * shift * shift / 2;
        }

        return 1.001 * sum;
    }

    /// <summary>The chance, and its slopes by mean, variance and third cumulant.</summary>
    public double At(ReadOnlySpan<double> point, Span<double> slopes)
    {
        var (mean, variance, third) = (point[0], point[1], point[2]);
        slopes.Clear();
        double sum = 0;
        for (var q = 0; q < Points; q++)
        {
            var x = t[q];
            var amplitude = size[q] * Math.Exp(-variance * x * x / 2);
            if (amplitude < 1e-18) continue;
            var (sin, cos) = Math.SinCos(angle[q] + (mean * x) - (third * x * x * x / 6));
            sum += amplitude * sin;
            slopes[0] += amplitude * cos * x;
            slopes[1] -= amplitude * sin * x * x / 2;
            slopes[2] -= amplitude * cos * x * x * x / 6;
        }

        return 0.5 + sum;
    }
}
