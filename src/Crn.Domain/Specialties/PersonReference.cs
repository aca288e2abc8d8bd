using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Specialties;

/// <summary>
/// An opaque reference to a clinician or practitioner: whatever key the caller's own system gives that person. Never a patient.
/// </summary>
/// <remarks>Surrounding space is dropped; case counts; order is ordinal. <c>default</c> refers to nobody and throws when read.
/// Immutable.</remarks>
[SuppressMessage("Design", "CA1036", Justification = "References sort for stable output; one person is not less than another.")]
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct PersonReference : IComparable<PersonReference>
{
    private readonly string? value;

    private PersonReference(string value) => this.value = value;

    /// <summary>The longest reference accepted, in characters.</summary>
    public const int MaximumLength = 100;

    /// <summary>The text of the reference.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public string Value => value ?? throw new InvalidOperationException("default(PersonReference) refers to nobody.");

    /// <summary>Makes a reference.</summary>
    /// <param name="value">The text, not blank, at most <see cref="MaximumLength"/> characters.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentException">The text is blank, too long, or looks like an NHS number, in which case it is not
    /// echoed.</exception>
    public static PersonReference From(string value)
    {
        var text = Guard.Against.BlankOrNhsNumber(value).Trim();
        return text.Length <= MaximumLength ? new(text)
            : throw new ArgumentException($"A person reference has at most {MaximumLength} characters.", nameof(value));
    }

    /// <inheritdoc />
    public int CompareTo(PersonReference other) => string.CompareOrdinal(value, other.value);

    /// <summary>The text of the reference; empty for <c>default</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => value ?? "";
}
