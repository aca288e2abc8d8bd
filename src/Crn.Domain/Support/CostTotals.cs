using Crn.Domain.Money;

namespace Crn.Domain.Support;

/// <summary>Costs by what they count as. The parts always sum to <see cref="All"/>: nothing is lost because it is not decided.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CostTotals
{
    internal CostTotals(Pounds partA, Pounds partB, Pounds support, Pounds treatment, Pounds undecided, Pounds outside) =>
        (ResearchPartA, ResearchPartB, Support, Treatment, Undecided, OutsideAcord) =
            (partA, partB, support, treatment, undecided, outside);

    /// <summary>Research Cost, Part A.</summary>
    public Pounds ResearchPartA { get; }

    /// <summary>Research Cost, Part B.</summary>
    public Pounds ResearchPartB { get; }

    /// <summary>Support Cost.</summary>
    public Pounds Support { get; }

    /// <summary>Treatment Cost.</summary>
    public Pounds Treatment { get; }

    /// <summary>Costs of activities whose category is not decided.</summary>
    public Pounds Undecided { get; }

    /// <summary>Costs to which the guidance does not apply, a commercial study's for example.</summary>
    public Pounds OutsideAcord { get; }

    /// <summary>All costs.</summary>
    public Pounds All => ResearchPartA + ResearchPartB + Support + Treatment + Undecided + OutsideAcord;

    /// <summary>The totals as one line.</summary>
    /// <returns>Each part that is not nothing, and the sum.</returns>
    public override string ToString() =>
        string.Join(", ", Parts().Where(p => !p.Cost.IsZero || p.Name == "all").Select(p => $"{p.Name} {p.Cost}"));

    private (string Name, Pounds Cost)[] Parts() =>
    [
        ("Research Part A", ResearchPartA), ("Research Part B", ResearchPartB), ("Support", Support), ("Treatment", Treatment),
        ("not decided", Undecided), ("outside AcoRD", OutsideAcord), ("all", All),
    ];
}
