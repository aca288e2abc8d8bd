using Crn.Domain.Calendars;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Calendars;

/// <summary>The worked examples of the day-counting conventions.</summary>
public class DayCountTests
{
    private static readonly DayCount English = DayCount.WorkingDays(WorkingDayCalendar.EnglandAndWales);
    private static readonly DayCount Scottish = DayCount.WorkingDays(WorkingDayCalendar.Scotland);
    private static readonly DayCount NorthernIrish = DayCount.WorkingDays(WorkingDayCalendar.NorthernIreland);

    [Fact]
    public void The_regulator_counts_thirty_days_from_the_day_after_receipt() =>
        Assert.Equal(new LocalDate(2015, 2, 1), DayCount.CalendarDays.Deadline(new(2015, 1, 2), 30));

    [Fact]
    public void A_committee_counts_the_day_of_receipt_or_does_not()
    {
        Assert.Equal(new LocalDate(2015, 3, 2), DayCount.CalendarDaysFromReceipt.Deadline(new(2015, 1, 2), 60));
        Assert.Equal(new LocalDate(2015, 3, 3), DayCount.CalendarDays.Deadline(new(2015, 1, 2), 60));
    }

    [Fact]
    public void Thirty_five_calendar_days_cross_the_new_year() =>
        Assert.Equal(new LocalDate(2020, 1, 6), DayCount.CalendarDays.Deadline(new(2019, 12, 2), 35));

    [Fact]
    public void Working_days_step_over_the_jubilee_the_world_cup_the_boyne_and_christmas()
    {
        Assert.Equal(new LocalDate(2022, 6, 8), English.Deadline(new(2022, 5, 30), 5));
        Assert.Equal(new LocalDate(2026, 6, 18), English.Deadline(new(2026, 6, 11), 5));
        Assert.Equal(new LocalDate(2026, 6, 19), Scottish.Deadline(new(2026, 6, 11), 5));
        Assert.Equal(new LocalDate(2026, 6, 18), NorthernIrish.Deadline(new(2026, 6, 11), 5));
        Assert.Equal(new LocalDate(2025, 7, 18), English.Deadline(new(2025, 7, 4), 10));
        Assert.Equal(new LocalDate(2025, 7, 18), Scottish.Deadline(new(2025, 7, 4), 10));
        Assert.Equal(new LocalDate(2025, 7, 21), NorthernIrish.Deadline(new(2025, 7, 4), 10));
        Assert.Equal(new LocalDate(2018, 1, 11), English.Deadline(new(2017, 12, 18), 15));
    }

    [Fact]
    public void The_longest_legal_route_of_2026_takes_107_days()
    {
        var submitted = new LocalDate(2026, 5, 1);
        var valid = DayCount.CalendarDays.Deadline(submitted, 7);
        var asked = DayCount.CalendarDays.Deadline(valid, 30);
        var answered = DayCount.CalendarDays.Deadline(asked, 60);
        var decided = DayCount.CalendarDays.Deadline(answered, 10);
        Assert.Equal([new(2026, 5, 8), new(2026, 6, 7), new(2026, 8, 6), new(2026, 8, 16)], new[] { valid, asked, answered, decided });
        Assert.Equal(107, DayCount.CalendarDays.DayNumber(submitted, decided));
    }

    [Property]
    public void Receipt_on_day_one_brings_the_deadline_of_calendar_days_one_day_earlier(LocalDate receipt, PositiveInt days) =>
        Assert.Equal(DayCount.CalendarDays.Deadline(receipt, days.Get),
            DayCount.CalendarDaysFromReceipt.Deadline(receipt, days.Get).PlusDays(1));

    [Property]
    public void The_deadline_is_the_day_with_the_number_of_the_period(DayCount count, LocalDate receipt, PositiveInt days)
    {
        if (receipt < new LocalDate(1999, 1, 2) || receipt > new LocalDate(2049, 1, 1)) throw Counted.Skip();
        var deadline = count.Deadline(receipt, days.Get);
        if (!count.RollsForward) Assert.Equal(days.Get, count.DayNumber(receipt, deadline));
        if (!count.RollsForward) Assert.True(count.DayNumber(receipt, deadline.PlusDays(-1)) < days.Get);
        Assert.Equal(count.CountsReceipt && (count.Basis == DayBasis.Calendar || count.Calendar!.IsWorkingDay(receipt)) ? 1 : 0,
            count.DayNumber(receipt, receipt));
    }

    [Property]
    public void Rolling_forward_lands_on_a_working_day_and_never_earlier(DayCount count, WorkingDayCalendar calendar, LocalDate receipt,
        PositiveInt days)
    {
        if (receipt < new LocalDate(1999, 1, 2) || receipt > new LocalDate(2049, 1, 1)) throw Counted.Skip();
        var rolling = count.RollingForward(calendar);
        var deadline = rolling.Deadline(receipt, days.Get);
        Assert.True(rolling.Calendar!.IsWorkingDay(deadline));
        Assert.True(deadline >= count.Deadline(receipt, days.Get));
    }

    [Fact]
    public void A_clock_of_the_field_carries_its_convention_and_its_grade()
    {
        var terms = CountingConventions.RecCtimp.Terms(60, WorkingDayCalendar.EnglandAndWales);
        Assert.Equal("60 calendar days, receipt is day 1, may stop once", terms.ToString());
        Assert.Equal(Crn.Domain.Policies.EvidenceGrade.Inferred, terms.Source.Grade);
        Assert.Equal(0, CountingConventions.MedicinesRegulator.StopsAllowed);
        Assert.Equal(13, CountingConventions.All.Select(convention => convention.Code).Distinct().Count());
        Assert.True(CountingConventions.RecOriginal.Source.Covers(new(2008, 4, 30))
            && CountingConventions.RecCtimp.Source.Covers(new(2008, 5, 1)));
    }
}
