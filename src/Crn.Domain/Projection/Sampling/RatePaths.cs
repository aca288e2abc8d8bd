using Crn.Domain.Projection.Models;

namespace Crn.Domain.Projection.Sampling;

/// <summary>Every site with a rate and an opening of its own, or all with one common rate.</summary>
internal sealed class RatePaths(RateSamplingModel model) : SampledPaths(model)
{
    private readonly double[] rates = new double[model.Sites.Length];
    private readonly double[] delays = new double[model.Sites.Length];

    public override double Expected(int stream, double time)
    {
        double sum = 0;
        foreach (var i in model.Streams[stream].Sites)
        {
            if (rates[i] > 0) sum += rates[i] * model.Sites[i].Until(time, delays[i]);
        }

        return sum;
    }

    protected override void Draw()
    {
        var node = model.Nodes[Among(model.Nodes.Length, i => model.Nodes[i].Weight)];
        var shared = SharedDelay();
        var common = node.CommonRate ? Random.Gamma(node.Shape) / node.SiteDays : double.NaN;
        for (var i = 0; i < rates.Length; i++)
        {
            var site = model.Sites[i];
            ToSite(i);
            var opens = Random.Uniform() >= site.Never;
            delays[i] = (site.Delay?.Draw(Random) ?? 0) + (model.Awaited[i] ? shared : 0);
            rates[i] = opens ? Rate(node, i, common) : 0;
        }
    }

    private double Rate(in RateNode node, int i, double common)
    {
        if (model.Own is { } own)
        {
            var rate = own(i, Random);
            return double.IsFinite(rate) && rate >= 0 ? rate
                : throw new InvalidOperationException("A site rate model gave a rate that is negative or not finite.");
        }

        if (node.CommonRate) return common;
        var (shape, days) = node.At(model.Sites[i]);
        return Random.Gamma(shape) / days;
    }
}
