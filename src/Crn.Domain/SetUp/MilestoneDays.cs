using Crn.Domain.Permissions;
using Crn.Domain.Sites;

namespace Crn.Domain.SetUp;

/// <summary>Which steps of a network end in which milestone.</summary>
internal static class MilestoneDays
{
    // The milestone is reached when the last of these steps has ended that the case has.
    public static string[] Codes(SetUpMilestone milestone) => milestone switch
    {
        SetUpMilestone.Submitted => [PermissionPlan.Submission],
        SetUpMilestone.Valid => ["REC_VALIDATION", "CT_VALIDATION"],
        SetUpMilestone.RegulatoryApproval => ["COMBINED_REVIEW", "CT_APPROVAL", "CT_FINAL", "CT_NOTIFIABLE"],
        SetUpMilestone.HraApproval => ["HRA_APPROVAL"],
        SetUpMilestone.StudyWideReviewComplete => ["CSP_STUDY_WIDE"],
        SetUpMilestone.ValidApplicationReceived => ["CSP_VALIDATION"],
        SetUpMilestone.PermissionIssued => ["NHS_PERMISSION", "NRS_PERMISSION", "HSC_PERMISSION", "WALES_PERMISSION"],
        SetUpMilestone.SiteSelected => ["LOCAL_INFORMATION_PACK"],
        SetUpMilestone.SiteConfirmed => ["CC_FORMAL", "CC_NOT_REQUIRED"],
        SetUpMilestone.SiteReady => ["GREEN_LIGHT"],
        SetUpMilestone.InitiationVisit => ["SIV"],
        SetUpMilestone.SiteOpen => ["SITE_OPEN"],
        SetUpMilestone.FirstParticipant => ["FIRST_PARTICIPANT"],
        // The graph has no step for the invitation of a site.
        SetUpMilestone.SiteInvited => [],
    };

    // For each site (or the study) the steps of the milestone; none when the case has no such step.
    public static int[][] Of(ForecastNetwork network, SetUpMilestone milestone, ValueList<SiteCode> sites)
    {
        int[] At(SiteCode? site) => [.. Codes(milestone).Select(c => network.Find(site is { } code ? StepKey.AtSite(c, code) : StepKey.OfStudy(c))).OfType<int>()];
        var study = At(null);
        return study.Length > 0 ? [study] : [.. sites.Select(s => At(s)).Where(s => s.Length > 0)];
    }

    // The day of a milestone in a draw: the last step of the first site to have them all.
    public static int Day(int[][] steps, int[][] ends, int draw)
    {
        var first = ForecastNode.Never;
        foreach (var site in steps)
        {
            var last = int.MinValue;
            foreach (var step in site) last = Math.Max(last, ends[step][draw]);
            if (last < first) first = last;
        }

        return first;
    }
}
