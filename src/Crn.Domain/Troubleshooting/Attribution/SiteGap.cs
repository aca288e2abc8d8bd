using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>The gap of one site with its parts, their variances, and the causes of which nothing is known there.</summary>
internal sealed record SiteGap(
    SiteCode Code, string? Group, double Planned, int Actual, double[] Parts, double[] Variances, ValueList<ShortfallCause> NotKnown,
    bool IsPlanned = true)
{
    /// <summary>The split of some sites together: the sum of theirs.</summary>
    public static ShortfallSplit Sum(RecruitmentScope scope, IReadOnlyList<SiteGap> sites) => new(
        scope, sites.Sum(site => site.Planned), sites.Sum(site => site.Actual),
        Enum.GetValues<ShortfallCause>().Select(cause => Part(cause, sites)).ToValueList());

    private static ShortfallPart Part(ShortfallCause cause, IReadOnlyList<SiteGap> sites)
    {
        var notKnown = sites.Count(site => site.NotKnown.Contains(cause));
        // A site that the plan does not have can lose nothing to a cause: it says nothing of it, neither zero nor not known.
        var known = notKnown < sites.Count(site => site.IsPlanned) || notKnown == 0;
        var sum = known ? sites.Sum(site => site.Parts[(int)cause]) : (double?)null;
        return new(cause, sum, Math.Sqrt(sites.Sum(site => site.Variances[(int)cause])), notKnown);
    }
}
