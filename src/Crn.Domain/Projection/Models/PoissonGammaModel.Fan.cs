using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <content>The count at many times.</content>
internal sealed partial class PoissonGammaModel
{
    /// <inheritdoc />
    public override double[]? Bends => SureBends(sites);

    /// <inheritdoc />
    public override int[][] Quantiles(double[] times, ValueList<double> levels) => SmoothFan.Of(this, times, levels);

    /// <summary>When sites begin and end to recruit, at a steady rate each; null where rates change by themselves.</summary>
    public static double[]? SureBends(SiteExposure[] sites)
    {
        if (Array.Exists(sites, s => s.Course is not null)) return null;
        var bends = new HashSet<double>();
        foreach (var site in sites)
        {
            bends.Add(site.From);
            bends.Add(site.To);
            if (site.Delay is not { IsEven: true } delay) continue;
            var (from, to, _) = delay.Between(0, double.PositiveInfinity);
            bends.Add(site.From + from);
            bends.Add(site.From + to);
        }

        return [.. bends.Where(b => b > 0 && double.IsFinite(b)).Order()];
    }
}
