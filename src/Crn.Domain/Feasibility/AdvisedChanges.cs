using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>Changes none of which can be left out or made smaller, and what they lead to.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record AdvisedChanges
{
    private readonly FeasibilityAssessment now;

    internal FeasibilityAssessment Now => now;
    private FeasibilityAssessment? after;

    internal AdvisedChanges(ValueList<Change> changes, FeasibilityAssessment now)
    {
        (Changes, this.now) = (changes, now);
        foreach (var change in changes) Cost += change.Cost;
    }

    /// <summary>The changes, ordered by the codes of their facts.</summary>
    public ValueList<Change> Changes { get; }

    /// <summary>What they cost together.</summary>
    public decimal Cost { get; }

    /// <summary>The assessment once they are made; worked out when first asked for.</summary>
    /// <returns>The assessment.</returns>
    public FeasibilityAssessment AssessmentAfter() => after ??= now.After(Changes);

    /// <summary>Whether both make the same changes and lead to the same.</summary>
    /// <param name="other">The other changes.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(AdvisedChanges? other) =>
        other is not null && Changes == other.Changes && (ReferenceEquals(now, other.now) || AssessmentAfter() == other.AssessmentAfter());

    /// <inheritdoc />
    public override int GetHashCode() => Changes.GetHashCode();

    /// <summary>The changes as one line.</summary>
    /// <returns>The changes, separated by semicolons.</returns>
    public override string ToString() => string.Join("; ", Changes);
}
