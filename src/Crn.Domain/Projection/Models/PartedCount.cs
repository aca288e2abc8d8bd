using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// The exact distribution of a total whose sites are capped, open at random or belong to capped groups: each such site has its own
/// distribution; they are convolved within their group, cut at its room, and then across groups.
/// </summary>
internal sealed partial class PartedCount
{
    private readonly SiteExposure[][] parts;
    private readonly CapRoom caps;
    private readonly double leastDays;

    /// <summary>Sites under caps, and about the least days of any belief of their rates, by which sites are grouped.</summary>
    public PartedCount(SiteExposure[] sites, CapRoom caps, double leastDays = 1)
    {
        (this.caps, this.leastDays) = (caps, leastDays);
        parts = new SiteExposure[caps.Parts.Count + 1][];
        for (var i = 0; i < parts.Length; i++) parts[i] = Array.FindAll(sites, s => caps.PartOf(s) == i - 1);
        // Nobody needs the detour when every site opens for sure and recruits without limit.
        IsNeeded = !caps.IsEmpty || Array.Exists(sites, s => s.Room is not null || !s.OpensForSure);
    }

    public bool IsNeeded { get; }

    /// <summary>The probabilities of 0, 1, ... further recruits; what is missing to 1 lies beyond.</summary>
    public double[] Masses(in RateNode node, double time, int length)
    {
        double[] total = [1];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0) continue;
            // Beyond its places nothing of a part is needed.
            var masses = OfPart(node, parts[i], time, i > 0 ? Math.Min(length, caps.Parts[i - 1].Room + 1) : length);
            if (i > 0) masses = CutAt(masses, caps.Parts[i - 1].Room);
            total = MassTable.Convolve(total, masses, length);
        }

        return caps.Study is { } room ? CutAt(total, room) : total;
    }

    /// <summary>The probabilities of 0, 1, ... further recruits of one site.</summary>
    public static double[] OfSite(in RateNode node, in SiteExposure site, double time, int length)
    {
        var masses = new double[site.Room is { } places ? Math.Min(places + 1, length) : length];
        OfSite(node, site, time, masses);
        return masses;
    }

    // The masses below the length of a span; where that is the room of the site, all above it too.
    private static void OfSite(in RateNode node, in SiteExposure site, double time, Span<double> masses)
    {
        var (shape, rate) = node.At(site);
        masses.Clear();
        if (site.Delay is not { } delay)
        {
            NegativeBinomial.Masses(shape, rate, site.Until(time), masses);
        }
        else
        {
            // Later than this the site no longer opens in time: all of that is nobody recruited.
            var latest = Math.Min(time, site.To) - site.From;
            Span<(double Days, double Weight)> points = stackalloc (double, double)[WaitingTime.Size];
            delay.Points(Math.Max(0, latest), points);
            Span<double> exposures = stackalloc double[WaitingTime.Size], weights = stackalloc double[WaitingTime.Size];
            double opened = 0;
            for (var i = 0; i < points.Length; i++)
            {
                (exposures[i], weights[i]) = (site.Until(time, points[i].Days), points[i].Weight);
                opened += weights[i];
            }

            NegativeBinomial.AddMixture(shape, rate, exposures, weights, masses);
            masses[0] += Math.Max(0, 1 - opened);
        }

        if (site.Never > 0)
        {
            foreach (ref var mass in masses) mass *= 1 - site.Never;
            masses[0] += site.Never;
        }

        if (site.Room is not { } room || room >= masses.Length) return;
        double below = 0;
        foreach (var mass in masses[..room]) below += mass;
        masses[room] = Math.Max(0, 1 - below);
    }

    /// <summary>Mean and variance of the total: from distributions only where a cap cuts them.</summary>
    public (double Mean, double Variance) Moments(in RateNode node, double time)
    {
        using var sums = SumsOfAll(0, time);
        if (sums is null) return OneByOne(node, time);
        var sum = sums.Under(node);
        if (caps.Study is not { } study || sum.Window.High <= study) return sum.Moments;
        var masses = new double[study + 1];
        // Few counts are sooner multiplied out than turned from a window that is far wider.
        var isShort = ProductsBelow(study + 1) < sum.Window.High - sum.Window.Low;
        return Of(CutAt(!isShort && sum.AddMasses(1, masses) ? masses : Masses(node, time, study + 1), study));
    }

    // For ever, sites that end and sites that do not are met one by one.
    private (double Mean, double Variance) OneByOne(in RateNode node, double time)
    {
        if (caps.Study is { } study) return Of(Masses(node, time, study + 1));
        double mean = 0, variance = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0 && parts[i].Length > 0)
                Add(Of(CutAt(OfPart(node, parts[i], time, caps.Parts[i - 1].Room + 1), caps.Parts[i - 1].Room)));
            else foreach (var site in parts[i]) Add(OfOne(node, site, time));
        }

        return (mean, variance);

        void Add((double Mean, double Variance) more) => (mean, variance) = (mean + more.Mean, variance + more.Variance);
    }

    /// <summary>What is expected of each capped part, its cap and those of its sites applied, and of all together under every cap.
    /// </summary>
    public (double[] OfParts, double OfAll) Expected(in RateNode node, double time)
    {
        var ofParts = new double[caps.Parts.Count];
        using var sums = SumsOfAll(0, time);
        var sum = sums?.Under(node);
        for (var part = 0; part < ofParts.Length; part++)
        {
            var (of, room) = (parts[part + 1], caps.Parts[part].Room);
            if (of.Length > 0) ofParts[part] = sums?.MeanOfPart(part) ?? Of(CutAt(OfPart(node, of, time, room + 1), room)).Mean;
        }

        return (ofParts, sum is not null && (caps.Study is not { } study || sum.Window.High <= study) ? sum.Moments.Mean
            : Moments(node, time).Mean);
    }

    private static (double Mean, double Variance) OfOne(in RateNode node, in SiteExposure site, double time)
    {
        if (site.Room is { } room) return Of(OfSite(node, site, time, room + 1));
        var (shape, rate) = node.At(site);
        double one = 0, two = 0;
        Span<(double Days, double Weight)> points = stackalloc (double, double)[WaitingTime.Size];
        if (site.Delay is { } delay) delay.Points(Math.Max(0, Math.Min(time, site.To) - site.From), points);
        else points[0] = (0, 1);
        foreach (var (days, weight) in points)
        {
            if (weight <= 0) continue;
            var ratio = site.Until(time, days) / rate;
            one += weight * shape * ratio;
            two += weight * ((shape * ratio * (1 + ratio)) + (shape * ratio * shape * ratio));
        }

        (one, two) = ((1 - site.Never) * one, (1 - site.Never) * two);
        return (one, Math.Max(0, two - (one * one)));
    }

    private static (double Mean, double Variance) Of(double[] masses)
    {
        double mean = 0, square = 0;
        for (var k = 1; k < masses.Length; k++) (mean, square) = (mean + (masses[k] * k), square + (masses[k] * k * k));
        return (mean, Math.Max(0, square - (mean * mean)));
    }

    private static double[] OfPart(RateNode node, SiteExposure[] sites, double time, int length)
    {
        var terms = new NegativeBinomialTerm[sites.Length];
        var plain = Array.FindAll(sites, s => s.OpensForSure && s.Room is null);
        double[] total = [1];
        if (Array.Exists(plain, s => double.IsPositiveInfinity(s.Until(time)))) return new double[length];
        var used = node.Terms(plain, time, terms);
        if (used > 0)
        {
            total = new double[length];
            NegativeBinomialSum.Masses(terms.AsSpan(0, used), 0, total);
        }

        // Sites alike in everything but their name are many in a plan: one distribution, raised to their number.
        foreach (var alike in sites.Where(s => !s.OpensForSure || s.Room is not null).GroupBy(s => s with { Site = default }))
        {
            total = MassTable.Convolve(total, MassTable.Power(OfSite(node, alike.Key, time, length), alike.Count(), length), length);
        }

        return total;
    }

    // All at or above the room is put on the room.
    private static double[] CutAt(double[] masses, int room)
    {
        if (room >= masses.Length) return masses;
        var cut = masses[..(room + 1)];
        double below = 0;
        for (var k = 0; k < room; k++) below += cut[k];
        cut[room] = Math.Max(0, 1 - below);
        return cut;
    }
}
