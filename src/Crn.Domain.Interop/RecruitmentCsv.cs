using System.Text;
using Ardalis.GuardClauses;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Tables;

namespace Crn.Domain.Interop;

/// <summary>Reads tables of recruitment as people export them: comma-, semicolon- or tab-separated, with a header.</summary>
/// <remarks>
/// <para>Columns are found by name, in any order: a site (<c>site</c>, <c>centre</c>, <c>hospital</c>; none where the counts are of the
/// whole study), a day, a month, or the first and last day (<c>date</c>, <c>month</c>, <c>from</c>, <c>to</c>, <c>week commencing</c>,
/// <c>week ending</c>), and a number (<c>n</c>, <c>recruited</c>, <c>randomised</c>). A running total (<c>cumulative</c>, <c>total to
/// date</c>) is turned into counts by the library. Where the header holds days or months, each column is one of them; where it holds sites
/// beside a column of days, each column is a site. A column <c>screened</c> makes it a screening log.</para>
/// <para>An empty cell of a wide table is not reported; a 0 is nobody. Nothing that looks like an NHS number is kept. No text makes a
/// reading throw; an exception of a stream passes through.</para>
/// </remarks>
/// <example><code>
/// RecruitmentTableReading loaded = RecruitmentCsv.Read(text).Table.LoadInto(ledger, Party.Sponsor, recordedOn: today);
/// </code></example>
public static class RecruitmentCsv
{
    /// <summary>Reads a table.</summary>
    /// <param name="text">The table.</param>
    /// <returns>Its counts, and the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static RecruitmentCsvReading Read(string text) => Read(text, RecordReaderSettings.Default);

    /// <summary>Reads a table, under settings.</summary>
    /// <param name="text">The table.</param>
    /// <param name="settings">How large it may be; the format is not used.</param>
    /// <returns>Its counts, and the account.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RecruitmentCsvReading Read(string text, RecordReaderSettings settings)
    {
        Guard.Against.Null(text);
        Guard.Against.Null(settings);
        if (2L * text.Length > settings.MaximumBytes) return TableReader.Not(Problems.TooLarge);
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        return TableReader.Read(reader, settings);
    }

    /// <summary>Reads a table from a stream, which stays open.</summary>
    /// <param name="stream">The table, as UTF-8 or with a mark of UTF-16.</param>
    /// <returns>Its counts, and the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static RecruitmentCsvReading Read(Stream stream) => Read(stream, RecordReaderSettings.Default);

    /// <summary>Reads a table from a stream, which stays open, under settings.</summary>
    /// <param name="stream">The table, as UTF-8 or with a mark of UTF-16.</param>
    /// <param name="settings">How large it may be; the format is not used.</param>
    /// <returns>Its counts, and the account.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RecruitmentCsvReading Read(Stream stream, RecordReaderSettings settings)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(settings);
        using var reader = new StreamReader(stream, Encoding.UTF8, true, -1, leaveOpen: true);
        return TableReader.Read(reader, settings);
    }
}
