using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// A workspace for distributions of counts that are made and thrown away by the thousand. Each is a run of masses from a first count on, as
/// far as anything is left that a double holds beside 1.
/// </summary>
internal sealed class CountTables
{
    private const double Nothing = 1e-18;

    // 1 / n!, as far as the largest count of a mean of 32.
    private static readonly double[] OverFactorials = Inverses(128);
    private double[] cells = new double[4096];
    private double[] between = [];
    private int used;

    /// <summary>One distribution of the workspace: where it begins, and where its masses are.</summary>
    internal readonly record struct Table(int First, int At, int Length)
    {
        public int Last => First + Length - 1;
    }

    /// <summary>Forgets every table.</summary>
    public void Clear() => used = 0;

    /// <summary>The masses of a table, those of its first count first; good until the next table is made.</summary>
    public ReadOnlySpan<double> Masses(Table table) => cells.AsSpan(table.At, table.Length);

    /// <summary>A count that is certain.</summary>
    public Table Certain(int count)
    {
        var table = Take(count, 1);
        cells[table.At] = 1;
        return table;
    }

    /// <summary>A count with masses of its own.</summary>
    public Table From(int first, ReadOnlySpan<double> masses)
    {
        var table = Take(first, masses.Length);
        masses.CopyTo(cells.AsSpan(table.At, table.Length));
        return Trimmed(table);
    }

    /// <summary>A Poisson count; all above the greatest number let in is put on it.</summary>
    public Table Poisson(double mean, int most)
    {
        if (mean <= 0 || most == 0) return Certain(0);
        var root = 9 * Math.Sqrt(mean);
        if (most < mean - root - 1) return Certain(most);
        // Small means begin at nobody, which needs no gamma function; others at the largest, so that nothing underflows before its time.
        var isSmall = mean < 32;
        var first = isSmall ? 0 : (int)Math.Max(0, mean - root - 1);
        var last = (int)Math.Min(most, mean + root + 28);
        var table = Take(first, last - first + 1 + Vector256<double>.Count);
        table = table with { Length = last - first + 1 };
        var masses = cells.AsSpan(table.At, table.Length);
        if (isSmall) FromNobody(mean, table);
        else
        {
            var mode = (int)Math.Min(mean, last);
            var p = masses[mode - first] = Math.Exp(Counts.Poisson.LogMass(mean, mode));
            var (top, over) = (p, 1 / mean);
            for (var n = mode; n > first; n--) masses[n - 1 - first] = p *= n * over;
            p = top;
            for (var n = mode + 1; n <= last; n++) masses[n - first] = p *= mean / n;
        }

        if (last == most) PutTheRestOnTheLast(masses);
        return Trimmed(table);
    }

    // Four at a time: powers of the mean over factorials.
    private void FromNobody(double mean, Table table)
    {
        var square = mean * mean;
        var (four, step) = (Vector256.Create(1, mean, square, square * mean) * Math.Exp(-mean), square * square);
        ref var into = ref cells[table.At];
        for (var n = 0; n < table.Length; n += Vector256<double>.Count)
        {
            (four * Vector256.LoadUnsafe(ref OverFactorials[n])).StoreUnsafe(ref into, (nuint)n);
            four *= step;
        }
    }

    private static double[] Inverses(int count)
    {
        var inverses = new double[count];
        inverses[0] = 1;
        for (var n = 1; n < count; n++) inverses[n] = inverses[n - 1] / n;
        return inverses;
    }

    /// <summary>A count of which all above the greatest number let in is put on it.</summary>
    public Table CutAt(Table table, int most)
    {
        if (table.First >= most) return Certain(most);
        if (table.Last <= most) return table;
        var cut = table with { Length = most - table.First + 1 };
        PutTheRestOnTheLast(cells.AsSpan(cut.At, cut.Length));
        return Trimmed(cut);
    }

    /// <summary>
    /// The sum of independent counts, half with half, so that short tables meet short ones. The tables given are used up.
    /// </summary>
    public Table Sum(Span<Table> tables)
    {
        if (tables.IsEmpty) return Certain(0);
        for (var left = tables.Length; left > 1; left = (left + 1) / 2)
        {
            for (var i = 0; i < left / 2; i++) tables[i] = Sum(tables[2 * i], tables[(2 * i) + 1]);
            if ((left & 1) == 1) tables[left / 2] = tables[left - 1];
        }

        return tables[0];
    }

    /// <summary>P(A + B &lt; k) of two independent counts.</summary>
    public double Below(Table a, Table b, int k)
    {
        // Cumulate the one while walking the other backwards.
        double sum = 0, cumulative = 0;
        var next = b.First;
        for (var n = a.Last; n >= a.First; n--)
        {
            for (; next <= b.Last && next + n < k; next++) cumulative += cells[b.At + next - b.First];
            sum += cells[a.At + n - a.First] * cumulative;
        }

        return Math.Min(sum, 1);
    }

    /// <summary>Mean and variance of a count.</summary>
    public (double Mean, double Variance) Moments(Table table)
    {
        double mean = 0, square = 0;
        var masses = Masses(table);
        for (var i = 0; i < masses.Length; i++)
        {
            mean += masses[i] * i;
            square += masses[i] * i * i;
        }

        return (table.First + mean, Math.Max(0, square - (mean * mean)));
    }

    /// <summary>The logarithm of the mean of exp(tilt x count).</summary>
    public double LogTilted(Table table, double tilt)
    {
        var ratio = Math.Exp(tilt);
        double sum = 0;
        var masses = Masses(table);
        // Horner's rule, from the far end of the terms that grow to the near one.
        for (var i = masses.Length - 1; i >= 0; i--) sum = (sum * ratio) + masses[i];
        return Math.Log(sum) + (tilt * table.First);
    }

    private Table Sum(Table a, Table b)
    {
        const int four = 4;
        if (a.Length > b.Length) (a, b) = (b, a);
        if (a.Length == 1 && cells[a.At].Equals(1.0)) return b with { First = a.First + b.First };
        // Four masses of the shorter one at a time, so that each sum is read and written once: the longer one stands between noughts.
        var table = Take(a.First + b.First, a.Length + b.Length + (2 * four));
        if (between.Length < b.Length + (3 * four)) between = new double[2 * (b.Length + (3 * four))];
        between.AsSpan(0, b.Length + (3 * four)).Clear();
        cells.AsSpan(b.At, b.Length).CopyTo(between.AsSpan(four));
        cells.AsSpan(table.At, table.Length).Clear();
        ref var from = ref MemoryMarshal.GetArrayDataReference(between);
        for (var i = 0; i < a.Length; i += four)
        {
            ref var sum = ref cells[table.At + i];
            var (a0, a1, a2, a3) = (At(a, i), At(a, i + 1), At(a, i + 2), At(a, i + 3));
            for (nuint j = 0; j < (nuint)b.Length + (four - 1); j += four)
            {
                var one = (a0 * Vector256.LoadUnsafe(ref from, j + four)) + (a1 * Vector256.LoadUnsafe(ref from, j + (four - 1)));
                var two = (a2 * Vector256.LoadUnsafe(ref from, j + (four - 2))) + (a3 * Vector256.LoadUnsafe(ref from, j + (four - 3)));
                (Vector256.LoadUnsafe(ref sum, j) + (one + two)).StoreUnsafe(ref sum, j);
            }
        }

        return Trimmed(table with { Length = a.Length + b.Length - 1 });
    }

    private Vector256<double> At(Table table, int n) => Vector256.Create(n < table.Length ? cells[table.At + n] : 0);

    private static void PutTheRestOnTheLast(Span<double> masses)
    {
        double below = 0;
        foreach (var mass in masses[..^1]) below += mass;
        masses[^1] = Math.Max(0, 1 - below);
    }

    private Table Trimmed(Table table)
    {
        var masses = Masses(table);
        var (from, to) = (0, masses.Length);
        while (to - from > 1 && masses[from] < Nothing) from++;
        while (to - from > 1 && masses[to - 1] < Nothing) to--;
        return new(table.First + from, table.At + from, to - from);
    }

    private Table Take(int first, int length)
    {
        if (used + length > cells.Length) Array.Resize(ref cells, Math.Max(2 * cells.Length, used + length));
        used += length;
        return new(first, used - length, length);
    }
}
