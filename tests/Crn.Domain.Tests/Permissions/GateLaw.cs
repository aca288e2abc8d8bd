using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Permissions;

/// <summary>
/// What a site must have, written down here from the statements by nation and not read from the graph: regulator, ethics opinion, data
/// decision, other consents, and the review of the site's own nation.
/// </summary>
internal static class GateLaw
{
    private static readonly string[] OfTheWholeKingdom =
    [
        "IRAS_SUBMIT", "MHRA_CTA", "MHRA_CTA_FINAL", "MHRA_CTA_SPECIAL", "MHRA_CTA_ATIMP", "MHRA_TYPE_A_NOTIF", "COMBINED_REVIEW",
        "CT_APPROVAL", "CT_FINAL", "CT_NOTIFIABLE", "MHRA_DEVICE", "REC_GTAC", "REC_PHASE1", "MODREC", "ARSAC_RESEARCH", "HFEA_LICENCE",
        "GMO_CONSENT", "SOCIAL_CARE_GOVERNANCE",
    ];

    public static readonly string[] HostDecisions =
    [
        "NHS_PERMISSION", "NRS_PERMISSION", "HSC_PERMISSION", "WALES_PERMISSION", "CC_FORMAL", "CC_NOT_REQUIRED", "GREEN_LIGHT",
        "SITE_OPEN", "FIRST_PARTICIPANT",
    ];

    public static string[] Binding(UkNation nation, bool isNhs)
    {
        var ofNation = nation switch
        {
            UkNation.England => new[] { "REC_FULL", "REC_FINAL", "REC_PR", "CAG_FULL", "CAG_PRECEDENT", "HMPPS_NRC", "HTA_LICENCE" },
            UkNation.Wales => ["REC_FULL", "REC_FINAL", "REC_PR", "CAG_FULL", "CAG_PRECEDENT", "HMPPS_NRC", "HTA_LICENCE"],
            UkNation.Scotland => ["PBPP", "SPS_OR_NIPS", "SCOTLAND_A_REC"],
            _ => ["REC_FULL", "REC_FINAL", "REC_PR", "SPS_OR_NIPS", "HTA_LICENCE", "MHRA_DEVICE_NOTICE_NI"],
        };
        var review = !isNhs ? [] : nation switch
        {
            UkNation.England => new[] { "CSP_STUDY_WIDE", "HRA_APPROVAL" },
            UkNation.Wales => ["WALES_STUDY_WIDE"],
            UkNation.Scotland => ["NRS_STUDY_WIDE"],
            _ => ["HSC_STUDY_WIDE"],
        };
        return [.. OfTheWholeKingdom, .. ofNation, .. review];
    }

    /// <summary>Steps of the study that never bind a site of the nation.</summary>
    public static string[] NeverBinding(UkNation nation) => nation switch
    {
        UkNation.England => ["NRS_STUDY_WIDE", "HSC_STUDY_WIDE", "WALES_STUDY_WIDE", "PBPP", "SCOTLAND_A_REC", "SPS_OR_NIPS"],
        UkNation.Wales => ["NRS_STUDY_WIDE", "HSC_STUDY_WIDE", "CSP_STUDY_WIDE", "PBPP", "SCOTLAND_A_REC", "SPS_OR_NIPS"],
        UkNation.Scotland => ["HRA_APPROVAL", "HSC_STUDY_WIDE", "WALES_STUDY_WIDE", "CSP_STUDY_WIDE", "CAG_FULL", "CAG_PRECEDENT",
            "HMPPS_NRC"],
        _ => ["HRA_APPROVAL", "NRS_STUDY_WIDE", "WALES_STUDY_WIDE", "CSP_STUDY_WIDE", "CAG_FULL", "CAG_PRECEDENT", "PBPP",
            "SCOTLAND_A_REC", "HMPPS_NRC"],
    };

    /// <summary>No decision at the site was in favour before every approval that binds it.</summary>
    public static int Holds(PermissionCase permission, SiteProgress site)
    {
        var isNhs = site.Site.Answers.Find(PermissionFacts.Nhs) is null
            ? !PermissionFacts.Nhs.IsFalse().Evaluate(permission.Answers).IsTrue
            : PermissionFacts.Nhs.IsTrue().Evaluate(site.Site.Answers).IsTrue;
        var binding = Binding(site.Site.Nation, isNhs);
        // One opinion for the kingdom, but for adults lacking capacity in Scotland.
        if (permission.Steps.All(s => s.Key.Code != "SCOTLAND_A_REC")) binding = [.. binding, "REC_FULL", "REC_FINAL", "REC_PR"];
        var decided = site.Steps.Where(s => s.IsGranted && HostDecisions.Contains(s.Key.Code)).ToList();
        foreach (var step in decided)
        {
            foreach (var gate in permission.Steps.Where(s => s.IsNeeded && binding.Contains(s.Key.Code)))
            {
                Assert.True(gate.Status is CaseStepStatus.Granted or CaseStepStatus.Continued && gate.EndedOn <= step.EndedOn,
                    $"{step} without {gate} at {site.Site}");
            }
        }

        // Nor is a site told no for a reason of another nation, or of a network.
        string[] never = [.. NeverBinding(site.Site.Nation), "PORTFOLIO_ELIGIBILITY"];
        foreach (var wait in permission.Blocked.Where(b => b.Step.Site == site.Site.Code))
            Assert.DoesNotContain(wait.WaitsFor, w => never.Contains(w.Code));
        return decided.Count;
    }
}
