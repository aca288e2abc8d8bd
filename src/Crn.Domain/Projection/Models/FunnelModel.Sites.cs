using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Models;

/// <content>What is expected of each site.</content>
internal sealed partial class FunnelModel
{
    public override ValueList<SiteCount> SitesBy(double time)
    {
        var alone = Alone(time);
        if (room is not { } places || time <= 0) return alone.ToValueList();
        var taken = Taken([time])[0];
        return alone.Select((s, i) => s.Under(taken[i], places)).ToValueList();
    }

    private SiteCount[] Alone(double time)
    {
        var (expected, none) = (new double[sites.Length], new double[sites.Length]);
        for (var j = 0; j < shares.Length; j++)
        {
            var (share, weight) = shares[j];
            var of = together[j].SitesBy(time);
            for (var i = 0; i < sites.Length; i++)
            {
                expected[i] += weight * (of[i].Expected + (waiting[i] * share));
                none[i] += weight * of[i].ProbabilityOfNone * (waiting[i] == 0 ? 1 : Math.Exp(waiting[i] * SpecialFunctions.Log1P(-share)));
            }
        }

        return [.. sites.Select((s, i) => new SiteCount(s.Site, s.Parts.Group, expected[i], Math.Min(1, none[i])))];
    }

    // The cap of the study holds for those in screening too, and where every site has its own share.
    private double[][] Taken(double[] times)
    {
        var partOf = new int[sites.Length];
        Array.Fill(partOf, -1);
        return PlacesInTurn.At(times, partOf,
            time => new(Array.ConvertAll(Alone(time), s => s.Expected), [], Moments(time).Mean));
    }
}
