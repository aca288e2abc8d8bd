using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Findings;

/// <summary>A sound table, and for each finding a row or two that bring it about.</summary>
internal static class TableProvocations
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    private static readonly RecruitmentRowDraft Row = new() { Site = "Leeds", Month = "2026-01", Count = "4" };

    private static readonly RecruitmentRowDraft[] Rows =
        [Row, .. Months("Leeds", new(2026, 2), 2, 1, 3), .. Months("Cardiff", new(2026, 1), 1, 2)];

    public static IReadOnlyDictionary<string, Func<IEnumerable<string>>> All { get; } = new Dictionary<string, RecruitmentTableReading>
    {
        ["recruitment.first-recruit-long-before"] = With(Row with { Month = "1926-01" }),
        ["recruitment.table-row-doubled"] = With(Row),
        ["recruitment.counted-twice"] = With(Row with { Month = null, From = "2026-01-20", To = "2026-02-03" }),
        ["recruitment.reported-already"] = Into(new(SiteCode.From("Leeds"), RecruitmentPeriod.Month(new(2026, 1)), 4)),
        ["recruitment.totals-and-sites"] = Into(new(SiteOrStudy.WholeStudy, RecruitmentPeriod.Month(new(2026, 1)), 4)),
        ["recruitment.site-written-twice"] = With(Row with { Site = "Cardiff Hospital", Month = "2026-03" }),
        ["recruitment.table-totals"] = Table(Months("Leeds", new(2025, 1), 2, 4, 7, 9, 12)).Read(Today),
        ["recruitment.total-falls"] = (Table(Months("Leeds", new(2025, 1), 2, 4, 3, 9)) with { AreTotals = true }).Read(Today),
        ["recruitment.table-site-missing"] = With(Row with { Site = " " }),
        ["recruitment.table-total-row"] = With(Row with { Site = "Grand total" }),
        ["recruitment.table-site"] = With(Row with { Site = new('x', SiteCode.MaximumLength + 1) }),
        ["recruitment.table-month-and-days"] = With(Row with { From = "2026-01-01" }),
        ["recruitment.table-month"] = With(Row with { Month = "January" }),
        ["recruitment.table-days-missing"] = With(Row with { Month = null }),
        ["recruitment.table-day"] = With(Row with { Month = null, From = "2026-02-30" }),
        ["recruitment.table-days-reversed"] = With(Row with { Month = null, From = "2026-03-02", To = "2026-03-01" }),
        ["recruitment.in-the-future"] = With(Row with { Month = "2026-05" }),
        ["recruitment.table-count-missing"] = With(Row with { Month = "2026-04", Count = null }),
        ["recruitment.negative-count"] = With(Row with { Month = "2026-04", Count = "-1" }),
        ["recruitment.table-count"] = With(Row with { Month = "2026-04", Count = "some" }),
    }.ToDictionary(row => row.Key, row => (Func<IEnumerable<string>>)(() => Codes(row.Value)));

    public static IEnumerable<string> Sound() => Codes(Table(Rows).Read(Today)).Concat(
        Codes(Table(Rows).LoadInto(RecruitmentLedger.Start(Today, Party.Sponsor).State, Party.Sponsor, Today)));

    private static IEnumerable<string> Codes(RecruitmentTableReading reading) => reading.Findings.Select(finding => finding.Code)
        .Concat(reading.ToValidationResult().Errors.Select(error => error.ErrorCode)).Distinct();

    private static RecruitmentTable Table(RecruitmentRowDraft[] rows) => new() { Rows = [.. rows] };

    private static RecruitmentTableReading With(RecruitmentRowDraft row) => Table([.. Rows, row]).Read(Today);

    private static RecruitmentTableReading Into(RecruitmentCount known) => Table(Rows).LoadInto(
        RecruitmentLedger.Start(Today, Party.Sponsor).State.Report([known], Party.Sponsor, Today).State, Party.Sponsor, Today);

    private static RecruitmentRowDraft[] Months(string site, YearMonth first, params int[] counts) => [.. counts.Select((n, i) =>
        new RecruitmentRowDraft { Site = site, Month = $"{first.ToDateInterval().Start.PlusMonths(i):uuuu-MM}", Count = $"{n}" })];
}
