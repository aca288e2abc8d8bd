using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crn.Domain.Json.Tests.Documents;
using Crn.Domain.Json.Tests.RoundTrips;

namespace Crn.Domain.Json.Tests.Strictness;

/// <summary>
/// The kept documents, damaged in one member at a time: the error stands at that member and its line, or at what holds it.
/// </summary>
public class DamageTests
{
    private static readonly string Deep = new string('[', 300) + new string(']', 300);

    /// <summary>The kept documents.</summary>
    public static TheoryData<string> Files() => KeptFilesTests.Golden();

    [Theory]
    [MemberData(nameof(Files))]
    public void One_damaged_member_is_named_by_its_path_and_line(string name)
    {
        var text = Stored.Resource(name);
        var format = (string)JsonNode.Parse(text)!["format"]!;
        var type = Stored.Kinds.Single(k => k.Shape.Document!.Format == format).Type;
        // One member a line, so that a line is a place.
        var whole = JsonNode.Parse(text)!.ToJsonString(new() { WriteIndented = true });
        var places = Members(whole);
        var step = Math.Max(1, places.Count / 10);
        var random = new Random(name.Length);
        for (var i = random.Next(step); i < places.Count; i += step)
        {
            foreach (var kind in Enum.GetValues<Damage>())
            {
                if (Damaged(type, whole, places[i], kind) is not { } wrong) continue;
                var errors = AnyType.Read(type, wrong.Text).Errors;
                var known = string.Join('\n', errors);
                Assert.DoesNotContain("943 476 5919", known, StringComparison.Ordinal);
                Assert.True(!errors.IsEmpty, $"{kind} of {places[i].Path} is read:\n{wrong.Text}");
                Assert.True(errors.Any(e => IsThere(e, places[i], kind)), $"{kind} of {places[i]}:\n{known}\n{wrong.Text}");
            }
        }
    }

    // At the member, or at something within it; a doubled or unknown member is one of its object.
    private static bool IsThere(JsonError error, Place place, Damage kind) =>
        kind == Damage.TooDeep ? error.Code == JsonErrors.TooDeep && error.Path.StartsWith(place.Path, StringComparison.Ordinal)
        : kind == Damage.Unknown ? error.Code == JsonErrors.Unknown && error.Path == place.Parent && error.Line == place.Line
        : error.Path == place.Path && error.Line == place.Line + (kind == Damage.Doubled ? place.Lines : 0)
            && error.Code == (kind switch
            {
                Damage.Null => JsonErrors.Null,
                Damage.WrongType => JsonErrors.WrongType,
                Damage.Doubled => JsonErrors.Duplicate,
                // A sign is one character, and the words of a criterion are read one by one.
                Damage.NhsNumber when place.Name is not ("sign" or "criterion" or "applies") => JsonErrors.PatientIdentifier,
                _ => error.Code,
            });

    private static (string Text, int Line)? Damaged(Type type, string text, Place place, Damage kind)
    {
        var before = text[..place.Start];
        var value = text[place.ValueStart..place.ValueEnd];
        var name = text[place.Start..place.ValueStart];
        var after = text[place.ValueEnd..];
        var isPart = place.IsEnvelope || place.IsLoose;
        return kind switch
        {
            Damage.Null when place.IsRequired => (before + name + "null" + after, place.Line),
            Damage.WrongType when !isPart => (before + name + (value[0] == '{' ? "[7]" : "{}") + after, place.Line),
            Damage.Doubled when !place.IsEnvelope => (before + name + value + ",\n" + name + value + after, place.Line),
            Damage.Unknown => (before + "\"" + "noSuch" + "\": 1, " + name + value + after, place.Line),
            Damage.OutOfRange when !isPart && char.IsAsciiDigit(value[0]) => (before + name + "1e400" + after, place.Line),
            // The rows of a table are texts that its own door reads.
            Damage.NoSuchDate when type != typeof(Recruitment.RecruitmentTable) && value.Length == 12 && value[5] == '-'
                && value[8] == '-' =>
                (before + name + value[..6] + "13-41\"" + after, place.Line),
            Damage.NhsNumber when !place.IsEnvelope && value[0] == '"' => (before + name + "\"943 476 5919\"" + after, place.Line),
            Damage.TooDeep when !place.IsEnvelope => (before + name + Deep + after, place.Line),
            _ => null,
        };
    }

    // Every member of every object, with where it stands.
    private static List<Place> Members(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(text.Length, bytes.Length);
        var reader = new Utf8JsonReader(bytes);
        var places = new List<Place>();
        var open = new Stack<(string Path, int Index)>();
        var path = "$";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var (start, name) = ((int)reader.TokenStartIndex, reader.GetString()!);
                var copy = reader;
                copy.Read();
                var valueStart = (int)copy.TokenStartIndex;
                copy.Skip();
                path = open.Peek().Path + (name.All(char.IsAsciiLetterOrDigit) ? "." + name : $"['{name}']");
                places.Add(new(path, open.Peek().Path, name, bytes.AsSpan(0, start).Count((byte)'\n') + 1, start, valueStart,
                    (int)copy.BytesConsumed, bytes.AsSpan(start, (int)copy.BytesConsumed - start).Count((byte)'\n') + 1));
                continue;
            }

            if (open.TryPeek(out var top) && top.Index >= 0 && reader.TokenType is not JsonTokenType.EndArray)
            {
                open.Pop();
                open.Push((top.Path, top.Index + 1));
                path = string.Create(CultureInfo.InvariantCulture, $"{top.Path}[{top.Index}]");
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) open.Pop();
        }

        return places;
    }

    private enum Damage
    {
        Null,
        WrongType,
        Doubled,
        Unknown,
        OutOfRange,
        TooDeep,
        NoSuchDate,
        NhsNumber,
    }

    private sealed record Place(string Path, string Parent, string Name, int Line, int Start, int ValueStart, int ValueEnd, int Lines)
    {
        public bool IsEnvelope => Name is "format" or "version" or "kind" or "factDefinitions" or "$schema";

        // Where other types are right too, or the object says by itself what is wrong.
        public bool IsLoose => Name is "value" or "fact" or "unit" or "allowed" or "from" or "to" or "answer" or "criterion" or "applies";

        public bool IsRequired => Name is "code" or "question" or "grade" or "by" or "on" or "recordedOn";
    }
}
