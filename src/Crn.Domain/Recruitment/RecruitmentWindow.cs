namespace Crn.Domain.Recruitment;

/// <summary>The time a study has for recruiting: from its opening to its planned closure.</summary>
/// <remarks>At least one day long. <c>default</c> is no window and fails when its dates are read. Immutable.</remarks>
public readonly record struct RecruitmentWindow
{
    private readonly LocalDate opening;
    private readonly LocalDate plannedClosure;

    private RecruitmentWindow(LocalDate opening, LocalDate plannedClosure) =>
        (this.opening, this.plannedClosure) = (opening, plannedClosure);

    /// <summary>The planned opening to recruitment.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public LocalDate Opening => Checked(opening);

    /// <summary>The planned closure to recruitment.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public LocalDate PlannedClosure => Checked(plannedClosure);

    /// <summary>Calendar days from opening to planned closure, at least 1.</summary>
    public int Days => Period.DaysBetween(Opening, PlannedClosure);

    /// <summary>Makes a window.</summary>
    /// <param name="opening">The planned opening.</param>
    /// <param name="plannedClosure">The planned closure, after the opening.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentException">The closure is not after the opening.</exception>
    public static RecruitmentWindow Between(LocalDate opening, LocalDate plannedClosure) => plannedClosure > opening
        ? new(opening, plannedClosure)
        : throw new ArgumentException("The planned closure must be after the opening.", nameof(plannedClosure));

    /// <summary>The window as ISO dates.</summary>
    /// <returns>For example <c>2026-01-01 to 2028-01-01</c>.</returns>
    public override string ToString() => $"{Text.Iso(opening)} to {Text.Iso(plannedClosure)}";

    private LocalDate Checked(LocalDate date) =>
        plannedClosure > opening ? date : throw new InvalidOperationException("default(RecruitmentWindow) is no window.");
}
