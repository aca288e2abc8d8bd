namespace Crn.Domain.Engagement;

/// <summary>Why an enquiry was closed.</summary>
public enum EnquiryClosure
{
    /// <summary>The study opened, and the work passed to those who deliver it.</summary>
    StudyOpened = 0,

    /// <summary>The application was not funded.</summary>
    NotFunded = 1,

    /// <summary>The researcher withdrew.</summary>
    Withdrawn = 2,

    /// <summary>The company placed the study elsewhere.</summary>
    PlacedElsewhere = 3,

    /// <summary>Another enquiry speaks of the same study.</summary>
    Duplicate = 4,
}
