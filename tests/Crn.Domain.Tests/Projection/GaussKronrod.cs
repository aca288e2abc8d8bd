namespace Crn.Domain.Tests.Projection;

/// <summary>
/// Integrals over an interval by the rule of Gauss and Kronrod with 15 points, halving where 7 of them say something else.
/// </summary>
internal static class GaussKronrod
{
    private const int Halvings = 20;

    private static readonly double[] Places =
    [
        0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926,
        0.741531185599394439863864773280788,
        0.586087235467691130294144838258730, 0.405845151377397166906606412076961, 0.207784955007898467600689403773245, 0,
    ];

    private static readonly double[] Weights =
    [
        0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518,
        0.140653259715525918745189590510238,
        0.169004726639267902826583426598550, 0.190350578064785409913256402421014, 0.204432940075298892414161999234649,
        0.209482141084727828012999174891714,
    ];

    private static readonly double[] OfSeven =
        [0.129484966168869693270611432679082, 0.279705391489276667901467771423780, 0.381830050505118944950369775488975,
            0.417959183673469387755102040816327];

    /// <summary>The integrals of f(t) and of 2 t f(t), each to an error allowed; an infinite error asks for nothing.</summary>
    public static (double Of, double OfTwiceTime) Integrate(Func<double, double> f, double from, double to,
        (double Of, double OfTwiceTime) allowed, int halvings = Halvings)
    {
        double one = 0, two = 0, few = 0, fewTwice = 0;
        var (middle, half) = ((from + to) / 2, (to - from) / 2);
        for (var i = 0; i < Places.Length; i++)
        {
            foreach (var sign in (ReadOnlySpan<int>)[-1, 1])
            {
                if (sign > 0 && Places[i] == 0) break;
                var t = middle + (sign * half * Places[i]);
                var at = half * f(t);
                (one, two) = (one + (Weights[i] * at), two + (Weights[i] * 2 * t * at));
                if (i % 2 == 1) (few, fewTwice) = (few + (OfSeven[i / 2] * at), fewTwice + (OfSeven[i / 2] * 2 * t * at));
            }
        }

        if (halvings == 0 || (Math.Abs(one - few) <= allowed.Of && Math.Abs(two - fewTwice) <= allowed.OfTwiceTime)) return (one, two);
        var early = Integrate(f, from, middle, allowed, halvings - 1);
        var late = Integrate(f, middle, to, allowed, halvings - 1);
        return (early.Of + late.Of, early.OfTwiceTime + late.OfTwiceTime);
    }
}
