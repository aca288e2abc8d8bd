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
            var masses = OfPart(node, i, time, i > 0 ? Math.Min(length, caps.Parts[i - 1].Room + 1) : length);
            if (i > 0) masses = CutAt(masses, caps.Parts[i - 1].Room);
            total = MassTable.Convolve(total, masses, length);
        }

        return caps.Study is { } room ? CutAt(total, room) : total;
    }

    /// <summary>The probabilities of 0, 1, ... further recruits of one site.</summary>
    public static double[] OfSite(in RateNode node, in SiteExposure site, double time, int length)
    {
        var masses = new double[site.Room is { } places ? Math.Min(places + 1, length) : length];
        new OpeningChances(site, time).Masses(node, masses);
        return masses;
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
        return MassTable.Moments(CutAt(!isShort && sum.AddMasses(1, masses) ? masses : Masses(node, time, study + 1), study));
    }

    // For ever, sites that end and sites that do not are met one by one.
    private (double Mean, double Variance) OneByOne(in RateNode node, double time)
    {
        if (caps.Study is { } study) return MassTable.Moments(Masses(node, time, study + 1));
        double mean = 0, variance = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0 && parts[i].Length > 0)
                Add(MassTable.Moments(CutAt(OfPart(node, i, time, caps.Parts[i - 1].Room + 1), caps.Parts[i - 1].Room)));
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
        var ofAll = caps.Study is null ? sums?.Expected(node) : null;
        var sum = ofAll is null ? sums?.Under(node) : null;
        for (var part = 0; part < ofParts.Length; part++)
        {
            var (of, room) = (parts[part + 1], caps.Parts[part].Room);
            if (of.Length == 0) continue;
            ofParts[part] = sums?.MeanOfPart(part) ?? MassTable.Moments(CutAt(OfPart(node, part + 1, time, room + 1), room)).Mean;
        }

        return (ofParts, ofAll ?? (sum is not null && sum.Window.High <= caps.Study ? sum.Moments.Mean : Moments(node, time).Mean));
    }

    private static (double Mean, double Variance) OfOne(in RateNode node, in SiteExposure site, double time)
    {
        if (site.Room is { } room) return MassTable.Moments(OfSite(node, site, time, room + 1));
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

    private double[] OfPart(in RateNode node, int part, double time, int length)
    {
        var (plain, others) = (Sorted[part].Plain, Sorted[part].Others);
        double[] total = [1];
        if (Array.Exists(plain, s => double.IsPositiveInfinity(s.Until(time)))) return new double[length];
        var terms = new NegativeBinomialTerm[plain.Length];
        var used = node.Terms(plain, time, terms);
        if (used > 0)
        {
            total = new double[length];
            NegativeBinomialSum.Masses(terms.AsSpan(0, used), 0, total);
        }

        foreach (var (site, times) in others)
        {
            // Most sites are not open on an early date, or have few: what is far below rounding is not multiplied out.
            var one = Shortened(OfSite(node, site, time, length));
            if (one.Length > 1 || one[0] < 1) total = MassTable.Convolve(total, MassTable.Power(one, times, length), length);
        }

        return total;
    }

    private static double[] Shortened(double[] masses)
    {
        var end = masses.Length;
        while (end > 1 && masses[end - 1] < 1e-19) end--;
        return end < masses.Length ? masses[..end] : masses;
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
