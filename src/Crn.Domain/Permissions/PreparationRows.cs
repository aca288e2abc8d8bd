using Crn.Domain.Calendars;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalDefinition;
using static Crn.Domain.Permissions.StudyCharacteristics;

namespace Crn.Domain.Permissions;

/// <summary>What is done before the application is submitted, and the submission.</summary>
internal static class PreparationRows
{
    public static ValueList<ApprovalDefinition> Rows { get; } =
    [
        new("SPONSOR_CONFIRM", "Sponsor accepts responsibility and authorises submission", new LocalDate(2004, 5, 1), null, ApprovalKind.Study, NhsOrHsc.IsTrue(),
            [],
            null, "sponsor signs application", ["confirmed", "declined"],
            Unconfirmed),
        new("INDEMNITY", "Insurance or indemnity for design, management and conduct", new LocalDate(2004, 5, 1), null, ApprovalKind.Study, NhsOrHsc.IsTrue(),
            ["SPONSOR_CONFIRM"],
            null, "evidence supplied", ["in place", "not in place"],
            Unconfirmed),
        new("COST_ATTRIBUTION", "Cost attribution: SoECAT (non-commercial) or interactive costing tool (commercial)", new LocalDate(2018, 10, 1), null, ApprovalKind.Study, NhsOrHsc.IsTrue(),
            ["SPONSOR_CONFIRM"],
            null, "tool authorised", ["authorised", "query"],
            Unconfirmed),
        new("NCVR", "National Contract Value Review of commercial price", new LocalDate(2022, 10, 1), null, ApprovalKind.Study, CommercialContract.IsTrue() & England.IsTrue(),
            ["COST_ATTRIBUTION"],
            null, "lead-site resource agreed; local price generated", ["accepted", "challenged"],
            CitedFrom("UKCRD KPI methodology note (17 Dec 2025)")),
        new("DPIA", "Data protection impact assessment (sponsor, and site where its own processing is high risk)", new LocalDate(2018, 5, 25), null, ApprovalKind.Study, HighRiskPersonalData.IsTrue(),
            ["SPONSOR_CONFIRM"],
            null, "DPIA signed off", ["completed", "not required"],
            Unconfirmed),
        new("PHARMACY_ASSURANCE", "Pharmacy Assurance (UK technical review)", new LocalDate(2018, 10, 15), null, ApprovalKind.Study, Ctimp.IsTrue() & NhsOrHsc.IsTrue() & SponsorOptsInOrExpected.IsTrue(),
            ["SPONSOR_CONFIRM"],
            Clock(21, DayBasis.Calendar, "submission to Pharmacy Assurance (advice: at least 3 weeks before REC submission)", StatedClock), "assurance confirmed", ["in place", "query", "cancelled"],
            CitedFrom("HRA Pharmacy Assurance FAQs | HRA Technical Assurance Payments Framework")),
        new("RADIATION_ASSURANCE", "Radiation Assurance (UK technical review of MPE and CRE content)", new LocalDate(2018, 4, 16), null, ApprovalKind.Study, IonisingRadiation.IsTrue() & ResearchExposure.IsTrue() & NhsOrHsc.IsTrue(),
            ["SPONSOR_CONFIRM"],
            Clock(40, DayBasis.Calendar, "submission to Radiation Assurance (HRA-managed; target, basis not stated)", StatedClock), "assurance confirmed", ["in place", "query", "cancelled"],
            CitedFrom("HRA Technical assurances performance | HRA Technical Assurance Payments Framework")),
        new("MPE_CRE_REVIEW", "Lead medical physics expert and clinical radiation expert review in IRAS", new LocalDate(2008, 1, 1), null, ApprovalKind.Study, IonisingRadiation.IsTrue() & ResearchExposure.IsTrue(),
            ["SPONSOR_CONFIRM"],
            null, "both experts authorise form", ["authorised", "query"],
            CitedFrom("HRA UK study-wide governance criteria 5.5")),
        new("PORTFOLIO_ELIGIBILITY", "Portfolio eligibility decision (needed for network support, not a permission)", new LocalDate(2006, 4, 1), null, ApprovalKind.Study, SeeksNetworkSupport.IsTrue(),
            ["SPONSOR_CONFIRM"],
            null, "decision issued", ["eligible", "not eligible"],
            Unconfirmed),
        new("IRAS_SUBMIT", "IRAS application submitted", new LocalDate(2008, 1, 1), null, ApprovalKind.Study, Criterion.Always,
            ["SPONSOR_CONFIRM", "INDEMNITY", "COST_ATTRIBUTION", "PHARMACY_ASSURANCE", "RADIATION_ASSURANCE", "MPE_CRE_REVIEW"],
            Clock(0, DayBasis.Calendar, "", BackgroundClock), "", ["submitted"],
            Unconfirmed),
    ];
}
