using Crn.Domain.Rules;
using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Testing;

/// <summary>
/// Sheets over a team's own facts: with what is missing, exact, an interval, suppressed or stale, and around every threshold.
/// </summary>
/// <example>
/// <code>
/// [Property]
/// public Property Our_page_never_fails() =>
///     Prop.ForAll(Sheets.Over(OurFacts.All, OurRules.All.Rules), sheet => Page.Of(sheet).Length > 0);
/// </code>
/// </example>
public static class Sheets
{
    private static readonly LocalDate Fresh = new(2026, 5, 1);

    /// <summary>Sheets over facts. Shrinks to the fewest facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="rules">Rules whose thresholds the answers lie at and beside; none when left out.</param>
    /// <returns>The generator and shrinker: one fact in four is missing, one answer in eight was given years ago.</returns>
    /// <exception cref="ArgumentException">A fact or rule is null.</exception>
    public static Arbitrary<FactSheet> Over(ValueList<Fact> facts, params ValueList<Rule> rules)
    {
        if (facts.Any(f => f is null)) throw new ArgumentException("A fact is null.", nameof(facts));
        if (rules.Any(r => r is null)) throw new ArgumentException("A rule is null.", nameof(rules));
        var criteria = rules.SelectMany(r => new[] { r.Criterion, r.Applies }).ToList();
        var answers = facts.Distinct().Select(fact => Answers.Of(fact, criteria)).Where(a => a.Count > 0).ToList();
        return Arb.From(
            answers.Aggregate(Gen.Constant(FactSheet.Empty), (sheets, of) =>
                from sheet in sheets
                from answer in Gen.Frequency((1, Gen.Constant<Answer?>(null)), (3, Gen.Elements<Answer?>([.. of])))
                from years in Gen.Frequency((7, Gen.Constant(0)), (1, Gen.Choose(2, 8)))
                select answer is null ? sheet : Dated(answer.Put(sheet), answer.Fact, Fresh.PlusYears(-years))),
            sheet => sheet.Observations.Select(o => sheet.Without(o.Fact)));
    }

    private static FactSheet Dated(FactSheet sheet, Fact fact, LocalDate asAt) =>
        sheet.Find(fact) is { } observation ? sheet.Put(new(fact, observation.Value, "drawn", asAt)) : sheet;
}
