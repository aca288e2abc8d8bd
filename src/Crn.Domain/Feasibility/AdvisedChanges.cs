using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>Changes that together better a verdict, none of which can be left out.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record AdvisedChanges
{
    internal AdvisedChanges(ValueList<Change> changes, FeasibilityAssessment then) => (Changes, Then) = (changes, then);

    /// <summary>The changes, ordered by the codes of their facts.</summary>
    public ValueList<Change> Changes { get; }

    /// <summary>What they cost together.</summary>
    public decimal Cost => Changes.Sum(c => c.Cost);

    /// <summary>The assessment once they are made.</summary>
    public FeasibilityAssessment Then { get; }

    /// <summary>The changes as one line.</summary>
    /// <returns>The changes, separated by semicolons.</returns>
    public override string ToString() => string.Join("; ", Changes);
}
