using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>The facts that decide whether the network may support a study.</summary>
public static partial class PortfolioFacts
{
    /// <summary>What part a company plays: it decides which tests apply.</summary>
    public static Fact<CommercialInvolvement> CommercialInvolvement { get; } =
        Fact.Choice<CommercialInvolvement>("portfolio.commercial-involvement", "What part a company plays in the study");

    /// <summary>Whether it sets out to produce new, generalisable or transferable knowledge.</summary>
    public static Fact<bool> NewKnowledge { get; } =
        Fact.YesNo("portfolio.new-knowledge", "It sets out to answer or refine a question with new, generalisable or transferable " +
            "knowledge, by sound methods");

    /// <summary>What the activity is.</summary>
    public static Fact<ActivityKind> Activity { get; } = Fact.Choice<ActivityKind>("portfolio.activity", "What the activity is");

    /// <summary>Whether banking or a resource is part of a project that tests a hypothesis.</summary>
    public static Fact<bool> IntegralToHypothesis { get; } =
        Fact.YesNo("portfolio.integral-to-hypothesis", "The collection is an integral part of a self-contained project that tests a " +
            "clear hypothesis");

    /// <summary>Whether the only ethics approval is a generic one.</summary>
    public static Fact<bool> OnlyGenericBankApproval { get; } =
        Fact.YesNo("portfolio.only-generic-bank-approval", "The only ethics approval is a generic one for a tissue bank or database");

    /// <summary>Whether questions and outcomes are stated.</summary>
    public static Fact<bool> QuestionsAndOutcomesStated { get; } =
        Fact.YesNo("portfolio.questions-and-outcomes-stated", "Research questions and outcomes are stated");

    /// <summary>Whether methods beyond collection are described.</summary>
    public static Fact<bool> MethodsBeyondCollection { get; } =
        Fact.YesNo("portfolio.methods-beyond-collection", "Methods beyond the collection are described");

    /// <summary>Whether results reach beyond the participants.</summary>
    public static Fact<bool> ResultsExtrapolate { get; } =
        Fact.YesNo("portfolio.results-extrapolate", "The results extrapolate beyond the participants");

    /// <summary>Whether the appropriate ethics approval is in place, or none is needed.</summary>
    public static Fact<bool> EthicsApprovalInPlace { get; } =
        Fact.YesNo("portfolio.ethics-approval-in-place", "The appropriate ethics approval is in place, or none is needed");

    /// <summary>Whether HRA Approval is required.</summary>
    public static Fact<bool> HraApprovalRequired { get; } = Fact.YesNo("portfolio.hra-approval-required", "HRA Approval is required");

    /// <summary>Whether HRA Approval is in place.</summary>
    public static Fact<bool> HraApprovalInPlace { get; } = Fact.YesNo("portfolio.hra-approval-in-place", "HRA Approval is in place");

    /// <summary>
    /// Whether the funding meets all Research Costs as AcoRD attributes them, collection, processing and storage included.
    /// </summary>
    public static Fact<bool> FundingMeetsResearchCosts { get; } =
        Fact.YesNo("portfolio.funding-meets-research-costs", "The funding meets all Research Costs as AcoRD attributes them");

    /// <summary>Whether the company funds all costs.</summary>
    public static Fact<bool> CompanyFundsAllCosts { get; } = Fact.YesNo("portfolio.company-funds-all-costs", "The company funds all costs");

    /// <summary>Whose money pays for the research, the funders that count for the automatic route first.</summary>
    public static Fact<FunderKind> Funder { get; } = Fact.Choice<FunderKind>("portfolio.funder", "Who funds the research");

    /// <summary>Whether the award was won in open national competition.</summary>
    public static Fact<bool> OpenNationalCompetition { get; } =
        Fact.YesNo("portfolio.open-national-competition", "The award was won in open national competition");

    /// <summary>The share of the research funding that comes from the funders of the automatic route, 0 to 1.</summary>
    public static Fact<decimal> ShareFromAutomaticFunders { get; } =
        Fact.Share("portfolio.share-from-automatic-funders", "The share of research funding from funders of the automatic route");

    /// <summary>What kind of award pays.</summary>
    public static Fact<AwardKind> Award { get; } = Fact.Choice<AwardKind>("portfolio.award", "What kind of award pays for the study");

    /// <summary>Whether this very project was peer reviewed in the competition.</summary>
    public static Fact<bool> ProjectReviewedInCompetition { get; } =
        Fact.YesNo("portfolio.project-reviewed-in-competition", "This project was peer reviewed in that competition");

    /// <summary>Whether several funders share the stream.</summary>
    public static Fact<bool> JointFunding { get; } = Fact.YesNo("portfolio.joint-funding", "Several funders share the funding");

    /// <summary>Whether the funder that runs the process qualifies for the automatic route.</summary>
    public static Fact<bool> ProcessFunderQualifies { get; } =
        Fact.YesNo("portfolio.process-funder-qualifies", "The funder that runs the process, peer review included, qualifies for the " +
            "automatic route");

    /// <summary>Whether NHS patients, their data or samples, carers, or NHS staff, premises or facilities are involved.</summary>
    public static Fact<bool> InvolvesNhs { get; } =
        Fact.YesNo("portfolio.involves-nhs", "NHS patients, their data or samples, carers, or NHS staff, premises or facilities are " +
            "involved");

    /// <summary>How many English delivery organisations have confirmed capacity and capability.</summary>
    public static Fact<int> EnglishOrganisationsConfirmed { get; } =
        Fact.Count("portfolio.english-organisations-confirmed", "English delivery organisations that confirmed capacity and capability");

    /// <summary>Whether there was national peer review of quality.</summary>
    public static Fact<bool> NationalPeerReview { get; } =
        Fact.YesNo("portfolio.national-peer-review", "The study had national peer review of its quality");

    /// <summary>Whether it is of value to the NHS.</summary>
    public static Fact<bool> ValueToNhs { get; } = Fact.YesNo("portfolio.value-to-nhs", "The study is of value to the NHS");

    /// <summary>Whether the NHS can deliver it.</summary>
    public static Fact<bool> NhsCanDeliver { get; } = Fact.YesNo("portfolio.nhs-can-deliver", "The NHS can deliver the study");

    /// <summary>Whether publication is free.</summary>
    public static Fact<bool> FreeToPublish { get; } = Fact.YesNo("portfolio.free-to-publish", "Nothing bars publication of the results");

    /// <summary>Every fact of this room.</summary>
    public static FactCatalogue Catalogue => Lists.All;

    // In a class of its own: the order in which the parts of a class initialise is not defined.
    private static class Lists
    {
        public static readonly FactCatalogue All = FactCatalogue.Of("Portfolio",
        [
            CommercialInvolvement, NewKnowledge, Activity, IntegralToHypothesis, OnlyGenericBankApproval, QuestionsAndOutcomesStated,
            MethodsBeyondCollection, ResultsExtrapolate, EthicsApprovalInPlace, HraApprovalRequired, HraApprovalInPlace,
            FundingMeetsResearchCosts, CompanyFundsAllCosts, Funder, OpenNationalCompetition, ShareFromAutomaticFunders, Award,
            ProjectReviewedInCompetition, JointFunding, ProcessFunderQualifies, InvolvesNhs, EnglishOrganisationsConfirmed,
            NationalPeerReview, ValueToNhs, NhsCanDeliver, FreeToPublish,
        ]);
    }
}
