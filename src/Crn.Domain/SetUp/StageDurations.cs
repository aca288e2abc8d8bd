using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Crn.Domain.Permissions;
using Crn.Domain.SetUp.Network;

namespace Crn.Domain.SetUp;

/// <summary>
/// How long the stages of set-up take for a forecast: observed figures as published, with a caller's own in their place where given.
/// </summary>
/// <remarks>
/// <para>Where nothing observed is published, the limit or target of the step stands as a certain duration, and its source says that it is
/// a limit. Of a step with neither nobody knows the time: its dates, and those of what waits for it, are the earliest possible, and the
/// forecast says so (<see cref="MilestoneForecast.WithoutTime"/>).</para>
/// <para>Times from approval to opening and from opening to the first participant come from one published edition of the figures
/// (<see cref="PublishedEdition"/>), the newest that is stated in its source unless the caller chooses. They are figures of studies: the
/// sites of one study share them. Immutable and thread-safe.</para>
/// </remarks>
/// <example>
/// <code>
/// var durations = StageDurations.Published
///     .Using(PublishedEdition.February2025)
///     .With(Approvals.LocalSupport, StageDuration.Fitted(ourOwn, DayBasis.Calendar, ours).Value);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class StageDurations
{
    private readonly ImmutableDictionary<string, StageDuration> own;

    private StageDurations(ImmutableDictionary<string, StageDuration> own, PublishedEdition? edition, StageDuration? answer) =>
        (this.own, Edition, Answer) = (own, edition, answer);

    internal bool AreMedians { get; init; }

    // A caller's own time to the opening that runs from the approval, as the published one does.
    internal StageDuration? FromApprovalToOpening { get; private init; }

    /// <summary>Published observations where there are any, limits elsewhere; of the figures that come in editions the newest.</summary>
    public static StageDurations Published { get; } =
        new(ImmutableDictionary.Create<string, StageDuration>(StringComparer.Ordinal), PublishedEdition.Newest, null);

    /// <summary>Limits and targets only, each taken as certain, and no day where none is published: the dates of a plan.</summary>
    public static StageDurations Limits { get; } =
        new(ImmutableDictionary.Create<string, StageDuration>(StringComparer.Ordinal), null, null);

    /// <summary>The edition of the published figures; null for limits.</summary>
    public PublishedEdition? Edition { get; }

    /// <summary>How long the sponsor takes to answer a question that is open; null when nobody knows.</summary>
    public StageDuration? Answer { get; }

    // Limits count as no time what has none, as a plan does.
    internal bool MissingCountsAsNone => Edition is null;

    /// <summary>The durations with another edition of the published figures, each as it was published: no trend joins them.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>The durations; these are unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="edition"/> is null.</exception>
    public StageDurations Using(PublishedEdition edition) =>
        new(own, Guard.Against.Null(edition), Answer) { AreMedians = AreMedians, FromApprovalToOpening = FromApprovalToOpening };

    /// <summary>The durations with a figure of the caller's own for one step.</summary>
    /// <remarks>A figure for the opening of a site (<see cref="Approvals.SiteOpen"/>) covers the steps at the site before it that have no
    /// time of their own.</remarks>
    /// <param name="code">The code of the step.</param>
    /// <param name="duration">How long it takes.</param>
    /// <returns>The durations; these are unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is no code of the approval graph.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public StageDurations With(string code, StageDuration duration)
    {
        _ = ApprovalGraph.Known(Guard.Against.Null(code), nameof(code));
        return new(own.SetItem(code, Guard.Against.Null(duration)), Edition, Answer)
            { AreMedians = AreMedians, FromApprovalToOpening = code == Approvals.SiteOpen ? null : FromApprovalToOpening };
    }

    /// <summary>The durations with a figure of the caller's own for the time from the approval letter to the opening of a site, as
    /// published figures count it. A late confirmation does not begin it anew: the site opens when both the time is over and the
    /// confirmation there. Without an approval of the Health Research Authority it runs as that of <see cref="With"/>, from the last step
    /// before.</summary>
    /// <param name="duration">How long it takes.</param>
    /// <returns>The durations; these are unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="duration"/> is null.</exception>
    public StageDurations WithApprovalToOpening(StageDuration duration) => new(own.Remove(Approvals.SiteOpen), Edition, Answer)
        { AreMedians = AreMedians, FromApprovalToOpening = Guard.Against.Null(duration) };

    /// <summary>The durations with a figure for the sponsor's answers.</summary>
    /// <param name="duration">How long an answer takes from today.</param>
    /// <returns>The durations; these are unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="duration"/> is null.</exception>
    public StageDurations WithAnswer(StageDuration duration) =>
        new(own, Edition, Guard.Against.Null(duration)) { AreMedians = AreMedians, FromApprovalToOpening = FromApprovalToOpening };

    /// <summary>The same durations, each taken to last its median for certain: dates by the published median, where one is
    /// published.</summary>
    /// <returns>The durations; these are unchanged.</returns>
    public StageDurations AtMedians() => new(own, Edition, Answer) { AreMedians = true, FromApprovalToOpening = FromApprovalToOpening };

    /// <summary>How long a step takes.</summary>
    /// <param name="step">The step.</param>
    /// <param name="commercial">Whether the study is commercial contract research.</param>
    /// <param name="regime">The day of submission.</param>
    /// <returns>The duration; null when no time is published or given.</returns>
    /// <exception cref="ArgumentException"><paramref name="regime"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public StageDuration? Of(ApprovalDefinition step, bool commercial, LocalDate regime) =>
        StageOf(step, commercial, Guarded.Iso(regime), StepDurations.Published).Duration;

    /// <summary>What the durations are.</summary>
    /// <returns>Limits, or the edition, and the steps with figures of the caller's own.</returns>
    public override string ToString() =>
        (AreMedians ? "medians of " : "")
            + (Edition is null ? "published limits, and no time where none is published" : $"published observations ({Edition}), limits " +
                $"elsewhere")
        + (own.IsEmpty ? "" : ", but own figures for " + string.Join(", ", own.Keys.Order(StringComparer.Ordinal)))
        + (FromApprovalToOpening is null ? "" : ", own figure from approval to opening");

    internal Stage StageOf(ApprovalDefinition step, bool? commercial, LocalDate regime, StepDurations limits)
    {
        var stage = Drawn(Guard.Against.Null(step), commercial, regime, limits);
        return AreMedians && stage.Duration is { IsCertain: false } random
            ? stage with { Duration = StageDuration.Certain(random.Median, random.Basis, random.Source) } : stage;
    }

    private Stage Drawn(ApprovalDefinition step, bool? commercial, LocalDate regime, StepDurations limits)
    {
        var code = step.Code;
        if (code == Approvals.SiteOpen && FromApprovalToOpening is { } toOpening)
            return new(toOpening, true, false) { CountsFromApproval = true };
        if (own.TryGetValue(code, out var given)) return new(given, PublishedStages.Covers(code), false);
        if (Edition is not null && PublishedStages.Of(code, commercial, regime, Edition) is { } published) return published;
        StageDuration? limit = limits.Of(step) is { } period
            ? StageDuration.Certain(Math.Min(period.Days, StageDuration.LongestDays), period.Basis, period.Source) : null;
        return new(limit, false, false)
            { IsOnlyTarget = Edition is not null && code == Approvals.FirstParticipant && limits.IsPublished(step) };
    }

    internal ValueList<(string Code, StageDuration Duration)> OwnDurations =>
        own.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Key, d.Value)).ToValueList();

    // As it was stored.
    internal static StageDurations Of(ValueList<(string Code, StageDuration Duration)> own, PublishedEdition? edition,
        StageDuration? answer, StageDuration? fromApprovalToOpening, bool areMedians) =>
        new(own.ToImmutableDictionary(d => ApprovalGraph.Known(d.Code, nameof(own)), d => d.Duration, StringComparer.Ordinal),
            edition, answer)
            { AreMedians = areMedians, FromApprovalToOpening = fromApprovalToOpening };
}
