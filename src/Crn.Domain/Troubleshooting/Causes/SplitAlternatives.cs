using Crn.Domain.Rules;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Causes;

/// <summary>
/// What stands beside a statement about all sites where a part of the split leads: a cause of the catalogue that asks for the statement
/// is at work at some sites too when the part explains a considerable share of the gap.
/// </summary>
internal static class SplitAlternatives
{
    private static readonly ValueList<(string Code, ValueList<ShortfallCause> Parts)> Rows =
    [
        (OpeningLag.Code, [ShortfallCause.SitesNotOpened, ShortfallCause.OpenedLate]),
        (ScreenedAgainstPlan.Code, [ShortfallCause.Supply]), (EligibleAgainstPlan.Code, [ShortfallCause.Eligibility]),
        (ApproachedShare.Code, [ShortfallCause.Approach]), (ConsentedAgainstPlan.Code, [ShortfallCause.Consent]),
        (LostAfterConsent.Code, [ShortfallCause.LossAfterConsent]), (RandomisedShare.Code, [ShortfallCause.LossAfterConsent]),
        (MonthsWithoutRandomisation.Code, [ShortfallCause.PausedOrClosedEarly]),
        (SitesSilent.Code, [ShortfallCause.PausedOrClosedEarly]), (FallingSites.Code, [ShortfallCause.PausedOrClosedEarly]),
    ];

    /// <summary>What a rule found, the leading parts considered: it is asked again with its alternatives unless it is met.</summary>
    public static Finding<CauseRule> Of(Finding<CauseRule> finding, StudySignals signals, LeadingParts leading)
    {
        var parts = leading.All.Where(Attribution.CatalogueTable.PartsOf(finding.Rule.Code).Contains).ToValueList();
        if (finding.Status == FindingStatus.Met || parts.IsEmpty) return finding;
        var criterion = With(finding.Rule.Criterion, parts, leading);
        return criterion == finding.Rule.Criterion ? finding
            : Finding.Typed(finding.Rule with { Criterion = criterion }, signals.Facts);
    }

    private static Criterion With(Criterion criterion, ValueList<ShortfallCause> parts, LeadingParts leading) => criterion switch
    {
        Criterion.All all => Criterion.AllOf(all.Operands.Select(one => With(one, parts, leading)).ToValueList()),
        Criterion.Any any => Criterion.AnyOf(any.Operands.Select(one => With(one, parts, leading)).ToValueList()),
        Criterion.Comparison { Facts: [var fact] } => Alternatives(fact, parts, leading)
            .Aggregate(criterion, (either, alternative) => either | alternative),
        _ => criterion,
    };

    private static IEnumerable<Criterion> Alternatives(Fact fact, ValueList<ShortfallCause> parts, LeadingParts leading) =>
        from part in Rows.Where(row => row.Code == fact.Code).SelectMany(row => row.Parts).Where(parts.Contains)
        let explained = ShareBehind.AtLeast(leading.LeastBehind) & PartOfGap(part).AtLeast(leading.Least)
        // In the first months few open sites are no sign.
        select fact.Code == OpeningLag.Code ? MonthsSinceOpening.AtLeast(leading.Grace) & explained : explained;
}
