using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Models;

/// <content>The masses under all beliefs together: their characteristic functions are added at the same angles, and turned into masses
/// once.</content>
internal sealed partial class PartedCount
{
    private const double Widest = 1 << 22;

    // Narrower than so many times all together, a belief is better turned into masses alone.
    private const double Narrow = 4;

    /// <summary>Adds the masses under all nodes, times their weights, to a table; false, and nothing added, where it cannot be done in this
    /// way.</summary>
    public bool AddMasses(RateNode[] nodes, double time, Span<double> into)
    {
        if (IsNeeded && SortedSites.Distinct * (double)into.Length * into.Length / 8 < 20 * TablesUpTo) return false;
        using var sums = SumsOfAll(time);
        if (sums is null) return false;
        var windows = new (double Low, double High)[nodes.Length];
        var (low, high) = (double.PositiveInfinity, 0.0);
        for (var i = 0; i < nodes.Length; i++)
        {
            windows[i] = sums.Under(nodes[i]).Window;
            (low, high) = (Math.Min(low, windows[i].Low), Math.Max(high, windows[i].High));
        }

        if (!(high - low < Widest)) return false;
        var table = new double[into.Length];
        var length = (int)(high - low + 4) & ~3;
        var of = Waves.OfLength(Waves.LengthFor(length));
        var mixture = new Vector256<double>[2 * of.Angles.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var sum = sums.Under(nodes[i]);
            var isNarrow = (windows[i].High - windows[i].Low) * Narrow < length;
            if (!(isNarrow ? sum.AddMasses(nodes[i].Weight, table) : sum.AddWaves(nodes[i].Weight, of, low, mixture))) return false;
        }

        var wide = new double[length];
        of.AddMasses(Used(mixture), wide);
        for (var n = 0; n < length && low + n < table.Length; n++) table[(int)low + n] += Math.Max(0, wide[n]);
        for (var n = 0; n < into.Length; n++) into[n] += table[n];
        return true;
    }

    private static ReadOnlySpan<Vector256<double>> Used(Vector256<double>[] mixture)
    {
        var end = mixture.Length;
        while (end > 0 && mixture[end - 1] == Vector256<double>.Zero) end--;
        return mixture.AsSpan(0, (end + 1) & ~1);
    }
}
