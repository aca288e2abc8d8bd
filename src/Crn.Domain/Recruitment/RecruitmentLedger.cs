using System.Collections.Immutable;
using Crn.Domain.Recruitment.Counting;
using Crn.Domain.Recruitment.Recording;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment;

/// <summary>
/// A study's recruitment as it was recorded: person-free counts by site, period and state, openings, pauses and closures.
/// </summary>
/// <remarks>
/// <para>The fold of its events. Counts stand for the period they were reported for, a day, a month or any other stretch, and are never
/// spread over invented days. A reported zero and a day not reported yet are different answers.</para>
/// <para><see cref="KnownOn"/> gives the ledger as it stood on a day; <see cref="UpTo"/> gives what took place by a day, however late it
/// was reported. Sites enter late: order is asked of the days of recording, and of the days of events only within one site. Equality is by
/// content, history included. Immutable and thread-safe.</para>
/// </remarks>
/// <example>
/// <code>
/// var ledger = RecruitmentLedger.Start(on: today, by: Party.Sponsor).State
///     .Open(leeds, on: new LocalDate(2026, 3, 2), by: Party.SiteOrganisation, recordedOn: today).State
///     .Report([new(leeds, RecruitmentPeriod.Month(new YearMonth(2026, 3)), 4)], by: Party.SiteOrganisation, recordedOn: today).State;
/// ledger.Recruited;                       // 4
/// ledger.Find(leeds)!.ReportedThrough;    // 2026-03-31
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record RecruitmentLedger
{
    private ImmutableSortedDictionary<SiteCode, SiteRecruitment> sites;
    private ValueList<RecruitmentEvent> events;
    private ValueList<RecruitmentEvent.Confirmed> confirmations;

    // Every statement without who made it and when it was recorded, to find those made twice.
    private ImmutableHashSet<RecruitmentEvent.Confirmed> statements = [];
    private PeopleByState people;

    // While the ledger is replayed: rows that are not among the sites yet. Null for every ledger that somebody holds.
    private ReplayedRows? replayed;

    private RecruitmentLedger(RecruitmentEvent.Started started)
    {
        sites = ImmutableSortedDictionary.Create<SiteCode, SiteRecruitment>(null, NeverEqual<SiteRecruitment>.Instance);
        (StartedOn, Lag, DateBasis) = (started.On, started.Lag, started.DateBasis);
        LastRecordedOn = started.RecordedOn;
        Study = new(SiteOrStudy.WholeStudy);
    }

    /// <summary>The day the ledger was started.</summary>
    public LocalDate StartedOn { get; }

    /// <summary>How late reports may be.</summary>
    public ReportingLag Lag { get; }

    /// <summary>Which date the counts go by.</summary>
    public RecruitmentDateBasis DateBasis { get; }

    /// <inheritdoc/>
    public LocalDate LastRecordedOn { get; private set; }

    /// <summary>The study as a whole: its own opening, suspensions and closure, and the counts that are not broken down by site.</summary>
    public SiteRecruitment Study { get; private set; }

    /// <summary>What sponsors stated of the data, in the order recorded.</summary>
    public ValueList<RecruitmentEvent.Confirmed> Confirmations => confirmations;

    /// <inheritdoc/>
    public int Version => events.Count;

    /// <summary>Everything that was recorded, in order.</summary>
    public ValueList<RecruitmentEvent> Events => events;

    /// <summary>The sites of which anything was recorded, by code.</summary>
    public ValueList<SiteRecruitment> Sites => sites.Values.ToValueList();

    /// <summary>Everybody recruited, as far as reported.</summary>
    public int Recruited => Total(ParticipantState.Recruited);

    /// <summary>Whether there are counts and none is broken down by site.</summary>
    public bool IsTotalsOnly => !Study.Recruited.IsEmpty && sites.Values.All(static s => s.Recruited.IsEmpty);

    /// <summary>Whether both ledgers hold the same and came to it the same way.</summary>
    /// <param name="other">The other ledger.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(RecruitmentLedger? other) => other is not null && Version == other.Version && Study == other.Study
        && confirmations == other.confirmations && sites.SequenceEqual(other.sites) && events == other.events;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Version, StartedOn, LastRecordedOn, Recruited);

    /// <summary>The ledger as one line.</summary>
    /// <returns>Recruits, sites and the last day recorded.</returns>
    public override string ToString() =>
        $"{Text.Of(Recruited)} recruited at {Text.Count(sites.Count, "site", "sites")}, recorded to {Text.Iso(LastRecordedOn)}";

    private RecruitmentLedger(RecruitmentLedger other, ImmutableSortedDictionary<SiteCode, SiteRecruitment> sites)
        : this(other) => this.sites = sites;
}
