using System.Globalization;

namespace Crn.Domain.Money;

/// <summary>Money as text, the same on every machine.</summary>
internal static class PoundsText
{
    private const string YearEnding = " prices)";
    private const int MaximumLength = 100;

    // A decimal has at most 28 places; two are always shown.
    private const string Pattern = "#,##0.00##########################";

    public static string Write(Pounds money)
    {
        var amount = (money.Amount < 0 ? "-£" : "£") + Math.Abs(money.Amount).ToString(Pattern, CultureInfo.InvariantCulture);
        return money.PriceYear is null ? amount : $"{amount} ({money.PriceYear}{YearEnding}";
    }

    public static bool TryRead(ReadOnlySpan<char> text, out Pounds money)
    {
        money = default;
        text = text.Trim();
        if (text.Length > MaximumLength || NhsNumberScan.Finds(text) || !TakeYear(ref text, out var year)) return false;
        var negative = Take(ref text, "-");
        if (Take(ref text, "£") || Take(ref text, "GBP")) text = text.TrimStart(' ');
        if (!negative) negative = Take(ref text, "-");
        if (!TryReadNumber(text, out var amount)) return false;
        money = Pounds.Of(negative ? -amount : amount, year);
        return true;
    }

    private static bool TakeYear(ref ReadOnlySpan<char> text, out FinancialYear? year)
    {
        year = null;
        if (!text.EndsWith(YearEnding)) return true;
        var opening = text.LastIndexOf('(');
        if (opening < 0 || !FinancialYear.TryParse(text[(opening + 1)..^YearEnding.Length], out year)) return false;
        text = text[..opening].TrimEnd();
        return true;
    }

    private static bool Take(ref ReadOnlySpan<char> text, string start)
    {
        if (!text.StartsWith(start)) return false;
        text = text[start.Length..];
        return true;
    }

    // Digits, perhaps in groups of three, and perhaps a point with digits after it.
    private static bool TryReadNumber(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var parts = point < 0 ? default : text[(point + 1)..];
        if (point >= 0 && !AreDigits(parts)) return false;
        parts = parts.TrimEnd('0');
        Span<char> digits = stackalloc char[MaximumLength];
        var length = 0;
        var grouped = whole.Contains(',');
        for (var start = 0; start <= whole.Length;)
        {
            var comma = whole[start..].IndexOf(',');
            var group = comma < 0 ? whole[start..] : whole.Slice(start, comma);
            if (!AreDigits(group) || (grouped && (start == 0 ? group.Length > 3 : group.Length != 3))) return false;
            group.CopyTo(digits[length..]);
            length += group.Length;
            start += group.Length + 1;
        }

        if (!parts.IsEmpty)
        {
            digits[length++] = '.';
            parts.CopyTo(digits[length..]);
            length += parts.Length;
        }

        // What has more digits than a decimal holds would be rounded on the way: it is refused.
        return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && number.Scale == parts.Length;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
