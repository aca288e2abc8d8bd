namespace Crn.Domain.Projection.Models;

/// <summary>Days with the log odds that the target is reached by them, both rising: a curve between them, over the logarithm of the
/// day.</summary>
internal sealed class OddsCurve
{
    private readonly double[] logs;
    private readonly double[] odds;

    private OddsCurve(double[] logs, double[] odds) => (this.logs, this.odds) = (logs, odds);

    /// <summary>How many days the curve goes through.</summary>
    public int Count => odds.Length;

    /// <summary>The log odds on its first day.</summary>
    public double Lowest => odds[0];

    /// <summary>The log odds on its last day.</summary>
    public double Highest => odds[^1];

    /// <summary>The curve through those of some days, the earliest first, that say something and rise.</summary>
    public static OddsCurve Through(IEnumerable<(double Day, double Odds)> points)
    {
        var (logs, odds) = (new List<double>(), new List<double>());
        foreach (var (day, value) in points)
        {
            if (!(day > 0) || !double.IsFinite(value) || (odds.Count > 0 && value <= odds[^1])) continue;
            logs.Add(Math.Log(day));
            odds.Add(value);
        }

        return new([.. logs], [.. odds]);
    }

    /// <summary>The day of some log odds; not a number on a curve of less than two days.</summary>
    public double DayOf(double wanted) => Math.Exp(At(odds, logs, wanted));

    /// <summary>The day of some log odds; null for none.</summary>
    public double? DayOf(double? wanted) => wanted is { } value ? DayOf(value) : null;

    // The polynomial through two places on either side; beyond the ends the straight line through the last two.
    private static double At(double[] places, double[] values, double place)
    {
        if (places.Length < 2) return double.NaN;
        var after = Array.BinarySearch(places, place);
        if (after >= 0) return values[after];
        after = ~after;
        var isInside = after > 0 && after < places.Length;
        var first = Math.Clamp(after - (isInside ? 2 : 1), 0, places.Length - 2);
        var count = isInside ? Math.Min(after + 2, places.Length) - first : 2;
        Span<double> at = stackalloc double[4];
        values.AsSpan(first, count).CopyTo(at);
        for (var step = 1; step < count; step++)
        {
            for (var i = 0; i < count - step; i++)
            {
                var (one, other) = (places[first + i], places[first + i + step]);
                at[i] = (((place - other) * at[i]) + ((one - place) * at[i + 1])) / (one - other);
            }
        }

        // A polynomial that leaves the two values on either side is no guess.
        return !isInside || (at[0] >= values[after - 1] && at[0] <= values[after])
            ? at[0]
            : values[after - 1] + ((values[after] - values[after - 1]) * (place - places[after - 1]) / (places[after] - places[after - 1]));
    }
}
