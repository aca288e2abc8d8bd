using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Testing;

/// <content>Generators of dates known in part, working-day calendars, counting conventions and review clocks.</content>
public static partial class DomainArbitraries
{
    private static readonly WorkingDayCalendar[] PlainCalendars =
        [WorkingDayCalendar.EnglandAndWales, WorkingDayCalendar.Scotland, WorkingDayCalendar.NorthernIreland];

    // Made once: a calendar with closures takes a moment to make.
    private static readonly WorkingDayCalendar[] ClosedCalendars =
        [.. PlainCalendars.Select(calendar =>
            calendar.WithClosures(new(2025, 12, 24), new(2025, 12, 29), new(2025, 12, 30), new(2025, 12, 31)))];

    /// <summary>Dates of 1999 to 2050 known to the year, the month or the day; shrinks towards the year, which knows least.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PartialDate> PartialDates() => Arb.From(
        from date in LocalDates().Generator
        from precision in Gen.Elements(PartialDatePrecision.Year, PartialDatePrecision.Month, PartialDatePrecision.Day)
        select precision switch
        {
            PartialDatePrecision.Year => PartialDate.OfYear(date.Year),
            PartialDatePrecision.Month => PartialDate.OfMonth(date.Year, date.Month),
            PartialDatePrecision.Day => PartialDate.Of(date),
        },
        date => date.Precision switch
        {
            PartialDatePrecision.Day => [PartialDate.OfMonth(date.Year, date.Month!.Value), PartialDate.OfYear(date.Year)],
            PartialDatePrecision.Month => [PartialDate.OfYear(date.Year)],
            PartialDatePrecision.Year => [],
        });

    /// <summary>
    /// The calendars of the three divisions, some with closure days at the turn of a year; shrinks by leaving the closures out.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<WorkingDayCalendar> WorkingDayCalendars() => Arb.From(
        Gen.Elements(PlainCalendars.Concat(ClosedCalendars)),
        calendar => calendar.Closures.IsEmpty ? [] : PlainCalendars.Where(plain => plain.WithClosures(calendar.Closures).Equals(calendar)));

    /// <summary>Counting conventions of every kind; shrinks towards calendar days with receipt on day 0.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<DayCount> DayCounts() => Arb.From(
        from working in Gen.Elements(true, false)
        from calendar in WorkingDayCalendars().Generator
        from counting in Gen.Elements(true, false)
        from rolling in Gen.Elements(true, false, false)
        let basis = working ? DayCount.WorkingDays(calendar) : DayCount.CalendarDays
        let counted = counting ? basis.CountingReceipt() : basis
        select rolling ? counted.RollingForward(calendar) : counted,
        count => count == DayCount.CalendarDays ? [] : [DayCount.CalendarDays]);

    /// <summary>Terms of 1 to 90 days with no stop, one, two or as many as needed; shrinks towards plain calendar days.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ClockTerms> ClockTermsOfAllKinds() => Arb.From(
        from days in Gen.Choose(1, 90)
        from count in DayCounts().Generator
        from stops in Gen.Elements<int?>(0, 1, 2, null, null)
        select new ClockTerms(days, count, stops, Citation.Default("generated terms")),
        terms => DayCounts().Shrinker(terms.Count).Select(count => new ClockTerms(terms.Days, count, terms.StopsAllowed, terms.Source)));

    /// <summary>Review clocks of 2000 to 2045, reached by up to eight verbs; shrinks by forgetting the last event.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ReviewClock> ReviewClocks() =>
        Arb.From(ReviewClockHistories().Generator.Select(events => ReviewClock.Replay(events)));

    /// <summary>
    /// Histories of review clocks, each accepted verb by verb and some recorded late; shrinks by forgetting the last event.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ValueList<ReviewClockEvent>> ReviewClockHistories() => Arb.From(
        from terms in ClockTermsOfAllKinds().Generator
        from startDay in Gen.Choose(0, 45 * 365)
        from steps in ClockSteps().ArrayOf(8)
        from length in Gen.Choose(0, 8)
        select Play(terms, new LocalDate(2000, 1, 1).PlusDays(startDay), steps.Take(length)),
        events => events.Count < 2 ? [] : [events.Take(events.Count - 1).ToValueList()]);

    /// <summary>Events of every kind, out of histories of review clocks.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ReviewClockEvent> ReviewClockEvents() =>
        Arb.From(ReviewClockHistories().Generator.SelectMany(events => Gen.Elements(events.ToArray())));

    private static Gen<ClockStep> ClockSteps() =>
        from verb in Gen.Frequency((4, Gen.Constant(0)), (4, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(3)))
        from wait in Gen.Choose(0, 40)
        from late in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 10)))
        from party in Gen.Elements(Party.ResearchEthicsCommittee, Party.Sponsor, Party.SiteOrganisation, Party.HealthResearchAuthority)
        select new ClockStep(verb, wait, late, party);

    private static ValueList<ReviewClockEvent> Play(ClockTerms terms, LocalDate start, IEnumerable<ClockStep> steps)
    {
        const Party Committee = Party.ResearchEthicsCommittee;
        var first = ReviewClock.Start(terms, Committee, start, Party.Sponsor);
        var (clock, events, on) = (first.State, first.Events, start);
        foreach (var (verb, wait, late, party) in steps)
        {
            on = on.PlusDays(wait);
            var recordedOn = LocalDate.Max(on.PlusDays(late), clock.LastRecordedOn);
            var decision = verb switch
            {
                0 => clock.Stop(party, on, Committee, recordedOn),
                1 => clock.Restart(party, on, Party.Sponsor, recordedOn),
                2 => clock.HandOver(party, on, Committee, recordedOn),
                _ => clock.Finish(on, Committee, recordedOn),
            };
            if (!decision.IsAccepted) continue;
            clock = decision.State;
            events = events.AddRange(decision.Events);
        }

        return events;
    }

    private sealed record ClockStep(int Verb, int Wait, int Late, Party Party);
}
