namespace Crn.Domain.Troubleshooting;

/// <summary>Where the trouble lies, as the first diagnosis tells it: the branches of the decision tree, in its order.</summary>
public enum DiagnosisBranch
{
    /// <summary>The data: reports are late or in doubt. To be put right before anything else.</summary>
    Data,

    /// <summary>Set-up: sites do not open, or late.</summary>
    SetUp,

    /// <summary>Sites that recruit nobody.</summary>
    ZeroRecruiters,

    /// <summary>Too few people to screen.</summary>
    Supply,

    /// <summary>Too few of them are eligible.</summary>
    Eligibility,

    /// <summary>Too few of those are approached.</summary>
    Approach,

    /// <summary>Too few of those consent.</summary>
    Consent,

    /// <summary>Too many are lost after consent.</summary>
    AfterConsent,

    /// <summary>The rate of open sites, where no log says at which step.</summary>
    Rate,

    /// <summary>Recruitment declines.</summary>
    Decline,

    /// <summary>The target or the timeline is wrong.</summary>
    TargetOrTimeline,
}
