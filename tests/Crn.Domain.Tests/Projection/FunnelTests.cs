using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>Recruits from consents and screening.</summary>
public class FunnelTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly RatePrior Consents = RatePrior.WithMeanPerMonth(2, 1.2);
    private static readonly ScreeningPassRate TwoThirds = ScreeningPassRate.Beta(8, 4);

    [Property(MaxTest = 15 / Share.Of, MaxRejected = 60)]
    public void When_everybody_passes_recruits_are_consents(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        // Nobody in screening and nobody failed: only those who were recruited.
        var certain = ScreeningPassRate.Beta(1e12, 1e-3);
        var recruits = ledger.Sites.All(s => s.Consented.Total + s.FailedScreening.Total == 0);
        if (!recruits) throw Counted.Skip();
        var (whole, funnel) =
            (RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Consents),
                RecruitmentForecaster.FromConsents(plan, ledger, Today, Consents, certain));
        var by = Today.PlusDays(150);
        Assert.Equal(whole.ProbabilityOfReaching(plan.Target, by), funnel.ProbabilityOfReaching(plan.Target, by), 1e-7);
    }

    [Property(MaxTest = 15 / Share.Of, MaxRejected = 60)]
    public void The_mean_is_the_consents_times_the_share_and_those_in_screening(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var by = Today.PlusDays(150);
        // A cap cuts more off the wider of the two.
        plan = new(plan.Target, plan.Window, plan.Sites.Select(s => s with { Cap = null }).ToValueList(), plan.Targets, [], plan.Expected);
        var (shared, apart) =
            (RecruitmentForecaster.FromConsents(plan, ledger, Today, Consents, TwoThirds),
                RecruitmentForecaster.FromConsents(plan, ledger, Today, Consents, TwoThirds, isShared: false));
        if (shared.DataCut >= by || shared.CountOn(by).Variance == 0) throw Counted.Skip();
        var (together, each) = (shared.CountOn(by), apart.CountOn(by));
        Assert.Equal(1, together.ProbabilityOfAtLeast(shared.Recruited), 1e-9);
        Assert.Equal(together.Mean, each.Mean, 1e-7 * together.Mean);
        // What moves all sites together does not average out.
        Assert.True(together.Variance >= each.Variance * (1 - 1e-9));
        Assert.Equal(shared.ProbabilityOfReaching(plan.Target, by), together.ProbabilityOfAtLeast(plan.Target), 1e-9);
    }

    [Property(MaxTest = 6, MaxRejected = 24)]
    public void With_rates_learned_and_everybody_passing_recruits_are_consents(RecruitmentLedger ledger, RecruitmentPlan plan,
        bool isShared)
    {
        if (ledger.Sites.Any(s => s.Consented.Total + s.FailedScreening.Total > 0) || !plan.Caps.IsEmpty) throw Counted.Skip();
        var (whole, funnel) =
            (RecruitmentForecaster.PoissonGamma(plan, ledger, Today),
                RecruitmentForecaster.FromConsents(plan, ledger, Today, ScreeningPassRate.Beta(1e9, 1), isShared));
        Assert.Equal(whole.IsAccepted, funnel.IsAccepted);
        if (!whole.IsAccepted)
        {
            Assert.Equal("recruitment.rate-not-known", Assert.Single(funnel.Reasons).Code);
            throw Counted.Skip();
        }

        var by = Today.PlusDays(150);
        // Beliefs in the rates that hardly count are left out.
        Assert.InRange(funnel.Value.NumericalErrorBound, 0, 0.005);
        Assert.Equal(whole.Value.ProbabilityOfReaching(plan.Target, by), funnel.Value.ProbabilityOfReaching(plan.Target, by),
            funnel.Value.NumericalErrorBound);
    }

    [Property(MaxTest = 6, MaxRejected = 24)]
    public void A_funnel_learned_from_its_ledger_has_ordered_answers(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        // Caps are tested with rates that are known: with rates that are learned they take seconds.
        plan = new(plan.Target, plan.Window,
            plan.Sites.Select(s => new PlannedSite(s.Code, PlannedOpening.On(Today.PlusDays(20)))).ToValueList());
        if (RecruitmentForecaster.FromConsents(plan, ledger, Today) is not { IsAccepted: true, Value: var funnel }) throw Counted.Skip();
        double before = 0;
        foreach (var days in (int[])[0, 30, 200, 700])
        {
            var p = funnel.ProbabilityOfReaching(funnel.Target, funnel.DataCut.PlusDays(days));
            Assert.InRange(p, before - 1e-9, 1);
            Assert.True(p <= funnel.Completion.ProbabilityEver() + 1e-9);
            before = p;
            Assert.All(funnel.Sites(funnel.DataCut.PlusDays(days)),
                s => Assert.True(double.IsFinite(s.Expected) && s.Expected >= 0 && s.ProbabilityOfNone is >= 0 and <= 1));
        }

        Assert.True(funnel.Completion.Quantile(0.1) <= funnel.Completion.Quantile(0.7));
    }

    // Fourteen sites, some with people in screening, and counts of some hundreds: the series of all sites against their tables.
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void The_series_of_a_funnel_is_what_its_tables_add_up_to(int seed, bool hasWaiting)
    {
        var random = new SampleRandom();
        random.Reset(CounterRandom.Key((ulong)seed));
        var sites = Enumerable.Range(0, 14).Select(i => new SiteExposure(SiteCode.From(FormattableString.Invariant($"S{i}")),
            (int)(30 * random.Uniform()), 100 + (200 * random.Uniform()), 0, double.PositiveInfinity)).ToArray();
        var waiting = Array.ConvertAll(sites, _ => hasWaiting ? (int)(9 * random.Uniform()) : 0);
        var node = new RateNode(1, 1.2, 30);
        (double Share, double Weight)[] points = [(0.5, 0.3), (0.62, 0.45), (0.7, 0.25)];
        var model = new FunnelModel(sites, waiting, [node], CapRoom.None, 8, points, isShared: true);
        const int time = 300, most = 900;
        var terms = new NegativeBinomialTerm[sites.Length];
        var expected = new double[most];
        foreach (var (share, weight) in points)
        {
            var of = Array.ConvertAll(sites, s => s with { Weight = share });
            var (masses, passing) = (new double[most], new double[waiting.Sum() + 1]);
            NegativeBinomialSum.Masses(terms.AsSpan(0, node.Terms(of, time, terms)), 0, masses);
            for (var n = 0; n < passing.Length; n++) passing[n] = Math.Exp(Binomial.LogMass(passing.Length - 1, share, n));
            var sum = MassTable.Convolve(masses, passing, most);
            for (var n = 0; n < most; n++) expected[n] += weight * sum[n];
        }

        foreach (var k in (int[])[150, 200, 250, 300, 350, 400, 500])
            Assert.Equal(expected.Take(k).Sum(), model.Below(time, k), 1e-9);
        var found = model.Masses(time);
        for (var n = 0; n < most; n++) Assert.Equal(expected[n], n < found.Length ? found[n] : 0, 1e-9);
        Assert.Equal(1, model.Below(time, int.MaxValue), 1e-9);
    }

    [Fact]
    public void What_is_not_known_of_the_rates_makes_the_count_wider()
    {
        // Four hospitals that consented 12, 8, 3 and 1 in ninety days, of whom two in three passed.
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-90), Party.Sponsor).State;
        foreach (var (name, passed, failed) in (ReadOnlySpan<(string, int, int)>)[("leeds", 8, 4), ("oxford", 5, 3), ("truro", 2, 1),
            ("cardiff", 1, 0)])
        {
            var (site, period) = (SiteCode.From(name), RecruitmentPeriod.Between(Today.PlusDays(-90), Today));
            ledger = ledger.Open(site, Today.PlusDays(-90), Party.Sponsor, Today).State
                .Report([new(site, period, passed), new(site, period, failed, ParticipantState.FailedScreening)], Party.Sponsor,
                    Today).State;
        }

        var plan = new RecruitmentPlan(60, RecruitmentWindow.Between(Today.PlusDays(-90), Today.PlusDays(600)))
            .WithSites(new PlannedSite(SiteCode.From("belfast"), PlannedOpening.On(Today)),
                new PlannedSite(SiteCode.From("glasgow"), PlannedOpening.On(Today)));
        var by = Today.PlusDays(180);
        var estimate = RatePrior.WithMeanPerMonth(24 / 4.0 / (91 / 30.4375), 1.2);
        var (learned, known) =
            (RecruitmentForecaster.FromConsents(plan, ledger, Today).Value,
                RecruitmentForecaster.FromConsents(plan, ledger, Today, estimate, ScreeningPassRate.From(ledger, Today)));
        Assert.InRange(learned.ExpectedOn(by) / known.ExpectedOn(by), 0.9, 1.2);
        Assert.Contains("hyperparameters integrated", learned.Model, StringComparison.Ordinal);
        Assert.Equal(learned.ExpectedOn(by), learned.Recruited + learned.Sites(by).Sum(s => s.Expected), 1e-4 * learned.ExpectedOn(by));
        double Unlikely(RecruitmentForecast forecast) => forecast.ProbabilityOfReaching(100, by);
        Assert.True(Unlikely(learned) > 1.2 * Unlikely(known), $"{Unlikely(learned)} {Unlikely(known)}");
        // A share of each site alone averages out.
        var apart = RecruitmentForecaster.FromConsents(plan, ledger, Today, ScreeningPassRate.From(ledger, Today), isShared: false).Value;
        Assert.InRange(Unlikely(apart), 0.1 * Unlikely(learned), 0.98 * Unlikely(learned));
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
        Assert.True(funnel.Completion.MomentsGivenReached().MeanDays > funnel.Completion.DaysAt(0.5));
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
        var leeds = SiteCode.From("leeds");
        var period = RecruitmentPeriod.Between(Today.PlusDays(-90), Today);
        var ledger =
            RecruitmentLedger.Start(Today.PlusDays(-90), Party.Sponsor).State.Open(leeds, Today.PlusDays(-90), Party.Sponsor, Today).State
            .Report([new(leeds, period, 4), new(leeds, period, 3, ParticipantState.FailedScreening),
                new(leeds, period, 2, ParticipantState.Consented)], Party.Sponsor, Today).State;
        return (new RecruitmentPlan(16, RecruitmentWindow.Between(Today.PlusDays(-90), Today.PlusDays(600)))
            .WithSites(new PlannedSite(SiteCode.From("cardiff"), PlannedOpening.On(Today.PlusDays(20)))), ledger);
    }

    // Far ahead the tables of the sites are long: they are transformed, and the sum is what it is multiplied out.
    [Fact]
    public void Long_tables_transformed_are_those_multiplied_out()
    {
        double[] Table(double shape, int length)
        {
            var masses = new double[length];
            Crn.Domain.Probability.Counts.NegativeBinomial.Masses(shape, 1, 300, masses);
            return masses;
        }

        foreach (var (one, other, most) in ((int, int, int)[])[(2_000, 1_700, 5_000), (1_600, 2_500, 3_000), (3, 7, 20)])
        {
            var (a, b) = (Table(2.5, one), Table(0.7, other));
            var expected = Crn.Domain.Probability.Counts.MassTable.Convolve(a, b, most);
            var found = Crn.Domain.Probability.Counts.Fourier.Convolve(a, b, most);
            Assert.Equal(expected.Length, found.Length);
            for (var n = 0; n < found.Length; n++) Assert.Equal(expected[n], found[n], 1e-14);
        }
    }
}
