using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting.Causes;

/// <summary>What a cause can explain of the gap, and where.</summary>
internal static class CauseRanking
{
    public static DetectedCause Of(Finding<CauseRule> finding, StudySignals signals)
    {
        var met = finding.Status == FindingStatus.Met;
        var sites = met ? signals.SitesOf(finding.Rule.Criterion.Facts) : [];
        var recruits = Recruits(finding.Rule, signals.Attribution, sites);
        double? share = signals.Attribution?.Study.Gap is > 0 and var gap && recruits is { } lost ? Math.Clamp(lost / gap, 0, 1) : null;
        return new(finding, recruits, share, met ? SignalStrength.Of(finding.Rule.Criterion, signals.Facts) : 0, sites);
    }

    private static double? Recruits(CauseRule cause, ShortfallAttribution? split, ValueList<Sites.SiteCode> sites)
    {
        if (split is null) return null;
        IEnumerable<ShortfallSplit> where = sites.IsEmpty ? [split.Study]
            : split.Sites.Where(site => site.Scope.SiteCode is { } code && sites.Contains(code));
        var known = where.SelectMany(part => part.Parts).Where(part => cause.Parts.Contains(part.Cause))
            .Select(part => part.Recruits).OfType<double>().ToList();
        return known.Count == 0 ? WithinTheRate(cause, split) : Math.Max(0, known.Sum(lost => Math.Max(0, lost)));
    }

    // A step of which no log speaks stands in the rate as a whole: so much at most can it explain.
    private static double? WithinTheRate(CauseRule cause, ShortfallAttribution split) => cause.Parts.Any(Steps.Contains)
        && split.Study.Of(ShortfallCause.RateOfOpenSites).Recruits is { } lost ? Math.Max(0, lost) : null;

    private static readonly ValueList<ShortfallCause> Steps =
        [ShortfallCause.Supply, ShortfallCause.Eligibility, ShortfallCause.Approach, ShortfallCause.Consent,
            ShortfallCause.LossAfterConsent];
}
