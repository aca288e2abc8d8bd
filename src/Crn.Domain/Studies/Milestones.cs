using Crn.Domain.Calendars;

namespace Crn.Domain.Studies;

/// <summary>The dated milestones of a study: at most one planned, one estimated and one actual date of each.</summary>
/// <remarks>A date that is not stated is absent, never guessed from another kind. Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var milestones = Milestones.None
///     .With(Milestone.Opening, DateKind.Planned, PartialDate.Parse("2023-06"))
///     .With(Milestone.Closure, DateKind.Planned, new LocalDate(2025, 6, 30));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Milestones
{
    private Milestones(ValueList<MilestoneDate> all) => All = all;

    /// <summary>No date at all.</summary>
    public static Milestones None { get; } = new([]);

    /// <summary>Every date, ordered by milestone and kind.</summary>
    public ValueList<MilestoneDate> All { get; }

    /// <summary>The planned opening to recruitment, or null.</summary>
    public PartialDate? PlannedOpening => this[Milestone.Opening, DateKind.Planned];

    /// <summary>The actual opening to recruitment, or null.</summary>
    public PartialDate? ActualOpening => this[Milestone.Opening, DateKind.Actual];

    /// <summary>The planned closure to recruitment, or null.</summary>
    public PartialDate? PlannedClosure => this[Milestone.Closure, DateKind.Planned];

    /// <summary>The actual closure to recruitment, or null.</summary>
    public PartialDate? ActualClosure => this[Milestone.Closure, DateKind.Actual];

    /// <summary>When a suspended study is expected to recruit again, or null.</summary>
    public PartialDate? EstimatedReopening => this[Milestone.Reopening, DateKind.Estimated];

    /// <summary>One date.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="kind">How the date is meant.</param>
    /// <returns>The date, or null when it is not stated.</returns>
    public PartialDate? this[Milestone milestone, DateKind kind]
    {
        get
        {
            foreach (var held in All)
            {
                if (held.Milestone == milestone && held.Kind == kind) return held.Date;
            }

            return null;
        }
    }

    /// <summary>The best date there is for a milestone: the actual one, failing that the estimated, failing that the planned.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <returns>The date with its kind, or null when none is stated.</returns>
    public MilestoneDate? Best(Milestone milestone)
    {
        MilestoneDate? best = null;
        foreach (var held in All)
        {
            // Kinds are ordered planned, estimated, actual, and so is the list.
            if (held.Milestone == milestone) best = held;
        }

        return best;
    }

    /// <summary>The milestones with a date set, changed or, when null, taken away.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="kind">How the date is meant.</param>
    /// <param name="date">The date, or null to leave it unstated.</param>
    /// <returns>The new milestones; these are unchanged.</returns>
    /// <exception cref="ArgumentException">There is no such milestone or kind.</exception>
    public Milestones With(Milestone milestone, DateKind kind, PartialDate? date)
    {
        var kept = All.Where(held => held.Milestone != milestone || held.Kind != kind);
        return new((date is { } stated ? kept.Append(new(milestone, kind, stated)) : kept)
            .OrderBy(held => held.Milestone).ThenBy(held => held.Kind).ToValueList());
    }

    /// <summary>The dates, separated by semicolons.</summary>
    /// <returns>For example <c>planned opening 2023-06; actual opening 2023-07-03</c>.</returns>
    public override string ToString() => string.Join("; ", All);

    internal static string Words(Milestone milestone, DateKind kind)
    {
        var how = kind switch { DateKind.Planned => "planned", DateKind.Estimated => "estimated", DateKind.Actual => "actual" };
        var what = milestone switch
        {
            Milestone.Opening => "opening",
            Milestone.FirstParticipant => "first participant",
            Milestone.Closure => "closure",
            Milestone.Reopening => "re-opening",
            Milestone.EndOfStudy => "end of study",
        };
        return how + " " + what;
    }
}
