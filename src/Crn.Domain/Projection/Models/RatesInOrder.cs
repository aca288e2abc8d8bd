namespace Crn.Domain.Projection.Models;

/// <summary>
/// Beliefs of the rates by how fast they are, those of one shape beside each other: the faster the rates, the less likely it is to stay
/// below a count. So only those are worked out that are neither all but certain to stay below nor all but certain not to.
/// </summary>
internal sealed class RatesInOrder
{
    // What all beliefs that are not worked out may come to, of the answer: moments ask for what is left after a very long time.
    private const double LeftOut = 1e-13;
    private readonly RateNode[][] runs;

    // By run where neither was certain last.
    private readonly int[] last;

    /// <summary>Puts beliefs in order.</summary>
    public RatesInOrder(RateNode[] nodes)
    {
        Of = nodes;
        runs = [.. nodes.GroupBy(n => (n.Shape, n.CommonRate)).Select(g => g.OrderBy(n => n.SiteDays).ToArray())];
        last = Array.ConvertAll(runs, r => r.Length / 2);
    }

    /// <summary>The beliefs.</summary>
    public RateNode[] Of { get; }

    /// <summary>The probability to stay below a count: the mean over all beliefs, within 1e-12 of itself, given that under one of them;
    /// null where that is.</summary>
    public double? Below(Func<RateNode, double?> under)
    {
        double sum = 0;
        for (var run = 0; run < runs.Length; run++)
        {
            if (Below(run, under) is not { } below) return null;
            sum += below;
        }

        return Math.Min(sum, 1);
    }

    private double? Below(int run, Func<RateNode, double?> under)
    {
        var nodes = runs[run];
        if (FirstInQuestion(run, under) is not var (at, value)) return null;
        var (before, after, sum) = (0.0, 0.0, 0.0);
        for (var i = 0; i < at; i++) before += nodes[i].Weight;
        for (var i = at + 1; i < nodes.Length; i++) after += nodes[i].Weight;
        sum += nodes[at].Weight * value;
        // Of faster rates none is likelier to stay below.
        var below = value;
        for (var i = at - 1; i >= 0 && below * before > LeftOut * sum; i--)
        {
            if (under(nodes[i]) is not { } one) return null;
            (below, before, sum) = (one, before - nodes[i].Weight, sum + (nodes[i].Weight * one));
        }

        for (var i = at + 1; i < nodes.Length; i++)
        {
            if ((1 - value) * after <= LeftOut * sum) return sum + Math.Max(0, after);
            if (under(nodes[i]) is not { } one) return null;
            (value, after, sum) = (one, after - nodes[i].Weight, sum + (nodes[i].Weight * one));
        }

        return sum;
    }

    // A belief under which neither is certain, or else the first one that is all but certain to stay below or the last of all: from where
    // the last question ended outwards, in steps that double, and then by halves.
    private (int At, double Value)? FirstInQuestion(int run, Func<RateNode, double?> under)
    {
        var nodes = runs[run];
        var (low, high, step, at) = (-1, nodes.Length, 1, Volatile.Read(ref last[run]));
        while (true)
        {
            if (under(nodes[at]) is not { } value) return null;
            if ((value > LeftOut && 1 - value > LeftOut) || high - low <= 2)
            {
                Volatile.Write(ref last[run], at);
                return (at, value);
            }

            if (value > LeftOut) high = at;
            else low = at;
            (at, step) = high == nodes.Length && low + step < high ? (low + step, 2 * step)
                : low < 0 && high - step > low ? (high - step, 2 * step)
                : ((low + high) / 2, step);
        }
    }
}
