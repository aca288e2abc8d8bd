using Crn.Domain.Rules.Reasoning;

namespace Crn.Domain.Rules;

/// <summary>What one rule of a known kind found.</summary>
/// <typeparam name="TRule">The kind of rule.</typeparam>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Finding<TRule> : Finding
    where TRule : Rule
{
    internal Finding(TRule rule, FindingStatus status, FactSheet facts)
        : base(rule, status, facts)
    {
    }

    internal Finding(FactRow row, FindingShape shape)
        : base(row, shape)
    {
    }

    /// <summary>The rule that was asked, with what its kind adds.</summary>
    public new TRule Rule => (TRule)base.Rule;

    /// <summary>Whether both found the same by the same rule on the same facts.</summary>
    /// <param name="other">The other finding.</param>
    /// <returns>True when they did.</returns>
    public bool Equals(Finding<TRule>? other) => base.Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => base.GetHashCode();
}
