namespace Crn.Domain.Studies;

/// <summary>Who acts on a study record.</summary>
public enum StudyActor
{
    /// <summary>The sponsor or its delegate, who keeps the record.</summary>
    Sponsor,

    /// <summary>The network's portfolio team.</summary>
    Network,
}
