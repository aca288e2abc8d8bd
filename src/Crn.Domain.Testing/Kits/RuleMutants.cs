using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// Rules with one thing changed (a threshold one step off, "at least" for "more than", a branch turned, a date dropped), run against a
/// team's tests: what survives shows what no test would notice.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_tests_notice_every_slip() => RuleMutants.Check(OurRules.Isolation, rule =>
/// {
///     RuleAssert.Met(rule.Ask(FactSheet.Empty.With(IsolationRooms, 2)));
///     RuleAssert.NotMet(rule.Ask(FactSheet.Empty.With(IsolationRooms, 1)));
///     RuleAssert.Unknown(rule.Ask(FactSheet.Empty), IsolationRooms);
///     Assert.True(rule.IsInForceOn(new LocalDate(2026, 1, 1)));
///     Assert.False(rule.IsInForceOn(new LocalDate(2025, 12, 31)));
/// });
/// </code>
/// </example>
public static class RuleMutants
{
    /// <summary>Runs a team's tests on the rule, and on every mutant of it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tests">The team's assertions about a rule: throws where one fails, whatever it throws.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LawBrokenException">The rule itself fails the tests, or a mutant passes them; the message lists those that
    /// do.</exception>
    public static void Check(Rule rule, Action<Rule> tests)
    {
        var survivors = Survivors(rule, tests);
        if (!survivors.IsEmpty)
        {
            throw new LawBrokenException($"{survivors.Count} of {Of(rule).Count} changed rules pass the tests of {rule.Code}:\n"
                + string.Join('\n', survivors.Select(s => "  " + s.Change)));
        }
    }

    /// <summary>The mutants that a team's tests do not notice.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tests">The team's assertions about a rule: throws where one fails, whatever it throws.</param>
    /// <returns>Those that pass.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LawBrokenException">The rule itself fails the tests.</exception>
    public static ValueList<RuleMutant> Survivors(Rule rule, Action<Rule> tests)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(tests);
        if (Fails(rule, tests) is { } failure)
            throw new LawBrokenException($"{rule.Code} itself fails the tests: {failure.Message}", failure);
        return [.. Of(rule).Where(mutant => Fails(mutant.Rule, tests) is null)];
    }

    /// <summary>Every mutant of a rule that answers differently somewhere, or is in force at other times.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The mutants.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static ValueList<RuleMutant> Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var answers = Cases.FactsOf(rule).Select(fact => Answers.Of(fact, [rule.Criterion, rule.Applies])).ToList();
        var cases = Cases.Over(answers, exactOnly: false).ToList();
        var before = cases.Select(c => rule.Ask(c.Sheet).Status).ToList();
        IEnumerable<RuleMutant> changed =
        [
            .. CriterionMutants.Of(rule.Criterion).Select(m => new RuleMutant(m.Change, rule with { Criterion = m.Criterion })),
            .. CriterionMutants.Of(rule.Applies).Select(m => new RuleMutant("applies: " + m.Change, rule with { Applies = m.Criterion })),
        ];
        // A change that changes no answer is no mistake.
        return
        [
            .. changed.Where(m => cases.Zip(before).Any(pair => m.Rule.Ask(pair.First.Sheet).Status != pair.Second)),
            .. Dates(rule),
        ];
    }

    private static IEnumerable<RuleMutant> Dates(Rule rule)
    {
        if (rule.From is { } from && from > LocalDate.MinIsoValue)
        {
            yield return new("in force a day later", rule with { From = from.PlusDays(1) });
            yield return new("in force from the start of time", Undated(rule) with { To = rule.To });
        }

        if (rule.To is { } to && to < LocalDate.MaxIsoValue)
        {
            yield return new("in force a day longer", rule with { To = to.PlusDays(1) });
            yield return new("in force for ever", Undated(rule) with { From = rule.From });
        }
    }

    // The dates of the citation hold where the rule has none of its own.
    private static Rule Undated(Rule rule) => rule with
    {
        From = null, To = null, Source = new Citation(rule.Source.Source, rule.Source.Locator, rule.Source.Grade),
    };

#pragma warning disable CA1031 // Whatever a test framework throws is a failed assertion.
    private static Exception? Fails(Rule rule, Action<Rule> tests)
    {
        try
        {
            tests(rule);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
#pragma warning restore CA1031
}
