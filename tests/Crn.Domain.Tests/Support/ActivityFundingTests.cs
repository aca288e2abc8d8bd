using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Support;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Support;

public class ActivityFundingTests
{
    private static readonly FinancialYear Year = FinancialYear.Starting(2019);

    /// <summary>G14, inferred.</summary>
    [Fact]
    public void G14_A_hundred_recruits_of_each_class_weigh_1550_in_2019_20()
    {
        Assert.Equal(1_550m, ActivityFunding.Published.Weighted(new("RX1", 100, 100, 100), Year));
        Assert.Equal(EvidenceGrade.Stated, ActivityFunding.Published.Interventional.InForceOn(Year.Through)!.Source.Grade);
    }

    [Theory]
    [InlineData(2018)]
    [InlineData(2020)]
    public void A_year_without_weights_is_not_known_until_the_caller_gives_them(int start)
    {
        var year = FinancialYear.Starting(start);
        var trust = new OrganisationActivity("RX1", 100, 100, 100);
        Assert.Null(ActivityFunding.Published.Weighted(trust, year));
        Assert.Equal("funding.no-weights", Assert.Single(Shares(Pounds.Of(100), UkNation.England, year, trust)).Code);
        var own = new Dated<decimal>(14, year.From, null, Citation.Local("Regional model"));
        var method = new ActivityFunding(SupportParameters.LargeStudyWeight.With(own), SupportParameters.ObservationalWeight.With(own),
            SupportParameters.InterventionalWeight.With(own));
        Assert.Equal(4_200m, method.Weighted(trust, year));
        Assert.Equal([Pounds.Of(100)], method.Share(Pounds.Of(100), UkNation.England, year, [trust]).Value);
    }

    /// <summary>G16: the three parts of one region's model sum to the whole.</summary>
    [Fact]
    public void G16_The_parts_of_a_model_sum_to_the_pot() =>
        Assert.Equal([Pounds.Of(17_882_500), Pounds.Of(12_440_000), Pounds.Of(777_500)],
            ActivityFunding.NorthThamesParts(Pounds.Of(31_100_000)));

    /// <summary>G17, inferred: the wording is ambiguous, and both readings are given.</summary>
    [Theory]
    [InlineData(true, 1_000_000, 1_000_000)]
    [InlineData(false, 950_000, 990_000)]
    public void G17_A_forecast_that_is_missed_costs_five_per_cent_of_the_fifth_or_five_points(bool reaches, int least, int most) =>
        Assert.Equal((Pounds.Of(least), Pounds.Of(most)), ActivityFunding.NorthEastTotal(Pounds.Of(1_000_000), reaches));

    [Fact]
    public void No_board_is_allocated_less_than_nothing()
    {
        Assert.Equal(Pounds.Of(0),
            ActivityFunding.ScottishServiceSupport(Pounds.Of(3), Pounds.Of(2), Pounds.Of(1), Pounds.Of(2.01m)));
        Assert.Throws<ArgumentOutOfRangeException>("deduction",
            () => ActivityFunding.ScottishServiceSupport(Pounds.Of(3), Pounds.Of(2), Pounds.Of(1), Pounds.Of(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("lastYear", () => ActivityFunding.PeninsulaGuarantee(Pounds.Of(1), Pounds.Of(-1)));
    }

    /// <summary>G19, inferred.</summary>
    [Fact]
    public void G19_A_Scottish_board_gets_the_mean_of_three_years_less_a_fixed_sum() => Assert.Equal(
        Pounds.Of(100), ActivityFunding.ScottishServiceSupport(Pounds.Of(150), Pounds.Of(120), Pounds.Of(90), Pounds.Of(20)));

    [Theory]
    [InlineData(1_000_000, 0)]
    [InlineData(1_000_001, 900_000)]
    public void A_trust_over_a_million_was_assured_nine_tenths_in_one_region(int mean, int assured) =>
        Assert.Equal(Pounds.Of(assured), ActivityFunding.PeninsulaGuarantee(Pounds.Of(mean), Pounds.Of(1_000_000)));

    [Theory]
    [InlineData(UkNation.Wales, 2020, "funding.needs-based")]
    [InlineData(UkNation.Scotland, 2019, "funding.rolling-average")]
    [InlineData(UkNation.Scotland, 2012, "funding.rolling-average")]
    [InlineData(UkNation.Scotland, 2011, "funding.no-formula")]
    [InlineData(UkNation.NorthernIreland, 2019, "funding.no-formula")]
    public void Nations_that_fund_otherwise_are_refused_with_whom_to_ask(UkNation nation, int start, string code)
    {
        var refusal = Shares(Pounds.Of(100), nation, FinancialYear.Starting(start), new OrganisationActivity("A", 1, 0, 0))[0];
        Assert.Equal(code, refusal.Code);
        Assert.StartsWith("Ask ", refusal.Remedy, StringComparison.Ordinal);
    }

    /// <summary>AW-01: Wales shared by activity until March 2020, with tariffs of its own, which were not found.</summary>
    [Fact]
    public void Weights_of_an_English_region_are_no_weights_of_Wales()
    {
        var trust = new OrganisationActivity("7A4", 1, 2, 3);
        var refusal = Assert.Single(Shares(Pounds.Of(100), UkNation.Wales, Year, trust));
        Assert.Equal(("funding.other-nation", EvidenceGrade.Stated), (refusal.Code, refusal.Source.Grade));
        Assert.StartsWith("Ask Health and Care Research Wales", refusal.Remedy, StringComparison.Ordinal);
        Assert.StartsWith("Ask Health and Care Research Wales",
            Assert.Single(Shares(Pounds.Of(100), UkNation.Wales, FinancialYear.Starting(2018), trust)).Remedy, StringComparison.Ordinal);

        Parameter<decimal> Tariff(Parameter<decimal> of, decimal value) =>
            of.With(new Dated<decimal>(value, Year.From, Year.Through, Citation.Local("Tariffs 2019/20")));
        var own = new ActivityFunding(Tariff(SupportParameters.LargeStudyWeight, 1), Tariff(SupportParameters.ObservationalWeight, 3.5m),
            Tariff(SupportParameters.InterventionalWeight, 11));
        Assert.Equal([Pounds.Of(100)], own.Share(Pounds.Of(100), UkNation.Wales, Year, [trust]).Value);
    }

    [Theory]
    [InlineData(UkNation.Scotland)]
    [InlineData(UkNation.NorthernIreland)]
    [InlineData(UkNation.Wales)]
    public void Of_a_nation_that_funds_otherwise_nobody_is_sent_for_weights(UkNation nation) => Assert.All(
        Enumerable.Range(2020, 7).SelectMany(year => Shares(Pounds.Of(100), nation, FinancialYear.Starting(year),
            new OrganisationActivity("A", 1, 0, 0)).AsEnumerable()),
        refusal => Assert.NotEqual("funding.no-weights", refusal.Code));

    [Fact]
    public void A_guarantee_is_met_out_of_the_shares_of_the_others()
    {
        var shares = ActivityFunding.Published.Share(Pounds.Of(1_000), UkNation.England, Year,
            [new("A", 100, 0, 0), new("B", 100, 0, 0, Pounds.Of(600)), new("C", 300, 0, 0)]).Value;
        Assert.Equal([Pounds.Of(100), Pounds.Of(600), Pounds.Of(300)], shares);
    }

    [Fact]
    public void Guarantees_above_the_pot_and_no_activity_are_both_said() => Assert.Equal(
        ["funding.no-activity", "funding.guarantees-exceed-pot"],
        Shares(Pounds.Of(100), UkNation.England, Year, new OrganisationActivity("A", 0, 0, 0, Pounds.Of(101))).Select(r => r.Code));

    [Fact]
    public void A_pot_of_parts_of_a_penny_or_an_organisation_named_twice_throws()
    {
        Assert.Throws<ArgumentException>(() => Shares(Pounds.Of(0.001m), UkNation.England, Year, new OrganisationActivity("A", 1, 0, 0)));
        Assert.Throws<ArgumentException>(() => Shares(Pounds.Of(1), UkNation.England, Year, new("A", 1, 0, 0), new("a", 1, 0, 0)));
    }

    [Property]
    public void Shares_sum_to_the_pot_in_whole_pence_and_nobody_gets_less_than_the_guarantee(OrganisationActivity[] drawn,
        PositiveInt pence)
    {
        var (trusts, pot) = (Distinct(drawn), Pounds.Of(1_000_000 + (pence.Get / 100m)));
        var outcome = ActivityFunding.Published.Share(pot, UkNation.England, Year, trusts);
        if (!outcome.IsAccepted) throw Counted.Skip();
        Assert.Equal(pot, Pounds.Sum(outcome.Value));
        for (var i = 0; i < trusts.Count; i++) Assert.True(outcome.Value[i] >= trusts[i].Guaranteed);
        Assert.All(outcome.Value, share => Assert.Equal(share.RoundedToPence(), share));
    }

    [Property]
    public void The_order_of_organisations_changes_nobody_s_share(OrganisationActivity[] drawn)
    {
        var trusts = Distinct(drawn);
        var one = ActivityFunding.Published.Share(Pounds.Of(100_000), UkNation.England, Year, trusts);
        if (!one.IsAccepted) throw Counted.Skip();
        var other = ActivityFunding.Published.Share(Pounds.Of(100_000), UkNation.England, Year, trusts.Reverse().ToValueList()).Value;
        Assert.Equal(one.Value.Reverse(), other);
    }

    [Property]
    public void More_own_activity_never_means_less_not_even_by_a_penny_nor_with_guarantees(
        OrganisationActivity[] drawn, NonNegativeInt which, byte more, bool isSmall, PositiveInt pence)
    {
        // Pots of a few pence, guarantees of some of them: where a penny would be lost if it could.
        var trusts = Distinct(!isSmall ? drawn : drawn.Select((t, i) => new OrganisationActivity(
            t.Organisation, t.Large % 6, t.Observational % 4, t.Interventional % 3, Pounds.Of(i % 3 == 0 ? t.Large % 50 / 100m : 0))));
        if (trusts.IsEmpty) throw Counted.Skip();
        var at = which.Get % trusts.Count;
        var (pot, own) = (isSmall ? Pounds.Of(pence.Get % 300 / 100m) : Pounds.Of(100_000.03m), trusts[at]);
        var before = ActivityFunding.Published.Share(pot, UkNation.England, Year, trusts);
        if (!before.IsAccepted) throw Counted.Skip();
        var grown = new OrganisationActivity(own.Organisation, own.Large + more, own.Observational, own.Interventional, own.Guaranteed);
        var after = ActivityFunding.Published.Share(pot, UkNation.England, Year, [.. trusts.Take(at), grown, .. trusts.Skip(at + 1)]).Value;
        Assert.True(after[at] >= before.Value[at]);
    }

    private static ValueList<OrganisationActivity> Distinct(IEnumerable<OrganisationActivity> drawn) =>
        drawn.DistinctBy(t => t.Organisation).ToValueList();

    private static ValueList<Crn.Domain.Decisions.Refusal> Shares(
        Pounds pot, UkNation nation, FinancialYear year, params ValueList<OrganisationActivity> trusts) =>
        ActivityFunding.Published.Share(pot, nation, year, trusts).Reasons;
}
