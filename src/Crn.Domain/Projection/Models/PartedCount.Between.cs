using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <content>How many are recruited between two times: who came before tells of the rate, and takes places under the caps.</content>
internal sealed partial class PartedCount
{
    private const int Longest = 40_000;
    private const double MostOfTable = 100;

    // Of each belief by its weight; there are less than two hundred.
    private const double Tolerance = 1e-14;

    /// <summary>The masses under a node; others who came before take places under the cap of the study.</summary>
    public double[] Between(in RateNode node, double after, double upTo, double[]? others)
    {
        var joint = Together(node, parts[0], after, upTo, caps.Study ?? int.MaxValue);
        if (caps.Study is { } study)
        {
            if (others is not null) joint.AddBefore(others);
            for (var i = 1; i < parts.Length; i++)
                joint.AddUnder(Together(node, parts[i], after, upTo, Math.Min(caps.Parts[i - 1].Room, study)), caps.Parts[i - 1].Room);
            return joint.ThenUnder(study);
        }

        var total = joint.ThenAlone(Longest);
        for (var i = 1; i < parts.Length; i++)
        {
            var room = caps.Parts[i - 1].Room;
            if (parts[i].Length > 0)
                total = MassTable.Convolve(total, Together(node, parts[i], after, upTo, room).ThenUnder(room), Longest);
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

    // Sites that are alike in everything but their name are one table as often as they are many.
    private static JointCount Together(in RateNode node, SiteExposure[] sites, double after, double upTo, int room)
    {
        var joint = new JointCount(Tolerance / node.Weight);
        foreach (var alike in sites.GroupBy(s => s with { Site = default, Parts = default }))
            AddTo(joint, node, alike.Key, alike.Count(), after, upTo, room);
        return joint;
    }

    private static void AddTo(JointCount joint, in RateNode node, in SiteExposure site, int times, double after, double upTo, int room)
    {
        // One that may open on many days, not as likely on each, is a table too: more than the sum has room for, or come at all, make no
        // difference to it.
        var isCapped = IsCapped(node, site, upTo);
        var most = isCapped ? site.Room!.Value : site.IsEven ? double.PositiveInfinity : Math.Min(room, Reach(node, [site], upTo));
        if (isCapped || most <= MostOfTable)
        {
            joint.Add(OfSite(node, site, after, upTo, (int)Math.Min(room, most)), times);
            return;
        }

        var (shape, rate) = node.At(site);
        if (site.Delay is not null && site.IsEven)
        {
            joint.AddEven(shape, times, Array.ConvertAll(site.EvenExposures(after, upTo), p => new JointCount.EvenPiece(p.Weight,
                (p.From.Before / rate, p.From.Then / rate), (p.To.Before / rate, p.To.Then / rate))));
        }
        else joint.AddGamma(shape, times, Array.ConvertAll(site.Exposures(after, upTo), o => (o.Weight, o.Before / rate, o.Then / rate)));
    }

    private static bool IsCapped(in RateNode node, in SiteExposure site, double upTo) =>
        site.Room is { } room && Reach(node, [site], upTo) > room;

    // How far the sum reaches if every site opens without delay.
    private static double Reach(in RateNode node, SiteExposure[] sites, double time)
    {
        var terms = new NegativeBinomialTerm[sites.Length];
        return NegativeBinomialLength.Of(terms.AsSpan(0, node.Terms(sites, time, terms)));
    }
}
