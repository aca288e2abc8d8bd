using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>A rule with one thing changed, as a slip of the hand would change it.</summary>
/// <param name="Change">What was changed.</param>
/// <param name="Rule">The changed rule.</param>
public sealed record RuleMutant(string Change, Rule Rule)
{
    /// <summary>The change as one line.</summary>
    /// <returns>The code of the rule and what was changed.</returns>
    public override string ToString() => $"{Rule.Code}: {Change}";
}
