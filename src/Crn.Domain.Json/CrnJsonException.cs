using System.Text.Json;

namespace Crn.Domain.Json;

/// <summary>
/// A document is wrong. Plain deserialising throws it at the first error; <see cref="CrnJson.Read{T}(string)"/> gives all errors as values.
/// </summary>
public sealed class CrnJsonException : JsonException
{
    /// <summary>An exception without errors.</summary>
    public CrnJsonException()
        : this("The document is wrong.")
    {
    }

    /// <summary>An exception with a message only.</summary>
    /// <param name="message">The message.</param>
    public CrnJsonException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public CrnJsonException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CrnJsonException(ValueList<JsonError> errors)
        : base(string.Join('\n', errors)) => Errors = errors;

    /// <summary>What is wrong. Paths start at the value of the library, not at a document of the caller's own around it.</summary>
    public ValueList<JsonError> Errors { get; }
}
