using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Feasibility.FeasibilityParameters;

namespace Crn.Domain.Feasibility.Catalogue;

/// <summary>The family RAT, with CMP-02 and PTH-03 of the study level: is the plan of rates and sites credible?</summary>
internal static class RateRules
{
    private static readonly Unit PerSiteMonth = Unit.Participants / (Unit.Sites * Unit.Months);

    // What the target asks of each site and month.
    private static readonly Quantity Asked =
        Quantity.Of(StudyFacts.Target) / (Quantity.Of(StudyFacts.Sites) * Quantity.Of(StudyFacts.MonthsOfRecruitment));

    // What the plan brings in when every site recruits at the planned rate for the whole window.
    private static readonly Quantity Planned =
        Quantity.Of(StudyFacts.Sites) * Quantity.Of(StudyFacts.MonthsOfRecruitment) * Quantity.Of(StudyFacts.PlannedRate);

    public static ValueList<FeasibilityRule> Rules { get; } =
    [
        new("RAT-01", Severity.Concern, "Is the rate per site credible?",
            Asked.AtMost(Quantity.Of(MedianSiteRate.Value, PerSiteMonth)) | StudyFacts.PastRateSupportsPlan.IsTrue(),
            "more sites, more months, or a past rate at these sites that matches", MedianSiteRate.Source),
        new("RAT-02", Severity.Concern, "Does the plan allow sites to open late?",
            StudyFacts.OpeningsAreStaggered.IsTrue(),
            "recompute with each site's own months",
            Citation.Stated("Avery et al. 2017, as given by RDS East Midlands", "ten tips on progression criteria")),
        new("RAT-03", Severity.Concern, "Does the plan allow for sites that never recruit?",
            (Planned * Quantity.Of(1 - ZeroRecruiterShare.Value)).AtLeast(Quantity.Of(StudyFacts.Target)),
            "add sites: sites x 0.11 / 0.89, rounded up", ZeroRecruiterShare.Source),
        new("RAT-04", Severity.Advice, "Does the plan allow for sites that recruit under target?",
            (Planned * Quantity.Of(1 - ZeroRecruiterShare.Value - (UnderRecruiterShare.Value * (1 - UnderRecruiterYield.Value))))
                .AtLeast(Quantity.Of(StudyFacts.Target) * Quantity.Of(ShareReachedRegardless.Value)),
            "reserve sites", UnderRecruiterYield.Source),
        new("RAT-05", Severity.Advice, "Are reserve sites named?",
            StudyFacts.ReserveSites.AtLeast(1)
                & (Quantity.Of(StudyFacts.ReserveSites) * Quantity.Of(SitesPerReserve.Value)).AtLeast(Quantity.Of(StudyFacts.Sites)),
            "name reserve sites", SitesPerReserve.Source),
        new("RAT-06", Severity.Blocker, "Is the target reachable in the window?",
            Planned.AtLeast(Quantity.Of(StudyFacts.Target)),
            "an earlier start, more sites, or fewer participants in the UK",
            Citation.Stated("NIHR CRN: early feedback service", "recruitment dates and targets")),
        new("RAT-07", Severity.Concern, "Is the seasonal pattern allowed for?",
            StudyFacts.SeasonsInWindow.AtLeast(1),
            "move the opening, or extend", Citation.Default("RAT-07 one full season"))
        {
            Applies = StudyFacts.Seasonal.IsTrue(),
        },
        new("RAT-08", Severity.Advice, "Has the internal pilot a rule?",
            StudyFacts.PilotRuleHasThreeTiers.IsTrue(),
            "add green, amber and red",
            Citation.Stated("Avery et al. 2017, as given by RDS East Midlands; Herbert et al., Trials 2019", "progression criteria"))
        {
            Applies = StudyFacts.InternalPilot.IsTrue(),
        },
        new("CMP-02", Severity.Advice, "May a person join another study too?",
            StudyFacts.CoEnrolmentAgreed.IsTrue(),
            "agree a policy", Citation.Background("CMP-02 co-enrolment")),
        new("PTH-03", Severity.Advice, "Is the burden acceptable?",
            StudyFacts.BurdenReviewedWithPatients.IsTrue(),
            "review with patients; remote visits", Citation.Stated("CRN: where does the network add value", "patient involvement")),
    ];
}
