using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>Sites side by side add up to what they do one by one, and many sites cost no more than in proportion.</summary>
public class SureExposuresTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Property(MaxTest = 100)]
    public void Sites_side_by_side_are_sites_one_by_one(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var sites = Enumerable.Range(0, 1 + (int)(40 * random.Uniform())).Select(i => ((int)(9 * random.Uniform()),
            i % 5 == 0 ? 0 : 700 * random.Uniform(), i % 3 == 0 ? 200.0 : 300 * random.Uniform() + 1)).ToArray();
        var (shape, days) = (Math.Exp((9 * random.Uniform()) - 4), 1 + (100 * random.Uniform()));
        var sure = new SureExposures(sites);
        var (least, largest) = sure.Range(days);
        var middle = (least + largest) / 2;
        var own = sites.Select(s => s.Item3 * days / (days + s.Item2)).ToList();
        Assert.Equal(own.Min(), least, 1e-12 * least);
        Assert.Equal(own.Max(), largest, 1e-12 * largest);

        double[] series = new double[GammaSum.Order + 1], expected = new double[GammaSum.Order + 1];
        var (shapes, mean, square) = sure.AddTo(series, shape, days, middle, seed % 2 == 0);
        Assert.Equal(sites.Sum(s => shape + s.Item1), shapes, 1e-12 * shapes);
        Assert.Equal(sites.Sum(s => (shape + s.Item1) * s.Item3 / (days + s.Item2)), mean, 1e-12 * mean);
        Assert.Equal(sites.Sum(s => new NegativeBinomialTerm(shape + s.Item1, days + s.Item2, s.Item3).Variance), mean + square,
            1e-12 * (mean + square));
        for (var k = 1; k <= GammaSum.Order; k++)
        {
            foreach (var ((recruited, _, _), at) in sites.Zip(own))
                expected[k] += (shape + recruited) * Math.Pow((at - middle) / middle, k) / k;
            Assert.Equal(expected[k], series[k], 1e-13 * shapes);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void With_rates_learned_the_work_grows_with_the_sites_and_not_with_their_square(bool capped)
    {
        long Bytes(int sites)
        {
            var forecast = Learned(sites, capped);
            var before = GC.GetAllocatedBytesForCurrentThread();
            forecast.Completion.Quantile(0.5);
            forecast.ProbabilityOfReaching(6 * sites, Today.PlusDays(300));
            forecast.CountOn(Today.PlusDays(200)).Quantile(0.5);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // Few capped sites are tables multiplied out, which hold more than many sites do.
        var few = capped ? 20 : 60;
        Bytes(few);
        Assert.InRange(Bytes(4 * few) / (double)Bytes(few), 0.01, 6);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_comes_at_one_site_is_not_worked_out_for_all(bool capped)
    {
        long Bytes(int sites)
        {
            var forecast = RecruitmentForecaster.Project(Plan(sites, capped), Ledger(sites), Today).Value;
            forecast.ArrivalsAt(Code(1), Today.PlusDays(1), Today.PlusDays(60));
            var before = GC.GetAllocatedBytesForCurrentThread();
            forecast.ArrivalsAt(Code(1), Today.PlusDays(1), Today.PlusDays(20), Today.PlusDays(40), Today.PlusDays(60));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Bytes(20);
        Assert.InRange(Bytes(80) / (double)Bytes(20), 0.5, 1.5);
    }

    [Theory]
    [InlineData(700)]
    [InlineData(36_525)]
    [InlineData(int.MaxValue)]
    public void A_target_out_of_all_proportion_has_an_answer_at_once(int target)
    {
        foreach (var forecast in (RecruitmentForecast[])[Learned(3, false), Learned(14, false), Learned(14, true), Default(3)])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var completion = forecast.CompletionOf(target);
            var early = completion.ProbabilityBy(Today.PlusDays(365));
            var late = completion.ProbabilityBy(Today.PlusDays(36_525));
            Assert.InRange(early, 0, late);
            Assert.InRange(completion.ProbabilityEver(), 0, 1);
            Assert.Equal(late >= 0.25, completion.Quantile(0.25).Date is { } date && date <= Today.PlusDays(36_525));
            // Nothing that is as long as the count.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000_000);
        }
    }

    private static RecruitmentForecast Learned(int sites, bool capped) =>
        RecruitmentForecaster.PoissonGamma(Plan(sites, capped), Ledger(sites), Today).Value;

    private static RecruitmentForecast Default(int sites) => RecruitmentForecaster.Project(Plan(sites, false), Ledger(sites), Today).Value;

    private static RecruitmentPlan Plan(int sites, bool capped) => new(8 * sites,
        RecruitmentWindow.Between(Today.PlusDays(-400), Today.PlusDays(1200)),
        Enumerable.Range(0, sites).Select(i => new PlannedSite(Code(i), PlannedOpening.On(Today)) { Cap = capped ? 15 + (i % 4) : null })
            .ToValueList());

    private static RecruitmentLedger Ledger(int sites)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-400), Party.Sponsor).State;
        var rows = new List<RecruitmentCount>();
        for (var i = 0; i < sites; i++)
        {
            var opened = Today.PlusDays(-390 + (i * 300 / sites));
            ledger = ledger.Open(Code(i), opened, Party.Sponsor, Today).State;
            rows.Add(new(Code(i), RecruitmentPeriod.Starting(opened.PlusDays(1), 28), i % 3));
        }

        return ledger.Report(rows.ToValueList(), Party.Sponsor, Today).State;
    }

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:0000}"));
}
