using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting.Screening;

/// <summary>Everything that is wrong with the lines of a screening log, each fault once, by number of line.</summary>
internal static class ScreeningFaults
{
    private static readonly Citation Source = Citation.Default("what a screening log must say, and must not contradict");

    private static readonly ScreeningStage[] Stages = Enum.GetValues<ScreeningStage>();

    public static ValueList<Refusal> In(ValueList<ScreeningLineDraft> lines)
    {
        List<Refusal> faults = [];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is { } line) faults.AddRange(OfLine(line, i + 1));
            else faults.Add(Fault("line-missing", i + 1, "there is no line", "Leave the line out, or fill it."));
        }

        if (lines.IsEmpty) faults.Add(new("screening.empty", "The log has no lines.", "Give one line for each site and period.", Source));
        faults.AddRange(Overlaps(lines));
        faults.AddRange(TooMany(lines));
        return faults.Distinct().ToValueList();
    }

    private static IEnumerable<Refusal> OfLine(ScreeningLineDraft line, int number) =>
        SiteAndDays(line, number).Concat(Counts(line, number)).Concat(line.Reasons.SelectMany(reason => OfReason(reason, line, number)))
            .Concat(ReasonsAddUp(line, number));

    private static IEnumerable<Refusal> SiteAndDays(ScreeningLineDraft line, int number)
    {
        if (PrivacyGuard.RefusalOf(line.Site) is { } personal) yield return personal;
        else if (!SiteCode.TryParse(line.Site, null, out _))
            yield return Fault("site", number, "no site is named, or its code is too long", "Give the code of the site.");
        else if (TotalRow.Names(line.Site))
            yield return Fault("total-row", number, "the line seems to be the sum of the others, and would count everybody twice",
                "Leave the line out.");
        if (line.From is null || line.To is null)
            yield return Fault("period-missing", number, "the period has no first or no last day", "Give both days.");
        else if (line.To < line.From)
            yield return Fault("period-reversed", number, "the period ends before it begins", "Give the first day, then the last.");
    }

    private static IEnumerable<Refusal> Counts(ScreeningLineDraft line, int number)
    {
        int? before = null;
        var any = false;
        foreach (var stage in Stages)
        {
            if (line.At(stage) is not { } people) continue;
            any = true;
            if (people < 0) yield return Fault("negative", number, $"{ScreeningLog.Word(stage)} is negative", "Count people, from 0.");
            if (people > before)
            {
                yield return Fault("rises", number, $"more people are {ScreeningLog.Word(stage)} than at the stage before",
                    "Count at each stage those who came from the stage before.");
            }

            before = people;
        }

        if (!any) yield return Fault("no-counts", number, "no stage has a number", "Give the number of at least one stage.");
    }

    private static IEnumerable<Refusal> OfReason(ScreeningReasonDraft? reason, ScreeningLineDraft line, int number)
    {
        if (reason is null || string.IsNullOrWhiteSpace(reason.Code))
        {
            yield return Fault("reason-code", number, "a reason has no code", "Give every reason a code.");
            yield break;
        }

        if (PrivacyGuard.RefusalOf(reason.Code) is { } personal) yield return personal;
        if (reason.People < 1) yield return Fault("reason-people", number, "a reason has nobody", "Leave it out, or count at least 1.");
        if (!Enum.IsDefined(reason.NotReached) || reason.NotReached == ScreeningStage.Screened)
            yield return Fault("reason-stage", number, "a reason is of no stage that can be missed", "Name the stage not reached.");
        else if (line.Reasons.Count(other => other is not null && other.NotReached == reason.NotReached
            && string.Equals(other.Code?.Trim(), reason.Code.Trim(), StringComparison.OrdinalIgnoreCase)) > 1)
            yield return Fault("reason-twice", number, "a reason is given twice for a stage", "Give each code once for each stage.");
    }

    private static IEnumerable<Refusal> ReasonsAddUp(ScreeningLineDraft line, int number) =>
        from stage in Stages.Skip(1)
        let given = line.Reasons.Where(reason => reason?.NotReached == stage && reason.People > 0).Sum(reason => (long)reason.People)
        where given > 0 && line.At(stage - 1) - line.At(stage) is { } lost && given > lost
        select Fault("reasons-exceed", number, $"the reasons speak of more people than were not {ScreeningLog.Word(stage)}",
            "Give one reason, the main one, for each person.");

    // People of each stage, and of all reasons, are added up: so many at most can be.
    private static IEnumerable<Refusal> TooMany(ValueList<ScreeningLineDraft> lines)
    {
        var (sums, reasons) = (new long[Stages.Length], 0L);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { } line) continue;
            for (var k = 0; k < sums.Length; k++) sums[k] += Math.Max(0, line.At(Stages[k]) ?? 0);
            reasons += line.Reasons.Sum(reason => (long)Math.Max(0, reason?.People ?? 0));
            if (sums.Append(reasons).Max() <= Plausible.People) continue;
            yield return Fault("too-many", i + 1, "with the lines before it the log counts more people than there can be",
                "Check the numbers of people.");
            yield break;
        }
    }

    private static IEnumerable<Refusal> Overlaps(ValueList<ScreeningLineDraft> lines)
    {
        var dated = lines.Select((line, index) => (Line: line, Number: index + 1))
            .Where(at => at.Line is { From: not null, To: not null } && at.Line.From <= at.Line.To)
            .Where(at => SiteCode.TryParse(at.Line.Site, null, out _)).GroupBy(at => SiteCode.From(at.Line.Site!));
        foreach (var site in dated)
        {
            LocalDate? reached = null;
            foreach (var (line, number) in site.OrderBy(at => at.Line.From).ThenBy(at => at.Number))
            {
                if (line.From <= reached)
                    yield return Fault("overlap", number, "another line of the site covers some of the same days", "Count each day once.");
                if (!(reached >= line.To)) reached = line.To;
            }
        }
    }

    private static Refusal Fault(string code, int line, string what, string remedy) =>
        new("screening." + code, $"Line {Text.Of(line)}: {what}.", remedy, Source);
}
