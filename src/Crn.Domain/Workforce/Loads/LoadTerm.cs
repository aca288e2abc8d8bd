namespace Crn.Domain.Workforce.Loads;

/// <summary>An amount of work, by its number, and how many are expected to bring it.</summary>
internal readonly record struct LoadTerm(int Number, double Expected)
{
    /// <summary>What is expected in all, of one value and of another for each amount.</summary>
    public static (double One, double Other) Sum(LoadTerm[] terms, double[] one, double[] other)
    {
        var (first, second) = (0.0, 0.0);
        foreach (var (number, expected) in terms)
        {
            first += expected * one[number];
            second += expected * other[number];
        }

        return (first, second);
    }

    /// <summary>How many are expected in all.</summary>
    public static double Sum(LoadTerm[] terms)
    {
        var sum = 0.0;
        foreach (var (_, expected) in terms) sum += expected;
        return sum;
    }

    /// <summary>The expected work of all.</summary>
    public static double Mean(LoadTerm[] terms, IReadOnlyList<int> amounts) => terms.Sum(t => t.Expected * amounts[t.Number]);

    /// <summary>The expected squares of the amounts of all.</summary>
    public static double Squares(LoadTerm[] terms, IReadOnlyList<int> amounts) =>
        terms.Sum(t => t.Expected * amounts[t.Number] * amounts[t.Number]);
}
