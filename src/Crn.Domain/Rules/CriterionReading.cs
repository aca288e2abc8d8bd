namespace Crn.Domain.Rules;

/// <summary>What a text was read as: a criterion, or everything that is wrong with it.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CriterionReading
{
    internal CriterionReading(Criterion? criterion, ValueList<CriterionTextError> errors) => (Criterion, Errors) = (criterion, errors);

    /// <summary>The criterion; null where the text has errors.</summary>
    public Criterion? Criterion { get; }

    /// <summary>The errors in the order of the text: every unknown fact, wrong unit and wrong answer, up to the first place where the text
    /// cannot be followed. Empty where it was read.</summary>
    public ValueList<CriterionTextError> Errors { get; }

    /// <summary>The criterion of a text that is known to be right, such as one in a program.</summary>
    /// <exception cref="InvalidOperationException">The text has errors; the message names them.</exception>
    public Criterion Value => Criterion ?? throw new InvalidOperationException(string.Join(" ", Errors));

    /// <summary>Whether the text is a criterion.</summary>
    public bool IsRead => Errors.IsEmpty;

    /// <summary>The criterion as a sentence, or its errors.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => Criterion?.ToString() ?? string.Join('\n', Errors);
}
