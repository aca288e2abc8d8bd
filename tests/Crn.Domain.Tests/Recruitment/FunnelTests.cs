using Crn.Domain.Recruitment;

namespace Crn.Domain.Tests.Recruitment;

/// <summary>Recruits from consents and screening.</summary>
public class FunnelTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly RatePrior Consents = RatePrior.WithMeanPerMonth(2, 1.2);
    private static readonly ScreeningPassRate TwoThirds = ScreeningPassRate.Beta(8, 4);

    [Property(MaxTest = 15)]
    public void When_everybody_passes_recruits_are_consents(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        // Nobody in screening and nobody failed: only those who were recruited.
        var certain = ScreeningPassRate.Beta(1e12, 1e-3);
        var recruits = ledger.Sites.All(s => s.Consented.Total + s.FailedScreening.Total == 0);
        if (!recruits) return;
        var (whole, funnel) = (RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Consents), RecruitmentForecaster.FromConsents(plan, ledger, Today, Consents, certain));
        var by = Today.PlusDays(150);
        Assert.Equal(whole.ProbabilityOfReaching(plan.Target, by), funnel.ProbabilityOfReaching(plan.Target, by), 1e-7);
    }

    [Property(MaxTest = 15)]
    public void The_mean_is_the_consents_times_the_share_and_those_in_screening(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var by = Today.PlusDays(150);
        // A cap cuts more off the wider of the two.
        plan = new(plan.Target, plan.Window, plan.Sites.Select(s => s with { Cap = null }).ToValueList(), plan.Targets, [], plan.Expected);
        var (shared, apart) = (RecruitmentForecaster.FromConsents(plan, ledger, Today, Consents, TwoThirds), RecruitmentForecaster.FromConsents(plan, ledger, Today, Consents, TwoThirds, isShared: false));
        if (shared.DataCut >= by || shared.CountOn(by).Variance == 0) return;
        var (together, each) = (shared.CountOn(by), apart.CountOn(by));
        Assert.Equal(1, together.ProbabilityOfAtLeast(shared.Recruited), 1e-9);
        Assert.Equal(together.Mean, each.Mean, 1e-7 * together.Mean);
        // What moves all sites together does not average out.
        Assert.True(together.Variance >= each.Variance * (1 - 1e-9));
        Assert.Equal(shared.ProbabilityOfReaching(plan.Target, by), together.ProbabilityOfAtLeast(plan.Target), 1e-9);
    }

    [Property]
    public void The_points_of_a_share_have_its_mean_and_variance(ScreeningPassRate passing)
    {
        var points = passing.Points();
        var (a, b) = (passing.Passed, passing.Failed);
        var mean = points.Sum(p => p.Weight * p.Share);
        Assert.Equal(1, points.Sum(p => p.Weight), 1e-10);
        Assert.Equal(passing.Mean, mean, 1e-9);
        Assert.Equal(a * b / ((a + b) * (a + b) * (a + b + 1)), points.Sum(p => p.Weight * (p.Share - mean) * (p.Share - mean)), 1e-9);
    }

    [Fact]
    public void A_funnel_is_what_drawing_it_step_by_step_gives()
    {
        var (plan, ledger) = Known();
        var by = Today.PlusDays(120);
        var funnel = RecruitmentForecaster.FromConsents(plan, ledger, Today, Consents, TwoThirds);
        var random = new SampleRandom();
        const int draws = 40_000;
        var (sum, reached) = (0.0, 0);
        for (var i = 0; i < draws; i++)
        {
            random.Reset(CounterRandom.Key(CounterRandom.Key(3), (ulong)i));
            var share = random.Beta(TwoThirds.Passed, TwoThirds.Failed);
            var leeds = random.Poisson(120 * share * random.Gamma(Consents.Shape + 9) / (Consents.SiteDays + 90));
            var cardiff = random.Poisson(100 * share * random.Gamma(Consents.Shape) / Consents.SiteDays);
            var passed = Enumerable.Range(0, 2).Count(_ => random.Uniform() < share);
            sum += leeds + cardiff + passed;
            if (4 + leeds + cardiff + passed >= plan.Target) reached++;
        }

        Assert.Equal(4 + (sum / draws), funnel.ExpectedOn(by), 5 * Math.Sqrt(funnel.CountOn(by).Variance / draws));
        var probability = funnel.ProbabilityOfReaching(plan.Target, by);
        Assert.InRange(probability, 0.1, 0.9);
        Assert.Equal((double)reached / draws, probability, 5 * Math.Sqrt(probability * (1 - probability) / draws));
        Assert.True(funnel.Completion.Quantile(0.5) < funnel.Completion.Quantile(0.9));
        Assert.Contains(funnel.Assumptions, a => a.Contains("2 people are in screening", StringComparison.Ordinal));
        Assert.Equal(funnel.ExpectedOn(by), 4 + funnel.Sites(by).Sum(s => s.Expected), 1e-6);
    }

    [Fact]
    public void The_share_that_passes_is_learned_from_the_ledger()
    {
        var passing = ScreeningPassRate.From(Known().Ledger, Today);
        Assert.Equal((4.5, 3.5), (passing.Passed, passing.Failed));
        Assert.Throws<InvalidOperationException>(() => default(ScreeningPassRate).Mean);
        Assert.Throws<ArgumentOutOfRangeException>(() => ScreeningPassRate.Beta(0, 1));
    }

    // Leeds has been open for ninety days: four recruited, three failed screening, two in screening; Cardiff opens in twenty days.
    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Known()
    {
        var leeds = SiteKey.From("leeds");
        var period = RecruitmentPeriod.Between(Today.PlusDays(-90), Today);
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-90)).Open(leeds, Today.PlusDays(-90), Today).State
            .Report([new(leeds, period, 4), new(leeds, period, 3, ParticipantState.FailedScreening), new(leeds, period, 2, ParticipantState.Consented)], Today).State;
        return (new RecruitmentPlan(16, RecruitmentWindow.Between(Today.PlusDays(-90), Today.PlusDays(600)))
            .WithSites(new PlannedSite(SiteKey.From("cardiff"), PlannedOpening.On(Today.PlusDays(20)))), ledger);
    }
}
