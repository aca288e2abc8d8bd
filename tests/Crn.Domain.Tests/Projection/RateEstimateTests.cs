using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using CsvHelper;

namespace Crn.Domain.Tests.Projection;

/// <summary>Estimates of site rates, beside the reference's and the peers' own figures.</summary>
public class RateEstimateTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Fact]
    public void The_most_likely_rates_and_the_projection_that_plugs_them_in_are_the_references()
    {
        var scenario = Scenario.Read("d05-zero-recruiters-estimated");
        var estimate = RateEstimate.From(scenario.Plan, scenario.Ledger, Scenario.Census).Value;
        Assert.Equal(0.302256992281615, estimate.Prior!.Value.Shape, 1e-9);
        Assert.Equal(26.3498736410963, estimate.Prior!.Value.SiteDays, 1e-7);
        Assert.Equal(0.0114709086046698, estimate.MeanPerDay, 1e-10);
        Assert.Equal(-47.1137089987853, estimate.LogLikelihood, 1e-9);
        Assert.Equal(88.6666666666667, estimate.DispersionScore, 1e-9);
        ExactScenarioTests.EqualsTheExactAnswers(scenario,
            RecruitmentForecaster.PoissonGamma(scenario.Plan, scenario.Ledger, Scenario.Census, estimate.Prior!.Value));
    }

    [Fact]
    public void Sites_that_vary_no_more_than_chance_share_one_rate()
    {
        var estimate =
            RateEstimate.From(new RecruitmentPlan(100, RecruitmentWindow.Between(Today.PlusDays(-200), Today.PlusDays(400))),
                Ledger(4, 4, 5, 4, 3), Today).Value;
        Assert.True(estimate.IsAtBoundary);
        Assert.Null(estimate.Prior);
        Assert.Equal(20.0 / (5 * 100), estimate.MeanPerDay, 1e-12);
        Assert.True(estimate.DispersionScore <= 0);
    }

    [Fact]
    public void One_site_or_nobody_recruited_cannot_tell_how_sites_differ()
    {
        var plan = new RecruitmentPlan(100, RecruitmentWindow.Between(Today.PlusDays(-200), Today.PlusDays(400)));
        Assert.Equal("recruitment.estimate-not-possible", Assert.Single(RateEstimate.From(plan, Ledger(7), Today).Reasons).Code);
        Assert.Equal("recruitment.estimate-not-possible", Assert.Single(RateEstimate.From(plan, Ledger(0, 0, 0), Today).Reasons).Code);
    }

    [Fact]
    public void Past_trials_give_the_rates_that_their_authors_package_gives()
    {
        using var csv =
            new CsvReader(new StreamReader(Scenario.FindStream("historical_trials_peer_case.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<PastTrial> trials = [];
        while (csv.Read()) trials.Add(new(csv.GetField<double>("duration"), csv.GetField<int>("sites"), csv.GetField<int>("recruits")));
        var prior = PastTrial.Prior(trials.ToValueList());
        Assert.Equal(0.4611224, prior.MeanPerDay, 2e-7);
        Assert.Equal(0.0836997, prior.SiteDays, 2e-7);
    }

    // Published answers of the informative prior, in the unit of its plan: "so many in so long", trusted to a degree, so many seen so far.
    [Theory]
    [InlineData(300, 36, 0.5, 100, 10, 36, "292 332 375", "28.57665829 32.39252786 36.95758227")]
    [InlineData(300, 36, 1.0, 40, 10, 36, "199 232 267", "39.90017763 45.16585368 51.31085655")]
    [InlineData(120, 24, 0.25, 3, 6, 24, "33 52 76", "35.45899177 48.85634854 70.12977946")]
    [InlineData(50, 12, 0.75, 20, 4, 10, "35 46 60", "8.279277094 10.7464789 14.41776377")]
    [InlineData(1000, 60, 0.1, 0, 5, 60, "398 498 612", "95.30779325 115.3308774 141.3612382")]
    public void An_informative_prior_answers_what_its_package_answers(int target, int length, double trust, int seen, int elapsed,
        int until, string counts, string times)
    {
        // One unit of the published case is taken as thirty days.
        const int unit = 30;
        var opening = Today.PlusDays(-elapsed * unit);
        var plan = new RecruitmentPlan(target, RecruitmentWindow.Between(opening, opening.PlusDays(length * unit)));
        Assert.Equal(length * unit, plan.Window.Days);
        var site = SiteCode.From("A");
        var ledger =
            RecruitmentLedger.Start(Today, Party.Sponsor).State.Open(site, opening, Party.Sponsor, Today).State
            .Report([new(site, RecruitmentPeriod.Between(opening, Today), seen)], Party.Sponsor, Today).State;
        var forecast = RecruitmentForecaster.InformativePrior(plan, ledger, Today, trust);
        double[] levels = [0.025, 0.5, 0.975];
        var count = forecast.CountOn(opening.PlusDays(until * unit));
        Assert.Equal(counts, string.Join(' ', levels.Select(count.Quantile)));
        var expected = times.Split(' ').Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
        for (var i = 0; i < 3; i++) Assert.Equal(expected[i], elapsed + (forecast.Completion.DaysAt(levels[i])!.Value / unit), 2e-6);
        Assert.InRange(forecast.Surprise!.Value, 0, 1);
    }

    // Likelihoods of the published falling-rate curves at the authors' own maximum, theirs and ours.
    [Theory]
    [InlineData("0.5", -326.492428)]
    [InlineData("1", -325.964025)]
    [InlineData("2", -325.630797)]
    [InlineData("Inf", -325.242662)]
    [InlineData("constant", -329.182009)]
    public void Falling_rates_have_the_likelihood_that_their_authors_scripts_give(string kappa, double published)
    {
        using var csv = new CsvReader(new StreamReader(Scenario.FindStream("csp546/counts.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var start = new LocalDate(2000, 1, 3);
        var cut = start.PlusDays((28 * 30) - 1);
        List<RecruitmentCount> rows = [];
        while (csv.Read())
            rows.Add(new(SiteCode.From(csv.GetField("site")!),
                RecruitmentPeriod.Starting(start.PlusDays(28 * (csv.GetField<int>("period") - 1)), 28), csv.GetField<int>("n")));
        var ledger =
            RecruitmentLedger.Start(cut, Party.Sponsor).State
            .Report(rows.Where(r => r.Period.To <= cut).ToValueList(), Party.Sponsor, cut).State;
        // Open from the evening before the first day, so that each site has whole periods of exposure.
        foreach (var site in rows.GroupBy(r => r.Site))
        {
            if (site.Min(r => r.Period.From) <= cut)
                ledger = ledger.Open(site.Key, site.Min(r => r.Period.From).PlusDays(-1), Party.Sponsor, cut).State;
        }

        var plan = new RecruitmentPlan(1000, RecruitmentWindow.Between(start, cut.PlusYears(3)));
        double Value(double logTheta)
        {
            var course = kappa == "constant" ? RateCourse.Constant
                : RateCourse.Falling(Math.Exp(logTheta),
                    kappa == "Inf" ? double.PositiveInfinity : double.Parse(kappa, CultureInfo.InvariantCulture));
            var estimate = RateEstimate.From(plan, ledger, cut, course).Value;
            return estimate.LogLikelihood + estimate.TimingLogLikelihood;
        }

        // The scripts drop the factorials of the counts of the sites.
        var dropped = ledger.Sites.Sum(site => Enumerable.Range(1, site.Recruited.Total).Sum(n => Math.Log(n)));
        var best = dropped + Enumerable.Range(0, 600).Max(i => Value(-10 + (i * 0.01)));
        Assert.Equal(published, best, 2e-4);
    }

    // The same for two countries of the International Stroke Trial, each centre's first recruit standing in for its opening.
    [Theory]
    [InlineData("UK", 40, "0.5", 331.703777, 0.3452446, -4.455801)]
    [InlineData("UK", 40, "1", 331.603376, 0.3462746, -4.622819)]
    [InlineData("UK", 40, "2", 331.542668, 0.3468927, -4.708344)]
    [InlineData("UK", 40, "Inf", 331.476462, 0.3475577, -4.794008)]
    [InlineData("UK", 40, "constant", 328.011638, 0.3651156, null)]
    [InlineData("SWIT", 20, "0.5", -216.706895, 0.2980079, -5.078458)]
    [InlineData("SWIT", 20, "1", -216.679176, 0.2972667, -5.042519)]
    [InlineData("SWIT", 20, "2", -216.663698, 0.2968509, -5.025252)]
    [InlineData("SWIT", 20, "Inf", -216.646980, 0.2964008, -5.008589)]
    [InlineData("SWIT", 20, "constant", -217.040251, 0.3061617, null)]
    public void Falling_rates_of_the_stroke_trial_have_the_published_likelihood(string country, int periods, string kappa, double published,
        double logShape, double? logTheta)
    {
        using var csv = new CsvReader(new StreamReader(Scenario.FindStream("ist/counts.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var months = new List<(string Site, int Month, int Count)>();
        while (csv.Read())
        {
            var month = csv.GetField("month")!;
            if (csv.GetField("country") == country)
                months.Add((csv.GetField("site")!, (12 * int.Parse(month[..4], CultureInfo.InvariantCulture))
                    + int.Parse(month[5..], CultureInfo.InvariantCulture), csv.GetField<int>("n")));
        }

        // Months as periods of equal length, as the scripts take them.
        var (start, first) = (new LocalDate(2000, 1, 3), months.Min(m => m.Month));
        var cut = start.PlusDays((28 * periods) - 1);
        var ledger = RecruitmentLedger.Start(cut, Party.Sponsor).State;
        foreach (var site in months.Where(m => m.Month - first < periods).GroupBy(m => m.Site))
        {
            var opened = site.Min(m => m.Month) - first;
            ledger = ledger.Open(SiteCode.From(site.Key), start.PlusDays((28 * opened) - 1), Party.Sponsor, cut).State;
            ledger = ledger.Report(Enumerable.Range(opened, periods - opened).Select(p => new RecruitmentCount(
                SiteCode.From(site.Key), RecruitmentPeriod.Starting(start.PlusDays(28 * p), 28),
                site.Where(m => m.Month - first == p).Sum(m => m.Count) - (p == opened ? 1 : 0))).ToValueList(), Party.Sponsor, cut).State;
        }

        var plan = new RecruitmentPlan(10_000, RecruitmentWindow.Between(start, cut.PlusYears(3)));
        RateEstimate Estimate(double log) => RateEstimate.From(plan, ledger, cut, logTheta is null ? RateCourse.Constant
            : RateCourse.Falling(Math.Exp(log) / 28,
                kappa == "Inf" ? double.PositiveInfinity : double.Parse(kappa, CultureInfo.InvariantCulture))).Value;
        double Value(double log)
        {
            var estimate = Estimate(log);
            return estimate.LogLikelihood + estimate.TimingLogLikelihood;
        }

        var dropped = ledger.Sites.Sum(site => Enumerable.Range(1, site.Recruited.Total).Sum(n => Math.Log(n)));
        // The likelihood has one maximum in theta, which a third of the range can be cut off from, again and again.
        var (low, high) = (-8.0, -1.0);
        for (var i = 0; i < (logTheta is null ? 0 : 22); i++)
        {
            var (left, right) = (low + ((high - low) / 3), high - ((high - low) / 3));
            if (Value(left) < Value(right)) low = left;
            else high = right;
        }

        Assert.Equal(published, dropped + Value(low), 1e-5);
        Assert.Equal(logShape, Math.Log(Estimate(low).Prior!.Value.Shape), 3e-5);
        if (logTheta is { } theta) Assert.Equal(theta, low, 1e-3);
    }

    // Logarithms of the daily rate that a package fits as one Poisson process up to the last recruit: the trial office's rule goes on at
    // the same rate.
    [Theory]
    [InlineData(96, 436, -1.513294052)]
    [InlineData(141, 770, -1.697630624)]
    [InlineData(37, 935, -3.229628617)]
    [InlineData(69, 1654, -3.176845371)]
    [InlineData(120, 315, -0.965080896)]
    [InlineData(216, 549, -0.9328200338)]
    [InlineData(4298, 685, 1.836486239)]
    [InlineData(11879, 1198, 2.294118636)]
    [InlineData(224, 350, -0.4462871026)]
    public void The_rule_of_trial_offices_is_the_rate_of_a_poisson_fit(int recruited, int days, double published)
    {
        var site = SiteCode.From("A");
        var opened = Today.PlusDays(-days);
        var ledger =
            RecruitmentLedger.Start(Today, Party.Sponsor).State.Open(site, opened, Party.Sponsor, Today).State
            .Report([new(site, RecruitmentPeriod.Between(opened, Today), recruited)], Party.Sponsor, Today).State;
        var forecast =
            RecruitmentForecaster.PoissonGamma(new RecruitmentPlan(recruited + 100, RecruitmentWindow.Between(opened, Today.PlusDays(900))),
                ledger, Today).Value;
        Assert.Equal(published, Math.Log((forecast.DeterministicOn(Today.PlusDays(100))!.Value - recruited) / 100), 1e-8);
    }

    private static RecruitmentLedger Ledger(params int[] counts)
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        for (var i = 0; i < counts.Length; i++)
        {
            var site = SiteCode.From($"S{i}");
            ledger = ledger.Open(site, Today.PlusDays(-100), Party.Sponsor, Today).State
                .Report([new(site, RecruitmentPeriod.Between(Today.PlusDays(-100), Today), counts[i])], Party.Sponsor, Today).State;
        }

        return ledger;
    }
}
