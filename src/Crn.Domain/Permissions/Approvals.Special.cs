namespace Crn.Domain.Permissions;

/// <content>From registration on, special approvals, changes and duties.</content>
public static partial class Approvals
{
    /// <summary>HSC RandD permission (Northern Ireland): <c>HSC_PERMISSION</c>, since 2008.</summary>
    public const string HscPermission = "HSC_PERMISSION";

    /// <summary>NHS permission in Wales via permissions coordinating unit: <c>WALES_PERMISSION</c>, 2008 to 2018.</summary>
    public const string WalesPermission = "WALES_PERMISSION";

    /// <summary>Public registry record: <c>REGISTRATION</c>, since 2013.</summary>
    public const string Registration = "REGISTRATION";

    /// <summary>Delegation log signed by PI: <c>DELEGATION_LOG</c>, since 2004.</summary>
    public const string DelegationLog = "DELEGATION_LOG";

    /// <summary>Site initiation visit: <c>SIV</c>, since 2004.</summary>
    public const string Siv = "SIV";

    /// <summary>Sponsor green light to open site: <c>GREEN_LIGHT</c>, since 2004.</summary>
    public const string GreenLight = "GREEN_LIGHT";

    /// <summary>Site open to recruitment: <c>SITE_OPEN</c>, since 2004.</summary>
    public const string SiteOpen = "SITE_OPEN";

    /// <summary>First participant recruited at site: <c>FIRST_PARTICIPANT</c>, since 2004.</summary>
    public const string FirstParticipant = "FIRST_PARTICIPANT";

    /// <summary>Local IR(ME)R employer procedures and practitioner justification: <c>IRMER_SITE</c>, since 2018.</summary>
    public const string IrmerSite = "IRMER_SITE";

    /// <summary>Research ARSAC certificate per practitioner and site (MARS 1978): <c>ARSAC_CERTIFICATE</c>, 2004 to 2018.</summary>
    public const string ArsacCertificate = "ARSAC_CERTIFICATE";

    /// <summary>ARSAC research approval for the study (preliminary research assessment): <c>ARSAC_RESEARCH</c>, since 2018.</summary>
    public const string ArsacResearch = "ARSAC_RESEARCH";

    /// <summary>Employer licence per installation: <c>ARSAC_EMPLOYER_LICENCE</c>, since 2018.</summary>
    public const string ArsacEmployerLicence = "ARSAC_EMPLOYER_LICENCE";

    /// <summary>Practitioner licence covering the procedure: <c>ARSAC_PRACTITIONER_LICENCE</c>, since 2018.</summary>
    public const string ArsacPractitionerLicence = "ARSAC_PRACTITIONER_LICENCE";

    /// <summary>Section 251 support: CAG advice and HRA decision - full review: <c>CAG_FULL</c>, since 2009.</summary>
    public const string CagFull = "CAG_FULL";

    /// <summary>Section 251 support - precedent-set (sub-committee) review: <c>CAG_PRECEDENT</c>, since 2012.</summary>
    public const string CagPrecedent = "CAG_PRECEDENT";

    /// <summary>Public Benefit and Privacy Panel (Scotland analogue of section 251): <c>PBPP</c>, since 2015.</summary>
    public const string Pbpp = "PBPP";

    /// <summary>National data access request (NHS England DARS or equivalent): <c>NATIONAL_DATA_ACCESS</c>, since 2014.</summary>
    public const string NationalDataAccess = "NATIONAL_DATA_ACCESS";

    /// <summary>HMPPS (NOMS to 2017) National Research Committee approval: <c>HMPPS_NRC</c>, since 2008.</summary>
    public const string HmppsNrc = "HMPPS_NRC";

    /// <summary>Governor or regional director agreement to access: <c>GOVERNOR_AGREEMENT</c>, since 2008.</summary>
    public const string GovernorAgreement = "GOVERNOR_AGREEMENT";

    /// <summary>Scottish Prison Service or Northern Ireland Prison Service agreement: <c>SPS_OR_NIPS</c>, since 2008.</summary>
    public const string SpsOrNips = "SPS_OR_NIPS";

    /// <summary>Human Tissue Authority licence for storage outside an approved project: <c>HTA_LICENCE</c>, since 2006.</summary>
    public const string HtaLicence = "HTA_LICENCE";

    /// <summary>HFEA research licence: <c>HFEA_LICENCE</c>, since 1991.</summary>
    public const string HfeaLicence = "HFEA_LICENCE";

    /// <summary>Contained use notification or deliberate release consent for GMOs: <c>GMO_CONSENT</c>, since 2002.</summary>
    public const string GmoConsent = "GMO_CONSENT";

    /// <summary>Ministry of Defence REC review: <c>MODREC</c>, since 2008.</summary>
    public const string Modrec = "MODREC";

    /// <summary>
    /// Local authority research governance (and ADASS/ADCS opinion for four or more authorities):
    /// <c>SOCIAL_CARE_GOVERNANCE</c>, since 2008.
    /// </summary>
    public const string SocialCareGovernance = "SOCIAL_CARE_GOVERNANCE";

    /// <summary>Adults with Incapacity (Scotland) Act ethics committee: <c>SCOTLAND_A_REC</c>, since 2002.</summary>
    public const string ScotlandARec = "SCOTLAND_A_REC";

    /// <summary>Substantial amendment: REC opinion: <c>AMEND_REC</c>, 2004 to 2026.</summary>
    public const string AmendRec = "AMEND_REC";

    /// <summary>Substantial amendment: MHRA decision: <c>AMEND_MHRA</c>, 2004 to 2026.</summary>
    public const string AmendMhra = "AMEND_MHRA";

    /// <summary>HRA categorises amendment A, B or C: <c>AMEND_HRA_CATEGORISE</c>, 2016 to 2020.</summary>
    public const string AmendHraCategorise = "AMEND_HRA_CATEGORISE";

    /// <summary>Amendment Tool self-categorisation on submission: <c>AMEND_TOOL</c>, 2020 to 2026.</summary>
    public const string AmendTool = "AMEND_TOOL";

    /// <summary>Category A: all participating sites consider: <c>AMEND_CAT_A</c>, since 2016.</summary>
    public const string AmendCatA = "AMEND_CAT_A";

    /// <summary>Category B: only the affected sites consider: <c>AMEND_CAT_B</c>, since 2016.</summary>
    public const string AmendCatB = "AMEND_CAT_B";

    /// <summary>Category C: no site consideration: <c>AMEND_CAT_C</c>, since 2016.</summary>
    public const string AmendCatC = "AMEND_CAT_C";

    /// <summary>Validation of substantial modification: <c>MOD_VALIDATION</c>, since 2026.</summary>
    public const string ModValidation = "MOD_VALIDATION";

    /// <summary>
    /// Route A substantial modification, or REC review of non-CTIMP substantial modification:
    /// <c>MOD_ROUTE_A</c>, since 2026.
    /// </summary>
    public const string ModRouteA = "MOD_ROUTE_A";

    /// <summary>Route B substantial modification: automatic MHRA approval: <c>MOD_ROUTE_B</c>, since 2026.</summary>
    public const string ModRouteB = "MOD_ROUTE_B";

    /// <summary>Sponsor response to modification RFI: <c>MOD_RFI_RESPONSE</c>, since 2026.</summary>
    public const string ModFurtherInformationResponse = "MOD_RFI_RESPONSE";

    /// <summary>Decision after modification RFI response: <c>MOD_FINAL</c>, since 2026.</summary>
    public const string ModFinal = "MOD_FINAL";

    /// <summary>Modification of an important detail: notify, no approval: <c>MOD_IMPORTANT_DETAIL</c>, since 2026.</summary>
    public const string ModImportantDetail = "MOD_IMPORTANT_DETAIL";

    /// <summary>Minor modification: document only: <c>MOD_MINOR</c>, since 2026.</summary>
    public const string ModMinor = "MOD_MINOR";

    /// <summary>Urgent safety measure: act first, notify in writing: <c>URGENT_SAFETY_MEASURE</c>, since 2004.</summary>
    public const string UrgentSafetyMeasure = "URGENT_SAFETY_MEASURE";

    /// <summary>Annual progress report to REC: <c>REC_ANNUAL_REPORT</c>, 2004 to 2024.</summary>
    public const string RecAnnualReport = "REC_ANNUAL_REPORT";

    /// <summary>Annual review of section 251 support: <c>CAG_ANNUAL_REVIEW</c>, since 2009.</summary>
    public const string CagAnnualReview = "CAG_ANNUAL_REVIEW";

    /// <summary>Declaration of end of trial: <c>END_OF_TRIAL</c>, since 2004.</summary>
    public const string EndOfTrial = "END_OF_TRIAL";
}
