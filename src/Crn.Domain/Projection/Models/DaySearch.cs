namespace Crn.Domain.Projection.Models;

/// <summary>
/// The first day on which log odds that only rise have reached a level: what was found on other days, for other levels too, says where to
/// look next, and two days that follow each other settle it.
/// </summary>
/// <remarks>Where the search begins, and what is expected, change how many days are looked at and never the answer.</remarks>
internal sealed class DaySearch
{
    // So often a guess may be far off before what is left is doubled, and, once a later day is known, halved now and then.
    private const int GuessesAhead = 2, GuessesBetween = 4;

    // After so many days with none later known the last one is looked at.
    private const int DaysAhead = 3;

    // A guess so near, as a factor, is tried a few times more.
    private const double Near = 1.05;

    // With one day known: about how fast log odds rise with the logarithm of the day.
    private const double UsualSlope = 3.5;

    // No guess goes further from the one day that is known, as a factor.
    private const double Farthest = 2;

    // Beyond such a stretch, what was expected says nothing any more.
    private const double LargestStretch = 1.2;

    private readonly SortedList<double, double> known = [];
    private readonly object gate = new();
    private readonly double start;

    // What an earlier search found, stretched as its first day was; null where there was none, or it found too little.
    private readonly OddsCurve? expected;
    private readonly double stretch;
    private readonly double mostExpected = double.PositiveInfinity;

    // Of a model that answers about the same: what it finds meanwhile is expected too, as much later or sooner as earlier searches of
    // both were apart.
    private readonly DaySearch? beside;
    private readonly OddsCurve? apartOne, apartOther;

    // The log odds on the last day, once a level above them was asked for.
    private double most = double.PositiveInfinity;

    /// <summary>A search that begins at a day, and expects what an earlier one found.</summary>
    public DaySearch(double start, DaySearch? earlier = null)
    {
        this.start = start;
        if (earlier?.Seen() is not { Count: > 1 } seen) return;
        (expected, stretch) = (seen, Math.Clamp(start / earlier.start, 1 / LargestStretch, LargestStretch));
        mostExpected = Volatile.Read(ref earlier.most);
    }

    /// <summary>A search that begins at a day, and expects what another one finds meanwhile about a model much like its own; given what
    /// earlier searches of both found, as far from that as those were from each other.</summary>
    public static DaySearch Beside(DaySearch other, DaySearch? earlier = null, DaySearch? earlierOther = null) =>
        new(other, earlier, earlierOther);

    private DaySearch(DaySearch beside, DaySearch? earlier, DaySearch? earlierOther)
    {
        (start, this.beside, stretch) = (beside.start, beside, 1);
        if (earlier?.Seen() is { Count: > 1 } one && earlierOther?.Seen() is { Count: > 1 } other) (apartOne, apartOther) = (one, other);
    }

    /// <summary>The day; null where the level is not reached by the last one.</summary>
    public double? Day(double wanted, double last, Func<double, double> value)
    {
        double low = 0, high = double.PositiveInfinity;
        lock (gate)
        {
            foreach (var (day, found) in known)
            {
                if (found < wanted) low = Math.Max(low, day);
                else high = Math.Min(high, day);
            }
        }

        for (int ahead = 0, between = 0; Math.Ceiling(high) - low > 1;)
        {
            if (low >= last)
            {
                lock (gate) Volatile.Write(ref most, known.GetValueOrDefault(low, double.PositiveInfinity));
                return null;
            }

            var isAhead = double.IsPositiveInfinity(high);
            var guess = isAhead ? Ahead(wanted, low, ahead++) : Between(wanted, low, high, between++);
            var day = Math.Clamp(Math.Ceiling(guess), Math.Floor(low) + 1, isAhead ? double.MaxValue : Math.Ceiling(high) - 1);
            // Days are whole, but for the last; so far ahead that one says at once whether the day comes at all.
            day = isAhead && ahead > DaysAhead && day > LargestStretch * low ? last : Math.Min(last, day);
            var at = value(day);
            lock (gate) known[day] = at;
            if (at < wanted) low = day;
            else high = day;
        }

        return high;
    }

    // After a day, where no later one is known.
    private double Ahead(double wanted, double low, int guesses)
    {
        var guess = guesses < 2 * GuessesAhead ? Guess(wanted, low, double.PositiveInfinity, isFirst: true) : double.NaN;
        if (guess <= Near * low || (guess > low && guesses < GuessesAhead)) return guess;
        return low > 0 ? Farthest * low : start;
    }

    private double Between(double wanted, double low, double high, int guesses)
    {
        var guess = guesses % (GuessesBetween + 1) < GuessesBetween ? Guess(wanted, low, high, guesses == 0) : double.NaN;
        return !double.IsNaN(guess) ? guess
            : low <= 0 ? high / Farthest
            : high > Farthest * low ? Math.Sqrt(low * high)
            : (low + high) / 2;
    }

    private double Guess(double wanted, double low, double high, bool isFirst)
    {
        double? atLow = null, atHigh = null;
        lock (gate)
        {
            if (known.TryGetValue(low, out var found) && double.IsFinite(found)) atLow = found;
            if (known.TryGetValue(high, out found) && double.IsFinite(found)) atHigh = found;
        }

        // Between two days of its own the curve itself soon says more than what was expected.
        if ((isFirst || atLow is null || atHigh is null)
            && Expected(wanted, low, atLow, high, atHigh) is { } there && there > low && there <= high)
        {
            return there;
        }

        if (Seen().DayOf(wanted) is var day && day > low && day <= high) return day;
        return (atLow, atHigh) switch
        {
            ({ } odds, null) => low * Math.Exp(Math.Min((wanted - odds) / UsualSlope, Math.Log(Farthest))),
            (null, { } odds) => high * Math.Exp(Math.Max((wanted - odds) / UsualSlope, -Math.Log(Farthest))),
            _ => double.NaN,
        };
    }

    // Where the expected curve has the odds wanted, stretched to go through the days that are known: another rate, or another number to go,
    // stretches time.
    private double? Expected(double wanted, double low, double? atLow, double high, double? atHigh)
    {
        var expected = beside is null ? this.expected : beside.Seen() is { Count: > 1 } seen ? seen : null;
        if (expected is null) return null;
        double? DayOf(double? odds) => odds is { } value ? expected.DayOf(value) * Apart(value) : null;
        var factor = (low / DayOf(atLow), high / DayOf(atHigh)) switch
        {
            ({ } one, { } other) => one + ((other - one) * (wanted - atLow!.Value) / (atHigh!.Value - atLow.Value)),
            ({ } one, null) => one,
            (null, { } other) => other,
            _ => stretch,
        };
        if (factor is not (>= 1 / LargestStretch and <= LargestStretch)) return null;
        // A level that is never reached there is never reached here, or late.
        var never = wanted > (beside is null ? mostExpected : Volatile.Read(ref beside.most));
        return never ? double.PositiveInfinity : factor * DayOf(wanted);
    }

    // How much later than the other the one of two earlier curves had some log odds; beyond both, as at their ends.
    private double Apart(double odds)
    {
        if (apartOne is null || apartOther is null) return 1;
        odds = Math.Max(Math.Min(odds, Math.Min(apartOne.Highest, apartOther.Highest)), Math.Max(apartOne.Lowest, apartOther.Lowest));
        return apartOne.DayOf(odds) / apartOther.DayOf(odds);
    }

    private OddsCurve Seen()
    {
        lock (gate) return OddsCurve.Through(known.Select((double Day, double Odds) (p) => (p.Key, p.Value)));
    }
}
