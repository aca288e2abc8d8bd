using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Feasibility.FeasibilityParameters;

namespace Crn.Domain.Feasibility.Catalogue;

/// <summary>The family POP: whom the study recruits, and how many of them a site has.</summary>
internal static class PopulationRules
{
    private static readonly Quantity MonthsInYear = Quantity.Of(12, Unit.Months / Unit.Years);

    public static ValueList<FeasibilityRule> Study { get; } =
    [
        new("POP-02", Severity.Blocker, "Is the pool big enough for the target?",
            (Quantity.Of(StudyFacts.AnnualPool) * Quantity.Of(StudyFacts.MonthsOfRecruitment) / MonthsInYear
                * Quantity.Of(StudyFacts.CriteriaPassShare) * Quantity.Of(StudyFacts.ConsentShare) * Quantity.Of(StudyFacts.PoolDiscount))
                .AtLeast(Quantity.Of(StudyFacts.Target)),
            "a lower target, more months, or more sites",
            Citation.Inferred("NIHR CRN: early feedback service", "population; the method is a design default")),
        new("POP-05", Severity.Advice, "Are prevalent rather than incident cases recruited?",
            !(StudyFacts.IncidentCases.IsTrue() & StudyFacts.ClinicianMustRemember.IsTrue()),
            "recruit from records; invite by letter",
            Citation.Stated("van der Wouden et al., J Clin Epidemiol 2007;60:819", "recruitment in primary care")),
        new("POP-06", Severity.Concern, "Does the pool cover those the study must serve?",
            StudyFacts.ExclusionsAreJustified.IsTrue(),
            "justify or remove the criterion; add sites in areas of high burden",
            Citation.Inferred("CRN: where does the network add value", "under-served groups; the test is a design default")),
    ];

    public static ValueList<FeasibilityRule> Site { get; } =
    [
        new("POP-01", Severity.Blocker, "Is there a target population at all?",
            (Quantity.Of(SiteFacts.AnnualPool) / MonthsInYear).AtLeast(Quantity.Of(1, Unit.Participants / Unit.Months)),
            "another site, wider criteria, or referral from participant identification centres",
            Citation.Stated("NIHR CRN: early feedback service; Clinical Trials Toolkit", "population")),
        new("POP-02-SITE", Severity.Blocker, "Is the pool big enough for the site target?",
            (Quantity.Of(SiteFacts.AnnualPool) * Quantity.Of(SiteFacts.MonthsOpen) / MonthsInYear
                * Quantity.Of(StudyFacts.CriteriaPassShare) * Quantity.Of(StudyFacts.ConsentShare) * Quantity.Of(SiteFacts.PoolDiscount))
                .AtLeast(Quantity.Of(SiteFacts.Target)),
            "a lower site target, more months, or more sites",
            Citation.Inferred("NIHR CRN: early feedback service", "population; the method is a design default")),
        new("POP-03", Severity.Concern, "Was the estimate discounted?",
            SiteFacts.PoolCountedBy.IsAnyOf(PoolMethod.RecordSearch, PoolMethod.Registry, PoolMethod.EarlierLog)
                | SiteFacts.PoolDiscount.AtMost(LargestDiscountOfOpinion.Value),
            "a record search or the count of a screening log; or count on 0.20 of an opinion's estimate", LargestDiscountOfOpinion.Source),
        new("POP-04", Severity.Concern, "How was the pool counted?",
            SiteFacts.PoolCountedBy.IsAnyOf(PoolMethod.RecordSearch, PoolMethod.EarlierLog)
                & Quantity.AgeInMonths(SiteFacts.PoolCountedOn, StudyFacts.AssessedOn).AtMost(PoolCountMonths.Value),
            "run the search with the real criteria",
            Citation.Inferred("CRN East Midlands: study and site feasibility checklist v1", "the age limit is a design default")),
    ];
}
