using Crn.Domain.Projection.Models;

namespace Crn.Domain.Tests.Projection;

public class DaySearchTests
{
    // Whatever was expected, and whatever was found for other levels, the first day on which a rising function has reached the level.
    [Property(MaxTest = 300)]
    public void Any_search_finds_the_first_day(int seed)
    {
        var random = new Random(seed);
        var last = random.Next(3) == 0 ? random.Next(2, 2000) + 0.5 : 5000;
        var earlier = new DaySearch(1 + random.Next(3000));
        foreach (var level in Levels(random)) _ = earlier.Day(level, last, Curve(random));
        var search = new DaySearch(1 + random.Next(3000), random.Next(2) == 0 ? earlier : null);
        var curve = Curve(random);
        foreach (var level in Levels(random))
        {
            double? first = null;
            for (var day = 1; day <= last && first is null; day++)
            {
                if (curve(day) >= level) first = day;
            }

            if (first is null && curve(last) >= level) first = last;
            Assert.Equal(first, search.Day(level, last, curve));
        }
    }

    private static double[] Levels(Random random) => Enumerable.Range(0, 4).Select(_ => (random.NextDouble() * 8) - 4).ToArray();

    // Steep or flat, with a jump, and with nothing at all before some day.
    private static Func<double, double> Curve(Random random)
    {
        var (middle, slope, jump, from) = (1 + random.Next(4000), random.NextDouble() * 9, random.Next(3000), random.Next(50));
        return day => day < from
            ? double.NegativeInfinity
            : (slope * Math.Log(day / middle)) + (day > jump ? 2 : 0);
    }
}
