using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime.Text;

namespace Crn.Domain.Probability;

/// <summary>Checks of numbers and the culture-free text of dates, for this room only.</summary>
internal static class Numbers
{
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, "The number must be finite.");

    public static double FiniteAndNotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value >= 0 ? value : throw new ArgumentOutOfRangeException(name, "The number must be finite and not negative.");

    public static double FiniteAndPositive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value > 0 ? value : throw new ArgumentOutOfRangeException(name, "The number must be finite and above zero.");

    public static double Probability(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, "A probability lies between 0 and 1.");

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share in hundredths, to one decimal place.</summary>
    public static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A number of things in words that agree with it.</summary>
    public static string Many(int count, string one, string many) => Text(count) + " " + (count == 1 ? one : many);

    /// <summary>Calendar days from one date to another; negative when the second is earlier.</summary>
    public static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
