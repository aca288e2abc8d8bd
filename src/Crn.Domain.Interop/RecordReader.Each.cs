using System.Text;
using Ardalis.GuardClauses;
using Crn.Domain.Interop.Ictrp;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop;

/// <content>Many records in one file, one after another.</content>
public static partial class RecordReader
{
    private static readonly string[] RecordElements = ["fullTrial", "Trial", "clinical_study"];

    /// <summary>Reads the records of a file one by one, while the caller asks for the next: the memory of one record is enough.</summary>
    /// <remarks>
    /// A file of ISRCTN's <c>allTrials</c>; the export of the WHO portal, as XML or CSV; the answer of ClinicalTrials.gov to a query
    /// (<c>studies</c>); an array of JSON, or JSON lines. Where a file is no list it is one record. A record that cannot be read gives a
    /// reading with its problems, and the next is read; a file that breaks off gives a last reading that says so. What stands beside the
    /// records, such as the number of them, belongs to none and is in no account.
    /// </remarks>
    /// <param name="stream">The file, as UTF-8; XML also in the encoding it declares. It stays open.</param>
    /// <param name="asAt">The day of reading.</param>
    /// <returns>The readings, in the order of the file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <example><code>
    /// foreach (RecordReading reading in RecordReader.ReadEach(stream, asAt: today)) Store(reading.Source, reading.Draft);
    /// </code></example>
    public static IEnumerable<RecordReading> ReadEach(Stream stream, LocalDate asAt) =>
        ReadEach(stream, asAt, RecordReaderSettings.Default);

    /// <summary>Reads the records of a file one by one, under settings, which hold for each record.</summary>
    /// <param name="stream">The file, as UTF-8; XML also in the encoding it declares. It stays open.</param>
    /// <param name="asAt">The day of reading.</param>
    /// <param name="settings">What the caller knows of the records, and how large each may be.</param>
    /// <returns>The readings, in the order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<RecordReading> ReadEach(Stream stream, LocalDate asAt, RecordReaderSettings settings)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(settings);
        return Each(stream, asAt, settings);
    }

    private static IEnumerable<RecordReading> Each(Stream stream, LocalDate asAt, RecordReaderSettings settings)
    {
        using var peeked = new PeekedStream(stream);
        var readings = peeked.FirstSign switch
        {
            null => [Not(settings, asAt, Problems.Nothing)],
            (byte)'{' or (byte)'[' => EachOfJson(peeked, asAt, settings),
            (byte)'<' => EachOfXml(peeked, asAt, settings),
            _ => EachOfTable(peeked, asAt, settings),
        };
        foreach (var reading in readings) yield return reading;
    }

    private static IEnumerable<RecordReading> EachOfJson(Stream stream, LocalDate asAt, RecordReaderSettings settings)
    {
        var records = new JsonRecords(stream, settings);
        RecordProblem? problem;
        while (records.Next(out problem) is { } record) yield return Read(record.AsSpan(), asAt, settings);
        if (problem is not null) yield return Not(settings, asAt, problem);
    }

    private static IEnumerable<RecordReading> EachOfXml(Stream stream, LocalDate asAt, RecordReaderSettings settings)
    {
        using var reader = new XmlRecords(stream, settings, RecordElements);
        while (reader.Next() is { } tree) yield return Formats.Read(tree, asAt, settings);
    }

    private static IEnumerable<RecordReading> EachOfTable(Stream stream, LocalDate asAt, RecordReaderSettings settings)
    {
        var any = false;
        using var text = new StreamReader(stream, Encoding.UTF8, true, -1, leaveOpen: true);
        foreach (var reading in IctrpTable.Read(text, asAt, settings))
        {
            any = true;
            yield return reading;
        }

        if (!any) yield return Not(settings, asAt, Problems.UnknownFormat);
    }
}
