using System.Globalization;

namespace Crn.Domain.Tests.Architecture;

/// <summary>No class of value that matters is drawn less than one time in twenty.</summary>
public class DistributionTests(ITestOutputHelper output)
{
    private const int Draws = 500 / Share.Of;

    // One in twenty of them, with the one seed of every run; of a fifth of the draws, none is missing.
    private const int Fewest = Draws / Share.Of / 20;

    public static TheoryData<string> Names() => [.. Distribution.All.Select(distribution => distribution.What)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_class_that_matters_is_rare(string what)
    {
        var distribution = Distribution.All.Single(d => d.What == what);
        var counts = distribution.Count(Draws);
        output.WriteLine(Line(what, counts, Draws));
        Workshop.None(distribution.Classes
            .Where(name => counts[name] < Fewest)
            .Select(name => $"{what}: {name} {counts[name]} of {Draws}"));
    }

    [Fact(Explicit = true)]
    public void The_report_of_all_distributions() =>
        Assert.All(Distribution.All, distribution => output.WriteLine(Line(distribution.What, distribution.Count(2_000), 2_000)));

    private static string Line(string what, IReadOnlyDictionary<string, int> counts, int draws)
    {
        var shares = counts.OrderByDescending(count => count.Value)
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {100.0 * count.Value / draws:0} %"));
        return $"{what}: {string.Join(", ", shares)}";
    }
}
