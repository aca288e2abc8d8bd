namespace Crn.Domain.Rules;

/// <summary>What is wrong with a criterion that was written as text, where, and what would be right.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CriterionTextError
{
    internal CriterionTextError(string code, int line, int column, int length, string message) =>
        (Code, Line, Column, Length, Message) = (code, line, column, length, message);

    /// <summary>The stable code: <c>criterion.syntax</c>, <c>criterion.unknown-fact</c>,
    /// <c>criterion.unknown-parameter</c>, <c>criterion.unit</c>, <c>criterion.type</c>,
    /// <c>criterion.value</c>, <c>criterion.number</c>, <c>criterion.too-long</c>, <c>criterion.too-deep</c> or
    /// <c>criterion.nhs-number</c>.</summary>
    public string Code { get; }

    /// <summary>The line of the text, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in that line, from 1, in characters.</summary>
    public int Column { get; }

    /// <summary>How many characters are wrong; 0 where something is missing.</summary>
    public int Length { get; }

    /// <summary>What is wrong, as a sentence.</summary>
    public string Message { get; }

    /// <summary>What was expected there, for example <c>a number</c>; empty where that does not say more.</summary>
    public ValueList<string> Expected { get; internal init; }

    /// <summary>Names near to what was written: codes of facts, or answers; empty where none is near.</summary>
    public ValueList<string> Suggestions { get; internal init; }

    // The words of the text that the error is about.
    internal string In(string text)
    {
        var start = 0;
        for (var line = 1; line < Line; line++) start = text.IndexOf('\n', start) + 1;
        return text.Substring(start + Column - 1, Length);
    }

    /// <summary>The error as one line.</summary>
    /// <returns>For example <c>Column 1: there is no fact 'trust.isolaton-rooms'. Near: trust.isolation-rooms.</c></returns>
    public override string ToString() => (Line > 1 ? $"Line {Text.Of(Line)}, column " : "Column ") + $"{Text.Of(Column)}: {Message}"
        + (Expected.IsEmpty ? "" : $" Expected: {string.Join(", ", Expected)}.")
        + (Suggestions.IsEmpty ? "" : $" Near: {string.Join(", ", Suggestions)}.");
}
