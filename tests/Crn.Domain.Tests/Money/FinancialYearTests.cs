using Crn.Domain.Money;

namespace Crn.Domain.Tests.Money;

public class FinancialYearTests
{
    [Property]
    public void A_date_falls_in_one_year_and_the_years_follow_each_other(LocalDate date)
    {
        var year = FinancialYear.Of(date);
        Assert.True(year.Contains(date));
        Assert.True(year.From <= date && date <= year.Through);
        Assert.Equal(FinancialYear.Starting(year.StartYear + 1), FinancialYear.Of(year.Through.PlusDays(1)));
        Assert.Equal(FinancialYear.Starting(year.StartYear - 1), FinancialYear.Of(year.From.PlusDays(-1)));
    }

    [Property]
    public void What_is_written_is_read(FinancialYear year)
    {
        Assert.Equal(year, FinancialYear.Parse(year.ToString()));
        Assert.Equal(year, FinancialYear.Parse(" " + year.ToString().Replace('/', '-') + " "));
    }

    [Property]
    public void Years_are_in_the_order_of_their_days(FinancialYear one, FinancialYear other)
    {
        Assert.Equal(one.From < other.From, one < other);
        Assert.Equal(one.From <= other.From, one <= other);
        Assert.Equal(one.From > other.From, one > other);
        Assert.Equal(one.From >= other.From, one >= other);
        Assert.True(null < one && one > null);
    }

    [Theory]
    [InlineData("2022/23", 2022)]
    [InlineData("2022-23", 2022)]
    [InlineData("1999/00", 1999)]
    [InlineData("2099/00", 2099)]
    public void A_year_is_written_as_the_field_writes_it(string text, int starts) =>
    Assert.Equal(starts, FinancialYear.Parse(text).StartYear);

    [Theory]
    [InlineData("2022")]
    [InlineData("2022/24")]
    [InlineData("2022/2023")]
    [InlineData("22/23")]
    [InlineData("1899/00")]
    [InlineData("2200/01")]
    [InlineData("2022.23")]
    [InlineData("+022/23")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_year_is_not_read(string? text)
    {
        Assert.False(FinancialYear.TryParse(text, null, out var year));
        Assert.Null(year);
        if (text is not null) Assert.Throws<FormatException>(() => FinancialYear.Parse(text));
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2200)]
    public void A_year_out_of_range_is_refused(int year) => Assert.Throws<ArgumentOutOfRangeException>(() => FinancialYear.Starting(year));
}
