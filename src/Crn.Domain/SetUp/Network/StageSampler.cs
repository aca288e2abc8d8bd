namespace Crn.Domain.SetUp.Network;

/// <summary>Draws days from a stage duration by inversion, from a table that says where to begin looking.</summary>
internal sealed class StageSampler
{
    private const int Guides = 1_024;

    private readonly double[] cumulative;
    private readonly int[] guide = new int[Guides];

    public StageSampler(StageDuration? duration)
    {
        // No time published or given counts as none.
        cumulative = duration is null ? [1.0] : duration.Cumulative.ToArray();
        for (int k = 0, day = 0; k < Guides; k++)
        {
            while (cumulative[day] <= (double)k / Guides && day < cumulative.Length - 1) day++;
            guide[k] = day;
        }
    }

    public int Longest => cumulative.Length - 1;

    // Whether more than one duration is possible of those that are at least as long as what has passed.
    public bool IsRandom(int elapsed) => elapsed < Longest && cumulative[^2] > Before(elapsed);

    // The probability of exactly some days, given at least what has passed.
    public double Probability(int days, int elapsed)
    {
        if (elapsed > Longest || Before(elapsed) >= 1) return days == elapsed ? 1 : 0;
        return days < elapsed || days > Longest ? 0 : (cumulative[days] - Before(days)) / (1 - Before(elapsed));
    }

    public int Draw(double uniform, int elapsed)
    {
        var before = Before(elapsed);
        if (before >= 1) return elapsed;
        var u = elapsed == 0 ? uniform : before + (uniform * (1 - before));
        var day = guide[Math.Min(Guides - 1, (int)(u * Guides))];
        while (day < cumulative.Length - 1 && cumulative[day] <= u) day++;
        return Math.Max(day, elapsed);
    }

    private double Before(int days) => days <= 0 ? 0 : cumulative[Math.Min(days, cumulative.Length) - 1];
}
