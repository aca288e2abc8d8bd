using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment.Counting;
using Crn.Domain.Recruitment.Recording;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment;

/// <content>How events make the ledger, and the ledgers of other days.</content>
public sealed partial record RecruitmentLedger
{
    /// <summary>The ledger that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    public static RecruitmentLedger Replay(params ValueList<RecruitmentEvent> events) =>
        History.Replay<RecruitmentLedger, RecruitmentEvent>(events);

    /// <summary>The ledger that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    [OverloadResolutionPriority(-1)]
    public static RecruitmentLedger Replay(params RecruitmentEvent[] events) =>
        Replay(Guarded.Sequence(events));

    /// <summary>The ledger that its events made, or why the history is not sound.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The ledger, or every reason against the first event that does not fit, named with its place.</returns>
    public static Outcome<RecruitmentLedger> TryReplay(ValueList<RecruitmentEvent> events) =>
        History.TryReplay<RecruitmentLedger, RecruitmentEvent>(events);

    /// <summary>The ledger after one more event. It never argues: what was recorded, was recorded.</summary>
    /// <param name="recorded">The event.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    public RecruitmentLedger Evolve(RecruitmentEvent recorded)
    {
        var next = Guard.Against.Null(recorded) switch
        {
            RecruitmentEvent.Started e => new(e),
            RecruitmentEvent.Opened e => Change(e.Site, e.On, static (site, on) => site with { OpenedOn = on }),
            RecruitmentEvent.OpeningCorrected e => Change(e.Site, e.OpenedOn, static (site, on) => site with { OpenedOn = on }),
            RecruitmentEvent.Paused e => Change(e.Site, e.On, static (site, on) => site with { Pauses = site.Pauses.Add(new(on, null)) }),
            RecruitmentEvent.Resumed e => Change(e.Site, e.On, static (site, on) => site.ResumedOn(on)),
            RecruitmentEvent.Closed e => Change(e.Site, e.On, static (site, on) => site with { ClosedOn = on }),
            RecruitmentEvent.Reported e => Add(e.Rows),
            RecruitmentEvent.Completed e => Change(e.Site, e.On, static (site, day) => site.Reaching(day)),
            RecruitmentEvent.Corrected e => Add([new(e.Was.Site, e.Was.Period, e.Count, e.Was.State)]),
            RecruitmentEvent.Withdrawn e =>
                Change(e.Was.Site, e.Was, static (site, was) => site.With(was.State, site.In(was.State).Without(was.Period))),
            RecruitmentEvent.Confirmed e => this with { confirmations = confirmations.Add(e), statements = statements.Add(Statement(e)) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (ReferenceEquals(next, this)) next = this with { };
        (next.events, next.LastRecordedOn) = (events.Add(recorded), recorded.RecordedOn);
        return next;
    }

    /// <summary>The ledger as it stood at the end of a day: what had been recorded by then, later corrections left out.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>The ledger, or null when it had not been started.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public RecruitmentLedger? KnownOn(LocalDate asAt) =>
        LastRecordedOn <= Guarded.Iso(asAt) ? this : events[0].RecordedOn > asAt ? null : Fold(events.TakeWhile(e => e.RecordedOn <= asAt));

    /// <summary>The ledger up to the end of a day: what took place by then, however late it was reported, later corrections included. Where
    /// a backtest stands.</summary>
    /// <remarks>A count whose period ends after the day is left out whole: nobody knows how much of it fell before.</remarks>
    /// <param name="through">The day, included.</param>
    /// <returns>The ledger, as if everything had been recorded without delay.</returns>
    /// <exception cref="ArgumentException"><paramref name="through"/> is of another calendar system.</exception>
    public RecruitmentLedger UpTo(LocalDate through) =>
        LastRecordedOn <= Guarded.Iso(through) ? this : Fold(events.Select(e => EventsUpTo.Part(e, through)).OfType<RecruitmentEvent>());

    /// <summary>
    /// The ledger as of the end of a day, by the question that is asked: what had taken place by then, or what was known.
    /// </summary>
    /// <param name="asAt">The day.</param>
    /// <param name="basis">The question.</param>
    /// <returns><see cref="UpTo"/> or <see cref="KnownOn"/>; a ledger of which nothing is recorded where nothing was known.</returns>
    /// <exception cref="ArgumentException">There is no such basis, or <paramref name="asAt"/> is of another calendar system.</exception>
    public RecruitmentLedger AsAt(LocalDate asAt, LedgerBasis basis) =>
        Guard.Against.EnumOutOfRange(basis) == LedgerBasis.TakenPlace ? UpTo(Guarded.Iso(asAt)) : KnownOn(asAt) ?? Empty(asAt, Lag);

    // A ledger of which nothing is recorded, for questions about a day before its start.
    internal static RecruitmentLedger Empty(LocalDate on, ReportingLag lag) =>
        Fold([new RecruitmentEvent.Started(on, Party.Network, on, lag, RecruitmentDateBasis.NotStated)]);

    internal long People(ParticipantState state) => people.In(state);

    // Whether the same was stated of the same day, whoever stated it.
    internal bool IsStated(RecruitmentEvent.Confirmed confirmed) => statements.Contains(Statement(confirmed));

    private static RecruitmentEvent.Confirmed Statement(RecruitmentEvent.Confirmed confirmed) =>
        confirmed with { By = Party.Network, RecordedOn = confirmed.On };

    internal SiteRecruitment Of(SiteOrStudy site) => Find(site) ?? new(site);

    // Of events that are known to be sound: nothing is checked again.
    private static RecruitmentLedger Fold(IEnumerable<RecruitmentEvent> events)
    {
        RecruitmentLedger? ledger = null;
        foreach (var recorded in events) ledger = (ledger ?? new((RecruitmentEvent.Started)recorded)).Evolve(recorded);
        return ledger!;
    }

    private RecruitmentLedger Change<T>(SiteOrStudy key, T with, Func<SiteRecruitment, T, SiteRecruitment> change)
    {
        var before = Of(key);
        return With(sites, Study, before, change(before, with), people);
    }

    private RecruitmentLedger Add(ValueList<RecruitmentCount> rows)
    {
        var next = this;
        if (rows.Count == 1)
        {
            // One row, as it comes in day by day.
            var (row, site) = (rows[0], Of(rows[0].Site));
            return With(sites, Study, site, site.With(row.State, site.In(row.State).With([row])), people);
        }

        foreach (var ((key, state), added) in ReportCheck.BySite(rows))
        {
            var site = next.Of(key);
            next = next.With(next.sites, next.Study, site, site.With(state, site.In(state).With(added)), next.people);
        }

        return next;
    }

    private RecruitmentLedger With(ImmutableSortedDictionary<SiteCode, SiteRecruitment> all, SiteRecruitment study, SiteRecruitment before,
        SiteRecruitment after, PeopleByState counted)
    {
        counted = counted.Changed(before, after);
        return after.Site.IsWholeStudy ? this with { Study = after, people = counted }
            : new(this, all.SetItem(after.Site.Code, after)) { Study = study, people = counted };
    }

    private RecruitmentCount RowFor(SiteOrStudy site, RecruitmentPeriod period, ParticipantState state) =>
        new(site, period, Of(site).In(state).CountFor(period) ?? 0, state);
}
