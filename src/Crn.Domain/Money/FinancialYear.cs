using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Crn.Domain.Money;

/// <summary>A financial year of the NHS: 1 April to 31 March, both included, written <c>2022/23</c>.</summary>
/// <remarks>Prices, budgets and thresholds are stated by it. A class, so that no year is null and no year is invalid. Equality is by
/// content. Immutable.</remarks>
/// <example><code>FinancialYear.Of(new LocalDate(2023, 3, 31)).ToString(); // 2022/23</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record FinancialYear : IComparable<FinancialYear>, IParsable<FinancialYear>
{
    private FinancialYear(int startYear) => StartYear = startYear;

    /// <summary>The first calendar year in which a financial year may start.</summary>
    public const int EarliestStartYear = 1900;

    /// <summary>The last calendar year in which a financial year may start.</summary>
    public const int LatestStartYear = 2199;

    /// <summary>The calendar year in which it starts: 2022 for 2022/23.</summary>
    public int StartYear { get; }

    /// <summary>Its first day, 1 April.</summary>
    public LocalDate From => new(StartYear, 4, 1);

    /// <summary>Its last day, 31 March.</summary>
    public LocalDate Through => new(StartYear + 1, 3, 31);

    /// <summary>The financial year that starts in a calendar year.</summary>
    /// <param name="year">The calendar year, from <see cref="EarliestStartYear"/> to <see cref="LatestStartYear"/>.</param>
    /// <returns>The year: 2022/23 for 2022.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside that range.</exception>
    public static FinancialYear Starting(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, EarliestStartYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LatestStartYear);
        return new(year);
    }

    /// <summary>The financial year that a date falls in.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">That year would start outside the range of <see cref="Starting"/>.</exception>
    public static FinancialYear Of(LocalDate date)
    {
        Guarded.Iso(date);
        var year = date.Month >= 4 ? date.Year : date.Year - 1;
        return year is >= EarliestStartYear and <= LatestStartYear ? new(year)
            : throw new ArgumentOutOfRangeException(nameof(date), "No financial year of that date is known.");
    }

    /// <summary>Whether a date falls in this year.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True from 1 April to 31 March, both included.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public bool Contains(LocalDate date) => From <= Guarded.Iso(date) && date <= Through;

    /// <summary>Reads a year written <c>2022/23</c> or <c>2022-23</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not such a year, or its second part is not the year after its first.</exception>
    public static FinancialYear Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var year)
            ? year
            : throw new FormatException("A financial year is written 2022/23: four digits, and the last two of the year after.");
    }

    /// <summary>Reads a year written <c>2022/23</c> or <c>2022-23</c>, if the text is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <param name="result">The year, or null.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out FinancialYear result) =>
        TryParse(s.AsSpan(), out result);

    internal static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out FinancialYear? result)
    {
        text = text.Trim();
        result = null;
        if (text is not [_, _, _, _, '/' or '-', _, _]) return false;
        if (!int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var start)) return false;
        if (!int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var end)) return false;
        if (start is < EarliestStartYear or > LatestStartYear || end != (start + 1) % 100) return false;
        result = new(start);
        return true;
    }

    /// <summary>Compares by time.</summary>
    /// <param name="other">The other year; null comes before every year.</param>
    /// <returns>Negative when this year is earlier, zero when it is the same, positive when it is later.</returns>
    public int CompareTo(FinancialYear? other) => other is null ? 1 : StartYear.CompareTo(other.StartYear);

    /// <summary>Whether one year is before another; null comes before every year.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <(FinancialYear? left, FinancialYear? right) => Comparer<FinancialYear?>.Default.Compare(left, right) < 0;

    /// <summary>Whether one year is after another; null comes before every year.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >(FinancialYear? left, FinancialYear? right) => right < left;

    /// <summary>Whether one year is not after another; null comes before every year.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is not.</returns>
    public static bool operator <=(FinancialYear? left, FinancialYear? right) => !(right < left);

    /// <summary>Whether one year is not before another; null comes before every year.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is not.</returns>
    public static bool operator >=(FinancialYear? left, FinancialYear? right) => !(left < right);

    /// <summary>The year as it is written.</summary>
    /// <returns>For example <c>2022/23</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:00}");
}
