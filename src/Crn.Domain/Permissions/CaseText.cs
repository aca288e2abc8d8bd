using NodaTime.Text;

namespace Crn.Domain.Permissions;

/// <summary>The words of a case.</summary>
internal static class CaseText
{
    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Of(CaseStepStatus status) => status switch
    {
        CaseStepStatus.NotBegun => "not begun",
        CaseStepStatus.UnderReview => "under review",
        CaseStepStatus.WaitingForInformation => "waiting for information",
        CaseStepStatus.ConditionsOutstanding => "conditions outstanding",
        CaseStepStatus.Granted => "granted",
        CaseStepStatus.Continued => "continued",
        CaseStepStatus.Refused => "refused",
        CaseStepStatus.Withdrawn => "withdrawn",
    };

    public static string Of(PermissionParty party) => party switch
    {
        PermissionParty.Sponsor => "sponsor",
        PermissionParty.ResearchEthicsCommittee => "research ethics committee",
        PermissionParty.Mhra => "MHRA",
        PermissionParty.CombinedReview => "MHRA and research ethics committee",
        PermissionParty.HealthResearchAuthority => "HRA",
        PermissionParty.SiteOrganisation => "site organisation",
        PermissionParty.Network => "network",
        PermissionParty.ConfidentialityAdvisor => "confidentiality advisor",
        PermissionParty.Arsac => "ARSAC",
        PermissionParty.PrisonService => "prison service",
        PermissionParty.OtherAuthority => "other authority",
    };
}
