using Crn.Domain.Rules;

namespace Crn.Domain.Portfolio;

/// <summary>A rule of an eligibility policy: a dated test with its source, and what the test decides.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EligibilityRule : Rule
{
    /// <summary>Makes a rule; its question, criterion and source are set beside it.</summary>
    /// <param name="code">The stable code, for example <c>EL-09</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    public EligibilityRule(string code)
        : base(code)
    {
    }

    /// <summary>What the test decides.</summary>
    public EligibilityTest Test { get; init; }
}
