using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <summary>Generators of what may be known about a study's eligibility.</summary>
public static class PortfolioVocabulary
{
    private static readonly Fact<bool>[] YesNo =
    [
        PortfolioFacts.NewKnowledge, PortfolioFacts.IntegralToHypothesis, PortfolioFacts.OnlyGenericBankApproval,
        PortfolioFacts.QuestionsAndOutcomesStated, PortfolioFacts.MethodsBeyondCollection,
        PortfolioFacts.ResultsExtrapolate, PortfolioFacts.EthicsApprovalInPlace, PortfolioFacts.HraApprovalRequired,
        PortfolioFacts.HraApprovalInPlace, PortfolioFacts.FundingMeetsResearchCosts,
        PortfolioFacts.CompanyFundsAllCosts, PortfolioFacts.OpenNationalCompetition, PortfolioFacts.ProjectReviewedInCompetition,
        PortfolioFacts.JointFunding, PortfolioFacts.ProcessFunderQualifies,
        PortfolioFacts.InvolvesNhs, PortfolioFacts.NationalPeerReview,
    ];

    /// <summary>Sheets of eligibility facts, mostly in favour of the study, so that every outcome is met.</summary>
    /// <param name="missing">How often a fact is missing, in sixteenths.</param>
    /// <returns>The generator.</returns>
    public static Gen<FactSheet> Sheet(int missing) =>
        from flags in Gen.CollectToList(
            YesNo.Select(f =>
                Known(f, Gen.Frequency((14, Gen.Constant(f != PortfolioFacts.OnlyGenericBankApproval)),
                    (1, Gen.Constant(f == PortfolioFacts.OnlyGenericBankApproval))), missing)))
        from involvement in Known(PortfolioFacts.CommercialInvolvement, Gen.Elements(Enum.GetValues<CommercialInvolvement>()), missing)
        from activity in Known(PortfolioFacts.Activity,
            Gen.Frequency((8, Gen.Constant(ActivityKind.Research)), (2, Gen.Elements(Enum.GetValues<ActivityKind>()))), missing)
        from funder in Known(PortfolioFacts.Funder, Gen.Elements(Enum.GetValues<FunderKind>()), missing)
        from award in Known(PortfolioFacts.Award, Gen.Elements(Enum.GetValues<AwardKind>()), missing)
        from share in Known(PortfolioFacts.ShareFromAutomaticFunders,
            Gen.Frequency((1, Gen.Constant(4)), (2, Gen.Choose(0, 4))).Select(quarters => quarters / 4m), missing)
        from confirmed in Known(PortfolioFacts.EnglishOrganisationsConfirmed, Gen.Choose(0, 3), missing)
        select flags.Concat([involvement, activity, funder, award, share, confirmed])
            .Aggregate(FactSheet.Empty, (sheet, add) => add(sheet));

    private static Gen<Func<FactSheet, FactSheet>> Known<T>(Fact<T> fact, Gen<T> answer, int missing)
        where T : notnull =>
        Gen.Frequency((missing, Gen.Constant<Func<FactSheet, FactSheet>>(sheet => sheet)),
            (16 - missing, answer.Select(a => (Func<FactSheet, FactSheet>)(sheet => sheet.With(fact, a)))));
}
