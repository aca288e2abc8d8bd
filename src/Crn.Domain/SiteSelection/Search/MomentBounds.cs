namespace Crn.Domain.SiteSelection.Search;

/// <summary>Makes bounds by moments for the candidates of a request, with some of them certain and some open.</summary>
internal sealed class MomentBounds(IReadOnlyList<SiteCandidate> candidates, SelectionRequest request, LazyCounts counts,
    SiteMoments[] moments, double[] costs)
{
    private const double MostSpread = 0.6;
    private readonly double[]?[] falls = new double[candidates.Count][];

    /// <summary>Whether there is a bound: a common factor that varies more leaves no curve that a grid can hold.</summary>
    public static bool Holds(SelectionRequest request) => request.CommonSpread <= MostSpread;

    /// <summary>The bound for sets of the certain and any of the open candidates that cost no more than so much.</summary>
    public MomentBound Of(List<int> certain, List<int> open, IReadOnlyList<int>? best, double mostMoney)
    {
        var reached = (request.Target + (8 * Math.Sqrt(request.Target)) + 10) * Math.Exp(5 * request.CommonSpread);
        var most = Math.Max(reached, 1.6 * (best?.Sum(i => moments[i].Mean) ?? 0));
        var curve = new ReachCurve(counts.Sum(certain), counts.Factors, counts.Weights, most);
        var scale = Scale(best ?? open);
        var frequency = 10 * Math.Exp(2 * request.CommonSpread) / Math.Sqrt(request.Target);
        var slowest = Enumerable.Range(0, SiteFalls.Steps).Select(k =>
        {
            var t = frequency * (k + 1) / SiteFalls.Steps;
            return open.Aggregate(Math.Log(1 + (t * t * scale * scale)) / (2 * scale * scale), (least, i) =>
                Math.Min(least, (falls[i] ??= SiteFalls.Of(candidates[i].Site, request.By, moments[i].Variance, frequency))[k]));
        }).ToArray();
        return new([.. open.Select(i => moments[i])], [.. open.Select(i => costs[i])], curve, scale, slowest, frequency,
            mostMoney - certain.Sum(i => costs[i]));
    }

    // That of one gamma term for all, by their third moments.
    private double Scale(IReadOnlyList<int> typical)
    {
        var variance = typical.Sum(i => moments[i].Variance);
        return variance > 0 ? Math.Max(1e-3, typical.Sum(i => moments[i].Third) / (2 * variance)) : 1;
    }
}
