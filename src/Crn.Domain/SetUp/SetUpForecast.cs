using Ardalis.GuardClauses;
using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.SetUp.Network;

namespace Crn.Domain.SetUp;

/// <summary>When the permissions of a study will be there and its sites will open, given what is already known of the case.</summary>
/// <remarks>
/// <para>A step that is under way has lasted as long as it has: only durations at least as long are possible. Dates whose steps share no
/// chance with each other are computed exactly; others are sampled with numbers that depend on the seed and the place alone, so that a
/// forecast is the same on any machine. What has been sampled states its error.</para>
/// <para>A refused or withdrawn step makes what waits for it never come, as things stand. A step without a published or given time is not
/// taken to need none: what rests on it has no median and no probability of a benchmark, only a day before which it is not, and the step is
/// named. So it is with conditions, and with open questions unless the durations say how long answers take. Immutable and
/// thread-safe.</para>
/// <para>With <see cref="StageDurations.Limits"/> the dates are those of the plan.</para>
/// </remarks>
/// <example>
/// <code>
/// SetUpForecast forecast = SetUpForecast.For(permission, asAt: today);
/// forecast.FirstParticipant!.Quantile(0.8);
/// forecast.Benchmarks;     // the probability of each benchmark in use
/// forecast.Criticality;    // which steps decide the date
/// forecast.ToChase();      // which of the steps in hand to hurry today
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial class SetUpForecast
{
    private readonly ForecastNetwork network;
    private readonly MilestoneForecast[] dates;

    private SetUpForecast(PermissionCase permission, LocalDate asAt, ForecastNetwork network, StageDurations durations,
        SamplingSettings sampling)
    {
        (Case, AsAt, Durations, Sampling, this.network) = (permission, asAt, durations, sampling, network);
        sites = permission.Sites.Select(s => s.Site.Code).ToValueList();
        openings = MilestoneDays.Of(network, SetUpMilestone.SiteOpen, sites);
        recruitments = MilestoneDays.Of(network, SetUpMilestone.FirstParticipant, sites);
        approvals = [.. Enumerable.Range(0, network.Nodes.Length).Where(i => network.Nodes[i].Step.Key.Site is null)];
        dates = Sample();
    }

    /// <summary>The case.</summary>
    public PermissionCase Case { get; }

    /// <summary>The day of the forecast.</summary>
    public LocalDate AsAt { get; }

    /// <summary>How long stages were taken to last: limits, or published observations of which edition, or the caller's own.</summary>
    public StageDurations Durations { get; }

    /// <summary>How many draws were made, from which seed.</summary>
    public SamplingSettings Sampling { get; }

    /// <summary>The open questions on which the dates depend: whether steps are needed, and whether the figures of commercial studies are
    /// those of this one. Until they are answered the dates are no single ones.</summary>
    public ValueList<Fact> MissingFacts => Case.Steps.Concat(Case.Sites.SelectMany(s => s.Steps))
        .Where(s => s is { IsNeeded: false, Status: CaseStepStatus.NotBegun }).SelectMany(s => s.MissingFacts)
        .Concat(Durations.Edition is not null && Case.Answers.Find(PermissionFacts.CommercialContract) is null
            ? [PermissionFacts.CommercialContract] : [])
        .Distinct().OrderBy(f => f.Code, StringComparer.Ordinal).ToValueList();

    private int Draws => (int)Sampling.Draws;

    /// <summary>When every approval of the study as a whole is there; null when it needs none.</summary>
    public MilestoneForecast? Approved { get; private set; }

    /// <summary>When the first site opens; null when no site is known.</summary>
    public MilestoneForecast? FirstSiteOpen { get; private set; }

    /// <summary>When every site known is open; null when no site is known.</summary>
    public MilestoneForecast? AllSitesOpen { get; private set; }

    /// <summary>When the first participant of the study is recruited; null when no site is known.</summary>
    public MilestoneForecast? FirstParticipant { get; private set; }

    /// <summary>The probability of each benchmark in use on the day of the forecast, for the study and for each site.</summary>
    public ValueList<BenchmarkForecast> Benchmarks { get; private set; }

    /// <summary>How often each step took time on the way to the first participant (to the approvals when no site is known), the most
    /// frequent first; steps that never did are left out.</summary>
    public ValueList<StepCriticality> Criticality { get; private set; }

    /// <summary>Forecasts with published durations, 10,000 draws and seed 1; every step that may be needed counts.</summary>
    /// <param name="permission">The case.</param>
    /// <param name="asAt">The day of the forecast, not before the last event of the case, and not after 2045.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is before the last event of the case, or <paramref name="asAt"/> is of
    /// another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="permission"/> is null.</exception>
    public static SetUpForecast For(PermissionCase permission, LocalDate asAt) =>
        For(permission, Guarded.Iso(asAt), StageDurations.Published, SamplingSettings.Default, true);

    /// <summary>Forecasts.</summary>
    /// <param name="permission">The case.</param>
    /// <param name="asAt">The day of the forecast, not before the last event of the case, and not after 2045.</param>
    /// <param name="durations">How long stages take.</param>
    /// <param name="sampling">How many draws, at most 10,000,000, from which seed.</param>
    /// <param name="withPossible">Whether every step counts that only may be needed: then no date is too early for want of an answer.
    /// Otherwise the open questions are taken to be answered so that the first participant (the approvals when no site is known) comes
    /// earliest by the limits. Forecast both ways to see what the open answers cost.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is before the last event of the case, or there are too many draws; or
    /// <paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SetUpForecast For(PermissionCase permission, LocalDate asAt, StageDurations durations, SamplingSettings sampling,
        bool withPossible)
    {
        Guard.Against.Null(permission);
        Guard.Against.Null(durations);
        Guarded.Iso(asAt);
        if (Guard.Against.Null(sampling).Draws > 10_000_000)
            throw new ArgumentException("There are at most 10,000,000 draws.", nameof(sampling));
        if (asAt < permission.LastRecordedOn)
            throw new ArgumentException("A forecast is not made before what is already known.", nameof(asAt));
        if (asAt.Year > 2045) throw new ArgumentOutOfRangeException(nameof(asAt), "A forecast is made for a day up to 2045.");
        var network = new ForecastNetwork(withPossible ? permission : permission.AtEarliest(), asAt, durations, withPossible);
        return new(permission, asAt, network, durations, sampling);
    }

    /// <summary>When a step ends.</summary>
    /// <param name="step">The step, of the study or at a site.</param>
    /// <returns>The distribution, exact where the graph allows; null when the step is not needed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public MilestoneForecast? Of(StepKey step)
    {
        if (network.Find(Guard.Against.Null(step)) is not { } index) return null;
        if (network.Nodes[index].Ended is not null) return dates[index];
        if (new ExactDates(network).Of(index) is not { } exact) return dates[index];
        var known = Resting(MilestoneForecast.Exact(AsAt, exact), [[index]]);
        return network.CoveringOf(index) is { } later ? known.CoveredBy(dates[later]) : known;
    }
}
