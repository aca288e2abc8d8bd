namespace Crn.Domain.Studies;

/// <summary>What an interventional study is for, first of all.</summary>
public enum PrimaryPurpose
{
    /// <summary>Treating a condition.</summary>
    Treatment,

    /// <summary>Preventing one.</summary>
    Prevention,

    /// <summary>Finding one.</summary>
    Diagnostic,

    /// <summary>Easing its burden.</summary>
    SupportiveCare,

    /// <summary>Looking for it in people who seem well.</summary>
    Screening,

    /// <summary>How care is organised and delivered.</summary>
    HealthServicesResearch,

    /// <summary>How the body or a disease works.</summary>
    BasicScience,

    /// <summary>Whether a device can work.</summary>
    DeviceFeasibility,

    /// <summary>Something else, stated.</summary>
    Other,
}
