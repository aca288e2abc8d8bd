namespace Crn.Domain.Permissions;

/// <content>Steps by nation, outside the NHS, of students, and duties.</content>
public static partial class Approvals
{
    /// <summary>
    /// Declaration of the student toolkit for a Master's project, signed by the supervisor: <c>SUPERVISOR_DECLARATION</c>, since 2021.
    /// </summary>
    public const string SupervisorDeclaration = "SUPERVISOR_DECLARATION";

    /// <summary>REC flagged to approve research with adults lacking capacity in Northern Ireland: <c>REC_MCA_NI</c>, since 2019.</summary>
    public const string RecMcaNiFlag = "REC_MCA_NI";

    /// <summary>Notice of extra procedures with a marked device in Northern Ireland: <c>MHRA_DEVICE_NOTICE_NI</c>, since 2021.</summary>
    public const string MhraDeviceNoticeNi = "MHRA_DEVICE_NOTICE_NI";

    /// <summary>Performance evaluation of an in vitro diagnostic, UK MDR: <c>MHRA_DIAGNOSTIC</c>, since 2002.</summary>
    public const string MhraDiagnostic = "MHRA_DIAGNOSTIC";

    /// <summary>Performance study of an in vitro diagnostic in Northern Ireland: <c>MHRA_DIAGNOSTIC_NI</c>, since 2022.</summary>
    public const string MhraDiagnosticNi = "MHRA_DIAGNOSTIC_NI";

    /// <summary>
    /// Assessment of a site outside the NHS and HSC, part of the ethics opinion: <c>NON_NHS_SITE_ASSESSMENT</c>, since 2016.
    /// </summary>
    public const string NonNhsSiteAssessment = "NON_NHS_SITE_ASSESSMENT";

    /// <summary>Study-wide review for sites in Wales: <c>WALES_STUDY_WIDE</c>, 2008 to 2018.</summary>
    public const string WalesStudyWide = "WALES_STUDY_WIDE";

    /// <summary>Study-wide review for sites in Northern Ireland: <c>HSC_STUDY_WIDE</c>, since 2008.</summary>
    public const string HscStudyWide = "HSC_STUDY_WIDE";

    /// <summary>Decision of the HSC Trust on confidential data without consent: <c>HSC_DATA</c>, since 2008.</summary>
    public const string HscData = "HSC_DATA";

    /// <summary>Substantial amendment to a combined review: one decision: <c>AMEND_COMBINED</c>, 2022 to 2026.</summary>
    public const string AmendCombined = "AMEND_COMBINED";

    /// <summary>Declaration of the end of the study, other than a trial of a medicine: <c>END_OF_STUDY</c>, since 2008.</summary>
    public const string EndOfStudy = "END_OF_STUDY";

    /// <summary>Final report to the research ethics service: <c>FINAL_REPORT</c>, since 2008.</summary>
    public const string FinalReport = "FINAL_REPORT";

    /// <summary>Summary of results in the registry: <c>RESULTS</c>, since 2021.</summary>
    public const string ResultsSummary = "RESULTS";

    /// <summary>Offer of a summary of results to participants: <c>PARTICIPANT_SUMMARY</c>, since 2026.</summary>
    public const string ParticipantSummary = "PARTICIPANT_SUMMARY";

    /// <summary>Annual safety report (development safety update report): <c>ANNUAL_SAFETY_REPORT</c>, since 2004.</summary>
    public const string AnnualSafetyReport = "ANNUAL_SAFETY_REPORT";

    /// <summary>Suspected unexpected serious adverse reaction: <c>SUSAR</c>, since 2004.</summary>
    public const string Susar = "SUSAR";

    /// <summary>Serious breach of good practice or protocol: <c>SERIOUS_BREACH</c>, since 2006.</summary>
    public const string SeriousBreach = "SERIOUS_BREACH";
}
