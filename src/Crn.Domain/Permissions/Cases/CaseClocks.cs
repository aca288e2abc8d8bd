using Crn.Domain.Calendars;
using Crn.Domain.Decisions;

namespace Crn.Domain.Permissions.Cases;

/// <summary>The clock each step runs on: the published or given days, counted by the convention of its row.</summary>
internal static class CaseClocks
{
    // No clock is invented: a step without a period has none.
    public static ReviewClock? Start(ApprovalDefinition step, LocalDate from, LocalDate regime, StepDurations durations,
        WorkingDayCalendar calendar)
    {
        if (durations.Of(step) is not { Days: > 0 } period) return null;
        var terms = step.ConventionOn(regime) is { } convention
            ? new ClockTerms(period.Days, convention.Count(calendar), convention.StopsAllowed, period.Source)
            : new ClockTerms(period.Days, period.Basis == DayBasis.Working ? DayCount.WorkingDays(calendar) : DayCount.CalendarDays, 0,
                period.Source);
        return ReviewClock.Start(terms, step.Owner, from, Party.Sponsor).State;
    }
}
