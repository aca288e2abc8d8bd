namespace Crn.Domain.Identifiers;

/// <summary>
/// The check digits of European trial numbers: the first two decimal digits, unpadded, of the CRC-32 (reflected polynomial EDB88320,
/// initial value and final exclusive-or all ones) of the ten ASCII digits of year and serial. Inferred from the public numbers.
/// </summary>
internal static class Crc32CheckDigits
{
    private static readonly uint[] Table = MakeTable();

    internal static ulong Of(ulong yearAndSerial)
    {
        Span<char> digits = stackalloc char[10];
        IdentifierText.Put(digits, 0, yearAndSerial, 10);
        var crc = uint.MaxValue;
        foreach (var digit in digits) crc = Table[(crc ^ digit) & 0xFF] ^ (crc >> 8);
        crc = ~crc;
        while (crc >= 100) crc /= 10;
        return crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            table[i] = value;
        }

        return table;
    }
}
