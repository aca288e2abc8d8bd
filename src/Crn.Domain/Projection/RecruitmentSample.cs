using Ardalis.GuardClauses;
using Crn.Domain.Probability;
using Crn.Domain.Projection.Sampling;

namespace Crn.Domain.Projection;

/// <summary>The answers of a run of draws, each with its standard error.</summary>
/// <remarks>Made by <see cref="RecruitmentSampler"/>. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class RecruitmentSample
{
    private readonly RecruitmentForecast forecast;
    private readonly SamplingRun run;

    internal RecruitmentSample(RecruitmentForecast forecast, SamplingSettings settings, string model, ValueList<string> assumptions,
        ValueList<LocalDate> dates, SamplingRun run)
    {
        (this.forecast, this.run) = (forecast, run);
        (Settings, Model, Assumptions) = (settings, model, assumptions);
        Counts = dates.Select((date, i) => new SampledCount(date, forecast.Recruited, run.Counts[i])).ToValueList();
        Completion = new(forecast.DataCut, run.Completion);
    }

    /// <summary>The last date whose reports were used.</summary>
    public LocalDate DataCut => forecast.DataCut;

    /// <summary>The seed and the draws; with the same plan, ledger and model they give the same sample again.</summary>
    public SamplingSettings Settings { get; }

    /// <summary>The model, in words.</summary>
    public string Model { get; }

    /// <summary>What was assumed where nothing was known, each as a sentence.</summary>
    public ValueList<string> Assumptions { get; }

    /// <summary>How many are recruited by each of the dates asked, earliest first.</summary>
    public ValueList<SampledCount> Counts { get; }

    /// <summary>When the target of the plan is reached.</summary>
    public SampledCompletion Completion { get; }

    /// <summary>How many are recruited by one of the dates asked.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentException">The date was not asked for in this run, or <paramref name="date"/> is of another calendar
    /// system.</exception>
    public SampledCount CountOn(LocalDate date) =>
        Counts.FirstOrDefault(c => c.Date == date)
            ?? throw new ArgumentException($"{Text.Iso(Guarded.Iso(date))} was not among the dates of this run.", nameof(date));

    /// <summary>This sample and the one that follows it, as if they had been one run.</summary>
    /// <param name="next">A sample of the same sampler, seed and dates whose first draw comes after the last of this one.</param>
    /// <returns>The sample of both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    /// <exception cref="ArgumentException">It does not follow this sample, or answers another question.</exception>
    public RecruitmentSample Plus(RecruitmentSample next)
    {
        Guard.Against.Null(next);
        var dates = Counts.Select(c => c.Date).ToValueList();
        if (!ReferenceEquals(next.forecast, forecast) || next.Assumptions != Assumptions || dates != next.Counts.Select(c => c.Date)
            .ToValueList())
        {
            throw new ArgumentException("The samples answer different questions.", nameof(next));
        }

        if (next.Settings.Seed != Settings.Seed || next.Settings.FirstDraw != Settings.FirstDraw + Settings.Draws)
        {
            throw new ArgumentException("The second sample does not follow the first: same seed, next draw.", nameof(next));
        }

        return new(forecast, Settings with { Draws = Settings.Draws + next.Settings.Draws }, Model, Assumptions, dates, run.Plus(next.run));
    }
}
