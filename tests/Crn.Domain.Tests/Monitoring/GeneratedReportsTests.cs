using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Tests.Monitoring;

/// <summary>Laws of what monitoring and sampling say, whatever the study, its ledger and the policy.</summary>
public class GeneratedReportsTests
{
    [Property]
    public void A_finding_says_what_is_wrong_what_to_do_and_by_which_rule(RecruitmentFinding finding)
    {
        Assert.Matches("^[a-z]+\\.[a-z0-9-]+$", finding.Code);
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", finding.Action, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Source.Source);
    }

    [Property]
    public void A_report_agrees_with_itself(MonitoringReport report)
    {
        Assert.Equal(report.Sites.Where(s => s.IsZeroRecruiter == true).Select(s => s.Code), report.ZeroRecruiters);
        Assert.Equal(report.Sites.Count, report.Sites.Select(s => s.Code).Distinct().Count());
        Assert.True(report.SettledThrough <= report.AsAt);
        if (report.TimeAndTarget is { } figure) Assert.Equal((report.Recruited, report.Target), (figure.Recruited, figure.Target));
        if (report.OnTrack.TurnedByJudgement) Assert.NotNull(report.OnTrack.Judgement);
    }

    [Property]
    public void Both_formulae_agree_on_which_side_of_the_target_a_study_is(TimeAndTarget figure)
    {
        Assert.Equal(figure.ShareOfTarget - figure.ShareOfTime, figure.Points, 1e-9);
        Assert.Equal(Math.Sign(Math.Round(figure.Points, 9)), Math.Sign(Math.Round(figure.Relative * figure.ShareOfTime, 9)));
        Assert.Equal(figure.Formula == TimeAndTargetFormula.Points ? figure.Points : figure.Relative, figure.Figure);
    }

    [Property]
    public void A_measure_counts_every_study_once(ObjectiveMeasure measure)
    {
        Assert.All((int[])[measure.Met, measure.NotMet, measure.NotKnown], n => Assert.True(n >= 0));
        Assert.Equal(measure.Met + measure.NotMet == 0 ? null : (double)measure.Met / (measure.Met + measure.NotMet), measure.Share);
    }

    [Property]
    public void More_recruits_never_raise_the_early_warning(EarlyWarning look)
    {
        Assert.Equal(look.LogEvidence >= -Math.Log(look.Level), look.IsRaised);
        if (look.Recruited >= look.Planned) Assert.False(look.IsRaised);
    }

    [Property]
    public void A_policy_refuses_what_is_out_of_range(MonitoringPolicy policy, NegativeInt below)
    {
        var nonsense = Citation.Local("a slip of the pen");
        Assert.Throws<ArgumentOutOfRangeException>(() => policy with { ZeroRecruiterAfterDays = new(below.Get, null, null, nonsense) });
        Assert.Throws<ArgumentOutOfRangeException>(() => policy.Recruitment with { DominantSite = new(1.5, null, null, nonsense) });
        Assert.Throws<ArgumentOutOfRangeException>(() => policy with { ObjectiveShare = new(double.NaN, null, null, nonsense) });
        Assert.Throws<ArgumentOutOfRangeException>(() => policy with { FalseAlarms = new(0, null, null, nonsense) });
        Assert.Throws<ArgumentOutOfRangeException>(() => policy with { SiteShape = new(double.PositiveInfinity, null, null, nonsense) });
    }

    [Property]
    public void A_pause_covers_its_days_and_no_others(SitePause pause, byte days)
    {
        var day = pause.From.PlusDays(days - 100);
        Assert.Equal(day >= pause.From && !(day >= pause.ResumedOn), pause.Covers(day));
    }

    [Property]
    public void Random_numbers_of_one_seed_are_the_same_and_in_range(int seed, PositiveInt shape)
    {
        var (one, again) = (SampleRandom.FromSeed(seed), SampleRandom.FromSeed(seed));
        for (var i = 0; i < 5; i++)
        {
            Assert.InRange(one.Uniform(), 0, 1);
            _ = again.Uniform();
            var rate = one.Gamma(shape.Get / 10.0);
            Assert.Equal(rate, again.Gamma(shape.Get / 10.0));
            Assert.True(rate >= 0);
        }
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void A_sampled_quantile_lies_within_its_own_interval(SampledQuantile<int> quantile, SampledQuantile<CompletionDate> completion)
    {
        Assert.InRange(quantile.Value, quantile.Low, quantile.High);
        Assert.True(completion.Low <= completion.Value && completion.Value <= completion.High);
    }

    [Property]
    public void Moments_are_null_or_numbers(CompletionMoments moments)
    {
        Assert.InRange(moments.Probability, 0, 1);
        if (moments.StandardDeviationDays is { } spread) Assert.True(spread >= 0 && moments.MeanDays is not null);
        if (moments.MeanDays is { } mean) Assert.True(mean >= 0 && double.IsFinite(mean));
    }
}
