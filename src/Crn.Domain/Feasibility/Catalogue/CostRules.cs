using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility.Catalogue;

/// <summary>The family CST: who pays for what?</summary>
internal static class CostRules
{
    public static ValueList<FeasibilityRule> Rules { get; } =
    [
        new("CST-01", Severity.Blocker, "Are all research costs funded?",
            StudyFacts.ResearchCostsFunded.IsTrue(),
            "raise the award, or remove procedures",
            Citation.Stated("Eligibility for NIHR CRN support, v3", "research costs", new LocalDate(2012, 1, 1))),
        new("CST-02", Severity.Concern, "Are the excess treatment costs known?",
            StudyFacts.ExcessTreatmentCost.AtMost(0m)
                | (StudyFacts.SoecatAuthorised.IsTrue() & StudyFacts.SitesAcceptThresholdShare.IsTrue()),
            "have the SoECAT authorised; choose sites with room below their threshold",
            Citation.Stated("DHSC: excess treatment costs in non-commercial research", "SoECAT and site thresholds",
                new LocalDate(2018, 10, 1))),
        new("CST-03", Severity.Concern, "Are the support costs met?",
            StudyFacts.SupportCostsHavePayer.IsTrue(),
            "agree them with the network", Citation.Stated("DHSC: AcoRD guidance", "support costs", new LocalDate(2012, 1, 1))),
        new("CST-04", Severity.Concern, "Is the commercial price agreed?",
            StudyFacts.CostingComplete.IsTrue() & StudyFacts.ContractValueAccepted.IsTrue(),
            "finish the national contract value review",
            Citation.Stated("Health and Care Research Wales: faster costing", "national contract value review"))
        {
            Applies = StudyFacts.Commercial.IsTrue(),
        },
    ];
}
