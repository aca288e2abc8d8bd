using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Feasibility.FeasibilityParameters;

namespace Crn.Domain.Feasibility.Catalogue;

/// <summary>The family ELI: do the planned shares hold?</summary>
internal static class EligibilityCriteriaRules
{
    public static ValueList<FeasibilityRule> Rules { get; } =
    [
        new("ELI-01", Severity.Concern, "Do the criteria fit current practice?",
            StudyFacts.ExcludesStandardCare.IsFalse(),
            "allow or wash out the usual drug", Citation.Stated("NIHR CRN: early feedback service", "current practice")),
        new("ELI-02", Severity.Concern, "What share passes each criterion?",
            StudyFacts.CriteriaPassShare.AtLeast(LeastPassShare.Value),
            "relax the tightest criterion", LeastPassShare.Source),
        new("ELI-03", Severity.Concern, "Is the screen failure realistic?",
            StudyFacts.ScreenFailureShare.AtLeast(LeastScreenFailure.Value) | StudyFacts.ScreenFailureHasEvidence.IsTrue(),
            "raise the number to be screened: target / (1 - share)",
            Citation.Inferred("Parekh et al., ecancer 1476", "audit of screen failure; the limit itself is a design default")),
        new("ELI-04", Severity.Concern, "Is the consent share realistic?",
            StudyFacts.ConsentShare.AtMost(MedianConsentShare.Value) | StudyFacts.ConsentHasEvidence.IsTrue(),
            "evidence from a pilot, or more approaches", MedianConsentShare.Source),
        new("ELI-05", Severity.Advice, "Is the retention realistic?",
            StudyFacts.RetentionShare.AtMost(MedianRetentionShare.Value) | StudyFacts.RetentionHasEvidence.IsTrue(),
            "inflate the sample size", MedianRetentionShare.Source),
    ];
}
