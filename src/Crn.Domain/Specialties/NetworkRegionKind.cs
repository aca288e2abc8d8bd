namespace Crn.Domain.Specialties;

/// <summary>The kind of a regional network.</summary>
public enum NetworkRegionKind
{
    /// <summary>Local Clinical Research Network (LCRN), April 2014 to September 2024.</summary>
    LocalClinicalResearchNetwork,

    /// <summary>Regional Research Delivery Network (RRDN), from October 2024.</summary>
    RegionalResearchDeliveryNetwork,

    /// <summary>A part of the country as the caller cuts it: a topic network's area, a devolved nation, a county.</summary>
    OfTheCaller,
}
