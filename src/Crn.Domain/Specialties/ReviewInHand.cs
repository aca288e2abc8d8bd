using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Specialties;

/// <summary>A study whose review somebody has taken on.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record ReviewInHand
{
    /// <summary>Makes the entry.</summary>
    /// <param name="person">Who reviews.</param>
    /// <param name="study">The identifiers of the study.</param>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="person"/> is <c>default</c>.</exception>
    public ReviewInHand(PersonReference person, StudyIdentifiers study)
    {
        _ = person.Value;
        (Person, Study) = (person, Guard.Against.Null(study));
    }

    /// <summary>Who reviews.</summary>
    public PersonReference Person { get; }

    /// <summary>The identifiers of the study.</summary>
    public StudyIdentifiers Study { get; }

    /// <summary>The entry as one line; never a person.</summary>
    /// <returns>The study.</returns>
    public override string ToString() => $"review of {Study}";
}
