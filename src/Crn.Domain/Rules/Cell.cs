namespace Crn.Domain.Rules;

/// <summary>Where the ends of what is known of a fact lie among the thresholds it is compared with.</summary>
internal readonly record struct Cell(int Low, int High)
{
    public static Cell Anything => new(int.MinValue, int.MaxValue);
}
