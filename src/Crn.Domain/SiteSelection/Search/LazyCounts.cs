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

    public int Target => request.Target;

    /// <summary>The masses below the target of what some sites recruit together, at each node, as far as any is worth mention.</summary>
    public double[][] Sum(IEnumerable<int> sites)
    {
        double[][] sum = [.. Factors.Select(_ => (double[])[1])];
        foreach (var site in sites) sum = Plus(sum, site);
        return sum;
    }

    public double[][] Plus(double[][] sum, int site)
    {
        var next = new double[sum.Length][];
        var own = Of(site);
        for (var f = 0; f < sum.Length; f++)
        {
            next[f] = new double[Math.Min(request.Target, own[f].Length + Last(sum[f]))];
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

    private static int Last(double[] masses)
    {
        var last = masses.Length - 1;
        while (last > 0 && masses[last] < 1e-18) last--;
        return last;
    }

    private double[][] Of(int site) => shared.Of(candidates[site], request, Factors);
}
