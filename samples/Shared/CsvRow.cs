using System.Globalization;
using NodaTime.Text;

namespace Crn.Samples.Shared;

/// <summary>One row of a table.</summary>
internal sealed record CsvRow(string File, int Line, Dictionary<string, string> Fields)
{
    public string Text(string column) => Fields[column].Length > 0 ? Fields[column] : throw Fault(column, "is empty");

    public string Optional(string column) => Fields[column];

    public LocalDate Date(string column) => LocalDatePattern.Iso.Parse(Fields[column]) is { Success: true } date ? date.Value
        : throw Fault(column, "is no date written YYYY-MM-DD");

    public int Count(string column) => int.TryParse(Fields[column], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : throw Fault(column, "is no whole number from 0");

    public double Number(string column) =>
        double.TryParse(Fields[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : throw Fault(column, "is no number from 0");

    public decimal Money(string column) =>
        decimal.TryParse(Fields[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount
            : throw Fault(column, "is no amount of pounds from 0, written 1234.50");

    /// <summary>A value made of what the row says; what cannot be made names the column.</summary>
    public T Made<T>(string column, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException e)
        {
            throw Fault(column,
                $"'{Fields[column]}' cannot be used: {e.Message.Split(" (Parameter")[0].ReplaceLineEndings(" ")}".TrimEnd('.'));
        }
    }

    public BadInputException Fault(string column, string what) => new($"{File} line {Line}: {column} {what}.");
}
