using Crn.Domain.Policies;

namespace Crn.Domain.Rules.Notation;

/// <summary>A part of a text: what it is, and from where to where it stands.</summary>
internal readonly record struct Part(PartKind Kind, object? Value, int Start, int End)
{
    // How many operations of a formula stand inside each other.
    public int Depth { get; init; }

    // Whether it is two statements joined by "and" that join the statements around them, as "between" is.
    public bool Splices { get; init; }

    // The parameter that a number without a unit is the value of.
    public Parameter<decimal>? Parameter { get; init; }

    public bool IsNumber => Kind is PartKind.Number or PartKind.BareNumber;
}
