using Crn.Domain.Monitoring;
using Crn.Domain.Sites;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class MonitoringGrowth
{
    private static readonly LocalDate Today = new(2026, 3, 1);

    public static GrowthRow[] Rows { get; } =
    [
        Row("RecruitmentEarlyWarning.LogEvidence, RecruitmentEarlyWarning.Raises: n sites", 250,
            n => Enumerable.Range(0, n).Select(i => SiteAgainstPlan.Of(4, i % 4)).ToValueList(),
            sites => RecruitmentEarlyWarning.AtLevel(0.05).Raises(sites, 2)),
        Row("PortfolioMeasures.ForYear: n studies of four sites", 25, Studies, s => PortfolioMeasures.ForYear(2025, s, Today)),
        Row("PortfolioMeasures.ReachInYear: n studies of four sites, n organisations", 25, n => (Studies(n), Organisations(n)),
            x => PortfolioMeasures.ReachInYear(2025, x.Item1, x.Item2, Today)),
        Row("MonthlyRecruitment.Average: a year, n studies of four sites", 25, Studies,
            s => MonthlyRecruitment.Average(new(2025, 1), new(2025, 12), s, Today)),
    ];

    private static List<MonitoredStudy> Studies(int n) => [.. Enumerable.Range(0, n).Select(i =>
        new MonitoredStudy(RecruitmentGrowth.Plan(4), RecruitmentGrowth.ManySites(4), StudyStanding.NotKnown))];

    private static ValueList<NetworkOrganisation> Organisations(int n) => Enumerable.Range(0, n).Select(i =>
        new NetworkOrganisation(SiteCode.From(FormattableString.Invariant($"T{i:0000}")), OrganisationKind.AcuteTrust,
            SiteCode.From(FormattableString.Invariant($"S{i:0000}")))).ToValueList();
}
