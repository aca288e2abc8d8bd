namespace Crn.Domain.Support;

/// <summary>What kind of provider bears excess treatment costs: it decides what it bears itself.</summary>
public enum EtcProvider
{
    /// <summary>An NHS trust that is no ambulance trust.</summary>
    NhsTrust,

    /// <summary>An ambulance trust.</summary>
    AmbulanceTrust,

    /// <summary>A health provider of the independent sector.</summary>
    IndependentHealthProvider,

    /// <summary>A general practice or another provider of primary care.</summary>
    PrimaryCare,

    /// <summary>A body without a threshold: a university, local authority, integrated care board, charity or small company.</summary>
    OtherBody,

    /// <summary>
    /// A body whose care public health or social care commissions: its excess treatment costs run under rules of their own, which are not
    /// held here.
    /// </summary>
    PublicHealthOrSocialCare,
}
