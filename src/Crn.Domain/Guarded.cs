using System.Runtime.CompilerServices;

namespace Crn.Domain;

/// <summary>
/// What every public door asks of its text: no NHS number, which is refused and not shown. The one guard; the privacy guard of Identifiers
/// is its public face.
/// </summary>
internal static class Guarded
{
    /// <summary>A text that says something.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is blank, or looks like it holds an NHS number.</exception>
    internal static string Text(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return Refused(value, name);
    }

    /// <summary>A text that may be empty.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text looks like it holds an NHS number.</exception>
    internal static string TextOrEmpty(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return Refused(value, name);
    }

    /// <summary>Texts of which none is null; the list itself.</summary>
    /// <exception cref="ArgumentException">An item is null, or looks like it holds an NHS number.</exception>
    internal static ValueList<string> Texts(ValueList<string> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        foreach (var value in Items(values, name)) Refused(value, name);
        return values;
    }

    /// <summary>Any value; a text among them is asked for.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value is a text that looks like it holds an NHS number.</exception>
    internal static T Value<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (value is string text) Refused(text, name);
        if (value is LocalDate date) Iso(date, name);
        return value;
    }

    /// <summary>Any values; texts among them are asked for.</summary>
    /// <exception cref="ArgumentException">An item is null, or a text that looks like it holds an NHS number.</exception>
    internal static ValueList<T> Values<T>(ValueList<T> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        foreach (var value in Items(values, name)) Value(value, name);

        return values;
    }

    /// <summary>A list of which no item is null; the list itself.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    internal static ValueList<T> Items<T>(ValueList<T> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        if (default(T) is not null) return values;
        foreach (var value in values)
        {
            if (value is null) throw new ArgumentException("An item of the list is null.", name);
        }

        return values;
    }

    /// <summary>A text as a message may show it: in quotation marks, unless it looks like it holds an NHS number or is long.</summary>
    internal static string Shown(string text) => text.Length > 100 || NhsNumberScan.Finds(text) ? "what was given" : $"'{text}'";

    /// <summary>The items of a sequence, of which none is null.</summary>
    /// <exception cref="ArgumentNullException">The sequence is null.</exception>
    /// <exception cref="ArgumentException">An item is null.</exception>
    internal static ValueList<T> Sequence<T>(IEnumerable<T>? values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        return Items(values is ValueList<T> list ? list : values.ToValueList(), name);
    }

    /// <summary>A value that is not null.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    internal static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>A date of the ISO calendar, which all dates here are; null stays null.</summary>
    /// <exception cref="ArgumentException">The date is of another calendar system.</exception>
    internal static LocalDate? Iso(LocalDate? date, [CallerArgumentExpression(nameof(date))] string? name = null) =>
        date is { } day ? Iso(day, name) : null;

    /// <summary>A date of the ISO calendar, which all dates here are.</summary>
    /// <exception cref="ArgumentException">The date is of another calendar system.</exception>
    internal static LocalDate Iso(LocalDate date, [CallerArgumentExpression(nameof(date))] string? name = null) =>
        date.Calendar == CalendarSystem.Iso ? date : throw new ArgumentException("The date is of another calendar system than ISO.", name);

    /// <summary>A date of the ISO calendar from the year 1 on, as dates that are known in part are.</summary>
    /// <exception cref="ArgumentException">The date is of another calendar system, or before the year 1.</exception>
    internal static LocalDate Day(LocalDate date, [CallerArgumentExpression(nameof(date))] string? name = null) =>
        Iso(date, name).Year >= 1 ? date : throw new ArgumentOutOfRangeException(name, "The date is before the year 1.");

    /// <summary>Dates of the ISO calendar; the list itself.</summary>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    internal static ValueList<LocalDate> Iso(ValueList<LocalDate> dates, [CallerArgumentExpression(nameof(dates))] string? name = null)
    {
        foreach (var date in dates) Iso(date, name);
        return dates;
    }

    /// <summary>A month of the ISO calendar, from the year 1 on.</summary>
    /// <exception cref="ArgumentException">The month is of another calendar system, or before the year 1.</exception>
    internal static YearMonth Iso(YearMonth month, [CallerArgumentExpression(nameof(month))] string? name = null) =>
        month.Calendar == CalendarSystem.Iso && month.Year >= 1 ? month
        : throw new ArgumentException("The month is of another calendar system than ISO, or before the year 1.", name);

    private static string Refused(string value, string? name) =>
        NhsNumberScan.Finds(value) ? throw new ArgumentException(NhsNumberScan.MessageFor(value), name) : value;
}
