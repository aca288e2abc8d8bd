using Crn.Domain.Permissions;
using Crn.Domain.Sites;

namespace Crn.Domain.SetUp.Network;

/// <summary>Which steps of a network end in which milestone.</summary>
internal static class MilestoneDays
{
    private static readonly ILookup<SetUpMilestone, string> CodesOf =
        ApprovalGraph.Rows.Where(r => r.Milestone is not null).DistinctBy(r => r.Code).ToLookup(r => r.Milestone!.Value, r => r.Code);

    // The milestone is reached when the last of these steps has ended that the case has. The graph has no step for the invitation of a
    // site.
    public static IEnumerable<string> Codes(SetUpMilestone milestone) => CodesOf[milestone];

    // For each site (or the study) the steps of the milestone; none when the case has no such step.
    public static int[][] Of(ForecastNetwork network, SetUpMilestone milestone, ValueList<SiteCode> sites)
    {
        int[] At(SiteCode? site) =>
            [.. Codes(milestone).Select(c => network.Find(site is { } code ? StepKey.AtSite(c, code) : StepKey.OfStudy(c))).OfType<int>()];
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
