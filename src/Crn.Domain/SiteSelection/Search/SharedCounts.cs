using System.Runtime.CompilerServices;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>The distributions of candidates' counts that several searches about the same candidates need, each worked out once.</summary>
internal sealed class SharedCounts
{
    private readonly Dictionary<(LocalDate By, int Target, double Spread), ConditionalWeakTable<SiteCandidate, double[][]>> known = [];

    /// <summary>The masses below the target at every node of the factor.</summary>
    public double[][] Of(SiteCandidate candidate, SelectionRequest request, double[] factors)
    {
        var key = (request.By, request.Target, request.CommonSpread);
        if (!known.TryGetValue(key, out var table)) known[key] = table = [];
        return table.GetValue(candidate, one => Made(one, request, factors));
    }

    public static double[][] Made(SiteCandidate candidate, SelectionRequest request, double[] factors) =>
        CandidateCounts.Masses(candidate.Site, request.By, request.Target, factors);
}
