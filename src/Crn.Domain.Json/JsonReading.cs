using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Json;

/// <summary>What reading a document gave: the value, or everything that is wrong with the document. Nothing is half read.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
public sealed class JsonReading<T>
{
    private readonly T? value;

    internal JsonReading(T value) => this.value = value;

    internal JsonReading(ValueList<JsonError> errors) => Errors = errors;

    /// <summary>Whether there is a value.</summary>
    public bool IsRead => Errors.IsEmpty;

    /// <summary>The value.</summary>
    /// <exception cref="CrnJsonException">The document was wrong; the exception has the errors.</exception>
    [SuppressMessage("Design", "CA1065", Justification = "Who takes it without asking meets what plain deserialising throws.")]
    public T Value => IsRead ? value! : throw new CrnJsonException(Errors);

    /// <summary>
    /// Everything that is wrong, in the order of the text; empty when the value was read. At most <see cref="CrnJson.MaximumErrors"/>.
    /// </summary>
    public ValueList<JsonError> Errors { get; }

    /// <summary>Takes the value if there is one.</summary>
    /// <param name="read">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T read)
    {
        read = value;
        return IsRead;
    }

    /// <summary>The value, or the errors one a line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsRead ? Text.Of(value) : string.Join('\n', Errors);
}
