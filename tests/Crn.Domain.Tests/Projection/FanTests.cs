using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Projection.Drift;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>A fan is what the count of each of its dates says, and a date more costs little.</summary>
public class FanTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void A_fan_holds_the_quantiles_of_the_counts(bool hasRates, bool hasSeasons)
    {
        var (plan, ledger) = Study(14, hasRates);
        var forecast = hasSeasons ? RecruitmentForecaster.Project(plan, ledger, Today, PlannedRateBelief.Default,
            RateCourse.Seasonal(1, 1, 1, 1, 1, 1, 1, 0.6, 1, 1, 1, 0.5)).Value : RecruitmentForecaster.Project(plan, ledger, Today).Value;
        Assert.Equal(hasRates, forecast.Counts is BlendedModel);
        double[] levels = [0.05, 0.25, 0.5, 0.75, 0.95];
        foreach (var point in forecast.Fan(Today.PlusDays(-3), Today.PlusDays(400), 29, levels))
        {
            var count = forecast.CountOn(point.Date);
            Assert.Equal(levels.Select(count.Quantile), point.Counts);
        }
    }

    [Fact]
    public void A_date_more_needs_no_memory_to_speak_of()
    {
        var (plan, ledger) = Study(14, false);
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        Assert.IsType<DriftModel>(forecast.Counts);
        long Bytes(int days)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            forecast.Fan(Today.PlusDays(1), Today.PlusDays(days), 1, 0.05, 0.5, 0.95);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Bytes(240);
        Assert.InRange(Bytes(240) / 240.0, 0, 6_000);
        Assert.InRange(Bytes(240) / (double)Bytes(60), 2, 6);
    }

    // What dates share under caps is no part of the answer: sites that open, close and pause meanwhile, a cap of the study.
    [Theory]
    [InlineData(9, null)]
    [InlineData(3, 40)]
    public void Under_caps_a_daily_fan_holds_the_quantiles_of_each_date(int sites, int? further)
    {
        var (plan, ledger) = Capped(sites, further, isSteady: false);
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        var model = Assert.IsType<CappedDriftModel>(forecast.Counts);
        ValueList<double> levels = [0.001, 0.05, 0.5, 0.95];
        var times = Enumerable.Range(1, Share.IsAll ? 60 : 20).Select(i => 3.0 * i).Prepend(0).ToArray();
        var fan = new CappedFan(model, levels);
        var found = fan.At(times);
        Assert.InRange(fan.WorkedOut, 1, times.Length - 1);
        for (var t = 0; t < times.Length; t += t < 3 ? 1 : 3) Assert.Equal(model.Quantiles(times[t], levels), found[t]);
    }

    [Fact]
    public void Dates_between_others_under_caps_need_hardly_more_work()
    {
        var (plan, ledger) = Capped(9, null, isSteady: true);
        var model = (CappedDriftModel)RecruitmentForecaster.Project(plan, ledger, Today).Value.Counts;
        int WorkedOut(int perDay)
        {
            var fan = new CappedFan(model, [0.05, 0.5, 0.95]);
            fan.At([.. Enumerable.Range(200 * perDay, 50 * perDay).Select(i => (double)i / perDay)]);
            return fan.WorkedOut;
        }

        var daily = WorkedOut(1);
        Assert.InRange(daily, 5, 45);
        Assert.InRange(WorkedOut(4), daily, 2 * daily);
    }

    // What polynomials in time may err by is proven, not tried: no probability errs by more, whatever opens, closes or pauses.
    [Theory]
    [InlineData(4, false)]
    [InlineData(7, true)]
    public void Between_dates_no_probability_errs_by_more_than_its_bound(int sites, bool isSteady)
    {
        var (plan, ledger) = Capped(sites, isSteady ? null : 60, isSteady);
        var model = (CappedDriftModel)RecruitmentForecaster.Project(plan, ledger, Today).Value.Counts;
        // Every third shape and speed: that is as good a mixture.
        var nodes = model.Uncapped.Mixture.Nodes.Where(n => n.Index % 3 == 0).ToArray();
        var times = Enumerable.Range(2 * 130, 2 * 30).Select(i => i / 2.0).ToArray();
        var (masses, errors) = (Array.ConvertAll(times, t => new double[model.LengthAt(t)]), new double[times.Length]);
        model.WithPaths((paths, plain) =>
        {
            var growth = new PathGrowth(model.Series, model.Uncapped.Mixture.Panels, plain.Blocks, paths);
            var rest = new MassesOverTime(model, nodes, growth, model.LengthAt(times[^1]));
            rest.AddTo(times, masses, errors);
            Assert.InRange(rest.WorkedOut, 1, times.Length * 3 / 4);
        });
        Assert.True(errors.Count(e => e > 0) > times.Length / 2);
        for (var t = 0; t < times.Length; t += 5)
        {
            Assert.InRange(errors[t], 0, 3e-5);
            var own = model.MassesOf(nodes, times[t], masses[t].Length);
            double apart = 0;
            for (var n = 0; n < own.Length; n++)
            {
                apart += own[n] - masses[t][n];
                Assert.InRange(apart, -errors[t] - 1e-9, errors[t] + 1e-9);
            }
        }
    }

    // What dates have in common, tables of the capped counts, is the larger part of what the first of them needs.
    [Fact]
    public void Eight_more_dates_need_no_more_than_the_first()
    {
        var (plan, ledger) = Capped(16, null, isSteady: true);
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        long Bytes(params int[] days)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var day in days) forecast.CountOn(Today.PlusDays(day));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        RecruitmentForecaster.Project(plan, ledger, Today).Value.CountOn(Today.PlusDays(60));
        var first = Bytes(220);
        Assert.InRange(Bytes(60, 90, 120, 150, 180, 260, 300, 340), 0, first);
    }

    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Capped(int sites, int? further, bool isSteady)
    {
        var (plan, ledger) = Study(sites, false);
        if (!isSteady) ledger = ledger.Pause(Code(1), Today.PlusDays(-9), Party.Sponsor, Today).State;
        var capped = plan.Sites.Select((s, i) => s with
        {
            Cap = ledger.Find(s.Code)!.Recruited.Total + 6 + (i % 4),
            Closing = !isSteady && i == 2 ? Today.PlusDays(100) : null,
        }).ToList();
        if (!isSteady) capped.Add(new(Code(900), PlannedOpening.On(Today.PlusDays(70))) { Cap = 12 });
        ValueList<RecruitmentCap> caps = further is { } more ? [new(RecruitmentScope.Study, ledger.Recruited + more)] : [];
        return (new RecruitmentPlan(plan.Target, plan.Window, capped.ToValueList(), caps: caps), ledger);
    }

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:000}"));

    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Study(int sites, bool hasRates)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-300), Party.Sponsor).State;
        var (planned, rows) = (new List<PlannedSite>(), new List<RecruitmentCount>());
        for (var i = 0; i < sites; i++)
        {
            var (site, opened) = (Code(i), Today.PlusDays(-300 + (i * 8)));
            ledger = ledger.Open(site, opened, Party.Sponsor, Today).State;
            for (var month = 0; month < 6; month++)
                rows.Add(new(site, RecruitmentPeriod.Starting(opened.PlusDays((month * 28) + 1), 28), (i + month) % 4));
            planned.Add(new(site, PlannedOpening.On(opened)) { Rate = hasRates ? RecruitmentRate.PerSiteMonth(1 + (i % 3)) : null });
        }

        ledger = ledger.Report(rows.ToValueList(), Party.Sponsor, Today).State;
        return (new RecruitmentPlan(ledger.Recruited + 200, RecruitmentWindow.Between(Today.PlusDays(-300), Today.PlusDays(700)),
            planned.ToValueList()), ledger);
    }
}
