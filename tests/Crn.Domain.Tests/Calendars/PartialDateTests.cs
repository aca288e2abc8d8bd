using Crn.Domain.Calendars;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Calendars;

public class PartialDateTests
{
    [Property]
    public void A_date_known_in_part_stands_for_every_day_it_can_be(PartialDate date, LocalDate day)
    {
        Assert.True(date.Includes(date.Earliest) && date.Includes(date.Latest));
        Assert.False(date.Includes(date.Earliest.PlusDays(-1)) || date.Includes(date.Latest.PlusDays(1)));
        var known = date.Year == day.Year && (date.Month ?? day.Month) == day.Month && (date.Day ?? day.Day) == day.Day;
        Assert.Equal(known, date.Includes(day));
        Assert.Equal(date.Precision == PartialDatePrecision.Day, date.Exact is not null);
    }

    [Property]
    public void Before_is_yes_or_no_exactly_when_every_pair_of_days_agrees(PartialDate a, PartialDate b)
    {
        LocalDate[] ours = [a.Earliest, a.Latest];
        LocalDate[] theirs = [b.Earliest, b.Latest];
        var answers = ours.SelectMany(x => theirs.Select(y => x < y)).Distinct().ToList();
        Assert.Equal(answers.Count == 1 ? answers[0] : null, a.IsBefore(b));
        var together = DaysOf(a).Intersect(DaysOf(b)).Any();
        Assert.Equal(!together ? false : a.Exact is not null && b.Exact is not null ? true : null, a.IsSameDayAs(b));
    }

    [Property]
    public void The_comparisons_agree_with_each_other(PartialDate a, PartialDate b)
    {
        Assert.Equal(a.IsBefore(b), b.IsAfter(a));
        Assert.Equal(!a.IsAfter(b), a.IsOnOrBefore(b));
        Assert.Equal(!a.IsBefore(b), a.IsOnOrAfter(b));
        Assert.False(a.IsBefore(b) == true && a.IsAfter(b) != false);
        if (a.IsBefore(b) == true) Assert.True(a < b);
    }

    [Property]
    public void Knowing_more_never_turns_a_yes_into_a_no(PartialDate a, NonNegativeInt later, PartialDate b)
    {
        var day = a.Earliest.PlusDays(later.Get % (Period.DaysBetween(a.Earliest, a.Latest) + 1));
        Assert.True(a.Includes(day));
        if (a.IsBefore(b) is not { } known) throw Counted.Skip();
        Assert.Equal(known, PartialDate.Of(day).IsBefore(b));
    }

    [Property]
    public void The_order_for_sorting_is_total(PartialDate a, PartialDate b, PartialDate c)
    {
        Assert.Equal(a == b, a.CompareTo(b) == 0);
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        if (a <= b && b <= c) Assert.True(a <= c);
        Assert.Equal(a < b, b > a);
        Assert.Equal(a >= b, !(a < b));
    }

    [Property]
    public void Text_reads_back_as_the_same_date(PartialDate date)
    {
        Assert.Equal(date, PartialDate.Parse(date.ToString()));
        Assert.Equal(date, PartialDate.Parse(" " + date + " "));
        var characters = new char[date.ToString().Length];
        Assert.True(date.TryFormat(characters, out var written, default, null));
        Assert.Equal(date.ToString(), new string(characters, 0, written));
        Assert.False(date.TryFormat(new char[characters.Length - 1], out _, default, null));
    }

    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-06-15", "2023-06-15", "2023-06-15")]
    public void A_month_is_not_its_first_day(string text, string earliest, string latest)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal(earliest, NodaTime.Text.LocalDatePattern.Iso.Format(date.Earliest));
        Assert.Equal(latest, NodaTime.Text.LocalDatePattern.Iso.Format(date.Latest));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("0000")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-02-29")]
    [InlineData("2023-06-00")]
    [InlineData("2023/06")]
    [InlineData("2023-6")]
    [InlineData("June 2023")]
    [InlineData("20230615")]
    public void What_is_no_date_is_refused_without_echo(string text)
    {
        Assert.False(PartialDate.TryParse(text, null, out _));
        var error = Assert.Throws<FormatException>(() => PartialDate.Parse(text));
        if (text.Length > 4) Assert.DoesNotContain(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_and_months_that_do_not_exist_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.OfYear(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.OfYear(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.OfMonth(2023, 13));
        Assert.Throws<ArgumentException>(() => PartialDate.Of(new LocalDate(2023, 1, 1, CalendarSystem.Julian)));
        Assert.Equal("0001", default(PartialDate).ToString());
    }

    private static IEnumerable<LocalDate> DaysOf(PartialDate date)
    {
        for (var day = date.Earliest; day <= date.Latest; day = day.PlusDays(1)) yield return day;
    }
}
