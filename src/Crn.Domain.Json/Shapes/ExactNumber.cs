using System.Globalization;
using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// A decimal number to its last digit: one with more digits than a decimal holds would be rounded without a word.
internal static class ExactNumber
{
    private const int SurelyExact = 20;

    private const int MostDigits = 29;

    public static bool TryRead(ref Utf8JsonReader reader, out decimal value) =>
        reader.TryGetDecimal(out value) && IsExact(reader.ValueSpan, value);

    // The digits that were kept are those that were given: then the point stands where it stood.
    private static bool IsExact(ReadOnlySpan<byte> number, decimal value)
    {
        if (number.Length <= SurelyExact && !number.ContainsAny((byte)'e', (byte)'E')) return true;
        Span<byte> given = stackalloc byte[MostDigits];
        Span<byte> kept = stackalloc byte[MostDigits];
        Span<byte> written = stackalloc byte[40];
        value.TryFormat(written, out var length, default, CultureInfo.InvariantCulture);
        var (few, same) = (Digits(number, given), Digits(written[..length], kept));
        return few >= 0 && given[..few].SequenceEqual(kept[..same]);
    }

    // The digits without zeros at either end, and how many; -1 where there are more than a decimal has.
    private static int Digits(ReadOnlySpan<byte> number, Span<byte> digits)
    {
        var (count, upTo) = (0, 0);
        foreach (var sign in number)
        {
            if (sign is (byte)'e' or (byte)'E') break;
            if (sign is < (byte)'0' or > (byte)'9' || (count == 0 && sign == '0')) continue;
            if (count < MostDigits) digits[count] = sign;
            count++;
            if (sign == '0') continue;
            if (count > MostDigits) return -1;
            upTo = count;
        }

        return upTo;
    }
}
