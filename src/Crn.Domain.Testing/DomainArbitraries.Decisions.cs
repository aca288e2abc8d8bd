using Crn.Domain.Decisions;

namespace Crn.Domain.Testing;

/// <content>The room <c>Decisions</c>.</content>
public static partial class DomainArbitraries
{
    /// <summary>Refusals with one of a few codes and any citation.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Refusal> Refusals() => Arb.From(
        from code in Gen.Elements("study.withdrawn", "site.not-open", "permission.not-granted")
        from source in Citations().Generator
        select new Refusal(code, $"The rule {code} stands against it.", "What the rule asks for is there first.", source));
}
