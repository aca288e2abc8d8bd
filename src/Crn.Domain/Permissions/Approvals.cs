namespace Crn.Domain.Permissions;

/// <summary>The codes of all approvals and other steps of the approval graph, of every era.</summary>
/// <remarks>A code names a step of a study by itself, and one of a site with <see cref="StepKey.AtSite"/>.</remarks>
public static partial class Approvals
{
    /// <summary>Sponsor accepts responsibility and authorises submission: <c>SPONSOR_CONFIRM</c>, since 2004.</summary>
    public const string SponsorConfirm = "SPONSOR_CONFIRM";

    /// <summary>Insurance or indemnity for design, management and conduct: <c>INDEMNITY</c>, since 2004.</summary>
    public const string Indemnity = "INDEMNITY";

    /// <summary>
    /// Cost attribution: SoECAT (non-commercial) or interactive costing tool (commercial):
    /// <c>COST_ATTRIBUTION</c>, since 2018.
    /// </summary>
    public const string CostAttribution = "COST_ATTRIBUTION";

    /// <summary>National Contract Value Review of commercial price: <c>NCVR</c>, since 2022.</summary>
    public const string Ncvr = "NCVR";

    /// <summary>
    /// Data protection impact assessment (sponsor, and site where its own processing is high risk):
    /// <c>DPIA</c>, since 2018.
    /// </summary>
    public const string Dpia = "DPIA";

    /// <summary>Pharmacy Assurance (UK technical review): <c>PHARMACY_ASSURANCE</c>, since 2018.</summary>
    public const string PharmacyAssurance = "PHARMACY_ASSURANCE";

    /// <summary>Radiation Assurance (UK technical review of MPE and CRE content): <c>RADIATION_ASSURANCE</c>, since 2018.</summary>
    public const string RadiationAssurance = "RADIATION_ASSURANCE";

    /// <summary>Lead medical physics expert and clinical radiation expert review in IRAS: <c>MPE_CRE_REVIEW</c>, since 2008.</summary>
    public const string MpeCreReview = "MPE_CRE_REVIEW";

    /// <summary>
    /// Portfolio eligibility decision (needed for network support, not a permission):
    /// <c>PORTFOLIO_ELIGIBILITY</c>, since 2006.
    /// </summary>
    public const string PortfolioEligibility = "PORTFOLIO_ELIGIBILITY";

    /// <summary>IRAS application submitted: <c>IRAS_SUBMIT</c>, since 2008.</summary>
    public const string IrasSubmit = "IRAS_SUBMIT";

    /// <summary>REC validation of application: <c>REC_VALIDATION</c>, since 2008.</summary>
    public const string RecValidation = "REC_VALIDATION";

    /// <summary>REC opinion - full committee: <c>REC_FULL</c>, since 2004.</summary>
    public const string RecFull = "REC_FULL";

    /// <summary>Sponsor response to REC request for further information: <c>REC_RFI_RESPONSE</c>, since 2026.</summary>
    public const string RecFurtherInformationResponse = "REC_RFI_RESPONSE";

    /// <summary>REC final decision after response: <c>REC_FINAL</c>, since 2026.</summary>
    public const string RecFinal = "REC_FINAL";

    /// <summary>REC opinion - proportionate review sub-committee (pilot): <c>REC_PR</c>, since 2009.</summary>
    public const string RecPr = "REC_PR";

    /// <summary>REC flagged to approve research with adults lacking capacity (MCA ss30-33): <c>REC_MCA_FLAG</c>, since 2007.</summary>
    public const string RecMcaFlag = "REC_MCA_FLAG";

    /// <summary>Social Care REC review: <c>REC_SOCIAL_CARE</c>, since 2009.</summary>
    public const string RecSocialCare = "REC_SOCIAL_CARE";

    /// <summary>Gene Therapy Advisory Committee opinion (or transferred REC): <c>REC_GTAC</c>, 2004 to 2021.</summary>
    public const string RecGtac = "REC_GTAC";

    /// <summary>REC flagged for prisoner research: <c>REC_PRISON</c>, since 2008.</summary>
    public const string RecPrison = "REC_PRISON";

    /// <summary>Recognised/type 1 REC for phase 1 healthy-volunteer trials: <c>REC_PHASE1</c>, 2004 to 2021.</summary>
    public const string RecPhase1 = "REC_PHASE1";

    /// <summary>MHRA clinical trial authorisation - general medicinal product: <c>MHRA_CTA</c>, 2004 to 2021.</summary>
    public const string MhraCta = "MHRA_CTA";

    /// <summary>Sponsor amended request after grounds for non-acceptance: <c>MHRA_CTA_AMENDED</c>, 2004 to 2021.</summary>
    public const string MhraCtaAmended = "MHRA_CTA_AMENDED";

    /// <summary>MHRA decision on amended request: <c>MHRA_CTA_FINAL</c>, 2004 to 2021.</summary>
    public const string MhraCtaFinal = "MHRA_CTA_FINAL";

    /// <summary>
    /// MHRA written authorisation - special characteristics (biological, recombinant etc.):
    /// <c>MHRA_CTA_SPECIAL</c>, 2004 to 2021.
    /// </summary>
    public const string MhraCtaSpecial = "MHRA_CTA_SPECIAL";

    /// <summary>MHRA written authorisation - gene, somatic cell, GMO products: <c>MHRA_CTA_ATIMP</c>, 2004 to 2021.</summary>
    public const string MhraCtaAtimp = "MHRA_CTA_ATIMP";

    /// <summary>MHRA voluntary notification, Type A (licensed use) trials: <c>MHRA_TYPE_A_NOTIF</c>, 2011 to 2021.</summary>
    public const string MhraTypeANotif = "MHRA_TYPE_A_NOTIF";

    /// <summary>MHRA notification scheme, low-risk phase 3 and 4: <c>MHRA_NOTIF_SCHEME</c>, 2023 to 2026.</summary>
    public const string MhraNotifScheme = "MHRA_NOTIF_SCHEME";

    /// <summary>Combined review: single MHRA authorisation and REC opinion: <c>COMBINED_REVIEW</c>, 2022 to 2026.</summary>
    public const string CombinedReview = "COMBINED_REVIEW";

    /// <summary>Sponsor response to combined request for further information: <c>COMBINED_RFI_RESPONSE</c>, 2022 to 2026.</summary>
    public const string CombinedFurtherInformationResponse = "COMBINED_RFI_RESPONSE";

    /// <summary>Validation of UK clinical trial approval request: <c>CT_VALIDATION</c>, since 2026.</summary>
    public const string CtValidation = "CT_VALIDATION";

    /// <summary>
    /// UK clinical trial approval (MHRA authorisation + REC opinion in one decision) - initial decision:
    /// <c>CT_APPROVAL</c>, since 2026.
    /// </summary>
    public const string CtApproval = "CT_APPROVAL";

    /// <summary>Sponsor response to RFI: <c>CT_RFI_RESPONSE</c>, since 2026.</summary>
    public const string CtFurtherInformationResponse = "CT_RFI_RESPONSE";

    /// <summary>Decision after RFI response (maximum 7+30+60+10 = 107 days from submission): <c>CT_FINAL</c>, since 2026.</summary>
    public const string CtFinal = "CT_FINAL";

    /// <summary>Notifiable trial: automatic MHRA authorisation, REC opinion still required: <c>CT_NOTIFIABLE</c>, since 2026.</summary>
    public const string CtNotifiable = "CT_NOTIFIABLE";

    /// <summary>Approval lapses if no UK participant recruited (extension possible): <c>CT_FIRST_UK_PARTICIPANT</c>, since 2026.</summary>
    public const string CtFirstUkParticipant = "CT_FIRST_UK_PARTICIPANT";

    /// <summary>MHRA notice of no objection to clinical investigation of a medical device: <c>MHRA_DEVICE</c>, since 2002.</summary>
    public const string MhraDevice = "MHRA_DEVICE";

    /// <summary>CSP receipt and validation of RandD form: <c>CSP_VALIDATION</c>, 2008 to 2016.</summary>
    public const string CspValidation = "CSP_VALIDATION";

    /// <summary>CSP global (study-wide) governance review by lead CLRN: <c>CSP_STUDY_WIDE</c>, 2008 to 2016.</summary>
    public const string CspStudyWide = "CSP_STUDY_WIDE";

    /// <summary>CSP local governance review (site-specific information form): <c>CSP_LOCAL</c>, 2008 to 2016.</summary>
    public const string CspLocal = "CSP_LOCAL";

    /// <summary>Permission by each NHS organisation: <c>NHS_PERMISSION</c>, since 2004.</summary>
    public const string NhsPermission = "NHS_PERMISSION";

    /// <summary>Site-specific assessment of CTIMP sites for the main REC: <c>SSA</c>, 2004 to 2016.</summary>
    public const string Ssa = "SSA";

    /// <summary>HRA Approval: initial assessment letter: <c>HRA_INITIAL_ASSESSMENT</c>, since 2015.</summary>
    public const string HraInitialAssessment = "HRA_INITIAL_ASSESSMENT";

    /// <summary>
    /// HRA Approval (England) - governance and legal assessment collated with other approvals:
    /// <c>HRA_APPROVAL</c>, since 2015.
    /// </summary>
    public const string HraApproval = "HRA_APPROVAL";

    /// <summary>
    /// Local Information Pack sent at the same time to PI/site team, RandD office and network:
    /// <c>LOCAL_INFORMATION_PACK</c>, since 2015.
    /// </summary>
    public const string LocalInformationPack = "LOCAL_INFORMATION_PACK";

    /// <summary>Confirmation of capacity and capability - formal: <c>CC_FORMAL</c>, since 2015.</summary>
    public const string CcFormal = "CC_FORMAL";

    /// <summary>No formal confirmation: site may start unless it objects: <c>CC_NOT_REQUIRED</c>, since 2015.</summary>
    public const string CcNotRequired = "CC_NOT_REQUIRED";

    /// <summary>
    /// Site agreement: mNCA or OID (non-commercial), mCTA/mCIA (commercial), SoE/SoECAT attached:
    /// <c>SITE_AGREEMENT</c>, since 2008.
    /// </summary>
    public const string SiteAgreement = "SITE_AGREEMENT";

    /// <summary>Participant identification centre agreement: <c>PIC_AGREEMENT</c>, since 2008.</summary>
    public const string PicAgreement = "PIC_AGREEMENT";

    /// <summary>
    /// Support departments agree: pharmacy, radiology, laboratories, clinical service:
    /// <c>LOCAL_SUPPORT</c>, since 2008.
    /// </summary>
    public const string LocalSupport = "LOCAL_SUPPORT";

    /// <summary>
    /// Honorary research contract, letter of access or research passport for external staff:
    /// <c>HR_ACCESS</c>, since 2008.
    /// </summary>
    public const string HrAccess = "HR_ACCESS";

    /// <summary>NRS Permissions CC study-wide (generic) review: <c>NRS_STUDY_WIDE</c>, since 2008.</summary>
    public const string NrsStudyWide = "NRS_STUDY_WIDE";

    /// <summary>RandD management permission by each Scottish Board: <c>NRS_PERMISSION</c>, since 2008.</summary>
    public const string NrsPermission = "NRS_PERMISSION";
}
