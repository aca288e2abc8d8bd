using Crn.Domain.Policies;

namespace Crn.Domain.Troubleshooting;

/// <summary>What a formal outcome needs, and what it does to the permissions of a study, in words.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record OutcomeRule
{
    internal OutcomeRule(FormalOutcome outcome, string conditions, string permissions, Citation source) =>
        (Outcome, Conditions, Permissions, Source) = (outcome, conditions, permissions, source);

    /// <summary>The outcome.</summary>
    public FormalOutcome Outcome { get; }

    /// <summary>What it needs.</summary>
    public string Conditions { get; }

    /// <summary>What it does to permissions.</summary>
    public string Permissions { get; }

    /// <summary>Where that comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The rule as one line.</summary>
    /// <returns>Outcome and effect.</returns>
    public override string ToString() => $"{Escalations.OutcomeWords.Of(Outcome)}: {Permissions}";
}
