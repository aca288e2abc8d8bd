using System.Collections.Immutable;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions.Cases;

/// <summary>What a case has that its steps do not change: shared from event to event.</summary>
internal sealed record CaseFrame(FactSheet Answers, StepDurations Durations)
{
    public LocalDate Submitting { get; init; }

    public LocalDate StartedOn { get; init; }

    public ValueList<LocalDate> UrgentSafetyMeasures { get; init; }

    public bool IsAbandoned { get; init; }

    // The authorities' extension of the time to the first participant.
    public LocalDate? Extended { get; init; }

    // Where each site stands, once there are many; and what sites need, once it was worked out for the answers and steps of the study.
    public Remembered<ImmutableDictionary<SiteCode, int>> Places { get; set; }

    public Remembered<SitePlans> Plans { get; init; }
}
