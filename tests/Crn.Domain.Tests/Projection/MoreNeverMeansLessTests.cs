using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>More sites and more time never make a target less likely.</summary>
public class MoreNeverMeansLessTests
{
    // The default weighs a new site's unknown rate into the spread of the whole, which may move a probability by so much.
    private const double Tolerance = 0.02;

    private static readonly SiteCode New = SiteCode.From("Newly named");

    [Property(MaxTest = 20 / Share.Of)]
    public void A_site_that_is_certain_never_to_open_leaves_a_forecast_as_it_was(RecruitmentPlan plan, RecruitmentLedger ledger, byte days)
    {
        var asAt = ledger.LastRecordedOn;
        var opening = PlannedOpening.On(asAt.PlusDays(days + 1));
        var never = plan.WithSites(new PlannedSite(New, opening) { ProbabilityOfNeverOpening = 1 });
        var closed = plan.WithSites(new PlannedSite(New, opening) { Closing = asAt.PlusDays(days + 1) });
        if (RecruitmentForecaster.Project(plan, ledger, asAt) is not { IsAccepted: true, Value: var before }) throw Counted.Skip();
        var date = asAt.PlusDays(200);
        var count = before.CountOn(date);
        Assert.Equal(count, RecruitmentForecaster.Project(never, ledger, asAt).Value.CountOn(date));
        Assert.Equal(count, RecruitmentForecaster.Project(closed, ledger, asAt).Value.CountOn(date));
    }

    [Property(MaxTest = 40 / Share.Of)]
    public void Naming_one_site_where_none_was_named_lowers_no_probability(RecruitmentLedger ledger, byte days, byte more, ushort ahead)
    {
        var asAt = ledger.LastRecordedOn;
        var plan = new RecruitmentPlan(ledger.Recruited + 1 + (more / 4),
            RecruitmentWindow.Between(asAt.PlusDays(-400), asAt.PlusDays(600)));
        var named = plan.WithSites(new PlannedSite(New, PlannedOpening.On(asAt.PlusDays(days + 1))));
        var (before, after) = (RecruitmentForecaster.Project(plan, ledger, asAt), RecruitmentForecaster.Project(named, ledger, asAt));
        if (!before.IsAccepted || !after.IsAccepted || before.Value.Model != after.Value.Model) throw Counted.Skip();
        var by = asAt.PlusDays((ahead % 900) + 1);
        var (p, q) = (before.Value.ProbabilityOfReaching(plan.Target, by), after.Value.ProbabilityOfReaching(plan.Target, by));
        Assert.True(q >= p - Tolerance, $"{p:0.0000} became {q:0.0000}");
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void With_rates_stated_a_site_an_earlier_opening_a_higher_rate_and_a_later_closure_lower_no_probability(
        RecruitmentPlan plan, RecruitmentLedger ledger, byte opens, byte earlier, byte rate, byte stays)
    {
        var asAt = ledger.LastRecordedOn;
        var prior = RatePrior.WithMeanPerMonth(1 + (rate / 50.0), 1.2);
        PlannedSite Site(int day, int open, double factor) => new(New, PlannedOpening.On(asAt.PlusDays(day)))
        {
            Closing = asAt.PlusDays(day + open), Rate = RecruitmentRate.PerSiteMonth(factor), Prior = prior,
        };

        var less = plan.WithSites(Site(opens + 257, stays + 1, 1));
        var by = asAt.PlusDays(500);
        double P(RecruitmentPlan of) =>
            RecruitmentForecaster.PoissonGamma(of, ledger, asAt, prior).ProbabilityOfReaching(plan.Target, by);
        var wider = plan.WithSites(Site(opens + 257, stays + 1, 1) with { Closing = asAt.PlusDays(opens + 300 + stays) });
        var sooner = plan.WithSites(Site(opens + 257 - (earlier / 2), stays + 1, 1) with { Closing = asAt.PlusDays(opens + 258 + stays) });
        Assert.True(P(plan) <= P(less) + 1e-9);
        Assert.True(P(less) <= P(wider) + 1e-9);
        Assert.True(P(less) <= P(sooner) + 1e-9);
        if (RecruitmentForecaster.FromPlannedRates(less, ledger, asAt) is not { IsAccepted: true, Value: var slow }) throw Counted.Skip();
        var fast = RecruitmentForecaster.FromPlannedRates(plan.WithSites(Site(opens + 257, stays + 1, 2)), ledger, asAt).Value;
        // A stated rate is also the usual one of sites without a rate: both only rise.
        Assert.True(slow.ProbabilityOfReaching(plan.Target, by) <= fast.ProbabilityOfReaching(plan.Target, by) + 1e-6);
    }

    [Property(MaxTest = 40 / Share.Of)]
    public void By_the_last_date_there_is_is_never_likelier_than_ever(RecruitmentPlan plan, RecruitmentLedger ledger)
    {
        var asAt = ledger.LastRecordedOn;
        if (RecruitmentForecaster.Project(plan, ledger, asAt) is not { IsAccepted: true, Value: var forecast }) throw Counted.Skip();
        var ever = forecast.Completion.ProbabilityEver();
        foreach (var date in (LocalDate[])[LocalDate.MaxIsoValue, asAt.PlusYears(1001), asAt.PlusYears(500)])
        {
            Assert.InRange(forecast.Completion.ProbabilityBy(date), 0, ever + 1e-12);
            Assert.InRange(forecast.ProbabilityOfReaching(plan.Target, date), 0, ever + 1e-12);
        }
    }

    [Fact]
    public void For_ever_is_a_date_like_any_other()
    {
        var (first, last) = (LocalDate.MinIsoValue, LocalDate.MaxIsoValue);
        var asAt = new LocalDate(2026, 5, 1);
        var leeds = SiteCode.From("Leeds");
        var ledger = RecruitmentLedger.Start(asAt, Crn.Domain.Decisions.Party.Sponsor).State
            .Open(leeds, asAt.PlusDays(-100), Crn.Domain.Decisions.Party.Sponsor, asAt).State
            .Report([new(leeds, RecruitmentPeriod.Between(asAt.PlusDays(-100), asAt), 20)], Crn.Domain.Decisions.Party.Sponsor, asAt).State;
        var plan = new RecruitmentPlan(60, RecruitmentWindow.Between(asAt.PlusDays(-100), last));
        var forecast = RecruitmentForecaster.Project(plan, ledger, asAt).Value;
        Assert.True(forecast.CountOn(last).Mean >= 20);
        Assert.Equal(2, forecast.Fan(asAt, last, int.MaxValue, 0.5).Count);
        Assert.Equal(last, forecast.Fan(last.PlusDays(-3), last, 2, 0.5)[^1].Date);
        Assert.Equal(asAt, ledger.UpTo(last).LastRecordedOn);
        Assert.Equal(20, RecruitmentForecaster.Project(plan, ledger, last).Value.Recruited);
        Assert.Equal(20, Crn.Domain.Monitoring.RecruitmentMonitor.Review(plan, ledger, last).Recruited);
        Assert.Equal(0, Crn.Domain.Monitoring.RecruitmentMonitor.Review(plan, ledger, first.PlusYears(1)).Recruited);
        Assert.Equal(last, ledger.DataCut(last));
        Assert.True(RecruitmentPeriod.Between(first, last).Days > 7_000_000);
    }

    [Theory]
    [InlineData(1e308, 1)]
    [InlineData(1, 1e308)]
    [InlineData(1e308, 1e-308)]
    [InlineData(1e-308, 1)]
    [InlineData(1, 1e-308)]
    public void Rates_that_no_site_can_have_are_refused_at_the_door(double shape, double siteDays)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RatePrior.Gamma(shape, siteDays));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatePrior.WithMeanPerMonth(1e308, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RecruitmentRate.PerSiteMonth(1e308));
        Assert.Throws<ArgumentOutOfRangeException>(() => RecruitmentRate.PerSiteDay(1e308));
        Assert.Equal(Plausible.PerSiteMonth, RecruitmentRate.PerSiteMonth(Plausible.PerSiteMonth).InSiteMonths);
    }
}
