using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.SetUp.Network;

namespace Crn.Domain.SetUp;

/// <summary>A step in hand today, who holds it, and the days that hurrying it gains.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StepToChase
{
    internal StepToChase(StepKey step, Party with, double criticality, double? daysGained, int daysSaved) =>
        (Step, Party, Criticality, DaysGained, DaysSaved) = (step, with, criticality, daysGained, daysSaved);

    /// <summary>The step.</summary>
    public StepKey Step { get; }

    /// <summary>Who has it in hand now, or is to begin it.</summary>
    public Party Party { get; }

    /// <summary>How often it is on the way that decides the date, from 0 to 1.</summary>
    public double Criticality { get; }

    /// <summary>Days gained at the median of the date for each day saved in the step: above 0 and at most 1, as far as whole days show it.
    /// Null when the time of the step is not known: each day that it waits is then a day lost where it decides.</summary>
    public double? DaysGained { get; }

    /// <summary>The days by which the step was thought to be quicker.</summary>
    public int DaysSaved { get; }

    /// <summary>The step as a sentence.</summary>
    /// <returns>Step, party and gain, with numbers and units.</returns>
    public override string ToString() => DaysGained is { } gained
        ? $"{StepNames.Of(Step)}, with {Party.Text()}: {Text.Count(DaysSaved, "day", "days")} sooner brings the date forward by "
            + $"{Text.Count((int)Math.Round(gained * DaysSaved), "day", "days")} (median)"
        : $"{StepNames.Of(Step)}, with {Party.Text()}: its time is not known, and each day it waits is a day lost";
}
