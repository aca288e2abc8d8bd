using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>A study that was projected before, and whose ledger got one report more.</summary>
public class ProjectedAgainTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly double[] Levels = [0.05, 0.25, 0.5, 0.75, 0.95];

    [Property(MaxTest = 5, MaxRejected = 20)]
    public void A_report_more_is_projected_as_from_nothing(RecruitmentLedger ledger, RecruitmentPlan plan, byte place, byte count)
    {
        if (RecruitmentForecaster.Project(plan, ledger, Today) is not { IsAccepted: true, Value: var before }) throw Counted.Skip();
        foreach (var level in Levels.AsSpan(1, 3)) before.Completion.Quantile(level);
        var asAt = Today.PlusDays(7);
        var site = ledger.Sites.IsEmpty ? SiteOrStudy.WholeStudy : ledger.Sites[place % ledger.Sites.Count].Site;
        var reported = new RecruitmentCount(site, RecruitmentPeriod.Between(Today.PlusDays(1), asAt), count % 9);
        var decided = ledger.Report([reported], Party.Sponsor, asAt.PlusDays(4000));
        if (decided is not { IsAccepted: true, State: var more }) throw Counted.Skip();
        Same(plan, more, asAt, before);
        // A forecast of something else changes nothing either.
        Same(plan.WithTarget(plan.Target + 7), ledger, Today, before);
    }

    [Theory]
    [InlineData(30, 300, 0)]
    [InlineData(30, 150, 7)]
    [InlineData(8, 60, 0)]
    [InlineData(8, 60, 7)]
    [InlineData(100, 800, 0)]
    public void A_report_more_asks_the_model_less_often(int sites, int further, int days)
    {
        var (plan, ledger) = Study(sites, further);
        var period = days == 0
            ? RecruitmentPeriod.Between(Today.PlusDays(-350), Today.PlusDays(-340))
            : RecruitmentPeriod.Between(Today, Today.PlusDays(days - 1));
        var more = ledger.Report([new(ledger.Sites[2].Site, period, 1)], Party.Sponsor, Today.PlusDays(days)).State;
        var before = Of(plan, ledger, Today, null);
        var anew = Of(plan, more, Today.PlusDays(days), null);
        var again = Of(plan, more, Today.PlusDays(days), before.Completion);
        Assert.Equal(anew.Dates, again.Dates);
        // From nothing some twenty days are looked at for five quantiles; two of each are needed to settle them.
        Assert.InRange(anew.Asked, 10, 26);
        Assert.InRange(again.Asked, 10, (days == 0 ? 0.75 : 0.9) * anew.Asked);
        Same(plan, more, Today.PlusDays(days), RecruitmentForecaster.Project(plan, ledger, Today).Value);
    }

    // What sites have under their own rooms is worked out once, and where caps moved the dates is known.
    [Fact]
    public void A_report_more_under_caps_works_out_half_as_much()
    {
        var (plan, ledger) = Study(30, 300);
        plan = new(plan.Target, plan.Window, ledger.Sites.Select((s, i) => new PlannedSite(s.Site.Site!.Value, PlannedOpening.On(Today))
        {
            Cap = s.Recruited.Total + 8 + (i * 37 % 40),
        }).ToValueList());
        var week = RecruitmentPeriod.Between(Today, Today.PlusDays(6));
        var more = ledger.Report([new(ledger.Sites[2].Site, week, 1)], Party.Sponsor, Today.PlusDays(7)).State;
        var before = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        Levels.Sum(l => before.Completion.Quantile(l).Date?.DayOfYear ?? 0);
        var (anew, again) = (Bytes(null), Bytes(before));
        Assert.InRange(again.Bytes, 1, 0.7 * anew.Bytes);
        Assert.Equal(anew.Dates, again.Dates);

        (long Bytes, ValueList<CompletionDate> Dates) Bytes(RecruitmentForecast? earlier)
        {
            var start = GC.GetAllocatedBytesForCurrentThread();
            var asAt = Today.PlusDays(7);
            var forecast = earlier is null ? RecruitmentForecaster.Project(plan, more, asAt).Value
                : RecruitmentForecaster.ProjectAgain(earlier, plan, more, asAt).Value;
            var dates = Levels.Select(l => forecast.Completion.Quantile(l)).ToValueList();
            return (GC.GetAllocatedBytesForCurrentThread() - start, dates);
        }
    }

    [Fact]
    public void What_was_never_asked_is_no_help_and_no_harm()
    {
        var (plan, ledger) = Study(8, 60);
        var before = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        Same(plan, ledger, Today, before);
        var planned = RecruitmentForecaster.FromPlannedRates(plan, ledger, Today);
        if (planned.IsAccepted) Same(plan, ledger, Today, planned.Value);
        Assert.Throws<ArgumentNullException>(() => RecruitmentForecaster.ProjectAgain(null!, plan, ledger, Today));
        var (empty, nothing) = (new RecruitmentPlan(5, plan.Window), RecruitmentLedger.Start(Today, Party.Sponsor).State);
        Assert.Equal(RecruitmentForecaster.Project(empty, nothing, Today).Reasons.Select(r => r.Code),
            RecruitmentForecaster.ProjectAgain(before, empty, nothing, Today).Reasons.Select(r => r.Code));
    }

    private static void Same(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RecruitmentForecast before)
    {
        var (anew, again) =
            (RecruitmentForecaster.Project(plan, ledger, asAt), RecruitmentForecaster.ProjectAgain(before, plan, ledger, asAt));
        Assert.Equal(anew.IsAccepted, again.IsAccepted);
        if (!anew.IsAccepted) return;
        foreach (var level in Levels.AsSpan(1, 3))
            Assert.Equal(anew.Value.Completion.Quantile(level), again.Value.Completion.Quantile(level));
        Assert.Equal(anew.Value.Models, again.Value.Models);
        var date = asAt.PlusDays(200);
        Assert.Equal(anew.Value.ProbabilityOfReaching(plan.Target, date), again.Value.ProbabilityOfReaching(plan.Target, date));
    }

    private static (CompletionDistribution Completion, int Asked, ValueList<CompletionDate> Dates) Of(RecruitmentPlan plan,
        RecruitmentLedger ledger, LocalDate asAt, CompletionDistribution? before)
    {
        var forecast = RecruitmentForecaster.Project(plan, ledger, asAt).Value;
        var counted = new CountedModel(forecast.Counts);
        var (left, recruited) = ((double)forecast.Target - forecast.Recruited, forecast.Recruited);
        var elapsed = Period.DaysBetween(Today.PlusDays(-364), forecast.DataCut) + 1;
        var completion = new CompletionDistribution(counted, forecast.DataCut, (int)left, elapsed * left / recruited, before);
        var dates = Levels.Select(l => completion.Quantile(l)).ToValueList();
        return (completion, counted.Asked, dates);
    }

    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Study(int sites, int further)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-364), Party.Sponsor).State;
        for (var i = 0; i < sites; i++)
        {
            var (opens, site) = (5 * i % 200, SiteCode.From(FormattableString.Invariant($"S{i:000}")));
            ledger = ledger.Open(site, Today.PlusDays(-364 + opens), Party.Sponsor, Today).State;
            ledger = ledger.Report([.. Enumerable.Range(0, 13).Where(m => m > opens / 28).Select(m => new RecruitmentCount(site,
                RecruitmentPeriod.Between(Today.PlusDays((28 * m) - 364), Today.PlusDays((28 * m) - 337)), (i + m + sites) % 3))],
                Party.Sponsor, Today).State;
        }

        var window = RecruitmentWindow.Between(Today.PlusDays(-364), Today.PlusDays(700));
        return (new RecruitmentPlan(ledger.Sites.Sum(s => s.Recruited.Total) + further, window), ledger);
    }

    // The default model, and how often it was asked about a day.
    private sealed class CountedModel(CountModel model) : CountModel
    {
        public int Asked { get; private set; }

        public override double LastTime => model.LastTime;

        public override double ErrorBound => model.ErrorBound;

        public override bool HasMoments => model.HasMoments;

        public override double Below(double time, int k) => Counting(() => model.Below(time, k));

        public override (double Below, double AtLeast) Tails(double time, int k) => Counting(() => model.Tails(time, k));

        public override double[] Masses(double time) => model.Masses(time);

        public override (double Mean, double Variance) Moments(double time) => model.Moments(time);

        public override ValueList<SiteCount> SitesBy(double time) => model.SitesBy(time);

        public override List<ArrivalPath> PathsOf(SiteOrStudy site, double[] times) => model.PathsOf(site, times);

        protected override double[] Ahead(double after, double upTo) => model.Between(after, upTo);

        private T Counting<T>(Func<T> answer)
        {
            Asked++;
            return answer();
        }
    }
}
