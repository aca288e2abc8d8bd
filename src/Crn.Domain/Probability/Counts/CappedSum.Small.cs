namespace Crn.Domain.Probability.Counts;

/// <content>Few places in all: the tables are multiplied out.</content>
internal sealed partial class CappedSum
{
    // Tables of so many places in all are multiplied out sooner than characteristic functions at some tens of angles.
    private const double FewPlaces = 200;
    private CountTables.Table[] small = [];

    private bool IsSmall => others.Count == 0 && placesInAll <= FewPlaces && free <= FewPlaces;

    // What is not certain of the sum.
    private CountTables.Table OfTables()
    {
        tables.Clear();
        var count = 0;
        if (free > 0) Take(tables.Poisson(free, int.MaxValue - 1), 1);
        foreach (var (of, mean, times) in parts) Take(tables.Poisson(mean, of.Room), times);
        foreach (var (of, from, to) in groups)
        {
            for (var i = from; i < to; i++) Take(tables.Poisson(meansOfGroups[i], of.Room), (int)timesOfGroups[i]);
        }

        foreach (var (bundle, largest) in bundles)
        {
            foreach (var (of, ratio, times) in bundle.Members) Take(tables.Poisson(ratio * largest, of.Room), times);
        }

        return tables.Sum(small.AsSpan(0, count));

        void Take(CountTables.Table table, int times)
        {
            for (; times > 0; times--)
            {
                if (count == small.Length) Array.Resize(ref small, Math.Max(16, 2 * count));
                small[count++] = table;
            }
        }
    }

    private double BelowOfTables(int k)
    {
        var table = OfTables();
        var masses = tables.Masses(table);
        double below = 0;
        for (var n = 0; n < masses.Length && table.First + certain + n < k; n++) below += masses[n];
        return Math.Clamp(below, 0, 1);
    }
}
