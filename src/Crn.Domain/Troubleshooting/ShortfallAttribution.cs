using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Recruitment;
using Crn.Domain.Troubleshooting.Attribution;

namespace Crn.Domain.Troubleshooting;

/// <summary>Why a study has fewer recruits than planned: the gap split over causes, at study, group and site.</summary>
/// <remarks>
/// <para>For a set of causes, the expected recruits are those at planned values for the causes in the set, and at what was for the rest:
/// at a site, days open times the rate, up to its cap. The split is the Shapley value of this function, computed over all sets: it does
/// not depend on an order of causes, and sums to the gap. As the study is the sum of its sites, so are its parts.</para>
/// <para>The rate of a site is the planned rate corrected by what was seen: the mean of a gamma distribution whose prior has the planned
/// mean and the shape of <see cref="PlannedSite.Prior"/>, else a default; shares of a screening log likewise. What the recruits of a site
/// differ from that is <see cref="ShortfallCause.Chance"/>. Intervals carry the uncertainty of rates and shares through by the delta
/// method.</para>
/// <para>Equality is by content. Immutable.</para>
/// </remarks>
/// <example>
/// <code>
/// var attribution = ShortfallAttribution.Of(plan, ledger, asAt: today, log, new ScreeningPlan(0.5, 0.9, 0.6, 0.95)).Value;
/// attribution.Study.Gap;                  // 38.5
/// attribution.Study.Leading()[0].Cause;   // Approach
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ShortfallAttribution
{
    /// <summary>The shape of rates over sites where a plan gives no prior: a default of this library, between sites that are alike and
    /// sites of which many recruit nobody.</summary>
    public const double DefaultRateShape = 2;

    private static readonly Citation Source = Citation.Default("what the split of a gap needs");

    // As it was stored.
    internal ShortfallAttribution(LocalDate through, ShortfallSplit study, ValueList<ShortfallSplit> groups,
        ValueList<ShortfallSplit> sites) =>
        (Through, Study, Groups, Sites) = (through, study, groups, sites);

    private ShortfallAttribution(LocalDate through, IReadOnlyList<SiteGap> sites)
    {
        Through = through;
        Study = SiteGap.Sum(RecruitmentScope.Study, sites);
        Groups = sites.Where(site => site.Group is not null).GroupBy(site => site.Group!, StringComparer.Ordinal)
            .Select(group => SiteGap.Sum(RecruitmentScope.Group(group.Key), [.. group])).ToValueList();
        Sites = sites.Select(site => SiteGap.Sum(RecruitmentScope.Site(site.Code), [site])).ToValueList();
    }

    /// <summary>The last day counted: the date asked for, or the last before it up to which every count is known. Where sites count by
    /// periods of their own that overlap, the date asked for: days of periods that had not ended are not reported yet.</summary>
    public LocalDate Through { get; }

    /// <summary>The whole study.</summary>
    public ShortfallSplit Study { get; }

    /// <summary>Each group of the plan; sites of no group stand only in <see cref="Sites"/>.</summary>
    public ValueList<ShortfallSplit> Groups { get; }

    /// <summary>Each site: those of the plan in its order, then those it does not have.</summary>
    public ValueList<ShortfallSplit> Sites { get; }

    /// <summary>Splits the gap between plan and ledger.</summary>
    /// <param name="plan">The plan; every site needs a rate or a prior, and an opening.</param>
    /// <param name="ledger">What was reported, by site.</param>
    /// <param name="asAt">The date by which the gap is taken.</param>
    /// <param name="log">The screening log; without it the rate of open sites stays whole.</param>
    /// <param name="funnel">The planned shares from stage to stage; without them the rate stays whole.</param>
    /// <param name="rateShape">The shape of rates over sites where the plan gives no prior, finite and above 0: the smaller, the more sites
    /// may differ, and the less of what differs is chance.</param>
    /// <returns>The split, or why there is none: <c>troubleshooting.no-sites</c>, <c>troubleshooting.rates-not-planned</c>,
    /// <c>troubleshooting.openings-not-planned</c>, <c>troubleshooting.counts-not-by-site</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> or <paramref name="ledger"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rateShape"/> is not finite and above 0.</exception>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public static Outcome<ShortfallAttribution> Of(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        ScreeningLog? log = null, ScreeningPlan? funnel = null, double rateShape = DefaultRateShape)
    {
        Guard.Against.Null(plan);
        Guard.Against.Null(ledger);
        Guarded.Iso(asAt);
        Numbers.FiniteAndPositive(rateShape);
        var refusals = Refusals(plan, ledger);
        if (!refusals.IsEmpty) return Outcome.Refuse<ShortfallAttribution>(refusals);
        var through = CountedThrough.Of(ledger, asAt);
        var known = CountedThrough.Known(ledger, through);
        var evidence = new SiteEvidenceReader(plan, known, through, log, funnel, rateShape);
        var planned = plan.Sites.Select(evidence.Planned);
        var others = known.Sites.Where(site => plan.Find(site.Site.Site!.Value) is null).Select(SiteEvidenceReader.NotPlanned);
        return Outcome.Accept(new ShortfallAttribution(through, [.. planned, .. others]));
    }

    /// <summary>The attribution as one line.</summary>
    /// <returns>The split of the study and its last day.</returns>
    public override string ToString() => $"{Study}, through {Text.Iso(Through)}";

    private static ValueList<Refusal> Refusals(RecruitmentPlan plan, RecruitmentLedger ledger)
    {
        List<Refusal> refusals = [];
        if (plan.Sites.IsEmpty) refusals.Add(new("troubleshooting.no-sites", "The plan has no sites.", "Plan the sites.", Source));
        var rates = plan.Sites.Count(site => site.ExpectedRate is null);
        if (rates > 0)
        {
            refusals.Add(new("troubleshooting.rates-not-planned", $"{Text.Count(rates, "site has", "sites have")} no planned rate.",
                "Plan a rate or a prior for every site.", Source));
        }

        var openings = plan.Sites.Count(site => site.Opening.Due is null);
        if (openings > 0)
        {
            refusals.Add(
                new("troubleshooting.openings-not-planned", $"{Text.Count(openings, "site has", "sites have")} no planned opening.",
                "Plan an opening for every site.", Source));
        }

        if (ledger.Study.Recruited.Total > 0)
        {
            refusals.Add(new("troubleshooting.counts-not-by-site", "Recruits were counted for the whole study, not by site.",
                "Report recruits by site.", Source));
        }

        return refusals.ToValueList();
    }
}
