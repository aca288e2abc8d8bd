using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <content>How many are recruited between two times: who came before tells of the rate, and takes places under the caps.</content>
internal sealed partial class PartedCount
{
    private const double Longest = 40_000;
    private const double MostOfTable = 150;

    /// <summary>The masses under a node; others who came before take places under the cap of the study.</summary>
    public double[] Between(in RateNode node, double after, double upTo, double[]? others)
    {
        if (caps.Study is { } study && (others is not null || Reach(node, parts.SelectMany(p => p), upTo) > study))
            return UnderStudy(node, after, upTo, study, others);
        double[] total = [1];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0 && parts[i].Length > 0 && Reach(node, parts[i], upTo) > caps.Parts[i - 1].Room)
            {
                total = Both(total, Together(node, parts[i], after, upTo, caps.Parts[i - 1].Room).ThenUnder(caps.Parts[i - 1].Room));
                continue;
            }

            foreach (var alike in parts[i].GroupBy(s => s with { Site = default }))
                total = Both(total, MassTable.Power(OfSite(node, alike.Key, after, upTo), alike.Count(), (int)Longest));
        }

        return total;
    }

    /// <summary>The masses of the numbers of one site before a time and from there up to another, under its cap, or a given one.</summary>
    public static double[][] OfSite(in RateNode node, in SiteExposure site, double after, double upTo, int room)
    {
        var (shape, rate) = node.At(site);
        room = Math.Min(room, site.Room ?? room);
        var of = site.Exposures(after, upTo);
        var sum = CappedBetween.JointOfGamma(shape, Array.ConvertAll(of, o => o.Weight), Array.ConvertAll(of, o => o.Before / rate),
            Array.ConvertAll(of, o => o.Then / rate), room);
        sum[0][0] += Math.Max(0, 1 - of.Sum(o => o.Weight));
        return sum;
    }

    // The masses of the number of one capped site between two times, up to its room.
    private static void OfSiteBetween(in RateNode node, in SiteExposure site, double after, double upTo, Span<double> masses)
    {
        masses.Clear();
        var (shape, rate) = node.At(site);
        var (of, held) = (site.Exposures(after, upTo), 0.0);
        var (weights, befores, thens) = (new double[of.Length], new double[of.Length], new double[of.Length]);
        for (var i = 0; i < of.Length; i++)
        {
            (weights[i], befores[i], thens[i]) = (of[i].Weight, of[i].Before / rate, of[i].Then / rate);
            held += weights[i];
        }

        CappedBetween.AddOfGamma(shape, weights, befores, thens, masses);
        masses[0] += Math.Max(0, 1 - held);
    }

    /// <summary>The masses of the number of one site between two times.</summary>
    public static double[] OfSite(in RateNode node, in SiteExposure site, double after, double upTo)
    {
        if (IsCapped(node, site, upTo))
        {
            var under = new double[site.Room!.Value + 1];
            OfSiteBetween(node, site, after, upTo, under);
            return under;
        }

        var (shape, rate) = node.At(site);
        var of = site.Exposures(after, upTo);
        var largest = of.Length == 0 ? 0 : of.Max(o => o.Then);
        if (largest <= 0) return [1];
        var masses = new double[(int)Math.Min(Longest, NegativeBinomialLength.Of([new(shape, rate, largest)]))];
        NegativeBinomial.AddMixture(shape, rate, Array.ConvertAll(of, o => o.Then), Array.ConvertAll(of, o => o.Weight), masses);
        masses[0] += Math.Max(0, 1 - of.Sum(o => o.Weight));
        return masses;
    }

    private double[] UnderStudy(in RateNode node, double after, double upTo, int room, double[]? others)
    {
        var joint = new JointCount();
        foreach (var site in parts[0]) AddTo(joint, node, site, after, upTo, room);
        if (others is not null) joint.AddBefore(others);
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Length > 0) AddTo(joint, node, parts[i], after, upTo, Math.Min(caps.Parts[i - 1].Room, room));
        }

        return joint.ThenUnder(room);
    }

    // A capped part, where its cap cannot bind as its sites without it.
    private static void AddTo(JointCount joint, in RateNode node, SiteExposure[] sites, double after, double upTo, int room)
    {
        if (Reach(node, sites, upTo) > room)
        {
            joint.Add(Together(node, sites, after, upTo, room).Under(room), 1);
            return;
        }

        foreach (var site in sites) AddTo(joint, node, site, after, upTo, room);
    }

    private static JointCount Together(in RateNode node, SiteExposure[] sites, double after, double upTo, int room)
    {
        var joint = new JointCount();
        foreach (var site in sites) AddTo(joint, node, site, after, upTo, room);
        return joint;
    }

    private static void AddTo(JointCount joint, in RateNode node, in SiteExposure site, double after, double upTo, int room)
    {
        // One that may open on many days is a table too: more than the sum has room for, or come at all, make no difference to it.
        var most = site.Delay is null ? double.PositiveInfinity : Math.Min(room, Reach(node, [site], upTo));
        if (IsCapped(node, site, upTo) || most <= MostOfTable)
        {
            joint.Add(OfSite(node, site, after, upTo, (int)Math.Min(room, most)), 1);
            return;
        }

        var (shape, rate) = node.At(site);
        joint.AddGamma(shape, Array.ConvertAll(site.Exposures(after, upTo), o => (o.Weight, o.Before / rate, o.Then / rate)));
    }

    private static bool IsCapped(in RateNode node, in SiteExposure site, double upTo) =>
        site.Room is { } room && Reach(node, [site], upTo) > room;

    // How far the sum reaches if every site opens without delay.
    private static double Reach(RateNode node, IEnumerable<SiteExposure> sites, double time)
    {
        SiteExposure[] all = [.. sites];
        var terms = new NegativeBinomialTerm[all.Length];
        return NegativeBinomialLength.Of(terms.AsSpan(0, node.Terms(all, time, terms)));
    }

    // What is below rounding at the far end is not carried along.
    private static double[] Both(double[] a, double[] b)
    {
        var sum = MassTable.Convolve(a, b, (int)Longest);
        var end = sum.Length;
        while (end > 1 && sum[end - 1] < 1e-19) end--;
        return sum[..end];
    }
}
