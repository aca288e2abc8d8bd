using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting.Recovery;

/// <summary>What an action of recovery changes, as it was stored.</summary>
internal sealed record RecoveryParts(ValueList<PlannedSite> Sites, SiteCode? Site, LocalDate? From, LocalDate? Closes, int? Target,
    (double Low, double Middle, double High)? Factors, Remedy? Remedy)
{
    public static T Needed<T>(T? part)
        where T : struct => part ?? throw new ArgumentException("An action of this kind lacks a part.");

    // A remedy with a figure changes the rate by it; without one it is named only.
    public EffectBasis BasisOf(RecoveryKind kind)
    {
        if (Remedy is null || (Factors is null) != (kind == RecoveryKind.NotQuantified))
            throw new ArgumentException("An action of this kind has a remedy, and factors where the remedy has a figure.");
        if (Factors is not { } factors) return EffectBasis.NotQuantified;
        return Remedy.Effect is { } effect && factors.Low >= 0 && factors.Low <= factors.Middle && factors.Middle <= factors.High
            ? effect.Basis : throw new ArgumentException("The factors are in order of low, middle and high, and a remedy has an effect.");
    }
}
