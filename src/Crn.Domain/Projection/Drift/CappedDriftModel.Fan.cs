using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <content>The count at many times.</content>
internal sealed partial class CappedDriftModel
{
    /// <inheritdoc />
    public override int[][] Quantiles(double[] times, ValueList<double> levels)
    {
        if (series.Caps.BindsSites || Array.Exists(series.Known, s => s.Room is not null)) return new CappedFan(this, levels).At(times);
        // A cap of the study alone cuts every quantile.
        var most = series.Caps.Study ?? int.MaxValue;
        return Array.ConvertAll(uncapped.Quantiles(times, levels), counts => Array.ConvertAll(counts, n => Math.Min(n, most)));
    }

    /// <summary>The series that the rates were learned from.</summary>
    public TrialSeries Series => series;

    /// <summary>How far a table of the count at a time must reach: caps only take away.</summary>
    public int LengthAt(double time)
    {
        var length = Math.Min(uncapped.Length(time), Longest);
        if (reachable is { } most) length = (int)Math.Min(length, most + 1L);
        return series.Caps.Study is { } study ? (int)Math.Min(length, study + 1L) : length;
    }

    /// <summary>Shows paths, and the blocks that are alike for all nodes.</summary>
    public void WithPaths(Action<BlockPaths, BlockKind> action) => WithPaths(paths => action(paths, each[0]), ofEach: true);
}
