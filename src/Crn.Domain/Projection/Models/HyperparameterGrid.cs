using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// What the counts of the sites say of shape and mean rate, integrated on a fixed grid rather than plugged in: plugged-in estimates make
/// intervals that hold too few outcomes.
/// </summary>
/// <remarks>
/// Prior: log shape normal, log mean rate flat. The grid covers everything within 12 log units of the
/// mode; nodes of weight below 1e-6 are dropped. The shape is capped at 1000, where the count is Poisson in all but name.
/// </remarks>
internal static class HyperparameterGrid
{
    private const double LogShapeMin = -6;
    private static readonly double LogShapeMax = Math.Log(1000);
    private const int ShapePoints = 17;
    private const int MeanPoints = 11;
    private const double MeanReach = 4.5;

    // A mean over sites thirty times what was seen is nobody's belief: with very unlike sites the likelihood alone would not rule it out.
    private static readonly double LargestDeparture = Math.Log(30);
    private const double Depth = 12;
    private const double LeastWeight = 1e-6;

    /// <summary>Nodes for at least two sites with exposure and at least one recruit.</summary>
    public static RateNode[] Nodes(ReadOnlySpan<SiteExposure> sites, (double MeanLog, double DeviationLog) prior)
    {
        var likelihood = new CentreLikelihood(sites);
        var (low, high) = Region(likelihood, prior);
        var pooled = likelihood.PooledLogMean;
        var points = new List<(double Log, double Shape, double Days)>(ShapePoints * MeanPoints);
        for (var i = 0; i < ShapePoints; i++)
        {
            var logShape = low + ((high - low) * i / (ShapePoints - 1));
            var shape = Math.Exp(logShape);
            var fixedPart = likelihood.ShapePart(shape) + Log(prior, logShape);
            var mode = likelihood.BestLogMean(shape);
            var deviation = 1 / Math.Sqrt(likelihood.Information(shape, mode));
            for (var j = 0; j < MeanPoints; j++)
            {
                var step = (2 * MeanReach * j / (MeanPoints - 1)) - MeanReach;
                var logMean = mode + (step * deviation);
                if (Math.Abs(logMean - pooled) > LargestDeparture) continue;
                points.Add((fixedPart + likelihood.MeanPart(shape, logMean) + Math.Log(deviation), shape, shape / Math.Exp(logMean)));
            }
        }

        var top = points.Max(p => p.Log);
        var total = points.Sum(p => Math.Exp(p.Log - top));
        var nodes = points.Select(p => new RateNode(Math.Exp(p.Log - top) / total, p.Shape, p.Days))
            .Where(n => n.Weight >= LeastWeight).ToArray();
        var kept = nodes.Sum(n => n.Weight);
        return [.. nodes.Select(n => n with { Weight = n.Weight / kept })];
    }

    private static double Log((double MeanLog, double DeviationLog) prior, double logShape)
    {
        var z = (logShape - prior.MeanLog) / prior.DeviationLog;
        return -0.5 * z * z;
    }

    private static (double Low, double High) Region(CentreLikelihood likelihood, (double MeanLog, double DeviationLog) prior)
    {
        const int scan = 61;
        var logs = new double[scan];
        for (var i = 0; i < scan; i++)
        {
            var logShape = LogShapeMin + ((LogShapeMax - LogShapeMin) * i / (scan - 1));
            var shape = Math.Exp(logShape);
            var mode = likelihood.BestLogMean(shape);
            logs[i] = likelihood.ShapePart(shape) + likelihood.MeanPart(shape, mode) + Log(prior, logShape)
                - (0.5 * Math.Log(likelihood.Information(shape, mode)));
        }

        var top = logs.Max();
        var (first, last) = (Array.FindIndex(logs, l => l > top - Depth), Array.FindLastIndex(logs, l => l > top - Depth));
        var step = (LogShapeMax - LogShapeMin) / (scan - 1);
        return (LogShapeMin + (Math.Max(0, first - 1) * step), LogShapeMin + (Math.Min(scan - 1, last + 1) * step));
    }
}
