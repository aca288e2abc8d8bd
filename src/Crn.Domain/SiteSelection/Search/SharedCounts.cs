using System.Runtime.CompilerServices;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>The distributions of candidates' counts that several searches about the same candidates need, each worked out once.</summary>
internal sealed class SharedCounts
{
    private const double Nothing = 1e-19;
    private const double Left = 1e-13;

    private readonly Dictionary<(LocalDate By, int Target, double Spread), ConditionalWeakTable<SiteCandidate, double[][]>> known = [];
    private readonly Dictionary<(LocalDate, int, double, double), ConditionalWeakTable<SiteCandidate, NodeSite>> functions = [];

    /// <summary>How many short searches about them did not come to their end.</summary>
    public int QuickMisses { get; set; }

    /// <summary>The masses below the target at every node of the factor.</summary>
    public double[][] Of(SiteCandidate candidate, SelectionRequest request, double[] factors)
    {
        var key = (request.By, request.Target, request.CommonSpread);
        if (!known.TryGetValue(key, out var table)) known[key] = table = [];
        return table.GetValue(candidate, one => Made(one, request, factors));
    }

    /// <summary>What is known of candidates at the nodes of the factor, at frequencies that go with a ratio of variance to mean.</summary>
    public ConditionalWeakTable<SiteCandidate, NodeSite> Functions(SelectionRequest request, double ratio)
    {
        var key = (request.By, request.Target, request.CommonSpread, ratio);
        if (!functions.TryGetValue(key, out var table)) functions[key] = table = [];
        return table;
    }

    public static double[][] Made(SiteCandidate candidate, SelectionRequest request, double[] factors)
    {
        var moments = SiteMoments.Of(candidate.Site, request.By);
        (int Days, double Weight)[] open = [.. CandidateCounts.OpenDays(candidate.Site, request.By)];
        return [.. factors.Select(factor => Masses(candidate, open, request.Target, factor, moments))];
    }

    // Up to where a count is next to impossible: what is left out counts as reached.
    private static double[] Masses(SiteCandidate candidate, (int Days, double Weight)[] open, int target, double factor,
        SiteMoments moments)
    {
        var length = Math.Min(target, 32 + (factor * (moments.Mean + (10 * Math.Sqrt(moments.Variance + moments.Mean)))));
        while (true)
        {
            var masses = CandidateCounts.Masses(candidate.Site, open, (int)length, factor);
            if (masses.Length == target || (masses[^1] < Nothing && 1 - masses.Sum() < Left)) return masses;
            length = Math.Min(target, 2 * length);
        }
    }
}
