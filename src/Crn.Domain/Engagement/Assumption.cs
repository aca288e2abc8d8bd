using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>A number that was assumed early: every numeric answer that was given as an estimate, kept as it was when it was made.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Within">Where it was assumed to lie; an exact estimate has no width.</param>
/// <param name="MadeOn">The day it was recorded.</param>
/// <param name="Stage">The stage at which it was made.</param>
/// <param name="Source">Who made it.</param>
public sealed record Assumption(Fact Fact, Bounds Within, LocalDate MadeOn, EngagementStage Stage, string Source)
{
    /// <summary>The middle of the interval; null when an end is open.</summary>
    public decimal? Middle => Within is { Min: { } min, Max: { } max } ? min + ((max - min) / 2) : null;

    /// <summary>The assumption as one line.</summary>
    /// <returns>Fact, interval, source and day.</returns>
    public override string ToString() => $"{Fact} assumed {Within} ({Source}, {Text.Iso(MadeOn)})";
}
