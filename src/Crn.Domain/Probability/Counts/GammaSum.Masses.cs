using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <content>The whole distribution.</content>
internal sealed partial class GammaSum
{
    private double[] own = [];

    /// <summary>Between which counts all but next to nothing of the sum lies; infinite where that is not known.</summary>
    public (double Low, double High) Window
    {
        get
        {
            if (variance <= 0) return (mean, mean);
            FindReaches();
            return (Math.Max(certain, Math.Floor(mean - reachDown)), Math.Ceiling(mean + reachUp) + 2);
        }
    }

    /// <summary>Adds the masses of the sum below a length, times a weight, to a table, and says whether the series allows it.</summary>
    public bool AddMasses(double weight, Span<double> into)
    {
        if (variance <= 0)
        {
            if (mean < into.Length - 0.5) into[(int)Math.Round(mean)] += weight;
            return true;
        }

        var (low, high) = Window;
        if (!(high - low < Longest)) return false;
        var first = (int)Math.Min(low, into.Length);
        var length = (int)(high - low + 4) & ~3;
        var of = Waves.Of(lengths, Waves.LengthForTable(length));
        if (!(Fill(of, first) <= Allowed)) return false;
        length = Math.Min(length, (into.Length - first + 3) & ~3);
        if (length <= 0) return true;
        if (own.Length < length) own = new double[2 * length];
        var table = own.AsSpan(0, length);
        table.Clear();
        of.AddMasses(waves.AsSpan(0, 2 * used), table);
        for (var n = 0; n < length && first + n < into.Length; n++) into[first + n] += weight * Math.Max(0, table[n]);
        return true;
    }

    /// <summary>Adds the characteristic function about a count at all angles, times a weight, to that of a mixture, and says whether the
    /// series allows it.</summary>
    public bool AddWaves(double weight, Waves of, double about, Span<Vector256<double>> mixture)
    {
        if (!(Fill(of, about) <= Allowed)) return false;
        var factor = Vector256.Create(weight);
        for (var i = 0; i < 2 * used; i++) mixture[i] += factor * waves[i];
        return true;
    }
}
