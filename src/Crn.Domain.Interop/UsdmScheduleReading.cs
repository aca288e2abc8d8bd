using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Workforce;

namespace Crn.Domain.Interop;

/// <summary>The visits of a study as its record states them, and an account of every leaf of the record.</summary>
/// <remarks>Made by <see cref="UsdmSchedule"/>. Equality is by content. Immutable.</remarks>
public sealed record UsdmScheduleReading
{
    private static readonly Citation Reader = Citation.Default("a schedule is complete or none");

    internal UsdmScheduleReading()
    {
    }

    /// <summary>Why the schedule could not be read; empty when it could.</summary>
    public ValueList<RecordProblem> Problems { get; internal init; }

    /// <summary>Whether it could be read.</summary>
    public bool IsReadable => Problems.IsEmpty;

    /// <summary>The name of the design it is of.</summary>
    public string Design { get; internal init; } = "";

    /// <summary>The visits that every participant has, in the order of the timeline.</summary>
    public ValueList<ScheduledVisit> Visits { get; internal init; }

    /// <summary>Visits on a condition, such as an adverse event or stopping early. The record does not say how likely they are, so
    /// that they are in no <see cref="VisitSchedule"/> until somebody who knows puts them there.</summary>
    public ValueList<ScheduledVisit> Conditional { get; internal init; }

    /// <summary>Everything done at the visits that every participant has, each once: what needs minutes by role.</summary>
    public ValueList<string> Activities => Visits.SelectMany(visit => visit.Activities)
        .Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();

    /// <summary>Every leaf of the record, each exactly once, and what became of it.</summary>
    public ValueList<AccountEntry> Account { get; internal init; }

    /// <summary>Makes the schedule, given how long each activity takes.</summary>
    /// <param name="work">Minutes by role, each row for the activity of its name; several where several roles work.</param>
    /// <returns>The schedule, in which one person is screened for each recruited; or every activity whose minutes are missing
    /// (<c>schedule.minutes-missing</c>), every row for what the record has not (<c>schedule.no-such-activity</c>), every visit
    /// without a day (<c>schedule.visit-without-day</c>), or <c>schedule.not-read</c>.</returns>
    /// <exception cref="ArgumentException">A row is null.</exception>
    public Outcome<VisitSchedule> ToSchedule(ValueList<VisitActivity> work) => ToSchedule(work, []);

    /// <summary>Makes the schedule, given how long each activity takes and which take none of the team's time.</summary>
    /// <param name="work">Minutes by role, each row for the activity of its name; several where several roles work.</param>
    /// <param name="withoutWork">Activities that take nobody's time, such as a number assigned by a program.</param>
    /// <returns>The schedule, in which one person is screened for each recruited; or every activity whose minutes are missing
    /// (<c>schedule.minutes-missing</c>), every row for what the record has not (<c>schedule.no-such-activity</c>), every visit
    /// without a day (<c>schedule.visit-without-day</c>), or <c>schedule.not-read</c>.</returns>
    /// <exception cref="ArgumentException">A row or name is null.</exception>
    public Outcome<VisitSchedule> ToSchedule(ValueList<VisitActivity> work, ValueList<string> withoutWork)
    {
        if (work.Any(row => row is null)) throw new ArgumentException("A row is null.", nameof(work));
        if (withoutWork.Any(name => name is null)) throw new ArgumentException("A name is null.", nameof(withoutWork));
        var rows = work.ToLookup(row => row.Name.Trim(), StringComparer.OrdinalIgnoreCase);
        var free = withoutWork.Select(name => name.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = Activities.ToHashSet(StringComparer.OrdinalIgnoreCase);
        ValueList<Refusal> reasons =
        [
            .. Visits.IsEmpty ? [Refused("not-read", "No visit was read.", "Read a record that has a timeline.")] : (Refusal[])[],
            .. Visits.Where(visit => visit.Day is null).Select(visit => Refused("visit-without-day",
                $"The record does not say on which day '{visit.Name}' is.", "Make the visit by hand, with its day.")),
            .. Activities.Where(name => !rows.Contains(name) && !free.Contains(name)).Select(name => Refused("minutes-missing",
                $"The record does not say how long '{name}' takes and who does it.",
                "Give its minutes by role, or say that it takes no time.")),
            .. rows.Select(row => row.Key).Concat(free).Where(name => !known.Contains(name)).Select(name => Refused("no-such-activity",
                "Minutes are given for an activity that no visit has.", "Take the names of Activities.")),
        ];
        return reasons.IsEmpty ? Outcome.Accept(new VisitSchedule([.. Visits.Select(visit => Planned(visit, rows))]))
            : Outcome.Refuse<VisitSchedule>(reasons);
    }

    /// <summary>The reading in one line.</summary>
    /// <returns>For example <c>Study Design 1: 12 visits, 2 on a condition, 36 activities</c>.</returns>
    public override string ToString() => !IsReadable ? Problems[0].ToString()
        : $"{Design}: {FormattableString.Invariant($"{Visits.Count} visits, {Conditional.Count} on a condition")}, "
            + FormattableString.Invariant($"{Activities.Count} activities");

    private static PlannedVisit Planned(ScheduledVisit visit, ILookup<string, VisitActivity> rows) =>
        new(visit.Name, visit.Phase, visit.Day!.Value, [.. visit.Activities.SelectMany(name => rows[name])])
        {
            DaysBefore = visit.DaysBefore, DaysAfter = visit.DaysAfter,
        };

    private static Refusal Refused(string code, string because, string remedy) => new("schedule." + code, because, remedy, Reader);
}
