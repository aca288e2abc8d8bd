namespace Crn.Domain.Troubleshooting;

/// <summary>How an escalation can end formally.</summary>
public enum FormalOutcome
{
    /// <summary>A recovery plan is accepted: its dated gains make up the deficit.</summary>
    RecoveryPlanAccepted,

    /// <summary>An extension of time.</summary>
    Extension,

    /// <summary>An extension with money.</summary>
    FundedExtension,

    /// <summary>The target is revised.</summary>
    TargetRevised,

    /// <summary>Sites are added.</summary>
    MoreSites,

    /// <summary>The protocol is amended: criteria or visits.</summary>
    ProtocolAmended,

    /// <summary>The target of a site changes, or a site closes.</summary>
    SiteChanged,

    /// <summary>The study is suspended: safety, supply, emergency.</summary>
    Suspended,

    /// <summary>Recruitment closes, follow-up goes on.</summary>
    ClosedToRecruitment,

    /// <summary>Recruitment is futile: the study closes early.</summary>
    ClosedForFutility,

    /// <summary>The study leaves the portfolio, or support ends.</summary>
    SupportWithdrawn,
}
