using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Portfolio.PortfolioFacts;

namespace Crn.Domain.Portfolio;

/// <summary>The tests of the funding stream, by era (EL-09 to EL-13), and what reviewers look at case by case.</summary>
internal static class EligibilityStreamRules
{
    private static readonly Criterion NonCommercial =
        PortfolioFacts.CommercialInvolvement.IsAnyOf(Studies.CommercialInvolvement.None, Studies.CommercialInvolvement.Collaborative);
    private static readonly Criterion AutomaticFunder =
        Funder.IsAnyOf(FunderKind.Nihr, FunderKind.CentralGovernment, FunderKind.NihrPartner);
    private static readonly LocalDate LaterText = new(2014, 4, 1);

    internal static ValueList<EligibilityRule> Rows { get; } =
    [
        new("EL-09")
        {
            Test = EligibilityTest.Automatic,
            Question = "Is it funded by NIHR, other central government or an NIHR non-commercial Partner through open national " +
                "competition?",
            Applies = NonCommercial,
            Criterion = PortfolioFacts.CommercialInvolvement.Is(Studies.CommercialInvolvement.None) & AutomaticFunder
                & OpenNationalCompetition.IsTrue(),
            Remedy = "Win the funding from one of these funders in open national competition; otherwise the study is looked at case by " +
                "case.",
            Source = Citation.Stated("Eligibility for NIHR CRN support (earlier text)", "EL-09"),
        },
        new("EL-10")
        {
            Test = EligibilityTest.Automatic,
            Question = "Does more than half of the research funding come from those funders?",
            Applies = NonCommercial,
            // Exactly half is not stated: it goes to review, which shuts nobody out.
            Criterion = ShareFromAutomaticFunders.MoreThan(0.5m) | (AutomaticFunder & JointFunding.IsFalse()),
            Remedy = "Less than half goes to adoption review.",
            Source = Citation.Stated("UKCRN Portfolio FAQs", "EL-10", to: new LocalDate(2010, 12, 31)),
        },
        new("EL-10")
        {
            Test = EligibilityTest.Automatic,
            Question = "Does more than half of the research funding come from those funders?",
            Applies = NonCommercial,
            Criterion = ShareFromAutomaticFunders.MoreThan(0.5m) | (AutomaticFunder & JointFunding.IsFalse()),
            Remedy = "Less than half goes to adoption review.",
            Source = Citation.Inferred("UKCRN Portfolio FAQs", "EL-10: carried forward until the later text", new LocalDate(2011, 1, 1),
                LaterText.PlusDays(-1)),
        },
        new("EL-10")
        {
            Test = EligibilityTest.Automatic,
            Question = "Does some of the research funding come from those funders?",
            Applies = NonCommercial,
            Criterion = AutomaticFunder | ShareFromAutomaticFunders.MoreThan(0m),
            Remedy = "Secure part of the funding from one of these funders.",
            Source = Citation.Stated("Which studies are eligible for CRN support?", "EL-10", LaterText),
        },
        new("EL-11")
        {
            Test = EligibilityTest.Consideration,
            Question = "Is it funded by an overseas body, or by a company and sponsored by another body?",
            Applies = NonCommercial,
            Criterion = Funder.IsAnyOf(FunderKind.Overseas, FunderKind.Company)
                | PortfolioFacts.CommercialInvolvement.Is(Studies.CommercialInvolvement.Collaborative),
            Source = Citation.Stated("NIHR Partner criteria, University of Bath research blog", "EL-11", new LocalDate(2010, 1, 1)),
        },
        new("EL-12")
        {
            Test = EligibilityTest.Automatic,
            Question = "If a personal, programme or centre award pays, was this project itself peer reviewed in the competition?",
            Applies = NonCommercial & Award.IsAnyOf(AwardKind.Personal, AwardKind.ProgrammeOrCentre),
            Criterion = Award.Is(AwardKind.Personal) & OpenNationalCompetition.IsTrue() & ProjectReviewedInCompetition.IsTrue(),
            Remedy = "Otherwise each protocol is looked at case by case.",
            Source = Citation.Stated("UKCRN Portfolio FAQs; NIHR non-commercial Partner self-declaration form", "EL-12",
                new LocalDate(2008, 1, 1), new LocalDate(2013, 12, 31)),
        },
        new("EL-13")
        {
            Test = EligibilityTest.Automatic,
            Question = "In a joint funding stream, does the funder that runs the process qualify?",
            Applies = NonCommercial & JointFunding.IsTrue(),
            Criterion = ProcessFunderQualifies.IsTrue(),
            Remedy = "The funder that runs the process, peer review included, has to hold Partner status.",
            Source = Citation.Stated("NIHR non-commercial Partner self-declaration form", "EL-13", new LocalDate(2013, 2, 1)),
        },
        Reviewer("EL-R1", "Did the study have national peer review of its quality?", NationalPeerReview),
        Reviewer("EL-R2", "Is it of value to the NHS?", ValueToNhs),
        Reviewer("EL-R3", "Can the NHS deliver it?", NhsCanDeliver),
        Reviewer("EL-R4", "Is it free to publish?", FreeToPublish),
    ];

    private static EligibilityRule Reviewer(string code, string question, Fact<bool> fact) => new(code)
    {
        Test = EligibilityTest.Reviewer,
        Question = question,
        Applies = NonCommercial,
        Criterion = fact.IsTrue(),
        Source = Citation.Background("criteria that reviewers of potentially eligible studies use"),
    };
}
