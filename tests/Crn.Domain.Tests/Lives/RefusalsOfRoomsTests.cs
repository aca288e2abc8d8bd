using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using Crn.Domain.Specialties;
using Crn.Domain.Tests.Troubleshooting;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Lives;

/// <summary>Refusals of what has no life, each beside what is not refused.</summary>
public class RefusalsOfRoomsTests
{
    private static readonly LocalDate Day = new(2026, 6, 29);
    private static readonly SiteCode Leeds = SiteCode.From("RR8");
    private static readonly DeliveryRole Nurse = DeliveryRole.ResearchNurse;

    [Fact]
    public void An_event_has_a_day_of_the_calendar_that_all_use()
    {
        foreach (var day in (LocalDate[])[LocalDate.MinIsoValue, new(0, 12, 31), new(5784, 1, 1, CalendarSystem.HebrewCivil)])
        {
            Assert.Equal(["history.no-day"], Codes(SpecialtyCommunity.Start(day, Party.Network).Reasons));
            Assert.Equal(["history.no-day"], Codes(SpecialtyCommunity.Start(Day, Party.Network, day).Reasons));
        }

        Assert.Empty(SpecialtyCommunity.Start(new(1, 1, 1), Party.Network).Reasons);
    }

    [Fact]
    public void A_remedy_speaks_of_studies_teams_and_posts_of_the_plan()
    {
        var post = new StaffPost("RN-1", Nurse, WorkingPattern.Of(1), PostFunding.Network, new(2020, 1, 1));
        var weeks = WorkWeek.Of(Day).Through(4);
        var plan = CapacityPlan.Of([], [new("Nurses", UkNation.England, [Leeds], [post])], weeks).With(
            new CapacityRemedy.FurtherHours([new("Bank", [Leeds], [Nurse], weeks[0], 5)])).Value;
        Assert.Equal(["workforce.post-filled"], Codes(plan.With(new CapacityRemedy.PostFilled("Nurses", post)).Reasons));
        Assert.Empty(plan.With(new CapacityRemedy.PostFilled("Nurses", new("RN-2", Nurse, WorkingPattern.Of(1), PostFunding.Network,
            Day))).Reasons);
        Assert.Equal(["workforce.no-post"], Codes(plan.With(new CapacityRemedy.PersonTrained("Nurses", "RN-9", Nurse)).Reasons));
        Assert.Empty(plan.With(new CapacityRemedy.PersonTrained("nurses", "rn-1", DeliveryRole.TrialsAssistant)).Reasons);
        Assert.Equal(["workforce.no-team"], Codes(plan.With(new CapacityRemedy.PersonTrained("Porters", "RN-1", Nurse)).Reasons));
        Assert.Equal(["workforce.no-study"], Codes(plan.With(new CapacityRemedy.ClosedToRecruitment("ASTHMA-2", weeks[0])).Reasons));
    }

    [Fact]
    public void A_recovery_plan_has_ten_actions_with_a_number_at_most_and_adds_a_site_once()
    {
        var study = new SimulatedStudy(7, ShortfallCause.Approach);
        var rates = Enumerable.Range(1, 11).Select(i => RecoveryAction.OwnRate($"rate {i}", 1.1, SimulatedStudy.AsAt, default)).ToList();
        Assert.Equal(["recovery.too-many"], Codes(Of([.. rates])));
        Assert.Empty(Of([.. rates.Take(2)]));
        var site = new PlannedSite(Leeds, PlannedOpening.On(SimulatedStudy.AsAt.PlusMonths(2)))
        {
            Rate = RecruitmentRate.PerSiteMonth(1),
        };
        var (one, other) = (RecoveryAction.MoreSites("one", [site], default), RecoveryAction.MoreSites("other", [site], default));
        Assert.Equal(["recovery.site-twice"], Codes(Of([one, other])));
        Assert.Empty(Of([one]));

        ValueList<Refusal> Of(ValueList<RecoveryAction> actions) =>
            RecoveryPlan.Of(study.Plan, study.Ledger, SimulatedStudy.AsAt, actions).Reasons;
    }

    [Fact]
    public void A_log_has_lines_a_plan_of_a_shortfall_sites_and_planned_rates_come_from_sites()
    {
        Assert.Equal(["screening.empty"], Codes(ScreeningLog.Of().Reasons));
        var study = new SimulatedStudy(7, ShortfallCause.Approach);
        var none = new RecruitmentPlan(300, study.Plan.Window, []);
        Assert.Equal(["troubleshooting.no-sites"], Codes(ShortfallAttribution.Of(none, study.Ledger, SimulatedStudy.AsAt).Reasons));
        Assert.Empty(ShortfallAttribution.Of(study.Plan, study.Ledger, SimulatedStudy.AsAt).Reasons);
        var start = study.Plan.Window.Opening;
        var nothing = RecruitmentLedger.Start(start, Party.Sponsor).State;
        Assert.Equal(["recruitment.rate-not-planned"], Codes(RecruitmentForecaster.FromPlannedRates(none, nothing, start).Reasons));
        Assert.Empty(RecruitmentForecaster.FromPlannedRates(study.Plan, nothing, start).Reasons);
    }

    [Fact]
    public void A_search_cut_off_says_so_and_not_that_there_is_no_set()
    {
        var told = 0;
        for (var seed = 1; seed <= Share.Cases(20) || (seed <= 40 && told == 0); seed++)
        {
            var (candidates, request) = Draw(seed);
            var least = SiteSelector.Cheapest(candidates, request with { MostNodes = 1 }, 0.6);
            var all = SiteSelector.Cheapest(candidates, request, 0.6);
            if (least.IsAccepted) Assert.True(all.IsAccepted);
            else if (all.IsAccepted) Assert.Equal(["selection.search-ended"], Codes(least.Reasons));
            else Assert.Equal(["selection.not-reachable"], Codes(all.Reasons));
            // Exchanges find a set within one node almost wherever there is one: both answers are told apart from there being none.
            if (least.IsAccepted || least.Reasons.Any(r => r.Code == "selection.search-ended")) told++;
            Assert.Equal(["selection.not-reachable"],
                Codes(SiteSelector.Cheapest(candidates, request with { MostSites = 1, LeastRegions = 2 }, 0.99).Reasons));
        }

        Assert.True(told > 0, "No search had a set to find.");
    }

    private static (ValueList<SiteCandidate> Candidates, SelectionRequest Request) Draw(int seed)
    {
        var random = new Random(seed);
        var candidates = Enumerable.Range(1, 14).Select(i => new SiteCandidate(
            new(SiteCode.From($"S{i:00}"), PlannedOpening.On(new LocalDate(2026, 1, 1).PlusDays(random.Next(200))))
            {
                Group = $"region {random.Next(6)}", Rate = RecruitmentRate.PerSiteMonth(0.05 + random.NextDouble()),
            },
            Pounds.Of(500 * (2 + random.Next(18)))) { Staff = 0.1m * (1 + random.Next(10)), IsUnderserved = random.Next(4) == 0 })
            .ToValueList();
        return (candidates, new(5 + random.Next(28), new(2026, 12, 1))
        {
            CommonSpread = new[] { 0, 0.3, 0.8 }[seed % 3],
            LeastRegions = 2 + random.Next(4), MostOfOneRegion = 1 + random.Next(2), MostSites = 4 + random.Next(4),
            MostStaff = 1.5m + (0.1m * random.Next(10)), LeastUnderserved = random.Next(3),
        });
    }

    private static List<string> Codes(ValueList<Refusal> reasons) => [.. reasons.Select(r => r.Code)];
}
