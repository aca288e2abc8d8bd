using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Sites.Matching;

namespace Crn.Domain.Sites;

/// <summary>The answer of a match: every open site, those that nothing excludes in order, the near misses with their fix, and the sites
/// that have closed.</summary>
/// <remarks>The same records in any order give the same answer (SI-06); another site never changes the order of two (SI-07). Immutable and
/// thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class SiteMatches
{
    internal SiteMatches(
        SiteKnowledgeBase knowledge, ValueList<SiteRequirement> requirements, SiteScoring scoring, LocalDate asAt, FactSheet study,
        sbyte[][] truths, (double[] Low, double[] High)[] parts) =>
        (Knowledge, Requirements, Scoring, AsAt, Study, Truths, Parts) = (knowledge, requirements, scoring, asAt, study, truths, parts);

    /// <summary>The date of the match.</summary>
    public LocalDate AsAt { get; }

    /// <summary>What the study requires.</summary>
    public ValueList<SiteRequirement> Requirements { get; }

    /// <summary>How sites were put in order.</summary>
    public SiteScoring Scoring { get; }

    /// <summary>The facts of the study that criteria read.</summary>
    public FactSheet Study { get; }

    /// <summary>Every site open on the date, ordered by code.</summary>
    public ValueList<SiteMatch> All { get; private set; }

    /// <summary>The sites that no blocker excludes, best first: by score, then completeness, then fewer competing studies, then code.
    /// Unknown does not exclude.</summary>
    public ValueList<SiteMatch> Ranked { get; private set; }

    /// <summary>Sites of the knowledge base that are not open on the date.</summary>
    public ValueList<Site> NotOpen { get; private set; }

    internal SiteKnowledgeBase Knowledge { get; }

    // Whether each site meets each requirement, -1, 0 or 1: one column a requirement, one row a site of the knowledge base.
    internal sbyte[][] Truths { get; }

    // The least and greatest score of each site: one pair of columns for each part.
    internal (double[] Low, double[] High)[] Parts { get; }

    /// <summary>The sites that meet everything that blocks, do not, or of which that is unknown.</summary>
    /// <param name="meetsBlockers">Whether they do.</param>
    /// <returns>The sites, best first; those that do not meet a blocker ordered by code.</returns>
    public ValueList<SiteMatch> Where(Truth meetsBlockers) =>
        (meetsBlockers.IsFalse ? All : Ranked).Where(m => m.MeetsBlockers == meetsBlockers).ToValueList();

    /// <summary>
    /// Sites that a blocker excludes and few changes would bring back, the cheapest fix first. What may change, how far and at what cost is
    /// the caller's to say.
    /// </summary>
    /// <param name="allowed">The facts that may change; any fact of the site, at a cost of 1, when none is given.</param>
    /// <param name="mostChanges">The most changes a near miss may need, at least 1; 1 unless given, a design default.</param>
    /// <returns>The near misses, each with its cheapest fix.</returns>
    /// <exception cref="ArgumentException"><paramref name="mostChanges"/> is below 1.</exception>
    public ValueList<NearMiss> NearMisses(ValueList<ChangeLimit> allowed = default, int mostChanges = 1)
    {
        Guard.Against.NegativeOrZero(mostChanges);
        Guarded.Items(allowed);
        return Where(Truth.False)
            .Select(m => SiteRepair.Of(this, m, allowed, mostChanges))
            .OfType<NearMiss>()
            .OrderBy(n => n.Cost)
            .ThenBy(n => n.Changes.Count)
            .ThenByDescending(n => n.Match.Score.Value)
            .ThenBy(n => n.Match.Site.Code)
            .ToValueList();
    }

    /// <summary>
    /// The published way to choose sites: by expected recruits, until they reach the target although some will recruit nobody; then
    /// reserves. For a choice with a stated probability, project its plan in the room Recruitment.
    /// </summary>
    /// <param name="target">Participants wanted, above 0.</param>
    /// <param name="monthsOpen">Months each site is open, above 0, at most 12,000; a month is 365.25/12 days.</param>
    /// <param name="zeroRecruiterShare">Share of sites that recruit nobody, from 0 to below 1; the published 0.11 when left out.</param>
    /// <param name="sitesPerReserve">Sites for which one reserve is named, above 0; 10 unless given, a design default.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public SiteChoice Choose(int target, decimal monthsOpen, decimal? zeroRecruiterShare = null, int sitesPerReserve = 10)
    {
        Guard.Against.NegativeOrZero(target);
        Guard.Against.OutOfRange(Guard.Against.NegativeOrZero(monthsOpen), nameof(monthsOpen), 0, Plausible.MonthsOpen);
        Guard.Against.NegativeOrZero(sitesPerReserve);
        var zero = zeroRecruiterShare ?? TrackRecord.WorldZeroRecruiterShare.Value;
        if (zero is < 0 or >= 1)
            throw new ArgumentOutOfRangeException(nameof(zeroRecruiterShare),
                "The share of sites that recruit nobody is from 0 to below 1.");
        List<SiteMatch> chosen = [];
        var recruitsOfAll = 0m;
        var inOrder = Ranked.Select((match, place) => (match, place, Recruits: ExpectedRecruits(match, monthsOpen)))
            .OrderByDescending(m => m.Recruits).ThenBy(m => m.place).ToList();
        foreach (var (match, _, recruits) in inOrder)
        {
            if (recruitsOfAll * (1 - zero) >= target) break;
            chosen.Add(match);
            recruitsOfAll += recruits;
        }

        var reserves = (int)((chosen.Count + (long)sitesPerReserve - 1) / sitesPerReserve);
        return new(target, chosen.ToValueList(), inOrder.Skip(chosen.Count).Take(reserves).Select(m => m.match).ToValueList(),
            recruitsOfAll * (1 - zero), zero);
    }

    internal SiteMatches Filled(ValueList<SiteMatch> all, ValueList<SiteMatch> ranked, ValueList<Site> notOpen)
    {
        (All, Ranked, NotOpen) = (all, ranked, notOpen);
        return this;
    }

    internal FactSheet KnownOf(SiteMatch match) => Study.Merge(match.Profile());

    internal decimal ExpectedRecruits(SiteMatch match, decimal monthsOpen)
    {
        Guard.Against.OutOfRange(monthsOpen, nameof(monthsOpen), 0, Plausible.MonthsOpen);
        var rate = Knowledge.ValueOf(match.Site.Code, SiteProfileFacts.ShrunkenRate, AsAt) is FactValue.Range { Within.Min: { } least }
            ? least : SiteRatePrior.Published.Mean;
        return rate * monthsOpen;
    }
}
