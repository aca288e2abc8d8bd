using Crn.Domain.Interop.Leaves;
using Crn.Domain.Workforce;

namespace Crn.Domain.Interop.Usdm;

/// <summary>A visit while the timelines are gone through.</summary>
internal sealed class DraftVisit(RecordNode node)
{
    public RecordNode Node => node;

    public string Name { get; set; } = "";

    public string Condition { get; init; } = "";

    /// <summary>The encounter, or the instance where it has none.</summary>
    public string Key { get; init; } = "";

    /// <summary>Days from the fixed reference; null where the record does not say.</summary>
    public double? Offset { get; init; }

    public VisitPhase? Phase { get; set; }

    public int Before { get; set; }

    public int After { get; set; }

    public List<string> Activities { get; } = [];

    public int? Day(double recruitment) => Offset is { } at && Math.Abs(at - recruitment) < PlannedVisit.MostDays + 1
        ? (int)(at - recruitment) : null;

    public ScheduledVisit Done(double recruitment)
    {
        var day = Day(recruitment);
        var phase = Phase ?? (day < 0 ? VisitPhase.Screening : VisitPhase.Treatment);
        // Nobody is screened after recruitment; the visit at which somebody is recruited is the baseline.
        if (phase == VisitPhase.Screening && day > 0) phase = VisitPhase.Treatment;
        if (phase == VisitPhase.Treatment && day == 0) phase = VisitPhase.Baseline;
        return new(node.Path)
        {
            Name = Name, Phase = phase, Day = day, DaysBefore = Before, DaysAfter = After, Condition = Condition,
            Activities = Activities.ToValueList(),
        };
    }
}
