using Crn.Domain.Policies;

namespace Crn.Domain.Studies;

/// <summary>The citations of this room.</summary>
internal static class StudySources
{
    private const string Tool = "NIHR Sponsor Engagement Tool, public source";
    private static readonly LocalDate ToolFrom = new(2023, 1, 1);

    internal static Citation Transitions { get; } = Citation.Stated(Tool, "allowed changes when a sponsor edits the record", ToolFrom);

    internal static Citation NeverWithdrawnOnceOpen { get; } = Citation.Stated(Tool, "ST-01", ToolFrom);

    internal static Citation FollowUpEndsOnTheNetworksSide { get; } = Citation.Inferred(Tool, "ST-04", ToolFrom);

    internal static Citation FirstRecruit { get; } = Citation.Inferred(Tool, "ST-06", ToolFrom);

    internal static Citation MandatoryDates { get; } = Citation.Stated(Tool, "dates that must be present; exceptions DT-01", ToolFrom);

    internal static Citation ClosureAfterOpening { get; } = Citation.Stated(Tool, "DT-02", ToolFrom);

    internal static Citation ActualNotInFuture { get; } = Citation.Stated(Tool, "DT-03", ToolFrom);

    internal static Citation Target { get; } = Citation.Stated(Tool, "DT-04", ToolFrom);

    internal static Citation Review { get; } = Citation.Stated(Tool, "DT-05", ToolFrom);

    internal static Citation OneManagingSpecialty { get; } = Citation.Default("SP-05: the managing specialty is never also supporting");

    internal static Citation Library(string what) => Citation.Default(what);
}
