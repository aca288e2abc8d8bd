using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Findings;

/// <summary>A sound study, open for a year at four sites, and for each finding one change that brings it about.</summary>
internal static class RecruitmentProvocations
{
    private const int Weeks = 52;
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly LocalDate Opened = Today.PlusWeeks(-Weeks);
    private static readonly LocalDate Middle = Today.PlusWeeks(-Weeks / 2);
    private static readonly SiteCode[] Four = [.. ((string[])["Leeds", "Oxford", "Cardiff", "Truro"]).Select(SiteCode.From)];
    private static readonly SiteCode York = SiteCode.From("York");
    private static readonly RecruitmentPeriod FirstWeek = Week(0);

    private static readonly Case Normal = new(
        new RecruitmentPlan(110, RecruitmentWindow.Between(Opened, Today.PlusDays(400))).WithSites([.. Four.Select(site => At(site))]),
        Counted(Usual), new() { Status = StudyStatusGroup.Open }, Today);

    /// <summary>For each code what monitoring and projection find of the study, once it is changed.</summary>
    public static IReadOnlyDictionary<string, Func<IEnumerable<string>>> All { get; } = new Dictionary<string, Case>
    {
        ["recruitment.in-set-up-with-recruits"] = Normal with { Standing = new() { Status = StudyStatusGroup.InSetup } },
        ["recruitment.closure-overdue"] = Closing(Today.PlusDays(-1)),
        ["recruitment.set-up-overdue"] = Normal with
        {
            Ledger = RecruitmentLedger.Start(Opened, Party.Sponsor).State, Standing = new() { Status = StudyStatusGroup.InSetup },
        },
        ["recruitment.none-in-interval"] = Counts((site, week) => week < 26 ? Usual(site, week) : 0) with
        {
            Standing = new() { Status = StudyStatusGroup.Open, DaysBetweenParticipants = 30 },
        },
        ["recruitment.none-in-months"] = Counts((site, week) => week < 20 ? Usual(site, week) : 0),
        ["recruitment.target-reached"] = Normal with { Plan = Normal.Plan.WithTarget(40) },
        ["recruitment.sponsor-silent"] = Normal with { Standing = Normal.Standing with { SponsorLastHeard = Today.PlusMonths(-4) } },
        ["recruitment.count-lowered"] =
            Recorded(ledger => ledger.Correct(Four[0], FirstWeek, 0, "screening failure", Today, Party.Sponsor)),
        ["recruitment.not-accurate"] = Recorded(ledger => ledger.Confirm(Four[0], FirstWeek, false, Today, Party.Sponsor)),
        ["recruitment.confirmation-differs"] =
            Recorded(ledger => ledger.Confirm(Four[0], FirstWeek, true, Today, Party.Sponsor, confirmedCount: 7)),
        ["recruitment.over-cap"] = Normal with { Plan = Normal.Plan.WithCap(new(RecruitmentScope.Site(Four[0]), 3)) },
        ["recruitment.target-above-caps"] = Normal with { Plan = Normal.Plan.WithCap(new(RecruitmentScope.Study, 60)) },
        ["recruitment.openings-overdue"] = Planned(PlannedOpening.On(Today.PlusDays(-30))),
        ["recruitment.many-zero-recruiters"] = Counts((site, week) => site is 0 or 2 ? Usual(site, week) : 0),
        ["recruitment.one-site-dominates"] = Counts((site, week) => site == 0 ? 1 : Usual(site, week)),
        ["recruitment.report-late"] = Normal with { AsAt = Today.PlusDays(60) },
        ["recruitment.first-recruit-long-before"] =
            Recorded(ledger => ledger.Report([new(Four[0], RecruitmentPeriod.Day(new(1989, 1, 5)), 1)], Party.Sponsor, Today)),
        ["recruitment.site-written-twice"] = Recorded(ledger => ledger
            .Report([new(SiteCode.From("The Truro Hospital"), FirstWeek, 1)], Party.Sponsor, Today)),
        ["recruitment.site-not-in-plan"] = Recorded(ledger => ledger.Open(York, Opened, Party.Sponsor, Today)),
        ["recruitment.opening-not-known"] = Normal with { Ledger = Counted(Usual, unopened: 1) },
        ["recruitment.before-opening"] = Recorded(ledger => ledger.CorrectOpening(Four[0], Middle, "mistyped", Today, Party.Sponsor)),
        ["recruitment.after-closure"] = Recorded(ledger => ledger.Close(Four[0], Middle, Party.Sponsor, Today)),
        ["recruitment.in-pause"] = Recorded(ledger => ledger.Pause(Four[0], Middle, Party.Sponsor, Today)),
        ["projection.nobody-recruits"] = Normal with
        {
            Ledger = Four.Aggregate(Normal.Ledger, (ledger, site) => ledger.Close(site, Today, Party.Sponsor).State),
        },
        ["projection.hardly-open"] = Normal with
        {
            Ledger = Normal.Ledger.Open(York, Today, Party.Sponsor).State
                .Report([new(York, RecruitmentPeriod.Day(Today), 1)], Party.Sponsor, Today).State,
        },
        ["projection.plan-too-hopeful"] = Rates(5),
        ["projection.plan-too-cautious"] = Rates(0.1),
        ["projection.plan-falls-short"] = Rates(0.9),
        ["projection.sites-alike"] = Counts((site, week) => week % 4 == site ? 1 : 0),
        ["projection.far-ahead"] = Closing(Today.PlusDays(800)),
        ["projection.rates-fall"] = Counts((site, week) => week < 26 ? 2 * Usual(site, week) : week % 3 == 0 ? Usual(site, week) : 0),
        ["projection.plan-and-facts-disagree"] = Normal with { Plan = Normal.Plan.WithTarget(1000) },
        ["projection.short-series"] = Normal with { Ledger = Counted(Usual, first: 20) },
        ["projection.series-not-steady"] =
            Counts((site, week) => week < 26 ? 2 * Usual(site, week) : week % 3 == 0 ? Usual(site, week) : 0),
        ["projection.openings-left-out"] = Planned(PlannedOpening.On(Today.PlusDays(30))),
    }.ToDictionary(row => row.Key, row => (Func<IEnumerable<string>>)(() => Found(row.Value)));

    /// <summary>What is found of the sound study.</summary>
    public static IEnumerable<string> Sound() => Found(Normal);

    // Nobody of four sites recruits much more or less than the others, and no week is like the next.
    private static int Usual(int site, int week) => site switch
    {
        0 => week % 3 == 0 ? 1 : 0,
        1 => week % 9 == 1 ? 1 : 0,
        2 => week % 5 is 1 or 3 ? 1 : 0,
        _ => week % 9 == 4 ? 1 : 0,
    };

    private static IEnumerable<string> Found(Case of)
    {
        List<RecruitmentFinding> found = [.. RecruitmentMonitor.Findings(of.Plan, of.Ledger, of.AsAt, null, of.Standing)];
        var projected = RecruitmentForecaster.Project(of.Plan, of.Ledger, of.AsAt);
        if (projected.IsAccepted) found.AddRange(projected.Value.Findings);
        found.AddRange(RecruitmentForecaster.InformativePrior(of.Plan, of.Ledger, of.AsAt, 1).Findings);
        var repeated = RecruitmentForecaster.BlockBootstrap(of.Plan, of.Ledger, of.AsAt);
        if (repeated.IsAccepted) found.AddRange(repeated.Value.Findings);
        return found.Select(finding => finding.Code).Distinct();
    }

    private static PlannedSite At(SiteCode site, PlannedOpening? opening = null) => new(site, opening ?? PlannedOpening.On(Opened));

    private static RecruitmentPeriod Week(int week) =>
        RecruitmentPeriod.Between(Opened.PlusDays((7 * week) + 1), Opened.PlusDays((7 * week) + 7));

    private static Case Counts(Func<int, int, int> counts) => Normal with { Ledger = Counted(counts) };

    private static Case Closing(LocalDate on) =>
        Normal with { Plan = Normal.Plan.WithWindow(RecruitmentWindow.Between(Opened, on)) };

    private static Case Planned(PlannedOpening opening) =>
        Normal with { Plan = Normal.Plan.WithSites([.. Normal.Plan.Sites, At(York, opening)]) };

    private static Case Rates(double perMonth) => Normal with
    {
        Plan = Normal.Plan.WithSites([.. Four.Select(site => At(site) with { Rate = RecruitmentRate.PerSiteMonth(perMonth) })]),
    };

    private static Case Recorded(Func<RecruitmentLedger, Decision<RecruitmentLedger, RecruitmentEvent>> verb) =>
        Normal with { Ledger = verb(Normal.Ledger).State };

    private static RecruitmentLedger Counted(Func<int, int, int> counts, int first = 0, int? unopened = null)
    {
        var ledger = RecruitmentLedger.Start(Opened, Party.Sponsor).State;
        for (var i = 0; i < Four.Length; i++)
            if (i != unopened) ledger = ledger.Open(Four[i], Opened.PlusWeeks(first), Party.Sponsor, Today).State;
        return ledger.Report([.. from site in Enumerable.Range(0, Four.Length) from week in Enumerable.Range(first, Weeks - first)
                                 select new RecruitmentCount(Four[site], Week(week), counts(site, week))], Party.Sponsor, Today).State;
    }

    private sealed record Case(RecruitmentPlan Plan, RecruitmentLedger Ledger, StudyStanding Standing, LocalDate AsAt);
}
