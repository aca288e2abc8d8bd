using System.Globalization;
using Crn.Domain.Money;

namespace Crn.Domain.Tests.Money;

public class PoundsTests
{
    private static readonly FinancialYear Year21 = FinancialYear.Starting(2021);
    private static readonly FinancialYear Year22 = FinancialYear.Starting(2022);

    [Property]
    public void Money_of_one_year_adds_up_in_any_order(Pounds a, Pounds b, Pounds c)
    {
        var (x, y, z) = (Pounds.Of(a.Amount, Year22), Pounds.Of(b.Amount, Year22), Pounds.Of(c.Amount, Year22));
        Assert.Equal(x + y + z, z + (y + x));
        Assert.Equal(x + y + z, Pounds.Sum([y, z, x]));
        Assert.Equal(x - y, x + -y);
        Assert.Equal(Year22, (x - x).PriceYear);
        Assert.True((x - x).IsZero);
    }

    [Property]
    public void Nothing_of_no_year_changes_no_sum(Pounds money)
    {
        Assert.Equal(money, money + default(Pounds));
        Assert.Equal(money, default(Pounds) + money);
        Assert.Equal(money, money - default(Pounds));
        Assert.Equal(money, Pounds.Sum([money]));
        Assert.Equal(Math.Sign(money.Amount), money.CompareTo(default));
    }

    [Fact]
    public void Two_price_years_are_never_mixed()
    {
        var (one, other, cash) = (Pounds.Of(5, Year21), Pounds.Of(7, Year22), Pounds.Of(7));
        foreach (var (left, right) in ((Pounds, Pounds)[])[(one, other), (other, one), (one, cash), (cash, one),
            (Pounds.Of(0, Year22), one)])
        {
            Assert.Throws<ArgumentException>(() => left + right);
            Assert.Throws<ArgumentException>(() => left - right);
            Assert.Throws<ArgumentException>(() => left / right);
            Assert.Throws<ArgumentException>(() => left < right);
            Assert.Throws<ArgumentException>(() => left.CompareTo(right));
            Assert.Throws<ArgumentException>(() => Pounds.Max(left, right));
            Assert.Throws<ArgumentException>(() => Pounds.Min(left, right));
            Assert.Throws<ArgumentException>(() => Pounds.Sum([left, right]));
            Assert.NotEqual(left, right);
        }
    }

    [Property]
    public void Order_is_that_of_the_amounts(Pounds a, Pounds b)
    {
        var (x, y) = (Pounds.Of(a.Amount, Year22), Pounds.Of(b.Amount, Year22));
        Assert.Equal((x < y, x <= y, x > y, x >= y),
            (a.Amount < b.Amount, a.Amount <= b.Amount, a.Amount > b.Amount, a.Amount >= b.Amount));
        Assert.Equal(x + y, Pounds.Max(x, y) + Pounds.Min(x, y));
        Assert.True(Pounds.Max(x, y) >= Pounds.Min(x, y));
    }

    [Property]
    public void Saying_the_year_of_cash_changes_no_number(Pounds money)
    {
        if (money.PriceYear is null || money.PriceYear == Year22) Assert.Equal(Pounds.Of(money.Amount, Year22), money.InPricesOf(Year22));
        else Assert.Throws<InvalidOperationException>(() => money.InPricesOf(Year22));
    }

    [Property]
    public void An_uplift_brings_money_of_its_first_year_to_its_second_and_no_other(Uplift uplift, Pounds money)
    {
        var uplifted = Pounds.Of(money.Amount, uplift.From).Uplifted(uplift);
        Assert.Equal(Pounds.Of(money.Amount * uplift.Factor, uplift.To), uplifted);
        Assert.Throws<ArgumentException>(() => uplifted.Uplifted(uplift));
        Assert.Throws<ArgumentException>(() => Pounds.Of(money.Amount).Uplifted(uplift));
    }

    [Fact]
    public void An_uplift_says_its_years_its_factor_and_its_source()
    {
        var source = Crn.Domain.Policies.Citation.Local("Finance handbook");
        Assert.Equal("2021/22 to 2022/23 prices: times 1.034 (Finance handbook [stated])",
            new Uplift(Year21, Year22, 1.034m, source).ToString());
        Assert.Throws<ArgumentException>(() => new Uplift(Year21, Year21, 1, source));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Uplift(Year21, Year22, 0, source));
    }

    [Property]
    public void Rounding_moves_by_half_a_penny_at_most_and_treats_debts_as_dues(Pounds money)
    {
        var rounded = money.RoundedToPence();
        Assert.InRange(rounded.Amount - money.Amount, -0.005m, 0.005m);
        Assert.Equal(0, rounded.Amount * 100 % 1);
        Assert.Equal(-rounded, (-money).RoundedToPence());
        Assert.Equal(rounded, rounded.RoundedToPence());
        Assert.Equal(money.PriceYear, rounded.PriceYear);
    }

    [Fact]
    public void Half_a_penny_is_rounded_away_from_zero()
    {
        Assert.Equal(Pounds.Of(0.01m), Pounds.Of(0.005m).RoundedToPence());
        Assert.Equal(Pounds.Of(0.03m), Pounds.Of(0.025m).RoundedToPence());
        Assert.Equal(Pounds.Of(-0.01m), Pounds.Of(-0.005m).RoundedToPence());
    }

    [Property]
    public void What_is_written_is_read(Pounds money) => Assert.Equal(money, Pounds.Parse(money.ToString()));

    [Fact]
    public void What_is_written_is_read_at_the_ends_of_the_range()
    {
        foreach (var amount in (decimal[])[decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m,
            7.9228162514264337593543950335m, 79228162514264337593543950.335m])
        {
            Assert.Equal(Pounds.Of(amount, Year22), Pounds.Parse(Pounds.Of(amount, Year22).ToString()));
        }
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public void Money_is_written_alike_in_every_culture(string culture)
    {
        var kept = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("£1,234.56 (2022/23 prices)", Pounds.Of(1234.56m, Year22).ToString());
            Assert.Equal("-£0.005", $"{Pounds.Of(-0.005m)}");
            Assert.Equal("£0.00", default(Pounds).ToString());
            Assert.Equal(Pounds.Of(-1234567.8m), Pounds.Parse("-£1,234,567.80"));
        }
        finally
        {
            CultureInfo.CurrentCulture = kept;
        }
    }

    [Theory]
    [InlineData("£1,234.56", "£1,234.56")]
    [InlineData("1234.56", "£1,234.56")]
    [InlineData("GBP 1234.5", "£1,234.50")]
    [InlineData("£-5", "-£5.00")]
    [InlineData("-£5", "-£5.00")]
    [InlineData(" £ 0.10 ", "£0.10")]
    [InlineData("£1,000 (2022/23 prices)", "£1,000.00 (2022/23 prices)")]
    [InlineData("£1.0000000000000000000000000000000000", "£1.00")]
    public void What_people_write_is_read(string text, string written) => Assert.Equal(written, Pounds.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("£")]
    [InlineData("£1,23")]
    [InlineData("£1234,567")]
    [InlineData("£,123")]
    [InlineData("£1.234,56")]
    [InlineData("£1.")]
    [InlineData("£.5")]
    [InlineData("--£1")]
    [InlineData("-£-1")]
    [InlineData("$1")]
    [InlineData("1e3")]
    [InlineData("£1 (2022/24 prices)")]
    [InlineData("2022/23 prices)")]
    [InlineData("£79228162514264337593543950336")]
    [InlineData("£0.00000000000000000000000000001")]
    [InlineData("£79228162514264337593543950335.4")]
    [InlineData(null)]
    public void What_is_no_money_is_not_read(string? text)
    {
        Assert.False(Pounds.TryParse(text, null, out var money));
        Assert.Equal(default, money);
        if (text is not null) Assert.Throws<FormatException>(() => Pounds.Parse(text));
    }
}
