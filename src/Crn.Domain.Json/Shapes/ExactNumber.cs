using System.Buffers.Text;
using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// A decimal number to its last digit: one with more digits than a decimal holds would be rounded without a word.
internal static class ExactNumber
{
    private const int MostDigits = 28;

    public static bool TryRead(ref Utf8JsonReader reader, out decimal value) =>
        reader.TryGetDecimal(out value)
        && ((reader.ValueSpan.Length <= MostDigits && !reader.ValueSpan.ContainsAny((byte)'e', (byte)'E')) || IsExact(reader.ValueSpan));

    // Digits without zeros at either end, and how many of all digits stand behind the point once the power of ten is taken.
    private static bool IsExact(ReadOnlySpan<byte> number)
    {
        var (digits, zeros, behind, isBehind, at) = (0, 0, 0, false, 0);
        for (; at < number.Length && number[at] is not ((byte)'e' or (byte)'E'); at++)
        {
            if (number[at] == '.') isBehind = true;
            if (number[at] is < (byte)'0' or > (byte)'9') continue;
            if (isBehind) behind++;
            zeros = number[at] == '0' ? zeros + 1 : 0;
            if (digits > 0 || number[at] != '0') digits++;
        }

        if (digits == 0) return true;
        var power = 0;
        if (at < number.Length) Utf8Parser.TryParse(number[(at + 1)..].TrimStart((byte)'+'), out power, out _);
        return digits - zeros <= MostDigits && behind - zeros - power <= MostDigits;
    }
}
