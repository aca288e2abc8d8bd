using System.Collections.Immutable;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions.Cases;

/// <summary>What a case has that its steps do not change: shared from event to event.</summary>
internal sealed record CaseFrame(FactSheet Answers, StepDurations Durations)
{
    private const int Few = 8;

    public LocalDate Submitting { get; init; }

    public LocalDate StartedOn { get; init; }

    public ValueList<LocalDate> UrgentSafetyMeasures { get; init; }

    public bool IsAbandoned { get; init; }

    // The authorities' extension of the time to the first participant.
    public LocalDate? Extended { get; init; }

    // Where each site stands, once there are many; and what sites need, once it was worked out for the answers and steps of the study.
    public Remembered<ImmutableDictionary<SiteCode, int>> Places { get; set; }

    public Remembered<SitePlans> Plans { get; init; }

    // Once there are many: what was proposed on which day, and the days of measures. Worked out when first asked for.
    public Remembered<ImmutableHashSet<(LocalDate On, PermissionChange Change)>> Proposed { get; set; }

    public Remembered<ImmutableHashSet<LocalDate>> Measures { get; set; }

    /// <summary>Whether one of the changes of the case is a change proposed on a day.</summary>
    public bool HasProposed(ValueList<ChangeProgress> changes, LocalDate on, PermissionChange change)
    {
        if (changes.Count < Few) return changes.Any(c => c.ProposedOn == on && c.Change == change);
        var proposed = Proposed.Value ?? [.. changes.Select(c => (c.ProposedOn, c.Change))];
        Proposed = new(proposed);
        return proposed.Contains((on, change));
    }

    /// <summary>Whether an urgent safety measure was taken on a day.</summary>
    public bool HasMeasure(LocalDate on)
    {
        if (UrgentSafetyMeasures.Count < Few) return UrgentSafetyMeasures.Contains(on);
        var measures = Measures.Value ?? [.. UrgentSafetyMeasures];
        Measures = new(measures);
        return measures.Contains(on);
    }
}
