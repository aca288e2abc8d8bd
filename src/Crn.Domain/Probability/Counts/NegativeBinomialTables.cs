using System.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>The masses of a sum of few negative binomials, by the fast transform of the table of each: for long tables of rates of which
/// so little is known that no characteristic function ends anywhere.</summary>
internal static class NegativeBinomialTables
{
    private const int MostTerms = 4;
    private const int Shortest = 1_500;

    /// <summary>Whether the recursion, whose work grows with the square of the length, costs more.</summary>
    public static bool IsShorter(ReadOnlySpan<NegativeBinomialTerm> terms, int length) => terms.Length is > 1 and <= MostTerms
        && length >= Shortest;

    /// <summary>P(N = 0), ..., P(N = length - 1), to 1e-15 absolute.</summary>
    public static void Masses(ReadOnlySpan<NegativeBinomialTerm> terms, Span<double> into)
    {
        // Sums beyond the length must not come round again.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(terms.Length * into.Length));
        var (productRe, productIm) = (new double[size], new double[size]);
        Array.Fill(productRe, 1);
        var (re, im, fourier) = (new double[size], new double[size], new Fourier(size));
        for (var i = 0; i < terms.Length; i += 2)
        {
            Fill(terms[i], re, into.Length);
            var isPair = i + 1 < terms.Length;
            if (isPair) Fill(terms[i + 1], im, into.Length);
            else Array.Clear(im);
            fourier.Transform(re, im);
            for (var j = 0; j < size; j++)
            {
                // Two real tables as one complex one: z(j) and z(-j) tell them apart.
                var (z, back) = (new Complex(re[j], im[j]), new Complex(re[(size - j) & (size - 1)], -im[(size - j) & (size - 1)]));
                var factor = isPair ? ((z * z) - (back * back)) * new Complex(0, -0.25) : z;
                var product = new Complex(productRe[j], productIm[j]) * factor;
                (productRe[j], productIm[j]) = (product.Real, product.Imaginary);
            }
        }

        for (var j = 0; j < size; j++) productIm[j] = -productIm[j];
        fourier.Transform(productRe, productIm);
        for (var n = 0; n < into.Length; n++) into[n] = Math.Max(0, productRe[n] / size);
    }

    private static void Fill(in NegativeBinomialTerm term, double[] into, int length)
    {
        Array.Clear(into);
        NegativeBinomial.Masses(term.Shape, term.Rate, term.Exposure, into.AsSpan(0, length));
    }
}
