using Crn.Domain.Decisions;
using Outcome = Crn.Domain.Decisions.Outcome;

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

    /// <summary>Outcomes that are a number, or one to three refusals; a refused one shrinks to each single reason.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Outcome<int>> OutcomesOfNumbers() => Arb.From(
        Gen.OneOf(
            Gen.Choose(-50, 50).Select(Outcome.Accept),
            Reasons.Select(reasons => Outcome.Refuse<int>(reasons))),
        outcome => outcome.Reasons.Count > 1 ? outcome.Reasons.Select(reason => Outcome.Refuse<int>(reason)) : []);

    /// <summary>Decisions about a running total: accepted with the amounts added, or refused for one to three reasons.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Decision<int, int>> DecisionsOnNumbers() => Arb.From(
        Gen.OneOf(
            Gen.Choose(1, 9).ListOf().Select(added => Decision.Accept<int, int>(added.Sum(), added.ToValueList())),
            Reasons.Select(reasons => Decision.Refuse<int, int>(reasons))),
        decision => decision.Reasons.Count > 1 ? decision.Reasons.Select(reason => Decision.Refuse<int, int>(reason)) : []);

    private static Gen<ValueList<Refusal>> Reasons =>
        Refusals().Generator.ListOf().Where(reasons => reasons.Count is >= 1 and <= 3).Select(reasons => reasons.ToValueList());
}
