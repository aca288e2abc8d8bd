namespace Crn.Domain.Engagement;

/// <summary>What is to be handed in by a deadline: it decides whether an authorised SoECAT must go with it.</summary>
public enum SubmissionKind
{
    /// <summary>An outline application: no SoECAT (EE-04).</summary>
    OutlineApplication = 0,

    /// <summary>
    /// The full (second stage) application: an authorised SoECAT if the study is interventional or has excess treatment costs (EE-03).
    /// </summary>
    FullApplication = 1,

    /// <summary>The only application of a single-stage call: as for a full application.</summary>
    SingleStageApplication = 2,

    /// <summary>The submission to the Health Research Authority: as for a full application.</summary>
    HraSubmission = 3,

    /// <summary>Anything else with a date: a company's questionnaire, a committee's papers.</summary>
    Other = 4,
}
