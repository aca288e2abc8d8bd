using Crn.Domain.Policies;

namespace Crn.Domain.Permissions;

/// <summary>Whose decision each step is. Field knowledge: no source states the table as a whole.</summary>
internal static class StepOwners
{
    public static Citation Source { get; } = Citation.Background("who decides each step of the approval graph");

    public static PermissionParty Of(string code) => code switch
    {
        _ when code.EndsWith("_RFI_RESPONSE", StringComparison.Ordinal) => PermissionParty.Sponsor,
        "SPONSOR_CONFIRM" or "INDEMNITY" or "COST_ATTRIBUTION" or "DPIA" or "IRAS_SUBMIT" or "MHRA_CTA_AMENDED" or "LOCAL_INFORMATION_PACK" or "REGISTRATION" or "SIV" or "GREEN_LIGHT"
            or "MPE_CRE_REVIEW" or "AMEND_TOOL" or "MOD_IMPORTANT_DETAIL" or "MOD_MINOR" or "URGENT_SAFETY_MEASURE" or "REC_ANNUAL_REPORT" or "END_OF_TRIAL" or "CT_FIRST_UK_PARTICIPANT" => PermissionParty.Sponsor,
        "AMEND_REC" or "MODREC" => PermissionParty.ResearchEthicsCommittee,
        _ when code.StartsWith("REC_", StringComparison.Ordinal) || code == "SCOTLAND_A_REC" => PermissionParty.ResearchEthicsCommittee,
        "AMEND_MHRA" => PermissionParty.Mhra,
        _ when code.StartsWith("MHRA_", StringComparison.Ordinal) => PermissionParty.Mhra,
        _ when code.StartsWith("CT_", StringComparison.Ordinal) || code.StartsWith("COMBINED_", StringComparison.Ordinal) || code.StartsWith("MOD_", StringComparison.Ordinal) => PermissionParty.CombinedReview,
        "PHARMACY_ASSURANCE" or "RADIATION_ASSURANCE" or "AMEND_HRA_CATEGORISE" => PermissionParty.HealthResearchAuthority,
        _ when code.StartsWith("HRA_", StringComparison.Ordinal) => PermissionParty.HealthResearchAuthority,
        "PORTFOLIO_ELIGIBILITY" or "NCVR" or "NRS_STUDY_WIDE" or "CSP_VALIDATION" or "CSP_STUDY_WIDE" => PermissionParty.Network,
        _ when code.StartsWith("CAG_", StringComparison.Ordinal) || code == "PBPP" => PermissionParty.ConfidentialityAdvisor,
        _ when code.StartsWith("ARSAC_", StringComparison.Ordinal) => PermissionParty.Arsac,
        "HMPPS_NRC" or "GOVERNOR_AGREEMENT" or "SPS_OR_NIPS" => PermissionParty.PrisonService,
        "NATIONAL_DATA_ACCESS" or "HTA_LICENCE" or "HFEA_LICENCE" or "GMO_CONSENT" or "SOCIAL_CARE_GOVERNANCE" => PermissionParty.OtherAuthority,
        _ => PermissionParty.SiteOrganisation,
    };
}
