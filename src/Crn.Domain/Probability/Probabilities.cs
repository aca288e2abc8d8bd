
namespace Crn.Domain.Probability;

/// <summary>Checks of probabilities given by a caller.</summary>
internal static class Probabilities
{
    public static double Check(double probability, string name) =>
        probability is > 0 and < 1 ? probability : throw new ArgumentOutOfRangeException(name, "A probability asked for lies between 0 and 1, both excluded.");
}
