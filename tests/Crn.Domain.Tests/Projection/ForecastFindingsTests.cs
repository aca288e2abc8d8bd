using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>What a forecast says beside its figures: one example for each finding, and one without it.</summary>
public class ForecastFindingsTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly LocalDate Opened = Today.PlusDays(-200);
    private static readonly RecruitmentWindow Window = RecruitmentWindow.Between(Opened, Today.PlusDays(200));
    private static readonly SiteCode[] Sites = [.. ((string[])["Leeds", "Oxford", "Cardiff", "Truro"]).Select(SiteCode.From)];

    [Fact]
    public void A_quiet_ledger_and_a_sensible_plan_give_no_finding() => Assert.Empty(Codes(Plan(), Ledger([4, 1, 5, 2], [3, 2, 5, 1])));

    [Fact]
    public void Recruits_that_fall_by_more_than_chance_are_found()
    {
        // P(Bin(16, 1/2) <= 4) = 0.038; P(Bin(17, 1/2) <= 5) = 0.072.
        Assert.Contains("projection.rates-fall", Codes(Plan(), Ledger([5, 1, 5, 1], [2, 0, 2, 0])));
        Assert.DoesNotContain("projection.rates-fall", Codes(Plan(), Ledger([5, 1, 5, 1], [2, 1, 2, 0])));
    }

    [Fact]
    public void A_closure_far_beyond_what_was_seen_is_found()
    {
        Assert.Contains("projection.far-ahead",
            Codes(Plan().WithWindow(RecruitmentWindow.Between(Opened, Today.PlusDays(401))), Ledger([4, 1, 5, 2], [3, 2, 5, 1])));
        Assert.DoesNotContain("projection.far-ahead",
            Codes(Plan().WithWindow(RecruitmentWindow.Between(Opened, Today.PlusDays(400))), Ledger([4, 1, 5, 2], [3, 2, 5, 1])));
    }

    [Fact]
    public void Reports_older_than_the_reporting_lag_are_found()
    {
        var ledger = Ledger([4, 1, 5, 2], [3, 2, 5, 1]);
        Assert.Contains("recruitment.report-late",
            RecruitmentForecaster.Project(Plan(), ledger, Today.PlusDays(8)).Value.Findings.Select(f => f.Code));
        Assert.DoesNotContain("recruitment.report-late",
            RecruitmentForecaster.Project(Plan(), ledger, Today.PlusDays(7)).Value.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Thresholds_of_the_callers_own_take_the_place_of_those_of_the_day()
    {
        var forecast = RecruitmentForecaster.Project(Plan(), Ledger([9, 1, 2, 2], [9, 2, 2, 1]), Today).Value;
        var ofToday = RecruitmentPolicy.InForceOn(Today);
        Assert.Equal(forecast.Findings, forecast.FindingsUnder(ofToday));
        var ours = ofToday with { DominantSite = new(0.7, null, null, Citation.Default("our own")) };
        Assert.Equal(forecast.Findings.Where(f => f.Code != "recruitment.one-site-dominates"), forecast.FindingsUnder(ours));
        Assert.Contains("recruitment.one-site-dominates", forecast.Findings.Select(f => f.Code));
        Assert.Throws<ArgumentNullException>(() => forecast.FindingsUnder(null!));
    }

    [Fact]
    public void Thresholds_of_the_projection_are_replaced_alone()
    {
        var plan = Plan().WithWindow(RecruitmentWindow.Between(Opened, Today.PlusDays(401)));
        var ledger = Ledger([4, 1, 5, 2], [3, 2, 5, 1]);
        var (counts, network) = (RecruitmentPolicy.InForceOn(Today), ProjectionPolicy.InForceOn(Today));
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        Assert.Equal(forecast.Findings, forecast.FindingsUnder(counts, network));
        var ours = network with { FarAhead = new(2.5, null, null, Citation.Default("our own")) };
        Assert.Contains("projection.far-ahead", forecast.Findings.Select(f => f.Code));
        Assert.Equal(forecast.Findings.Where(f => f.Code != "projection.far-ahead"), forecast.FindingsUnder(counts, ours));
        Assert.Throws<ArgumentNullException>(() => forecast.FindingsUnder(counts, null!));
        var own = RecruitmentForecaster.Project(plan, ledger, Today, PlannedRateBelief.Default, ours).Value;
        Assert.Equal(forecast.FindingsUnder(counts, ours), own.Findings);
    }

    [Fact]
    public void What_is_taken_from_trials_in_general_is_the_callers_to_replace()
    {
        var (plan, ledger) = (Plan(), Ledger([4, 1, 5, 2], [3, 2, 5, 1]));
        var network = ProjectionPolicy.InForceOn(Today);
        double Expected(ProjectionPolicy policy) =>
            RecruitmentForecaster.Project(plan, ledger, Today, PlannedRateBelief.Default, policy).Value.ExpectedOn(Today.PlusDays(200));
        double Spread(ProjectionPolicy policy) => RecruitmentForecaster.Project(plan, ledger, Today, PlannedRateBelief.Default, policy)
            .Value.CountOn(Today.PlusDays(200)).Variance;
        Dated<double> Ours(double value) => new(value, null, null, Citation.Local("our trials"));
        Assert.Equal(RecruitmentForecaster.Project(plan, ledger, Today).Value.ExpectedOn(Today.PlusDays(200)), Expected(network));
        Assert.True(Expected(network with { FurtherFall = Ours(0.5) }) < Expected(network));
        Assert.True(Expected(network with { FurtherFall = Ours(-0.5) }) > Expected(network));
        Assert.True(Spread(network with { HiddenVariance = Ours(0) }) < Spread(network));
        Assert.Throws<ArgumentOutOfRangeException>(() => network with { LargestSpread = Ours(double.NaN) });
    }

    [Fact]
    public void Sites_that_differ_no_more_than_chance_are_found() =>
        Assert.Contains("projection.sites-alike", Codes(Plan(), Ledger([3, 3, 3, 3], [3, 3, 3, 3])));

    [Fact]
    public void Sites_without_a_recruit_and_one_that_has_most_are_found()
    {
        Assert.Contains("recruitment.many-zero-recruiters", Codes(Plan(), Ledger([4, 5, 0, 0], [4, 5, 0, 0])));
        Assert.Contains("recruitment.one-site-dominates", Codes(Plan(), Ledger([9, 1, 2, 2], [9, 2, 2, 1])));
    }

    // Where openings are inferred, the recruit that shows each is one of those counted.
    [Fact]
    public void Sites_without_a_recorded_opening_are_counted_whole()
    {
        Assert.DoesNotContain("recruitment.one-site-dominates", Findings([16, 8, 8]).Select(f => f.Code));
        var found = Findings([24, 4, 4]).Single(f => f.Code == "recruitment.one-site-dominates");
        Assert.Contains("24 of 32 recruits", found.Message, StringComparison.Ordinal);

        static IEnumerable<RecruitmentFinding> Findings(int[] counts)
        {
            var ledger = RecruitmentLedger.Start(Today, Party.Sponsor, lag: ReportingLag.None).State.Report(
                [.. counts.SelectMany((count, i) => Enumerable.Range(0, 4).Select(m => new RecruitmentCount(Sites[i],
                    RecruitmentPeriod.Between(Opened.PlusDays(50 * m), Opened.PlusDays((50 * m) + 49)), count / 4)))],
                Party.Sponsor, Today).State;
            return RecruitmentForecaster.Project(Plan(), ledger, Today).Value.Findings;
        }
    }

    [Theory]
    [InlineData(5.0, "projection.plan-too-hopeful")]
    [InlineData(0.1, "projection.plan-too-cautious")]
    [InlineData(1.0, null)]
    public void Rates_far_from_the_planned_ones_are_found(double perMonth, string? code)
    {
        var plan = Plan()
            .WithSites(Sites.Select(s => new PlannedSite(s, PlannedOpening.On(Opened)) { Rate = RecruitmentRate.PerSiteMonth(perMonth) })
                .ToValueList());
        Assert.Equal(code is null ? [] : [code],
            Codes(plan, Ledger([4, 1, 5, 2], [3, 2, 5, 1])).Where(c => c != "projection.plan-falls-short"));
    }

    [Theory]
    [InlineData(2.0, false)]
    [InlineData(0.9, true)]
    public void A_plan_that_its_own_rates_do_not_bear_out_is_found(double perMonth, bool isShort)
    {
        // Four sites for 500 days at one recruit a month: 66.
        var plan = Plan().WithWindow(RecruitmentWindow.Between(Opened, Opened.PlusDays(500)))
            .WithSites(Sites.Select(s => new PlannedSite(s, PlannedOpening.On(Opened)) { Rate = RecruitmentRate.PerSiteMonth(perMonth) })
                .ToValueList());
        Assert.Equal(isShort, Codes(plan.WithTarget(66), Ledger([4, 1, 5, 2], [3, 2, 5, 1])).Contains("projection.plan-falls-short"));
        Assert.Equal(isShort, Codes(plan.WithTarget(66), RecruitmentLedger.Start(Opened, Party.Sponsor).State)
            .Contains("projection.plan-falls-short"));
    }

    [Fact]
    public void With_every_site_closed_no_cap_is_blamed()
    {
        var closed = Sites.Aggregate(Ledger([4, 1, 5, 2], [3, 2, 5, 1]), (l, s) => l.Close(s, Today, Party.Sponsor).State);
        Assert.Contains("projection.nobody-recruits", Codes(Plan(), closed));
        Assert.DoesNotContain("recruitment.target-above-caps", Codes(Plan(), closed));
    }

    [Fact]
    public void The_date_to_stand_at_is_given_where_reports_are_late()
    {
        var forecast = RecruitmentForecaster.Project(Plan(), Ledger([4, 1, 5, 2], [3, 2, 5, 1]), Today.PlusDays(60)).Value;
        var late = forecast.Findings.Single(f => f.Code == "recruitment.report-late");
        Assert.Equal(Sites.Order(), late.Sites);
        Assert.Contains(NodaTime.Text.LocalDatePattern.Iso.Format(Today), late.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Silence_is_found_where_nobody_said_when_a_site_or_the_study_opened(bool totalsOnly)
    {
        SiteOrStudy who = totalsOnly ? SiteOrStudy.WholeStudy : Sites[0];
        var ledger = RecruitmentLedger.Start(Opened, Party.Sponsor).State
            .Report([new(who, RecruitmentPeriod.Between(Opened.PlusDays(1), Today), 40)], Party.Sponsor, Today).State;
        List<RecruitmentFinding> Late(LocalDate asAt) => [.. RecruitmentForecaster.Project(Plan(), ledger, asAt).Value.Findings
            .Where(f => f.Code == "recruitment.report-late")];
        Assert.Empty(Late(Today.PlusDays(7)));
        var late = Assert.Single(Late(Today.PlusDays(60)));
        Assert.Equal(who, late.Site);
        Assert.StartsWith((totalsOnly ? "The study" : "Leeds") + " has not reported since 2026-05-01", late.Message,
            StringComparison.Ordinal);
        Assert.Contains(RecruitmentMonitor.Findings(Plan(), ledger, Today.PlusDays(60)), f => f.Message == late.Message);
    }

    [Fact]
    public void A_plan_that_the_facts_belie_is_found()
    {
        var plan = Plan().WithTarget(400);
        var forecast = RecruitmentForecaster.InformativePrior(plan, Ledger([4, 1, 5, 2], [3, 2, 5, 1]), Today, 1);
        Assert.True(forecast.Surprise < 0.01);
        Assert.Contains("projection.plan-and-facts-disagree", forecast.Findings.Select(f => f.Code));
    }

    private static List<string> Codes(RecruitmentPlan plan, RecruitmentLedger ledger) =>
        RecruitmentForecaster.Project(plan, ledger, Today).Value.Findings.Select(f => f.Code).ToList();

    private static RecruitmentPlan Plan() =>
        new RecruitmentPlan(60, Window).WithSites(Sites.Select(s => new PlannedSite(s, PlannedOpening.On(Opened))).ToValueList());

    // Four sites open for two hundred days; what each recruited in the first hundred of them, and in the second.
    private static RecruitmentLedger Ledger(int[] early, int[] late)
    {
        var ledger =
            Sites.Aggregate(RecruitmentLedger.Start(Opened, Party.Sponsor).State, (l, s) => l.Open(s, Opened, Party.Sponsor, Today).State);
        var rows = Sites.SelectMany((s, i) => (RecruitmentCount[])[
            new(s, RecruitmentPeriod.Between(Opened.PlusDays(1), Opened.PlusDays(50)), early[i] / 2),
            new(s, RecruitmentPeriod.Between(Opened.PlusDays(51), Opened.PlusDays(100)), early[i] - (early[i] / 2)),
            new(s, RecruitmentPeriod.Between(Opened.PlusDays(101), Opened.PlusDays(150)), late[i] / 2),
            new(s, RecruitmentPeriod.Between(Opened.PlusDays(151), Today), late[i] - (late[i] / 2))]);
        return ledger.Report(rows.ToValueList(), Party.Sponsor, Today).State;
    }
}
