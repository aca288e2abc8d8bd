namespace Crn.Domain.Troubleshooting;

/// <summary>The levels of the escalation ladder, L0 to L4.</summary>
public enum EscalationLevel
{
    /// <summary>L0: nobody is asked; the next report is waited for.</summary>
    None,

    /// <summary>L1: the study team and the investigators of sites.</summary>
    StudyTeam,

    /// <summary>L2: the lead network of the region, and the research offices.</summary>
    LeadNetwork,

    /// <summary>L3: the national lead of the specialty, the coordinating centre, the sponsor's executive.</summary>
    NationalLead,

    /// <summary>L4: the funder, the committees and the sponsor.</summary>
    Funder,
}
