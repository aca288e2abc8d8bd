namespace Crn.Domain.Workforce.Loads;

/// <summary>The different amounts of work that somebody may bring in a week, each with a number of its own.</summary>
internal sealed class LoadPoints
{
    private readonly Dictionary<int, int> numbers = [];
    private readonly List<int> amounts = [];

    public IReadOnlyList<int> Amounts => amounts;

    /// <summary>How many are expected to bring which amount, by the number of the amount.</summary>
    public LoadTerm[] Terms(IEnumerable<KeyValuePair<int, double>> byAmount) =>
        [.. byAmount.Where(t => t.Value > 0).Select(t => new LoadTerm(Number(t.Key), t.Value))];

    private int Number(int amount)
    {
        if (numbers.TryGetValue(amount, out var known)) return known;
        amounts.Add(amount);
        return numbers[amount] = amounts.Count - 1;
    }
}
