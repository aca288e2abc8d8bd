using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>A forecast of every model, without caps and under those of sites, of groups, of the study and of all of them.</summary>
internal static class ArrivalCases
{
    public static readonly LocalDate Today = new(2026, 5, 1);

    private static readonly Lazy<IReadOnlyList<(string Name, RecruitmentForecast Forecast)>> Made = new(() => [.. Make()]);

    /// <summary>All of them, made once: what a forecast has worked out it keeps.</summary>
    public static IReadOnlyList<(string Name, RecruitmentForecast Forecast)> All() => Made.Value;

    /// <summary>All of them on .NET 10, and one in five on .NET 8.</summary>
    public static IEnumerable<(string Name, RecruitmentForecast Forecast)> Share() => All().Where((_, i) => i % Tests.Share.Of == 0);

    public static RecruitmentForecast Of(string name) => All().First(c => c.Name == name).Forecast;

    private static IEnumerable<(string Name, RecruitmentForecast Forecast)> Make()
    {
        // Where two caps cut the drift of rates, the work grows with the square of the room under them: little room says the same.
        var prior = RatePrior.WithMeanPerMonth(1.5, 0.8);
        foreach (var (caps, sites, group, study) in ((string, int?, int?, int?)[])[("", null, null, null), (", site caps", 3, null, null),
            (", group caps", null, 7, null), (", study cap", null, null, 9), (", site and study caps", 3, null, 4),
            (", site, group and study caps", 3, 4, 4)])
        {
            var (plan, ledger) = Study(5, sites, group, study, hasRates: false);
            yield return ("default" + caps, RecruitmentForecaster.Project(plan, ledger, Today).Value);
            yield return ("known rates" + caps, RecruitmentForecaster.PoissonGamma(plan, ledger, Today, prior));
            yield return ("learned rates" + caps, RecruitmentForecaster.PoissonGamma(plan, ledger, Today).Value);
            var rated = Study(5, sites, group, study, hasRates: true).Plan;
            yield return ("planned rates" + caps, RecruitmentForecaster.FromPlannedRates(rated, ledger, Today).Value);
            yield return ("default with planned rates" + caps, RecruitmentForecaster.Project(rated, ledger, Today).Value);
            yield return ("by season" + caps, RecruitmentForecaster.Project(plan, ledger, Today, PlannedRateBelief.Default,
                RateCourse.Seasonal(1, 1, 1, 1, 1, 0.4, 1, 0.6, 1, 1, 1, 0.5)).Value);
            yield return ("funnel" + caps,
                RecruitmentForecaster.FromConsents(plan, ledger, Today, prior, ScreeningPassRate.From(ledger, Today)));
            yield return ("trusted plan" + caps, RecruitmentForecaster.InformativePrior(plan, ledger, Today));
            if (group is null && sites is null)
                yield return ("bootstrap" + caps, Bootstrap(study));
        }

        foreach (int? study in (int?[])[null, 9])
        {
            var (small, few) = Study(2, null, null, study, hasRates: false);
            yield return ("funnel of each site" + (study is null ? "" : ", study cap"),
                RecruitmentForecaster.FromConsents(small, few, Today, prior, ScreeningPassRate.From(few, Today), isShared: false));
        }

        yield return ("one common rate", OneRate(null));
        yield return ("one common rate, study cap", OneRate(14));
    }

    private static RecruitmentForecast OneRate(int? cap)
    {
        var (plan, ledger) = Study(1, null, null, cap, hasRates: false);
        return RecruitmentForecaster.PoissonGamma(plan, ledger, Today).Value;
    }

    // Sites that are open, one that closes, and two still to open on days that are not sure.
    public static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Study(int sites, int? siteRoom, int? groupRoom, int? studyRoom,
        bool hasRates)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-300), Party.Sponsor).State;
        var (planned, rows) = (new List<PlannedSite>(), new List<RecruitmentCount>());
        for (var i = 0; i < sites; i++)
        {
            var (site, opened) = (SiteCode.From(FormattableString.Invariant($"S{i:000}")), Today.PlusDays(-300 + (i * 21)));
            ledger = ledger.Open(site, opened, Party.Sponsor, Today).State;
            var total = 0;
            for (var month = 0; month < 6; month++)
            {
                total += (i + month) % 3;
                rows.Add(new(site, RecruitmentPeriod.Starting(opened.PlusDays((month * 28) + 1), 28), (i + month) % 3));
            }

            planned.Add(new(site, PlannedOpening.On(opened))
            {
                Cap = siteRoom is null ? null : total + siteRoom + (i % 2), Group = "G" + (i % 2), Closing = i == 1
                    ? Today.PlusDays(90) : null,
                Rate = hasRates ? RecruitmentRate.PerSiteMonth(1 + (i % 3)) : null,
            });
        }

        for (var i = 0; sites > 1 && i < 2; i++)
        {
            planned.Add(new(SiteCode.From("N" + i), PlannedOpening.Within(Today.PlusDays(5), Today.PlusDays(20 + (12 * i))))
            {
                Cap = siteRoom, Group = "G" + i, ProbabilityOfNeverOpening = 0.1 * i,
                Rate = hasRates ? RecruitmentRate.PerSiteMonth(2) : null,
            });
        }

        ledger = ledger.Report(rows.ToValueList(), Party.Sponsor, Today).State;
        var caps = new List<RecruitmentCap>();
        for (var g = 0; groupRoom is not null && g < 2; g++)
        {
            var so = planned.Where(p => p.Group == "G" + g).Sum(p => ledger.Find(p.Code)?.Recruited.Total ?? 0);
            caps.Add(new(RecruitmentScope.Group("G" + g), so + groupRoom.Value));
        }

        if (studyRoom is not null) caps.Add(new(RecruitmentScope.Study, ledger.Recruited + studyRoom.Value));
        return (new RecruitmentPlan(ledger.Recruited + 30, RecruitmentWindow.Between(Today.PlusDays(-300), Today.PlusDays(700)),
            planned.ToValueList(), caps: caps.ToValueList()), ledger);
    }

    // Weeks that end today, no two of which in a row are alike.
    private static RecruitmentForecast Bootstrap(int? room)
    {
        var site = SiteCode.From("S000");
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-294), Party.Sponsor).State
            .Open(site, Today.PlusDays(-293), Party.Sponsor, Today).State
            .Report([.. Enumerable.Range(0, 42).Select(w => new RecruitmentCount(site,
                RecruitmentPeriod.Starting(Today.PlusDays(-293 + (7 * w)), 7), w * 7 % 4))], Party.Sponsor, Today).State;
        var plan = new RecruitmentPlan(ledger.Recruited + 30, RecruitmentWindow.Between(Today.PlusDays(-300), Today.PlusDays(700)),
            caps: room is null ? [] : [new(RecruitmentScope.Study, ledger.Recruited + room.Value)]);
        return RecruitmentForecaster.BlockBootstrap(plan, ledger, Today).Value;
    }
}
