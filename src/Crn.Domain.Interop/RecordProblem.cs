namespace Crn.Domain.Interop;

/// <summary>Why a record could not be read, or not wholly: a stable code, a sentence and where.</summary>
/// <remarks>It never holds text of the record. Equality is by content. Immutable.</remarks>
public sealed record RecordProblem
{
    internal RecordProblem(string code, string message, string where = "") => (Code, Message, Where) = (code, message, where);

    /// <summary>The stable code, part of the public API, for example <c>record.not-json</c>.</summary>
    public string Code { get; }

    /// <summary>What is wrong, in a sentence.</summary>
    public string Message { get; }

    /// <summary>Where: a line, a path; empty when it concerns the whole record.</summary>
    public string Where { get; }

    /// <summary>The problem as one line.</summary>
    /// <returns>The code, where and the sentence.</returns>
    public override string ToString() => Where.Length == 0 ? $"{Code}: {Message}" : $"{Code} ({Where}): {Message}";
}
