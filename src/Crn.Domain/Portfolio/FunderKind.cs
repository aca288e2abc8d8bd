namespace Crn.Domain.Portfolio;

/// <summary>Who pays for the research, as far as eligibility cares.</summary>
public enum FunderKind
{
    /// <summary>The National Institute for Health and Care Research.</summary>
    Nihr,

    /// <summary>Other central government, UK Research and Innovation and the Research Councils included.</summary>
    CentralGovernment,

    /// <summary>An NIHR non-commercial Partner, for the funding stream in question.</summary>
    NihrPartner,

    /// <summary>A charity or other body that is not a Partner for the stream.</summary>
    Charity,

    /// <summary>A body overseas.</summary>
    Overseas,

    /// <summary>A company.</summary>
    Company,

    /// <summary>The sponsor's own funds, or none.</summary>
    OwnFunds,
}
