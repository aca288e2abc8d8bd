using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <summary>Interpolation by a polynomial of the eleventh degree through twelve points at equal steps.</summary>
internal static class WideLagrangeWeights
{
    /// <summary>How many points there are.</summary>
    public const int Points = 12;

    // Binomial coefficients of eleven with changing signs.
    private static readonly Vector256<double> First = Vector256.Create(-1.0, 11, -55, 165);
    private static readonly Vector256<double> Second = Vector256.Create(-330.0, 462, -462, 330);
    private static readonly Vector256<double> Third = Vector256.Create(-165.0, 55, -11, 1);

    /// <summary>Adds the weights of the values at 0, 1, ..., 11 in the value at a place between 5 and 6, each times a number.</summary>
    public static void AddTo(Span<double> into, double place, double times)
    {
        if (place is 5 or 6)
        {
            into[(int)place] += times;
            return;
        }

        var at = Vector256.Create(place);
        var one = First / (at - Vector256.Create(0.0, 1, 2, 3));
        var two = Second / (at - Vector256.Create(4.0, 5, 6, 7));
        var three = Third / (at - Vector256.Create(8.0, 9, 10, 11));
        var scale = Vector256.Create(times / Vector256.Sum(one + two + three));
        (Vector256.Create<double>(into) + (one * scale)).CopyTo(into);
        (Vector256.Create<double>(into[4..]) + (two * scale)).CopyTo(into[4..]);
        (Vector256.Create<double>(into[8..]) + (three * scale)).CopyTo(into[8..]);
    }
}
