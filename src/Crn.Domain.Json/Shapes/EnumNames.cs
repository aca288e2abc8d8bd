using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// The names of the members of an enumeration. Not generic: what is closed over a type a native compiler makes again for each.
internal sealed class EnumNames(string enumeration, string[] names)
{
    private readonly JsonEncodedText[] encoded = Array.ConvertAll(names, name => JsonEncodedText.Encode(name));

    public int Count => names.Length;

    public string Expected => $"One of {string.Join(", ", names)}.";

    public string this[int index] => names[index];

    public JsonEncodedText Encoded(int index) => encoded[index];

    // The place of the name that the reader stands on; -1 where it is none.
    public int Find(in Utf8JsonReader reader)
    {
        for (var i = 0; i < encoded.Length; i++)
        {
            if (reader.ValueTextEquals(encoded[i].EncodedUtf8Bytes)) return i;
        }

        return -1;
    }

    public int Find(string name) => Array.IndexOf(names, name);

    public bool Fail(string text, long at, Reading reading) =>
        NhsNumberScan.Finds(text)
            ? TextToken.Fail(at, reading, text, null, Expected)
            : reading.Fail(at, JsonErrors.UnknownName, $"There is no {enumeration} '{text}'.", JsonWords.Meant(text, names) + Expected);

    public void WriteSchema(Utf8JsonWriter to)
    {
        to.WriteStartArray("enum");
        foreach (var name in names) to.WriteStringValue(name);
        to.WriteEndArray();
    }
}
