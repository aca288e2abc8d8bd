using System.Text;
using System.Xml;
using Ardalis.GuardClauses;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop;

/// <summary>Reads records of registries and of other standards that the caller hands in. It fetches nothing.</summary>
/// <remarks>
/// <para>The form is found by what stands in the record, unless the caller states it. FHIR R4 and R5 spell the same words alike and mean
/// different things: where nothing tells the two apart, the caller states the version.</para>
/// <para>No text makes a reading throw. What is no record, is too large or too deep, or has a document type gives a reading with its
/// <see cref="RecordReading.Problems"/> and nothing else. An exception of a stream passes through.</para>
/// </remarks>
/// <example><code>
/// RecordReading reading = RecordReader.Read(File.ReadAllText("NCT02513394.json"), asAt: today);
/// </code></example>
public static partial class RecordReader
{
    /// <summary>Reads one record.</summary>
    /// <param name="text">The record: JSON, XML or CSV.</param>
    /// <param name="asAt">The day of reading: what lies after it cannot have taken place.</param>
    /// <returns>What it says, and the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static RecordReading Read(string text, LocalDate asAt) => Read(text, asAt, RecordReaderSettings.Default);

    /// <summary>Reads one record, under settings.</summary>
    /// <param name="text">The record: JSON, XML or CSV.</param>
    /// <param name="asAt">The day of reading: what lies after it cannot have taken place.</param>
    /// <param name="settings">What the caller knows of the record, and how large it may be.</param>
    /// <returns>What it says, and the account.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RecordReading Read(string text, LocalDate asAt, RecordReaderSettings settings) =>
        Read(Guard.Against.Null(text).AsSpan(), asAt, settings);

    /// <summary>Reads one record.</summary>
    /// <param name="text">The record: JSON, XML or CSV.</param>
    /// <param name="asAt">The day of reading: what lies after it cannot have taken place.</param>
    /// <returns>What it says, and the account.</returns>
    public static RecordReading Read(ReadOnlySpan<char> text, LocalDate asAt) => Read(text, asAt, RecordReaderSettings.Default);

    /// <summary>Reads one record, under settings.</summary>
    /// <param name="text">The record: JSON, XML or CSV.</param>
    /// <param name="asAt">The day of reading: what lies after it cannot have taken place.</param>
    /// <param name="settings">What the caller knows of the record, and how large it may be.</param>
    /// <returns>What it says, and the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    public static RecordReading Read(ReadOnlySpan<char> text, LocalDate asAt, RecordReaderSettings settings)
    {
        Guard.Against.Null(settings);
        var content = text.TrimStart('\uFEFF');
        if (2L * content.Length > settings.MaximumBytes) return Not(settings, asAt, Problems.TooLarge);
        return First(content) switch
        {
            null => Not(settings, asAt, Problems.Nothing),
            '{' or '[' => Formats.Read(JsonTree.Read(Encoding.UTF8.GetBytes(content.ToString()), settings), asAt, settings),
            '<' => Xml(XmlReader.Create(new StringReader(XmlTree.Clean(content.TrimStart().ToString())), XmlTree.Settings(settings)),
                asAt, settings),
            _ => Formats.ReadTable(new StringReader(content.ToString()), asAt, settings),
        };
    }

    /// <summary>Reads one record.</summary>
    /// <param name="utf8">The record as UTF-8 or with a mark of UTF-16; XML also in the encoding it declares.</param>
    /// <param name="asAt">The day of reading: what lies after it cannot have taken place.</param>
    /// <returns>What it says, and the account.</returns>
    public static RecordReading Read(ReadOnlySpan<byte> utf8, LocalDate asAt) => Read(utf8, asAt, RecordReaderSettings.Default);

    /// <summary>Reads one record, under settings.</summary>
    /// <param name="utf8">The record as UTF-8 or with a mark of UTF-16; XML also in the encoding it declares.</param>
    /// <param name="asAt">The day of reading: what lies after it cannot have taken place.</param>
    /// <param name="settings">What the caller knows of the record, and how large it may be.</param>
    /// <returns>What it says, and the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    public static RecordReading Read(ReadOnlySpan<byte> utf8, LocalDate asAt, RecordReaderSettings settings)
    {
        Guard.Against.Null(settings);
        if (utf8.Length > settings.MaximumBytes) return Not(settings, asAt, Problems.TooLarge);
        if (utf8.StartsWith<byte>([0xFF, 0xFE])) return Read(Encoding.Unicode.GetString(utf8), asAt, settings);
        if (utf8.StartsWith<byte>([0xFE, 0xFF])) return Read(Encoding.BigEndianUnicode.GetString(utf8), asAt, settings);
        if (utf8.StartsWith<byte>([0xEF, 0xBB, 0xBF])) utf8 = utf8[3..];
        var first = utf8.IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0) return Not(settings, asAt, Problems.Nothing);
        return utf8[first] switch
        {
            (byte)'{' or (byte)'[' => Formats.Read(JsonTree.Read(utf8, settings), asAt, settings),
            (byte)'<' => Xml(XmlTree.Clean(utf8[first..].ToArray()), asAt, settings),
            _ => Formats.ReadTable(new StringReader(Encoding.UTF8.GetString(utf8)), asAt, settings),
        };
    }

    /// <summary>Reads one record.</summary>
    /// <param name="stream">The record, as UTF-8 or with a mark of UTF-16; XML also in the encoding it declares. Read to its end or to the
    /// limit; it stays open.</param>
    /// <param name="asAt">The day of reading: what lies after it cannot have taken place.</param>
    /// <returns>What it says, and the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static RecordReading Read(Stream stream, LocalDate asAt) => Read(stream, asAt, RecordReaderSettings.Default);

    /// <summary>Reads one record, under settings.</summary>
    /// <param name="stream">The record, as UTF-8 or with a mark of UTF-16; XML also in the encoding it declares. Read to its end or to the
    /// limit; it stays open.</param>
    /// <param name="asAt">The day of reading: what lies after it cannot have taken place.</param>
    /// <param name="settings">What the caller knows of the record, and how large it may be.</param>
    /// <returns>What it says, and the account.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RecordReading Read(Stream stream, LocalDate asAt, RecordReaderSettings settings)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(settings);
        return Whole(stream, settings) is { } bytes ? Read(bytes, asAt, settings) : Not(settings, asAt, Problems.TooLarge);
    }

    /// <summary>A stream to its end; null where it is longer than the limit.</summary>
    internal static byte[]? Whole(Stream stream, RecordReaderSettings settings)
    {
        using var held = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (held.Length + read > settings.MaximumBytes) return null;
            held.Write(buffer.AsSpan(0, read));
        }

        return held.ToArray();
    }

    internal static RecordReading Not(RecordReaderSettings settings, LocalDate asAt, RecordProblem problem) =>
        new(settings.Format ?? RecordFormat.Unknown, asAt) { Problems = [problem] };

    private static RecordReading Xml(byte[] bytes, LocalDate asAt, RecordReaderSettings settings)
    {
        try
        {
            return Xml(XmlReader.Create(new MemoryStream(bytes, false), XmlTree.Settings(settings)), asAt, settings);
        }
        catch (XmlException e)
        {
            // An encoding that is declared and not known.
            return Not(settings, asAt, XmlTree.Problem(e));
        }
    }

    private static RecordReading Xml(XmlReader reader, LocalDate asAt, RecordReaderSettings settings)
    {
        using (reader) return Formats.Read(XmlTree.ReadWhole(reader, settings), asAt, settings);
    }

    private static char? First(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.IsEmpty ? null : text[0];
    }
}
