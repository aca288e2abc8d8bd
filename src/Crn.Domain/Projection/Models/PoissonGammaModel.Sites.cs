using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <content>What is expected of each site.</content>
internal sealed partial class PoissonGammaModel
{
    public override ValueList<SiteCount> SitesBy(double time)
    {
        if (parted.IsNeeded && Finer(time, Places()) is { } finer) return finer.SitesBy(time);
        double[] expected = new double[sites.Length], none = new double[sites.Length];
        foreach (var node in nodes)
        {
            for (var i = 0; i < sites.Length; i++)
            {
                var (one, nobody) = OfSite(node, sites[i], time);
                expected[i] += node.Weight * one;
                none[i] += node.Weight * nobody;
            }
        }

        var alone = sites.Select((s, i) => new SiteCount(s.Site, s.Parts.Group, expected[i], Math.Min(none[i], 1)));
        if (caps.IsEmpty) return alone.ToValueList();
        var taken = Taken([time])[0];
        return alone.Select((s, i) => s.Under(taken[i], caps.PlacesOf(sites[i]))).ToValueList();
    }

    /// <inheritdoc />
    public override double[] ExpectedOf(SiteOrStudy site, double[] times)
    {
        var at = Array.FindIndex(sites, s => s.Site == site);
        if (at < 0) return new double[times.Length];
        if (times.Length > 0 && parted.IsNeeded && Finer(times[^1], Places()) is { } finer) return finer.ExpectedOf(site, times);
        if (!caps.IsEmpty) return Array.ConvertAll(Taken(times), taken => taken[at]);
        return Array.ConvertAll(times, time => time <= 0 ? 0 : nodes.Sum(n => n.Weight * OfSite(n, sites[at], time).Expected));
    }

    // What each site has by some times, in order, caps of groups and of the study applied.
    private double[][] Taken(double[] times) => PlacesInTurn.At(times, Array.ConvertAll(sites, s => caps.PartOf(s)), StandAt);

    private PlacesInTurn.Stand StandAt(double time)
    {
        var (own, ofParts) = (new double[sites.Length], new double[caps.Parts.Count]);
        foreach (var node in nodes)
        {
            for (var i = 0; i < own.Length; i++) own[i] += node.Weight * OfSite(node, sites[i], time).Expected;
            if (ofParts.Length == 0) continue;
            var (means, _) = parted.Expected(node, time);
            for (var part = 0; part < ofParts.Length; part++) ofParts[part] += node.Weight * means[part];
        }

        return new(own, ofParts, caps.Study is null ? null : Moments(time).Mean);
    }

    public override List<ArrivalPath> PathsOf(SiteOrStudy site, double[] times)
    {
        var at = Array.FindIndex(sites, s => s.Site == site);
        return at < 0 ? [] : ArrivalPaths.Of(given, sites[at], times);
    }

    public override double? PerDay(SiteOrStudy site)
    {
        const int month = 30;
        var at = Array.FindIndex(sites, s => s.Site == site);
        if (at < 0) return null;
        var open = sites[at]
            with { From = 0, To = Math.Max(sites[at].To, month), Opened = Math.Min(sites[at].Opened, 0), Delay = null, Never = 0 };
        return nodes.Sum(n => n.Weight * OfSite(n, open, month).Expected) / month;
    }

    // Expected recruits of one site, its own cap applied, and the probability of none.
    private static (double Expected, double None) OfSite(in RateNode node, in SiteExposure site, double time)
    {
        var (shape, days) = node.At(site);
        var exposure = site.Until(time);
        // Not open by then: nobody for certain, whatever the cap or the delay.
        if (!(exposure > 0)) return (0, 1);
        var term = new NegativeBinomialTerm(shape, days, exposure);
        if (site.Room is null && site.OpensForSure) return (term.Mean, Math.Exp(-shape * term.LogInverseStay));
        if (site.Room is null) return Opening(site, shape, days, time);
        var masses = PartedCount.OfSite(node, site, time, (int)Math.Min(NegativeBinomialLength.Of([term]), LongestParted));
        return (MassTable.Moments(masses).Mean, masses[0]);
    }

    // The same of a site without a cap that opens at random: means over its exposure.
    private static (double Expected, double None) Opening(in SiteExposure site, double shape, double days, double time)
    {
        double mean = 0, none = 0, opened = 0;
        if (site.IsEven)
        {
            var (one, other) = site.Pieces(0, time);
            Add(one.Weight, one.Low, one.High);
            Add(other.Weight, other.Low, other.High);
        }
        else
        {
            Span<(double Days, double Weight)> points = stackalloc (double, double)[WaitingTime.Size];
            site.Delay!.Points(Math.Max(0, Math.Min(time, site.To) - site.From), points);
            foreach (var (late, weight) in points)
            {
                var exposure = site.Until(time, late);
                Add((1 - site.Never) * weight, exposure, exposure);
            }
        }

        return (shape / days * mean, none + Math.Max(0, 1 - opened));

        void Add(double weight, double low, double high)
        {
            if (weight <= 0) return;
            (mean, opened) = (mean + (weight * (low + high) / 2), opened + weight);
            var first = SpecialFunctions.Log1P(low / days);
            var rise = SpecialFunctions.Log1P((high - low) / (days + low));
            // The mean of (1 + x / days)^-shape over a piece, without the digits that a difference would lose.
            var power = Math.Abs((1 - shape) * rise) < 1e-9 ? rise : SpecialFunctions.Expm1((1 - shape) * rise) / (1 - shape);
            none += weight * Math.Exp(-shape * first) * (rise > 0 ? power / SpecialFunctions.Expm1(rise) : 1);
        }
    }
}
