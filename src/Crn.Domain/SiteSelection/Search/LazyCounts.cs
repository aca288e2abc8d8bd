namespace Crn.Domain.SiteSelection.Search;

/// <summary>The distributions of candidates' counts at every node of the common factor, worked out when first asked for.</summary>
internal sealed class LazyCounts
{
    private readonly IReadOnlyList<SiteCandidate> candidates;
    private readonly SelectionRequest request;
    private readonly SharedCounts shared;

    public LazyCounts(IReadOnlyList<SiteCandidate> candidates, SelectionRequest request, SharedCounts? shared = null)
    {
        (this.candidates, this.request, this.shared) = (candidates, request, shared ?? new());
        (Factors, Weights) = CommonFactor.Nodes(request.CommonSpread, request.Target);
    }

    public double[] Factors { get; }

    public double[] Weights { get; }

    /// <summary>The masses below the target of what some sites recruit together, at each node.</summary>
    public double[][] Sum(IEnumerable<int> sites)
    {
        var sum = Factors.Select(_ => { var one = new double[request.Target]; one[0] = 1; return one; }).ToArray();
        foreach (var site in sites) sum = Plus(sum, site);
        return sum;
    }

    public double[][] Plus(double[][] sum, int site)
    {
        var next = new double[sum.Length][];
        var own = Of(site);
        for (var f = 0; f < sum.Length; f++)
        {
            next[f] = new double[request.Target];
            CountSums.Add(own[f], sum[f], next[f]);
        }

        return next;
    }

    public double Reaches(double[][] sum)
    {
        double failing = 0;
        for (var f = 0; f < sum.Length; f++) failing += Weights[f] * sum[f].Sum();
        return Math.Clamp(1 - failing, 0, 1);
    }

    private double[][] Of(int site) => shared.Of(candidates[site], request, Factors);
}
