using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>What two assessments knew of a fact, where it is not the same.</summary>
public sealed record FactDifference
{
    internal FactDifference(Fact fact, Observation? before, Observation? after) => (Fact, Before, After) = (fact, before, after);

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>What was known before; null when it was missing.</summary>
    public Observation? Before { get; }

    /// <summary>What is known now; null when it is missing.</summary>
    public Observation? After { get; }

    /// <summary>The difference in words.</summary>
    /// <returns>The question, then what was known and what is known.</returns>
    public override string ToString() => $"{Fact.Question}: {Before?.Value.ToString() ?? "not known"} -> {After?.Value.ToString() ?? "not known"}";
}
