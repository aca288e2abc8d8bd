using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Permissions;

/// <summary>Whose decision each step is. Field knowledge: no source states the table as a whole.</summary>
internal static class StepOwners
{
    public static Citation Source { get; } = Citation.Background("who decides each step of the approval graph");

    public static Party Of(string code) => code switch
    {
        _ when code.EndsWith("_RFI_RESPONSE", StringComparison.Ordinal) => Party.Sponsor,
        "SPONSOR_CONFIRM" or "INDEMNITY" or "COST_ATTRIBUTION" or "DPIA" or "IRAS_SUBMIT" or "MHRA_CTA_AMENDED" or "LOCAL_INFORMATION_PACK" or "REGISTRATION" or "SIV" or "GREEN_LIGHT"
            or "MPE_CRE_REVIEW" or "AMEND_TOOL" or "MOD_IMPORTANT_DETAIL" or "MOD_MINOR" or "URGENT_SAFETY_MEASURE" or "REC_ANNUAL_REPORT" or "END_OF_TRIAL" or "CT_FIRST_UK_PARTICIPANT" => Party.Sponsor,
        "AMEND_REC" or "MODREC" => Party.ResearchEthicsCommittee,
        _ when code.StartsWith("REC_", StringComparison.Ordinal) || code == "SCOTLAND_A_REC" => Party.ResearchEthicsCommittee,
        "AMEND_MHRA" => Party.Mhra,
        _ when code.StartsWith("MHRA_", StringComparison.Ordinal) => Party.Mhra,
        _ when code.StartsWith("CT_", StringComparison.Ordinal) || code.StartsWith("COMBINED_", StringComparison.Ordinal) || code.StartsWith("MOD_", StringComparison.Ordinal) => Party.CombinedReview,
        "PHARMACY_ASSURANCE" or "RADIATION_ASSURANCE" or "AMEND_HRA_CATEGORISE" => Party.HealthResearchAuthority,
        _ when code.StartsWith("HRA_", StringComparison.Ordinal) => Party.HealthResearchAuthority,
        "PORTFOLIO_ELIGIBILITY" or "NCVR" or "NRS_STUDY_WIDE" or "CSP_VALIDATION" or "CSP_STUDY_WIDE" => Party.Network,
        _ when code.StartsWith("CAG_", StringComparison.Ordinal) || code == "PBPP" => Party.ConfidentialityAdvisor,
        _ when code.StartsWith("ARSAC_", StringComparison.Ordinal) => Party.Arsac,
        "HMPPS_NRC" or "GOVERNOR_AGREEMENT" or "SPS_OR_NIPS" => Party.PrisonService,
        "NATIONAL_DATA_ACCESS" or "HTA_LICENCE" or "HFEA_LICENCE" or "GMO_CONSENT" or "SOCIAL_CARE_GOVERNANCE" => Party.OtherAuthority,
        _ => Party.SiteOrganisation,
    };
}
