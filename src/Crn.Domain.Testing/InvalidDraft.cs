using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <summary>A draft with one thing wrong, and the code that its validator gives for it, and no other.</summary>
/// <typeparam name="T">The kind of draft.</typeparam>
/// <remarks>Made by <see cref="InvalidDrafts"/>. Equality is by content. Immutable.</remarks>
public sealed record InvalidDraft<T>
    where T : class
{
    internal InvalidDraft(string what, string code, T sound, T draft, DraftStandard standard) =>
        (What, Code, Sound, Draft, Standard) = (what, code, sound, draft, standard);

    /// <summary>What is wrong, in a few words: where, and how.</summary>
    public string What { get; }

    /// <summary>The code that the validator gives.</summary>
    public string Code { get; }

    /// <summary>The draft before anything was wrong with it.</summary>
    public T Sound { get; }

    /// <summary>The draft with the one thing wrong.</summary>
    public T Draft { get; }

    /// <summary>The standard of a study draft under which the code is given; of other drafts <see cref="DraftStandard.Sound"/>.</summary>
    public DraftStandard Standard { get; }

    /// <summary>What is wrong, and the code.</summary>
    /// <returns>For example <c>UkTarget negative: study.target-out-of-range</c>.</returns>
    public override string ToString() => $"{What}: {Code}";
}
