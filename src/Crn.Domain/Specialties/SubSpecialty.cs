using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>A part of a specialty that has leads or groups of its own.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record SubSpecialty
{
    /// <summary>Makes a sub-specialty.</summary>
    /// <param name="specialty">The specialty it is part of.</param>
    /// <param name="name">Its name.</param>
    /// <param name="source">Where it is known from.</param>
    /// <exception cref="ArgumentException">The name is blank or looks like an NHS number.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="specialty"/> is <c>default</c>.</exception>
    public SubSpecialty(Specialty specialty, string name, Citation source)
    {
        _ = specialty.Code;
        Specialty = specialty;
        Name = Guard.Against.BlankOrNhsNumber(name);
        Source = Guard.Against.Null(source);
    }

    /// <summary>The specialty it is part of.</summary>
    public Specialty Specialty { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Where it is known from.</summary>
    public Citation Source { get; }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
