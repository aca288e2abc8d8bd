using Crn.Domain.Decisions;
using Crn.Domain.Permissions;

namespace Crn.Domain.SetUp;

/// <summary>A step in hand today, and the days that hurrying it gains.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record StepToChase
{
    internal StepToChase(StepKey step, Party with, double criticality, double daysGained) =>
        (Step, Party, Criticality, DaysGained) = (step, with, criticality, daysGained);

    /// <summary>The step.</summary>
    public StepKey Step { get; }

    /// <summary>Who has it in hand, or is to begin it.</summary>
    public Party Party { get; }

    /// <summary>How often it is on the way that decides the date, from 0 to 1.</summary>
    public double Criticality { get; }

    /// <summary>Days gained at the median of the date for each day saved in the step: from 0 to 1, as far as whole days show it.</summary>
    public double DaysGained { get; }

    /// <summary>The step as one line.</summary>
    /// <returns>Step, party and gain.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Step}, with {Party.Text()}: {DaysGained:0.00} days gained for each day saved");
}
