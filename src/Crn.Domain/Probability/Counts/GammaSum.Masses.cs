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
            var (low, high) = FreeWindow;
            return (low + tableFirst, high + tableFirst + Math.Max(0, tableLength - 1));
        }
    }

    // The same without the tables.
    private (double Low, double High) FreeWindow
    {
        get
        {
            if (variance <= 0) return (mean, mean);
            if (IsFewTables) return (0, LengthOfParts - 1);
            FindReaches();
            return (Math.Max(certain, Math.Floor(mean - reachDown)), Math.Ceiling(mean + reachUp) + 2);
        }
    }

    /// <summary>Adds the masses of the sum from a count on, below which next to nothing of it lies, to a table, times a weight, and says
    /// whether the series allows it.</summary>
    public bool AddMasses(double weight, Span<double> into, int from = 0) =>
        tableLength > 0 ? AddWithTable(weight, into, from) : AddFree(weight, into, from);

    private bool AddFree(double weight, Span<double> into, int from)
    {
        if (variance <= 0)
        {
            var at = Math.Round(mean) - from;
            if (at >= 0 && at < into.Length) into[(int)at] += weight;
            return true;
        }

        if (IsFewTables)
        {
            AddParts(weight, into, from);
            return true;
        }

        var (low, high) = FreeWindow;
        if (!(high - low < Longest)) return false;
        var first = (int)Math.Clamp(low - from, 0, into.Length);
        var length = (int)(high - low + 4) & ~3;
        var of = Waves.Of(lengths, Waves.LengthForTable(length));
        if (!(Fill(of, first + from) <= Allowed)) return false;
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
        if (tableLength > 0 || !(Fill(of, about) <= Allowed)) return false;
        var factor = Vector256.Create(weight);
        for (var i = 0; i < 2 * used; i++) mixture[i] += factor * waves[i];
        return true;
    }
}
