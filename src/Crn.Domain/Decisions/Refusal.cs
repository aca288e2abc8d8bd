using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Decisions;

/// <summary>One reason why the domain says no: a code that never changes, a sentence that may, and what would help.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Refusal
{
    /// <summary>Makes a refusal.</summary>
    /// <param name="code">The stable code, part of the public API: lower-case words with dots and hyphens.</param>
    /// <param name="because">A sentence that a user can read. It never echoes text that a user typed.</param>
    /// <param name="remedy">What would have to be true first.</param>
    /// <param name="source">The rule behind the refusal.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Refusal(string code, string because, string remedy, Citation source)
    {
        Code = Guarded.Text(code);
        Because = Guarded.Text(because);
        Remedy = Guarded.Text(remedy);
        Source = Guard.Against.Null(source);
    }

    /// <summary>The stable code, part of the public API.</summary>
    public string Code { get; }

    /// <summary>Why, as a sentence that a user can read.</summary>
    public string Because { get; }

    /// <summary>What would have to be true first.</summary>
    public string Remedy { get; }

    /// <summary>The rule behind the refusal, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The refusal as one line.</summary>
    /// <returns>Code, sentence and remedy.</returns>
    public override string ToString() => $"{Code}: {Because} {Remedy}";
}
