using Crn.Domain.Policies;

namespace Crn.Domain.Studies;

/// <summary>
/// One row of the table of status changes: from one group to another, whether a sponsor may make it, and the dates it needs.
/// </summary>
/// <remarks>Equality is by content. Immutable. Rows are in <see cref="StatusTransitions"/>.</remarks>
internal sealed record StatusTransition
{
    internal StatusTransition(StudyStatusGroup from, StudyStatusGroup to, bool allowed, ValueList<MilestoneKey> required,
        Citation source) =>
        (From, To, IsAllowedToSponsor, Required, Source) = (from, to, allowed, required, source);

    /// <summary>The group the record is in.</summary>
    public StudyStatusGroup From { get; }

    /// <summary>The group it is to move to; the same group when only dates are edited.</summary>
    public StudyStatusGroup To { get; }

    /// <summary>Whether a sponsor may make the change.</summary>
    public bool IsAllowedToSponsor { get; }

    /// <summary>The dates that must be present after it, exceptions of DT-01 taken off.</summary>
    public ValueList<MilestoneKey> Required { get; }

    /// <summary>Where the row comes from.</summary>
    public Citation Source { get; }

    /// <summary>The row in words.</summary>
    /// <returns>For example <c>In setup to Open to recruitment: allowed</c>.</returns>
    public override string ToString() => $"{From.Text()} to {To.Text()}: {(IsAllowedToSponsor ? "allowed" : "not allowed")}";
}
