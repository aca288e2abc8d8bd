using Crn.Domain.Calendars;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class CalendarRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(DayBasis), () => CalendarShapes.DayBasis),
        (typeof(PartialDatePrecision), () => CalendarShapes.PartialDatePrecision),
        (typeof(UkNation), () => CalendarShapes.UkNation),
        (typeof(PartialDate), () => CalendarShapes.PartialDate),
        (typeof(ClockHold), () => CalendarShapes.ClockHold),
        (typeof(ClockTerms), () => CalendarShapes.ClockTerms),
        (typeof(CountingConvention), () => CalendarShapes.CountingConvention),
        (typeof(DayCount), () => CalendarShapes.DayCount),
        (typeof(HeldTime), () => CalendarShapes.HeldTime),
        (typeof(ReviewClock), () => CalendarShapes.ReviewClock),
        (typeof(ReviewClockEvent), () => CalendarShapes.ReviewClockEvent),
        (typeof(ReviewClockEvent.Finished), () =>
            CaseShapes.Of<ReviewClockEvent, ReviewClockEvent.Finished>(CalendarShapes.ReviewClockEvent)),
        (typeof(ReviewClockEvent.HandedOver), () =>
            CaseShapes.Of<ReviewClockEvent, ReviewClockEvent.HandedOver>(CalendarShapes.ReviewClockEvent)),
        (typeof(ReviewClockEvent.Restarted), () =>
            CaseShapes.Of<ReviewClockEvent, ReviewClockEvent.Restarted>(CalendarShapes.ReviewClockEvent)),
        (typeof(ReviewClockEvent.Started), () =>
            CaseShapes.Of<ReviewClockEvent, ReviewClockEvent.Started>(CalendarShapes.ReviewClockEvent)),
        (typeof(ReviewClockEvent.Stopped), () =>
            CaseShapes.Of<ReviewClockEvent, ReviewClockEvent.Stopped>(CalendarShapes.ReviewClockEvent)),
        (typeof(WorkingDayCalendar), () => CalendarShapes.WorkingDayCalendar),
    ];
}
