using Crn.Domain.Recruitment.Numerics;

namespace Crn.Domain.Recruitment.Projection;

/// <summary>
/// Recruits as consents thinned by screening. Given the share that passes, a site's recruits are again negative binomial, its exposure multiplied by
/// the share; the share is integrated out, once for all sites or for each alone.
/// </summary>
internal sealed class FunnelLaw : CountLaw
{
    private readonly SiteExposure[] sites;
    private readonly (double Share, double Weight)[] shares;
    private readonly int[] waiting;
    private readonly bool isShared;
    private readonly int? room;

    // For each share the law of all sites together, or of each site alone.
    private readonly PoissonGammaLaw[][] laws;

    public FunnelLaw(SiteExposure[] sites, int[] waiting, RateNode node, CapRoom caps, (double Share, double Weight)[] shares, bool isShared)
    {
        (this.sites, this.shares, this.waiting, this.isShared, room) = (sites, shares, waiting, isShared, caps.Study);
        SiteExposure[][] parts = isShared ? [sites] : [.. sites.Select(s => (SiteExposure[])[s])];
        laws = [.. parts.Select(part => shares.Select(s => new PoissonGammaLaw([.. part.Select(site => site with { Weight = site.Weight * s.Share })], [node], isShared ? caps : CapRoom.None)).ToArray())];
    }

    public override double LastTime => sites.Length == 0 ? 0 : sites.Max(s => s.To);

    // The quadrature over the share, and rounding.
    public override double ErrorBound => 1e-9;

    /// <inheritdoc />
    public override bool HasMoments => false;

    public override double Ever(int k)
    {
        if (k <= 0) return 1;
        if (k > room) return 0;
        return Array.Exists(sites, s => s.Room is null && double.IsPositiveInfinity(s.Until(double.PositiveInfinity)) && s.Never <= 0) ? 1 : Tails(LastTime, k).AtLeast;
    }

    public override (double Below, double AtLeast) Tails(double time, int k)
    {
        if (k <= 0) return (0, 1);
        if (time <= 0 || k > room) return (1, 0);
        double[] total = [1];
        for (var i = 0; i < laws.Length; i++) total = Convolve(total, OfPart(i, time, k), k);
        double below = 0;
        foreach (var mass in total) below += mass;
        below = Math.Min(below, 1);
        return (below, 1 - below);
    }

    public override double[] Masses(double time)
    {
        if (time <= 0) return [1];
        double[] total = [1];
        for (var i = 0; i < laws.Length; i++) total = Convolve(total, OfPart(i, time, int.MaxValue), int.MaxValue);
        if (room is not { } places || places >= total.Length - 1) return total;
        var cut = total[..(places + 1)];
        cut[places] = total[places..].Sum();
        return cut;
    }

    public override (double Mean, double Variance) Moments(double time) => MassTable.Moments(Masses(time));

    public override ValueList<SiteForecast> SitesBy(double time)
    {
        var (expected, none) = (new double[sites.Length], new double[sites.Length]);
        for (var j = 0; j < shares.Length; j++)
        {
            var (share, weight) = shares[j];
            var together = isShared ? laws[0][j].SitesBy(time) : [];
            for (var i = 0; i < sites.Length; i++)
            {
                var site = isShared ? together[i] : laws[i][j].SitesBy(time)[0];
                expected[i] += weight * (site.Expected + (waiting[i] * share));
                none[i] += weight * site.ProbabilityOfNone * Math.Exp(waiting[i] * SpecialFunctions.Log1P(-share));
            }
        }

        return sites.Select((s, i) => new SiteForecast(s.Site, s.Parts.Group, expected[i], Math.Min(1, none[i]))).ToValueList();
    }

    private double[] OfPart(int part, double time, int most)
    {
        var screened = isShared ? waiting.Sum() : waiting[part];
        double[] sum = [];
        for (var i = 0; i < shares.Length; i++)
        {
            var masses = Convolve(most < int.MaxValue ? laws[part][i].Masses(time, most) : laws[part][i].Masses(time), Passing(screened, shares[i].Share), most);
            if (masses.Length > sum.Length) Array.Resize(ref sum, masses.Length);
            for (var k = 0; k < masses.Length; k++) sum[k] += shares[i].Weight * masses[k];
        }

        return sum;
    }

    // How many of those in screening pass.
    private static double[] Passing(int count, double share)
    {
        var law = new double[count + 1];
        for (var k = 0; k <= count; k++)
        {
            law[k] = Math.Exp(Binomial.LogMass(count, share, k));
        }

        return law;
    }

    private static double[] Convolve(double[] a, double[] b, int most)
    {
        var sum = MassTable.Convolve(a, b, most);
        // What is below rounding at the far end is not carried along.
        var end = sum.Length;
        while (end > 1 && sum[end - 1] < 1e-19) end--;
        return sum[..end];
    }
}
