using Crn.Domain.Rules;
using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Permissions.Plans;

/// <summary>What is known of the day on which the complete local pack is with a site, and which steps count their days from it.</summary>
internal static class LocalPack
{
    /// <summary>The latest day that was given; null when the pack goes out as soon as the graph allows.</summary>
    public static LocalDate? ReadyOn(FactSheet answers)
    {
        var given = answers.Range(PermissionFacts.LocalPackReadyOn);
        return (given.Max ?? given.Min) is { } day ? Days.Date(day) : null;
    }

    /// <summary>The earliest day that was given; null when the pack goes out as soon as the graph allows.</summary>
    public static LocalDate? ReadyAtEarliestOn(FactSheet answers)
    {
        var given = answers.Range(PermissionFacts.LocalPackReadyOn);
        return (given.Min ?? given.Max) is { } day ? Days.Date(day) : null;
    }

    /// <summary>Whether a step is the pack itself.</summary>
    public static bool Is(ApprovalDefinition step) => step.Code == Approvals.LocalInformationPack;

    /// <summary>Whether the days of a step run from the pack.</summary>
    public static bool Starts(ApprovalDefinition step) => step.IsGathering && step.BeginsAfter.Contains(Approvals.LocalInformationPack);
}
