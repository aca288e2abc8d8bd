namespace Crn.Domain.Studies;

/// <summary>Whether a study assigns what happens to its participants.</summary>
public enum StudyType
{
    /// <summary>The protocol assigns an intervention.</summary>
    Interventional,

    /// <summary>The study observes what happens anyway.</summary>
    Observational,
}
