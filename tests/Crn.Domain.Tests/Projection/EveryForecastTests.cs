using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>Laws that hold of every model, whatever plan and ledger it is given.</summary>
public class EveryForecastTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Property(MaxTest = 7 / Share.Of)]
    public void The_default_has_a_sound_answer_or_a_reason(RecruitmentLedger ledger, RecruitmentPlan plan) =>
    Sound(RecruitmentForecaster.Project(plan, ledger, Today));

    [Property(MaxTest = 7 / Share.Of)]
    public void Integrated_rates_have_a_sound_answer_or_a_reason(RecruitmentLedger ledger, RecruitmentPlan plan, ShapePrior belief) =>
        Sound(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, belief));

    [Fact]
    public void Believing_sites_to_be_more_unlike_makes_few_of_them_tell_less_of_those_to_come()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        foreach (var (name, recruited) in ((string, int)[])[("A", 6), ("B", 9), ("C", 4)])
        {
            ledger = ledger.Open(SiteCode.From(name), Today.PlusDays(-180), Party.Sponsor, Today).State;
            ledger = ledger
                .Report([new RecruitmentCount(SiteCode.From(name), RecruitmentPeriod.Between(Today.PlusDays(-180), Today), recruited)],
                    Party.Sponsor, Today).State;
        }

        var plan = new RecruitmentPlan(100, RecruitmentWindow.Between(Today.PlusDays(-180), Today.PlusDays(720)))
            .WithSites(new PlannedSite(SiteCode.From("D"), PlannedOpening.On(Today)),
                new PlannedSite(SiteCode.From("E"), PlannedOpening.On(Today)));
        double Width(ShapePrior belief)
        {
            var count = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, belief).Value.CountOn(Today.PlusDays(360));
            return count.Quantile(0.95) - count.Quantile(0.05);
        }

        Assert.True(Width(ShapePrior.ForFewSites) > Width(ShapePrior.PastTrials));
        Assert.Equal(
            RecruitmentForecaster.PoissonGamma(plan, ledger, Today).Value.ProbabilityOfReaching(60, Today.PlusDays(360)),
            RecruitmentForecaster.PoissonGamma(plan, ledger, Today, ShapePrior.PastTrials).Value
                .ProbabilityOfReaching(60, Today.PlusDays(360)));
    }

    [Property(MaxTest = 10 / Share.Of)]
    public void Planned_rates_have_a_sound_answer_or_a_reason(RecruitmentLedger ledger, RecruitmentPlan plan, PlannedRateBelief belief) =>
        Sound(RecruitmentForecaster.FromPlannedRates(plan, ledger, Today, belief));

    [Property(MaxTest = 40 / Share.Of)]
    public void Known_rates_have_a_sound_answer(RecruitmentLedger ledger, RecruitmentPlan plan, RatePrior prior, RateCourse course) =>
        ForecastChecks.Sound(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, prior, course));

    [Property(MaxTest = 40 / Share.Of)]
    public void A_plan_that_is_trusted_has_a_sound_answer(RecruitmentLedger ledger, RecruitmentPlan plan) =>
        ForecastChecks.Sound(RecruitmentForecaster.InformativePrior(plan, ledger, Today));

    [Property(MaxTest = 40 / Share.Of)]
    public void Past_trials_give_a_prior_that_can_be_used(PastTrial one, PastTrial other, RecruitmentPlan plan)
    {
        var prior = PastTrial.Prior(one, other);
        Assert.True(double.IsFinite(prior.MeanPerMonth) && prior.Shape > 0);
        Assert.InRange(RecruitmentForecaster.PoissonGamma(plan, RecruitmentLedger.Start(Today, Party.Sponsor).State, Today, prior)
            .ProbabilityOfReaching(plan.Target, Today.PlusDays(400)), 0, 1);
    }

    [Property(MaxTest = 60 / Share.Of, MaxRejected = 240)]
    public void An_estimate_says_one_rate_for_all_or_a_distribution_of_them(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        if (RateEstimate.From(plan, ledger, Today) is not { IsAccepted: true, Value: var estimate }) throw Counted.Skip();
        Assert.True(double.IsFinite(estimate.LogLikelihood) && estimate.MeanPerDay > 0);
        if (estimate.Prior is { } prior) Assert.Equal(estimate.MeanPerDay, prior.MeanPerDay, 1e-9 * estimate.MeanPerDay);
    }

    private static void Sound(Outcome<RecruitmentForecast> outcome)
    {
        if (outcome.IsAccepted) ForecastChecks.Sound(outcome.Value);
        else Assert.All(outcome.Reasons, r => Assert.Contains("planned opening", r.Remedy, StringComparison.Ordinal));
    }
}
