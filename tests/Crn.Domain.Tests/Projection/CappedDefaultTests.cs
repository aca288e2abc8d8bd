using Crn.Domain.Decisions;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection;
using Crn.Domain.Projection.Drift;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>The default model under caps is what multiplying out every path of its mixture gives, however many sites are alike.</summary>
public class CappedDefaultTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Theory]
    [InlineData(1, 12, false)]
    [InlineData(5, 9, false)]
    [InlineData(9, 4, true)]
    [InlineData(24, 15, false)]
    [InlineData(40, 6, true)]
    public void Every_path_multiplied_out_gives_the_same(int sites, int room, bool hasGroups)
    {
        var (plan, ledger) = Study(sites, room, hasGroups);
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        var model = Assert.IsType<CappedDriftModel>(forecast.Counts);
        var reachable = hasGroups ? 3 * sites : sites * room;
        foreach (var days in (int[])(Share.IsAll && sites < 20 ? [20, 150, 1200] : [300]))
        {
            var (means, masses) = (new List<double>(), ByTables(model, days, hasGroups ? sites : 0));
            foreach (var k in (int[])[1, reachable / 4, reachable / 2, reachable * 3 / 4, reachable])
            {
                if (k < 1) continue;
                var below = masses.Take(k).Sum();
                Assert.Equal(below, model.Tails(days, k).Below, 1e-10);
            }

            var found = model.Masses(days);
            for (var n = 0; n < Math.Max(found.Length, masses.Length); n++)
                Assert.Equal(n < masses.Length ? masses[n] : 0, n < found.Length ? found[n] : 0, 1e-10);
            Assert.Equal(masses.Select((p, n) => p * n).Sum(), model.Moments(days).Mean, 1e-8);
            Assert.Equal(model.Moments(days).Mean, model.SitesBy(days).Sum(s => s.Expected), 1e-7);
        }
    }

    [Fact]
    public void The_work_grows_with_the_sites_and_not_with_their_square()
    {
        long Bytes(int sites)
        {
            var (plan, ledger) = Study(sites, 12, false);
            var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
            var before = GC.GetAllocatedBytesForCurrentThread();
            forecast.Completion.Quantile(0.5);
            forecast.CountOn(Today.PlusDays(200)).Quantile(0.5);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Bytes(10);
        Assert.InRange(Bytes(160) / (double)Bytes(40), 0.5, 6);
    }

    // The count without caps says where to look first; the day is that of the count under caps, however much they bind.
    [Theory]
    [InlineData(20, 4)]
    [InlineData(20, 12)]
    public void A_date_is_the_first_on_which_its_probability_is_reached(int sites, int room)
    {
        var (plan, ledger) = Study(sites, room, false);
        foreach (var forecast in (RecruitmentForecast[])[RecruitmentForecaster.Project(plan, ledger, Today).Value,
            RecruitmentForecaster.PoissonGamma(plan, ledger, Today).Value])
        {
            var completion = forecast.CompletionOf(forecast.Recruited + (sites * room * 3 / 4));
            foreach (var level in (double[])[0.05, 0.5, 0.8])
            {
                if (completion.Quantile(level).Date is not { } date)
                {
                    Assert.True(completion.ProbabilityEver() < level);
                    continue;
                }

                Assert.True(completion.ProbabilityBy(date) >= level - 1e-10);
                Assert.True(completion.ProbabilityBy(date.PlusDays(-1)) < level + 1e-10);
            }
        }
    }

    // Sites that opened at all sorts of times keep the proportions of their means while rates change with the trial or not at all.
    [Fact]
    public void Nine_dates_share_what_sites_in_proportion_have_in_common()
    {
        var (plan, ledger) = Study(30, 15, false);
        long Bytes(int dates)
        {
            var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 1; i <= dates; i++) forecast.ProbabilityOfReaching(plan.Target, Today.PlusDays(300 + (10 * i)));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Bytes(1);
        Assert.InRange(Bytes(9) / (double)Bytes(1), 0.9, 2);
    }

    [Fact]
    public void What_comes_between_two_dates_costs_in_proportion_to_the_sites()
    {
        long Bytes(int sites)
        {
            var (plan, ledger) = Study(sites, 12, false);
            var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
            var before = GC.GetAllocatedBytesForCurrentThread();
            forecast.ArrivalsBetween(Today.PlusDays(60), Today.PlusDays(150));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Bytes(8);
        Assert.InRange(Bytes(32) / (double)Bytes(8), 0.5, 6);
        Assert.InRange(Bytes(32), 1, 8_000_000);
    }

    [Theory]
    [InlineData(0, 3.5, 7)]
    [InlineData(2.25, 0.5, 1)]
    [InlineData(11, 6, 15)]
    [InlineData(90, 40, 120)]
    [InlineData(590, 3, 700)]
    [InlineData(700, 80, 640)]
    public void Those_who_find_a_place_come_from_one_mass_to_the_next(double before, double then, int room)
    {
        var (one, other) = (CappedBetween.OfPoisson(before, then, room), new double[room + 1]);
        Assert.Equal(one.Length, CappedBetween.OfPoisson(before, then, room, other));
        for (var n = 0; n < one.Length; n++) Assert.Equal(one[n], other[n], 1e-12);
    }

    [Fact]
    public void What_is_expected_of_each_site_is_that_of_all_its_paths()
    {
        var (plan, ledger) = Study(5, 9, false);
        var model = Assert.IsType<CappedDriftModel>(RecruitmentForecaster.Project(plan, ledger, Today).Value.Counts).Uncapped;
        foreach (var days in (double[])[1, 40.5, 300, 9_000])
            Assert.All(model.SitesBy(days).Zip(model.OfSites.Until(days)), s => Assert.Equal(s.First.Expected, s.Second, s.Second * 1e-12));
    }

    // The masses of the count: on every path the tables of all sites multiplied out.
    private static double[] ByTables(CappedDriftModel model, double time, int groupRoom)
    {
        var (nodes, panels) = model.Uncapped.Mixture;
        var (series, tables) = (model.Uncapped.Series, new CountTables());
        var masses = new double[5_000];
        var means = new double[series.Sites.Length, DriftGrid.Size];
        Span<double> one = stackalloc double[DriftGrid.Size];
        foreach (var node in nodes)
        {
            for (var s = 0; s < series.Sites.Length; s++)
            {
                panels.Means(node, time, one, series.Sites[s]);
                for (var i = 0; i < DriftGrid.Size; i++) means[s, i] = one[i];
            }

            for (var i = 0; i < DriftGrid.Size - 1; i++)
            {
                tables.Clear();
                Span<CountTables.Table> groups = [.. series.Sites.Select((s, at) => (Site: s, At: at))
                    .GroupBy(s => series.Known[s.Site.Index].Parts.Group)
                    .Select(g =>
                    {
                        var sum = tables.Sum(g.Select(s =>
                            tables.Poisson(means[s.At, i], series.Known[s.Site.Index].Room ?? int.MaxValue - 1)).ToArray().AsSpan());
                        return groupRoom > 0 ? tables.CutAt(sum, groupRoom) : sum;
                    })];
                var total = tables.Sum(groups);
                var own = tables.Masses(total);
                for (var n = 0; n < own.Length; n++)
                    masses[Math.Min(masses.Length - 1, total.First + n)] += node.Weight * DriftGrid.Weights[i] * own[n];
            }
        }

        return masses;
    }

    // Sites that opened one after the other, some of them alike, in three groups.
    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Study(int sites, int room, bool hasGroups)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-300), Party.Sponsor).State;
        var (planned, rows) = (new List<PlannedSite>(), new List<RecruitmentCount>());
        for (var i = 0; i < sites; i++)
        {
            var (site, opened) = (SiteCode.From(FormattableString.Invariant($"S{i:000}")), Today.PlusDays(-300 + (i % 37 * 5)));
            ledger = ledger.Open(site, opened, Party.Sponsor, Today).State;
            var total = 0;
            for (var month = 1; month <= 4; month++)
            {
                total += (i + month) % 4;
                rows.Add(new(site, RecruitmentPeriod.Starting(opened.PlusDays((month * 28) - 27), 28), (i + month) % 4));
            }

            planned.Add(new(site, PlannedOpening.On(opened)) { Cap = total + room + (i % 3), Group = "G" + (i % 3) });
        }

        ledger = ledger.Report(rows.ToValueList(), Party.Sponsor, Today).State;
        var caps = hasGroups ? Enumerable.Range(0, 3).Select(g => new RecruitmentCap(RecruitmentScope.Group("G" + g),
            sites + planned.Where(p => p.Group == "G" + g).Sum(p => ledger.Find(p.Code)!.Recruited.Total))).ToValueList() : [];
        return (new RecruitmentPlan(ledger.Recruited + (sites * room / 2),
            RecruitmentWindow.Between(Today.PlusDays(-300), Today.PlusDays(700)), planned.ToValueList(), caps: caps), ledger);
    }
}
