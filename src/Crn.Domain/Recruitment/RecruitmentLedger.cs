using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Recruitment;

/// <summary>What a study recruited, site by site and period by period: counts only, nothing about a person.</summary>
/// <remarks>
/// The fold of its own events: verbs return a decision, <see cref="Evolve"/> applies an event and never argues, <see cref="Replay"/> gives
/// the same ledger again. Equality is by content. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// RecruitmentLedger ledger = RecruitmentLedger.Empty
///     .Open("Leeds", new LocalDate(2026, 1, 5)).State
///     .Report("Leeds", new YearMonth(2026, 1).ToDateInterval(), 3).State;
/// </code>
/// </example>
public sealed record RecruitmentLedger
{
    private static readonly Citation OverlapRule = Citation.Default("a day is reported once for each site");

    private readonly ImmutableSortedDictionary<string, SiteRecruitment> sites;

    private RecruitmentLedger(ImmutableSortedDictionary<string, SiteRecruitment> sites, int version) => (this.sites, Version) = (sites, version);

    /// <summary>A ledger in which nothing has happened.</summary>
    public static RecruitmentLedger Empty { get; } = new(ImmutableSortedDictionary.Create<string, SiteRecruitment>(StringComparer.Ordinal), 0);

    /// <summary>How many events the ledger is the fold of.</summary>
    public int Version { get; }

    /// <summary>The sites, ordered by code.</summary>
    public ValueList<SiteRecruitment> Sites => sites.Values.ToValueList();

    /// <summary>How many participants were recruited in all.</summary>
    public int Recruited => sites.Values.Sum(s => s.Recruited);

    /// <summary>The ledger after a history of events, from nothing.</summary>
    /// <param name="events">What happened, in order.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    public static RecruitmentLedger Replay(IEnumerable<RecruitmentEvent> events) => Guard.Against.Null(events).Aggregate(Empty, (ledger, e) => ledger.Evolve(e));

    /// <summary>Applies an event that happened.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The next ledger; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is null.</exception>
    public RecruitmentLedger Evolve(RecruitmentEvent happened)
    {
        Guard.Against.Null(happened);
        return new(sites.SetItem(happened.Site, happened.Apply(History(happened.Site))), Version + 1);
    }

    /// <summary>A site opens to recruitment.</summary>
    /// <param name="site">The site.</param>
    /// <param name="on">The first day it can recruit.</param>
    /// <returns>The ledger with the opening; refused when it is open already.</returns>
    /// <exception cref="ArgumentException"><paramref name="site"/> is blank or looks like an NHS number.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Open(string site, LocalDate on) =>
        Find(site) is { Opened: not null, Closed: null }
            ? Refuse("recruitment.site-already-open", "The site is already open to recruitment.", "Close the site first, or correct its opening date.", Citation.Default("a site opens once"))
            : Accept(new RecruitmentEvent.SiteOpened(site, on));

    /// <summary>A site closes to recruitment.</summary>
    /// <param name="site">The site.</param>
    /// <param name="on">The first day it can no longer recruit.</param>
    /// <returns>The ledger with the closure; refused when it comes before the opening.</returns>
    /// <exception cref="ArgumentException"><paramref name="site"/> is blank or looks like an NHS number.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Close(string site, LocalDate on) =>
        Find(site) is { Opened: { } opened } && on < opened
            ? Refuse("recruitment.closed-before-open", "The site cannot close before it opened.", "Give a closing date on or after the opening.", Citation.Default("a site closes after it opens"))
            : Accept(new RecruitmentEvent.SiteClosed(site, on));

    /// <summary>A site reports a period; reporting the same period again corrects it.</summary>
    /// <param name="site">The site.</param>
    /// <param name="period">The days reported, both ends included.</param>
    /// <param name="recruited">How many participants were recruited in them, 0 or more.</param>
    /// <returns>The ledger with the report; refused when another report of the site covers some of the same days.</returns>
    /// <exception cref="ArgumentException">An argument is not of its form.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Report(string site, DateInterval period, int recruited)
    {
        var report = new RecruitmentEvent.Reported(site, period, recruited);
        foreach (var earlier in History(report.Site).Reports)
        {
            if (earlier.Period != period && earlier.Period.Start <= period.End && period.Start <= earlier.Period.End)
            {
                return Refuse("recruitment.days-reported-twice", "Some of these days are already reported for the site in another period.", "Report the same period again to correct it.", OverlapRule);
            }
        }

        return Accept(report);
    }

    /// <summary>Many reports at once, as they come from a table.</summary>
    /// <param name="reports">The reports; the last one for a site and period counts.</param>
    /// <returns>The ledger with all of them; refused when two periods of one site overlap.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> ReportAll(IEnumerable<RecruitmentEvent.Reported> reports)
    {
        var all = Guard.Against.Null(reports).ToValueList();
        var next = sites.ToBuilder();
        foreach (var site in all.GroupBy(r => r.Site, StringComparer.Ordinal))
        {
            var history = (next.TryGetValue(site.Key, out var known) ? known : new(site.Key)).WithAll(site.Select(r => new PeriodCount(r.Period, r.Recruited)));
            for (var i = 1; i < history.Reports.Count; i++)
            {
                if (history.Reports[i].Period.Start <= history.Reports[i - 1].Period.End)
                {
                    return Refuse("recruitment.days-reported-twice", $"Two periods reported for site {site.Key} cover some of the same days.", "Report each day in one period only.", OverlapRule);
                }
            }

            next[site.Key] = history;
        }

        return Decision.Accept(new RecruitmentLedger(next.ToImmutable(), Version + all.Count), all.Select(RecruitmentEvent (r) => r).ToValueList());
    }

    /// <summary>What is known of a site.</summary>
    /// <param name="site">The site.</param>
    /// <returns>Its history, or null when nothing happened there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    public SiteRecruitment? Find(string site) => sites.GetValueOrDefault(Guard.Against.Null(site).Trim());

    /// <summary>Participants in reports that ended by a date. A period not yet over by then is not counted, and never split.</summary>
    /// <param name="date">The date, included.</param>
    /// <returns>How many.</returns>
    public int RecruitedBy(LocalDate date) => sites.Values.Sum(s => s.RecruitedBy(date));

    /// <summary>
    /// The last date on which everything reported can be counted: the date itself, or the day before the earliest period that had begun by
    /// then and not ended.
    /// </summary>
    /// <param name="asAt">The date stood at.</param>
    /// <returns>The date on or before <paramref name="asAt"/>.</returns>
    public LocalDate DataCut(LocalDate asAt)
    {
        // Going back to before one period may cut another in two, so look again until nothing is cut.
        var cut = asAt;
        while (sites.Values.Select(s => s.Straddling(cut)).OfType<PeriodCount>().ToList() is { Count: > 0 } straddling)
        {
            cut = straddling.Min(r => r.Period.Start).PlusDays(-1);
        }

        return cut;
    }

    /// <summary>Whether both ledgers hold the same.</summary>
    /// <param name="other">The other ledger.</param>
    /// <returns>True when sites, reports and version agree.</returns>
    public bool Equals(RecruitmentLedger? other) => other is not null && Version == other.Version && sites.Values.SequenceEqual(other.sites.Values);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Version, sites.Count);

    private SiteRecruitment History(string site) => sites.GetValueOrDefault(site) ?? new(site);

    private Decision<RecruitmentLedger, RecruitmentEvent> Accept(RecruitmentEvent happened) => Decision.Accept(Evolve(happened), happened);

    private static Decision<RecruitmentLedger, RecruitmentEvent> Refuse(string code, string because, string remedy, Citation source) =>
        Decision.Refuse<RecruitmentLedger, RecruitmentEvent>(new Refusal(code, because, remedy, source));
}
