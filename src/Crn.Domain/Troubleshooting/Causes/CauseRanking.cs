using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting.Causes;

/// <summary>What a cause can explain of the gap, and where.</summary>
internal static class CauseRanking
{
    public static DetectedCause Of(Finding<CauseRule> finding, StudySignals signals, LeadingParts leading)
    {
        var (rule, met) = (finding.Rule, finding.Status == FindingStatus.Met);
        // Where its own signals speak of the whole study, the split of the gap adds nothing.
        var own = met ? signals.SitesOf(rule.Criterion.Facts.Where(fact => !LeadingParts.IsOfSplit(fact))) : [];
        var parts = !met || LeadingParts.AsksSplit(rule.Criterion) ? leading.All.Where(rule.Parts.Contains).ToValueList() : [];
        var sites = own.Concat(parts.SelectMany(part => leading.SitesOf(part))).Distinct().Order().ToValueList();
        var recruits = parts.IsEmpty || !own.IsEmpty ? Recruits(rule, rule.Parts, signals.Attribution, own.IsEmpty ? [] : sites)
            : Recruits(rule, parts, signals.Attribution, []);
        double? share = signals.Attribution?.Study.Gap is > 0 and var gap && recruits is { } lost ? Math.Clamp(lost / gap, 0, 1) : null;
        var strength = met ? SignalStrength.Of(rule.Criterion, signals.Facts) : 0;
        return new(finding, recruits, share, strength, sites);
    }

    private static double? Recruits(CauseRule cause, ValueList<ShortfallCause> parts, ShortfallAttribution? split,
        ValueList<SiteCode> sites)
    {
        if (split is null) return null;
        IEnumerable<ShortfallSplit> where = sites.IsEmpty ? [split.Study]
            : split.Sites.Where(site => site.Scope.SiteCode is { } code && sites.Contains(code));
        var known = where.SelectMany(part => part.Parts).Where(part => parts.Contains(part.Cause))
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
