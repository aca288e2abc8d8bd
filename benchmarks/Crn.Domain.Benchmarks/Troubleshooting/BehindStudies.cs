using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Benchmarks.Troubleshooting;

/// <summary>Studies that are behind, with seventeen months of counts and of a screening log with reasons.</summary>
internal static class BehindStudies
{
    private static readonly LocalDate Opens = new(2025, 1, 1);

    public static LocalDate AsAt { get; } = new(2026, 5, 31);

    public static TroubledStudy Of(int seed, int sites)
    {
        var random = new Random(seed);
        var planned = Enumerable.Range(1, sites)
            .Select(i => new PlannedSite(SiteCode.From($"S{i}"), PlannedOpening.On(Opens.PlusMonths(i % 4)))
        {
            Rate = RecruitmentRate.PerSiteMonth(1.2), Group = i % 2 == 0 ? "Wales" : "England",
        }).ToValueList();
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
        List<RecruitmentCount> rows = [];
        List<ScreeningLineDraft> log = [];
        foreach (var site in planned)
        {
            if (random.Next(10) == 0 && rows.Count > 0) continue;
            ledger = ledger.Open(site.Code, site.Opening.Due!.Value, Party.SiteOrganisation, AsAt).State;
            for (var month = site.Opening.Due.Value; month < AsAt; month = month.PlusMonths(1)) Month(site.Code, month, random, rows, log);
        }

        ledger = ledger.Report(rows.ToValueList(), Party.SiteOrganisation, AsAt).State;
        var plan = new RecruitmentPlan(sites * 25, RecruitmentWindow.Between(Opens, Opens.PlusYears(2)), planned);
        return new($"study {seed}", plan, ledger,
            new() { Log = ScreeningLog.Of(log.ToValueList()).Value, Funnel = new(0.5, 0.8, 0.6, 0.9) });
    }

    private static void Month(SiteCode site, LocalDate from, Random random, List<RecruitmentCount> rows, List<ScreeningLineDraft> log)
    {
        var to = from.PlusMonths(1).PlusDays(-1);
        var screened = random.Next(3, 10);
        var eligible = random.Next(0, screened);
        var approached = random.Next(0, eligible + 1);
        var consented = random.Next(0, approached + 1);
        var randomised = consented > 0 && random.Next(5) == 0 ? consented - 1 : consented;
        rows.Add(new(site, RecruitmentPeriod.Between(from, to), randomised));
        log.Add(new()
        {
            Site = site.Value, From = from, To = to, Screened = screened, Eligible = eligible, Approached =
                approached, Consented = consented,
            Randomised = randomised,
            Reasons = eligible > approached ? [new(ScreeningStage.Approached, "no staff", eligible - approached)] : [],
        });
    }
}
