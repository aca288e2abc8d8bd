namespace Crn.Domain.Workforce;

/// <summary>The phase of a visit in a participant's time in a study.</summary>
public enum VisitPhase
{
    /// <summary>Before recruitment: everybody who is screened has it, recruited or not.</summary>
    Screening,

    /// <summary>At recruitment: consent, randomisation, baseline.</summary>
    Baseline,

    /// <summary>During the studied treatment.</summary>
    Treatment,

    /// <summary>After it.</summary>
    FollowUp,
}
