namespace Crn.Domain.Studies;

/// <summary>Whether a study assigns what its participants receive.</summary>
public enum StudyType
{
    /// <summary>The protocol assigns an intervention.</summary>
    Interventional,

    /// <summary>The study observes care that is given anyway.</summary>
    Observational,
}
