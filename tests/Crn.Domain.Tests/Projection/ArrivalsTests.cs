using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>Who comes between two dates: laws of every model, under every kind of cap.</summary>
public class ArrivalsTests
{
    private static readonly LocalDate Today = ArrivalCases.Today;

    [Fact]
    public void Every_model_and_every_cap_keeps_the_laws_of_periods()
    {
        var (kinds, caps) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var pair = 0;
        foreach (var (name, forecast) in ArrivalCases.All())
        {
            var cap = name[Math.Max(0, name.IndexOf(',', StringComparison.Ordinal))..];
            var isNewKind = kinds.Add(forecast.Counts.GetType().Name);
            var isNewCap = caps.Add(cap);
            // Each model, each set of caps, and every sixth pair of both: all of them take a minute.
            if (isNewKind || isNewCap || pair++ % (6 * Share.Of) == 0) Keeps(forecast, name, 20, 80);
            // Short periods too; where several caps cut the drift of rates at once, one period costs as much as all of another model.
            if (isNewCap && !cap.Contains("and", StringComparison.Ordinal)) Keeps(forecast, name, 7, 14);
        }

        Assert.Superset(new HashSet<string>(["BlendedModel", "BlockBootstrapModel", "CappedDriftModel", "DriftModel", "FunnelModel",
            "PoissonGammaModel", "SeasonalModel"]), kinds);
    }

    [Property(MaxTest = 12 / Share.Of)]
    public void Any_plan_and_ledger_keep_the_laws_of_periods(RecruitmentLedger ledger, RecruitmentPlan plan, PositiveInt days,
        PositiveInt more)
    {
        if (RecruitmentForecaster.Project(plan, ledger, Today) is not { IsAccepted: true, Value: var forecast }) throw Counted.Skip();
        Keeps(forecast, plan.ToString(), days.Get % 200, more.Get % 200);
    }

    [Property(MaxTest = 25 / Share.Of)]
    public void Known_rates_keep_the_laws_of_periods(RecruitmentLedger ledger, RecruitmentPlan plan, RatePrior prior, RateCourse course) =>
        Keeps(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, prior, course), plan.ToString(), 30, 90);

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused()
    {
        var forecast = ArrivalCases.All()[0].Forecast;
        Assert.Equal(1, forecast.ArrivalsBetween(Today.PlusDays(9), Today.PlusDays(8)).ProbabilityOf(0));
        Assert.Throws<ArgumentException>(() => forecast.ArrivalsBetween(Today.PlusDays(9), Today.PlusDays(7)));
        Assert.Throws<ArgumentException>(() => forecast.ArrivalsAt(SiteOrStudy.WholeStudy, Today, Today.PlusDays(5), Today.PlusDays(5)));
        Assert.Throws<ArgumentException>(() => forecast.ArrivalsAt(SiteOrStudy.WholeStudy, Today));
    }

    [Fact]
    public void Recruits_of_the_past_are_no_arrivals_to_come()
    {
        var forecast = ArrivalCases.All()[0].Forecast;
        Assert.Equal(1, forecast.ArrivalsBetween(Today.PlusDays(-90), forecast.DataCut).ProbabilityOf(0));
        var over = forecast.ArrivalsBetween(Today.PlusDays(-90), Today.PlusDays(30));
        Assert.Equal(forecast.CountOn(Today.PlusDays(30)).Masses, over.Masses);
    }

    [Fact]
    public void Two_paths_of_the_default_add_up_and_the_sum_of_periods_does_not()
    {
        // Given a path, periods are independent; over all paths they are not: their sum is wider than a sum of independent ones.
        var forecast = ArrivalCases.Of("default");
        var whole = forecast.ArrivalsBetween(Today.PlusDays(1), Today.PlusDays(400));
        var (one, two) = (forecast.ArrivalsBetween(Today.PlusDays(1), Today.PlusDays(200)),
            forecast.ArrivalsBetween(Today.PlusDays(201), Today.PlusDays(400)));
        Assert.True(whole.Variance > 1.2 * (one.Variance + two.Variance));
    }

    [Fact]
    public void Scenarios_of_a_site_are_its_share_of_the_projection()
    {
        // Every second case: each model is among them under some caps.
        foreach (var (name, forecast) in ArrivalCases.Share().Where((_, i) => i % 2 == 1))
        {
            var sites = forecast.Sites(Today.PlusDays(7 * 8));
            foreach (var site in sites.Where(s => s == sites[0] || s.Site.ToString().StartsWith('N')))
            {
                var arrivals = forecast.ArrivalsAt(site.Site, Today.PlusDays(1), Weeks(8));
                Assert.Equal(1, arrivals.Weights.Sum(), 1e-9);
                // Under every cap they add up to what the site is expected to have.
                var apart = Enumerable.Range(0, 8).Sum(arrivals.Expected) - site.Expected;
                Assert.True(Math.Abs(apart) < 1e-9, $"{name}, {site.Site}: {apart}");
                if (forecast.Counts is BlockBootstrapModel or FunnelModel || name.Contains("group", StringComparison.Ordinal)
                    || name.Contains("study", StringComparison.Ordinal) || name.Contains("site", StringComparison.Ordinal)) continue;
                // Without caps nothing is taken on average: nobody in all periods is nobody of the site.
                Assert.True(Math.Abs(site.ProbabilityOfNone - arrivals.In(0, 7).ProbabilityOf(0)) < 2e-5,
                    $"{name}: {site.ProbabilityOfNone} and {arrivals.In(0, 7).ProbabilityOf(0)}");
            }
        }
    }

    [Fact]
    public void A_study_of_one_site_has_the_arrivals_of_its_site()
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-200), Party.Sponsor).State
            .Open(SiteCode.From("A"), Today.PlusDays(-200), Party.Sponsor, Today).State
            .Report([new(SiteCode.From("A"), RecruitmentPeriod.Between(Today.PlusDays(-200), Today), 23)], Party.Sponsor, Today).State;
        var plan = new RecruitmentPlan(80, RecruitmentWindow.Between(Today.PlusDays(-200), Today.PlusDays(500)));
        foreach (var forecast in (RecruitmentForecast[])[
            RecruitmentForecaster.Project(plan, ledger, Today).Value,
            RecruitmentForecaster.PoissonGamma(plan, ledger, Today).Value,
            RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(2, 0.4))])
        {
            var site = forecast.ArrivalsAt(SiteCode.From("A"), Today.PlusDays(1), Weeks(30));
            foreach (var (first, last) in ((int, int)[])[(0, 0), (3, 8), (0, 29), (29, 29)])
            {
                var (one, all) = (site.In(first, last),
                    forecast.ArrivalsBetween(Today.PlusDays((7 * first) + 1), Today.PlusDays(7 * (last + 1))));
                for (var n = 0; n < 60; n++) Assert.Equal(all.ProbabilityOf(n), one.ProbabilityOf(n), 1e-9);
            }
        }
    }

    [Fact]
    public void Given_a_scenario_periods_are_independent_and_add_up()
    {
        var arrivals = ArrivalCases.Of("default").ArrivalsAt(SiteCode.From("S001"), Today.PlusDays(1), Weeks(6));
        var sum = new double[200];
        for (var scenario = 0; scenario < arrivals.Weights.Count; scenario++)
        {
            double[] masses = [1];
            for (var period = 1; period <= 3; period++)
            {
                var mean = arrivals.Expected(scenario, period);
                masses = Crn.Domain.Probability.Counts.MassTable.Convolve(masses,
                    Crn.Domain.Probability.Counts.PoissonMixture.Masses([mean], [1]), 200);
            }

            for (var n = 0; n < masses.Length; n++) sum[n] += arrivals.Weights[scenario] * masses[n];
        }

        for (var n = 0; n < 40; n++) Assert.Equal(sum[n], arrivals.In(1, 3).ProbabilityOf(n), 1e-9);
    }

    [Fact]
    public void Few_scenarios_say_nearly_what_all_say()
    {
        var worst = 0.0;
        // Every third case: each model is among them under some caps.
        foreach (var (name, forecast) in ArrivalCases.Share().Where((_, i) => i % 3 == 0))
        {
            foreach (var site in forecast.Sites(Today.PlusDays(182)).Where(s => s.Site.ToString() is "S000" or "N1" or "whole study"))
            {
                if (name.Contains("and", StringComparison.Ordinal)) continue;
                var all = forecast.ArrivalsAt(site.Site, Today.PlusDays(1), Weeks(26));
                var few = all.Fewer(48);
                Assert.InRange(few.Weights.Count, 1, 48);
                foreach (var (first, last) in ((int, int)[])[(0, 0), (5, 12), (25, 25), (0, 25)])
                {
                    var (one, other) = (all.In(first, last), few.In(first, last));
                    Assert.Equal(one.Mean, other.Mean, 1e-9 * (1 + one.Mean));
                    var apart = Enumerable.Range(0, 400).Sum(n => Math.Abs(one.ProbabilityOf(n) - other.ProbabilityOf(n))) / 2;
                    worst = Math.Max(worst, apart);
                    var allowed = site.Site.ToString().StartsWith('N') ? 0.02 : 1e-3;
                    Assert.True(apart < allowed, FormattableString.Invariant($"{name}, {site.Site}, {first} to {last}: {apart}"));
                }
            }
        }

        Assert.InRange(worst, 1e-9, 0.02);
    }

    // Counts that hardly ever come have longer tails than Poisson ones: of a full site once in a while many places were left.
    [Fact]
    public void A_site_that_is_all_but_full_leaves_no_probability_out()
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-200), Party.Sponsor).State
            .Open(SiteCode.From("A"), Today.PlusDays(-200), Party.Sponsor, Today).State
            .Report([new(SiteCode.From("A"), RecruitmentPeriod.Between(Today.PlusDays(-200), Today), 12)], Party.Sponsor, Today).State;
        var plan = new RecruitmentPlan(80, RecruitmentWindow.Between(Today.PlusDays(-200), Today.PlusDays(500)),
            [new PlannedSite(SiteCode.From("A"), PlannedOpening.On(Today)) { Cap = 212 }]);
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        foreach (var (from, through) in ((int, int)[])[(3_000, 3_650), (500, 400_000)])
        {
            var arrivals = forecast.ArrivalsBetween(Today.PlusDays(from), Today.PlusDays(through));
            Assert.Equal(1, arrivals.Masses.Sum(), 1e-10);
            var more = forecast.CountOn(Today.PlusDays(through)).Mean - forecast.CountOn(Today.PlusDays(from - 1)).Mean;
            Assert.Equal(more, arrivals.Mean, 1e-7);
        }
    }

    // The numbers before and after that are told apart grow with the root of the sites, and so do their tables.
    [Fact]
    public void The_work_of_arrivals_grows_with_the_sites_under_all_caps_and_not_with_their_square()
    {
        var node = new RateNode(1, 1.2, 30);
        Growth.AboutLinear(sites =>
        {
            var of = Enumerable.Range(0, sites).Select(i => new SiteExposure(SiteCode.From(FormattableString.Invariant($"S{i:000}")),
                0, 0, 0, 2_000) { Room = i % 3 == 0 ? 4 : null, Parts = ("G" + (i % 3), null), Weight = 1 + (i / 97.0) });
            var caps = new CapRoom(2 * sites, [("G0", sites / 2), ("G1", sites), ("G2", sites)], false);
            new PoissonGammaModel([.. of], [node], caps).Between(30, 60);
        }, 30);
    }

    private static ValueList<LocalDate> Weeks(int count) => Enumerable.Range(1, count).Select(w => Today.PlusDays(7 * w)).ToValueList();

    // A period before, one that follows, and both.
    private static void Keeps(RecruitmentForecast forecast, string? name, int days, int more)
    {
        var (from, middle, end) =
            (forecast.DataCut.PlusDays(10), forecast.DataCut.PlusDays(10 + days), forecast.DataCut.PlusDays(10 + days + more));
        var (first, second, whole) = (forecast.ArrivalsBetween(from.PlusDays(1), middle), forecast.ArrivalsBetween(middle.PlusDays(1), end),
            forecast.ArrivalsBetween(from.PlusDays(1), end));
        foreach (var one in (CountDistribution[])[first, second, whole])
        {
            Assert.True(Math.Abs(one.Masses.Sum() - 1) < 1e-8, $"{name}: {one.Masses.Sum()}");
            Assert.All(one.Masses, m => Assert.InRange(m, 0, 1 + 1e-12));
        }

        // Tables of counts that hardly ever come end early: their means are not told to the last digit.
        var byTheEnd = forecast.CountOn(end);
        var allowed = byTheEnd.Masses is var all && all[^1] > 1e-12 ? double.PositiveInfinity : 1e-7 * (1 + whole.Mean);
        Assert.True(Math.Abs(whole.Mean - first.Mean - second.Mean) <= allowed, $"{name}: {first.Mean} + {second.Mean} = {whole.Mean}");
        var before = forecast.CountOn(from).Mean;
        Assert.True(Math.Abs(byTheEnd.Mean - before - whole.Mean) <= allowed, $"{name}: {byTheEnd.Mean} - {before} = {whole.Mean}");
        Assert.Equal(byTheEnd.Masses, forecast.ArrivalsBetween(forecast.DataCut.PlusDays(1), end).Masses);
        Assert.Equal([1], forecast.ArrivalsBetween(end.PlusDays(1), end).Masses);
        // Those who come in a period are among all who come by its end.
        for (var n = 1; n < whole.Masses.Count; n = (n * 3 / 2) + 1)
            Assert.True(whole.ProbabilityOfAtLeast(n) <= byTheEnd.ProbabilityOfAtLeast(forecast.Recruited + n) + 1e-8,
                $"{name}: {n}");
    }
}
