using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Support;
using static Crn.Domain.Support.CostFacts;

namespace Crn.Domain.Tests.Support;

public class CostAttributionTests
{
    private static readonly LocalDate Today = new(2025, 6, 1);
    private static readonly FactSheet Study = FactSheet.Empty.With(IsCommercialContract, false);

    /// <summary>The activity list, row by row: category, and A or B left open where the list does not say.</summary>
    public static TheoryData<AcordActivity, string> List() => new()
    {
        { AcordActivity.CentralManagement, "ResearchPartA" },
        { AcordActivity.Randomisation, "ResearchPartA" },
        { AcordActivity.CentralDataAnalysis, "ResearchPartA" },
        { AcordActivity.ParticipantPayments, "ResearchPartA" },
        { AcordActivity.LocalCoordination, "ResearchPartB" },
        { AcordActivity.DataCollection, "ResearchPartB" },
        { AcordActivity.RegulatoryPreparation, "ResearchPartB" },
        { AcordActivity.ExplainingTheStudy, "ResearchPartB" },
        { AcordActivity.RecordSearch, "Support" },
        { AcordActivity.OpportunisticApproach, "Support" },
        { AcordActivity.ListCheck, "Support" },
        { AcordActivity.Invitation, "Support" },
        { AcordActivity.InformedConsent, "Support" },
        { AcordActivity.ScreeningTest, "ResearchPartA, ResearchPartB" },
        { AcordActivity.TestForTheQuestion, "ResearchPartA, ResearchPartB" },
        { AcordActivity.ResearchFollowUp, "ResearchPartA, ResearchPartB" },
        { AcordActivity.Archiving, "ResearchPartA, ResearchPartB" },
        { AcordActivity.PublicInvolvement, "ResearchPartA, ResearchPartB" },
        { AcordActivity.Placebo, "ResearchPartA, ResearchPartB" },
        { AcordActivity.ClinicalFollowUp, "Treatment" },
        { AcordActivity.StudiedTreatment, "Treatment" },
        { AcordActivity.ActiveComparator, "Treatment" },
        { AcordActivity.ContinuingTest, "Treatment" },
        { AcordActivity.AddedTherapy, "Treatment" },
        { AcordActivity.ExtraPatientCare, "Support" },
        { AcordActivity.SafetyMonitoring, "Support" },
    };

    [Theory]
    [MemberData(nameof(List))]
    public void A_row_of_the_list_counts_as_the_list_says_in_every_nation(AcordActivity activity, string categories) =>
        Assert.All(Enum.GetValues<UkNation>(), nation =>
        {
            var study = Study.With(OutlineApplicationOn, new LocalDate(2020, 1, 1));
            var answer = Attributed(ScheduledActivity.Published("Row", activity, Pounds.Of(1)), study, nation);
            Assert.Equal(categories, string.Join(", ", answer.PossibleCategories));
            Assert.Equal(answer.PossibleCategories.Count == 1 ? answer.PossibleCategories[0] : null, answer.Category);
        });

    [Fact]
    public void Every_row_of_the_list_is_asked() =>
        Assert.Equal(Enum.GetValues<AcordActivity>().Order(), List().Select(row => row.Data.Item1).Order());

    [Fact]
    public void What_the_list_says_carries_its_source_and_grade()
    {
        var stated = ScheduledActivity.Published("Data", AcordActivity.DataCollection, Pounds.Of(1));
        Assert.EndsWith("[stated]", stated.Facts.Find(IsCentralWork)!.Source, StringComparison.Ordinal);
        var central = ScheduledActivity.Published("Randomisation", AcordActivity.Randomisation, Pounds.Of(1));
        Assert.EndsWith("[background]", central.Facts.Find(IsCentralWork)!.Source, StringComparison.Ordinal);
    }

    /// <summary>An ECG by itself has no category (AN-13).</summary>
    [Theory]
    [InlineData(true, null, null, CostCategory.Treatment)]
    [InlineData(false, true, null, CostCategory.Support)]
    [InlineData(false, false, true, CostCategory.Support)]
    [InlineData(false, false, null, null)]
    [InlineData(false, false, false, CostCategory.ResearchPartB)]
    [InlineData(null, false, false, null)]
    public void The_purpose_of_a_test_decides(bool? continues, bool? cares, bool? finds, CostCategory? category)
    {
        var facts = FactSheet.Empty.With(IsCentralWork, false);
        if (continues is { } a) facts = facts.With(WouldContinue, a);
        if (cares is { } b) facts = facts.With(CaresForParticipant, b);
        if (finds is { } c) facts = facts.With(FindsParticipants, c);
        var answer = Attributed(new("ECG", Pounds.Of(30), CostBasis.PerParticipant, 1, facts), Study);
        Assert.Equal(category, answer.Category);
        Assert.Equal(category is null, answer.Findings.Any(f => !f.MissingFacts.IsEmpty));
    }

    /// <summary>G11; the second and third outcome are inferred.</summary>
    [Theory]
    [InlineData(true, true, CostPayer.Network)]
    [InlineData(true, false, CostPayer.Funder)]
    [InlineData(false, true, CostPayer.Funder)]
    public void G11_Part_B_of_a_charity_falls_to_the_network_only_when_existing_staff_do_it(bool member, bool existing, CostPayer payer)
    {
        var study = Study.With(FunderIsAmrcMember, member).With(FundedInOpenCompetition, true);
        var data = ScheduledActivity.Published("Data entry", AcordActivity.DataCollection, Pounds.Of(8))
            .With(DoneByExistingStaff, existing);
        Assert.Equal(payer, Attributed(data, study).Payer);
    }

    /// <summary>CO-05, stated: a Research Cost without a payer; what the award leaves out has none (AN-05). It feeds CST-01.</summary>
    [Theory]
    [InlineData(true, null, "true")]
    [InlineData(false, null, "false")]
    [InlineData(null, null, "unknown")]
    [InlineData(null, true, "true")]
    [InlineData(true, false, "false")]
    public void CO_05_research_costs_are_funded_where_every_payer_is_known_and_the_award_covers_the_funder_s(
        bool? award, bool? ofScreening, string funded)
    {
        var study = Study.With(FunderIsAmrcMember, false).With(OnPortfolio, true).With(FundedByInfrastructureAward, false);
        if (award is { } covers) study = study.With(InTheAward, covers);
        var (data, screening) = (ScheduledActivity.Published("Data", AcordActivity.DataCollection, Pounds.Of(8)),
            ScheduledActivity.Published("Screening bloods", AcordActivity.ScreeningTest, Pounds.Of(25)));
        if (ofScreening is { } own) (data, screening) = (data.With(InTheAward, true), screening.With(InTheAward, own));
        var costs = CostAttribution.Of(
            [data, screening, ScheduledActivity.Published("Consent", AcordActivity.InformedConsent, Pounds.Of(1))], study, UkNation.England,
            Today);
        var facts = costs.FactsForFeasibility();
        Assert.Equal(funded, StudyFacts.ResearchCostsFunded.IsTrue().Evaluate(facts).ToString());
        Assert.Equal(Truth.True, StudyFacts.SupportCostsHavePayer.IsTrue().Evaluate(facts));
        Assert.All(facts.Observations, o => Assert.Equal((Today, "cost attribution"), (o.AsAt, o.Source)));
    }

    [Fact]
    public void What_is_open_about_payers_is_not_on_the_sheet_for_feasibility()
    {
        FactSheet Facts(FactSheet study, UkNation nation, params ValueList<ScheduledActivity> of) =>
            CostAttribution.Of(of, study, nation, Today).FactsForFeasibility();
        var (data, consent) = (ScheduledActivity.Published("Data", AcordActivity.DataCollection, Pounds.Of(8)),
            ScheduledActivity.Published("Consent", AcordActivity.InformedConsent, Pounds.Of(8)));
        Assert.Empty(Facts(Study, UkNation.England).Observations);
        // Part B of a charity that the network bears needs no award.
        var charity = Study.With(FunderIsAmrcMember, true).With(FundedInOpenCompetition, true);
        Assert.Equal(Truth.True, StudyFacts.ResearchCostsFunded.IsTrue().Evaluate(
            Facts(charity, UkNation.England, data.With(DoneByExistingStaff, true))));
        Assert.Equal(Truth.Unknown, StudyFacts.ResearchCostsFunded.IsTrue().Evaluate(Facts(charity, UkNation.England, data)));
        // A body outside the NHS in Scotland: who pays its Support is not known.
        Assert.Equal(Truth.Unknown, StudyFacts.SupportCostsHavePayer.IsTrue().Evaluate(
            Facts(Study, UkNation.Scotland, consent.With(DoneByNhsBody, false))));
        // The company of a commercial study pays everything.
        Assert.Equal(Truth.True, StudyFacts.ResearchCostsFunded.IsTrue().Evaluate(
            Facts(FactSheet.Empty.With(IsCommercialContract, true), UkNation.Wales, data)));
        // An activity that may be research or not.
        var either = new ScheduledActivity("ECG", Pounds.Of(1), CostBasis.PerSite, 1, FactSheet.Empty.With(InTheAward, false));
        Assert.Equal(Truth.Unknown, StudyFacts.ResearchCostsFunded.IsTrue().Evaluate(
            Facts(Study.With(FunderIsAmrcMember, false), UkNation.England, either)));
    }

    [Fact]
    public void A_charity_outside_open_competition_pays_its_Part_B()
    {
        var study = Study.With(FunderIsAmrcMember, true).With(FundedInOpenCompetition, false);
        Assert.Equal(CostPayer.Funder,
            Attributed(ScheduledActivity.Published("Data", AcordActivity.DataCollection, Pounds.Of(8)), study).Payer);
    }

    [Fact]
    public void Whether_A_or_B_is_left_open_and_the_funder_pays_either_way_when_it_is_no_charity()
    {
        var screening = ScheduledActivity.Published("Screening bloods", AcordActivity.ScreeningTest, Pounds.Of(25));
        var answer = Attributed(screening, Study.With(FunderIsAmrcMember, false));
        Assert.Equal((null, CostPayer.Funder), (answer.Category, answer.Payer));
        Assert.Equal([IsCentralWork], answer.MissingFacts);
        Assert.Null(Attributed(screening, Study).Payer);
        Assert.Contains(FunderIsAmrcMember, Attributed(screening, Study).MissingFacts);
    }

    /// <summary>G9, stated: a blood test after approach, before acceptance; a check of a practice's list before invitation.</summary>
    [Fact]
    public void G9_A_test_of_eligibility_is_research_and_a_check_of_a_list_is_support()
    {
        var test = Attributed(ScheduledActivity.Published("Blood test", AcordActivity.ScreeningTest, Pounds.Of(25)), Study);
        Assert.Equal([CostCategory.ResearchPartA, CostCategory.ResearchPartB], test.PossibleCategories);
        var check = Attributed(ScheduledActivity.Published("List check", AcordActivity.ListCheck, Pounds.Of(25)), Study);
        Assert.Equal(CostCategory.Support, check.Category);
        Assert.EndsWith("[stated]", test.Activity.Facts.Find(WouldContinue)!.Source, StringComparison.Ordinal);
        Assert.EndsWith("[stated]", check.Activity.Facts.Find(FindsParticipants)!.Source, StringComparison.Ordinal);
    }

    /// <summary>G10, stated.</summary>
    [Fact]
    public void G10_An_active_comparator_is_treatment_and_a_placebo_is_research()
    {
        var active = Attributed(ScheduledActivity.Published("Comparator", AcordActivity.ActiveComparator, Pounds.Of(25)), Study);
        Assert.Equal(CostCategory.Treatment, active.Category);
        var placebo = Attributed(ScheduledActivity.Published("Placebo", AcordActivity.Placebo, Pounds.Of(25)), Study);
        Assert.Equal([CostCategory.ResearchPartA, CostCategory.ResearchPartB], placebo.PossibleCategories);
        Assert.EndsWith("[stated]", active.Activity.Facts.Find(WouldContinue)!.Source, StringComparison.Ordinal);
        Assert.EndsWith("[stated]", placebo.Activity.Facts.Find(WouldContinue)!.Source, StringComparison.Ordinal);
    }

    /// <summary>Consent is Support or nothing while nobody knows whether the guidance applies, and then nobody is said to pay.</summary>
    [Theory]
    [InlineData(UkNation.NorthernIreland, false)]
    [InlineData(UkNation.England, true)]
    public void While_it_is_open_whether_the_guidance_applies_the_purpose_still_narrows_the_category(UkNation nation, bool isContractOpen)
    {
        var study = isContractOpen ? FactSheet.Empty : Study;
        study = study.With(OnPortfolio, true).With(FundedByInfrastructureAward, false);
        var answer = Attributed(ScheduledActivity.Published("Consent", AcordActivity.InformedConsent, Pounds.Of(1)), study, nation);
        Assert.Equal((null, null, false), (answer.Category, answer.Payer, answer.IsOutsideAcord));
        Assert.Equal([CostCategory.Support], answer.PossibleCategories);
        Assert.Equal([isContractOpen ? IsCommercialContract : OutlineApplicationOn], answer.MissingFacts);
    }

    /// <summary>G12.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void G12_Northern_Ireland_applies_it_to_outline_applications_after_1_October_2012(int day, bool outside)
    {
        var study = Study.With(OutlineApplicationOn, new LocalDate(2012, 10, day));
        var answer =
            Attributed(ScheduledActivity.Published("Consent", AcordActivity.InformedConsent, Pounds.Of(1)), study,
                UkNation.NorthernIreland);
        Assert.Equal((outside, outside ? null : CostCategory.Support), (answer.IsOutsideAcord, answer.Category));
        Assert.Equal(outside, answer.Ask.Length > 0);
        Assert.Contains(OutlineApplicationOn, Attributed(answer.Activity, Study, UkNation.NorthernIreland).MissingFacts);
    }

    [Theory]
    [InlineData(UkNation.England, true, null, null, CostPayer.Network)]
    [InlineData(UkNation.England, false, null, null, CostPayer.SponsorOrFunder)]
    [InlineData(UkNation.Scotland, null, true, null, CostPayer.HealthBoard)]
    [InlineData(UkNation.Scotland, null, false, null, null)]
    [InlineData(UkNation.Wales, null, null, false, CostPayer.LocalDeliveryFunding)]
    [InlineData(UkNation.Wales, null, null, true, CostPayer.WelshCentralBudget)]
    [InlineData(UkNation.NorthernIreland, null, null, null, CostPayer.HscResearchFunding)]
    public void Who_pays_Support_depends_on_the_nation(UkNation nation, bool? onPortfolio, bool? nhs, bool? outside, CostPayer? payer)
    {
        var study = Study.With(OutlineApplicationOn, Today).With(FundedByInfrastructureAward, false);
        if (onPortfolio is { } a) study = study.With(OnPortfolio, a);
        if (nhs is { } b) study = study.With(DoneByNhsBody, b);
        if (outside is { } c) study = study.With(OutsideSecondaryCare, c);
        var answer = Attributed(ScheduledActivity.Published("Consent", AcordActivity.InformedConsent, Pounds.Of(1)), study, nation);
        Assert.Equal(payer, answer.Payer);
        Assert.Equal(payer is null, answer.Ask.Length > 0);
        var grade = Assert.Single(answer.PayerFindings, f => f.Status == FindingStatus.Met || payer is null).Rule.Source.Grade;
        Assert.Equal(nation == UkNation.NorthernIreland ? EvidenceGrade.Background : EvidenceGrade.Stated, grade);
    }

    [Fact]
    public void Of_a_commercial_contract_study_the_company_pays_and_nothing_is_split()
    {
        var costs = CostAttribution.Of(
            [ScheduledActivity.Published("Consent", AcordActivity.InformedConsent, Pounds.Of(42))],
            FactSheet.Empty.With(IsCommercialContract, true), UkNation.England, Today);
        Assert.Equal((CostPayer.Company, true, null),
            (costs.Activities[0].Payer, costs.Activities[0].IsOutsideAcord, costs.Activities[0].Category));
        Assert.Equal(Pounds.Of(42), costs.PerParticipant().OutsideAcord);
    }

    [Fact]
    public void Before_the_guidance_nothing_is_known_and_the_answer_says_whom_to_ask()
    {
        var consent = ScheduledActivity.Published("Consent", AcordActivity.InformedConsent, Pounds.Of(1));
        var answer = CostAttribution.Of([consent], Study, UkNation.England, new(2010, 1, 1)).Activities[0];
        Assert.Equal((false, null, null), (answer.HasGuidance, answer.Category, answer.Payer));
        Assert.Contains("ask", answer.Ask, StringComparison.Ordinal);
    }

    [Property]
    public void An_activity_has_at_most_one_category_and_exactly_one_when_everything_is_known(CostAttribution costs) =>
    Assert.All(costs.Activities, a =>
    {
        Assert.True(a.Findings.Count(f => f.Status == FindingStatus.Met) <= 1);
        if (a.HasGuidance && !a.IsOutsideAcord && a.Findings.All(f => f.MissingFacts.IsEmpty)) Assert.NotNull(a.Category);
        if (a.Category is { } category) Assert.Equal([category], a.PossibleCategories);
        if (a.Category is not null) Assert.True(a.PayerFindings.Count(f => f.Status == FindingStatus.Met) <= 1);
    });

    [Property]
    public void The_totals_sum_to_the_schedule(CostAttribution costs, NonNegativeInt one, NonNegativeInt other)
    {
        var schedule = costs.Activities.Select(a => a.Activity).ToList();
        Assert.Equal(Sum(CostBasis.PerParticipant), costs.PerParticipant().All);
        Assert.Equal(Sum(CostBasis.PerParticipant) * one.Get + Sum(CostBasis.PerSite), costs.ForSite(one.Get).All);
        Assert.Equal(
            costs.ForSite(one.Get).All + costs.ForSite(other.Get).All + Sum(CostBasis.PerStudy), costs.ForStudy(one.Get, other.Get).All);

        Pounds Sum(CostBasis basis) => Pounds.Sum(schedule.Where(a => a.Basis == basis).Select(a => a.UnitCost * a.Times));
    }

    [Property]
    public void The_order_of_activities_changes_no_answer(ScheduledActivity one, ScheduledActivity other,
        ScheduledActivity third, byte site)
    {
        var costs = CostAttribution.Of([one, other, third], Study, UkNation.England, Today);
        var backwards = CostAttribution.Of([third, other, one], Study, UkNation.England, Today);
        Assert.Equal(costs.ForStudy(site, 7), backwards.ForStudy(7, site));
        Assert.Equal(costs.Activities.Reverse(), backwards.Activities);
    }

    [Property]
    public void A_further_fact_never_changes_what_is_decided(ScheduledActivity activity, bool central, bool continues, bool member)
    {
        var before = Attributed(activity, Study);
        var known = Study.With(FunderIsAmrcMember, member);
        if (activity.Facts.Find(IsCentralWork) is null) known = known.With(IsCentralWork, central);
        if (activity.Facts.Find(WouldContinue) is null) known = known.With(WouldContinue, continues);
        var after = Attributed(activity, known);
        if (before.Category is { } category) Assert.Equal(category, after.Category);
        if (before.Payer is { } payer) Assert.Equal(payer, after.Payer);
        Assert.Empty(after.PossibleCategories.Except(before.PossibleCategories));
    }

    [Fact]
    public void Costs_of_two_price_years_in_one_schedule_throw() => Assert.Throws<ArgumentException>(() => CostAttribution.Of(
        [
            ScheduledActivity.Published("A", AcordActivity.Archiving, Pounds.Of(1, FinancialYear.Starting(2021))),
            ScheduledActivity.Published("B", AcordActivity.Archiving, Pounds.Of(1, FinancialYear.Starting(2022))),
        ],
        Study, UkNation.England, Today));

    private static AttributedActivity Attributed(ScheduledActivity activity, FactSheet study, UkNation nation = UkNation.England) =>
        CostAttribution.Of([activity], study, nation, Today).Activities[0];
}
