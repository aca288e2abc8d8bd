using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Feasibility.FeasibilityParameters;

namespace Crn.Domain.Feasibility;

/// <summary>The families TIM and CST: do time and money last?</summary>
internal static class TimeRules
{
    public static ValueList<FeasibilityRule> Rules { get; } =
    [
        new("TIM-02", Severity.Blocker, "Will funding last to the end of follow-up?",
            Quantity.DaysBetween(StudyFacts.FollowUpEnds, StudyFacts.GrantEnds).AtLeast(Quantity.Of(Days(CloseOutMonths.Value), Unit.Days)),
            "an extension of the grant", CloseOutMonths.Source),
        new("CST-01", Severity.Blocker, "Are all research costs funded?",
            StudyFacts.ResearchCostsFunded.IsTrue(),
            "raise the award, or remove procedures", Citation.Stated("Eligibility for NIHR CRN support, v3", "research costs", new LocalDate(2012, 1, 1))),
    ];
}
