using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Sampling;

/// <summary>What a run of draws gave: histograms, which add up in any order to the same.</summary>
internal sealed class SamplingRun(int dates)
{
    /// <summary>Numbers of further participants from this on are not distinguished.</summary>
    public const int Most = 4_000_000;

    private const int Block = 256;

    public DrawHistogram[] Counts { get; } = [.. Enumerable.Range(0, dates).Select(_ => new DrawHistogram(Most))];

    public DrawHistogram Completion { get; } = new(400_000);

    public static SamplingRun Of(SamplingModel model, int wanted, int[] days, SamplingSettings settings, IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        var key = settings.Key;
        var (run, trial, counts) = (new SamplingRun(days.Length), Trial.For(model, wanted), new int[days.Length]);
        for (long done = 0; done < settings.Draws;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var end = Math.Min(settings.Draws, done + Block); done < end; done++)
                run.Add(trial.Run(key, settings.FirstDraw + done, days, counts), counts);
            progress?.Report((double)done / settings.Draws);
        }

        return run;
    }

    public SamplingRun Plus(SamplingRun other)
    {
        var sum = new SamplingRun(Counts.Length);
        foreach (var part in (SamplingRun[])[this, other])
        {
            sum.Completion.Add(part.Completion);
            for (var i = 0; i < Counts.Length; i++) sum.Counts[i].Add(part.Counts[i]);
        }

        return sum;
    }

    private void Add(int? completion, int[] counts)
    {
        Completion.Add(completion);
        for (var i = 0; i < counts.Length; i++) Counts[i].Add(counts[i]);
    }
}
