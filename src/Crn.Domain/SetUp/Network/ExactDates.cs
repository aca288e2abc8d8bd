using System.Collections;

namespace Crn.Domain.SetUp.Network;

/// <summary>
/// The exact distribution of a step's end, where the graph allows: what a step waits for must share no random step, for then the latest of
/// them has the product of their distributions, and a duration after it is a convolution.
/// </summary>
internal sealed class ExactDates(ForecastNetwork network)
{
    // Longer supports cost more than a sample is wrong.
    private const int Longest = 4_000;

    private readonly Dictionary<int, double[]?> known = [];

    /// <summary>
    /// The probability of an end on day 0, 1, 2, ...; null when it cannot be told exactly. What ended before is on day 0.
    /// </summary>
    public double[]? Of(int index)
    {
        if (known.TryGetValue(index, out var found)) return found;
        return known[index] = Find(index);
    }

    private double[]? Find(int index)
    {
        var node = network.Nodes[index];
        if (node.Ended is { } ended) return ended >= ForecastNode.Never ? null : At(Math.Max(0, ended));
        var (first, last) = (network.Binding(node.ToBegin), network.Binding(node.ToEnd));
        if (!AreDisjoint([.. first, .. last.Where(p => !first.Contains(p))]) || first.Any(p => last.Contains(p) && IsRandom(p)))
            return null;
        var begin = Latest(At(node.EarliestBegin), first);
        if (begin is not null && node.Answer is { } answer) begin = After(begin, answer, 0, null);
        var end = begin is null ? null : After(begin, node.Duration, node.Elapsed, node);
        return end is null ? null : Latest(end, [.. last.Where(p => !first.Contains(p))]);
    }

    private double[]? Latest(double[] start, int[] others)
    {
        double[]? all = start;
        foreach (var p in others)
        {
            if (Of(p) is not { } other) return null;
            all = LatestOf(all, other);
        }

        return all;
    }

    private bool IsRandom(int index) =>
        network.Nodes[index].IsRandom || Enumerable.Range(0, index).Any(i => network.Before[index][i] && network.Nodes[i].IsRandom);

    private bool AreDisjoint(int[] prerequisites)
    {
        var seen = new BitArray(network.Nodes.Length);
        foreach (var p in prerequisites)
        {
            for (var i = 0; i <= p; i++)
            {
                if ((i != p && !network.Before[p][i]) || !network.Nodes[i].IsRandom) continue;
                if (seen[network.Nodes[i].DrawsAs]) return false;
                seen[network.Nodes[i].DrawsAs] = true;
            }
        }

        return true;
    }

    private static double[] At(int day)
    {
        var at = new double[day + 1];
        at[day] = 1;
        return at;
    }

    private static double[] LatestOf(double[] a, double[] b)
    {
        var latest = new double[Math.Max(a.Length, b.Length)];
        double byA = 0, byB = 0, before = 0;
        for (var day = 0; day < latest.Length; day++)
        {
            if (day < a.Length) byA += a[day];
            if (day < b.Length) byB += b[day];
            latest[day] = (byA * byB) - before;
            before = byA * byB;
        }

        return latest;
    }

    private static double[]? After(double[] begin, StageSampler duration, int elapsed, ForecastNode? node)
    {
        var shortest = duration.IsRandom(elapsed) ? elapsed : duration.Draw(0, elapsed);
        var longest = duration.IsRandom(elapsed) ? duration.Longest : shortest;
        var end = new double[Shift(node, begin.Length - 1, longest - elapsed) + 1];
        if (end.Length > Longest * 2 || (long)begin.Length * (longest - shortest + 1) > Longest * Longest) return null;
        for (var days = shortest; days <= longest; days++)
        {
            var probability = duration.IsRandom(elapsed) ? duration.Probability(days, elapsed) : 1;
            if (probability == 0) continue;
            for (var day = 0; day < begin.Length; day++)
            {
                if (begin[day] > 0) end[Shift(node, day, days - elapsed)] += begin[day] * probability;
            }
        }

        return end;
    }

    private static int Shift(ForecastNode? node, int day, int days) => node is null ? day + days : node.After(day, days);
}
