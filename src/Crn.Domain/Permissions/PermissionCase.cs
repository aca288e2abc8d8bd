using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <summary>
/// The permissions of one study as they come: applications, questions, decisions, confirmations at each site, openings and changes, as the fold of their events.
/// Pinned to the regime of its submission; changes and sites that join later follow their own day (G1).
/// </summary>
/// <remarks>
/// Only the party that owns a step records its decision. A refusal says what is missing and with whom it is. Every clock carries the grade of its
/// source; a step without a published or given time has none. Equality is by content. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// PermissionCase permission = PermissionCase.Open(answers, sites, submitting: new LocalDate(2026, 5, 11), on: today).State;
/// var next = permission.Begin(StepKey.OfStudy("REC_FULL"), today, PermissionParty.Sponsor);
/// if (!next.IsAccepted) { /* next.Reasons: what it waits for, and on whom */ }
/// permission.Blocked;                                            // everything that cannot go on, and whom it waits for
/// permission.TimeHeld(StepKey.OfStudy("HRA_APPROVAL"), today);   // stretches that sum to the elapsed days
/// </code>
/// </example>
public sealed partial record PermissionCase
{
    private PermissionCase(FactSheet answers, LocalDate submitting, StepDurations durations, LocalDate openedOn) =>
        (Answers, Submitting, Durations, OpenedOn, LastChanged) = (answers, submitting, durations, openedOn, openedOn);

    /// <summary>The answers about the study.</summary>
    public FactSheet Answers { get; private init; }

    /// <summary>The day that decides the regime: the planned submission until it happened, then the day it did.</summary>
    public LocalDate Submitting { get; private init; }

    /// <summary>How long steps may take.</summary>
    public StepDurations Durations { get; }

    /// <summary>The day the case was opened.</summary>
    public LocalDate OpenedOn { get; }

    /// <summary>The steps of the study as a whole.</summary>
    public ValueList<CaseStep> Steps { get; private init; }

    /// <summary>The sites with their steps.</summary>
    public ValueList<SiteProgress> Sites { get; private init; }

    /// <summary>The changes with their steps.</summary>
    public ValueList<ChangeProgress> Changes { get; private init; }

    /// <summary>Days on which urgent safety measures were taken.</summary>
    public ValueList<LocalDate> UrgentSafetyMeasures { get; private init; }

    /// <summary>Whether the sponsor gave the application up.</summary>
    public bool IsAbandoned { get; private init; }

    /// <summary>The day of the last event.</summary>
    public LocalDate LastChanged { get; private set; }

    /// <summary>How many events made this state: for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Every step: of the study, of the sites, of the changes.</summary>
    public ValueList<CaseStep> AllSteps => Steps.Concat(Sites.SelectMany(s => s.Steps)).Concat(Changes.SelectMany(c => c.Steps)).ToValueList();

    // The authorities' extension of the time to the first participant.
    private LocalDate? Extended { get; init; }

    /// <summary>Opens a case with the published durations.</summary>
    /// <param name="answers">The answers about the study; what is left out is unknown.</param>
    /// <param name="sites">The sites known already.</param>
    /// <param name="submitting">The planned day of submission.</param>
    /// <param name="on">The day the case is opened.</param>
    /// <returns>The case, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public static Decision<PermissionCase, PermissionEvent> Open(FactSheet answers, ValueList<PermissionSite> sites, LocalDate submitting, LocalDate on) =>
        Open(answers, sites, submitting, on, StepDurations.Published);

    /// <summary>Opens a case with durations of the caller's own.</summary>
    /// <param name="answers">The answers about the study; what is left out is unknown.</param>
    /// <param name="sites">The sites known already.</param>
    /// <param name="submitting">The planned day of submission.</param>
    /// <param name="on">The day the case is opened.</param>
    /// <param name="durations">How long steps may take.</param>
    /// <returns>The case, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Decision<PermissionCase, PermissionEvent> Open(FactSheet answers, ValueList<PermissionSite> sites, LocalDate submitting, LocalDate on, StepDurations durations)
    {
        Guard.Against.Null(answers);
        Guard.Against.Null(durations);
        List<Refusal> reasons = [];
        if (!IsCovered(submitting) || !IsCovered(on)) reasons.Add(CaseReasons.OutOfYears);
        if (sites.Select(s => s.Code).Distinct().Count() < sites.Count) reasons.Add(CaseReasons.SiteTwice);
        if (reasons.Count > 0) return Decision.Refuse<PermissionCase, PermissionEvent>(reasons.ToValueList());
        PermissionEvent opened = new PermissionEvent.Opened(on, Party.Sponsor, answers, submitting, sites, durations);
        return Decision.Accept(Replay(opened), opened);
    }

    /// <summary>The case that its events made.</summary>
    /// <param name="events">Every event, the opening first.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">There is no event, or the first is not the opening.</exception>
    public static PermissionCase Replay(params ValueList<PermissionEvent> events)
    {
        if (events.IsEmpty || events[0] is not PermissionEvent.Opened first) throw new ArgumentException("The history of a case begins with its opening.", nameof(events));
        var opened = new PermissionCase(first.Answers, first.Submitting, first.Durations, first.On)
        {
            Sites = first.Sites.Select(site => new SiteProgress(site, first.Submitting, [])).ToValueList(),
            Version = 1,
        }.Planned();
        foreach (var happened in events.AsSpan()[1..]) opened = opened.Evolve(happened);
        return opened;
    }

    /// <summary>The step of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The step, or null when the case has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public CaseStep? Find(StepKey key)
    {
        Guard.Against.Null(key);
        if (key.Change is { } number) return number <= Changes.Count ? In(Changes[number - 1].Steps, key) : null;
        if (key.Site is not { } code) return In(Steps, key);
        foreach (var site in Sites)
        {
            if (site.Site.Code == code) return In(site.Steps, key);
        }

        return null;
    }

    /// <summary>The site of a code with its steps.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The site, or null when it is not part of the case.</returns>
    public SiteProgress? FindSite(SiteCode code) => Sites.FirstOrDefault(s => s.Site.Code == code);

    /// <summary>The case as one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"permission case, {Steps.Count} study steps, {Sites.Count} sites, {Sites.Count(s => s.IsOpen)} open, {Changes.Count} changes");

    // The years for which graph and calendars speak, with room for clocks to run.
    private static bool IsCovered(LocalDate date) => date >= new LocalDate(2004, 5, 1) && date.Year <= 2045;

    private static CaseStep? In(ValueList<CaseStep> steps, StepKey key)
    {
        foreach (var step in steps)
        {
            if (step.Key.Code == key.Code && step.Key == key) return step;
        }

        return null;
    }

    // Steps anew from the answers; what has been begun is kept.
    private PermissionCase Planned()
    {
        var completed = ImpliedAnswers.Complete(Answers, Submitting);
        return this with
        {
            Steps = CaseSteps.OfStudy(Answers, Submitting, Steps),
            Sites = Sites.Select(s => s.With(CaseSteps.AtSite(s.Site.AnswersWith(completed), s.JoinedOn, s.Site.Code, s.Steps))).ToValueList(),
        };
    }

    private WorkingDayCalendar CalendarOf(CaseStep step) =>
        step.Key.Site is { } code && FindSite(code) is { } site
            ? WorkingDayCalendar.Of(site.Site.Nation)
            : PermissionPlan.Calendar(Answers);
}
