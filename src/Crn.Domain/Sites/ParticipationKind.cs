namespace Crn.Domain.Sites;

/// <summary>What a site does in a study.</summary>
public enum ParticipationKind
{
    /// <summary>It takes consent and recruits.</summary>
    Recruiting,

    /// <summary>It follows up participants who were recruited elsewhere.</summary>
    FollowUp,

    /// <summary>Its staff are the participants.</summary>
    StaffSurvey,

    /// <summary>It finds possible participants for another site.</summary>
    ParticipantIdentification,

    /// <summary>It shows posters or leaflets and no more.</summary>
    Promotion,
}
