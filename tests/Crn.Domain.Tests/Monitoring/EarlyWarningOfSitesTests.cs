using Crn.Domain.Monitoring;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Tests.Projection;

namespace Crn.Domain.Tests.Monitoring;

/// <summary>The early warning where sites differ: it keeps its level at every look, and finds trials that are behind.</summary>
public class EarlyWarningOfSitesTests
{
    private const int Trials = 500 / Share.Of;
    private static readonly RecruitmentEarlyWarning Warning = RecruitmentEarlyWarning.AtLevel(0.05);

    [Theory]
    [InlineData(0.5, 1.0)]
    [InlineData(1.2, 1.0)]
    [InlineData(3, 1.0)]
    [InlineData(1.2, 1.2)]
    [InlineData(double.PositiveInfinity, 1.0)]
    public void A_trial_that_keeps_to_its_plan_raises_an_alarm_no_more_often_than_the_level_says(double shape, double ratio) =>
        Assert.True(Alarms(shape, ratio, assumed: shape).Share <= 0.05 + Calibration.TwoErrors(0.05, Trials));

    [Fact]
    public void Taken_as_Poisson_sites_that_differ_raise_false_alarms()
    {
        var taken = Alarms(0.5, 1, assumed: double.PositiveInfinity);
        Assert.True(taken.Share > 0.15, FormattableString.Invariant($"{taken.Share}"));
    }

    [Fact]
    public void A_trial_at_a_third_of_its_planned_rate_is_found()
    {
        var (share, planned) = Alarms(1.2, 1 / 3.0, assumed: 1.2);
        Assert.True(share > 0.6, FormattableString.Invariant($"{share}"));
        Assert.InRange(planned, 20, 200);
    }

    [Property]
    public void The_evidence_is_the_product_of_what_was_foretold_step_by_step(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var shape = 0.3 + (3 * random.Uniform());
        // Three sites in four looks: what is planned and what comes.
        var steps = Enumerable.Range(0, 3)
            .Select(_ => Enumerable.Range(0, 4).Select(_ => (Planned: 4 * random.Uniform(), Recruits: random.Poisson(2))).ToList())
            .ToList();
        var kept = StepByStep(1);
        double Evidence(double ratio) => StepByStep(ratio) - kept;
        double StepByStep(double ratio) => steps.Sum(site =>
        {
            double sum = 0, planned = 0;
            var recruited = 0;
            foreach (var (more, recruits) in site)
            {
                sum += NegativeBinomial.LogMass(shape + recruited, (shape / ratio) + planned, more, recruits);
                (planned, recruited) = (planned + more, recruited + recruits);
            }

            return sum;
        });
        // Gauss and Legendre's rule, piece by piece: the weights of ratios fall off to nought at one end.
        double Integral(Func<double, double> of) => ((double[])[0, 0.02, 0.1, 0.3, 1]).Zip((double[])[0.02, 0.1, 0.3, 1],
            (low, high) => MathNet.Numerics.Integration.GaussLegendreRule.Integrate(of, low, high, 32)).Sum();
        var top = Integral(ratio => ratio * Math.Exp(-3 * ratio) * Math.Exp(Evidence(ratio)));
        var weight = Integral(ratio => ratio * Math.Exp(-3 * ratio));

        var now = steps.Select(s => SiteAgainstPlan.Of(s.Sum(x => x.Planned), s.Sum(x => x.Recruits))).ToValueList();
        Assert.Equal(Math.Log(top / weight), Warning.LogEvidence(now, shape), 1e-5);
    }

    [Property]
    public void One_recruit_more_is_never_evidence_of_running_behind(SiteAgainstPlan[] all, SiteAgainstPlan one)
    {
        ValueList<SiteAgainstPlan> sites = [.. all];
        var more = sites.Add(SiteAgainstPlan.Of(one.Planned, one.Recruited + 1));
        Assert.True(Warning.LogEvidence(more, 1.2) <= Warning.LogEvidence(sites.Add(one), 1.2) + 1e-9);
    }

    [Fact]
    public void Sites_that_do_not_differ_are_the_total_of_their_plans()
    {
        ValueList<SiteAgainstPlan> sites = [SiteAgainstPlan.Of(12.5, 7), SiteAgainstPlan.Of(20, 9)];
        Assert.Equal(Warning.LogEvidence(32.5, 16), Warning.LogEvidence(sites, double.PositiveInfinity), 1e-9);
        Assert.Equal(Warning.LogEvidence(32.5, 16), Warning.LogEvidence(sites, 1e9), 1e-6);
        Assert.True(Warning.LogEvidence(sites, 1.2) < Warning.LogEvidence(32.5, 16));
        Assert.Equal(0, Warning.LogEvidence([], 1.2), 1e-12);
    }

    // Trials of sixteen sites that each plan a recruit a month, looked at every month for three years: how many ever raise an alarm, and
    // how many recruits the plan expected by the alarm in the middle one.
    private static (double Share, double Planned) Alarms(double shape, double ratio, double assumed)
    {
        var random = new SampleRandom();
        var alarms = new List<double>();
        for (var trial = 0; trial < Trials; trial++)
        {
            random.Reset(CounterRandom.Key(CounterRandom.Key(60), (ulong)trial));
            var rates = Enumerable.Range(0, 16)
                .Select(_ => double.IsPositiveInfinity(shape) ? ratio : ratio * random.Gamma(shape) / shape).ToArray();
            var recruited = new int[rates.Length];
            for (var month = 1; month <= 36; month++)
            {
                for (var i = 0; i < rates.Length; i++) recruited[i] += random.Poisson(rates[i]);
                if (!Warning.Raises(recruited.Select(n => SiteAgainstPlan.Of(month, n)).ToValueList(), assumed)) continue;
                alarms.Add(month * rates.Length);
                break;
            }
        }

        alarms.Sort();
        return ((double)alarms.Count / Trials, alarms.Count > Trials / 2 ? alarms[Trials / 2] : double.NaN);
    }
}
