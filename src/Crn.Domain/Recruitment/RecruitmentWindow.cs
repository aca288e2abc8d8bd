namespace Crn.Domain.Recruitment;

/// <summary>The time a study has for recruiting: from its opening to its planned closure, both inside.</summary>
/// <remarks>A window of one day is real: a survey or an audit of one day. <c>default</c> is no window and fails when its dates are read.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct RecruitmentWindow
{
    private readonly LocalDate opening;
    private readonly LocalDate plannedClosure;
    private readonly bool isMade;

    private RecruitmentWindow(LocalDate opening, LocalDate plannedClosure) =>
        (this.opening, this.plannedClosure, isMade) = (opening, plannedClosure, true);

    /// <summary>The planned opening to recruitment.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public LocalDate Opening => Checked(opening);

    /// <summary>The planned closure to recruitment.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public LocalDate PlannedClosure => Checked(plannedClosure);

    /// <summary>Calendar days from opening to planned closure, as time and target counts them; a window of one day is one.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Days => Math.Max(1, Period.DaysBetween(Opening, PlannedClosure));

    /// <summary>Makes a window.</summary>
    /// <param name="opening">The planned opening.</param>
    /// <param name="plannedClosure">The planned closure, the day of opening or later.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentException">The closure is before the opening, or a date is of another calendar system than
    /// ISO.</exception>
    public static RecruitmentWindow Between(LocalDate opening, LocalDate plannedClosure) =>
        Guarded.Iso(plannedClosure) >= Guarded.Iso(opening) ? new(opening, plannedClosure)
        : throw new ArgumentException("The planned closure must not be before the opening.", nameof(plannedClosure));

    /// <summary>The window as ISO dates.</summary>
    /// <returns>For example <c>2026-01-01 to 2028-01-01</c>.</returns>
    public override string ToString() => $"{Text.Iso(opening)} to {Text.Iso(plannedClosure)}";

    private LocalDate Checked(LocalDate date) =>
        isMade ? date : throw new InvalidOperationException("default(RecruitmentWindow) is no window.");
}
