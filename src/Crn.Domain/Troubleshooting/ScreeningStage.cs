namespace Crn.Domain.Troubleshooting;

/// <summary>How far a person came on the way from being looked at to being randomised (or enrolled).</summary>
/// <remarks>The four steps of the SEAR framework (Wilson et al. 2018), with consent between approach and randomisation.</remarks>
public enum ScreeningStage
{
    /// <summary>Looked at for the study.</summary>
    Screened,

    /// <summary>Found to meet the criteria.</summary>
    Eligible,

    /// <summary>Asked to take part.</summary>
    Approached,

    /// <summary>Gave consent.</summary>
    Consented,

    /// <summary>Randomised or, without randomisation, enrolled.</summary>
    Randomised,
}
