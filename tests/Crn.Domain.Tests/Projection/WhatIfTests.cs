using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

public class WhatIfTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly LocalDate Closes = new(2027, 5, 1);
    private static readonly RatePrior Prior = RatePrior.WithMeanPerMonth(1, 1.2);

    [Fact]
    public void The_number_of_further_sites_is_the_least_that_is_enough()
    {
        var plan = new RecruitmentPlan(60, RecruitmentWindow.Between(Today, Closes))
            .WithSites(new PlannedSite(SiteCode.From("leeds"), PlannedOpening.On(Today)));
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        RecruitmentForecast Project(RecruitmentPlan p) => RecruitmentForecaster.PoissonGamma(p, ledger, Today, Prior);
        var needed = RecruitmentWhatIf.SitesNeeded(plan, Project, Opening(Today.PlusDays(60)), Closes, 0.8)!.Value;

        double With(int more) =>
            Project(plan.WithSites(Enumerable.Range(1, more).Select(i => PlannedSite.ToBeNamed(i, PlannedOpening.On(Today.PlusDays(60))))
                .ToValueList())).ProbabilityOfReaching(60, Closes);
        Assert.True(needed > 1);
        Assert.True(With(needed) >= 0.8);
        Assert.True(With(needed - 1) < 0.8);
        Assert.Null(RecruitmentWhatIf.SitesNeeded(plan, Project, Opening(Today.PlusDays(60)), Closes, 0.8, atMost: 1));
        Assert.Equal(0, RecruitmentWhatIf.SitesNeeded(plan, Project, Opening(Today), Closes.PlusDays(40_000), 0.01));
    }

    [Fact]
    public void Further_sites_are_like_the_one_given_and_do_not_take_the_names_of_others()
    {
        var like = Opening(Today.PlusDays(30)) with { Rate = RecruitmentRate.PerSiteMonth(2), Cap = 10, Group = "Wales" };
        var plan = new RecruitmentPlan(45, RecruitmentWindow.Between(Today, Closes))
            .WithSites(PlannedSite.ToBeNamed(2, PlannedOpening.On(Today)) with { Rate = RecruitmentRate.PerSiteMonth(0.5) });
        RecruitmentForecast Project(RecruitmentPlan p)
        {
            Assert.Equal(p.Sites.Count - 1, p.Sites.Count(s => s.Group == "Wales" && s.Cap == 10 && !s.IsNamed));
            return RecruitmentForecaster.FromPlannedRates(p, RecruitmentLedger.Start(Today, Party.Sponsor).State, Today).Value;
        }

        // Ten recruits each and no more: the target is out of reach of three of them beside the slow one, within that of some.
        var needed = RecruitmentWhatIf.SitesNeeded(plan, Project, like, Closes, 0.5)!.Value;
        Assert.InRange(needed, 4, 12);
        Assert.True(needed < RecruitmentWhatIf.SitesNeeded(plan, Project, like with { Closing = Today.PlusMonths(4) }, Closes, 0.5));
    }

    [Fact]
    public void The_rate_needed_is_the_one_that_just_reaches_the_target()
    {
        var plan = new RecruitmentPlan(60, RecruitmentWindow.Between(Today, Closes)).WithSites(
            new PlannedSite(SiteCode.From("leeds"), PlannedOpening.On(Today)),
            new PlannedSite(SiteCode.From("cardiff"), PlannedOpening.On(Today.PlusDays(30))));
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        var rate = RecruitmentWhatIf.RateNeeded(plan, ledger, Today, 1.2, Closes, 0.5)!.Value;
        double At(double mean) => RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(mean, 1.2))
            .ProbabilityOfReaching(60, Closes);
        Assert.Equal(0.5, At(rate), 1e-3);
        Assert.True(At(rate * 0.99) < 0.5);
    }

    [Fact]
    public void The_time_needed_is_what_the_completion_says()
    {
        var plan = new RecruitmentPlan(20, RecruitmentWindow.Between(Today, Closes))
            .WithSites(new PlannedSite(SiteCode.From("leeds"), PlannedOpening.On(Today)));
        var forecast = RecruitmentForecaster.PoissonGamma(plan, RecruitmentLedger.Start(Today, Party.Sponsor).State, Today, Prior);
        var days = RecruitmentWhatIf.MoreDaysNeeded(forecast, Closes, 0.5)!.Value;
        Assert.True(forecast.ProbabilityOfReaching(20, Closes.PlusDays(days)) >= 0.5);
        Assert.True(days == 0 || forecast.ProbabilityOfReaching(20, Closes.PlusDays(days - 1)) < 0.5);
    }

    [Property(MaxTest = 30 / Share.Of)]
    public void Groups_add_up_to_their_sites_and_their_shares_to_one(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Prior);
        var date = forecast.DataCut.PlusDays(200);
        var (groups, sites) = (forecast.Groups(date), forecast.Sites(date));
        Assert.Equal(sites.Sum(s => s.Expected), groups.Sum(g => g.Expected), 1e-9 * Math.Max(1, sites.Sum(s => s.Expected)));
        if (groups.Sum(g => g.Expected) > 0) Assert.Equal(1, groups.Sum(g => g.Share), 1e-9);
        Assert.Equal(groups.Count, groups.Select(g => g.Group).Distinct().Count());
    }

    [Property(MaxTest = 30 / Share.Of)]
    public void Only_what_is_late_is_said_to_be_late_and_it_never_gains(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Prior);
        var late = forecast.LostToLateOpenings();
        Assert.All(late, l =>
        {
            Assert.True(l.DaysLate > 0 && l.ExpectedLost >= 0);
            Assert.Equal(Period.DaysBetween(l.Planned, l.Opened ?? forecast.DataCut), l.DaysLate);
        });
        Assert.Equal(late.Select(l => l.ExpectedLost).OrderDescending(), late.Select(l => l.ExpectedLost));
    }

    [Property(MaxTest = 30 / Share.Of)]
    public void Every_finding_says_why_and_what_to_do(RecruitmentLedger ledger, RecruitmentPlan plan) =>
        Assert.All(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Prior).Findings, f =>
        {
            Assert.Matches("^(projection|recruitment)\\.", f.Code);
            Assert.NotEmpty(f.Message);
        });

    [Fact]
    public void A_site_past_its_planned_opening_is_a_finding()
    {
        var plan = new RecruitmentPlan(20, RecruitmentWindow.Between(Today.PlusDays(-100), Closes))
            .WithSites(new PlannedSite(SiteCode.From("leeds"), PlannedOpening.On(Today.PlusDays(-60))));
        var forecast =
            RecruitmentForecaster.PoissonGamma(plan, RecruitmentLedger.Start(Today.PlusDays(-100), Party.Sponsor).State, Today, Prior);
        Assert.Contains(forecast.Findings, f => f.Code == "recruitment.openings-overdue");
        Assert.Equal(60, Assert.Single(forecast.LostToLateOpenings()).DaysLate);
    }

    private static PlannedSite Opening(LocalDate date) => PlannedSite.ToBeNamed(1, PlannedOpening.On(date));
}
