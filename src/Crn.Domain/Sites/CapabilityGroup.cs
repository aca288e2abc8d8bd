namespace Crn.Domain.Sites;

/// <summary>The part of a site that offers a capability.</summary>
public enum CapabilityGroup
{
    /// <summary>Clinical research facility, beds, phase I unit.</summary>
    Facility,

    /// <summary>Experimental medicine infrastructure.</summary>
    Experimental,

    /// <summary>Pharmacy.</summary>
    Pharmacy,

    /// <summary>Imaging.</summary>
    Imaging,

    /// <summary>Laboratory.</summary>
    Laboratory,

    /// <summary>Biosafety: containment and genetic modification.</summary>
    Biosafety,

    /// <summary>Staff.</summary>
    Staff,

    /// <summary>Population.</summary>
    Population,

    /// <summary>Systems.</summary>
    Systems,
}
