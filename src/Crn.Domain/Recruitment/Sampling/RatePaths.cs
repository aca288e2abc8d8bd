using Crn.Domain.Recruitment.Projection;

namespace Crn.Domain.Recruitment.Sampling;

/// <summary>What is drawn of the sites: their rates and openings, and from them how many recruits are expected by a time.</summary>
/// <remarks>One for each thread. The numbers of a site depend on the seed, the draw and the site's key alone.</remarks>
internal sealed class RatePaths
{
    // The draw as a whole; no site has this key.
    private const ulong Whole = 0;

    private readonly SamplingModel model;
    private readonly double[] rates;
    private readonly double[] delays;
    private readonly SampleRandom random = new();
    private ulong drawKey;

    public RatePaths(SamplingModel model)
    {
        this.model = model;
        rates = new double[model.Sites.Length];
        delays = new double[model.Sites.Length];
    }

    public void Draw(ulong key, long draw)
    {
        drawKey = CounterRandom.Key(key, (ulong)draw);
        random.Reset(CounterRandom.Key(drawKey, Whole));
        var node = Node(random.Uniform());
        var isHeld = random.Uniform() < model.SharedProbability;
        var shared = model.Shared is { } delay && isHeld ? delay.Draw(random) : 0;
        var common = node.CommonRate ? random.Gamma(node.Shape) / node.SiteDays : double.NaN;
        for (var i = 0; i < rates.Length; i++)
        {
            var site = model.Sites[i];
            random.Reset(SiteKeyOf(i));
            var opens = random.Uniform() >= site.Never;
            delays[i] = (site.Delay?.Draw(random) ?? 0) + (model.Awaited[i] ? shared : 0);
            rates[i] = opens ? Rate(node, i, common) : 0;
        }
    }

    /// <summary>Random numbers for the arrivals of a stream of sites, apart from those of the rates.</summary>
    public SampleRandom Arrivals(SampleRandom into, int firstSite)
    {
        into.Reset(CounterRandom.Key(SiteKeyOf(firstSite), 1));
        return into;
    }

    /// <summary>The recruits expected of some sites by a time, had they no caps.</summary>
    public double Expected(int[] sites, double time)
    {
        double sum = 0;
        foreach (var i in sites)
        {
            if (rates[i] > 0) sum += rates[i] * model.Sites[i].Until(time, delays[i]);
        }

        return sum;
    }

    private ulong SiteKeyOf(int site) => CounterRandom.Key(drawKey, model.Keys[site]);

    private double Rate(in RateNode node, int i, double common)
    {
        if (model.Own is { } own)
        {
            var rate = own(model.Evidence[i], random);
            return double.IsFinite(rate) && rate >= 0 ? rate : throw new InvalidOperationException("A site rate model gave a rate that is negative or not finite.");
        }

        if (node.CommonRate) return common;
        var (shape, days) = node.At(model.Sites[i]);
        return random.Gamma(shape) / days;
    }

    private RateNode Node(double u)
    {
        foreach (var node in model.Nodes)
        {
            if (u < node.Weight) return node;
            u -= node.Weight;
        }

        return model.Nodes[^1];
    }
}
