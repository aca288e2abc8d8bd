using Crn.Domain;
using Crn.Domain.Feasibility;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Studies;
using Crn.Samples.Quickstart.Report;

namespace Crn.Samples.Quickstart.Answers;

/// <summary>Whether the network may support the study, whether it can be delivered, and what is to be found out, from whom.</summary>
internal static class SupportAnswer
{
    // As many as a reader takes in at a glance; the page and --full list them all.
    private const int MostShown = 3;
    private const int MostAsked = 5;

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
                .. eligibility.MissingFacts.IsEmpty ? (string[])[]
                    : [$"{eligibility.MissingFacts.Count} answers are open; they stand under what is to be found out."],
            ],
            [],
            []);

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
                .. failing.IsEmpty && feasibility.Verdict == Verdict.CannotSayYet ? (string[])["Nothing speaks against it so far."] : [],
            ],
            [.. failing.Skip(MostShown).Select(Help)],
            [
                new("The rules", ["rule", "severity", "question", "finding", "what would settle or fix it", "source"],
                    [.. feasibility.Findings.Where(f => f.Status != FindingStatus.NotApplicable).OrderBy(f => f.Status switch
                        { FindingStatus.NotMet => 0, FindingStatus.Met => 1, _ => 2 }).Select(Row)]),
            ]);
        yield return ToFindOut(study, eligibility.MissingFacts, feasibility.OpenQuestions());
    }

    // The target here before all else; then what decides eligibility; then what can turn the verdict, in its order.
    private static Section ToFindOut(Study study, ValueList<Fact> eligibility, ValueList<Question> feasibility)
    {
        var facts = feasibility.Select(q => q.Fact).ToList();
        var target = facts.Where(f => f.Equals(StudyFacts.Target)).ToList();
        List<Fact> all = [.. target, .. eligibility, .. facts.Where(f => !target.Contains(f) && !eligibility.Contains(f))];
        var first = all.Count == 0 ? "" : $", the first: {all[0].Question}";
        return new Section(
            "To find out",
            Questions.ToFindOut,
            all.Count == 0 ? "Nothing is open." : $"{(all.Count == 1 ? "One answer" : $"{all.Count} answers")}{first} ({Who(all[0])}).",
            [
                .. all.Take(MostAsked).Select((fact, i) => $"{i + 1}. {fact.Question}{Unit(fact)}. Who can say: {Who(fact)}."),
                .. all.Count > MostAsked ? (string[])[$"And {all.Count - MostAsked} more, in their order, with --full."] : [],
            ],
            study.Targets is { Uk: null, Overall: { } overall }
                ? [$"The {overall} of the record are wanted in all countries together."] : [],
            [
                new("What is to be found out, in order", ["", "question", "unit", "who can say", "from when"],
                    [.. all.Select((fact, i) => (IReadOnlyList<string>)
                        [$"{i + 1}", fact.Question, fact.Unit.ToString(), Who(fact), fact.ExpectedFrom])]),
            ]);
    }

    private static string Who(Fact fact) => fact.SuppliedBy.Length == 0 ? "sponsor or chief investigator" : fact.SuppliedBy;

    private static string Unit(Fact fact) => fact.Unit.ToString() is { Length: > 0 } unit ? $", in {unit}" : "";

    private static string Help(Finding finding) => $"{finding} What would help: {finding.Rule.Remedy}.";

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
