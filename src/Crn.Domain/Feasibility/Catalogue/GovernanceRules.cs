using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility.Catalogue;

/// <summary>The family GOV: eligibility, sponsor, confidentiality.</summary>
internal static class GovernanceRules
{
    public static ValueList<FeasibilityRule> Rules { get; } =
    [
        new("GOV-01", Severity.Blocker, "Is the study eligible for support?",
            StudyFacts.EligibleForSupport.IsTrue(),
            "a change of funding or of design", Citation.Stated("Eligibility for NIHR CRN support, v3")),
        new("GOV-02", Severity.Concern, "Are the approvals known?",
            StudyFacts.ApprovalsHaveOwners.IsTrue(),
            "name owners", Citation.Background("GOV-02 approvals")),
        new("GOV-03", Severity.Advice, "Is archiving arranged?",
            StudyFacts.RetentionYears.MoreThan(0m) & StudyFacts.ArchiveNamed.IsTrue()
                & StudyFacts.Ctimp.IsTrue().Implies(StudyFacts.RetentionYears.AtLeast(FeasibilityParameters.CtimpRetentionYears.Value)),
            "a contract for storage", FeasibilityParameters.CtimpRetentionYears.Source),
        new("GOV-04", Severity.Blocker, "Is a sponsor named and ready?",
            StudyFacts.SponsorConfirmed.IsTrue(),
            "find a sponsor", Citation.Stated("NIHR Clinical Trials Toolkit", "feasibility and investigator selection")),
        new("GOV-05", Severity.Blocker, "Is confidentiality in place?",
            StudyFacts.ConfidentialityAgreed.IsTrue(),
            "sign the network or site agreement before sharing", Citation.Stated("NIHR CRN: study support service", "confidentiality"))
        {
            Applies = StudyFacts.Commercial.IsTrue() & StudyFacts.ConfidentialPapersShared.IsTrue(),
        },
    ];
}
