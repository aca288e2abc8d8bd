namespace Crn.Domain.Support;

/// <summary>Activities of which a published list says what they are for.</summary>
/// <remarks>A blood test or an ECG by itself is not among them: it may be research, support or treatment, and the purpose
/// decides.</remarks>
public enum AcordActivity
{
    /// <summary>Central management and coordination of the trial.</summary>
    CentralManagement,

    /// <summary>The randomisation service.</summary>
    Randomisation,

    /// <summary>Central data management and analysis.</summary>
    CentralDataAnalysis,

    /// <summary>Payments to participants, travel included.</summary>
    ParticipantPayments,

    /// <summary>Coordination and management of the study at a site.</summary>
    LocalCoordination,

    /// <summary>Data collected and forms completed to answer the question.</summary>
    DataCollection,

    /// <summary>Regulatory preparation and compliance, ethics included.</summary>
    RegulatoryPreparation,

    /// <summary>An investigator explains the study to colleagues, or learns its research elements.</summary>
    ExplainingTheStudy,

    /// <summary>A search of records in the NHS for people to approach.</summary>
    RecordSearch,

    /// <summary>An approach to a possible participant in clinic.</summary>
    OpportunisticApproach,

    /// <summary>A clinician's check of a list against the criteria, from records and before invitation.</summary>
    ListCheck,

    /// <summary>An invitation by mail or text.</summary>
    Invitation,

    /// <summary>Taking informed consent.</summary>
    InformedConsent,

    /// <summary>A test of eligibility after the approach and before acceptance onto the study.</summary>
    ScreeningTest,

    /// <summary>A test, assessment or intervention whose purpose is to answer the question.</summary>
    TestForTheQuestion,

    /// <summary>Follow-up that is not part of anybody's clinical management.</summary>
    ResearchFollowUp,

    /// <summary>Follow-up that clinical management needs.</summary>
    ClinicalFollowUp,

    /// <summary>Archiving of clinical research records.</summary>
    Archiving,

    /// <summary>Involvement of the public.</summary>
    PublicInvolvement,

    /// <summary>Supplying and giving the medicine, device or therapy that is studied.</summary>
    StudiedTreatment,

    /// <summary>Supplying and giving an active comparator.</summary>
    ActiveComparator,

    /// <summary>A placebo.</summary>
    Placebo,

    /// <summary>A test that would go on if the service went on.</summary>
    ContinuingTest,

    /// <summary>Time of therapists or assistants, software or equipment, on top of usual care.</summary>
    AddedTherapy,

    /// <summary>Extra tests, in-patient days or nursing for the care or safety of the participant.</summary>
    ExtraPatientCare,

    /// <summary>Extra monitoring for safety, and care after a serious adverse event.</summary>
    SafetyMonitoring,
}
