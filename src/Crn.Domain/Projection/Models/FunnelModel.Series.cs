namespace Crn.Domain.Projection.Models;

/// <content>One share for all sites: a series for each of its points.</content>
internal sealed partial class FunnelModel
{
    private double? BySeries(double time, int k)
    {
        double below = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            if (together[i].BelowBySeries(time, k, passing[i].Length > 1 ? passing[i] : null) is not { } one) return null;
            below += shares[i].Weight * one;
        }

        return Math.Min(below, 1);
    }
}
