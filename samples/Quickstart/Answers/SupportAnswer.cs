using Crn.Domain.Feasibility;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Studies;
using Crn.Samples.Quickstart.Report;

namespace Crn.Samples.Quickstart.Answers;

/// <summary>Whether the network may support the study, and whether it can be delivered.</summary>
internal static class SupportAnswer
{
    public static IEnumerable<Section> Of(Study study)
    {
        var on = study.Milestones.ActualOpening?.Earliest ?? study.Milestones.PlannedOpening?.Earliest ?? new LocalDate(2026, 1, 1);
        var eligibility = PortfolioEligibility.Assess(study, on);
        yield return new Section(
            Questions.Support,
            $"{Say(eligibility.Outcome)}, under the policy of {Text.Iso(on)}.",
            [
                .. eligibility.Reasons.Select(r => r.ToString()),
                .. eligibility.WhatWouldChangeIt().Take(1).Select(change => $"What would change it: {change}."),
            ],
            [new("What the record leaves open", ["fact", "question"], [.. eligibility.Missing.Select(Row)])]);

        var facts = StudyFacts.Of(study);
        if (eligibility.Outcome is EligibilityOutcome.Automatic or EligibilityOutcome.ByConsideration or EligibilityOutcome.CommercialContract) facts = facts.With(StudyFacts.EligibleForSupport, true, "portfolio eligibility", on);
        if (eligibility.Outcome is EligibilityOutcome.Ineligible) facts = facts.With(StudyFacts.EligibleForSupport, false, "portfolio eligibility", on);
        var feasibility = FeasibilityCatalogue.Network.Assess(facts, on);
        var failing = feasibility.With(FindingStatus.NotMet);
        yield return new Section(
            Questions.Deliverable,
            $"{Say(feasibility.Verdict)}: {feasibility.With(FindingStatus.Met).Count} rules met, {failing.Count} not met, {feasibility.With(FindingStatus.Unknown).Count} not known yet.",
            [.. failing.Select(f => $"{f} What would help: {f.Rule.Remedy}.")],
            [
                new("The rules", ["rule", "severity", "question", "finding", "what would settle or fix it", "source"],
                    [.. feasibility.Findings.Where(f => f.Status != FindingStatus.NotApplicable).Select(Row)]),
            ]);
    }

    private static IReadOnlyList<string> Row(Fact fact) => [fact.Code, fact.Question];

    private static IReadOnlyList<string> Row(Finding finding) =>
    [
        finding.Rule.Code,
        FeasibilityAssessment.SeverityOf(finding).ToString(),
        finding.Rule.Question,
        finding.Status switch { FindingStatus.Met => "met", FindingStatus.NotMet => "not met", FindingStatus.Unknown => "not known", FindingStatus.NotApplicable => "does not apply" },
        finding.Status switch
        {
            FindingStatus.Unknown => "ask: " + string.Join("; ", finding.MissingFacts.Select(f => f.Question)),
            FindingStatus.NotMet => finding.Rule.Remedy,
            _ => "",
        },
        finding.Rule.Source.ToString(),
    ];

    private static string Say(EligibilityOutcome outcome) => outcome switch
    {
        EligibilityOutcome.Automatic => "Eligible, automatically",
        EligibilityOutcome.ByConsideration => "Eligible by consideration",
        EligibilityOutcome.CommercialContract => "Eligible, commercial contract",
        EligibilityOutcome.Ineligible => "Ineligible",
        EligibilityOutcome.NotEnoughInformation => "Not enough information to say",
    };

    private static string Say(Verdict verdict) => verdict switch
    {
        Verdict.Feasible => "Feasible",
        Verdict.FeasibleWithConcerns => "Feasible with concerns",
        Verdict.NotFeasible => "Not feasible as described",
        Verdict.CannotSayYet => "Cannot say yet",
    };
}
