using Crn.Domain.Decisions;

namespace Crn.Domain.Permissions.Cases;

/// <summary>Who has had a step in hand since a day.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
internal readonly record struct CaseHold
{
    internal CaseHold(Party party, LocalDate from) => (Party, From) = (party, from);

    /// <summary>Who.</summary>
    public Party Party { get; }

    /// <summary>Since when.</summary>
    public LocalDate From { get; }
}
