namespace Crn.Domain.Studies;

/// <summary>What part a company plays in a study.</summary>
/// <remarks>That collaborative studies count as non-commercial is background knowledge of the field.</remarks>
public enum CommercialInvolvement
{
    /// <summary>No company funds the study.</summary>
    None,

    /// <summary>Commercial contract: a company funds and sponsors.</summary>
    Contract,

    /// <summary>Commercial collaborative: a company funds, another body sponsors. Counted on the non-commercial route.</summary>
    Collaborative,
}
