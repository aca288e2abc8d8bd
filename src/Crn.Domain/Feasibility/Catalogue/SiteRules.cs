using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Feasibility.FeasibilityParameters;

namespace Crn.Domain.Feasibility.Catalogue;

/// <summary>The families CMP, PTH, TIM and TRK asked of one site: competition, pathway, set-up time, track record.</summary>
internal static class SiteRules
{
    private static readonly Quantity WantedAMonth = Quantity.Of(SiteFacts.Target) / Quantity.Of(SiteFacts.MonthsOpen);

    // A gamma prior whose mean is the published median rate, updated with the site's own record.
    private static readonly Quantity ShrunkenPastRate =
        (Quantity.Of(SiteFacts.PastRecruits) + Quantity.Of(PriorRecruits.Value, Unit.Participants))
        / (Quantity.Of(SiteFacts.PastMonthsOpen) + Quantity.Of(PriorRecruits.Value / MedianSiteRate.Value, Unit.Months));

    public static ValueList<FeasibilityRule> Rules { get; } =
    [
        new("CMP-01", Severity.Concern, "Do studies compete for the same people?",
            (Quantity.Of(SiteFacts.CompetingTargets) + WantedAMonth)
                .AtMost(Quantity.Of(SiteFacts.AnnualPool) / Quantity.Of(12, Unit.Months / Unit.Years)),
            "a co-enrolment agreement, a sequence, or another site",
            Citation.Stated("NIHR CRN: early feedback service; site intelligence", "competing studies")),
        new("CMP-03", Severity.Concern, "Is the team already full?",
            Quantity.Of(SiteFacts.LoadWithStudy).AtMost(Quantity.Of(SiteFacts.LoadCapacity)),
            "more staff, or close a study",
            Citation.Stated("Smuck et al. 2011, OPAL; study intensity tool", "workload per whole-time equivalent")),
        new("PTH-01", Severity.Concern, "Does the schedule fit the care pathway?",
            SiteFacts.AddedVisitsListed.IsTrue() & SiteFacts.ChangesUrgentCare.IsFalse(),
            "move tests to routine visits",
            Citation.Stated("NIHR CRN: early feedback service; NHS Research Scotland: feasibility", "care pathway")),
        new("PTH-02", Severity.Blocker, "Is the comparator the local standard?",
            SiteFacts.ComparatorIsStandard.IsTrue() | SiteFacts.ComparatorCostAgreed.IsTrue(),
            "change the comparator; agree the treatment cost", Citation.Stated("NHS Research Scotland: feasibility", "standard of care")),
        new("TIM-01", Severity.Concern, "Does the set-up time allow the opening date?",
            Quantity.DaysBetween(StudyFacts.AssessedOn, SiteFacts.Opening).AtLeast(Quantity.Of(SiteFacts.SetUpDays)),
            "a later date", Citation.Default("TIM-01 set-up against opening")),
        new("TRK-01", Severity.Concern, "Has the site delivered before?",
            ShrunkenPastRate.AtLeast(WantedAMonth),
            "lower the site target", PriorRecruits.Source),
        new("TRK-02", Severity.Advice, "Does the site open on time?",
            Quantity.Of(SiteFacts.PastDaysToFirstParticipant).AtMost(Quantity.Of(SiteFacts.PlannedDaysToFirstParticipant)),
            "start earlier", Citation.Background("TRK-02 days from selection to first participant")),
        new("TRK-03", Severity.Advice, "Is the data quality sound?",
            SiteFacts.OpenSeriousFindings.AtMost(0),
            "a corrective plan", Citation.Background("TRK-03 data quality history")),
    ];
}
