namespace Crn.Domain.Engagement;

/// <summary>
/// How far a piece of research has come, from the idea to recruiting. Researchers are asked to come while the design can still change.
/// </summary>
public enum EngagementStage
{
    /// <summary>A question and the beginnings of a design.</summary>
    Idea = 0,

    /// <summary>The outline (stage 1) application; for a company, the bid or synopsis.</summary>
    Outline = 1,

    /// <summary>The full (stage 2) application, or the only one of a single-stage call; for a company, the protocol.</summary>
    FullApplication = 2,

    /// <summary>Funding is decided; for a company, the study is placed in the country.</summary>
    Award = 3,

    /// <summary>Sites are looked for and chosen.</summary>
    SiteSelection = 4,

    /// <summary>Approvals, agreements, training: until the first site opens.</summary>
    SetUp = 5,

    /// <summary>The study recruits. What was assumed can be compared with what is achieved.</summary>
    Delivery = 6,
}
