using Crn.Domain.Calendars;
using Crn.Domain.Decisions;

namespace Crn.Domain.Permissions.Cases;

/// <summary>The clock each step runs on: the published or given days, counted by the convention of its row.</summary>
internal static class CaseClocks
{
    // No clock is invented: a step without a period has none.
    public static ClockTerms? TermsOf(ApprovalDefinition step, LocalDate regime, StepDurations durations, WorkingDayCalendar calendar)
    {
        if (durations.Of(step) is not { Days: > 0 } period) return null;
        return step.ConventionOn(regime) is { } convention
            ? new ClockTerms(period.Days, convention.Count(calendar), convention.StopsAllowed, period.Source)
            : new ClockTerms(period.Days, period.Basis == DayBasis.Working ? DayCount.WorkingDays(calendar) : DayCount.CalendarDays, 0,
                period.Source);
    }

    public static ReviewClock Start(ClockTerms terms, Party heldBy, LocalDate from) =>
        ReviewClock.Start(terms, heldBy, from, Party.Sponsor).State;
}
