using Crn.Domain.Probability;

namespace Crn.Domain.Projection;

/// <summary>A trial that is over: how long its sites recruited, how many sites there were, and how many they recruited.</summary>
/// <remarks>Equality is by content. <c>default</c> is no trial and is refused where one is needed.</remarks>
public readonly record struct PastTrial
{
    /// <summary>A past trial.</summary>
    /// <param name="days">Days of recruitment, finite and above 0.</param>
    /// <param name="sites">Sites, at least 1.</param>
    /// <param name="recruited">Participants recruited, at least 1.</param>
    /// <exception cref="ArgumentException">A number is outside its range.</exception>
    public PastTrial(double days, int sites, int recruited)
    {
        Days = Numbers.FiniteAndPositive(days);
        Sites = sites >= 1 ? sites : throw new ArgumentOutOfRangeException(nameof(sites), "A trial has at least one site.");
        Recruited = recruited >= 1 ? recruited : throw new ArgumentOutOfRangeException(nameof(recruited), "A past trial recruited somebody.");
    }

    /// <summary>Days of recruitment.</summary>
    public double Days { get; }

    /// <summary>Sites.</summary>
    public int Sites { get; }

    /// <summary>Participants recruited.</summary>
    public int Recruited { get; }
}
