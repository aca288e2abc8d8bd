namespace Crn.Domain.Testing;

/// <summary>The verbs of a study's life.</summary>
public enum StudyVerb
{
    /// <summary><see cref="Crn.Domain.Studies.Study.Change"/>.</summary>
    Change,

    /// <summary><see cref="Crn.Domain.Studies.Study.Submit"/>.</summary>
    Submit,

    /// <summary><see cref="Crn.Domain.Studies.Study.AcceptChange"/>.</summary>
    AcceptChange,

    /// <summary><see cref="Crn.Domain.Studies.Study.RejectChange"/>.</summary>
    RejectChange,

    /// <summary><see cref="Crn.Domain.Studies.Study.MoveInSetUp"/>.</summary>
    MoveInSetUp,

    /// <summary><see cref="Crn.Domain.Studies.Study.ConfirmFirstRecruit"/>.</summary>
    ConfirmFirstRecruit,

    /// <summary><see cref="Crn.Domain.Studies.Study.EndFollowUp"/>.</summary>
    EndFollowUp,

    /// <summary><see cref="Crn.Domain.Studies.Study.ConfirmNoFollowUp"/>.</summary>
    ConfirmNoFollowUp,

    /// <summary><see cref="Crn.Domain.Studies.Study.ReportRecruitment"/>.</summary>
    ReportRecruitment,
}
