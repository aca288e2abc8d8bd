using Crn.Domain.Projection;

namespace Crn.Domain.Tests.Projection;

/// <summary>What holds of every forecast, whatever the plan, the ledger and the model.</summary>
internal static class ForecastChecks
{
    private static readonly double[] Levels = [0.01, 0.05, 0.5, 0.95, 0.99];

    public static void Sound(RecruitmentForecast forecast)
    {
        Probability(forecast.Completion.ProbabilityEver());
        double before = 0;
        foreach (var days in (int[])[0, 1, 30, 365, 2000])
        {
            var date = forecast.DataCut.PlusDays(days);
            var p = forecast.ProbabilityOfReaching(forecast.Target, date);
            Probability(p);
            Assert.True(p >= before - 1e-9, $"{p} after {before}");
            Assert.True(p <= forecast.Completion.ProbabilityEver() + 1e-9);
            before = p;
            if (days is 1 or 365) Count(forecast.CountOn(date), forecast);
            Assert.True(double.IsFinite(forecast.ExpectedOn(date)) && forecast.ExpectedOn(date) >= forecast.Recruited - 1e-9);
            Assert.True(forecast.DeterministicOn(date) is null or (>= 0 and < double.PositiveInfinity));
            // Sites not named yet are in the total alone.
            var sites = forecast.Sites(date);
            Assert.True(sites.Sum(s => s.Expected)
                <= forecast.ExpectedOn(date) - forecast.Recruited + (2e-3 * forecast.ExpectedOn(date)) + 1e-6);
            foreach (var site in sites)
            {
                Assert.True(double.IsFinite(site.Expected) && site.Expected >= 0);
                Probability(site.ProbabilityOfNone);
            }
        }

        double last = 0;
        foreach (var level in Levels)
        {
            var days = forecast.Completion.DaysAt(level) ?? double.PositiveInfinity;
            Assert.True(days >= last, $"quantile {days} below {last}");
            // A date is searched for anew; at two levels, and wherever there is none.
            if (level is 0.5 or 0.99 || double.IsPositiveInfinity(days))
                Assert.Equal(double.IsPositiveInfinity(days), forecast.Completion.Quantile(level).IsNever);
            last = days;
        }
    }

    private static void Count(CountDistribution count, RecruitmentForecast forecast)
    {
        Assert.Equal(1, count.ProbabilityOfAtLeast(count.Recruited), 1e-9);
        Assert.True(double.IsFinite(count.Mean) && double.IsFinite(count.Variance) && count.Variance >= 0);
        var before = forecast.Recruited;
        foreach (var level in Levels)
        {
            Assert.True(count.Quantile(level) >= before);
            before = count.Quantile(level);
        }

        for (var n = count.Recruited; n < count.Recruited + 50; n++) Probability(count.ProbabilityOf(n));
    }

    private static void Probability(double p) => Assert.InRange(p, 0, 1);
}
