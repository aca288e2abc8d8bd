using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability;

/// <summary>How many draws, from which seed.</summary>
/// <remarks>
/// A long run may be divided: runs of one seed that follow each other, on whatever threads or machines, add up to the sample of the whole.
/// Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SamplingSettings
{
    /// <summary>Ten thousand draws from seed 1.</summary>
    public static SamplingSettings Default { get; } = new();

    /// <summary>The most draws of one run: with so many the standard error of a probability is below 0.00002.</summary>
    public const long MostDraws = 1_000_000_000;

    private const long LastFirstDraw = 1_000_000_000_000;

    /// <summary>How many draws, 2 to <see cref="MostDraws"/>; the standard error falls with their square root.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer or more.</exception>
    public long Draws { get; init => field = value is >= 2 and <= MostDraws ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "Draws are at least 2 and at most a thousand million."); } = 10_000;

    /// <summary>The number of the first draw, from 0 to a million million: where another run of the same seed left off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside that.</exception>
    public long FirstDraw { get; init => field = value is >= 0 and <= LastFirstDraw ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "The first draw is 0 or more, and at most a million million."); }

    /// <summary>The seed: the same seed gives the same draws on any machine.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The draws and the seed as one line.</summary>
    /// <returns>For example <c>10000 draws from seed 1</c>.</returns>
    public override string ToString() =>
        $"{Text.Of(Draws)} draws from seed {Text.Of(Seed)}" + (FirstDraw > 0 ? $", beginning with draw {Text.Of(FirstDraw)}" : "");

    /// <summary>The key below which every number of the run is drawn.</summary>
    internal ulong Key => CounterRandom.Key(unchecked((ulong)Seed));
}
