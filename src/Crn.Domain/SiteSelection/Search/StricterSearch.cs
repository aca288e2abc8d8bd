namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// Where a set is not proven, what is found for a little less money, or a little more certainty, stands for it too: so more money and less
/// certainty do not give a worse set.
/// </summary>
/// <remarks>
/// Budgets are asked in whole units of what the costs have in common, probabilities in thousandths, one after another until the bound of
/// one says that no set there is better, but not for ever: beyond the last the law is a matter of how good the search is.
/// </remarks>
internal static class StricterSearch
{
    private const int Most = 6;
    private const int MostAmongMany = 1;
    private const int Units = 5_000;

    public static SelectionSearch Of(SiteCandidate[] allowed, SelectionRequest request, double? probability, decimal? budget,
        SharedCounts? shared, bool isShort, FoundSet? start = null)
    {
        shared ??= new();
        if (probability is { } wanted && Reaches(allowed, request) < wanted - 1e-9) return new(null, true, 0, 1);
        var unit = KnapsackTable.Common(allowed.Select(candidate => candidate.Cost.Amount));
        // Between two units a budget buys nothing more.
        if (unit > 0 && budget is { } money)
            budget = decimal.Floor(decimal.Min(money, allowed.Sum(candidate => candidate.Cost.Amount)) / unit) * unit;
        var found = SelectionSearch.Of(allowed, request, probability, budget, shared: shared, start: start);
        if (found.IsProven) return found;
        var last = isShort ? 0 : allowed.Length > SelectionSearch.MostExact ? MostAmongMany : Most;
        foreach (var (certainty, sum) in Asks(allowed, probability, budget, unit).Take(last))
        {
            var other = SelectionSearch.Of(allowed, request, certainty, sum, shared: shared);
            if (other.Best is { } best && best.IsBetterThan(found.Best, budget is not null)) found = found with { Best = best };
            if (found.Best is not { } known) continue;
            if (budget is null ? other.LeastCost >= known.Cost : other.MostProbability <= known.Probability) break;
        }

        return Finished(found, allowed, request, probability, budget, shared);
    }

    // The most the probability can be with all of them, by Cantelli's inequality, caps left out: often enough for a target out of reach.
    private static double Reaches(SiteCandidate[] allowed, SelectionRequest request)
    {
        var (factors, weights) = CommonFactor.Nodes(request.CommonSpread, request.Target);
        var moments = allowed.Select(candidate => SiteMoments.Of(candidate.Site, request.By)).ToList();
        var (mean, variance) = (moments.Sum(site => site.Mean), moments.Sum(site => site.Variance));
        return factors.Select((factor, f) =>
        {
            var (missing, of) = (request.Target - (factor * mean), (factor * mean) + (factor * factor * variance));
            return weights[f] * (missing <= 0 ? 1 : of / (of + (missing * missing)));
        }).Sum();
    }

    // Less money in whole units, or more certainty in thousandths.
    private static IEnumerable<(double? Probability, decimal? Budget)> Asks(SiteCandidate[] allowed, double? probability, decimal? budget,
        decimal unit)
    {
        if (probability is { } wanted)
        {
            for (var thousandths = Math.Floor((wanted * 1_000) + 1e-9) + 1; thousandths < 1_000; thousandths++)
                yield return (thousandths / 1_000, null);
            yield break;
        }

        if (unit == 0) yield break;
        // Where units are small, as many of them at once as make a ladder of some thousand rungs.
        var all = allowed.Sum(candidate => candidate.Cost.Amount);
        var rung = unit * Math.Max(1, decimal.Ceiling(all / unit / Units));
        for (var money = decimal.Ceiling((budget!.Value / rung) - 1) * rung; money >= 0; money -= rung) yield return (null, money);
    }

    private static SelectionSearch Finished(SelectionSearch found, SiteCandidate[] allowed, SelectionRequest request, double? probability,
        decimal? budget, SharedCounts shared)
    {
        if (found.Best is not { } best) return found;
        best = SetFinish.Of(best, allowed, request, probability, budget, shared);
        var (least, most) = (decimal.Min(found.LeastCost, best.Cost), Math.Max(found.MostProbability, best.Probability));
        return new(best, budget is null ? least >= best.Cost : most <= best.Probability, least, most);
    }
}
