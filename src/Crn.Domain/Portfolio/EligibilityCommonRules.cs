using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Portfolio.PortfolioFacts;

namespace Crn.Domain.Portfolio;

/// <summary>The tests every study must pass, by era (EL-01 to EL-08, EL-14, EL-15).</summary>
internal static class EligibilityCommonRules
{
    private const string Eligibility = "Eligibility for NIHR CRN support";
    private static readonly Criterion Contract = PortfolioFacts.CommercialInvolvement.Is(Studies.CommercialInvolvement.Contract);
    private static readonly Criterion NotContract =
        PortfolioFacts.CommercialInvolvement.IsAnyOf(Studies.CommercialInvolvement.None, Studies.CommercialInvolvement.Collaborative);
    private static readonly LocalDate Policy2018 = new(2018, 1, 1);

    internal static ValueList<EligibilityRule> Rows { get; } =
    [
        new("EL-01")
        {
            Question = "Does it answer clearly defined questions by systematic and rigorous methods?",
            Criterion = NewKnowledge.IsTrue(),
            Remedy = "Define the question and the methods so that the answer holds beyond the service.",
            Source = Citation.Stated("Which studies are eligible for CRN support?", "EL-01", to: Policy2018.PlusDays(-1)),
        },
        new("EL-01")
        {
            Question = "Does it set out to produce new, generalisable or transferable knowledge by sound methods?",
            Criterion = NewKnowledge.IsTrue(),
            Remedy = "Define the question and the methods so that the answer holds beyond the service.",
            Source = Citation.Stated(Eligibility, "EL-01", Policy2018),
        },
        new("EL-02")
        {
            Question = "Is it something other than audit, needs assessment, quality improvement or local service evaluation?",
            Criterion = !Activity.IsAnyOf(ActivityKind.ClinicalAudit, ActivityKind.NeedsAssessment, ActivityKind.QualityImprovement,
                ActivityKind.ServiceEvaluation),
            Remedy = "Only a research question makes it research.",
            Source = Citation.Stated(Eligibility, "EL-02", Policy2018),
        },
        new("EL-03")
        {
            Question = "Is any banking of samples or data, or any resource, an integral part of a project that tests a clear hypothesis?",
            Applies = Activity.IsAnyOf(ActivityKind.RoutineBanking, ActivityKind.Resource),
            Criterion = IntegralToHypothesis.IsTrue(),
            Remedy = "Make the collection part of a self-contained project that tests a clear hypothesis.",
            Source = Citation.Stated(Eligibility, "EL-03; also the eligibility FAQs"),
        },
        new("EL-04")
        {
            Question = "With generic bank or database approval only, is it still a study of its own?",
            Applies = NotContract & OnlyGenericBankApproval.IsTrue(),
            Criterion = QuestionsAndOutcomesStated.IsTrue() & MethodsBeyondCollection.IsTrue() & FundingMeetsResearchCosts.IsTrue()
                & ResultsExtrapolate.IsTrue(),
            Remedy = "State questions, outcomes and methods beyond collection, and fund all research costs, collection, processing and " +
                "storage included.",
            // "c. 2016-18": the years are the source's; the days are taken from the policy texts on either side of it.
            Source = Citation.Stated("NIHR Portfolio FAQs", "EL-04", new LocalDate(2016, 1, 1), new LocalDate(2018, 12, 31)),
        },
        new("EL-05")
        {
            Question = "Is whether it is research judged on its merits and not by the label of a sponsor or an ethics service?",
            Criterion = Criterion.Always,
            Source = Citation.Stated("CRN CC FAQs, eligibility; RDN support FAQs v2.4", "EL-05"),
        },
        new("EL-06")
        {
            Question = "Is the appropriate ethics approval in place, and HRA Approval where it is required?",
            Criterion = EthicsApprovalInPlace.IsTrue() & (HraApprovalRequired.IsFalse() | HraApprovalInPlace.IsTrue()),
            Remedy = "Gain the approvals first. The application for support may be made before.",
            Source = Citation.Stated(Eligibility, "EL-06; that the application may come first is background knowledge",
                new LocalDate(2016, 1, 1)),
        },
        new("EL-07")
        {
            Question = "Does the funding meet all Research Costs as AcoRD attributes them?",
            Applies = NotContract,
            Criterion = FundingMeetsResearchCosts.IsTrue(),
            Remedy = "Secure funding for every Research Cost.",
            Source = Citation.Stated(Eligibility, "EL-07", new LocalDate(2012, 1, 1)),
        },
        new("EL-08")
        {
            Question = "Does the company fund all costs?",
            Applies = Contract,
            Criterion = CompanyFundsAllCosts.IsTrue(),
            Remedy = "Agree full cost recovery with the company.",
            Source = Citation.Stated("Eligibility criteria for NIHR CRN support for commercial studies, v1.0", "EL-08"),
        },
        new("EL-14")
        {
            Test = EligibilityTest.ContinuingSupport,
            Question = "Has at least one English delivery organisation confirmed capacity and capability?",
            Applies = Contract,
            Criterion = EnglishOrganisationsConfirmed.AtLeast(1),
            Remedy = "Have one English delivery organisation confirm capacity and capability.",
            Source = Citation.Stated("PSP040: eligibility guidance for RDN support", "EL-14", new LocalDate(2024, 10, 1)),
        },
        new("EL-15")
        {
            Question = "Are NHS patients, their data or samples, carers, or NHS staff, premises or facilities involved?",
            Applies = NotContract,
            Criterion = InvolvesNhs.IsTrue(),
            Remedy = "Involve the NHS, or apply under the policy of 1 January 2018, by which the setting excludes nobody.",
            Source = Citation.Stated("Eligibility for NIHR support; Portfolio FAQs", "EL-15", to: Policy2018.PlusDays(-1)),
        },
        new("EL-15")
        {
            Question = "Is the setting left out of account?",
            Applies = NotContract,
            Criterion = Criterion.Always,
            Source = Citation.Inferred(Eligibility, "EL-15: care homes, hospices, schools, prisons, social care and public health are " +
                "named; that no setting excludes is inferred", Policy2018),
        },
    ];
}
