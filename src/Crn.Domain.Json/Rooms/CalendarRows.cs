using Crn.Domain.Calendars;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class CalendarRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => CalendarShapes.DayBasis),
        ShapeRow.Of(() => CalendarShapes.PartialDatePrecision),
        ShapeRow.Of(() => CalendarShapes.UkNation),
        ShapeRow.Of(() => CalendarShapes.PartialDate),
        ShapeRow.Of(() => CalendarShapes.ClockHold),
        ShapeRow.Of(() => CalendarShapes.ClockTerms),
        ShapeRow.Of(() => CalendarShapes.CountingConvention),
        ShapeRow.Of(() => CalendarShapes.DayCount),
        ShapeRow.Of(() => CalendarShapes.HeldTime),
        ShapeRow.Of(() => CalendarShapes.ReviewClock),
        ShapeRow.Of(() => CalendarShapes.ReviewClockEvent),
        ShapeRow.Of(() =>
            CaseShapes.Of<ReviewClockEvent, ReviewClockEvent.Finished>(CalendarShapes.ReviewClockEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<ReviewClockEvent, ReviewClockEvent.HandedOver>(CalendarShapes.ReviewClockEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<ReviewClockEvent, ReviewClockEvent.Restarted>(CalendarShapes.ReviewClockEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<ReviewClockEvent, ReviewClockEvent.Started>(CalendarShapes.ReviewClockEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<ReviewClockEvent, ReviewClockEvent.Stopped>(CalendarShapes.ReviewClockEvent)),
        ShapeRow.Of(() => CalendarShapes.WorkingDayCalendar),
    ];
}
