using Crn.Domain.Policies;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Portfolio;

public class EligibilityTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    // A study that nothing stands against, funded by NIHR.
    private static readonly FactSheet Sound = FactSheet.Empty
        .With(PortfolioFacts.CommercialInvolvement, CommercialInvolvement.None)
        .With(PortfolioFacts.NewKnowledge, true)
        .With(PortfolioFacts.Activity, ActivityKind.Research)
        .With(PortfolioFacts.OnlyGenericBankApproval, false)
        .With(PortfolioFacts.EthicsApprovalInPlace, true)
        .With(PortfolioFacts.HraApprovalRequired, true)
        .With(PortfolioFacts.HraApprovalInPlace, true)
        .With(PortfolioFacts.FundingMeetsResearchCosts, true)
        .With(PortfolioFacts.Funder, FunderKind.Nihr)
        .With(PortfolioFacts.OpenNationalCompetition, true)
        .With(PortfolioFacts.JointFunding, false)
        .With(PortfolioFacts.Award, AwardKind.Project)
        .With(PortfolioFacts.InvolvesNhs, true);

    private static readonly FactSheet Company = Sound
        .With(PortfolioFacts.CommercialInvolvement, CommercialInvolvement.Contract)
        .With(PortfolioFacts.Funder, FunderKind.Company)
        .With(PortfolioFacts.CompanyFundsAllCosts, true);

    public static TheoryData<string, EligibilityOutcome, string> Cases() => new()
    {
        { "NIHR, open competition", EligibilityOutcome.Automatic, "" },
        { "company contract", EligibilityOutcome.CommercialContract, "" },
        { "company contract, costs not met", EligibilityOutcome.Ineligible, "EL-08" },
        { "service evaluation", EligibilityOutcome.Ineligible, "EL-02" },
        { "registry run as a resource", EligibilityOutcome.Ineligible, "EL-03" },
        { "registry inside a hypothesis", EligibilityOutcome.Automatic, "" },
        { "costs not met", EligibilityOutcome.Ineligible, "EL-07" },
        { "no ethics approval", EligibilityOutcome.Ineligible, "EL-06" },
        { "no new knowledge", EligibilityOutcome.Ineligible, "EL-01" },
        { "overseas funder", EligibilityOutcome.ByConsideration, "EL-09,EL-11" },
        { "company funds, university sponsors", EligibilityOutcome.ByConsideration, "EL-09,EL-11" },
        { "charity outside the partners", EligibilityOutcome.ByConsideration, "EL-09" },
        { "joint stream run by a non-partner", EligibilityOutcome.ByConsideration, "EL-13" },
        { "care home only", EligibilityOutcome.Automatic, "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_study_is_assessed_under_todays_policy(string study, EligibilityOutcome expected, string rules)
    {
        var assessment = EligibilityPolicy.Published.Assess(Facts(study), Today);
        Assert.Equal(expected, assessment.Outcome);
        Assert.Equal(rules,
            string.Join(',', assessment.DecidedBy.Where(r => r.Status == FindingStatus.NotMet || r.Rule.Code == "EL-11")
                .Select(r => r.Rule.Code)));
    }

    [Fact]
    public void The_setting_excludes_nobody_from_2018_and_did_before()
    {
        var careHome = Sound.With(PortfolioFacts.InvolvesNhs, false);
        Assert.Equal(EligibilityOutcome.Ineligible, EligibilityPolicy.Published.Assess(careHome, new(2017, 12, 31)).Outcome);
        Assert.Equal(EligibilityOutcome.Automatic, EligibilityPolicy.Published.Assess(careHome, new(2018, 1, 1)).Outcome);
    }

    [Theory]
    [InlineData(2009, "0.51", EligibilityOutcome.Automatic)]
    [InlineData(2009, "0.50", EligibilityOutcome.ByConsideration)]
    [InlineData(2009, "0.20", EligibilityOutcome.ByConsideration)]
    [InlineData(2015, "0.20", EligibilityOutcome.Automatic)]
    public void The_share_of_funding_that_makes_a_study_automatic_changed(int year, string share, EligibilityOutcome expected)
    {
        var joint = Sound.With(PortfolioFacts.JointFunding, true).With(PortfolioFacts.ProcessFunderQualifies, true)
            .With(PortfolioFacts.ShareFromAutomaticFunders, decimal.Parse(share));
        Assert.Equal(expected, EligibilityPolicy.Published.Assess(joint, new(year, 6, 1)).Outcome);
    }

    [Fact]
    public void A_fellowship_was_automatic_when_its_project_was_reviewed_in_the_competition()
    {
        var fellowship = Sound.With(PortfolioFacts.Award, AwardKind.Personal);
        Assert.Equal(EligibilityOutcome.Automatic,
            EligibilityPolicy.Published.Assess(fellowship.With(PortfolioFacts.ProjectReviewedInCompetition, true),
                new(2010, 1, 1)).Outcome);
        Assert.Equal(EligibilityOutcome.ByConsideration,
            EligibilityPolicy.Published.Assess(fellowship.With(PortfolioFacts.ProjectReviewedInCompetition, false),
                new(2010, 1, 1)).Outcome);
        Assert.Equal(EligibilityOutcome.ByConsideration,
            EligibilityPolicy.Published.Assess(Sound.With(PortfolioFacts.Award, AwardKind.ProgrammeOrCentre), new(2010, 1, 1)).Outcome);
    }

    [Fact]
    public void From_october_2024_a_company_keeps_support_only_with_an_english_organisation_ready()
    {
        var ready = Company.With(PortfolioFacts.EnglishOrganisationsConfirmed, 0);
        Assert.Equal(EligibilityOutcome.CommercialContract, EligibilityPolicy.Published.AssessContinuing(ready, new(2024, 9, 30)).Outcome);
        var now = EligibilityPolicy.Published.AssessContinuing(ready, new(2024, 10, 1));
        Assert.Equal((EligibilityOutcome.Ineligible, "EL-14"), (now.Outcome, now.DecidedBy.Single().Rule.Code));
        Assert.Equal(EligibilityOutcome.CommercialContract, EligibilityPolicy.Published.Assess(ready, new(2024, 10, 1)).Outcome);
    }

    [Fact]
    public void Nothing_known_is_not_a_no()
    {
        var assessment = EligibilityPolicy.Published.Assess(FactSheet.Empty, Today);
        Assert.Equal(EligibilityOutcome.NotEnoughInformation, assessment.Outcome);
        Assert.Contains(PortfolioFacts.NewKnowledge, assessment.MissingFacts);
        Assert.Empty(assessment.DecidedBy);
    }

    [Fact]
    public void An_ineligible_study_is_told_what_would_make_it_eligible()
    {
        var assessment =
            EligibilityPolicy.Published.Assess(Sound.With(PortfolioFacts.EthicsApprovalInPlace, false)
                .With(PortfolioFacts.FundingMeetsResearchCosts, false), Today);
        Assert.Equal(["EL-06", "EL-07"], assessment.DecidedBy.Select(r => r.Rule.Code));
        var change = assessment.WhatWouldChangeIt().Single();
        Assert.Equal(2, change.Steps.Count);
        Assert.Equal(EligibilityOutcome.Automatic, change.Outcome);
    }

    [Fact]
    public void A_study_looked_at_case_by_case_is_told_what_would_make_it_automatic()
    {
        var changes = EligibilityPolicy.Published.Assess(Sound.With(PortfolioFacts.Funder, FunderKind.Charity), Today).WhatWouldChangeIt();
        Assert.Equal(3, changes.Count);
        Assert.All(changes, change => Assert.Equal(PortfolioFacts.Funder, change.Facts.Single()));
    }

    [Fact]
    public void A_team_can_put_a_rule_of_its_own_in_place_of_a_published_one()
    {
        var strict = EligibilityPolicy.Published.With(new EligibilityRule("EL-10")
        {
            Test = EligibilityTest.Automatic,
            Question = "Does at least a quarter come from those funders?",
            Criterion = PortfolioFacts.ShareFromAutomaticFunders.AtLeast(0.25m),
            Source = Citation.Local("Our funding policy", new LocalDate(2026, 1, 1)),
        });
        var facts = Sound.With(PortfolioFacts.ShareFromAutomaticFunders, 0.2m);
        Assert.Equal(EligibilityOutcome.ByConsideration, strict.Assess(facts, Today).Outcome);
        Assert.Equal(EligibilityOutcome.Automatic, EligibilityPolicy.Published.Assess(facts, Today).Outcome);
    }

    [Fact]
    public void A_record_answers_what_it_can_and_no_more()
    {
        var study = new StudyDraft
        {
            Title = "A study",
            Route = StudyRoute.NonCommercial,
            Organisations =
                [new() { Role = OrganisationRole.Funder, Name = "National Institute for Health and Care Research (NIHR) (UK)" }],
        }.ToStudy(Today).Value;
        var facts = PortfolioFacts.Of(study);
        Assert.Equal(Truth.True, PortfolioFacts.Funder.Is(FunderKind.Nihr).Evaluate(facts));
        Assert.Equal(Truth.False, PortfolioFacts.CommercialInvolvement.Is(CommercialInvolvement.Contract).Evaluate(facts));
        Assert.Equal(Truth.Unknown, PortfolioFacts.CommercialInvolvement.Is(CommercialInvolvement.None).Evaluate(facts));
        Assert.Equal(Truth.Unknown, PortfolioFacts.NewKnowledge.IsTrue().Evaluate(facts));
        Assert.Equal(EligibilityOutcome.NotEnoughInformation, EligibilityPolicy.Published.Assess(study, Today).Outcome);
    }

    [Fact]
    public void Every_rule_from_01_to_15_is_there_with_its_source_and_grade()
    {
        var codes = EligibilityPolicy.Published.Rules.Rules.Select(r => r.Code).Distinct()
            .Where(c => !c.StartsWith("EL-R", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, 15).Select(n => $"EL-{n:00}"), codes);
        Assert.All(EligibilityPolicy.Published.Rules.Rules.Where(r => r.Test == EligibilityTest.Reviewer),
            r => Assert.Equal(EvidenceGrade.Background, r.Source.Grade));
    }

    [Property]
    public void A_decision_replays_under_the_policy_of_its_date(EligibilityAssessment assessment)
    {
        var again = assessment.IsContinuing ? assessment.Policy.AssessContinuing(assessment.Facts, assessment.AsAt)
            : assessment.Policy.Assess(assessment.Facts, assessment.AsAt);
        Assert.Equal(assessment, again);
    }

    [Property]
    public void Knowing_more_never_unsettles_an_outcome(EligibilityAssessment assessment)
    {
        foreach (var observation in assessment.Facts.Observations)
        {
            var less = assessment.Facts.Without(observation.Fact);
            var before = assessment.IsContinuing ? assessment.Policy.AssessContinuing(less, assessment.AsAt)
                : assessment.Policy.Assess(less, assessment.AsAt);
            if (before.Outcome != EligibilityOutcome.NotEnoughInformation) Assert.Equal(before.Outcome, assessment.Outcome);
            // What was forgotten and matters is named as missing.
            else if (assessment.Outcome != EligibilityOutcome.NotEnoughInformation) Assert.Contains(observation.Fact, before.MissingFacts);
        }
    }

    [Property]
    public void An_outcome_is_open_exactly_when_it_names_missing_facts(EligibilityAssessment assessment)
    {
        Assert.Equal(assessment.Outcome == EligibilityOutcome.NotEnoughInformation, !assessment.MissingFacts.IsEmpty);
        Assert.Equal(assessment.Outcome == EligibilityOutcome.NotEnoughInformation, assessment.DecidedBy.IsEmpty);
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void Every_change_proposed_leads_where_it_says_and_none_of_its_parts_would_do(EligibilityAssessment assessment)
    {
        foreach (var change in assessment.WhatWouldChangeIt())
        {
            var then = assessment.IsContinuing ? assessment.Policy.AssessContinuing(change.After, assessment.AsAt)
                : assessment.Policy.Assess(change.After, assessment.AsAt);
            Assert.Equal(change.Outcome, then.Outcome);
            Assert.NotEqual(EligibilityOutcome.Ineligible, then.Outcome);
            foreach (var left in change.Facts)
            {
                var part = assessment.Facts.Find(left) is null ? change.After.Without(left)
                    : change.After.Without(left).Merge(Only(assessment.Facts, left));
                var without = assessment.IsContinuing ? assessment.Policy.AssessContinuing(part, assessment.AsAt)
                    : assessment.Policy.Assess(part, assessment.AsAt);
                if (assessment.Outcome == EligibilityOutcome.Ineligible) Assert.Equal(EligibilityOutcome.Ineligible, without.Outcome);
                else Assert.NotEqual(EligibilityOutcome.Automatic, without.Outcome);
            }
        }
    }

    private static FactSheet Only(FactSheet facts, Crn.Domain.Rules.Fact kept) =>
        facts.Observations.Where(o => !o.Fact.Equals(kept)).Aggregate(facts, (sheet, o) => sheet.Without(o.Fact));

    private static FactSheet Facts(string study) => study switch
    {
        "NIHR, open competition" => Sound,
        "company contract" => Company,
        "company contract, costs not met" => Company.With(PortfolioFacts.CompanyFundsAllCosts, false),
        "service evaluation" => Sound.With(PortfolioFacts.Activity, ActivityKind.ServiceEvaluation),
        "registry run as a resource" =>
            Sound.With(PortfolioFacts.Activity, ActivityKind.Resource).With(PortfolioFacts.IntegralToHypothesis, false),
        "registry inside a hypothesis" =>
            Sound.With(PortfolioFacts.Activity, ActivityKind.Resource).With(PortfolioFacts.IntegralToHypothesis, true),
        "costs not met" => Sound.With(PortfolioFacts.FundingMeetsResearchCosts, false),
        "no ethics approval" => Sound.With(PortfolioFacts.EthicsApprovalInPlace, false),
        "no new knowledge" => Sound.With(PortfolioFacts.NewKnowledge, false),
        "overseas funder" => Sound.With(PortfolioFacts.Funder, FunderKind.Overseas),
        "company funds, university sponsors" =>
            Sound.With(PortfolioFacts.CommercialInvolvement, CommercialInvolvement.Collaborative)
            .With(PortfolioFacts.Funder, FunderKind.Company),
        "charity outside the partners" => Sound.With(PortfolioFacts.Funder, FunderKind.Charity),
        "joint stream run by a non-partner" =>
            Sound.With(PortfolioFacts.JointFunding, true).With(PortfolioFacts.ProcessFunderQualifies, false),
        "care home only" => Sound.With(PortfolioFacts.InvolvesNhs, false),
        _ => throw new ArgumentOutOfRangeException(nameof(study)),
    };
}
