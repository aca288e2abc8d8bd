namespace Crn.Domain.Rules.Compiled;

/// <summary>Where the ends of what is known of a fact lie among the thresholds it is compared with.</summary>
internal readonly record struct ThresholdRanks(int Low, int High)
{
    public static ThresholdRanks Anything => new(int.MinValue, int.MaxValue);
}
