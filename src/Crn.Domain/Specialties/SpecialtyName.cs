using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>A name a specialty had, from the earliest date it is evidenced.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
internal sealed record SpecialtyName
{
    internal SpecialtyName(string name, LocalDate from, Citation source) => (Name, From, Source) = (name, from, source);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The earliest date the name is evidenced; the true date of a change may be earlier.</summary>
    public LocalDate From { get; }

    /// <summary>Where the name is known from.</summary>
    public Citation Source { get; }
}
