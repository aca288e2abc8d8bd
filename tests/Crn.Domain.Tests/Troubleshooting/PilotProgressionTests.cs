using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Testing;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Troubleshooting.Progression;

namespace Crn.Domain.Tests.Troubleshooting;

public class PilotProgressionTests
{
    private static readonly SimulatedStudy Study = new(5);

    [Theory]
    [InlineData(26, Rag.Green)]
    [InlineData(25, Rag.Green)]
    [InlineData(24, Rag.Amber)]
    [InlineData(15, Rag.Amber)]
    [InlineData(14, Rag.Red)]
    public void The_published_example_of_consent_among_those_asked(int consented, Rag colour)
    {
        var log = ScreeningLog.Of(
            [new() { Site = "A", From = new(2026, 1, 1), To = new(2026, 1, 31), Approached = 100, Consented = consented }]);
        var pilot = PilotProgression.Judge(Study.Plan, Study.Ledger, SimulatedStudy.AsAt, log.Value,
            [new(ProgressionMeasure.Consented, 0.25, 0.15)]);
        Assert.Equal(colour, pilot.Rag);
        Assert.Equal(1, Sum(pilot.Answers[0]), 1e-12);
    }

    [Theory]
    [InlineData(35, 25, "greenFrom", "0.35")]
    [InlineData(1, 25, "amberFrom", "0.25")]
    [InlineData(35000, 0.1, "greenFrom", "0.35")]
    [InlineData(0.5, -0.1, "amberFrom", "from 0")]
    [InlineData(double.NaN, 0.1, "greenFrom", "finite")]
    [InlineData(double.PositiveInfinity, 0.1, "greenFrom", "finite")]
    public void A_percent_for_a_share_and_what_is_no_bound_is_not_taken(double green, double amber, string parameter, string fix)
    {
        foreach (var measure in Enum.GetValues<ProgressionMeasure>().Where(one => one != ProgressionMeasure.RecruitsPerSiteMonth))
        {
            var thrown = Assert.ThrowsAny<ArgumentException>(() => new ProgressionCriterion(measure, green, amber));
            Assert.Equal(parameter, thrown.ParamName);
            Assert.Contains(fix, thrown.Message, StringComparison.Ordinal);
        }

        Assert.Equal(35, new ProgressionCriterion(ProgressionMeasure.RecruitsPerSiteMonth, 35, 25).Bounds.GreenFrom);
        Assert.ThrowsAny<ArgumentException>(() => new ProgressionCriterion(ProgressionMeasure.RecruitsPerSiteMonth, 1, -1));
    }

    // 487 days are 16 months to the digit.
    [Theory]
    [InlineData(24, 1.5, 1.5, Rag.Green)]
    [InlineData(16, 1, 0.5, Rag.Green)]
    [InlineData(15, 1, 0.5, Rag.Amber)]
    [InlineData(8, 1, 0.5, Rag.Amber)]
    [InlineData(7, 1, 0.5, Rag.Red)]
    [InlineData(0, 1, 0.5, Rag.Red)]
    public void A_rate_at_a_bound_has_the_better_colour(int recruits, double green, double amber, Rag colour)
    {
        var (opens, site) = (new LocalDate(2026, 1, 1), SiteCode.From("A"));
        var last = opens.PlusDays(486);
        var plan = new RecruitmentPlan(100, RecruitmentWindow.Between(opens, opens.PlusYears(2)),
            [new PlannedSite(site, PlannedOpening.On(opens))]);
        var ledger = RecruitmentLedger.Start(opens, Party.Sponsor).State.Open(site, opens, Party.SiteOrganisation, last).State
            .Report([new(site, RecruitmentPeriod.Between(opens, last), recruits)], Party.SiteOrganisation, last).State;
        var pilot = PilotProgression.Judge(plan, ledger, last, null, [new(ProgressionMeasure.RecruitsPerSiteMonth, green, amber)]);
        Assert.Equal(colour, pilot.Rag);
        Assert.Equal(recruits / 16.0, pilot.Answers[0].Figure!.Value, 1e-12);
    }

    [Fact]
    public void Each_measure_without_data_says_so()
    {
        var plan = Study.Plan;
        var pilot = PilotProgression.Judge(plan, RecruitmentLedger.Start(plan.Window.Opening, Party.Sponsor).State, plan.Window.Opening,
            null,
            Enum.GetValues<ProgressionMeasure>().Select(measure => new ProgressionCriterion(measure, 0.5, 0.25)).ToValueList());
        foreach (var answer in pilot.Answers.Where(answer => answer.Criterion.Measure != ProgressionMeasure.SitesOpened))
            Assert.Equal((Rag.NotKnown, false), (answer.Rag, answer.NotEnough.Length == 0));
    }

    [Fact]
    public void The_worst_criterion_decides_and_one_without_data_leaves_it_open_unless_another_is_red()
    {
        Assert.Equal(Rag.Green,
            Judged(new(ProgressionMeasure.RecruitsPerSiteMonth, 1, 0.5), new(ProgressionMeasure.SitesOpened, 0.9, 0.5)));
        Assert.Equal(Rag.Amber,
            Judged(new(ProgressionMeasure.RecruitsPerSiteMonth, 3, 0.5), new(ProgressionMeasure.SitesOpened, 0.9, 0.5)));
        Assert.Equal(Rag.NotKnown,
            Judged(new(ProgressionMeasure.RecruitsPerSiteMonth, 1, 0.5), new(ProgressionMeasure.Consented, 0.9, 0.5)));
        Assert.Equal(Rag.Red, Judged(new(ProgressionMeasure.RecruitsPerSiteMonth, 9, 8), new(ProgressionMeasure.Consented, 0.9, 0.5)));

        static Rag Judged(params ProgressionCriterion[] criteria) =>
            PilotProgression.Judge(Study.Plan, Study.Ledger, SimulatedStudy.AsAt, null, criteria.ToValueList()).Rag;
    }

    [Fact]
    public void The_rate_is_per_site_and_month_open_and_not_a_total_by_a_date()
    {
        var pilot = PilotProgression.Judge(Study.Plan, Study.Ledger, SimulatedStudy.AsAt, null,
            [new(ProgressionMeasure.RecruitsPerSiteMonth, 1.2, 0.8)]);
        Assert.InRange(pilot.Answers[0].Figure!.Value, 1.3, 1.7);
        Assert.True(pilot.Answers[0].Probabilities!.Value.Green > 0.99);
    }

    [Theory]
    [InlineData(3, 20, true, 0.2)]
    [InlineData(0, 10, true, 0.05)]
    [InlineData(7, 11.5, false, 0.5)]
    public void The_probability_is_that_of_the_belief_after_the_data(int count, double of, bool isShare, double bound)
    {
        double above = 0, all = 0;
        for (var i = 0; i < 400_000; i++)
        {
            var x = (i + 0.5) / 400_000 * (isShare ? 1 : 10);
            var density = isShare ? Math.Pow(x, count) * Math.Pow(1 - x, of - count) : Math.Pow(x, count) * Math.Exp(-x * of);
            all += density;
            if (x >= bound) above += density;
        }

        Assert.Equal(above / all, new Evidence(count, of, isShare).AtLeast(bound), 1e-4);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void What_a_funnel_needs_brings_what_was_asked(ScreeningFunnel funnel)
    {
        foreach (var stage in Enum.GetValues<ScreeningStage>().Skip(1))
        {
            var wanted = funnel.With(stage, 1).RecruitsPerMonth * 0.7;
            var share = funnel.ShareNeeded(stage, wanted);
            Assert.Equal(wanted, funnel.With(stage, share!.Value).RecruitsPerMonth, 1e-9);
        }

        if (funnel.RecruitsPerMonth > 0)
            Assert.Equal(3, funnel.WithScreened(funnel.ScreenedNeeded(3)!.Value).RecruitsPerMonth, 1e-9);
    }

    [Fact]
    public void The_funnel_of_a_log_gives_its_recruits_again()
    {
        var funnel = ScreeningFunnel.Of(Study.Log)!;
        var months = Study.Log.Lines.Max(line => line.To!.Value).Equals(SimulatedStudy.AsAt) ? 365 / 30.4375 : 0;
        Assert.Equal(Study.Log.People(ScreeningStage.Randomised)!.Value, funnel.RecruitsPerMonth * months, 1e-6);
        Assert.Null(funnel.ShareNeeded(ScreeningStage.Consented, 1000));
    }

    private static double Sum(ProgressionAnswer answer) =>
        answer.Probabilities!.Value.Green + answer.Probabilities.Value.Amber + answer.Probabilities.Value.Red;
}
