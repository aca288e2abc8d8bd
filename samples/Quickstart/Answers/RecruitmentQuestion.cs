using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Studies;
using Crn.Samples.Quickstart.Reading;

namespace Crn.Samples.Quickstart.Answers;

/// <summary>What is asked of recruitment: from what was known on a date, does it reach a target by another date?</summary>
internal sealed record RecruitmentQuestion(RecruitmentLedger Ledger, RecruitmentPlan Plan, LocalDate AsAt, IReadOnlyList<string> Doubts)
{
    // The date in the middle of the International Stroke Trial at which the default run stands, and the question it asks there.
    private static readonly LocalDate DefaultAsAt = new(1994, 6, 30);
    private static readonly LocalDate DefaultBy = new(1996, 5, 31);
    private const int DefaultTarget = 6000;

    public static RecruitmentQuestion Of(Request request, IReadOnlyList<RecruitmentRow> rows, Study? study)
    {
        var first = rows.Min(r => r.Period.From);
        var last = rows.Max(r => r.Period.To);
        // One call says everything wrong with the table at once and keeps the rest; nothing is summed in silence.
        var loaded = new RecruitmentTable { Rows = [.. rows.Select(Typed)] }
            .LoadInto(RecruitmentLedger.Start(last, Party.Sponsor, lag: ReportingLag.None).State, Party.Sponsor, last);
        if (!loaded.Refusals.IsEmpty || loaded.Rows.IsEmpty)
        {
            throw new BadInputException(string.Join(" ",
                loaded.Refusals.Select(r => r.Because + " " + r.Remedy).Concat(loaded.Findings.Select(f => f.Message + " " + f.Action))));
        }

        var ledger = loaded.Ledger;
        if (loaded.SetApart.Count > 0) first = loaded.Rows.Min(r => r.Period.From);
        var isDefault = request.IsDefault;
        var asAt = request.AsAt ?? (isDefault ? DefaultAsAt : last);
        var by = request.By
            ?? (isDefault ? DefaultBy : study?.Milestones.PlannedClosure?.Latest
                ?? throw new BadInputException("--by is needed: the date to reach the target by."));
        var target = request.Target
            ?? (isDefault ? DefaultTarget : study?.Targets.Uk ?? throw new BadInputException("--target is needed: how many participants " +
                "are wanted."));
        if (by <= asAt) throw new BadInputException($"--by must be after --as-at: {Text.Iso(by)} is not after {Text.Iso(asAt)}.");
        if (ledger.RecruitedBy(asAt).AtLeast == 0)
            throw new BadInputException(
                $"Nobody was recruited before {Text.Iso(asAt)}: give a later --as-at. The file begins in " +
                $"{first.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}.");
        return new(ledger, new RecruitmentPlan(target, RecruitmentWindow.Between(first, by)), asAt, Asked(loaded));
    }

    private static RecruitmentRowDraft Typed(RecruitmentRow row) => new()
    {
        Site = row.Site.ToString(),
        Month = row.Period.IsDay ? null : row.Period.From.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        From = row.Period.IsDay ? Text.Iso(row.Period.From) : null,
        Count = row.Count.ToString(CultureInfo.InvariantCulture),
    };

    private static List<string> Asked(RecruitmentTableReading loaded)
    {
        List<string> doubts = [.. loaded.Findings.Select(f => $"To ask about: {f.Message} {f.Action}")];
        if (loaded.SetApart.Count > 0)
        {
            doubts.Insert(0, $"{loaded.SetApart.Count} of {loaded.SetApart.Count + loaded.Rows.Count} rows of the file are set apart " +
                $"and not " +
                "counted.");
        }

        return doubts;
    }
}
