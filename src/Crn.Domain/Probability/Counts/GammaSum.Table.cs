using System.Numerics;
using System.Runtime.InteropServices;

namespace Crn.Domain.Probability.Counts;

/// <content>Counts whose masses do not fall away smoothly, as those under a cap that many meet: tables, multiplied out with one another,
/// and last with what all others come to.</content>
internal sealed partial class GammaSum
{
    // What changes no sum of thousands.
    private const double Negligible = 1e-19;

    // So long altogether, tables alone are sooner multiplied out than transformed.
    private const int ShortTogether = 400;
    private double[] table = [];
    private double[] spare = [];
    private double[] free = [];
    private int tableFirst;
    private int tableLength;
    private double tableMean;
    private double tableVariance;

    /// <summary>Adds a count with masses from a first count on, multiplied out with the tables added before.</summary>
    public void AddTable(int first, ReadOnlySpan<double> masses)
    {
        var nothing = 0;
        while (nothing < masses.Length - 1 && masses[nothing] < Negligible) nothing++;
        masses = masses[nothing..];
        first += nothing;
        while (masses.Length > 1 && masses[^1] < Negligible) masses = masses[..^1];
        double one = 0, two = 0;
        for (var n = 0; n < masses.Length; n++) (one, two) = (one + (masses[n] * n), two + (masses[n] * n * n));
        (tableMean, tableVariance) = (tableMean + first + one, tableVariance + Math.Max(0, two - (one * one)));
        var length = Math.Max(1, tableLength) + masses.Length - 1;
        if (spare.Length < length) spare = new double[2 * length];
        var into = spare.AsSpan(0, length);
        into.Clear();
        if (tableLength == 0) masses.CopyTo(into);
        else AddProduct(masses, table.AsSpan(0, tableLength), 1, into);
        (table, spare, tableFirst, tableLength) = (spare, table, tableFirst + first, length);
    }

    private void ClearTable() => (tableFirst, tableLength, tableMean, tableVariance) = (0, 0, 0, 0);

    // Adds the masses of the sum of two counts, times a weight, as far as there is room.
    private static void AddProduct(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double weight, Span<double> into)
    {
        if (a.Length > b.Length)
        {
            AddProduct(b, a, weight, into);
            return;
        }

        for (var i = 0; i < a.Length && i < into.Length; i++)
        {
            var factor = weight * a[i];
            // Smaller masses leave nothing, and would be slow.
            if (factor < 1e-300) continue;
            var to = into.Slice(i, Math.Min(b.Length, into.Length - i));
            var wide = MemoryMarshal.Cast<double, Vector<double>>(to);
            var from = MemoryMarshal.Cast<double, Vector<double>>(b[..to.Length]);
            var times = new Vector<double>(factor);
            for (var j = 0; j < wide.Length; j++) wide[j] += times * from[j];
            for (var j = wide.Length * Vector<double>.Count; j < to.Length; j++) to[j] += factor * b[j];
        }
    }

    // All that has no table, from its lowest count on and up to another; null where the series do not allow it.
    private ReadOnlySpan<double> Free(double upTo, out int first, out bool isGood)
    {
        var (low, high) = FreeWindow;
        first = (int)low;
        isGood = high - low < Longest;
        var length = (int)Math.Clamp(Math.Min(high, upTo) - low + 1, 0, Longest);
        if (!isGood || length == 0) return [];
        if (free.Length < length) free = new double[2 * length];
        var masses = free.AsSpan(0, length);
        masses.Clear();
        isGood = AddFree(1, masses, first);
        return masses;
    }

    private double BelowWithTable(int k)
    {
        var masses = Free(k - 1.0 - tableFirst, out var first, out var isGood);
        if (!isGood) return double.NaN;
        // How many the tables may come to beside the most that all others do.
        var (below, held, sum) = (0.0, 0.0, 0);
        for (var n = masses.Length - 1; n >= 0; n--)
        {
            for (; sum < tableLength && sum + tableFirst + first + n < k; sum++) held += table[sum];
            below += masses[n] * held;
        }

        return Math.Clamp(below, 0, 1);
    }

    private bool AddWithTable(double weight, Span<double> into, int from)
    {
        var masses = Free((double)from + into.Length - tableFirst, out var first, out var isGood);
        if (!isGood) return false;
        var start = first + tableFirst - from;
        if (start >= 0 && start < into.Length) AddProduct(masses, table.AsSpan(0, tableLength), weight, into[start..]);
        return true;
    }

    // A few tables and nothing else.
    private bool IsFewTables => factors.Count == 0 && !hasPowers && certain <= 0 && parts.Count > 0 && LengthOfParts <= ShortTogether;

    private int LengthOfParts
    {
        get
        {
            long length = 1;
            foreach (var (masses, times) in parts) length += (long)times * (masses.Length - 1);
            return (int)Math.Min(length, int.MaxValue);
        }
    }

    private void AddParts(double weight, Span<double> into, int from)
    {
        Span<double> sum = stackalloc double[ShortTogether], next = stackalloc double[ShortTogether];
        sum[0] = 1;
        var length = 1;
        foreach (var (masses, times) in parts)
        {
            for (var i = 0; i < times; i++)
            {
                var longer = next[..(length + masses.Length - 1)];
                longer.Clear();
                AddProduct(sum[..length], masses.Span, 1, longer);
                longer.CopyTo(sum);
                length = longer.Length;
            }
        }

        for (var n = from; n < length && n - from < into.Length; n++) into[n - from] += weight * sum[n];
    }
}
