using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Tests.Projection;

/// <summary>
/// The default model on real trials: stand at a quarter, half and three quarters of the time, project to the end, compare.
/// </summary>
public class RealTrialsTests
{
    private static readonly double[] Shares = [0.25, 0.5, 0.75];

    private static readonly Lazy<List<RealTrial>> Trials =
        new(() => RealTrial.All(name => new StreamReader(Scenario.FindStream(name))).ToList());

    // A quarter, half and three quarters of the way, one after the other for each trial.
    private static readonly Lazy<List<RecruitmentBacktest>> WithPlan = new(() => Run(t => t.Plan));
    private static readonly Lazy<List<RecruitmentBacktest>> WithoutPlan = new(() => Run(t => t.PlanWithoutSites));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Intervals_hold_what_came_as_often_as_they_say(bool openingsPlanned)
    {
        var all = RecruitmentBacktest.Pool((openingsPlanned ? WithPlan : WithoutPlan).Value);
        Assert.True(all.Cuts.Count >= 50);
        Assert.True(all.Coverage(0.9) >= 0.85, $"90 percent: {all.Coverage(0.9):0.000}");
        Assert.True(all.Coverage(0.8) >= 0.75, $"80 percent: {all.Coverage(0.8):0.000}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Half_way_the_loss_is_far_below_that_of_the_trial_offices_rule(bool openingsPlanned)
    {
        var losses = (openingsPlanned ? WithPlan : WithoutPlan).Value.Where(b => b.Cuts.Count == 3)
            .Select(b => b.Cuts[1].RelativeLoss!.Value).Order().ToList();
        Assert.True(losses.Count >= 15);
        Assert.True(losses[losses.Count / 2] <= 0.38, $"{losses[losses.Count / 2]:0.000}");
    }

    [Fact]
    public void Half_of_the_relative_losses_lie_on_either_side_of_their_median()
    {
        var all = RecruitmentBacktest.Pool(WithPlan.Value);
        var losses = all.Cuts.Select(c => c.RelativeLoss).OfType<double>().ToList();
        var median = all.MedianRelativeLoss()!.Value;
        Assert.True(losses.Count >= 50);
        Assert.InRange(losses.Count(l => l < median), 0, losses.Count / 2);
        Assert.InRange(losses.Count(l => l > median), 0, losses.Count / 2);
        Assert.Null(RecruitmentBacktest.Pool([]).MedianRelativeLoss());
    }

    [Fact]
    public void Constant_rates_are_far_too_sure_of_themselves()
    {
        // A year ahead of the larger trials nothing new is learned, and the exact distribution of thousands is slow to tabulate.
        var constant = RecruitmentBacktest.Pool(Trials.Value.Where(t => t.Ledger.Recruited < 150).Select(t =>
            RecruitmentBacktest.Run(t.Plan, t.Ledger, t.Until, [t.After(0.5)], RecruitmentForecaster.PoissonGamma)));
        Assert.True(constant.Coverage(0.9) < 0.6);
        Assert.True(RecruitmentBacktest.Pool(WithPlan.Value).Coverage(0.9) > constant.Coverage(0.9));
    }

    [Fact]
    public void Nothing_after_the_data_cut_is_seen()
    {
        var trial = Trials.Value.Single(t => t.Name == "csp546");
        var cut = trial.After(0.5);
        var known = RecruitmentLedger.Start(cut, Party.Sponsor).State;
        foreach (var site in trial.Ledger.Sites.Where(s => s.OpenedOn <= cut))
        {
            known = known.Open(site.Site, site.OpenedOn!.Value, Party.Sponsor, cut).State;
            known = known.Report(site.Recruited.Rows.Where(r => r.Period.To <= cut).ToValueList(), Party.Sponsor, cut).State;
        }

        var whole = RecruitmentForecaster.Project(trial.Plan, trial.Ledger, cut).Value;
        Assert.Equal(whole.CountOn(trial.Until), RecruitmentForecaster.Project(trial.Plan, known, cut).Value.CountOn(trial.Until));
    }

    private static List<RecruitmentBacktest> Run(Func<RealTrial, RecruitmentPlan> plan) =>
        Trials.Value.Select(t => RecruitmentBacktest.Run(plan(t), t.Ledger, t.Until, Shares.Select(t.After).ToValueList())).ToList();
}
