using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Support;

namespace Crn.Domain.Tests.Support;

public class SitePriceTests
{
    private static readonly Citation Source = Citation.Local("Costing handbook");

    [Fact]
    public void A_price_is_resources_at_tariff_times_the_multipliers()
    {
        var price = SitePrice.Of(
            [new("Research nurse", 12.5m, Pounds.Of(31)), new("MRI", 2, Pounds.Of(180))],
            [new("Indirect cost", 1.7m, Source), new("Market forces factor", 1.05m, Source)]);
        Assert.Equal(Pounds.Of(1_334.29m), price.Amount); // (387.50 + 360) x 1.7 x 1.05 = 1334.2875
        Assert.Equal("£1,334.29, from 2 resources and 2 multipliers", price.ToString());
    }

    /// <summary>COM-02, with the dates of each stage.</summary>
    [Theory]
    [InlineData(true, 10, false, false, "2023-09-30", FindingStatus.NotMet)]
    [InlineData(true, 10, false, false, "2023-10-01", FindingStatus.Met)]
    [InlineData(true, 1, false, false, "2023-10-01", FindingStatus.NotMet)]
    [InlineData(false, 10, false, false, "2023-10-01", FindingStatus.NotMet)]
    [InlineData(true, 10, true, false, "2024-10-13", FindingStatus.NotMet)]
    [InlineData(true, 10, true, false, "2024-10-14", FindingStatus.Met)]
    [InlineData(true, 10, false, true, "2025-01-01", FindingStatus.NotMet)]
    [InlineData(true, 10, null, false, "2024-01-01", FindingStatus.Unknown)]
    [InlineData(true, 10, null, false, "2024-10-14", FindingStatus.Met)]
    public void A_local_change_is_refused_in_its_era(bool commercial, int sites, bool? early, bool primary, string submitted,
        FindingStatus binds)
    {
        var study = FactSheet.Empty.With(CostFacts.IsCommercialContract, commercial).With(SitePrice.NumberOfSites, sites)
            .With(SitePrice.IsPrimaryCare, primary).With(SitePrice.SubmittedOn, NodaTime.Text.LocalDatePattern.Iso.Parse(submitted).Value);
        if (early is { } isEarly) study = study.With(SitePrice.IsEarlyPhaseOrAdvancedTherapy, isEarly);
        Assert.Equal(binds, SitePrice.NationalPriceBinds.Ask(study).Status);
        var price = SitePrice.Of([new("Nurse", 10, Pounds.Of(31))], []);
        var local = price.ChangeLocally(Pounds.Of(400), study);
        if (binds == FindingStatus.NotMet) Assert.Equal((Pounds.Of(400), true), (local.Value.Amount, local.Value.IsLocal));
        else Assert.Equal(binds == FindingStatus.Met ? "commercial.no-local-price" : "commercial.not-known",
            Assert.Single(local.Reasons).Code);
    }

    [Fact]
    public void A_local_price_is_in_whole_pence_as_one_that_is_worked_out()
    {
        var study = FactSheet.Empty.With(CostFacts.IsCommercialContract, true).With(SitePrice.NumberOfSites, 1);
        var price = SitePrice.Of([new("Nurse", 10, Pounds.Of(31))], []);
        Assert.Equal(Pounds.Of(100.01m), price.ChangeLocally(Pounds.Of(100.005m), study).Value.Amount);
        Assert.Equal(Pounds.Of(100), price.ChangeLocally(Pounds.Of(100.0049m), study).Value.Amount);
    }

    [Theory]
    [InlineData("2022-09-30", FindingStatus.NotMet)]
    [InlineData("2022-10-01", FindingStatus.Met)]
    public void One_review_of_resources_began_a_year_before(string submitted, FindingStatus status)
    {
        var study = FactSheet.Empty.With(CostFacts.IsCommercialContract, true).With(SitePrice.NumberOfSites, 3)
            .With(SitePrice.IsPrimaryCare, false)
            .With(SitePrice.IsEarlyPhaseOrAdvancedTherapy, false)
            .With(SitePrice.SubmittedOn, NodaTime.Text.LocalDatePattern.Iso.Parse(submitted).Value);
        Assert.Equal(status, SitePrice.OneResourceReview.Ask(study).Status);
    }

    [Fact]
    public void The_price_of_a_contract_signed_by_the_end_of_October_2023_stays()
    {
        Assert.False(SitePrice.IsRecalculated(new LocalDate(2023, 10, 31)));
        Assert.True(SitePrice.IsRecalculated(new LocalDate(2023, 11, 1)));
        Assert.True(SitePrice.IsRecalculated(null));
    }

    [Property]
    public void No_order_of_resources_or_multipliers_changes_the_price_and_a_factor_of_one_changes_nothing(SitePrice price)
    {
        Assert.Equal(price.Amount, SitePrice.Of(price.Resources.Reverse().ToValueList(), price.Multipliers.Reverse().ToValueList()).Amount);
        Assert.Equal(price.Amount, SitePrice.Of(price.Resources, price.Multipliers.Add(new("None", 1, Source))).Amount);
    }
}
