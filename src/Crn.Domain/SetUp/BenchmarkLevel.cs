namespace Crn.Domain.SetUp;

/// <summary>What a benchmark is counted over.</summary>
public enum BenchmarkLevel
{
    /// <summary>Each study; a milestone of sites counts for the first site to reach it.</summary>
    Study,

    /// <summary>Each site of each study.</summary>
    Site,

    /// <summary>Each study; a milestone of sites counts when the last of its sites has reached it.</summary>
    StudyByLastSite,
}
