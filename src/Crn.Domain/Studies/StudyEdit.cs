using Crn.Domain.Calendars;

namespace Crn.Domain.Studies;

/// <summary>What somebody wants to change on a study record. What is left out stays as it is.</summary>
/// <remarks>Immutable; equality is by content. Whether the change may be made is decided by <see cref="Study.Change"/> and
/// <see cref="Study.Submit"/>.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyEdit
{
    /// <summary>The simple status the record is to have.</summary>
    public StudyStatusGroup? To { get; init; }

    /// <summary>The planned opening.</summary>
    public PartialDate? PlannedOpening { get; init; }

    /// <summary>The actual opening.</summary>
    public PartialDate? ActualOpening { get; init; }

    /// <summary>The planned closure.</summary>
    public PartialDate? PlannedClosure { get; init; }

    /// <summary>The actual closure.</summary>
    public PartialDate? ActualClosure { get; init; }

    /// <summary>When a suspended study is expected to recruit again.</summary>
    public PartialDate? EstimatedReopening { get; init; }

    /// <summary>The UK recruitment target, 0 to 999,999,999.</summary>
    public int? UkTarget { get; init; }

    /// <summary>Further information, at most 500 characters.</summary>
    public string? FurtherInformation { get; init; }

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>The same words for every edit.</returns>
    public override string ToString() => "A study edit";

    internal Milestones ApplyTo(Milestones dates)
    {
        foreach (var (key, date) in (ReadOnlySpan<(MilestoneKey, PartialDate?)>)
            [(MilestoneKey.PlannedOpening, PlannedOpening), (MilestoneKey.ActualOpening, ActualOpening),
                (MilestoneKey.PlannedClosure, PlannedClosure), (MilestoneKey.ActualClosure, ActualClosure),
                (MilestoneKey.EstimatedReopening, EstimatedReopening)])
        {
            if (date is not null) dates = dates.With(key.Milestone, key.Kind, date);
        }

        return dates;
    }
}
