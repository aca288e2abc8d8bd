using Crn.Domain.Calendars;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static partial class CalendarShapes
{
    internal static EnumShape<DayBasis> DayBasis => field ??= Atoms.Enum<DayBasis>("Which days a clock counts.");

    internal static EnumShape<HolidayDivision> HolidayDivision =>
        field ??= Atoms.Enum<HolidayDivision>("The parts of the United Kingdom that keep the same bank holidays.");

    internal static EnumShape<PartialDatePrecision> PartialDatePrecision =>
        field ??= Atoms.Enum<PartialDatePrecision>("How exactly a date is known.");

    internal static EnumShape<UkNation> UkNation =>
        field ??= Atoms.Enum<UkNation>("The nations of the United Kingdom, which share research law and differ in health services and " +
            "holidays.");

    internal static TextShape<PartialDate> PartialDate =>
        field ??= Atoms.Parsed<PartialDate>("A date known to the year, the month or the day.",
        "A text as the library writes it.");

    internal static ObjectShape<ClockHold> ClockHold =>
        field ??= Atoms.Object<ClockHold>("A part of a review clock during which one party had the work.", m =>
    {
        var party = m.Required("party", v => v.Party, DecisionShapes.Party);
        var from = m.Required("from", v => v.From, Atoms.Date);
        var countedAfter = m.Required("countedAfter", v => v.CountedAfter, Atoms.Date);
        var isRunning = m.Required("isRunning", v => v.IsRunning, Atoms.Flag);
        var before = m.Required("before", v => v.Before, Atoms.Whole);
        return p => new(party[p], from[p], countedAfter[p], isRunning[p], before[p]);
    });

    internal static ObjectShape<ClockTerms> ClockTerms =>
        field ??= Atoms.Object<ClockTerms>("The terms on which a review clock runs: how long, counted how, and how often it may stop.", m =>
    {
        var days = m.Required("days", v => v.Days, Atoms.Whole);
        var count = m.Required("count", v => v.Count, CalendarShapes.DayCount);
        var stopsAllowed = m.Optional("stopsAllowed", v => v.StopsAllowed, Atoms.Whole);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(days[p], count[p], stopsAllowed[p], source[p]);
    });

    internal static ObjectShape<CountingConvention> CountingConvention =>
        field ??= Atoms.Object<CountingConvention>(
            "How a clock of the field counts its days, in which years, and how often it may stop.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var clock = m.Required("clock", v => v.Clock, Atoms.Words);
        var basis = m.Required("basis", v => v.Basis, CalendarShapes.DayBasis);
        var countsReceipt = m.Required("countsReceipt", v => v.CountsReceipt, Atoms.Flag);
        var stopsAllowed = m.Optional("stopsAllowed", v => v.StopsAllowed, Atoms.Whole);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(code[p], clock[p], basis[p], countsReceipt[p], stopsAllowed[p], source[p]);
    });

    internal static ObjectShape<DayCount> DayCount =>
        field ??= Atoms.Object<DayCount>("A convention for counting the days of a period: calendar or working days, and whether the day " +
            "of receipt is day 0 or day 1.", m =>
    {
        var basis = m.Required("basis", v => v.Basis, CalendarShapes.DayBasis);
        var countsReceipt = m.Required("countsReceipt", v => v.CountsReceipt, Atoms.Flag);
        var calendar = m.Optional("calendar", v => v.Calendar, CalendarShapes.WorkingDayCalendar);
        var rollsForward = m.Required("rollsForward", v => v.RollsForward, Atoms.Flag);
        return p => Makers.DayCount(basis[p], countsReceipt[p], calendar[p], rollsForward[p]);
    });

    internal static ObjectShape<HeldTime> HeldTime => field ??= Atoms.Object<HeldTime>("How long one party had the work.", m =>
    {
        var party = m.Required("party", v => v.Party, DecisionShapes.Party);
        var days = m.Required("days", v => v.Days, Atoms.Whole);
        return p => new(party[p], days[p]);
    });

    internal static BodyShape<ReviewClock> ReviewClock =>
        field ??= Atoms.Object<ReviewClock>("A clock on a review: what it may take, what it has taken, where it stands and who has the " +
            "work.", m =>
    {
        var terms = m.Required("terms", v => v.Terms, CalendarShapes.ClockTerms);
        var startedOn = m.Required("startedOn", v => v.StartedOn, Atoms.Date);
        var holds = m.List("holds", v => v.Holds, CalendarShapes.ClockHold);
        var deadline = m.Optional("deadline", v => v.Deadline, Atoms.Date);
        var finishedOn = m.Optional("finishedOn", v => v.FinishedOn, Atoms.Date);
        var stops = m.Required("stops", v => v.Stops, Atoms.Whole);
        var version = m.Required("stateVersion", v => v.Version, Atoms.Whole);
        var lastRecordedOn = m.Required("lastRecordedOn", v => v.LastRecordedOn, Atoms.Date);
        var missed = m.Optional("missed", v => v.Missed, Atoms.Date);
        m.Checked(States.Against);
        return p => new(terms[p], startedOn[p], holds[p], deadline[p])
        {
            FinishedOn = finishedOn[p],
            Stops = stops[p],
            Version = version[p],
            LastRecordedOn = lastRecordedOn[p],
            Missed = missed[p],
        };
    }).AsDocument(new("crn.review-clock"));

    internal static BodyShape<ReviewClockEvent> ReviewClockEvent =>
        field ??= ReviewClockEventKinds.AsDocument(new("crn.review-clock-event"));

    internal static UnionShape<ReviewClockEvent> ReviewClockEventKinds => field ??= new("ReviewClockEvent", "An event of a review clock.",
        new UnionCase<ReviewClockEvent, ReviewClockEvent.Started>("Started", ReviewClockEventStarted),
        new UnionCase<ReviewClockEvent, ReviewClockEvent.Stopped>("Stopped", ReviewClockEventStopped),
        new UnionCase<ReviewClockEvent, ReviewClockEvent.Restarted>("Restarted", ReviewClockEventRestarted),
        new UnionCase<ReviewClockEvent, ReviewClockEvent.HandedOver>("HandedOver", ReviewClockEventHandedOver),
        new UnionCase<ReviewClockEvent, ReviewClockEvent.Finished>("Finished", ReviewClockEventFinished));

    internal static ObjectShape<ReviewClockEvent.Finished> ReviewClockEventFinished =>
        field ??= Atoms.Object<ReviewClockEvent.Finished>("The review ended and the clock with it.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        return p => new(on[p], by[p], recordedOn[p]);
    }, "ReviewClockEventFinished");

    internal static ObjectShape<ReviewClockEvent.HandedOver> ReviewClockEventHandedOver =>
        field ??= Atoms.Object<ReviewClockEvent.HandedOver>("The work passed to somebody else while the clock went on as it was, running " +
            "or stopped.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var to = m.Required("to", v => v.To, DecisionShapes.Party);
        return p => new(on[p], by[p], recordedOn[p], to[p]);
    }, "ReviewClockEventHandedOver");

    internal static ObjectShape<ReviewClockEvent.Restarted> ReviewClockEventRestarted =>
        field ??= Atoms.Object<ReviewClockEvent.Restarted>("The clock ran again.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var heldBy = m.Required("heldBy", v => v.HeldBy, DecisionShapes.Party);
        return p => new(on[p], by[p], recordedOn[p], heldBy[p]);
    }, "ReviewClockEventRestarted");

    internal static ObjectShape<ReviewClockEvent.Started> ReviewClockEventStarted =>
        field ??= Atoms.Object<ReviewClockEvent.Started>("The clock started.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var terms = m.Required("terms", v => v.Terms, CalendarShapes.ClockTerms);
        var heldBy = m.Required("heldBy", v => v.HeldBy, DecisionShapes.Party);
        return p => new(on[p], by[p], recordedOn[p], terms[p], heldBy[p]);
    }, "ReviewClockEventStarted");

    internal static ObjectShape<ReviewClockEvent.Stopped> ReviewClockEventStopped =>
        field ??= Atoms.Object<ReviewClockEvent.Stopped>("The clock stopped, because somebody else must act first.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var waitingFor = m.Required("waitingFor", v => v.WaitingFor, DecisionShapes.Party);
        return p => new(on[p], by[p], recordedOn[p], waitingFor[p]);
    }, "ReviewClockEventStopped");

    internal static ObjectShape<WorkingDayCalendar> WorkingDayCalendar =>
        field ??= Atoms.Object<WorkingDayCalendar>("The working days of a part of the United Kingdom, 1999 to 2050: Monday to Friday, " +
            "bank holidays and closure days left out.", m =>
    {
        var division = m.Required("division", v => v.Division, CalendarShapes.HolidayDivision);
        var closures = m.List("closures", v => v.Closures, Atoms.Date);
        return p => Makers.Calendar(division[p], closures[p]);
    });
}
