using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Benchmarks.Recruitment;

/// <summary>Studies of any number of sites, opened a day apart, with about one recruit a month.</summary>
internal static class ProjectionCases
{
    public static int DaysOpen(int site) => 60 + site;

    public static int Count(int site) => (site % 5) + ((60 + site) / 40);

    public static RecruitmentLedger Ledger(int sites, LocalDate today)
    {
        var ledger = RecruitmentLedger.Start(today, Party.Sponsor).State;
        for (var i = 0; i < sites; i++)
        {
            var site = SiteCode.From(FormattableString.Invariant($"S{i:000}"));
            var opened = today.PlusDays(-DaysOpen(i));
            ledger = ledger.Open(site, opened, Party.Sponsor, today).State;
            ledger = ledger
                .Report([new RecruitmentCount(site, RecruitmentPeriod.Between(opened, today), Count(i))], Party.Sponsor, today).State;
        }

        return ledger;
    }

    public static RecruitmentPlan Plan(RecruitmentLedger ledger, int remaining, LocalDate today) =>
        new(ledger.Recruited + remaining, RecruitmentWindow.Between(today.PlusDays(-300), today.PlusDays(1200)));

    public static (RecruitmentForecast Forecast, RecruitmentLedger Ledger) Constant(int sites, int remaining, LocalDate today)
    {
        var ledger = Ledger(sites, today);
        return (RecruitmentForecaster.PoissonGamma(Plan(ledger, remaining, today), ledger, today, RatePrior.WithMeanPerMonth(1, 1.2)),
            ledger);
    }
}
