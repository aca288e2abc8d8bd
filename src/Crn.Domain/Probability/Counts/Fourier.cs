namespace Crn.Domain.Probability.Counts;

/// <summary>The fast Fourier transform of a power of two of complex numbers; the turns are worked out once for all transforms.</summary>
internal sealed class Fourier
{
    /// <summary>Tables longer than this are sooner transformed than multiplied out.</summary>
    public const int Shortest = 1_500;

    // What rounding leaves in masses is less.
    private const double Negligible = 1e-17;
    private readonly double[] cos;
    private readonly double[] sin;

    /// <summary>Transforms of one length.</summary>
    /// <param name="length">How many numbers: a power of two.</param>
    public Fourier(int length)
    {
        (cos, sin) = (new double[length / 2], new double[length / 2]);
        for (var i = 0; i < cos.Length; i++) (sin[i], cos[i]) = Math.SinCos(-2 * Math.PI * i / length);
    }

    /// <summary>Replaces c(j) by the sum over j of c(j) exp(-2 pi i j n / length).</summary>
    public void Transform(double[] re, double[] im)
    {
        var length = re.Length;
        for (int i = 1, j = 0; i < length; i++)
        {
            var bit = length >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (i < j) (re[i], re[j], im[i], im[j]) = (re[j], re[i], im[j], im[i]);
        }

        for (var half = 1; half < length; half *= 2)
        {
            var stride = length / (2 * half);
            for (var start = 0; start < length; start += 2 * half)
            {
                for (var i = 0; i < half; i++)
                {
                    var (one, other) = (start + i, start + i + half);
                    var (c, s) = (cos[i * stride], sin[i * stride]);
                    var (x, y) = ((re[other] * c) - (im[other] * s), (re[other] * s) + (im[other] * c));
                    (re[other], im[other]) = (re[one] - x, im[one] - y);
                    (re[one], im[one]) = (re[one] + x, im[one] + y);
                }
            }
        }
    }

    /// <summary>The sum of two independent counts, no longer than a length: each mass within 1e-15, not relative to itself.</summary>
    public static double[] Convolve(double[] a, double[] b, int most)
    {
        var whole = a.Length + b.Length - 1;
        var length = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)whole);
        var (re, im, fourier) = (new double[length], new double[length], new Fourier(length));
        a.CopyTo(re, 0);
        b.CopyTo(im, 0);
        fourier.Transform(re, im);
        // The square of a + i b has twice the product in its imaginary part; turned back with both parts changed round.
        for (var i = 0; i < length; i++) (re[i], im[i]) = (2 * re[i] * im[i], (re[i] * re[i]) - (im[i] * im[i]));
        fourier.Transform(re, im);
        var sum = new double[Math.Max(1, Math.Min(most, whole))];
        for (var n = 0; n < sum.Length; n++) sum[n] = re[n] / (2 * length) is > Negligible and var mass ? mass : 0;
        return sum;
    }
}
