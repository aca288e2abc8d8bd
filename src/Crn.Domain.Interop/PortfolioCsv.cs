using System.Buffers;
using System.Text;
using Ardalis.GuardClauses;
using Crn.Domain.Interop.Writing;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop;

/// <summary>Writes studies as a table of comma-separated values: one study a row, one member a column, a header above.</summary>
/// <remarks>
/// <see cref="RecordReader.ReadEach(Stream, LocalDate)"/> reads it back, with an account of every cell. A cell that holds several values
/// has one a line. Text that a spreadsheet would take for a formula begins with an apostrophe, which is taken off again. Persons are left
/// out: a name is personal data.
/// </remarks>
/// <example><code>
/// WrittenRecord table = PortfolioCsv.Write(portfolio);
/// File.WriteAllText("portfolio.csv", table.Text);
/// </code></example>
public static class PortfolioCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t ");

    /// <summary>Writes a table.</summary>
    /// <param name="studies">The studies, in the order of the rows.</param>
    /// <returns>The table with lines that end as RFC 4180 has them, and what is lost of any of the studies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="studies"/> is null.</exception>
    /// <exception cref="ArgumentException">A study is null.</exception>
    public static WrittenRecord Write(IEnumerable<Study> studies)
    {
        var text = new StringBuilder();
        var losses = new Losses();
        text.AppendJoin(',', PortfolioColumns.All.Select(column => column.Name)).Append("\r\n");
        foreach (var study in Guard.Against.Null(studies))
        {
            if (study is null) throw new ArgumentException("A study is null.", nameof(studies));
            text.AppendJoin(',', PortfolioColumns.All.Select(column => Cell(column.Write(study)))).Append("\r\n");
            losses.OfTable(study);
        }

        return new(RecordFormat.PortfolioCsv, text.ToString(), losses.All);
    }

    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        if (value[0] is '=' or '+' or '-' or '@' or '\t' or '\'') value = "'" + value;
        return value.AsSpan().IndexOfAny(Quoted) < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
