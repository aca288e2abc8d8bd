using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Calendars;

/// <content>Reading and writing, as ISO 8601 text.</content>
public readonly partial record struct PartialDate
{
    /// <summary>Reads <c>2023</c>, <c>2023-06</c> or <c>2023-06-15</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form is ISO 8601.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is none of these; it is not echoed.</exception>
    public static PartialDate Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static PartialDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var date) ? date
            : throw new FormatException("Not a date known to the year, month or day: expected 2023, 2023-06 or 2023-06-15.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result)
    {
        s = s.Trim();
        result = default;
        if (s.Length is not (4 or 7 or 10) || !Number(s[..4], out var year) || year == 0) return false;
        if (s.Length == 4)
        {
            result = new(year, 0, 0);
            return true;
        }

        if (s[4] != '-' || !Number(s[5..7], out var month) || month is 0 or > 12) return false;
        var day = 0;
        if (s.Length == 10 && (s[7] != '-' || !Number(s[8..], out day) || day == 0 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)))
            return false;
        result = new(year, month, day);
        return true;
    }

    /// <summary>The date as ISO 8601 text, as exact as it is known.</summary>
    /// <returns>For example <c>2023-06</c>.</returns>
    public override string ToString()
    {
        Span<char> text = stackalloc char[10];
        TryFormat(text, out var length, default, null);
        return text[..length].ToString();
    }

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        if (destination.Length
            < (Precision switch { PartialDatePrecision.Year => 4, PartialDatePrecision.Month => 7, PartialDatePrecision.Day => 10 }))
            return false;
        charsWritten = Put(destination, 0, Year, 4);
        if (month == 0) return true;
        destination[charsWritten] = '-';
        charsWritten = Put(destination, charsWritten + 1, month, 2);
        if (day == 0) return true;
        destination[charsWritten] = '-';
        charsWritten = Put(destination, charsWritten + 1, day, 2);
        return true;
    }

    private static bool Number(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = (value * 10) + c - '0';
        }

        return true;
    }

    private static int Put(Span<char> destination, int at, int value, int digits)
    {
        for (var i = at + digits - 1; i >= at; i--)
        {
            destination[i] = (char)('0' + (value % 10));
            value /= 10;
        }

        return at + digits;
    }
}
