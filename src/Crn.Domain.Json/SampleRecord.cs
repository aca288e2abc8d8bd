using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;

namespace Crn.Domain.Json;

/// <summary>
/// A run of draws from a forecast as it is stored: the forecast, how many draws from which seed, the dates, and what came out.
/// </summary>
public sealed record SampleRecord
{
    internal SampleRecord(ForecastRecord forecast, SamplingSettings settings, ValueList<LocalDate> dates) =>
        (Forecast, Settings, Dates) = (forecast, settings, dates);

    /// <summary>The forecast that was drawn from.</summary>
    public ForecastRecord Forecast { get; }

    /// <summary>How many draws, from which seed.</summary>
    public SamplingSettings Settings { get; }

    /// <summary>The dates that were asked for.</summary>
    public ValueList<LocalDate> Dates { get; }

    /// <summary>The mean count on each date, with its uncertainty.</summary>
    public ValueList<SampledEstimate> Means { get; internal init; }

    /// <summary>The probability that the target is ever reached.</summary>
    public SampledEstimate ProbabilityEver { get; internal init; }

    /// <summary>Draws and keeps what came out.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="settings">How many draws, from which seed.</param>
    /// <param name="dates">The dates.</param>
    /// <returns>The record, or why the model cannot be drawn from.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The model refuses the stored inputs now.</exception>
    public static Outcome<SampleRecord> Of(ForecastRecord forecast, SamplingSettings settings, ValueList<LocalDate> dates)
    {
        Guard.Against.Null(settings);
        return RecruitmentSampler.Of(Guard.Against.Null(forecast).Compute()).Match(
            sampler =>
            {
                var sample = sampler.Run(settings, dates);
                return Outcome.Accept(new SampleRecord(forecast, settings, dates)
                {
                    Means = sample.Counts.Select(c => c.Mean).ToValueList(),
                    ProbabilityEver = sample.Completion.ProbabilityEver(),
                });
            },
            Outcome.Refuse<SampleRecord>);
    }

    /// <summary>The same draws again.</summary>
    /// <returns>The sample.</returns>
    /// <exception cref="InvalidOperationException">The model refuses the stored inputs now.</exception>
    public RecruitmentSample Compute() => RecruitmentSampler.Of(Forecast.Compute()).Value.Run(Settings, Dates);

    /// <summary>The settings as one line.</summary>
    /// <returns>For example <c>10000 draws of seed 1</c>.</returns>
    public override string ToString() => $"{Text.Of(Settings.Draws)} draws of seed {Text.Of(Settings.Seed)}";
}
