using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Studies;
using Crn.Samples.Quickstart.Reading;

namespace Crn.Samples.Quickstart.Answers;

/// <summary>What is asked of recruitment: from what was known on a date, does it reach a target by another date?</summary>
internal sealed record RecruitmentQuestion(RecruitmentLedger Ledger, RecruitmentPlan Plan, LocalDate AsAt)
{
    // The date in the middle of the International Stroke Trial at which the default run stands, and the question it asks there.
    private static readonly LocalDate DefaultAsAt = new(1994, 6, 30);
    private static readonly LocalDate DefaultBy = new(1996, 5, 31);
    private const int DefaultTarget = 6000;

    public static RecruitmentQuestion Of(Request request, IReadOnlyList<RecruitmentRow> rows, Study? study)
    {
        var first = rows.Min(r => r.Period.From);
        var last = rows.Max(r => r.Period.To);
        var counts = rows.GroupBy(r => (r.Site, r.Period)).Select(g => new RecruitmentCount(g.Key.Site, g.Key.Period, g.Sum(r => r.Count)));
        var ledger = RecruitmentLedger.Start(last, Party.Sponsor, lag: ReportingLag.None).State
            .Report([.. counts], Party.Sponsor, last)
            .Match((next, _) => next, reasons =>
                throw new BadInputException(string.Join(" ", reasons.Select(r => r.Because + " " + r.Remedy))));
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
        return new(ledger, new RecruitmentPlan(target, RecruitmentWindow.Between(first, by)), asAt);
    }
}
