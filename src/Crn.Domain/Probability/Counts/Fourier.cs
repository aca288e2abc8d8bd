namespace Crn.Domain.Probability.Counts;

/// <summary>The fast Fourier transform of a power of two of complex numbers; the turns are worked out once for all transforms.</summary>
internal sealed class Fourier
{
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
}
