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
    private const int FewCapped = 100;
    private const double FarBeyond = 8;

    /// <summary>Between which counts all but next to nothing of the total lies under each node, had groups and the study no caps; null
    /// where that cannot be worked out in this way.</summary>
    public (double Low, double High)[]? Windows(RateNode[] nodes, double after, double time)
    {
        using var sums = UncappedAt(after, time);
        if (sums is null) return null;
        var windows = new (double Low, double High)[nodes.Length];
        var capped = Sorted[0].Capped;
        var most = Sorted[0].HasFree ? double.PositiveInfinity
            : capped.Sum(c => (double)c.Site.Room!.Value * c.Times) + caps.Parts.Sum(p => (double)p.Room) + 1;
        for (var i = 0; i < windows.Length; i++)
        {
            // A few capped sites are as quickly asked at more angles as for where they lie.
            if (caps.Parts.Count > 0 || capped.Length is > 0 and <= FewCapped)
                windows[i] = (0, Math.Min(most, sums.Uncapped(nodes[i]).End));
            else windows[i] = sums.Under(nodes[i]).Window;
            if (!double.IsFinite(windows[i].High) && sums.Multiplied(nodes[i]) is { } multiplied) windows[i] = multiplied.Window;
        }

        return windows;
    }

    /// <summary>Adds the masses under all nodes, times their weights, to a table, given between which counts they lie; false, and nothing
    /// added, where it cannot be done in this way.</summary>
    public bool AddMasses(RateNode[] nodes, double after, double time, (double Low, double High)[]? windows, Span<double> into)
    {
        if (windows is null || (IsNeeded && after <= 0 && IsForTables(into.Length))) return false;
        using var sums = SumsOfAll(after, time);
        if (sums is null) return false;
        var table = AllMasses(sums, nodes, (after, time), windows, into.Length);
        for (var n = 0; n < into.Length; n++) into[n] += table[n];
        return true;
    }

    private double[] AllMasses(Sums sums, RateNode[] nodes, (double After, double Time) of, (double Low, double High)[] windows, int size)
    {
        var (low, high, isTogether) = Extent(windows, size);
        var table = new double[size];
        var length = (int)(Math.Clamp(high - low, 0, Widest) + 4) & ~3;
        var waves = Waves.OfLength(isTogether ? Waves.LengthForTable(length) : Waves.Together);
        var mixture = new Vector256<double>[2 * waves.Angles.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var isNarrow = !isTogether || IsBeyond(windows[i], size) || (windows[i].High - windows[i].Low) * Narrow < length;
            // All of it beyond the table.
            if (windows[i].Low >= size) continue;
            if (!IsNeeded && IsBeyond(windows[i], size)) AddAlone(nodes[i], of.After, of.Time, table);
            else if (!Add(sums.Under(nodes[i]), nodes[i].Weight) && !Add(sums.Multiplied(nodes[i]), nodes[i].Weight))
                AddAlone(nodes[i], of.After, of.Time, table);

            bool Add(GammaSum? sum, double weight) => sum is not null
                && (isNarrow ? sum.AddMasses(weight, table) : sum.AddWaves(weight, waves, low, mixture));
        }

        if (isTogether) AddWide(waves, mixture, low, length, table);
        return table;
    }

    // Between which counts the beliefs lie that do not reach far beyond the table. Turned alone, a belief takes what it is wide; together
    // all take the whole width, at as many more angles as the narrowest needs.
    private (double Low, double High, bool IsTogether) Extent((double Low, double High)[] windows, int length)
    {
        var (low, high, alone) = (double.PositiveInfinity, 0.0, 0.0);
        foreach (var window in windows)
        {
            if (IsBeyond(window, length)) continue;
            (low, high, alone) = (Math.Min(low, window.Low), Math.Max(high, window.High), alone + window.High - window.Low);
        }

        return (low, high, caps.Parts.Count == 0 && high < Widest && alone > 2 * Narrow * (high - low));
    }

    private static void AddWide(Waves of, Vector256<double>[] mixture, double low, int length, double[] table)
    {
        var wide = new double[length];
        of.AddMasses(Used(mixture), wide);
        for (var n = 0; n < length && low + n < table.Length; n++) table[(int)low + n] += Math.Max(0, wide[n]);
    }

    // A belief that reaches far beyond the table is better worked out up to its end.
    private static bool IsBeyond((double Low, double High) window, int length) => !(window.High < FarBeyond * length);

    private void AddAlone(in RateNode node, double after, double time, double[] into)
    {
        double[] masses;
        if (IsNeeded) masses = after > 0 ? Between(node, after, time, null) : Masses(node, time, into.Length);
        else
        {
            masses = new double[into.Length];
            var terms = new NegativeBinomialTerm[parts[0].Length];
            NegativeBinomialSum.Masses(terms.AsSpan(0, node.Terms(parts[0], after, time, terms)), 0, masses);
        }

        for (var n = 0; n < Math.Min(masses.Length, into.Length); n++) into[n] += node.Weight * masses[n];
    }

    private static ReadOnlySpan<Vector256<double>> Used(Vector256<double>[] mixture)
    {
        var end = mixture.Length;
        while (end > 0 && mixture[end - 1] == Vector256<double>.Zero) end--;
        return mixture.AsSpan(0, (end + 1) & ~1);
    }
}
