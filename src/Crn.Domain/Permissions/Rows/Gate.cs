namespace Crn.Domain.Permissions.Rows;

/// <summary>The kinds of approval of the study that a site waits for. Within a kind, the facts of the study decide which step is the one;
/// what has no kind, such as the support of a network, holds up no site.</summary>
internal enum Gate
{
    /// <summary>The application itself.</summary>
    Submission,

    /// <summary>The regulator: one authorisation of the medicine, one of the device.</summary>
    Regulator,

    /// <summary>The ethics opinion: one for each legal area.</summary>
    Ethics,

    /// <summary>The decision on confidential information without consent, of the nation whose patients' data are used.</summary>
    Data,

    /// <summary>Radioactive materials, prisons, tissue, embryos, modified organisms, local authorities.</summary>
    Consent,

    /// <summary>The study-wide review of the nation of the site.</summary>
    StudyWideReview,

    /// <summary>What the sponsor must have done, which opens a site and is no approval.</summary>
    Readiness,
}
