namespace Crn.Domain.Projection.Models;

/// <summary>
/// The first day on which something that only rises has reached a level: what was found on other days, for other levels too, says where to
/// look next, and two days that follow each other settle it.
/// </summary>
internal sealed class DaySearch
{
    // So often a guess may be far off before the rest is halved.
    private const int Guesses = 6;
    private readonly SortedList<double, double> known = [];
    private readonly object gate = new();

    /// <summary>Keeps what was found on a day.</summary>
    public void Found(double day, double value)
    {
        lock (gate) known[day] = value;
    }

    /// <summary>The day, given one before it (or 0) and one by which the level is reached.</summary>
    public double Day(double wanted, double low, double high, Func<double, double> value)
    {
        lock (gate)
        {
            foreach (var (day, found) in known)
            {
                if (found < wanted) low = Math.Max(low, day);
                else high = Math.Min(high, day);
            }
        }

        for (var guesses = 0; Math.Ceiling(high) - low > 1; guesses++)
        {
            var guess = guesses < Guesses ? Guess(wanted, low, high) : double.NaN;
            // Days are whole, but for the last.
            var middle = Math.Floor((low + Math.Ceiling(high)) / 2);
            var day = double.IsNaN(guess) ? middle : Math.Clamp(Math.Ceiling(guess), Math.Floor(low) + 1, Math.Ceiling(high) - 1);
            var at = value(day);
            Found(day, at);
            if (at < wanted) low = day;
            else high = day;
        }

        return high;
    }

    // The value as a polynomial of the logarithm of the day, turned round, through the two known days on either side.
    private double Guess(double wanted, double low, double high)
    {
        Span<(double Value, double Log)> points = stackalloc (double, double)[4];
        var count = 0;
        lock (gate)
        {
            var before = known.IndexOfKey(low);
            var after = known.IndexOfKey(high);
            if (before < 0 || after < 0) return double.NaN;
            foreach (var at in (ReadOnlySpan<int>)[before - 1, before, after, after + 1])
            {
                if (at < 0 || at >= known.Count || !double.IsFinite(known.Values[at]) || known.Keys[at] <= 0) continue;
                if (count > 0 && known.Values[at] <= points[count - 1].Value) continue;
                points[count++] = (known.Values[at], Math.Log(known.Keys[at]));
            }
        }

        if (count < 2) return double.NaN;
        for (var step = 1; step < count; step++)
        {
            for (var i = 0; i < count - step; i++)
            {
                var (one, other) = (points[i].Value, points[i + step].Value);
                points[i].Log = (((wanted - other) * points[i].Log) + ((one - wanted) * points[i + 1].Log)) / (one - other);
            }
        }

        var guess = Math.Exp(points[0].Log);
        return guess > low && guess <= high ? guess : double.NaN;
    }
}
