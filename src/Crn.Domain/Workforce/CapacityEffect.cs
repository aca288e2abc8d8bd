namespace Crn.Domain.Workforce;

/// <summary>What a remedy buys: hours that could not be served before and can be then, and hours that come free.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CapacityEffect
{
    internal CapacityEffect(CapacityRemedy remedy, decimal before, decimal after, decimal freed, ValueList<string> helps) =>
        (Remedy, UnservedBefore, UnservedAfter, Freed, Helps) = (remedy, before, after, freed, helps);

    /// <summary>The remedy.</summary>
    public CapacityRemedy Remedy { get; }

    /// <summary>Hours that no staff can give without it.</summary>
    public decimal UnservedBefore { get; }

    /// <summary>Hours that no staff can give with it, those moved to after the plan's last week included.</summary>
    public decimal UnservedAfter { get; }

    /// <summary>Hours less that are needed in the plan's weeks: of a study that closes, its work less the follow-up that stays.</summary>
    public decimal Freed { get; }

    /// <summary>The other studies that collide without it and for whom less is missing with it, in alphabetical order.</summary>
    public ValueList<string> Helps { get; }

    /// <summary>Hours by which what is unserved falls. Below 0 where a study that is shifted collides in other weeks.</summary>
    public decimal Gained => UnservedBefore - UnservedAfter;

    /// <summary>Whether all work can be done with it.</summary>
    public bool Suffices => UnservedAfter == 0;

    /// <summary>The effect as a sentence.</summary>
    /// <returns>For example <c>ASTHMA-2 starts 4 weeks later: 12 h fewer unserved, 3 h left</c>.</returns>
    public override string ToString() => Gained < 0
        ? $"{Remedy}: {Text.Of(-Gained)} h more unserved"
        : $"{Remedy}: {Text.Of(Gained)} h fewer unserved, {(Suffices ? "nothing" : $"{Text.Of(UnservedAfter)} h")} left";
}
