using Crn.Domain.Rules;
using static Crn.Domain.Feasibility.FeasibilityParameters;

namespace Crn.Domain.Feasibility.Catalogue;

/// <summary>The family TIM at study level: does the money last, and is there room for slippage?</summary>
internal static class TimeRules
{
    public static ValueList<FeasibilityRule> Rules { get; } =
    [
        new("TIM-02", Severity.Blocker, "Will funding last to the end of follow-up?",
            Quantity.MonthsBetween(StudyFacts.FollowUpEnds, StudyFacts.GrantEnds).AtLeast(CloseOutMonths.Value),
            "an extension of the grant", CloseOutMonths.Source),
        new("TIM-03", Severity.Advice, "Is there room for slippage?",
            Quantity.Of(StudyFacts.PlanFloat).AtLeast(Quantity.Of(StudyFacts.MonthsOfRecruitment) * Quantity.Of(SlippageFactor.Value - 1)),
            "add float to the plan", SlippageFactor.Source),
    ];
}
