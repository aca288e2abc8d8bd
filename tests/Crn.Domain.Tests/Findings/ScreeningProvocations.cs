using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Findings;

/// <summary>A sound line of a screening log, and for each fault one change that brings it about.</summary>
internal static class ScreeningProvocations
{
    private static readonly ScreeningLineDraft March = new()
    {
        Site = "RR8", From = new(2026, 3, 1), To = new(2026, 3, 31), Screened = 40, Eligible = 22, Approached = 9, Consented = 6,
        Randomised = 5, Reasons = [new(ScreeningStage.Approached, "no staff", 11), new(ScreeningStage.Approached, "Other study", 2)],
    };

    public static IReadOnlyDictionary<string, Func<IEnumerable<string>>> All { get; } = new Dictionary<string, ScreeningLineDraft[]>
    {
        ["screening.line-missing"] = [null!],
        ["screening.empty"] = [],
        ["screening.site"] = [March with { Site = " " }],
        ["screening.total-row"] = [March, March with { Site = "Total" }],
        ["screening.period-missing"] = [March with { To = null }],
        ["screening.period-reversed"] = [March with { To = new(2026, 2, 28) }],
        ["screening.negative"] = [March with { Randomised = -1 }],
        ["screening.rises"] = [March with { Eligible = 41 }],
        ["screening.no-counts"] = [March with
        {
            Screened = null, Eligible = null, Approached = null, Consented = null, Randomised = null, Reasons = [],
        }],
        ["screening.reason-code"] = [March with { Reasons = [new(ScreeningStage.Approached, " ", 1)] }],
        ["screening.reason-people"] = [March with { Reasons = [new(ScreeningStage.Approached, "no staff", 0)] }],
        ["screening.reason-stage"] = [March with { Reasons = [new(ScreeningStage.Screened, "no staff", 1)] }],
        ["screening.reason-twice"] = [March with
        {
            Reasons = [new(ScreeningStage.Approached, "no staff", 1), new(ScreeningStage.Approached, " NO STAFF", 1)],
        }],
        ["screening.reasons-exceed"] = [March with { Reasons = [new(ScreeningStage.Approached, "no staff", 14)] }],
        ["screening.too-many"] = [March with { Screened = 1_000_000_000 }, March with { Site = "R1H" }],
        ["screening.overlap"] = [March, March with { From = new(2026, 3, 31), To = new(2026, 4, 30) }],
    }.ToDictionary(row => row.Key, row => (Func<IEnumerable<string>>)(() => Codes(row.Value)));

    public static IEnumerable<string> Sound() => Codes([March, March with { From = new(2026, 4, 1), To = new(2026, 4, 30) }]);

    private static IEnumerable<string> Codes(ScreeningLineDraft[] lines) => ScreeningLog.Of([.. lines]).Reasons.Select(fault => fault.Code);
}
