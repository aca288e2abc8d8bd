namespace Crn.Domain.Identifiers;

/// <summary>Whether two sets of identifiers belong to the same study.</summary>
public enum StudyMatch
{
    /// <summary>They share nothing that belongs to one study, and contradict each other in nothing.</summary>
    CannotSay,

    /// <summary>They share an identifier that belongs to one study only, and nothing speaks against it.</summary>
    SameStudy,

    /// <summary>They share no such identifier and differ in a scheme of which a study has one.</summary>
    DifferentStudies,

    /// <summary>
    /// They share an identifier that belongs to one study only, yet hold different values of another scheme: somebody must look.
    /// </summary>
    Contradictory,
}
