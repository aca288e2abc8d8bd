using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using nietras.SeparatedValues;

namespace Crn.Domain.Interop.Leaves;

/// <summary>Reads rows of comma-, semicolon-, tab- or bar-separated values one by one; quotes are taken off, blank rows left out.</summary>
internal static class CsvRows
{
    private const int LookAhead = 4096;
    private const string Signs = ",;\t|";

    public static IEnumerable<CsvRow> Read(TextReader text, RecordReaderSettings limits)
    {
        using var rows = Open(text, out var problem);
        var number = 0;
        while (rows is not null && Next(rows, limits, ref number, out var cells, out problem))
        {
            if (cells is not null) yield return new(number, cells);
        }

        if (problem is not null) yield return new(number, [], problem);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The reader of the rows disposes of the text it is given.")]
    private static SepReader? Open(TextReader text, out RecordProblem? problem)
    {
        problem = null;
        var beginning = new char[LookAhead];
        var read = text.ReadBlock(beginning);
        if (read == 0) return null;
        var separator = Separator(beginning.AsSpan(0, read));
        try
        {
            return Sep.New(separator).Reader(options => options with
            {
                HasHeader = false, DisableColCountCheck = true, Unescape = true, DisableFastFloat = true,
                CultureInfo = CultureInfo.InvariantCulture,
            }).From(new JoinedText(beginning.AsMemory(0, read), text));
        }
        catch (Exception e) when (IsOfTheText(e))
        {
            problem = Problems.NotTable("");
            return null;
        }
    }

    private static bool Next(SepReader rows, RecordReaderSettings limits, ref int number, out string[]? cells, out RecordProblem? problem)
    {
        (cells, problem) = (null, null);
        try
        {
            if (!rows.MoveNext()) return false;
            number++;
            var row = rows.Current;
            if (2L * row.Span.Length > limits.MaximumBytes)
            {
                problem = Problems.TooLarge;
                return false;
            }

            if (row.Span.IsWhiteSpace()) return true;
            var all = new string[row.ColCount];
            for (var i = 0; i < all.Length; i++) all[i] = row[i].ToString();
            cells = all;
            return true;
        }
        catch (Exception e) when (IsOfTheText(e))
        {
            problem = Problems.NotTable(string.Create(CultureInfo.InvariantCulture, $"row {number + 1}"));
            return false;
        }
    }

    // What the library throws at a row that is longer than it takes, or that it cannot take apart.
    private static bool IsOfTheText(Exception e) =>
        e is InvalidDataException or NotSupportedException or ArgumentException or InvalidOperationException or OverflowException;

    // The sign that stands most often, outside quotes, in the first line whose sign stands in the next too; a title above may hold another.
    private static char Separator(ReadOnlySpan<char> beginning)
    {
        char? first = null;
        var (sign, counts, quoted) = ('\0', new int[Signs.Length], false);
        for (var at = 0; at <= beginning.Length; at++)
        {
            var c = at == beginning.Length ? '\n' : beginning[at];
            if (c == '"') quoted = !quoted;
            if (at < beginning.Length && quoted) continue;
            if (Signs.IndexOf(c, StringComparison.Ordinal) is >= 0 and var one) counts[one]++;
            if (c is not ('\n' or '\r') || counts.Max() == 0) continue;
            if (sign != '\0' && counts[Signs.IndexOf(sign, StringComparison.Ordinal)] > 0) return sign;
            sign = Signs[Array.IndexOf(counts, counts.Max())];
            first ??= sign;
            Array.Clear(counts);
        }

        return first ?? ',';
    }

    /// <summary>What was looked at already, and the rest.</summary>
    private sealed class JoinedText(ReadOnlyMemory<char> beginning, TextReader rest) : TextReader
    {
        private ReadOnlyMemory<char> left = beginning;

        public override int Peek() => left.Length > 0 ? left.Span[0] : rest.Peek();

        public override int Read()
        {
            Span<char> one = stackalloc char[1];
            return Read(one) == 0 ? -1 : one[0];
        }

        public override int Read(Span<char> buffer)
        {
            if (left.Length == 0) return rest.Read(buffer);
            var count = Math.Min(left.Length, buffer.Length);
            left.Span[..count].CopyTo(buffer);
            left = left[count..];
            return count;
        }

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));
    }
}
