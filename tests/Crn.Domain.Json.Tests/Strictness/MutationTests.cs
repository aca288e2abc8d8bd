using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crn.Domain.Json.Tests.RoundTrips;

namespace Crn.Domain.Json.Tests.Strictness;

/// <summary>Documents of every type, changed in one place: each change gives the error it should, and no other exception.</summary>
public class MutationTests
{
    /// <summary>The types with a generator and a shape.</summary>
    public static TheoryData<string> Types() => RoundTripTests.Types();

    [Theory]
    [MemberData(nameof(Types))]
    public void A_changed_document_gives_the_error_of_its_change(string name)
    {
        var type = Generators.Named(name);
        foreach (var value in Generators.Draw(type, Generators.Few))
        {
            var text = AnyType.Write(type, value);
            if (NhsNumberScan.Finds(text)) continue;
            foreach (var (changed, code) in Changes(text).Take(60))
            {
                var errors = AnyType.Read(type, changed).Errors;
                Assert.True(errors.Any(e => e.Code == code), $"{code} expected, {string.Join('\n', errors)}\n{changed}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Bytes_at_random_throw_nothing(string name)
    {
        var type = Generators.Named(name);
        var random = new Random(20260501);
        foreach (var value in Generators.Draw(type, Generators.Few).Take(3))
        {
            var text = Encoding.UTF8.GetBytes(AnyType.Write(type, value));
            for (var i = 0; i < Share.Cases(40); i++)
            {
                var changed = (byte[])text.Clone();
                for (var j = random.Next(1, 4); j > 0; j--) changed[random.Next(changed.Length)] = Byte(random);
                AnyType.Read(type, changed);
                AnyType.Read(type, changed.AsSpan(0, random.Next(changed.Length)).ToArray());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Other_documents_throw_nothing(string name)
    {
        var type = Generators.Named(name);
        foreach (var text in (string[])["", " ", "null", "true", "0", "-1.5e3", "\"\"", "\"a\"", "[]", "{}", "[null]", "[[[]]]",
            "{\"kind\":null}",
            "{\"kind\":\"\"}", "{\"kind\":{}}", "{\"format\":1,\"version\":\"\"}", "{\"format\":\"crn.study\",\"version\":1}",
            "\u0000", "{\"a\":"])
        {
            var (value, errors) = AnyType.Read(type, text);
            Assert.Equal(value is null, !errors.IsEmpty);
        }
    }

    // A member more, a member twice, another type, null, in each object of the document.
    private static IEnumerable<(string Text, string Code)> Changes(string text)
    {
        var count = Objects(JsonNode.Parse(text)!).Count();
        for (var i = 0; i < Math.Min(count, 12); i++)
        {
            var (at, whole) = (i, JsonNode.Parse(text)!);
            var one = Objects(whole).ElementAt(at);
            var first = one.FirstOrDefault().Key;
            one["noSuchMember"] = 1;
            yield return (whole.ToJsonString(), JsonErrors.Unknown);
            if (first is null || first is "format" or "version" or "kind" or "fact" or "answer") continue;
            one.Remove("noSuchMember");
            one[first] = one[first] is JsonArray ? new JsonObject() : new JsonArray();
            yield return (whole.ToJsonString(), JsonErrors.WrongType);
        }

        if (JsonNode.Parse(text) is JsonObject { Count: > 0 } root && root.First() is var (name, held) && name is not ("format" or "kind"))
            yield return ("{" + $"{JsonSerializer.Serialize(name)}:{held?.ToJsonString() ?? "null"}," + text[1..], JsonErrors.Duplicate);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node)
    {
        if (node is JsonObject one)
        {
            // Intervals of facts and answers may be objects, texts or lists: another type is right there too.
            yield return one;
            foreach (var inner in one.Where(m => m.Key is not ("value" or "allowed" or "from" or "to" or "answer" or "unit"))
                .SelectMany(m => Objects(m.Value)))
                yield return inner;
        }
        else if (node is JsonArray list)
        {
            foreach (var inner in list.SelectMany(Objects)) yield return inner;
        }
    }

    private static byte Byte(Random random) => random.Next(3) switch
    {
        0 => (byte)random.Next(256),
        1 => (byte)"{}[]\",:0123456789-+.eE"[random.Next(22)],
        _ => (byte)random.Next(32, 127),
    };
}
