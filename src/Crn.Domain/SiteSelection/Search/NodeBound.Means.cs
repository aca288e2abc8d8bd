namespace Crn.Domain.SiteSelection.Search;

/// <content>What mean and variance alone say.</content>
internal sealed partial class NodeBound
{
    // The node at which a set of such a probability about meets its target.
    private int Critical(double wanted)
    {
        var below = sites.LeftOut / 2;
        for (var n = 0; n < weights.Length; n++)
        {
            below += weights[n];
            if (below >= 1 - wanted) return n;
        }

        return weights.Length - 1;
    }

    // The least mean at the critical node of a set of interest, when the open sites reach at most so much.
    private double LeastMean(double wanted, double most)
    {
        if (Chance(most) < wanted) return double.PositiveInfinity;
        var (low, high) = (0.0, most);
        for (var round = 0; round < 40; round++)
        {
            var middle = (low + high) / 2;
            if (Chance(middle) >= wanted) high = middle;
            else low = middle;
        }

        return low;
    }

    private double Chance(double reached)
    {
        var chance = sites.LeftOut;
        for (var n = 0; n < weights.Length; n++) chance += weights[n] * AtMost(n, reached);
        return chance;
    }

    // The most the chance at a node can be by Cantelli's inequality when the mean at the critical node is no more than so much.
    private double AtMost(int n, double reached)
    {
        var (ofMean, ofVariance) = boxes[n];
        var shortfall = target - own[n].Mean - ofMean.Within((0, reached), (0, money)).To;
        var sum = own[n].Variance + Math.Max(0, ofVariance.Within((0, reached), (0, money)).To);
        return shortfall <= 0 ? 1 : sum / (sum + (shortfall * shortfall));
    }

    // How far from the target the mean can lie at a node.
    private double Distance(int n)
    {
        var (from, to) = boxes[n].Mean.Within(means, (0, money));
        return Math.Max(Math.Abs(average[n] + from - target), Math.Abs(average[n] + to - target));
    }

    private (NodeBox Mean, NodeBox Variance)[] Boxes()
    {
        return [.. Enumerable.Range(0, weights.Length).Select(n => (Box(functions.Select(site => site.Mean[n])),
            Box(functions.Select(site => site.Variance[n]))))];

        NodeBox Box(IEnumerable<double> values) => new([.. values], mean, costs, costs, money);
    }

    // Of the certain sites, what lies above the target at the target.
    private (double Mean, double Variance) Own(double[] masses)
    {
        var reached = Math.Max(0, 1 - masses.Sum());
        var average = masses.Select((mass, k) => k * mass).Sum() + (target * reached);
        return (average, masses.Select((mass, k) => (k - average) * (k - average) * mass).Sum()
            + ((target - average) * (target - average) * reached));
    }
}
