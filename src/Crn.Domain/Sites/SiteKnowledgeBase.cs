using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites.Matching;

namespace Crn.Domain.Sites;

/// <summary>
/// What is known of the network's sites: organisations, sites, what they state they hold and how they did, indexed once and asked often.
/// Built from any number of records in any order; what disagrees is reported, never silently chosen.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example>
/// <code>
/// SiteKnowledgeBase sites = SiteKnowledgeBase.Of(records);
/// SiteMatches matches = sites.Match(
///     [SiteRequirement.Holds(SiteCapabilities.AsepticUnit)], SiteScoring.For(Specialty.Cancer), asAt: today);
/// matches.Ranked[0].Score;            // with its parts
/// matches.NearMisses();               // with the cheapest fix
/// matches.Ranked[5].MissingFacts();   // what to ask that site
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial class SiteKnowledgeBase
{
    private SiteIndex? index;

    // Of the day that was asked about last.
    private Successions? successions;

    private SiteKnowledgeBase(SiteIndex? index, SiteRecords records, Period usualValidity) =>
        (this.index, Records, UsualValidity) = (index, records, usualValidity);

    /// <summary>
    /// How long a claim stands whose end nobody stated: one year, after the yearly capability statements. A design default.
    /// </summary>
    public static Dated<Period> PublishedValidity { get; } =
        new(Period.FromYears(1), null, null,
            Citation.Default("SI-01 validity of capability statements, about a year in an RDOCS of 2017-18"));

    /// <summary>The records it was built from.</summary>
    public SiteRecords Records { get; }

    /// <summary>How long a claim stands whose end nobody stated.</summary>
    public Period UsualValidity { get; }

    /// <summary>What the records disagree about, ordered by code.</summary>
    public ValueList<KnowledgeConflict> Conflicts => Index.Conflicts;

    /// <summary>The sites, ordered by code.</summary>
    public ValueList<Site> Sites => new(Index.Sites);

    /// <summary>The organisations, ordered by code.</summary>
    public ValueList<Organisation> Organisations => Index.Organisations.Values.OrderBy(o => o.Code).ToValueList();

    /// <summary>Builds the knowledge base.</summary>
    /// <param name="records">The records.</param>
    /// <param name="usualValidity">How long a claim stands whose end nobody stated; <see cref="PublishedValidity"/> when left out. Date
    /// units only.</param>
    /// <returns>The knowledge base, with every conflict it met.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="usualValidity"/> holds hours or smaller units.</exception>
    public static SiteKnowledgeBase Of(SiteRecords records, Period? usualValidity = null)
    {
        Guard.Against.Null(records);
        var validity = usualValidity ?? PublishedValidity.Value;
        if (validity.HasTimeComponent) throw new ArgumentException("Validity is in years, months, weeks and days.", nameof(usualValidity));
        return new(SiteIndex.Of(records, validity), records, validity);
    }

    /// <summary>A knowledge base of these records and another's.</summary>
    /// <param name="other">The other knowledge base.</param>
    /// <returns>The merged knowledge base; what the two disagree about is among its conflicts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public SiteKnowledgeBase Merge(SiteKnowledgeBase other) => new(null, Records.With(Guard.Against.Null(other).Records), UsualValidity);

    /// <summary>The site of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The site, or null when it is not there.</returns>
    public Site? Find(SiteCode code) => Index.Numbers.TryGetValue(code, out var number) ? Index.Sites[number] : null;

    /// <summary>The organisation of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The organisation, or null when it is not there.</returns>
    public Organisation? FindOrganisation(SiteCode code) => Index.Organisations.GetValueOrDefault(code);

    /// <summary>The sites an organisation runs.</summary>
    /// <param name="organisation">The code of the organisation.</param>
    /// <returns>The sites, ordered by code.</returns>
    public ValueList<Site> SitesOf(SiteCode organisation) => Index.SitesOf[organisation].ToValueList();

    /// <summary>What took over from a site, followed through later closures, as far as a date.</summary>
    /// <param name="code">The code of the site.</param>
    /// <param name="asAt">The date.</param>
    /// <returns>The site itself when it is open; otherwise its successors that are, ordered by code.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<Site> Trace(SiteCode code, LocalDate asAt)
    {
        Guarded.Iso(asAt);
        if (Find(code) is not { } own) return [];
        if (own.IsOpenOn(asAt)) return [own];
        // Whoever asks about one site often asks about others as of the same day.
        if (successions is { } known && known.AsAt == asAt) known.Prepare();
        else successions = known = new(Index, asAt);
        SortedSet<SiteCode> open = [];
        HashSet<SiteCode> seen = [];
        Stack<SiteCode> left = new([code]);
        while (left.TryPop(out var next))
        {
            // A circle of successors ends where it began.
            if (!seen.Add(next) || !Index.Numbers.TryGetValue(next, out var number) || known.EndOf(number) is not { } end) continue;
            var site = Index.Sites[end];
            if (site.IsOpenOn(asAt)) open.Add(site.Code);
            else if (end == number || seen.Add(site.Code)) foreach (var successor in site.Successors) left.Push(successor);
        }

        return open.Select(c => Find(c)!).ToValueList();
    }

    /// <summary>How a site did in studies known by a date.</summary>
    /// <param name="code">The code of the site.</param>
    /// <param name="asAt">The date.</param>
    /// <returns>The track record; empty for a site without one.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public TrackRecord TrackRecordOf(SiteCode code, LocalDate asAt)
    {
        Guarded.Iso(asAt);
        return new(Index.PastStudies[code].Where(s => s.AsAt <= asAt).ToValueList());
    }

    /// <summary>Everything known of a site on a date, with who said so: claims that stand, and what the track record says.</summary>
    /// <param name="code">The code of the site.</param>
    /// <param name="asAt">The date.</param>
    /// <returns>The facts; empty for a site that is not there.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public FactSheet Profile(SiteCode code, LocalDate asAt)
    {
        Guarded.Iso(asAt);
        var sheet = FactSheet.Empty;
        if (!Index.Numbers.TryGetValue(code, out var site)) return sheet;
        var day = FactColumnBuilder.Day(asAt);
        foreach (var column in Index.Columns.Values)
        {
            var value = column.At(site, day);
            if (value < 0) continue;
            var claim = column.ClaimAt(site, day);
            sheet = sheet
                .Put(claim >= 0 ? Records.Claims[claim].AsObservation()
                    : new Observation(column.Fact, column.Values[value], "track record", asAt));
        }

        return sheet;
    }

    // What the records say, put in order when it is first asked about, so that bases merged one by one cost little.
    private SiteIndex Index => index ??= SiteIndex.Of(Records, UsualValidity);

    internal FactValue? ValueOf(SiteCode code, Fact fact, LocalDate asAt) =>
        Index.Numbers.TryGetValue(code, out var site) && Index.Columns.TryGetValue(fact.Code, out var column)
            && column.At(site, FactColumnBuilder.Day(asAt)) is >= 0 and var value
            ? column.Values[value]
            : null;
}
