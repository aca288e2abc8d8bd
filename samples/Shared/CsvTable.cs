using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Crn.Samples.Shared;

/// <summary>
/// A small table read from a file, asked by the names of its columns; what cannot be read is said with file, line and column.
/// </summary>
internal sealed class CsvTable
{
    private readonly string file;

    private CsvTable(string file, List<CsvRow> rows) => (this.file, Rows) = (file, rows);

    public IReadOnlyList<CsvRow> Rows { get; }

    public static CsvTable Read(string folder, string name, params string[] columns)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) throw new BadInputException($"There is no file {path}.");
        try
        {
            using var text = File.OpenText(path);
            using var csv =
                new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
            if (!csv.Read() || !csv.ReadHeader()) throw new BadInputException($"{name} is empty.");
            foreach (var column in columns.Where(column => csv.HeaderRecord?.Contains(column) != true))
                throw new BadInputException($"{name} has no column {column}.");
            List<CsvRow> rows = [];
            while (csv.Read())
                rows.Add(new(name, csv.Parser.RawRow,
                    columns.ToDictionary(column => column, column => csv.GetField(column)?.Trim() ?? "")));
            return rows.Count > 0 ? new(name, rows) : throw new BadInputException($"{name} has no rows.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvHelperException)
        {
            throw new BadInputException($"{name} cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    public override string ToString() => file;
}
