using System.Globalization;
using System.Text.RegularExpressions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Rules;

/// <summary>Reasons are read by people: dates as dates, numbers rounded, but never so that they seem to contradict the answer.</summary>
public partial class ReasonNumberTests
{
    private static readonly Fact<decimal> Months = Domain.Rules.Fact.Number("study.months", "Months", Unit.Months);
    private static readonly Fact<decimal> Wanted = Domain.Rules.Fact.Number("study.wanted", "Wanted", Unit.Months);
    private static readonly Fact<LocalDate> Opening = Domain.Rules.Fact.Date("study.opening", "Opening");
    private static readonly Fact<LocalDate> Closure = Domain.Rules.Fact.Date("study.closure", "Closure");

    [Theory]
    [InlineData("34.365503080082", "34.4")]
    [InlineData("0.952380952", "0.952")]
    [InlineData("0.00123456", "0.00123")]
    [InlineData("2.6041", "2.6")]
    [InlineData("1234", "1234")]
    [InlineData("0", "0")]
    public void Numbers_are_rounded_for_people(string number, string shown)
    {
        var sheet = FactSheet.Empty.With(Months, decimal.Parse(number, CultureInfo.InvariantCulture), "record", null);
        Assert.Equal($"study.months = {shown} months (record)", sheet.ToString());
        Assert.Contains($"= {shown} months", Months.AtLeast(100_000).Explain(sheet).ToString(), StringComparison.Ordinal);
    }

    [Property]
    public void Rounded_numbers_stand_to_each_other_as_the_answer_says(int number, byte offset, bool isFormula)
    {
        var value = number / 1000m;
        var limit = value + ((offset - 128) / 100_000m);
        var sheet = FactSheet.Empty.With(Months, value).With(Wanted, limit);
        var criterion = isFormula ? (Quantity.Of(Months) + Quantity.Of(0, Unit.Months)).AtLeast(limit) : Months.AtLeast(limit);
        var line = criterion.Explain(sheet).ToString();
        var shown = decimal.Parse((isFormula ? Computed() : Known()).Match(line).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.Equal(value >= limit, shown >= limit);
        Assert.True(Math.Abs(shown - value) <= Math.Max(0.05m, Math.Abs(value) * 0.005m));
    }

    [Property]
    public void Dates_in_reasons_are_dates_and_spans_are_in_days(short days, short length)
    {
        var (from, to) = (new LocalDate(2026, 5, 1).PlusDays(days), new LocalDate(2026, 5, 1).PlusDays(days + length));
        var sheet = FactSheet.Empty.With(Opening, from).With(Closure, to);
        var reason = Opening.OnOrAfter(to).Explain(sheet);
        Assert.Equal((from, from), (reason.Measured!.Earliest, reason.Measured!.Latest));
        Assert.Equal(to, reason.Threshold!.Earliest);
        Assert.Equal($"{from:uuuu-MM-dd} {to:uuuu-MM-dd}", $"{reason.Measured} {reason.Threshold}");
        Assert.Contains($"[{length} days]", Quantity.DaysBetween(Opening, Closure).AtLeast(10).Explain(sheet).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_takes_numbers_as_they_are()
    {
        var rule = new Rule("R-1") { Question = "?", Criterion = Months.AtLeast(1), Source = Citation.Default("t") };
        Assert.NotEqual(rule.Ask(FactSheet.Empty.With(Months, 34.41m)), rule.Ask(FactSheet.Empty.With(Months, 34.42m)));
        Assert.NotEqual(FactSheet.Empty.With(Months, 34.41m), FactSheet.Empty.With(Months, 34.42m));
    }

    [GeneratedRegex(@"\[(-?[\d.]+) months\]")]
    private static partial Regex Computed();

    [GeneratedRegex(@"= (-?[\d.]+) months")]
    private static partial Regex Known();
}
