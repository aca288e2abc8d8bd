using Crn.Domain.Permissions;
using Crn.Domain.SetUp;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class SetUpGrowth
{
    private static readonly LocalDate Day = new(2025, 9, 1);

    public static GrowthRow[] Rows { get; } =
    [
        Row("SetUpPerformance.Of: n records", 250, Records, r => SetUpPerformance.Of(SetUpBenchmarks.Seventy70, r, Day.PlusYears(1))),
        Row("SetUpRecord.OfStudy, SetUpRecord.OfStudyByLastSite: n sites", 250, Records,
            r => (SetUpRecord.OfStudy(SetUpRecord.Of("the study"), r), SetUpRecord.OfStudyByLastSite(SetUpRecord.Of("the study"), r))),
    ];

    private static ValueList<SetUpRecord> Records(int n) => Enumerable.Range(0, n).Select(i => SetUpRecord.Of("S" + i)
        .With(SetUpMilestone.SiteOpen, Day.PlusDays(i % 90)).With(SetUpMilestone.FirstParticipant, Day.PlusDays(100 + (i % 90))))
        .ToValueList();
}
