using System.Text.Json;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Shapes;

// One run of the reader over a document: where it is, what is wrong so far, and which facts the document defines.
internal sealed class Reading(bool collects, FactCatalogue? known = null)
{
    private FactCatalogue? catalogue;

    private readonly List<(JsonError Error, long At, int Item, string? Inner)> errors = [];

    public PathStack Path { get; } = new();

    public Dictionary<string, Fact>? Facts { get; set; }

    // The facts that need no definition in the document.
    public FactCatalogue Known { get; } = known ?? LibraryFacts.All;

    // Those and the ones that the document defines.
    public FactCatalogue Catalogue => catalogue ??= Facts is null ? Known : Known.Replaced("this document", Facts.Values);

    // By type, what was read last of what items have in common; null where it was wrong.
    public Dictionary<Type, object?> Shared => field ??= [];

    // Whether every fact must stand among those: a rule file names its facts, and defines none where it reads them.
    public bool IsOfCatalogue { get; set; }

    // Facts that are defined where they are used, by code.
    public Dictionary<string, Fact> DefinedInPlace { get; } = new(StringComparer.Ordinal);

    // What the texts of a rule file may name.
    public ValueList<Parameter<decimal>> Parameters { get; set; }

    // What the document defines wrongly: the error stands there, and not wherever it is named.
    public BrokenNames WrongFacts { get; } = new();

    public BrokenNames WrongParameters { get; } = new();

    // What is read is a document already brought up to date: it is not asked for its version again.
    public bool IsUpgraded { get; set; }

    public ValueList<JsonError> Errors => errors.Select(e => e.Error).ToValueList();

    public bool IsFull => errors.Count >= CrnJson.MaximumErrors;

    public static T First<T>(Shape<T> shape, ref Utf8JsonReader reader)
    {
        var reading = new Reading(collects: false);
        try
        {
            return shape.TryReadRoot(ref reader, reading, out var value) ? value : throw new CrnJsonException(reading.Errors);
        }
        catch (InvalidOperationException)
        {
            reading.Fail(reader.TokenStartIndex, JsonErrors.BadText, "The text is not valid Unicode.", "UTF-8, escapes in pairs.");
            throw;
        }
    }

    public static JsonReading<T> All<T>(Shape<T> shape, ReadOnlySpan<byte> text, FactCatalogue? known = null)
    {
        var reading = new Reading(collects: true, known);
        var reader = new Utf8JsonReader(text, new() { MaxDepth = CrnJson.MaximumDepth });
        var isRead = false;
        T? value = default;
        try
        {
            reader.Read();
            isRead = shape.TryReadRoot(ref reader, reading, out value);
            reader.Read();
        }
        catch (JsonException failure) when (failure is not CrnJsonException)
        {
            reading.FailSyntax(failure, text);
        }
        catch (InvalidOperationException)
        {
            reading.Fail(reader.TokenStartIndex, JsonErrors.BadText, "The text is not valid Unicode.", "UTF-8, escapes in pairs.");
        }

        return isRead && reading.errors.Count == 0 ? new(value!) : new(reading.Located(text));
    }

    // Records the error, or throws it where the first is the last.
    public bool Fail(long at, string code, string problem, string expected) =>
        Fail(at, new JsonError(code, Path.ToString(), null, problem, expected));

    // At the value that begins here, or at an item or member of it.
    public bool Fail(long at, RefusedPart refused)
    {
        var isInside = refused.Item >= 0 || refused.Inner is not null;
        if (refused.Inner is { } inner) Path.Enter(inner);
        else if (isInside) Path.Enter(refused.Item);
        Fail(at, new(JsonErrors.Refused, Path.ToString(), null, refused.Message, refused.Expected), refused.Item, refused.Inner);
        if (isInside) Path.Leave();
        return false;
    }

    private bool Fail(long at, JsonError error, int item = -1, string? inner = null)
    {
        if (IsFull) return false;
        if (!collects) throw new CrnJsonException([error]);
        errors.Add((error, at, item, inner));
        if (IsFull)
            errors.Add((new(JsonErrors.More, "$", null, "There may be more errors than these.", "Mend these first."), at, -1, null));
        return false;
    }

    public bool Fail(in Utf8JsonReader reader, string code, string problem, string expected) =>
        Fail(reader.TokenStartIndex, code, problem, expected);

    public bool FailType(ref Utf8JsonReader reader, string expected)
    {
        var isNull = reader.TokenType == JsonTokenType.Null;
        Fail(reader, isNull ? JsonErrors.Null : JsonErrors.WrongType, isNull ? "There is null where there must be a value."
            : $"There is {JsonWords.Of(reader.TokenType)} here.", expected);
        reader.TrySkip();
        return false;
    }

    // Another reader finds the place again, as the one that failed may have looked ahead.
    private void FailSyntax(JsonException failure, ReadOnlySpan<byte> text)
    {
        var deep = SyntaxPlace.IsTooDeep(text);
        var at = SyntaxPlace.Of(failure, text);
        Fail(at, new JsonError(deep ? JsonErrors.TooDeep : JsonErrors.Syntax, SyntaxPlace.PathTo(text), null,
            deep ? $"The document is nested more than {Text.Of(CrnJson.MaximumDepth)} levels deep."
                : $"This is not JSON at column {Text.Of((int)Math.Min(int.MaxValue - 1, failure.BytePositionInLine ?? 0) + 1)} of line " +
                $"{Text.Of((int)Math.Min(int.MaxValue - 1, failure.LineNumber ?? 0) + 1)}.",
            deep ? "A document that says the same with fewer levels." : "JSON as RFC 8259 has it: no comments, no trailing commas."));
    }

    // In the order of the text, each with its line; of several at one place the first.
    private ValueList<JsonError> Located(ReadOnlySpan<byte> text)
    {
        var located = new JsonError[errors.Count];
        var (line, upTo, i) = (1, 0, 0);
        var placed = new List<(JsonError Error, long At)>(errors.Count);
        foreach (var one in errors)
            placed.Add((one.Error, IsUpgraded || (one.Item < 0 && one.Inner is null) ? one.At : SyntaxPlace.Inside(text, one)));
        foreach (var (error, at) in placed.OrderBy(e => e.At))
        {
            var end = (int)Math.Clamp(at, upTo, text.Length);
            line += text[upTo..end].Count((byte)'\n');
            upTo = end;
            located[i++] = error with { Line = IsUpgraded ? null : line };
        }

        return located;
    }
}
