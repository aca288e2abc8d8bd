namespace Crn.Domain.SetUp.Network;

/// <summary>How often a day came up, days that lie before the forecast included.</summary>
internal sealed class DayCounts
{
    // Beyond about thirty years nobody plans.
    private const int Horizon = 11_000;

    private int[] counts = new int[256];
    private int first;
    private bool any;

    public void Add(ReadOnlySpan<int> days)
    {
        foreach (var day in days) Add(day);
    }

    public void Add(int day)
    {
        if (day >= ForecastNode.Never) return;
        if (!any) (first, any) = (Math.Min(day, 0), true);
        if (day < first) throw new System.Diagnostics.UnreachableException();
        var at = Math.Min(day - first, Horizon);
        if (at >= counts.Length) Array.Resize(ref counts, Math.Max(at + 1, counts.Length * 2));
        counts[at]++;
    }

    public MilestoneForecast Forecast(LocalDate asAt, int draws)
    {
        var last = counts.Length;
        while (last > 1 && counts[last - 1] == 0) last--;
        return MilestoneForecast.Sampled(asAt.PlusDays(first), counts.AsSpan(0, last), draws);
    }
}
