using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Workforce;

namespace Crn.Domain.Interop.Usdm;

/// <summary>From the timelines of a design to visits with days, phases and windows.</summary>
internal sealed class ScheduleReader
{
    private static readonly RecordProblem None = new("schedule.none", "The record has no schedule of visits.");
    private static readonly RecordProblem NoMain =
        new("schedule.no-main-timeline", "The record has several timelines, and none of them is the main one.");
    private static readonly RecordProblem TooMany =
        new("schedule.too-many-visits", "The timelines call one another so that there are more visits than any study has.");

    private readonly AccountBook book;
    private readonly VisitList visits;
    private readonly RecordNode design;

    private ScheduleReader(AccountBook book, RecordNode design) =>
        (this.book, this.design, visits) = (book, design, new VisitList(book, design));

    public static UsdmScheduleReading Not(RecordProblem problem) => new() { Problems = [problem] };

    public static UsdmScheduleReading Read(RecordTree tree)
    {
        if (tree.Problem is { } problem) return Not(problem);
        if (!UsdmReader.Fits(tree.Root)) return Not(Problems.NotOfFormat(RecordFormat.Usdm));
        var book = new AccountBook(tree);
        var design = tree.Root["study"].Each("versions").LastOrDefault(RecordNode.None).Each("studyDesigns")
            .FirstOrDefault(d => d.Each("scheduleTimelines").Any(), RecordNode.None);
        return new ScheduleReader(book, design).Read();
    }

    private UsdmScheduleReading Read()
    {
        var timelines = design.Each("scheduleTimelines").ToList();
        var main = timelines.Find(t => t["mainTimeline"].Text == "true") ?? (timelines.Count == 1 ? timelines[0] : null);
        if (main is null) return Closed(timelines.Count == 0 ? None : NoMain);
        book.Take(main["mainTimeline"], nameof(UsdmScheduleReading.Visits));
        visits.Add(main, 0, "");
        // Steps within an activity are no visits; every other timeline is entered on a condition.
        var called = visits.Called.Concat(design.Each("activities").Select(a => a["timelineId"].Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var other in timelines.Where(t => t != main && t["id"].Text is { } id && !called.Contains(id)))
        {
            var condition = book.Text(other["entryCondition"]) ?? book.Text(other["label"]) ?? book.Text(other["name"]) ?? "not stated";
            book.Take(other["entryCondition"], nameof(ScheduledVisit.Condition), "how likely it is, the record does not say");
            visits.Add(other, null, condition);
        }

        return visits.IsFull ? Closed(TooMany) : Closed(null);
    }

    private UsdmScheduleReading Closed(RecordProblem? problem)
    {
        var read = problem is null ? visits.ToList(Recruitment()) : [];
        return new()
        {
            Problems = problem is null ? [] : [problem],
            Design = book.Text(design["label"]) ?? book.Text(design["name"]) ?? "",
            Visits = read.Where(v => v.Condition.Length == 0).ToValueList(),
            Conditional = read.Where(v => v.Condition.Length > 0).ToValueList(),
            Account = book.Close(ScheduleRules.All),
        };
    }

    // Day 0 is the fixed reference, unless people are still screened after it.
    private double Recruitment()
    {
        var certain = visits.All.Where(v => v is { Condition.Length: 0, Offset: not null }).ToList();
        return certain.Exists(v => v is { Phase: VisitPhase.Screening, Offset: > 0 })
            && certain.Find(v => v.Phase is not (null or VisitPhase.Screening)) is { Offset: { } first } ? first : 0;
    }

    /// <summary>The phase that the words of an epoch mean; null where they mean none.</summary>
    internal static VisitPhase? PhaseOf(string? words)
    {
        var key = Words.Key(words ?? "");
        return Has("FOLLOWUP", "POSTTREATMENT", "OBSERVATION") ? VisitPhase.FollowUp
            : Has("SCREEN", "RUNIN", "PRETREATMENT") ? VisitPhase.Screening
            : Has("BASELINE", "ENROL", "RANDOMI") ? VisitPhase.Baseline
            : Has("TREATMENT", "WASHOUT", "DOSING", "MAINTENANCE", "INDUCTION", "CONTINUATION") ? VisitPhase.Treatment
            : null;

        bool Has(params ReadOnlySpan<string> parts)
        {
            foreach (var part in parts)
            {
                if (key.Contains(part, StringComparison.Ordinal)) return true;
            }

            return false;
        }
    }
}
