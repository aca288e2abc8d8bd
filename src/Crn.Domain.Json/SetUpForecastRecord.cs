using Ardalis.GuardClauses;
using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.SetUp;

namespace Crn.Domain.Json;

/// <summary>A forecast of study set-up as it is stored: the case, the day, how long stages take, the draws, and what it answered.</summary>
public sealed record SetUpForecastRecord
{
    internal SetUpForecastRecord(PermissionCase permission, LocalDate asAt, StageDurations durations, SamplingSettings sampling,
        bool withPossible) =>
        (Case, AsAt, Durations, Sampling, WithPossible) = (permission, asAt, durations, sampling, withPossible);

    /// <summary>The case.</summary>
    public PermissionCase Case { get; }

    /// <summary>The day of the forecast.</summary>
    public LocalDate AsAt { get; }

    /// <summary>How long stages take.</summary>
    public StageDurations Durations { get; }

    /// <summary>How many draws, from which seed.</summary>
    public SamplingSettings Sampling { get; }

    /// <summary>Whether every step counts that only may be needed.</summary>
    public bool WithPossible { get; }

    /// <summary>When the study has its approvals; null when not known.</summary>
    public MilestoneForecast? Approved { get; internal init; }

    /// <summary>When the first site opens; null when not known.</summary>
    public MilestoneForecast? FirstSiteOpen { get; internal init; }

    /// <summary>When all sites are open; null when not known.</summary>
    public MilestoneForecast? AllSitesOpen { get; internal init; }

    /// <summary>When the first participant is recruited; null when not known.</summary>
    public MilestoneForecast? FirstParticipant { get; internal init; }

    /// <summary>The chance of each benchmark.</summary>
    public ValueList<BenchmarkForecast> Benchmarks { get; internal init; }

    /// <summary>How often each step held up the rest.</summary>
    public ValueList<StepCriticality> Criticality { get; internal init; }

    /// <summary>Makes a forecast and keeps it.</summary>
    /// <param name="permission">The case.</param>
    /// <param name="asAt">The day of the forecast.</param>
    /// <param name="durations">How long stages take.</param>
    /// <param name="sampling">How many draws, from which seed.</param>
    /// <param name="withPossible">Whether every step counts that only may be needed.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentException">See <see cref="SetUpForecast.For(PermissionCase, LocalDate)"/>.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SetUpForecastRecord Of(PermissionCase permission, LocalDate asAt, StageDurations durations, SamplingSettings sampling,
        bool withPossible)
    {
        var forecast = SetUpForecast.For(Guard.Against.Null(permission), asAt, durations, sampling, withPossible);
        return new(permission, asAt, durations, sampling, withPossible)
        {
            Approved = forecast.Approved,
            FirstSiteOpen = forecast.FirstSiteOpen,
            AllSitesOpen = forecast.AllSitesOpen,
            FirstParticipant = forecast.FirstParticipant,
            Benchmarks = forecast.Benchmarks,
            Criticality = forecast.Criticality,
        };
    }

    /// <summary>The forecast itself, from what is stored.</summary>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException">The inputs are not taken now.</exception>
    public SetUpForecast Compute() => SetUpForecast.For(Case, AsAt, Durations, Sampling, WithPossible);

    /// <summary>The answer as one line.</summary>
    /// <returns>For example <c>as at 2026-03-01: first participant 2026-09-14 (2026-07-02 to 2027-01-11)</c>.</returns>
    public override string ToString() => $"as at {Text.Iso(AsAt)}: first participant {FirstParticipant?.ToString() ?? "not known"}";
}
