namespace Crn.Domain.SetUp;

/// <summary>Where a study or a site stands against a benchmark.</summary>
public enum BenchmarkStanding
{
    /// <summary>The clock has not started: its first milestone is not reached.</summary>
    NotStarted,

    /// <summary>Neither met nor missed: the time is not over.</summary>
    InProgress,

    /// <summary>Reached within the limit.</summary>
    Met,

    /// <summary>Reached later, or not reached although the time is over.</summary>
    Missed,
}
