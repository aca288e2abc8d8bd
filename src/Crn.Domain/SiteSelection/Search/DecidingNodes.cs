namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The nodes of the common factor at which sets differ: at the others a good set reaches the target for certain, or not even all candidates
/// do, as far as that weighs anything.
/// </summary>
internal static class DecidingNodes
{
    // What a node that is left out may weigh.
    private const double Little = 1e-9;

    /// <summary>The nodes, and what those left out add to the probability of any set at most.</summary>
    /// <param name="problem">The candidates in the order of the search.</param>
    public static (int[] Nodes, double Certain) Of(SelectionProblem problem)
    {
        var (weights, target) = (problem.AllWeights, problem.Target);
        if (weights.Length == 1) return ([0], 0);
        var sums = weights.Select(_ => { var one = new double[target]; one[0] = 1; return one; }).ToArray();
        double[]? good = null;
        decimal cost = 0;
        for (var place = 0; place < problem.Count; place++)
        {
            cost += problem.Costs[place];
            if (good is null && place >= problem.Musts && (cost > problem.Budget || Reached(weights, sums) >= problem.Probability))
                good = Chances(sums);
            for (var f = 0; f < weights.Length; f++)
            {
                var next = new double[target];
                CountSums.Add(problem.AllMasses[place][f], sums[f], next);
                sums[f] = next;
            }
        }

        var all = Chances(sums);
        good ??= all;
        var (nodes, certain) = (new List<int>(), 0.0);
        for (var f = 0; f < weights.Length; f++)
        {
            if (weights[f] * (1 - good[f]) < Little) certain += weights[f];
            else if (weights[f] * all[f] < Little) certain += weights[f] * all[f];
            else nodes.Add(f);
        }

        return nodes.Count > 0 ? ([.. nodes], certain) : ([.. Enumerable.Range(0, weights.Length)], 0);
    }

    private static double[] Chances(double[][] sums) => [.. sums.Select(sum => Math.Clamp(1 - sum.Sum(), 0, 1))];

    private static double Reached(double[] weights, double[][] sums) =>
        weights.Zip(Chances(sums), (weight, chance) => weight * chance).Sum();
}
