using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.SetUp.Network;

namespace Crn.Domain.SetUp;

/// <summary>How often a step took time on the way that decided the date.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StepCriticality
{
    internal StepCriticality(StepKey step, Party owner, double share) => (Step, Owner, Share) = (step, owner, share);

    /// <summary>The step.</summary>
    public StepKey Step { get; }

    /// <summary>The party whose decision it is.</summary>
    public Party Owner { get; }

    /// <summary>The share of draws, from 0 to 1.</summary>
    public double Share { get; }

    /// <summary>The step as one line.</summary>
    /// <returns>Step and share.</returns>
    public override string ToString() => $"{StepNames.Of(Step)}: on the way that decides the date in {Text.Percent(Share)} of draws";
}
