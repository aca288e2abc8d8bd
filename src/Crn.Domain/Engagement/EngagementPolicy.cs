using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Engagement.Tables;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>By what the network advises: its rules, what it expects to be known when, its offers, its clocks, its calendar. Each part can
/// be replaced.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// // Our network authorises a SoECAT in fifteen working days, and asks one rule more.
/// EngagementPolicy ours = EngagementPolicy.Network
///     .With(EngagementPolicy.Network.Turnaround("soecat.authorisation")!.Taking(15, Citation.Local("Costing team charter, 2026")))
///     .With(EngagementPolicy.Network.Rules.With(isolation));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EngagementPolicy
{
    internal EngagementPolicy()
    {
    }

    /// <summary>
    /// The network's own: the study-level catalogue, the matrix, offers and clocks of this room, the working days of England (EE-02).
    /// </summary>
    public static EngagementPolicy Network { get; } = new();

    /// <summary>The study-level rules asked.</summary>
    public RuleSet<FeasibilityRule> Rules { get; internal init; } = FeasibilityCatalogue.Network;

    /// <summary>The site-level rules asked of each candidate site.</summary>
    public RuleSet<FeasibilityRule> SiteRules { get; internal init; } = FeasibilityCatalogue.Site;

    /// <summary>
    /// Which facts advice may propose to change, how far, at what cost and by whom; any, when empty. Null for what can usually be decided
    /// about a study: up to three times the sites and twice the months, down to half the target, wider criteria, whatever somebody has yet
    /// to confirm or agree, and the facts of a team's own rules. These limits are defaults of this library.
    /// </summary>
    public ValueList<ChangeLimit>? MayChange { get; internal init; }

    /// <summary>
    /// What is usually known when: derived from what the papers of each stage ask for, grade inferred, so that each row can be replaced.
    /// </summary>
    public ValueList<StageFactRow> StageFacts => Matrix.Rows;

    /// <summary>What is offered at which stage.</summary>
    public ValueList<NetworkOffer> Offers { get; internal init; } = OfferTable.Rows;

    /// <summary>The turnaround clocks.</summary>
    public ValueList<Turnaround> Turnarounds { get; internal init; } = TurnaroundTable.Clocks;

    /// <summary>The lead times advised before a submission; background knowledge, unconfirmed.</summary>
    public ValueList<LeadTime> LeadTimes { get; internal init; } = TurnaroundTable.LeadTimes;

    /// <summary>The working days: those of England and Wales, by default (EE-02).</summary>
    public WorkingDayCalendar Calendar { get; internal init; } = WorkingDayCalendar.EnglandAndWales;

    /// <summary>How often an estimated interval is meant to hold what comes: 0.8, a default of this library. Scores go by it.</summary>
    public Dated<decimal> Coverage { get; internal init; } =
        new(0.8m, null, null, Citation.Default("an estimated interval is meant to hold four times in five"));

    /// <summary>The policy with other site-level rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The new policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public EngagementPolicy WithSiteRules(RuleSet<FeasibilityRule> rules) => this with { SiteRules = Guard.Against.Null(rules) };

    /// <summary>The policy whose advice proposes only certain changes.</summary>
    /// <param name="limits">The facts that may change; when empty, any may, in any way.</param>
    /// <returns>The new policy.</returns>
    public EngagementPolicy Allowing(params ValueList<ChangeLimit> limits) => this with { MayChange = Guarded.Items(limits) };

    /// <summary>The policy whose advice proposes only certain changes.</summary>
    /// <param name="limits">The facts that may change; when empty, any may, in any way.</param>
    /// <returns>The new policy.</returns>
    [OverloadResolutionPriority(-1)]
    public EngagementPolicy Allowing(params ChangeLimit[] limits) =>
        Allowing(Guarded.Sequence(limits));

    /// <summary>The policy with other study-level rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The new policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public EngagementPolicy With(RuleSet<FeasibilityRule> rules) => this with { Rules = Guard.Against.Null(rules) };

    /// <summary>
    /// The policy with a row more of what is known when; a row of the same topic is replaced, and facts that the new row names leave the
    /// rows they stood in.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <returns>The new policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public EngagementPolicy With(StageFactRow row) => this with { Matrix = Matrix.With(row) };

    /// <summary>The policy with an offer more; an offer of the same code is replaced.</summary>
    /// <param name="offer">The offer.</param>
    /// <returns>The new policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="offer"/> is null.</exception>
    public EngagementPolicy With(NetworkOffer offer)
    {
        Guard.Against.Null(offer);
        return this with { Offers = Replacing(Offers, offer, o => o.Code == offer.Code) };
    }

    /// <summary>The policy with a turnaround more; one of the same code is replaced.</summary>
    /// <param name="turnaround">The turnaround.</param>
    /// <returns>The new policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="turnaround"/> is null.</exception>
    public EngagementPolicy With(Turnaround turnaround)
    {
        Guard.Against.Null(turnaround);
        return this with { Turnarounds = Replacing(Turnarounds, turnaround, t => t.Code == turnaround.Code) };
    }

    /// <summary>The policy with a lead time more; one of the same code is replaced.</summary>
    /// <param name="leadTime">The lead time.</param>
    /// <returns>The new policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="leadTime"/> is null.</exception>
    public EngagementPolicy With(LeadTime leadTime)
    {
        Guard.Against.Null(leadTime);
        return this with { LeadTimes = Replacing(LeadTimes, leadTime, l => l.Code == leadTime.Code) };
    }

    /// <summary>The policy with another calendar of working days.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>The new policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public EngagementPolicy With(WorkingDayCalendar calendar) => this with { Calendar = Guard.Against.Null(calendar) };

    /// <summary>The policy with another meaning of an estimated interval.</summary>
    /// <param name="coverage">How often an interval is meant to hold what comes, above 0 and below 1.</param>
    /// <param name="source">Where the number comes from.</param>
    /// <returns>The new policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="coverage"/> is not between 0 and 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public EngagementPolicy WithCoverage(decimal coverage, Citation source) =>
        this with { Coverage = new(AssumptionScore.CheckedCoverage(coverage), null, null, source) };

    /// <summary>The offer of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The offer, or null.</returns>
    public NetworkOffer? Offer(string code) => Find(Offers, o => o.Code, Guarded.NotNull(code));

    /// <summary>The turnaround of a code.</summary>
    /// <param name="code">The code, for example <c>soecat.authorisation</c>.</param>
    /// <returns>The turnaround, or null.</returns>
    public Turnaround? Turnaround(string code) => Find(Turnarounds, t => t.Code, Guarded.NotNull(code));

    /// <summary>What is offered at a stage of a route on a day.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="route">The route.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>The offers, in the order of the table.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<NetworkOffer> OffersAt(EngagementStage stage, ApplicationRoute route, LocalDate asAt) =>
        Offers.Where(o => o.IsOffered(stage, route, asAt)).ToValueList();

    /// <summary>The first stage at which at least an estimate of a fact is expected.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The stage; set-up for a fact that no row names.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public EngagementStage ExpectedFrom(Fact fact) => Matrix.ExpectedFrom(fact);

    /// <summary>The first stage at which a firm and exact answer is expected.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The stage; set-up for a fact that no row names.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public EngagementStage KnownFrom(Fact fact) => Matrix.KnownFrom(fact);

    /// <summary>The policy as one line.</summary>
    /// <returns>How much of each part it has.</returns>
    public override string ToString() =>
        $"{Text.Count(Rules.Rules.Count, "rule", "rules")}, {Text.Count(SiteRules.Rules.Count, "site rule", "site rules")}, "
        + $"{Text.Count(Offers.Count, "offer", "offers")}, "
        + $"{Text.Count(Turnarounds.Count, "turnaround", "turnarounds")}, {Text.Count(LeadTimes.Count, "lead time", "lead times")}";

    internal StageFactMatrix Matrix { get; init; } = StageFactMatrix.Network;

    private static ValueList<T> Replacing<T>(ValueList<T> rows, T row, Func<T, bool> isReplaced) =>
        rows.Any(isReplaced) ? rows.Select(r => isReplaced(r) ? row : r).ToValueList() : rows.Add(row);

    private static T? Find<T>(ValueList<T> among, Func<T, string> codeOf, string code)
        where T : class => among.FirstOrDefault(one => codeOf(one) == code);
}
