using System.Collections.Immutable;
using Crn.Domain.Calendars;
using Crn.Domain.Permissions.Cases;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <content>What the steps of a case do not change, and how it is planned.</content>
public sealed partial record PermissionCase
{
    // Where the steps stand. What has changed is laid out in a table when it is asked for, which two may do at the same time.
    private CaseState state = CaseTable.Empty;

    private CaseFrame Frame { get; init; }

    private CaseTable Table
    {
        get
        {
            if (state is CaseTable table) return table;
            table = state.LaidOut();
            state = table;
            return table;
        }
    }

    private Remembered<ImmutableDictionary<SiteCode, int>> Places
    {
        get => Frame.Places;
        init => Frame = Frame with { Places = value };
    }

    private Remembered<SitePlans> Plans
    {
        get => Frame.Plans;
        init => Frame = Frame with { Plans = value };
    }

    private Remembered<ImmutableHashSet<(LocalDate On, PermissionChange Change)>> Proposed
    {
        get => Frame.Proposed;
        init => Frame = Frame with { Proposed = value };
    }

    private Remembered<ImmutableHashSet<LocalDate>> Measures
    {
        get => Frame.Measures;
        init => Frame = Frame with { Measures = value };
    }

    /// <summary>The answers about the study.</summary>
    public FactSheet Answers
    {
        get => Frame.Answers;
        internal init => Frame = Frame with { Answers = value };
    }

    /// <summary>The day that decides the regime: the planned submission until it took place, then the day it did.</summary>
    public LocalDate Submitting
    {
        get => Frame.Submitting;
        internal init => Frame = Frame with { Submitting = value };
    }

    /// <summary>How long steps may take.</summary>
    public StepDurations Durations
    {
        get => Frame.Durations;
        internal init => Frame = Frame with { Durations = value };
    }

    /// <inheritdoc />
    public LocalDate StartedOn
    {
        get => Frame.StartedOn;
        internal init => Frame = Frame with { StartedOn = value };
    }

    /// <summary>Days on which urgent safety measures were taken.</summary>
    public ValueList<LocalDate> UrgentSafetyMeasures
    {
        get => Frame.UrgentSafetyMeasures;
        internal init => Frame = Frame with { UrgentSafetyMeasures = value };
    }

    /// <summary>Whether the sponsor gave the application up.</summary>
    public bool IsAbandoned
    {
        get => Frame.IsAbandoned;
        internal init => Frame = Frame with { IsAbandoned = value };
    }

    internal LocalDate? Extended
    {
        get => Frame.Extended;
        init => Frame = Frame with { Extended = value };
    }

    // The answers of the study with what its sites say: their nations.
    internal FactSheet AnswersOfSites => Plans.Value?.Answers ?? SiteAnswers.OfStudy(Answers, Sites.Select(s => s.Site).ToValueList());

    // The case under the answers to its open questions by which its first participant comes earliest.
    internal PermissionCase AtEarliest() =>
        (this with { Plans = default, Answers =
            EarliestEnds.AnswersFor(new(Sites.Select(s => s.Site).ToValueList(), Submitting, Durations), Answers) })
            .Planned();

    private int PlaceOf(SiteCode code)
    {
        // A case that was put back from a store has not worked it out.
        var sites = state.Base.Sites;
        if (Places.Value is null && sites.Count > FewSites) Frame.Places = new(PlacesOf(sites));
        if (Places.Value is { } index) return index.GetValueOrDefault(code, -1);
        for (var i = 0; i < sites.Count; i++)
        {
            if (sites[i].Site.Code == code) return i;
        }

        return -1;
    }

    private static ImmutableDictionary<SiteCode, int>? PlacesOf(ValueList<SiteProgress> sites)
    {
        if (sites.Count <= FewSites) return null;
        var places = ImmutableDictionary.CreateBuilder<SiteCode, int>();
        for (var i = 0; i < sites.Count; i++) places.TryAdd(sites[i].Site.Code, i);
        return places.ToImmutable();
    }

    // Steps anew from the answers; what has been begun is kept.
    private PermissionCase Planned()
    {
        var answers = SiteAnswers.OfStudy(Answers, Sites.Select(s => s.Site).ToValueList());
        var completed = ImpliedAnswers.Complete(answers, Submitting);
        var steps = CaseSteps.OfStudy(completed, Submitting, Steps);
        var needed = new SitePlans(answers, completed, steps);
        var planned = this with { Plans = new(needed) };
        planned.state = new CaseTable(steps, Sites.Select(needed.Of).ToValueList(), Changes);
        return planned;
    }

    // A site more. Where it says nothing of the study that the others did not say, all but its own steps stay as they are.
    private PermissionCase Joined(PermissionSite site, LocalDate on)
    {
        var joining = new SiteProgress(site, on, Submitting, []);
        if (Submitted) joining = joining.Under(Submitting);
        var alone = Plans.Value is { } known && Sites.Count > 1 && ReferenceEquals(SiteAnswers.With(known.Answers, site), known.Answers);
        var sites = Sites.Add(alone ? Plans.Value!.Of(joining) : joining);
        var more = this with { Sites = sites, Places = new(Places.Value?.SetItem(site.Code, Sites.Count) ?? PlacesOf(sites)) };
        return alone ? more : more.Planned();
    }

    private WorkingDayCalendar CalendarOf(CaseStep step) =>
        step.Key.Site is { } code && PlaceOf(code) is >= 0 and var at
            ? WorkingDayCalendar.Of(state.Base.Sites[at].Site.Nation)
            : PermissionPlan.Calendar(AnswersOfSites);
}
