using System.Collections;

namespace Crn.Domain.Tests.Doors;

/// <summary>The ends of the types that doors take: the largest, the smallest, and what is none.</summary>
internal static class Ends
{
    /// <summary>Every end of a type.</summary>
    internal static IEnumerable<object?> Of(Type type)
    {
        var held = Nullable.GetUnderlyingType(type) ?? type;
        if (held == typeof(int)) return [int.MinValue, -1, 0, int.MaxValue];
        if (held == typeof(long)) return [long.MinValue, 0L, long.MaxValue];
        if (held == typeof(decimal)) return [decimal.MinValue, 0m, decimal.MaxValue, 0.0000000000000000000000000001m];
        if (held == typeof(double))
            return [double.NaN, double.NegativeInfinity, double.PositiveInfinity, double.MinValue, double.MaxValue, double.Epsilon, 0.0,
                -1.0, 1e308];
        if (held == typeof(LocalDate))
            return [LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new LocalDate(5784, 1, 1, CalendarSystem.HebrewCivil)];
        if (held == typeof(DateInterval)) return [new DateInterval(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)];
        if (held == typeof(YearMonth))
            return [new YearMonth(-9998, 1), new YearMonth(9999, 12), new YearMonth(5784, 1, CalendarSystem.HebrewCivil)];
        if (held == typeof(string)) return ["", " ", new string('x', 200_000), "\0", "\ud800"];
        if (held.IsEnum) return [Enum.ToObject(held, 99), Enum.ToObject(held, -1)];
        if (Pool.ItemOf(held) is { } item)
        {
            return [Pool.ListOf(held, item), .. Of(item).Select(end => Pool.ListOf(held, item, [end])),
                .. item.IsValueType ? [Pool.ListOf(held, item, [Activator.CreateInstance(item)])] : Array.Empty<object>()];
        }

        return held.IsValueType && held.Assembly == typeof(ValueList).Assembly ? [Activator.CreateInstance(held)] : [];
    }

    /// <summary>The ends that doors are known to accept alone, so that what two of them do together shows.</summary>
    internal static IEnumerable<object?> Acceptable(Type type)
    {
        var held = Nullable.GetUnderlyingType(type) ?? type;
        if (held == typeof(int)) return [0, 1, 36_525, 1_000_000_000, int.MaxValue];
        if (held == typeof(decimal)) return [0m, 1m, decimal.MaxValue, 0.0000000000000000000000000001m];
        if (held == typeof(double)) return [0.0, 1.0, 1e-9, 1e9, 1e308, double.Epsilon];
        if (held == typeof(LocalDate))
            return [LocalDate.MinIsoValue, new LocalDate(1, 1, 1), new LocalDate(1999, 1, 1), new LocalDate(2050, 12, 31),
                LocalDate.MaxIsoValue];
        if (held == typeof(string)) return ["a", "\ud800"];
        return Of(type);
    }

    /// <summary>An argument as a message shows it; whether it can be printed is asked elsewhere.</summary>
    internal static string Shown(object? end)
    {
        try
        {
            return end switch
            {
                null => "null",
                string { Length: > 20 } => "a long text",
                string or ValueType => FormattableString.Invariant($"{end}"),
                IEnumerable items => "a list of " + string.Join(", ", items.Cast<object?>().Select(Shown)),
                _ => end.GetType().Name,
            };
        }
        catch (Exception)
        {
            return end!.GetType().Name;
        }
    }
}
