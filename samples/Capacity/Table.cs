using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime.Text;

namespace Crn.Samples.Capacity;

/// <summary>Rows of a CSV file by the names of its columns; what is wrong is said with file, line and column.</summary>
internal sealed class Table
{
    private readonly string name;
    private readonly CsvReader csv;

    private Table(string name, CsvReader csv) => (this.name, this.csv) = (name, csv);

    public static List<T> Read<T>(string path, string[] columns, Func<Table, T> row)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var text = File.OpenText(path);
            using var csv =
                new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, BadDataFound = null });
            if (!csv.Read() || !csv.ReadHeader()) throw new BadInputException($"{name} is empty.");
            if (columns.Except(csv.HeaderRecord!).FirstOrDefault() is { } missing)
                throw new BadInputException($"{name} has no column {missing}; it needs {string.Join(", ", columns)}.");
            var table = new Table(name, csv);
            List<T> rows = [];
            while (csv.Read())
            {
                try
                {
                    rows.Add(row(table));
                }
                catch (Exception e) when (e is ArgumentException or OverflowException)
                {
                    throw new BadInputException($"{name}, line {csv.Parser.RawRow}: {e.Message.ReplaceLineEndings(" ")}");
                }
            }

            return rows.Count > 0 ? rows : throw new BadInputException($"{name} has a header and no rows.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{name} cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    public string Text(string column) => csv.GetField(column)?.Trim() is { Length: > 0 } text ? text : throw Wrong(column, "is blank");

    public string[] Several(string column) =>
        (csv.GetField(column) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string[] OneOrMore(string column) => Several(column) is { Length: > 0 } several ? several : throw Wrong(column, "is blank");

    public int Whole(string column) =>
        int.TryParse(csv.GetField(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(column, "must be a whole number");

    public double Number(string column) =>
        double.TryParse(csv.GetField(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(column, "must be a number with a dot");

    public decimal Exact(string column) =>
        decimal.TryParse(csv.GetField(column), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(column, "must be a number with a dot");

    public LocalDate Date(string column) => DateOrNone(column) ?? throw Wrong(column, "must be a date written YYYY-MM-DD");

    public LocalDate? DateOrNone(string column)
    {
        if (string.IsNullOrWhiteSpace(csv.GetField(column))) return null;
        var parsed = LocalDatePattern.Iso.Parse(csv.GetField(column)!.Trim());
        return parsed.Success ? parsed.Value : throw Wrong(column, "must be a date written YYYY-MM-DD");
    }

    public T Choice<T>(string column)
        where T : struct, Enum =>
        Enum.TryParse<T>(csv.GetField(column)?.Trim(), ignoreCase: true, out var choice) && Enum.IsDefined(choice)
            ? choice
            : throw Wrong(column, $"must be one of {string.Join(", ", Enum.GetNames<T>())}");

    public BadInputException Wrong(string column, string what) => new($"{name}, line {csv.Parser.RawRow}: {column} {what}.");
}
