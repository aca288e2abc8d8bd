using Crn.Domain.Projection;

namespace Crn.Domain.Tests.Projection;

/// <summary>
/// The bootstrap on real series of at least forty weeks that are reported by days, as <c>docs/recruitment.md</c> reports it.
/// </summary>
public class BootstrapBacktestTests
{
    private static readonly Lazy<List<RealTrial>> Trials =
        new(() => RealTrial.All(name => new StreamReader(Scenario.FindStream(name)))
            .Where(t => t.Name is "grips" or "platcov-th1").ToList());

    [Theory]
    [InlineData("grips", 0.5, 0.57, 0.36, 0.46)]
    [InlineData("grips", 0.75, 0.50, 0.50, 0.48)]
    [InlineData("platcov-th1", 0.5, 0.71, 0.78, 0.75)]
    [InlineData("platcov-th1", 0.75, 0.52, 0.88, 0.69)]
    public void Repeating_the_past_loses_less_than_the_rule_but_its_intervals_do_not_hold_what_came(string name, double share,
        params double[] losses)
    {
        var trial = Trials.Value.Single(t => t.Name == name);
        SeasonWeighting[] seasons = [SeasonWeighting.None, SeasonWeighting.Binomial, SeasonWeighting.Cauchy];
        foreach (var (season, loss) in seasons.Zip(losses))
        {
            var cut = RecruitmentBacktest.Run(
                trial.PlanWithoutSites, trial.Ledger, trial.Until, [trial.After(share)],
                (p, l, d) => RecruitmentForecaster.BlockBootstrap(p, l, d, season),
                cancellationToken: TestContext.Current.CancellationToken).Cuts[0];
            Assert.Equal(loss, cut.RelativeLoss!.Value, 0.006);
            Assert.False(cut.Holds(0.9));
        }
    }

    [Fact]
    public void Reports_by_month_cannot_be_repeated_by_week()
    {
        var csp546 = RealTrial.All(name => new StreamReader(Scenario.FindStream(name))).First();
        Assert.Equal("recruitment.weeks-not-known",
            Assert.Single(RecruitmentForecaster.BlockBootstrap(csp546.PlanWithoutSites, csp546.Ledger, csp546.Until).Reasons).Code);
    }
}
