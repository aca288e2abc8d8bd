using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Support;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Support;

public class ExcessTreatmentCostTests
{
    private static readonly FinancialYear Before = FinancialYear.Starting(2021);
    private static readonly FinancialYear Year = FinancialYear.Starting(2023);

    /// <summary>G1 (stated mean, the rest inferred) and G2 (inferred), and the era before.</summary>
    [Theory]
    [InlineData(2021, EtcProvider.NhsTrust, 400, 40_000, EvidenceGrade.Stated)]
    [InlineData(2022, EtcProvider.NhsTrust, 400, 4_000, EvidenceGrade.Inferred)]
    [InlineData(2022, EtcProvider.NhsTrust, 50, 1_000, EvidenceGrade.Inferred)]
    [InlineData(2022, EtcProvider.NhsTrust, 100, 1_000, EvidenceGrade.Inferred)]
    [InlineData(2022, EtcProvider.IndependentHealthProvider, 400, 4_000, EvidenceGrade.Inferred)]
    [InlineData(2022, EtcProvider.AmbulanceTrust, 400, 2_000, EvidenceGrade.Stated)]
    [InlineData(2021, EtcProvider.AmbulanceTrust, 400, 40_000, EvidenceGrade.Inferred)]
    [InlineData(2018, EtcProvider.NhsTrust, 50, 5_000, EvidenceGrade.Stated)]
    [InlineData(2022, EtcProvider.PrimaryCare, 1, 0, EvidenceGrade.Stated)]
    [InlineData(2022, EtcProvider.OtherBody, 400, 0, EvidenceGrade.Stated)]
    public void G1_G2_The_threshold_depends_on_year_and_provider(int year, EtcProvider provider, int incomeInMillions, int threshold,
        EvidenceGrade grade)
    {
        var answer = ExcessTreatmentCosts.ThresholdOf(
            UkNation.England, provider, FinancialYear.Starting(year), Pounds.Of(incomeInMillions * 1_000_000m));
        Assert.Equal(Pounds.Of(threshold), answer.Amount);
        Assert.Equal(grade, answer.Source.Grade);
    }

    [Theory]
    [InlineData(EtcProvider.NhsTrust)]
    [InlineData(EtcProvider.AmbulanceTrust)]
    [InlineData(EtcProvider.IndependentHealthProvider)]
    public void Unknown_income_is_asked_for_and_is_never_zero(EtcProvider provider)
    {
        var year = ExcessTreatmentCosts.Of(UkNation.England, provider, Year, null, [new("A", Pounds.Of(350), 4, 4, 4, 0)]);
        Assert.False(year.Threshold.IsKnown || year.Payable.IsKnown);
        Assert.Equal([ExcessTreatmentCosts.AnnualIncome], year.Payable.MissingFacts);
        Assert.Empty(year.Payments);
        Assert.Equal(Pounds.Of(4_200), year.Incurred);
    }

    [Theory]
    [InlineData(EtcProvider.PrimaryCare)]
    [InlineData(EtcProvider.OtherBody)]
    public void Who_has_no_threshold_need_not_say_its_income(EtcProvider provider) =>
        Assert.Equal(default(Pounds), ExcessTreatmentCosts.ThresholdOf(UkNation.England, provider, Year, null).Amount);

    [Fact]
    public void ETC_06_public_health_and_social_care_have_rules_of_their_own()
    {
        var answer = ExcessTreatmentCosts.ThresholdOf(
            UkNation.England, EtcProvider.PublicHealthOrSocialCare, FinancialYear.Starting(2024), Pounds.Of(1_000_000));
        Assert.False(answer.IsKnown);
        Assert.Contains("commissioner", answer.Ask, StringComparison.Ordinal);
    }

    [Fact]
    public void EE_05_a_participant_counts_in_the_quarter_of_confirmation_and_never_after_the_last_cut()
    {
        var year = FinancialYear.Starting(2024);
        LocalDate Day(int month, int day) => new(month < 4 ? 2025 : 2024, month, day);
        var claim = EtcClaim.Confirmed("BEACON", Pounds.Of(350), year,
        [
            (Day(4, 1), Day(4, 1)), (Day(6, 30), Day(7, 1)), (Day(5, 2), Day(12, 31)), (Day(5, 3), Day(1, 1)), (Day(5, 4), null),
            (Day(3, 31), new LocalDate(2025, 4, 1)), (new LocalDate(2024, 3, 31), Day(4, 2)), (Day(3, 1), Day(3, 31)),
        ]);
        Assert.Equal([1, 1, 1, 2], claim.Recruits);
        var later = EtcClaim.Confirmed("BEACON", Pounds.Of(350), year, [(Day(3, 31), new LocalDate(2025, 4, 1))],
            new LocalDate(2025, 4, 20));
        Assert.Equal([0, 0, 0, 1], later.Recruits);
    }

    [Fact]
    public void Whether_the_minimum_holds_for_a_small_ambulance_trust_is_not_known()
    {
        var answer = ExcessTreatmentCosts.ThresholdOf(UkNation.England, EtcProvider.AmbulanceTrust, Year, Pounds.Of(150_000_000));
        Assert.Null(answer.Amount);
        Assert.Contains("coordinating centre", answer.Ask, StringComparison.Ordinal);
    }

    /// <summary>G3: 12 confirmed recruits at £350 over a threshold of £4,000; the next three add £1,050.</summary>
    [Fact]
    public void G3_What_is_incurred_above_the_threshold_is_payable()
    {
        var twelve = Trust(new EtcClaim("A", Pounds.Of(350), 4, 4, 4, 0));
        Assert.Equal((Pounds.Of(4_200), Pounds.Of(200)), (twelve.Incurred, twelve.Payable.Amount!.Value));
        var fifteen = Trust(new EtcClaim("A", Pounds.Of(350), 4, 4, 4, 3));
        Assert.Equal(Pounds.Of(1_250), fifteen.Payable.Amount);
        Assert.Equal([(2, Pounds.Of(0)), (4, Pounds.Of(1_250))], fifteen.Payments.Select(p => (p.AfterQuarter, p.Amount)));
    }

    /// <summary>G5.</summary>
    [Theory]
    [InlineData(99, 0, 99)]
    [InlineData(100, 100, 0)]
    public void G5_A_practice_is_paid_after_the_second_quarter_from_a_hundred_pounds(int incurred, int second, int fourth)
    {
        var year = ExcessTreatmentCosts.Of(UkNation.England, EtcProvider.PrimaryCare, Year, null,
            [new("A", Pounds.Of(incurred), 0, 1, 0, 0)]);
        Assert.Equal([Pounds.Of(second), Pounds.Of(fourth)], year.Payments.Select(p => p.Amount));
    }

    [Fact]
    public void Until_March_2022_every_quarter_was_paid()
    {
        var claims = new EtcClaim("A", Pounds.Of(10_000), 3, 2, 1, 1);
        var year = ExcessTreatmentCosts.Of(UkNation.England, EtcProvider.NhsTrust, Before, Pounds.Of(400_000_000), [claims]);
        Assert.Equal([(1, 0m), (2, 10_000m), (3, 10_000m), (4, 10_000m)], year.Payments.Select(p => (p.AfterQuarter, p.Amount.Amount)));
    }

    /// <summary>The system began on 1 October 2018, in the third quarter of its first year.</summary>
    [Theory]
    [InlineData(EtcProvider.NhsTrust)]
    [InlineData(EtcProvider.OtherBody)]
    [InlineData(EtcProvider.PrimaryCare)]
    public void Nothing_was_paid_by_the_national_system_before_it_began(EtcProvider provider)
    {
        var year = ExcessTreatmentCosts.Of(UkNation.England, provider, FinancialYear.Starting(2018), Pounds.Of(400_000_000),
            [new("A", Pounds.Of(10_000), 0, 0, 6, 1)]);
        Assert.Equal([3, 4], year.Payments.Select(p => p.AfterQuarter));
        Assert.Equal(year.Payable.Amount!.Value.Amount, year.Payments.Sum(p => p.Amount.Amount));
    }

    /// <summary>The trigger of a practice is stated of two payments a year: while every quarter was paid there was none known.</summary>
    [Theory]
    [InlineData(2021, "1:99 2:50 3:40 4:10")]
    [InlineData(2022, "2:149 4:50")]
    public void The_trigger_of_a_practice_holds_after_the_second_quarter_of_two_payments(int start, string paid)
    {
        var year = ExcessTreatmentCosts.Of(UkNation.England, EtcProvider.PrimaryCare, FinancialYear.Starting(start), null,
            [new("A", Pounds.Of(1), 99, 50, 40, 10)]);
        Assert.Equal(paid,
            string.Join(' ', year.Payments.Select(p => FormattableString.Invariant($"{p.AfterQuarter}:{p.Amount.Amount:0}"))));
    }

    [Fact]
    public void What_is_paid_is_whole_pence_and_sums_to_what_is_payable()
    {
        var year = ExcessTreatmentCosts.Of(UkNation.England, EtcProvider.OtherBody, Before, null,
            [new("A", Pounds.Of(100m / 3), 1, 1, 1, 1), new("B", Pounds.Of(0.005m), 1, 0, 0, 0)]);
        Assert.Equal([33.34m, 33.33m, 33.34m, 33.33m], year.Payments.Select(p => p.Amount.Amount));
        Assert.Equal(Pounds.Of(133.34m), year.Payable.Amount);
    }

    [Property]
    public void Payments_of_values_in_parts_of_a_penny_are_whole_pence_that_sum_to_what_is_payable(
        EtcProvider provider, byte start, PositiveInt[] thousandths, byte[] recruits)
    {
        var year = FinancialYear.Starting(2018 + (start % 10));
        if (recruits.Length < 4) throw Counted.Skip();
        var claims =
            thousandths.Select((t, i) => new EtcClaim($"S-{i}", Pounds.Of(t.Get / 7000m), [.. recruits.Take(4).Select(r => (int)r)]));
        var costs = ExcessTreatmentCosts.Of(UkNation.England, provider, year, Pounds.Of(3_000_000_000m), claims.ToValueList());
        if (costs.Payable.Amount is not { } payable) throw Counted.Skip();
        else Assert.Equal(payable.Amount, costs.Payments.Sum(p => p.Amount.Amount));
        Assert.All(costs.Payments, p => Assert.True(p.Amount == p.Amount.RoundedToPence() && p.Amount.Amount >= 0));
        Assert.Equal(payable, payable.RoundedToPence());
    }

    [Fact]
    public void Values_in_prices_of_another_year_are_refused_and_none_is_relabelled()
    {
        ExcessTreatmentCosts Of(Pounds income, params Pounds[] values) =>
            ExcessTreatmentCosts.Of(UkNation.England, EtcProvider.NhsTrust, Year,
            income, [.. values.Select(v => new EtcClaim("A", v, 4, 4, 4, 0))]);
        var (income, other) = (Pounds.Of(400_000_000), FinancialYear.Starting(2022));
        Assert.Contains("uplift", Assert.Throws<ArgumentException>("claims", () => Of(income, Pounds.Of(350, other))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("claims", () => Of(income, Pounds.Of(350), Pounds.Of(350, other)));
        Assert.Throws<ArgumentException>("income", () => Of(income.InPricesOf(other), Pounds.Of(350)));
        Assert.Equal(Pounds.Of(200), Of(income, Pounds.Of(350)).Payable.Amount);
        // Prices of the year itself are its cash.
        Assert.Equal(Pounds.Of(200, Year), Of(income, Pounds.Of(350, Year)).Payable.Amount);
        Assert.Equal(Pounds.Of(4_400, Year), Of(income, Pounds.Of(350, Year), Pounds.Of(350)).Payable.Amount);
        Assert.Equal(Pounds.Of(200, Year), Of(income.InPricesOf(Year), Pounds.Of(350)).Payable.Amount);
    }

    /// <summary>G6, "exceeding" read strictly.</summary>
    [Theory]
    [InlineData(20_000, 1_000_000, FindingStatus.NotMet)]
    [InlineData(20_001, 1_000_000, FindingStatus.Met)]
    [InlineData(20_000, 1_000_001, FindingStatus.Met)]
    public void G6_A_forecast_is_asked_for_above_the_bounds(int perParticipant, int total, FindingStatus status) => Assert.Equal(
        status,
        Applying(SupportRules.HighCostForecast, FactSheet.Empty.With(SupportRules.Nation, UkNation.England)
            .With(SupportRules.ExcessPerParticipant, (decimal)perParticipant).With(SupportRules.TotalExcess, (decimal)total),
            new(2024, 10, 1)).Status);

    /// <summary>G7: the English system pays English sites; where no rule was found the answer says whom to ask.</summary>
    [Theory]
    [InlineData(UkNation.Scotland, "Chief Scientist Office")]
    [InlineData(UkNation.Wales, "Health and Care Research Wales")]
    [InlineData(UkNation.NorthernIreland, "HSC R&D Division")]
    public void G7_Outside_England_the_system_pays_nothing_and_the_answer_says_whom_to_ask(UkNation nation, string whom)
    {
        var year = ExcessTreatmentCosts.Of(nation, EtcProvider.NhsTrust, Year, Pounds.Of(400_000_000),
            [new("A", Pounds.Of(9_000), 1, 1, 1, 1)]);
        Assert.Empty(year.Payments);
        Assert.Null(year.Payable.Amount);
        Assert.Empty(year.Payable.MissingFacts);
        Assert.Contains(whom, year.Payable.Ask, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EtcProvider.IndependentHealthProvider)]
    [InlineData(EtcProvider.OtherBody)]
    public void A_body_outside_the_NHS_in_Scotland_has_no_agreed_process(EtcProvider provider)
    {
        var answer = ExcessTreatmentCosts.ThresholdOf(UkNation.Scotland, provider, Year, null);
        Assert.False(answer.IsKnown);
        Assert.Contains("no agreed process", answer.Because, StringComparison.Ordinal);
        Assert.Contains("Chief Scientist Office", answer.Ask, StringComparison.Ordinal);
    }

    /// <summary>Every nation, kind of provider and era: an amount, a fact that is missing, or whom to ask; and never two of them.</summary>
    [Fact]
    public void An_answer_is_known_or_says_what_is_missing_or_whom_to_ask()
    {
        var answers =
            from nation in Enum.GetValues<UkNation>()
            from provider in Enum.GetValues<EtcProvider>()
            from year in Enumerable.Range(2010, 21)
            from income in new Pounds?[] { null, Pounds.Of(0), Pounds.Of(50_000_000), Pounds.Of(400_000_000) }
            select (nation, year, answer: ExcessTreatmentCosts.ThresholdOf(nation, provider, FinancialYear.Starting(year), income));
        Assert.All(answers, row =>
        {
            var says = new[] { row.answer.IsKnown, !row.answer.MissingFacts.IsEmpty, row.answer.Ask.Length > 0 };
            Assert.Equal(1, says.Count(s => s));
            if (row.answer.IsKnown) Assert.True(row.nation == UkNation.England && row.year >= 2018);
            Assert.NotEmpty(row.answer.Because);
        });
    }

    /// <summary>G8.</summary>
    [Fact]
    public void G8_A_medicine_that_the_consortium_recommends_is_standard_in_Scotland_even_where_it_is_not_given()
    {
        var facts = FactSheet.Empty.With(SupportRules.Nation, UkNation.Scotland).With(SupportRules.RecommendedBySmc, true)
            .With(SupportRules.RoutineAtABoard, false);
        var on = new LocalDate(2017, 2, 1);
        Assert.Equal(FindingStatus.Met, Applying(SupportRules.StandardTreatment, facts, on).Status);
        Assert.Equal(FindingStatus.Unknown,
            Applying(SupportRules.StandardTreatment, facts.Without(SupportRules.RecommendedBySmc), on).Status);
    }

    /// <summary>G13: required also where no excess is expected.</summary>
    [Theory]
    [InlineData(2018, 9, 30, FindingStatus.NotMet)]
    [InlineData(2018, 10, 1, FindingStatus.Met)]
    public void G13_The_cost_attribution_is_required_of_full_applications_from_October_2018(int year, int month, int day,
        FindingStatus status) =>
        Assert.Equal(status, SupportRules.CostAttributionForm.Ask(FactSheet.Empty.With(SupportRules.IsFullClinicalApplication, true)
            .With(SupportRules.FullApplicationOn, new LocalDate(year, month, day))).Status);

    /// <summary>G18.</summary>
    [Theory]
    [InlineData(2023, 5, 31, 500, FindingStatus.Met)]
    [InlineData(2023, 5, 31, 499, FindingStatus.NotMet)]
    [InlineData(2023, 5, 31, 100, FindingStatus.NotMet)]
    [InlineData(2023, 6, 1, 500, FindingStatus.Met)]
    [InlineData(2023, 6, 1, 100, FindingStatus.Met)]
    [InlineData(2023, 6, 1, 99, FindingStatus.NotMet)]
    public void G18_The_least_capability_funding_needs_500_recruits_and_from_June_2023_100(int year, int month, int day, int recruits,
        FindingStatus status)
    {
        var facts = FactSheet.Empty.With(SupportRules.Nation, UkNation.England).With(SupportRules.IncomePassesTrigger, false)
            .With(SupportRules.RecruitsInYear, recruits);
        Assert.Equal(status, Applying(SupportRules.ResearchCapabilityFunding, facts, new(year, month, day)).Status);
    }

    /// <summary>G4: of 160 providers with excess treatment costs before 2022 the 40 over their threshold are paid: one in four.</summary>
    [Fact]
    public void G4_Forty_of_a_hundred_and_sixty_over_the_threshold_are_a_quarter()
    {
        var years = Enumerable.Range(1, 160).Select(i => ExcessTreatmentCosts.Of(UkNation.England, EtcProvider.NhsTrust,
            FinancialYear.Starting(2021), Pounds.Of(400_000_000), [new($"S{i}", Pounds.Of(i <= 40 ? 40_001 : 40_000), 1, 0, 0, 0)]));
        Assert.Equal(0.25, years.Average(year => year.Payable.Amount!.Value.Amount > 0 ? 1.0 : 0));
    }

    [Fact]
    public void Before_the_national_system_costs_were_negotiated_locally()
    {
        var answer = ExcessTreatmentCosts.ThresholdOf(UkNation.England, EtcProvider.NhsTrust, FinancialYear.Starting(2017), Pounds.Of(1));
        Assert.Contains("commissioner", answer.Ask, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(900, 600, 300, 0)]
    [InlineData(600, 900, 0, 300)]
    [InlineData(600, 600, 0, 0)]
    public void A_saving_is_no_negative_excess(int inStudy, int standard, int excess, int saving)
    {
        var (of, than) = (Pounds.Of(inStudy, Year), Pounds.Of(standard, Year));
        Assert.Equal((Pounds.Of(excess, Year), Pounds.Of(saving, Year)),
            (ExcessTreatmentCosts.PerParticipant(of, than), ExcessTreatmentCosts.Saving(of, than)));
        Assert.Equal(of - than, ExcessTreatmentCosts.PerParticipant(of, than) - ExcessTreatmentCosts.Saving(of, than));
    }

    [Fact]
    public void A_study_that_saves_is_a_claim_of_nothing()
    {
        var excess = ExcessTreatmentCosts.PerParticipant(Pounds.Of(600), Pounds.Of(900.50m));
        Assert.Equal(default(Pounds), Trust(new EtcClaim("A", excess, 1, 2, 3, 4)).Payable.Amount);
        Assert.Equal("£0.00", excess.ToString());
        Assert.False(decimal.IsNegative(excess.Amount) || decimal.IsNegative((Pounds.Of(-1) * 0).Amount));
        Assert.Equal(0, new CostedResource("Nurse", decimal.Negate(0.0m), Pounds.Of(1)).Quantity);
    }

    [Property]
    public void The_payments_of_a_year_sum_to_what_is_payable_and_none_is_negative(ExcessTreatmentCosts year)
    {
        if (year.Payable.Amount is not { } payable) throw Counted.Skip();
        else Assert.Equal(payable.Amount, year.Payments.Sum(p => p.Amount.Amount));
        Assert.All(year.Payments, p => Assert.True(p.Amount.Amount >= 0));
    }

    [Property]
    public void The_order_of_claims_changes_nothing_and_a_recruit_more_never_pays_less(ExcessTreatmentCosts year, EtcClaim claim)
    {
        if (!year.Payable.IsKnown) throw Counted.Skip();
        var income = Pounds.Of(200_000_000);
        var claims = year.Claims.Select(c => new EtcClaim(c.Study, Pounds.Of(c.PerParticipant.Amount), c.Recruits)).Append(claim)
            .ToValueList();
        var one = ExcessTreatmentCosts.Of(year.Nation, year.Provider, Year, income, claims);
        var backwards = ExcessTreatmentCosts.Of(year.Nation, year.Provider, Year, income, claims.Reverse().ToValueList());
        Assert.Equal((one.Payable, one.Payments), (backwards.Payable, backwards.Payments));
        var more = new EtcClaim(claim.Study, claim.PerParticipant, claim.Recruits[0] + 1, claim.Recruits[1], claim.Recruits[2],
            claim.Recruits[3]);
        var grown = ExcessTreatmentCosts.Of(year.Nation, year.Provider, Year, income, [.. claims.Take(claims.Count - 1), more]);
        Assert.True(grown.Payable.Amount!.Value >= one.Payable.Amount!.Value);
    }

    private static Finding<Rule> Applying(RuleSet<Rule> rules, FactSheet facts, LocalDate asAt) =>
        Assert.Single(rules.Ask(facts, asAt), f => f.Status != FindingStatus.NotApplicable);

    private static ExcessTreatmentCosts Trust(params ValueList<EtcClaim> claims) =>
        ExcessTreatmentCosts.Of(UkNation.England, EtcProvider.NhsTrust, Year, Pounds.Of(400_000_000), claims);
}
