using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Crn.Domain.Probability;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment;

/// <summary>What happened in a study's recruitment: person-free counts by site, period and state, openings, pauses and closures, as they became known.</summary>
/// <remarks>
/// <para>The fold of its events. Counts stand for the period they were reported for, a day, a month or any other stretch, and are never spread over invented
/// days. A reported zero and a day not reported yet are different answers.</para>
/// <para><see cref="KnownOn"/> gives the ledger as it stood on a day; <see cref="WhatHappenedBy"/> gives what had happened by a day, however late it was
/// reported. Equality is by content, history included. Immutable and thread-safe.</para>
/// </remarks>
/// <example>
/// <code>
/// var ledger = RecruitmentLedger.Start(today, ReportingLag.LocalSystem)
///     .Open(leeds, on: new LocalDate(2026, 3, 2), recordedOn: today).State
///     .Report([new(leeds, RecruitmentPeriod.Month(new YearMonth(2026, 3)), 4)], recordedOn: today).State;
/// ledger.Recruited;                       // 4
/// ledger.Find(leeds)!.ReportedThrough;    // 2026-03-31
/// </code>
/// </example>
public sealed partial record RecruitmentLedger
{
    private readonly ImmutableSortedDictionary<SiteCode, SiteRecruitment> sites;
    private readonly ImmutableList<RecruitmentEvent> events;

    private RecruitmentLedger(RecruitmentEvent.Started started)
    {
        (sites, events) = (ImmutableSortedDictionary<SiteCode, SiteRecruitment>.Empty, []);
        (StartedOn, Lag, DateBasis) = (started.RecordedOn, Guard.Against.Null(started.Lag), started.DateBasis);
        LastRecordedOn = started.RecordedOn;
        Study = new(SiteOrStudy.WholeStudy);
    }

    /// <summary>The day the ledger was started.</summary>
    public LocalDate StartedOn { get; }

    /// <summary>How late reports may be.</summary>
    public ReportingLag Lag { get; }

    /// <summary>Which date the counts go by.</summary>
    public RecruitmentDateBasis DateBasis { get; }

    /// <summary>The last day on which anything was recorded.</summary>
    public LocalDate LastRecordedOn { get; private init; }

    /// <summary>The study as a whole: its own opening, suspensions and closure, and the counts that are not broken down by site.</summary>
    public SiteRecruitment Study { get; private init; }

    /// <summary>What sponsors said of the data, in the order recorded.</summary>
    public ValueList<SponsorConfirmation> Confirmations { get; private init; }

    /// <summary>The number of events folded in, for optimistic concurrency.</summary>
    public int Version => events.Count;

    /// <summary>Everything that was recorded, in order.</summary>
    public ValueList<RecruitmentEvent> History => events.ToValueList();

    /// <summary>The sites of which anything was recorded, by key.</summary>
    public ValueList<SiteRecruitment> Sites => sites.Values.ToValueList();

    /// <summary>Everybody recruited, as far as reported.</summary>
    public int Recruited => Total(ParticipantState.Recruited);

    /// <summary>Whether there are counts and none is broken down by site.</summary>
    public bool IsTotalsOnly => Study.Recruited.Rows.Count > 0 && sites.Values.All(static s => s.Recruited.Rows.Count == 0);

    /// <summary>Starts a ledger.</summary>
    /// <param name="recordedOn">The day.</param>
    /// <param name="lag">How late reports may be; <see cref="ReportingLag.LocalSystem"/> when null.</param>
    /// <param name="dateBasis">Which date the counts go by.</param>
    /// <returns>The ledger, empty.</returns>
    public static RecruitmentLedger Start(LocalDate recordedOn, ReportingLag? lag = null, RecruitmentDateBasis dateBasis = RecruitmentDateBasis.NotStated) =>
        Replay(new RecruitmentEvent.Started(recordedOn, lag ?? ReportingLag.LocalSystem, dateBasis));

    /// <summary>The ledger after all its events.</summary>
    /// <param name="events">The events in order; the first is that it started.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">There is no event, or the first is not that it started.</exception>
    public static RecruitmentLedger Replay(params ValueList<RecruitmentEvent> events)
    {
        RecruitmentLedger? ledger = null;
        foreach (var happened in events) ledger = Fold(ledger, Guard.Against.Null(happened, nameof(events)));
        return ledger ?? throw new ArgumentException("A recruitment ledger has at least one event.", nameof(events));
    }

    /// <summary>The ledger after one more event. It never argues: what was recorded, was recorded.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is null.</exception>
    public RecruitmentLedger Evolve(RecruitmentEvent happened) => Fold(this, Guard.Against.Null(happened));

    /// <summary>The ledger as it stood at the end of a day: what had been recorded by then, later corrections left out.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The ledger, or null when it had not been started.</returns>
    public RecruitmentLedger? KnownOn(LocalDate date)
    {
        if (LastRecordedOn <= date) return this;
        return StartedOn > date ? null : Replay(events.Where(e => e.RecordedOn <= date).ToValueList());
    }

    /// <summary>What had happened by the end of a day, however late it was reported, later corrections included: where a backtest stands.</summary>
    /// <remarks>A count whose period ends after the day is left out whole: nobody knows how much of it fell before.</remarks>
    /// <param name="date">The day.</param>
    /// <returns>The ledger, as if everything had been recorded without delay.</returns>
    public RecruitmentLedger WhatHappenedBy(LocalDate date) => Replay(events.Select(e => e.HappenedBy(date)).OfType<RecruitmentEvent>().ToValueList());

    /// <summary>Whether both ledgers hold the same and came to it the same way.</summary>
    /// <param name="other">The other ledger.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(RecruitmentLedger? other) => other is not null && Version == other.Version && Study == other.Study
        && Confirmations == other.Confirmations && sites.SequenceEqual(other.sites) && events.SequenceEqual(other.events);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Version, StartedOn, LastRecordedOn, Recruited);

    /// <summary>The ledger as one line.</summary>
    /// <returns>Recruits, sites and the last day recorded.</returns>
    public override string ToString() =>
        $"{Text.Of(Recruited)} recruited at {Text.Of(sites.Count)} sites, recorded to {Text.Iso(LastRecordedOn)}";

    internal static RecruitmentLedger Begin(RecruitmentEvent.Started started) => new(started);

    internal RecruitmentLedger Change<T>(SiteOrStudy key, T with, Func<SiteRecruitment, T, SiteRecruitment> change) => key.IsWholeStudy
        ? this with { Study = change(Study, with) }
        : new(this, sites.SetItem(key.Code, change(sites.GetValueOrDefault(key.Code) ?? new(key), with)), events);

    internal RecruitmentLedger Add(ValueList<RecruitmentCount> rows)
    {
        var (study, changed) = (Study, sites.ToBuilder());
        foreach (var ((key, state), cells) in ByCell(rows))
        {
            var site = key.IsWholeStudy ? study : changed.GetValueOrDefault(key.Code) ?? new(key);
            site = site.With(state, site.In(state).With(cells));
            if (key.IsWholeStudy) study = site;
            else changed[key.Code] = site;
        }

        return new(this, changed.ToImmutable(), events) { Study = study };
    }

    internal RecruitmentLedger Add(SponsorConfirmation confirmation) => this with { Confirmations = Confirmations.Add(confirmation) };

    private static RecruitmentLedger Fold(RecruitmentLedger? ledger, RecruitmentEvent happened)
    {
        var next = happened.ApplyTo(ledger);
        var last = ledger is not null && ledger.LastRecordedOn > happened.RecordedOn ? ledger.LastRecordedOn : happened.RecordedOn;
        return new(next, next.sites, (ledger?.events ?? []).Add(happened)) { LastRecordedOn = last };
    }

    private static Dictionary<(SiteOrStudy Site, ParticipantState State), List<RecruitmentCount>> ByCell(ValueList<RecruitmentCount> rows)
    {
        Dictionary<(SiteOrStudy Site, ParticipantState State), List<RecruitmentCount>> cells = [];
        foreach (var row in rows)
        {
            if (!cells.TryGetValue((row.Site, row.State), out var list)) cells[(row.Site, row.State)] = list = [];
            list.Add(row);
        }

        return cells;
    }

    private RecruitmentLedger(RecruitmentLedger other, ImmutableSortedDictionary<SiteCode, SiteRecruitment> sites, ImmutableList<RecruitmentEvent> events)
        : this(other) => (this.sites, this.events) = (sites, events);
}
