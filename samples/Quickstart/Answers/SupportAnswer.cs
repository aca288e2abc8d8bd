using Crn.Domain.Feasibility;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Studies;
using Crn.Samples.Quickstart.Report;

namespace Crn.Samples.Quickstart.Answers;

/// <summary>Whether the network may support the study, and whether it can be delivered.</summary>
internal static class SupportAnswer
{
    // As many as a reader takes in at a glance; the page and --full list them all.
    private const int MostShown = 3;

    public static IEnumerable<Section> Of(Study study)
    {
        var on = study.Milestones.ActualOpening?.Earliest ?? study.Milestones.PlannedOpening?.Earliest ?? new LocalDate(2026, 1, 1);
        var eligibility = EligibilityPolicy.Published.Assess(study, on);
        yield return new Section(
            "Support",
            Questions.Support,
            $"{Say(eligibility.Outcome)}, under the policy of {Text.Iso(on)}.",
            [
                .. eligibility.DecidedBy.Select(r => r.ToString()),
                .. eligibility.WhatWouldChangeIt().Take(1).Select(change => $"What would change it: {change}."),
                .. First(eligibility.MissingFacts.Select(fact => fact.Question), "The record leaves open"),
            ],
            [],
            [new("What the record leaves open", ["fact", "question"], [.. eligibility.MissingFacts.Select(Row)])]);

        var facts = StudyFacts.Of(study);
        if (eligibility.Outcome is EligibilityOutcome.Automatic or EligibilityOutcome.ByConsideration
            or EligibilityOutcome.CommercialContract) facts = facts.With(StudyFacts.EligibleForSupport, true, "portfolio eligibility", on);
        if (eligibility.Outcome is EligibilityOutcome.Ineligible)
            facts = facts.With(StudyFacts.EligibleForSupport, false, "portfolio eligibility", on);
        var feasibility = FeasibilityCatalogue.Network.Assess(facts, on);
        var failing = feasibility.With(FindingStatus.NotMet);
        yield return new Section(
            "Delivery",
            Questions.Deliverable,
            $"{Say(feasibility.Verdict)}: of the rules that apply {feasibility.With(FindingStatus.Met).Count} met, {failing.Count} not " +
            $"met, {feasibility.With(FindingStatus.Unknown).Count} not known yet.",
            [
                .. failing.Take(MostShown).Select(Help),
                .. First(feasibility.NextQuestions().Select(next => next.Fact.Question), "To ask next"),
            ],
            [.. failing.Skip(MostShown).Select(Help)],
            [
                new("The rules", ["rule", "severity", "question", "finding", "what would settle or fix it", "source"],
                    [.. feasibility.Findings.Where(f => f.Status != FindingStatus.NotApplicable).Select(Row)]),
            ]);
    }

    private static string Help(Finding finding) => $"{finding} What would help: {finding.Rule.Remedy}.";

    private static IEnumerable<string> First(IEnumerable<string> questions, string what)
    {
        var all = questions.ToList();
        if (all.Count == 0) yield break;
        var more = all.Count > MostShown ? $"; and {all.Count - MostShown} more" : "";
        yield return $"{what}: {string.Join("; ", all.Take(MostShown))}{more}.";
    }

    private static IReadOnlyList<string> Row(Fact fact) => [fact.Code, fact.Question];

    private static IReadOnlyList<string> Row(Finding<FeasibilityRule> finding) =>
    [
        finding.Rule.Code,
        FeasibilityAssessment.SeverityOf(finding).ToString(),
        finding.Rule.Question,
        finding.Status
            switch { FindingStatus.Met => "met", FindingStatus.NotMet => "not met", FindingStatus.Unknown =>
                "not known", FindingStatus.NotApplicable => "does not apply" },
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
        Verdict.NothingAsked => "Nothing was asked",
    };
}
