namespace Crn.Domain.SiteSelection.Search;

/// <summary>The candidates in the order of the search, with the masses of their counts at every node of the common factor.</summary>
internal sealed class SelectionProblem
{
    public SelectionProblem(IReadOnlyList<SiteCandidate> candidates, SelectionRequest request, double? probability, decimal? budget,
        SharedCounts? shared = null)
    {
        (Request, Probability, Budget, Target) = (request, probability, budget, request.Target);
        (var factors, AllWeights) = CommonFactor.Nodes(request.CommonSpread, request.Target);
        shared ??= new();
        var masses = candidates.Select(candidate => shared.Of(candidate, request, factors)).ToArray();
        var musts = request.MustHave.ToHashSet();
        Order = [.. Enumerable.Range(0, candidates.Count).OrderByDescending(i => musts.Contains(candidates[i].Code))
            .ThenByDescending(i => Reached(masses[i]) / (double)Math.Max(candidates[i].Cost.Amount, 0.01m)).ThenBy(i => i)];
        AllMasses = [.. Order.Select(i => masses[i])];
        Costs = [.. Order.Select(i => candidates[i].Cost.Amount)];
        Rules = new(request, [.. Order.Select(i => candidates[i])]);
        Must = [.. Order.Select(i => musts.Contains(candidates[i].Code))];
        Musts = Must.Count(must => must);
        MustCost = Costs.Take(Musts).Sum();
        Dominators = [.. Enumerable.Range(0, Order.Length).Select(j =>
            Enumerable.Range(0, Order.Length).Where(i => i != j && Dominates(i, j)).ToArray())];
        (var nodes, Certain) = DecidingNodes.Of(this);
        Weights = [.. nodes.Select(node => AllWeights[node])];
        Certain += Weights.Sum();
        Masses = [.. AllMasses.Select(site => nodes.Select(node => site[node]).ToArray())];
    }

    public SelectionRequest Request { get; }

    public double? Probability { get; }

    public decimal? Budget { get; }

    public int Target { get; }

    /// <summary>Of every node of the common factor.</summary>
    public double[] AllWeights { get; }

    public double[][][] AllMasses { get; }

    /// <summary>Of the nodes at which sets differ.</summary>
    public double[] Weights { get; }

    /// <summary>The probability of a set that reaches the target at all those nodes: no less than that of any set.</summary>
    public double Certain { get; }

    /// <summary>The place of each candidate, in the order of the search, among the candidates by code.</summary>
    public int[] Order { get; }

    public double[][][] Masses { get; }

    public decimal[] Costs { get; }

    /// <summary>The constraints, by place in the order of the search.</summary>
    public SelectionRules Rules { get; }

    public bool[] Must { get; }

    /// <summary>How many must be in: the first of the order.</summary>
    public int Musts { get; }

    public decimal MustCost { get; }

    /// <summary>For each candidate those that are as good for no more money: some best set has none without them.</summary>
    public int[][] Dominators { get; }

    public int Count => Order.Length;

    /// <summary>The probability of reaching the target, from masses below it at the nodes at which sets differ: no less than it is, and
    /// hardly more.</summary>
    public double Reaches(double[] masses)
    {
        double failing = 0;
        for (var f = 0; f < Weights.Length; f++)
        {
            double sum = 0;
            foreach (var mass in masses.AsSpan(f * Target, Target)) sum += mass;
            failing += Weights[f] * sum;
        }

        return Certain - failing;
    }

    /// <summary>A set, its probability summed in the order of codes, so that it does not depend on how the set was come by.</summary>
    public FoundSet Found(bool[] isIn, decimal cost)
    {
        var members = Enumerable.Range(0, Count).Where(i => isIn[i]).OrderBy(i => Order[i]).ToList();
        var (sum, next) = (new double[Target], new double[Target]);
        double failing = 0;
        for (var f = 0; f < AllWeights.Length; f++)
        {
            Array.Clear(sum);
            sum[0] = 1;
            foreach (var member in members)
            {
                CountSums.Add(AllMasses[member][f], sum, next);
                (sum, next) = (next, sum);
            }

            failing += AllWeights[f] * sum.Sum();
        }

        return new([.. members.Select(i => Order[i])], cost, Math.Clamp(1 - failing, 0, 1));
    }

    // Expected recruits up to the target, over the factor.
    private double Reached(double[][] masses)
    {
        double sum = 0;
        for (var f = 0; f < masses.Length; f++)
        {
            var (below, reached) = (0.0, 0.0);
            foreach (var mass in masses[f]) reached += 1 - (below += mass);
            sum += AllWeights[f] * reached;
        }

        return sum;
    }

    // Of two at one price the first by code stands for both, so that exchanging them never makes a set worse in any respect.
    private bool Dominates(int i, int j)
    {
        if (Must[j] || Costs[i] > Costs[j] || (Costs[i] == Costs[j] && Order[i] > Order[j])) return false;
        if (!Rules.IsNoWorse(i, j)) return false;
        for (var f = 0; f < AllWeights.Length; f++)
        {
            double more = 0, fewer = 0;
            var (one, other) = (AllMasses[i][f], AllMasses[j][f]);
            for (var k = 0; k < Math.Max(one.Length, other.Length); k++)
            {
                more += k < one.Length ? one[k] : 0;
                fewer += k < other.Length ? other[k] : 0;
                if (more > fewer) return false;
            }
        }

        return true;
    }
}
