namespace Crn.Domain.Portfolio;

/// <summary>What kind of award pays for a study.</summary>
public enum AwardKind
{
    /// <summary>A grant for this project.</summary>
    Project,

    /// <summary>A personal award, such as a fellowship.</summary>
    Personal,

    /// <summary>A programme or centre grant that pays for several studies.</summary>
    ProgrammeOrCentre,
}
