using Crn.Domain.Calendars;
using Crn.Domain.Permissions;

namespace Crn.Domain.Tests.Permissions;

/// <summary>Periods end as their sources count: in days, working days or months.</summary>
public class ReviewPeriodTests
{
    [Theory]
    [InlineData("FINAL_REPORT", "2023-08-31", "2024-08-31", 12)]
    [InlineData("FINAL_REPORT", "2024-02-29", "2025-02-28", 12)]
    [InlineData("RESULTS", "2027-03-01", "2028-03-01", 12)]
    [InlineData("PARTICIPANT_SUMMARY", "2027-03-01", "2028-03-01", 12)]
    [InlineData("CT_FIRST_UK_PARTICIPANT", "2027-06-15", "2029-06-15", 24)]
    [InlineData("CAG_ANNUAL_REVIEW", "2025-03-31", "2026-02-28", 11)]
    [InlineData("REC_ANNUAL_REPORT", "2023-03-31", "2024-03-31", 12)]
    [InlineData("END_OF_STUDY", "2025-01-01", "2025-04-01", 0)]
    public void A_duty_is_due_in_the_unit_of_its_source(string code, string from, string due, int months)
    {
        var period =
            ApprovalGraph.Rows.Last(r => r.Code == code && r.Period is not null
                && !r.Name.Contains("aediatric", StringComparison.Ordinal)).Period!;
        Assert.Equal(months, period.Months);
        Assert.Equal(due, Text.Iso(period.EndsOn(NationStudies.Day(from), WorkingDayCalendar.EnglandAndWales)));
        Assert.StartsWith(months > 0 ? months + " months from: " : period.Days + " calendar days from: ", period.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_in_children_reports_after_six_months_and_a_proportionate_review_ends_after_working_days()
    {
        var children =
            ApprovalGraph.Rows.Single(r => r.Code == "FINAL_REPORT" && r.Name.Contains("aediatric", StringComparison.Ordinal)).Period!;
        Assert.Equal(new LocalDate(2025, 2, 28), children.EndsOn(new(2024, 8, 31), WorkingDayCalendar.Scotland));
        var review = ApprovalGraph.Rows.Last(r => r.Code == "REC_PR").Period!;
        // Fifteen working days over Christmas, of which Scotland has a day fewer.
        Assert.Equal(new LocalDate(2026, 1, 15), review.EndsOn(new(2025, 12, 22), WorkingDayCalendar.EnglandAndWales));
        Assert.Equal(new LocalDate(2026, 1, 16), review.EndsOn(new(2025, 12, 22), WorkingDayCalendar.Scotland));
    }

    [Property]
    public void A_period_never_ends_before_it_begins_and_a_later_start_ends_no_earlier(ReviewPeriod period, int day)
    {
        var start = new LocalDate(1999, 1, 1).PlusDays((day & int.MaxValue) % 30_000);
        var calendar = WorkingDayCalendar.NorthernIreland;
        Assert.True(period.EndsOn(start, calendar) >= start);
        if (start.Year is >= 2000 and < 2048) Assert.True(period.EndsOn(start.PlusDays(1), calendar) >= period.EndsOn(start, calendar));
    }
}
