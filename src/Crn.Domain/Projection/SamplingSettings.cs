namespace Crn.Domain.Projection;

/// <summary>How many draws, from which seed.</summary>
/// <remarks>
/// A long run may be divided: runs of one seed that follow each other, on whatever threads or machines, add up to the sample of the whole
/// (<see cref="RecruitmentSample.Plus"/>). Equality is by content. Immutable.
/// </remarks>
public sealed record SamplingSettings
{
    /// <summary>Ten thousand draws from seed 1.</summary>
    public static SamplingSettings Default { get; } = new();

    /// <summary>How many draws, at least 2; the standard error falls with their square root.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2.</exception>
    public long Draws { get; init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(value), "Draws are at least 2."); } = 10_000;

    /// <summary>The number of the first draw, 0 or more: where another run of the same seed left off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public long FirstDraw { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "The first draw is 0 or more."); }

    /// <summary>The seed.</summary>
    public long Seed { get; init; } = 1;
}
