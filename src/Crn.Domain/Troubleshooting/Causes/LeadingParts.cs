using Crn.Domain.Rules;
using Crn.Domain.Sites;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Causes;

/// <summary>The parts of the split that explain a considerable share of a considerable gap, the largest first.</summary>
internal sealed class LeadingParts
{
    // As many sites are named.
    private const int Most = 10;

    private static readonly HashSet<string> Codes = ByPart.Select(row => row.Fact.Code).ToHashSet(StringComparer.Ordinal);

    private readonly StudySignals signals;

    public LeadingParts(StudySignals signals, CauseThresholds thresholds)
    {
        this.signals = signals;
        (Least, LeastBehind, Grace) = (T(CauseThresholds.LeadingPart), T(CauseThresholds.ShareBehind), T(CauseThresholds.SetUpGrace));
        All = !(signals.ValueOf(ShareBehind) >= LeastBehind) ? []
            : ByPart.Where(row => signals.ValueOf(row.Fact) >= Least)
                .OrderByDescending(row => signals.ValueOf(row.Fact)).Select(row => row.Part).ToValueList();

        decimal T(string code) => thresholds.Of(code).ValueOn(signals.AsAt);
    }

    /// <summary>The least share of the gap, the least gap as a share of the plan, and the months in which few open sites are no
    /// sign.</summary>
    public decimal Least { get; }

    public decimal LeastBehind { get; }

    public decimal Grace { get; }

    public ValueList<ShortfallCause> All { get; }

    /// <summary>Whether a criterion asks what a part explains.</summary>
    public static bool AsksSplit(Criterion criterion) => criterion.Facts.Any(IsOfSplit);

    public static bool IsOfSplit(Fact fact) => Codes.Contains(fact.Code);

    /// <summary>The sites that a part surely cost recruits.</summary>
    public ValueList<SiteCode> SitesOf(ShortfallCause part) => signals.SitesOf([PartOfGap(part)]);

    /// <summary>The branch to which the largest part leads that is no matter of reports to come; null when none does.</summary>
    public DiagnosisBranch? Branch() => All.Where(part => part != ShortfallCause.ReportingLag)
        .Select(part => (DiagnosisBranch?)BranchOf(part)).FirstOrDefault();

    /// <summary>The parts with their shares and sites, in words.</summary>
    public string InWords() => string.Join(", ", All.Select(part => (Row: ByPart.Single(row => row.Part == part), Sites: SitesOf(part)))
        .Select(one => $"{Text.Percent((double)signals.ValueOf(one.Row.Fact)!.Value)} by {one.Row.Words}"
            + (one.Sites.IsEmpty ? "" : $" ({Shown(one.Sites)})")));

    private static string Shown(ValueList<SiteCode> sites) =>
        string.Join(", ", sites.Take(Most)) + (sites.Count > Most ? $" and {Text.Of(sites.Count - Most)} more" : "");

    private static DiagnosisBranch BranchOf(ShortfallCause part) => part switch
    {
        ShortfallCause.SitesNotOpened or ShortfallCause.OpenedLate => DiagnosisBranch.SetUp,
        ShortfallCause.PausedOrClosedEarly => DiagnosisBranch.Decline,
        ShortfallCause.RateOfOpenSites => DiagnosisBranch.Rate,
        ShortfallCause.Supply => DiagnosisBranch.Supply,
        ShortfallCause.Eligibility => DiagnosisBranch.Eligibility,
        ShortfallCause.Approach => DiagnosisBranch.Approach,
        ShortfallCause.Consent => DiagnosisBranch.Consent,
        ShortfallCause.LossAfterConsent => DiagnosisBranch.AfterConsent,
        _ => DiagnosisBranch.Data,
    };
}
