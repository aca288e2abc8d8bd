namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The search where there are too many candidates to look at every set: good sets first, then a bound that fixes candidates for certain,
/// then better sets one exchange after another.
/// </summary>
/// <remarks>The steps do not depend on how many nodes are allowed; more of them only go further. Deterministic.</remarks>
internal sealed partial class LargeSearch
{
    private const int MostRounds = 6;
    private readonly IReadOnlyList<SiteCandidate> candidates;
    private readonly SelectionRequest request;
    private readonly SelectionRules rules;
    private readonly LazyCounts counts;
    private readonly SiteMoments[] moments;
    private readonly double[] costs;
    private readonly NodeSites nodes;
    private readonly IReadOnlyList<LimitRow> rows;
    private readonly double? probability;
    private readonly decimal? budget;
    private readonly Lazy<SetExchanges> exchanges;
    private readonly bool[] isMust;

    // What sites add to a set, and how much a set that is good enough has of it, as far as is known.
    private double[] worth;
    private double needed;
    private bool isLearnt;
    private bool isBoundOnly;

    /// <param name="candidates">The candidates that may be in, by code.</param>
    /// <param name="request">Target, date and constraints.</param>
    /// <param name="probability">The probability that is wanted; null where there is a budget.</param>
    /// <param name="budget">The budget; null where a probability is wanted.</param>
    /// <param name="shared">What is known of the candidates already.</param>
    /// <param name="start">A good set that does what is asked: then none is looked for before the bounds.</param>
    public LargeSearch(IReadOnlyList<SiteCandidate> candidates, SelectionRequest request, double? probability, decimal? budget,
        SharedCounts? shared = null, FoundSet? start = null)
    {
        Best = start;
        (this.candidates, this.request, this.probability, this.budget) = (candidates, request, probability, budget);
        rules = new(request, candidates);
        counts = new(candidates, request, shared);
        moments = [.. candidates.Select(candidate => SiteMoments.Of(candidate.Site, request.By))];
        costs = [.. candidates.Select(candidate => (double)candidate.Cost.Amount)];
        nodes = new(candidates, request, counts.Factors, counts.Weights, shared);
        rows = rules.Rows();
        (worth, needed) = ([.. moments.Select(site => site.Mean - (0.02 * site.Variance))], request.Target);
        exchanges = new(() => new(new(nodes, counts.Weights, request.Target, candidates.Count), rows,
            [.. candidates.Select(candidate => candidate.Cost.Amount)]));
        isMust = [.. candidates.Select(candidate => request.MustHave.Contains(candidate.Code))];
    }

    /// <summary>The best set found.</summary>
    public FoundSet? Best { get; private set; }

    /// <summary>No set that is probable enough costs less.</summary>
    public decimal LeastCost { get; private set; }

    /// <summary>No set within the budget is more probable.</summary>
    public double MostProbability { get; private set; } = 1;

    /// <summary>Whether no set can be so probable, whatever it costs.</summary>
    public bool IsOutOfReach { get; private set; }

    /// <summary>The sites that every set at least as good as the best one found has.</summary>
    public List<int> Certain { get; private set; } = [];

    /// <summary>The sites that such a set may have or not.</summary>
    public List<int> Open { get; private set; } = [];

    /// <summary>The prices of the last bounds on cost and on other limits.</summary>
    public List<CellPrices> Prices { get; } = [];

    /// <param name="withBounds">Whether what no set can beat is asked too.</param>
    public void Run(bool withBounds = true)
    {
        (Certain, Open) = (Musts(), Enumerable.Range(0, candidates.Count).Except(Musts()).ToList());
        var isStarted = Best is not null;
        foreach (var tilt in (double[])(!isStarted ? [0, 0.02, 0.05, 0.1, 0.2] : []))
        {
            Greedy(tilt, costs);
            if (rules.Any) Greedy(tilt, [.. costs.Select(_ => 1.0)]);
            if (budget is not null) Knapsack(new(costs, 1, 0), [.. Open.Select(i => moments[i].Mean - (tilt * moments[i].Variance))]);
        }

        if (!isStarted) Exchange();
        if (withBounds && probability is { } wanted) Cheapest(wanted);
        else if (withBounds) MostProbable();
        if (probability is not null && Best is { } best) LeastCost = decimal.Min(LeastCost, best.Cost);
        if (budget is not null && Best is { } chosen) MostProbability = Math.Max(MostProbability, chosen.Probability);
    }

    /// <summary>Takes over a set that is better within the budget; false when it is not.</summary>
    public bool Takes(FoundSet? other)
    {
        if (other is null || other.Cost > budget || !other.IsBetterThan(Best, true)) return false;
        (Best, MostProbability) = (other, Math.Max(MostProbability, other.Probability));
        return true;
    }

    private List<int> Musts() => [.. Enumerable.Range(0, candidates.Count).Where(i => request.MustHave.Contains(candidates[i].Code))];

    private double MostMoney() => (double?)(budget ?? Best?.Cost) + 1e-6 ?? double.PositiveInfinity;

    private void Consider(bool[] isIn)
    {
        var members = Enumerable.Range(0, isIn.Length).Where(i => isIn[i]).ToList();
        var cost = members.Sum(i => candidates[i].Cost.Amount);
        if (cost > budget || (budget is null && cost > Best?.Cost) || !rules.IsAllowed(isIn)) return;
        var found = new FoundSet(members, cost, counts.Reaches(counts.Sum(members)));
        if (!(found.Probability < probability - 1e-12) && found.IsBetterThan(Best, budget is not null)) Best = found;
    }

    // Costs are sums of those of the candidates: none lies between two multiples of what they have in common.
    private decimal Rounded(double cost)
    {
        var common = KnapsackTable.Common(candidates.Select(candidate => candidate.Cost.Amount));
        var exact = (decimal)Math.Max(0, Math.Min(cost, 1e15)) * 0.999999999m;
        return common > 0 ? decimal.Ceiling(exact / common) * common : exact;
    }
}
