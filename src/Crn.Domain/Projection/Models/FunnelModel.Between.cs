using Crn.Domain.Probability.Counts;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <content>How many are recruited between two times. Those in screening are decided as soon as time goes on: they come before.</content>
internal sealed partial class FunnelModel
{
    protected override double[] Ahead(double after, double upTo)
    {
        double[] sum = [];
        if (nodes is null)
        {
            for (var i = 0; i < shares.Length; i++)
            {
                var others = room is null || waiting.Sum() == 0 ? null : Passing(waiting.Sum(), shares[i].Share);
                Add(together[i].Ahead(after, upTo, others), shares[i].Weight, ref sum);
            }

            return sum;
        }

        foreach (var node in nodes)
            Add(room is { } places ? Under(node, after, upTo, places) : Free(node, after, upTo), node.Weight, ref sum);
        return sum;
    }

    /// <inheritdoc />
    public override double[] ExpectedOf(SiteOrStudy site, double[] times)
    {
        var expected = new double[times.Length];
        var at = Array.FindIndex(sites, s => s.Site == site);
        if (at < 0) return expected;
        if (room is not null) return Array.ConvertAll(Taken(times), taken => taken[at]);
        for (var j = 0; j < shares.Length; j++)
        {
            var of = together[j].ExpectedOf(site, times);
            for (var t = 0; t < times.Length; t++)
                expected[t] += times[t] <= 0 ? 0 : shares[j].Weight * (of[t] + (waiting[at] * shares[j].Share));
        }

        return expected;
    }

    public override List<ArrivalPath> PathsOf(SiteOrStudy site, double[] times)
    {
        var at = Array.FindIndex(sites, s => s.Site == site);
        if (at < 0) return [];
        // Of those in screening each passes or not; they are taken as a Poisson count of the same mean.
        return [.. shares.SelectMany((s, i) => together[i].PathsOf(site, times).Select(p =>
            new ArrivalPath(p.Weight * s.Weight, Array.ConvertAll(p.Means, m => m + (waiting[at] * s.Share)))))];
    }

    private double[] Free(in RateNode node, double after, double upTo)
    {
        double[] total = [1];
        foreach (var site in sites)
        {
            double[] one = [];
            foreach (var (share, weight) in shares)
                Add(PartedCount.OfSite(node, site with { Weight = site.Weight * share }, after, upTo), weight, ref one);
            total = Convolve(total, one, int.MaxValue);
        }

        return total;
    }

    private double[] Under(in RateNode node, double after, double upTo, int places)
    {
        var joint = new JointCount();
        for (var i = 0; i < sites.Length; i++)
        {
            var sum = CappedBetween.Nobody(places, 0);
            foreach (var (share, weight) in shares)
            {
                var of = new JointCount();
                of.Add(PartedCount.OfSite(node, sites[i] with { Weight = sites[i].Weight * share }, after, upTo, places), 1);
                of.AddBefore(Passing(waiting[i], share));
                CappedBetween.Add(of.Under(places), weight, sum);
            }

            joint.Add(sum, 1);
        }

        return joint.ThenUnder(places);
    }
}
