using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.SetUp.Network;

/// <summary>Draws of every step's end, in blocks that fit into the cache; the same seed gives the same draws, whatever is asked.</summary>
internal sealed class ForecastRun
{
    private const int Block = 256;

    private readonly ForecastNetwork network;
    private readonly int[][] toBegin;
    private readonly int[][] toEnd;
    private readonly ulong key;
    private readonly ulong firstDraw;
    private readonly int draws;

    // When the own review of a step that gathers others was over, in the block in hand.
    private readonly int[]?[] own;

    public ForecastRun(ForecastNetwork network, SamplingSettings sampling)
    {
        (this.network, key, firstDraw, draws) = (network, sampling.Key, (ulong)sampling.FirstDraw, (int)sampling.Draws);
        own = new int[]?[network.Nodes.Length];
        toBegin = [.. network.Nodes.Select(n => network.Binding(n.ToBegin))];
        toEnd = [.. network.Nodes.Select(n => network.Binding(n.ToEnd))];
    }

    /// <summary>Runs every draw and shows each block: for each step a row of ends, days from the day of the forecast.</summary>
    /// <param name="see">Sees the rows and how many draws of them count.</param>
    /// <param name="quicker">A step that takes fewer days, or -1.</param>
    /// <param name="saved">How many fewer.</param>
    public void Each(Action<int[][], int> see, int quicker = -1, int saved = 0)
    {
        var ends = new int[network.Nodes.Length][];
        for (var i = 0; i < ends.Length; i++) ends[i] = new int[Block];
        for (var first = 0; first < draws; first += Block)
        {
            var count = Math.Min(Block, draws - first);
            for (var i = 0; i < ends.Length; i++) Fill(i, ends, first, count, i == quicker ? saved : 0);
            see(ends, count);
        }
    }

    /// <summary>The step that a step was held up by in a draw, and whether the step itself took time; -1 at the start of the way.</summary>
    public (int Previous, bool TookTime) HeldUpBy(int index, int[][] ends, int draw)
    {
        var node = network.Nodes[index];
        var end = ends[index][draw];
        if (node.Ended is not null) return (-1, false);
        var begin = node.IsBegun ? 0 : node.EarliestBegin;
        var latest = -1;
        foreach (var p in toBegin[index])
        {
            // What has ended holds nothing up.
            if (network.Nodes[p].Ended is null && ends[p][draw] >= begin) (begin, latest) = (ends[p][draw], p);
        }

        foreach (var p in toEnd[index])
        {
            // Its own review was over before: the way leads through what it waited for at the end.
            if (ends[p][draw] == end && own[index]![draw] < end) return (p, false);
        }

        return (latest, end > begin);
    }

    private void Fill(int index, int[][] ends, int first, int count, int saved)
    {
        var node = network.Nodes[index];
        var row = ends[index];
        if (node.Ended is { } ended)
        {
            Array.Fill(row, ended, 0, count);
            return;
        }

        Array.Fill(row, node.EarliestBegin, 0, count);
        foreach (var p in toBegin[index]) Latest(row, ends[p], count);
        var (width, place) =
            ((ulong)network.Nodes.Length * 2, (firstDraw + (ulong)first) * (ulong)network.Nodes.Length * 2 + ((ulong)node.DrawsAs * 2));
        if (node.Answer is { } answer)
        {
            for (var d = 0; d < count; d++) row[d] += answer.Draw(CounterRandom.At(key, place + 1 + ((ulong)d * width)), 0);
        }

        var random = node.Duration.IsRandom(node.Elapsed);
        var certain = random ? 0 : Math.Max(0, node.Duration.Draw(0, node.Elapsed) - node.Elapsed - saved);
        for (var d = 0; d < count; d++)
        {
            var days = random
                ? Math.Max(0, node.Duration.Draw(CounterRandom.At(key, place + ((ulong)d * width)), node.Elapsed) - node.Elapsed - saved)
                : certain;
            row[d] = node.After(row[d], days);
        }

        if (toEnd[index].Length == 0) return;
        Array.Copy(row, own[index] ??= new int[Block], count);
        foreach (var p in toEnd[index]) Latest(row, ends[p], count);
    }

    private static void Latest(int[] row, int[] other, int count)
    {
        for (var d = 0; d < count; d++)
        {
            if (other[d] > row[d]) row[d] = other[d];
        }
    }
}
