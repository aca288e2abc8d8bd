using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <summary>Interpolation by a polynomial of the seventh degree through eight points at equal steps.</summary>
internal static class LagrangeWeights
{
    /// <summary>How many points there are.</summary>
    public const int Points = 8;

    /// <summary>The weights of the values at 0, 1, ..., 7 in the value at a place between them, each times a number: products of the
    /// distances to the other seven.</summary>
    public static void At(double place, double times, Span<double> into)
    {
        var (a0, a1, a2, a3, a4, a5, a6, a7) =
            (place, place - 1, place - 2, place - 3, place - 4, place - 5, place - 6, place - 7);
        var (p01, p23, p45, p67) = (a0 * a1, a2 * a3, a4 * a5, a6 * a7);
        var (low, high) = (p01 * p23 * times, p45 * p67 * times);
        var (q0, q2, q4, q6) = (p23 * high, p01 * high, p67 * low, p45 * low);
        into[0] = a1 * q0 * (-1.0 / 5040);
        into[1] = a0 * q0 * (1.0 / 720);
        into[2] = a3 * q2 * (-1.0 / 240);
        into[3] = a2 * q2 * (1.0 / 144);
        into[4] = a5 * q4 * (-1.0 / 144);
        into[5] = a4 * q4 * (1.0 / 240);
        into[6] = a7 * q6 * (-1.0 / 720);
        into[7] = a6 * q6 * (1.0 / 5040);
    }

    /// <summary>The same for four places at once, each times a number.</summary>
    public static void At(Vector256<double> place, Vector256<double> times, Span<Vector256<double>> into)
    {
        var (a0, a1, a2, a3) = (place, place - One(1), place - One(2), place - One(3));
        var (a4, a5, a6, a7) = (place - One(4), place - One(5), place - One(6), place - One(7));
        var (p01, p23, p45, p67) = (a0 * a1, a2 * a3, a4 * a5, a6 * a7);
        var (low, high) = (p01 * p23 * times, p45 * p67 * times);
        var (q0, q2, q4, q6) = (p23 * high, p01 * high, p67 * low, p45 * low);
        into[0] = a1 * q0 * One(-1.0 / 5040);
        into[1] = a0 * q0 * One(1.0 / 720);
        into[2] = a3 * q2 * One(-1.0 / 240);
        into[3] = a2 * q2 * One(1.0 / 144);
        into[4] = a5 * q4 * One(-1.0 / 144);
        into[5] = a4 * q4 * One(1.0 / 240);
        into[6] = a7 * q6 * One(-1.0 / 720);
        into[7] = a6 * q6 * One(1.0 / 5040);
    }

    private static Vector256<double> One(double value) => Vector256.Create(value);
}
