namespace Crn.Domain.Policies;

/// <summary>How well a statement about the field is supported. Everything below <see cref="Stated"/> is a replaceable parameter.</summary>
public enum EvidenceGrade
{
    /// <summary>A design default of this library: no published figure was found.</summary>
    DesignDefault = 0,

    /// <summary>Background knowledge of the field that no source read here confirmed.</summary>
    Background = 1,

    /// <summary>Inferred or computed from the sources cited, or read only in part.</summary>
    Inferred = 2,

    /// <summary>Stated by the source cited.</summary>
    Stated = 3,
}
