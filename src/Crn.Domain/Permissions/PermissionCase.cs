using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Cases;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <summary>
/// The permissions of one study as they come: applications, questions, decisions, confirmations at each site, openings and changes, as the
/// fold of their events. Pinned to the regime of its submission; changes and sites that join later follow their own day (G1).
/// </summary>
/// <remarks>
/// Only the party that owns a step records its decision. A refusal says what is missing and with whom it is. Events may be recorded days
/// after they took place, in any order of steps: within one step, and between a step and what it waits for, the days must follow each
/// other. Every clock carries the grade of its source; a step without a published or given time has none. Equality is by content. Immutable
/// and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// LocalDate submitting = new(2026, 5, 11);
/// PermissionCase permission = PermissionCase.Start(answers, sites, submitting, on: today, by: Party.Sponsor).State;
/// var next = permission.Submit(Approvals.RecFull, on: today, by: Party.Sponsor);
/// if (!next.IsAccepted) { /* next.Reasons: what it waits for, and on whom */ }
/// permission.Blocked;                                  // everything that cannot go on, and whom it waits for
/// permission.TimeHeld(Approvals.HraApproval, today); // periods that sum to the elapsed days
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record PermissionCase : IDecider<PermissionCase, PermissionEvent>
{
    // Fewer sites are gone through.
    private const int FewSites = 8;

    private static readonly LocalDate CoveredFrom = new(2004, 5, 1);

    // What was stored is put back member by member.
    internal PermissionCase(FactSheet answers, StepDurations durations) => Frame = new(answers, durations);

    private PermissionCase(PermissionEvent.Started started)
    {
        (LastRecordedOn, Version) = (started.RecordedOn, 1);
        var sites = new SiteProgress[started.Sites.Count];
        for (var i = 0; i < sites.Length; i++) sites[i] = new(started.Sites[i], started.On, started.Submitting, []);
        state = new CaseTable([], new(sites), []);
        Frame = new(started.Answers, started.Durations)
        {
            Submitting = started.Submitting, StartedOn = started.On, Places = new(PlacesOf(Sites)),
        };
    }

    /// <summary>The steps of the study as a whole.</summary>
    public ValueList<CaseStep> Steps
    {
        get => Table.Steps;
        internal init => state = new CaseTable(value, Sites, Changes);
    }

    /// <summary>The sites with their steps.</summary>
    public ValueList<SiteProgress> Sites
    {
        get => Table.Sites;
        internal init => state = new CaseTable(Steps, value, Changes);
    }

    /// <summary>The changes with their steps.</summary>
    public ValueList<ChangeProgress> Changes
    {
        get => state.Base.Changes;
        internal init => state = new CaseTable(Steps, Sites, value);
    }

    /// <inheritdoc />
    public LocalDate LastRecordedOn { get; internal set; }

    /// <inheritdoc />
    public int Version { get; internal set; }

    /// <summary>Every step: of the study, of the sites, of the changes.</summary>
    public ValueList<CaseStep> AllSteps =>
        Steps.Concat(Sites.SelectMany(s => s.Steps)).Concat(Changes.SelectMany(c => c.Steps)).ToValueList();

    /// <summary>Starts a case with the published durations.</summary>
    /// <param name="answers">The answers about the study; what is left out is unknown.</param>
    /// <param name="sites">The sites known already.</param>
    /// <param name="submitting">The planned day of submission.</param>
    /// <param name="on">The day from which the case is followed; nothing that took place before it can be recorded.</param>
    /// <param name="by">Who starts it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <returns>The case, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party, or a date is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "A plan is never taken for a sheet.")]
    public static Decision<PermissionCase, PermissionEvent> Start(
        FactSheet answers, ValueList<PermissionSite> sites, LocalDate submitting, LocalDate on, Party by, LocalDate? recordedOn = null) =>
        Start(new PermissionEvent.Started(on, by, recordedOn ?? on, Guard.Against.Null(answers), Guarded.Iso(submitting),
            Guarded.Items(sites),
            StepDurations.Published));

    /// <summary>Starts a case for the study, the sites and the durations of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="on">The day from which the case is followed; nothing that took place before it can be recorded.</param>
    /// <param name="by">Who starts it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <returns>The case, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party, or a date is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "A plan is never taken for a sheet.")]
    public static Decision<PermissionCase, PermissionEvent> Start(PermissionPlan plan, LocalDate on, Party by, LocalDate? recordedOn = null)
    {
        Guard.Against.Null(plan);
        return Start(new PermissionEvent.Started(on, by, recordedOn ?? on, plan.Given, plan.Submitting, plan.Sites, plan.Durations));
    }

    // The case of a plan, in which nothing has begun; nothing is asked of the day.
    internal static PermissionCase Planned(
        FactSheet answers, ValueList<PermissionSite> sites, LocalDate submitting, StepDurations durations) =>
        new PermissionCase(new PermissionEvent.Started(submitting, Party.Sponsor, submitting, answers, submitting, sites, durations))
            .Planned();

    private static Decision<PermissionCase, PermissionEvent> Start(PermissionEvent.Started started) =>
        History.Start<PermissionCase, PermissionEvent>(started, History.IsDay(started.On) ? AgainstStart(started) : []);

    /// <inheritdoc />
    public static PermissionCase Replay(params ValueList<PermissionEvent> events) =>
        History.Replay<PermissionCase, PermissionEvent>(events);

    /// <inheritdoc cref="Replay(ValueList{PermissionEvent})" />
    [OverloadResolutionPriority(-1)]
    public static PermissionCase Replay(params PermissionEvent[] events) =>
        Replay(Guarded.Sequence(events));

    /// <inheritdoc />
    public static Outcome<PermissionCase> TryReplay(ValueList<PermissionEvent> events) =>
        History.TryReplay<PermissionCase, PermissionEvent>(events);

    static PermissionCase? IDecider<PermissionCase, PermissionEvent>.Start(PermissionEvent first) =>
        first is PermissionEvent.Started started ? new PermissionCase(started).Planned() : null;

    /// <summary>The step of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The step, or null when the case has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public CaseStep? Find(StepKey key)
    {
        Guard.Against.Null(key);
        return Find(key, out _);
    }

    /// <summary>The site of a code with its steps.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The site, or null when it is not part of the case.</returns>
    public SiteProgress? FindSite(SiteCode code) => PlaceOf(code) is >= 0 and var at ? Sites[at] : null;

    /// <summary>Whether both are the same case as it stands.</summary>
    /// <param name="other">The other case.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(PermissionCase? other) =>
        ReferenceEquals(this, other)
            || (other is not null && (Version, LastRecordedOn) == (other.Version, other.LastRecordedOn) && Frame == other.Frame
                && Steps == other.Steps && Sites == other.Sites && Changes == other.Changes);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Frame, Steps, Sites, Changes, LastRecordedOn, Version);

    /// <summary>The case as one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        FormattableString.Invariant(
            $"permission case, {Steps.Count} study steps, {Sites.Count} sites, {Sites.Count(s => s.IsOpen)} open, {Changes.Count} changes");

    // The years for which graph and calendars speak, with room for clocks to run.
    private static bool IsCovered(LocalDate date) =>
        date.Year is var year && year <= 2045 && (year > CoveredFrom.Year || date >= CoveredFrom);
}
