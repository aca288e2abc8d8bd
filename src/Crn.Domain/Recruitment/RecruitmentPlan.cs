using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment.Counting;
using Crn.Domain.Recruitment.Typing;
using Crn.Domain.Sites;
using Crn.Domain.Studies;

namespace Crn.Domain.Recruitment;

/// <summary>What a study means to recruit: how many, by when, at which sites, under which limits.</summary>
/// <remarks>
/// The study's target and window are always known; everything else may be missing and is then not known, never zero. No two sites share a
/// code; targets and caps speak of groups, strata and sites that the plan has. Equality is by content. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var plan = new RecruitmentPlan(400, RecruitmentWindow.Between(new LocalDate(2026, 1, 1), new LocalDate(2028, 1, 1)))
///     .WithSites(leeds, cardiff, PlannedSite.ToBeNamed(1, PlannedOpening.Within(june, december)))
///     .WithCap(new RecruitmentCap(RecruitmentScope.Nation(UkNation.Wales), 50))
///     .WithExpected(ExpectedCurve.FromSitePlan);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record RecruitmentPlan
{
    /// <summary>Makes a plan.</summary>
    /// <param name="target">Recruits wanted from the study, at least 1.</param>
    /// <param name="window">The time there is.</param>
    /// <param name="sites">The planned sites.</param>
    /// <param name="targets">Targets of parts of the study.</param>
    /// <param name="caps">Limits of the study or parts of it, beside those the sites carry.</param>
    /// <param name="expected">The expected curve; linear as published when null.</param>
    /// <exception cref="ArgumentException">
    /// The target is below 1; two sites share a code; a site closes before it could open; a target or cap is given twice for the same scope
    /// or speaks of a group, stratum or site that the plan does not have.
    /// </exception>
    /// <exception cref="InvalidOperationException"><paramref name="window"/> is <c>default</c>.</exception>
    public RecruitmentPlan(
        int target,
        RecruitmentWindow window,
        ValueList<PlannedSite> sites = default,
        ValueList<RecruitmentTarget> targets = default,
        ValueList<RecruitmentCap> caps = default,
        ExpectedCurve? expected = null)
    {
        Target = Guard.Against.NegativeOrZero(target);
        _ = window.Opening;
        (Window, Expected) = (window, expected ?? ExpectedCurve.Linear);
        Check(sites, nameof(sites));
        this.sites = KeyedList<SiteCode, PlannedSite>.Of(sites, s => s.Code);
        CheckScopes(Guarded.Items(targets).Select(t => t.Scope), nameof(targets));
        CheckScopes(Guarded.Items(caps).Select(c => c.Scope), nameof(caps));
        this.targets = KeyedList<RecruitmentScope, RecruitmentTarget>.Of(targets, t => t.Scope);
        this.caps = KeyedList<RecruitmentScope, RecruitmentCap>.Of(caps, c => c.Scope);
    }

    /// <summary>The plan of a study in one step: target and window from its record, the sites from the caller.</summary>
    /// <remarks>See <see cref="RecruitmentPlanDraft.Of(Study)"/> for what is read from the record.</remarks>
    /// <param name="study">The study.</param>
    /// <param name="sites">The planned sites.</param>
    /// <returns>The plan, or every reason why not: a target or date that the record does not state, dates that cannot be, a site given
    /// twice.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static Outcome<RecruitmentPlan> Of(Study study, params ValueList<PlannedSite> sites) =>
        (RecruitmentPlanDraft.Of(study) with { Sites = Guarded.Items(sites).Select(PlanTyping.Typed).ToValueList() }).ToPlan();

    /// <summary>The plan of a study in one step: target and window from its record, the sites from the caller.</summary>
    /// <remarks>See <see cref="RecruitmentPlanDraft.Of(Study)"/> for what is read from the record.</remarks>
    /// <param name="study">The study.</param>
    /// <param name="sites">The planned sites.</param>
    /// <returns>The plan, or every reason why not: a target or date that the record does not state, dates that cannot be, a site given
    /// twice.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    [OverloadResolutionPriority(-1)]
    public static Outcome<RecruitmentPlan> Of(Study study, params PlannedSite[] sites) =>
        Of(study, Guarded.Sequence(sites));

    /// <summary>Recruits wanted from the study as a whole.</summary>
    public int Target { get; private init; }

    /// <summary>The time there is.</summary>
    public RecruitmentWindow Window { get; private init; }

    /// <summary>The planned sites, in the order given.</summary>
    public ValueList<PlannedSite> Sites => sites.Items;

    /// <summary>Targets of parts of the study, beside <see cref="Target"/> and the sites' own.</summary>
    public ValueList<RecruitmentTarget> Targets => targets.Items;

    /// <summary>Limits of the study or parts of it, beside the sites' own.</summary>
    public ValueList<RecruitmentCap> Caps => caps.Items;

    /// <summary>The expected curve.</summary>
    public ExpectedCurve Expected { get; private init; }

    /// <summary>The limit of the study as a whole; null when there is none.</summary>
    public int? StudyCap => CapOf(RecruitmentScope.Study);

    /// <summary>The planned site of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The site, or null when the plan has none of that code.</returns>
    public PlannedSite? Find(SiteCode code) => sites.Find(code);

    /// <summary>The target of a part of the study.</summary>
    /// <param name="scope">The part.</param>
    /// <returns>Recruits wanted, or null when the plan states none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public int? TargetOf(RecruitmentScope scope)
    {
        Guard.Against.Null(scope);
        if (targets.Find(scope) is { } target) return target.Recruits;
        return scope.IsWholeStudy ? Target : scope.SiteCode is { } code ? Find(code)?.Target : null;
    }

    /// <summary>The limit of a part of the study.</summary>
    /// <param name="scope">The part.</param>
    /// <returns>The most recruits, the lower one where a site has two; null when there is no limit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public int? CapOf(RecruitmentScope scope)
    {
        Guard.Against.Null(scope);
        var cap = scope.SiteCode is { } code ? Find(code)?.Cap : null;
        return caps.Find(scope) is { } stated && !(cap < stated.Recruits) ? stated.Recruits : cap;
    }

    /// <summary>The recruits expected by the end of a date, by the plan's own curve.</summary>
    /// <param name="through">The date.</param>
    /// <returns>Recruits, or null when the plan does not say enough for its curve.</returns>
    /// <exception cref="ArgumentException"><paramref name="through"/> is of another calendar system.</exception>
    public double? ExpectedBy(LocalDate through) => Expected.By(this, Guarded.Iso(through));

    /// <summary>The recruits expected by the end of a date, by another curve.</summary>
    /// <param name="through">The date.</param>
    /// <param name="curve">The curve.</param>
    /// <returns>Recruits, or null when the plan does not say enough for the curve.</returns>
    /// <exception cref="ArgumentException"><paramref name="through"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="curve"/> is null.</exception>
    public double? ExpectedBy(LocalDate through, ExpectedCurve curve) => Guard.Against.Null(curve).By(this, Guarded.Iso(through));

    /// <summary>The recruits that the planned rates give by a date, not scaled to the target: the trial office's own arithmetic.</summary>
    /// <remarks>Time is counted from the opening of a site, so that a curve begins at 0 on that day. Where planned days are set against the
    /// days open of a ledger, both ends included, they are one day more: see <c>ShortfallSplit.Planned</c>.</remarks>
    /// <param name="through">The date.</param>
    /// <returns>Recruits, site caps applied; null when a rate or the opening of a site is not known.</returns>
    /// <exception cref="ArgumentException"><paramref name="through"/> is of another calendar system.</exception>
    public double? FromRatesBy(LocalDate through)
    {
        Guarded.Iso(through);
        return Sites.IsEmpty || Sites.Any(s => s.ExpectedRate is null || s.Opening.Due is null) ? null : SitePlan.Weight(this, through);
    }

    /// <summary>Whether both plans say the same.</summary>
    /// <param name="other">The other plan.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(RecruitmentPlan? other) =>
        other is not null && Target == other.Target && Window == other.Window && Sites == other.Sites
        && Targets == other.Targets && Caps == other.Caps && Expected == other.Expected;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Target, Window, Sites, Targets, Caps, Expected);

    /// <summary>The plan as one line.</summary>
    /// <returns>Target, window, sites and curve.</returns>
    public override string ToString() => $"{Text.Of(Target)} recruits, {Window}, {Text.Of(Sites.Count)} sites, {Expected}";
}
