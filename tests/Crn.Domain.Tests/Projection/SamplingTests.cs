using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>
/// Sampled answers agree with the exact ones within their stated errors, and the same seed gives the same sample however it is divided.
/// </summary>
public class SamplingTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly RatePrior Prior = RatePrior.WithMeanPerMonth(1, 1.2);

    // Over a thousand comparisons are made: five standard errors are passed by luck once in a million.
    private const double Errors = 5;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Property(MaxTest = 40 / Share.Of, MaxRejected = 160)]
    public void Exact_equals_sampled_within_its_error(RecruitmentLedger ledger, RecruitmentPlan plan, RatePrior prior) =>
        Agree(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, prior));

    [Property(MaxTest = 15 / Share.Of, MaxRejected = 60)]
    public void Exact_equals_sampled_under_caps(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var sites = plan.Sites
            .Select((s, i) => s with { Group = i == 0 ? "Wales" : "England", Cap = 4 * (i + 1), ProbabilityOfNeverOpening = 0.2 })
            .Concat(ledger.Sites.Take(2)
                .Select(s => new PlannedSite(s.Site.Site!.Value, PlannedOpening.On(Today.PlusDays(-100))) { Group = "England" }))
            .DistinctBy(s => s.Code).ToValueList();
        var capped = new RecruitmentPlan(plan.Target, plan.Window, sites);
        if (sites.Any(s => s.Group == "England"))
            capped = capped.WithCap(new RecruitmentCap(RecruitmentScope.Group("England"), ledger.Recruited + 9));
        Agree(RecruitmentForecaster.PoissonGamma(capped.WithCap(new RecruitmentCap(RecruitmentScope.Study, ledger.Recruited + 40)), ledger,
            Today, Prior));
    }

    [Property(MaxTest = 10 / Share.Of, MaxRejected = 40)]
    public void Exact_equals_sampled_when_rates_are_integrated_or_fall(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        if (RecruitmentForecaster.PoissonGamma(plan, ledger, Today) is not { IsAccepted: true } integrated) throw Counted.Skip();
        Agree(integrated.Value);
        Agree(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Prior, RateCourse.Falling(0.01)));
        Agree(RecruitmentForecaster.InformativePrior(plan, ledger, Today));
    }

    [Property(MaxTest = 8, MaxRejected = 32)]
    public void Exact_equals_sampled_when_rates_drift_and_caps_cut_them(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        if (RecruitmentForecaster.Project(plan, ledger, Today) is not { IsAccepted: true } projected) throw Counted.Skip();
        Agree(projected.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Exact_equals_sampled_when_planned_rates_count_beside_a_history(bool capped)
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        var sites = Enumerable.Range(0, 4).Select(i => SiteCode.From(FormattableString.Invariant($"S{i}"))).ToList();
        foreach (var site in sites)
        {
            ledger = ledger.Open(site, Today.PlusDays(-120), Party.Sponsor, Today).State;
            ledger = ledger
                .Report([new RecruitmentCount(site, RecruitmentPeriod.Between(Today.PlusDays(-119), Today), 4)], Party.Sponsor,
                    Today).State;
        }

        var plan = new RecruitmentPlan(50, RecruitmentWindow.Between(Today.PlusDays(-120), Today.PlusDays(600)))
            .WithSites([.. sites
                .Select(s =>
                    new PlannedSite(s, PlannedOpening.On(Today.PlusDays(-120)))
                    { Rate = RecruitmentRate.PerSiteMonth(1), Cap = capped ? 14 : null })]);
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        Assert.Equal(10.0 / 16, forecast.Models.Single(m => m.Model.StartsWith("planned", StringComparison.Ordinal)).Weight, 1e-12);
        Agree(forecast);
    }

    [Property(MaxTest = 15 / Share.Of, MaxRejected = 60)]
    public void Runs_that_follow_each_other_add_up_to_the_whole(RecruitmentLedger ledger, RecruitmentPlan plan, bool drift)
    {
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today) is { IsAccepted: true } projected && drift ? projected.Value
            : RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Prior);
        if (RecruitmentSampler.Of(forecast) is not { IsAccepted: true, Value: var sampler }) throw Counted.Skip();
        var date = Today.PlusDays(200);
        var whole = sampler.Run(new() { Draws = 700, Seed = 7 }, [date], cancellationToken: Stop);
        var first = sampler.Run(new() { Draws = 300, Seed = 7 }, [date], cancellationToken: Stop);
        var second = sampler.Run(new() { Draws = 400, Seed = 7, FirstDraw = 300 }, [date], cancellationToken: Stop);
        var both = first.Plus(second);
        Assert.Equal(whole.Settings, both.Settings);
        Assert.Equal(whole.CountOn(date).Mean, both.CountOn(date).Mean);
        Assert.Equal(whole.Completion.Quantile(0.3), both.Completion.Quantile(0.3));
        Assert.Equal(whole.Completion.ProbabilityEver(), both.Completion.ProbabilityEver());
        Assert.Throws<ArgumentException>(() => second.Plus(first));
    }

    [Fact]
    public void A_seed_gives_these_draws_on_any_machine()
    {
        var (plan, ledger) = Known();
        var sample =
            Sampler(plan, ledger)!.Run(new() { Draws = 1_000, Seed = 20_260_501 }, [Today.PlusDays(100), Today.PlusDays(300)],
                cancellationToken: Stop);
        Assert.Equal("9 13 19 19 30 46", string.Join(' ', sample.Counts.Select(c => $"{c.Quantile(0.1).Value} {c.Quantile(0.5).Value} " +
            $"{c.Quantile(0.9).Value}")));
        Assert.Equal("2027-06-22", sample.Completion.Quantile(0.5).Value.ToString());
        var capped =
            Sampler(plan.WithCap(new RecruitmentCap(RecruitmentScope.Study, 40)), ledger)!
            .Run(new() { Draws = 1_000, Seed = 20_260_501 }, [Today.PlusDays(300)], cancellationToken: Stop);
        Assert.Equal("19 30 40", string.Join(' ', capped.Counts.Select(c => $"{c.Quantile(0.1).Value} {c.Quantile(0.5).Value} " +
            $"{c.Quantile(0.9).Value}")));
    }

    [Fact]
    public void A_site_keeps_its_numbers_when_another_is_added()
    {
        var (plan, ledger) = Known();
        List<double> before = [], after = [];
        void Run(RecruitmentPlan of, List<double> into) =>
            RecruitmentSampler.Of(RecruitmentForecaster.PoissonGamma(of, ledger, Today, Prior)).Value
            .WithSiteRates((site, random) =>
            {
                var u = random.Uniform();
                if (site.Site == SiteCode.From("leeds")) into.Add(u);
                return u / 30;
            })
            .Run(new() { Draws = 50 }, [], cancellationToken: Stop);
        Run(plan, before);
        Run(plan.WithSites(new PlannedSite(SiteCode.From("aardvark"), PlannedOpening.On(Today))), after);
        Assert.Equal(before, after);
    }

    [Fact]
    public void A_hold_on_all_openings_at_once_widens_what_independent_delays_would_average_out()
    {
        var sites = Enumerable.Range(1, 20).Select(i => PlannedSite.ToBeNamed(i, PlannedOpening.On(Today.PlusDays(30)))).ToValueList();
        var plan = new RecruitmentPlan(100, RecruitmentWindow.Between(Today, Today.PlusDays(400)), sites);
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        var by = Today.PlusDays(180);
        var delay = OpeningDelay.Gamma(1, 1 / 60.0);
        var sampler = RecruitmentSampler.Of(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Prior)).Value;
        var free = sampler.Run(SamplingSettings.Default, [by], cancellationToken: Stop).CountOn(by);
        var together = sampler.WithSharedDelay(delay).Run(SamplingSettings.Default, [by], cancellationToken: Stop).CountOn(by);
        var apart = RecruitmentForecaster.PoissonGamma(
            plan.WithSites(sites.Select((_, i) => PlannedSite.ToBeNamed(i + 1, PlannedOpening.After(Today.PlusDays(30), delay)))
                .ToValueList()), ledger, Today, Prior).CountOn(by);

        // The same on average; the spread is what the common cause adds.
        Assert.True(together.Mean.Value < free.Mean.Value);
        Assert.InRange(together.Mean.Value, apart.Mean - (Errors * together.Mean.StandardError),
            apart.Mean + (Errors * together.Mean.StandardError));
        Assert.True(together.Quantile(0.9).Value - together.Quantile(0.1).Value > 1.3 * (apart.Quantile(0.9) - apart.Quantile(0.1)));
    }

    [Fact]
    public void Rates_of_the_callers_own_take_the_place_of_the_models()
    {
        var (plan, ledger) = Known();
        var by = Today.PlusDays(120);
        var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Prior);
        var sampler = RecruitmentSampler.Of(forecast).Value;

        // The model's own posterior, written out by hand, gives the model's own answer.
        var byHand = sampler.WithSiteRates((site, random) => random.Gamma(Prior.Shape + site.Recruited) / (Prior.SiteDays + site.DaysOpen))
            .Run(new() { Draws = 20_000 }, [by], cancellationToken: Stop);
        Near(forecast.ExpectedOn(by), byHand.CountOn(by).Mean);
        var none = sampler.WithSiteRates((_, _) => 0).Run(new() { Draws = 100 }, [by], cancellationToken: Stop);
        Assert.Equal(0, none.Completion.ProbabilityEver().Value);
        Assert.True(none.Completion.Quantile(0.5).Value.IsNever);
        Assert.Throws<InvalidOperationException>(() => sampler.WithSiteRates((_, _) => double.NaN)
            .Run(SamplingSettings.Default, [by], cancellationToken: Stop));
    }

    [Fact]
    public void A_run_tells_how_far_it_is_and_stops_when_told()
    {
        var (plan, ledger) = Known();
        var sampler = Sampler(plan, ledger)!;
        var told = new List<double>();
        sampler.Run(new() { Draws = 1_000 }, [], new Told(told.Add), Stop);
        Assert.Equal(1, told[^1]);
        Assert.Equal(told.Order(), told);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
            sampler.Run(new() { Draws = 1_000_000_000 }, [], new Told(_ => stop.Cancel()), stop.Token));
    }

    [Fact]
    public void A_hold_on_the_openings_of_the_default_projection_is_a_plan_that_opens_so_much_later()
    {
        var (plan, ledger) = Drifting();
        var by = Today.PlusDays(200);
        RecruitmentForecast Projected(int late) => RecruitmentForecaster.Project(
            plan.WithSites(plan.Sites.Select(s => new PlannedSite(s.Code, PlannedOpening.On(s.Opening.Earliest!.Value.PlusDays(late))))
                .ToValueList()), ledger, Today).Value;
        var held = RecruitmentSampler.Of(Projected(0)).Value.WithSharedDelay(OpeningDelay.Uniform(59.999, 60))
            .Run(new() { Draws = 1_500 }, [by], cancellationToken: Stop).CountOn(by).Mean;
        var (free, late) = (Projected(0).ExpectedOn(by), Projected(60).ExpectedOn(by));
        Assert.True(free - late > 7 * held.StandardError, $"{free} {late} {held}");
        Near(late, held);
    }

    [Fact]
    public void Rates_that_drift_together_belong_to_no_site_that_could_have_its_own()
    {
        var (plan, ledger) = Drifting();
        var sampler = RecruitmentSampler.Of(RecruitmentForecaster.Project(plan, ledger, Today).Value).Value;
        Assert.Throws<InvalidOperationException>(() => sampler.WithSiteRates((_, _) => 1));
    }

    [Fact]
    public void A_funnel_is_refused()
    {
        var (plan, ledger) = Known();
        var funnel = RecruitmentForecaster.FromConsents(plan, ledger, Today, Prior, ScreeningPassRate.Beta(8, 4));
        Assert.Equal("recruitment.cannot-be-sampled", Assert.Single(RecruitmentSampler.Of(funnel).Reasons).Code);
    }

    // Three sites have recruited for nine months, at 8, 6 and 4 a month; four are still to open.
    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Drifting()
    {
        var ledger = RecruitmentLedger.Start(Today.PlusMonths(-10), Party.Sponsor).State;
        foreach (var (name, perMonth) in (ReadOnlySpan<(string, int)>)[("leeds", 8), ("oxford", 6), ("truro", 4)])
        {
            var site = SiteCode.From(name);
            ledger = ledger.Open(site, Today.PlusMonths(-9), Party.Sponsor, Today).State
                .Report(Enumerable.Range(-9, 9)
                    .Select(m => new RecruitmentCount(site, RecruitmentPeriod.Month(Today.PlusMonths(m).ToYearMonth()), perMonth))
                    .ToValueList(), Party.Sponsor, Today).State;
        }

        return (new RecruitmentPlan(400, RecruitmentWindow.Between(Today.PlusMonths(-9), Today.PlusDays(600)))
            .WithSites(Enumerable.Range(1, 4).Select(i => PlannedSite.ToBeNamed(i, PlannedOpening.On(Today.PlusDays(20)))).ToValueList()),
            ledger);
    }

    private static RecruitmentSampler? Sampler(RecruitmentPlan plan, RecruitmentLedger ledger) =>
        RecruitmentSampler.Of(RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Prior)) is { IsAccepted: true } made
            ? made.Value : null;

    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Known()
    {
        var leeds = SiteCode.From("leeds");
        var ledger =
            RecruitmentLedger.Start(Today.PlusDays(-90), Party.Sponsor).State.Open(leeds, Today.PlusDays(-90), Party.Sponsor, Today).State
            .Report([new(leeds, RecruitmentPeriod.Between(Today.PlusDays(-90), Today), 6)], Party.Sponsor, Today).State;
        return (new RecruitmentPlan(40, RecruitmentWindow.Between(Today.PlusDays(-90), Today.PlusDays(600)))
            .WithSites(new PlannedSite(SiteCode.From("cardiff"), PlannedOpening.After(Today.PlusDays(20), OpeningDelay.Gamma(2, 0.1)))),
            ledger);
    }

    private static void Agree(RecruitmentForecast exact)
    {
        if (RecruitmentSampler.Of(exact) is not { IsAccepted: true } sampler) throw Counted.Skip();
        LocalDate[] dates = [exact.DataCut.PlusDays(45), exact.DataCut.PlusDays(300)];
        var sample = sampler.Value.Run(new() { Draws = 3_000, Seed = exact.Recruited }, [.. dates], cancellationToken: Stop);
        foreach (var date in dates)
        {
            var count = exact.CountOn(date);
            var middle = count.Quantile(0.5);
            Near(count.ProbabilityOfAtLeast(middle), sample.CountOn(date).ProbabilityOfAtLeast(middle));
            Near(count.ProbabilityOfAtLeast(exact.Target), sample.CountOn(date).ProbabilityOfAtLeast(exact.Target));
            Near(exact.ProbabilityOfReaching(exact.Target, date), sample.Completion.ProbabilityBy(date));
            var (low, high) = (sample.CountOn(date).Quantile(0.9).Low, sample.CountOn(date).Quantile(0.9).High);
            Assert.True(low <= sample.CountOn(date).Quantile(0.9).Value && high >= sample.CountOn(date).Quantile(0.9).Value);
        }
    }

    private static void Near(double exact, SampledEstimate sampled) =>
        Assert.InRange(sampled.Value, exact - (Errors * sampled.StandardError) - 1e-12, exact + (Errors * sampled.StandardError) + 1e-12);

    private sealed class Told(Action<double> see) : IProgress<double>
    {
        public void Report(double value) => see(value);
    }
}
