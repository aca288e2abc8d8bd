using Crn.Domain.Recruitment.Counting;

namespace Crn.Domain.Recruitment;

/// <summary>
/// What a ledger knows of one site, or of the study as a whole: its opening, pauses and closure, its counts, and how far its reports reach.
/// </summary>
/// <remarks>Equality is by content. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteRecruitment
{
    internal SiteRecruitment(SiteOrStudy key) => Site = key;

    /// <summary>The site, or <see cref="SiteOrStudy.WholeStudy"/>.</summary>
    public SiteOrStudy Site { get; }

    /// <summary>
    /// The first day open to recruitment; null when it is not open yet or nobody said. Then only the first recruit shows that it was open.
    /// </summary>
    public LocalDate? OpenedOn { get; internal init; }

    /// <summary>The last day open to recruitment; null while it is not closed.</summary>
    public LocalDate? ClosedOn { get; internal init; }

    /// <summary>The pauses, earliest first.</summary>
    public ValueList<SitePause> Pauses { get; internal init; }

    /// <summary>The people who count.</summary>
    public CountSeries Recruited { get; internal init; } = CountSeries.Empty;

    /// <summary>The people who consented and are not, or not yet, recruited.</summary>
    public CountSeries Consented { get; internal init; } = CountSeries.Empty;

    /// <summary>The people who failed screening.</summary>
    public CountSeries FailedScreening { get; internal init; } = CountSeries.Empty;

    /// <summary>The last day that reports reach, by a row of recruits or by a statement; before it, days without a row had nobody. Null
    /// when nothing was reported.</summary>
    public LocalDate? ReportedThrough { get; internal init; }

    /// <summary>Whether the site is paused at the end of what is known.</summary>
    public bool IsPaused => !Pauses.IsEmpty && Pauses[^1].ResumedOn is null;

    /// <summary>Whether the site is known to have been open: it opened, or it recruited.</summary>
    public bool HasOpened => OpenedOn is not null || Recruited.Total > 0;

    /// <summary>The counts of one state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The counts.</returns>
    public CountSeries In(ParticipantState state) => state switch
    {
        ParticipantState.Recruited => Recruited,
        ParticipantState.Consented => Consented,
        ParticipantState.FailedScreening => FailedScreening,
    };

    /// <summary>Whether the site was open to recruitment on a day: opened, not paused, not closed.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>True when it was; false when it was not or its opening is not known.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool IsOpenOn(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        if (!(asAt >= OpenedOn) || asAt > ClosedOn) return false;
        foreach (var pause in Pauses)
        {
            if (pause.Covers(asAt)) return false;
        }

        return true;
    }

    /// <summary>The days of a period on which the site was open, its pauses left out.</summary>
    /// <param name="period">The period.</param>
    /// <returns>Days, opening day and last day included; null when the opening is not known.</returns>
    public int? DaysOpenWithin(RecruitmentPeriod period) => OpenDays.Within(this, period, []);

    /// <summary>The site as one line.</summary>
    /// <returns>Key, opening and recruits.</returns>
    public override string ToString() =>
        $"{Site}: " + (OpenedOn is { } opened ? "opened " + Text.Iso(opened) : "opening not known")
            + $", {Text.Of(Recruited.Total)} recruited";

    internal SiteRecruitment With(ParticipantState state, CountSeries counts)
    {
        var next = state switch
        {
            ParticipantState.Recruited => this with { Recruited = counts },
            ParticipantState.Consented => this with { Consented = counts },
            ParticipantState.FailedScreening => this with { FailedScreening = counts },
        };
        return state == ParticipantState.Recruited ? next.Reaching(counts.LastDay) : next;
    }

    // A closure followed by recruitment reads as a pause.
    internal SiteRecruitment ResumedOn(LocalDate on)
    {
        var pauses = IsPaused ? Pauses.RemoveAt(Pauses.Count - 1) : Pauses;
        var from = IsPaused ? Pauses[^1].From : ClosedOn is { } closed ? DateSteps.AddDays(closed, 1) : on;
        return this with { Pauses = from < on ? pauses.Add(new(from, on)) : pauses, ClosedOn = null };
    }

    internal SiteRecruitment Reaching(LocalDate? through) =>
        through is { } day && !(ReportedThrough >= day) ? this with { ReportedThrough = day } : this;
}
