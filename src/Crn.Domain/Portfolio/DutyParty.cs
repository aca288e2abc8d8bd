namespace Crn.Domain.Portfolio;

/// <summary>Who owes a duty of the terms and conditions of support.</summary>
public enum DutyParty
{
    /// <summary>The sponsor or its delegate.</summary>
    Sponsor,

    /// <summary>The network.</summary>
    Network,

    /// <summary>Whoever handles the record.</summary>
    Everyone,
}
