namespace Crn.Domain.Json;

/// <summary>
/// One thing that is wrong with a document: where, what, and what would be right. What looks like an NHS number is never repeated in it.
/// </summary>
/// <param name="Code">What kind of error it is, one of <see cref="JsonErrors"/>: stable, for programs.</param>
/// <param name="Path">The place as a JSON path, <c>$.sites[3].code</c>.</param>
/// <param name="Line">The line of the text, from 1; null where the text is not at hand, as inside a document of the caller's own.</param>
/// <param name="Problem">What is wrong, a sentence.</param>
/// <param name="Expected">What would be right, a sentence or a phrase.</param>
public sealed record JsonError(string Code, string Path, int? Line, string Problem, string Expected)
{
    /// <summary>The error as one line: place, what is wrong, what would be right.</summary>
    /// <returns>For example <c>line 4, $.sites[0].code: A member is missing. Expected: ...</c>.</returns>
    public override string ToString() =>
        (Line is { } line ? $"line {Text.Of(line)}, " : "") + $"{Path}: {Problem}" + (Expected.Length == 0 ? "" : $" Expected: {Expected}");
}
