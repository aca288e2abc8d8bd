using System.Runtime.CompilerServices;
using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own causes of trouble beside the network's: rules that keep the laws of rules, found only where something is known,
/// about a part of the gap, with something to do.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_causes_keep_the_laws_of_causes() => CauseLaws.Check(Trust.Causes, Trust.Remedies, Trust.Facts);
/// </code>
/// </example>
public static class CauseLaws
{
    private const string Own = "A cause of a team's own has a code of its own.";
    private const string Parts = "A cause explains a part of the gap, and chance is none.";
    private const string Read = "A cause reads facts that somebody states.";
    private const string Open = "Where nothing is known, no cause is found.";
    private const string Done = "Something can be done about a cause.";

    private static readonly LocalDate Any = new(2026, 1, 1);

    /// <summary>Checks causes; those of the network among them are left alone.</summary>
    /// <param name="causes">The causes.</param>
    /// <param name="remedies">The team's own remedies, beside those of the network.</param>
    /// <param name="facts">The team's own facts, beside those of trouble-shooting.</param>
    /// <param name="expression">What the caller wrote for the causes: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="causes"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check(RuleSet<CauseRule> causes, ValueList<Remedy> remedies = default, ValueList<Fact> facts = default,
        [CallerArgumentExpression(nameof(causes))] string expression = "causes") => Laws.Throw(Of(causes, remedies, facts, expression));

    /// <summary>The laws that causes break; those of the network among them are left alone.</summary>
    /// <param name="causes">The causes.</param>
    /// <param name="remedies">The team's own remedies, beside those of the network.</param>
    /// <param name="facts">The team's own facts, beside those of trouble-shooting.</param>
    /// <param name="expression">What the caller wrote for the causes: left to the compiler.</param>
    /// <returns>Each broken law once a cause; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="causes"/> is null.</exception>
    public static ValueList<BrokenLaw> Of(RuleSet<CauseRule> causes, ValueList<Remedy> remedies = default, ValueList<Fact> facts = default,
        [CallerArgumentExpression(nameof(causes))] string expression = "causes")
    {
        ArgumentNullException.ThrowIfNull(causes);
        var caller = CSharp.Caller(expression, "RuleSet<CauseRule>");
        var network = CauseCatalogue.On(Any).Rules;
        List<BrokenLaw> broken = [];
        List<CauseRule> own = [];
        foreach (var (cause, i) in causes.Rules.Select((cause, i) => (cause, i)).Where(c => !network.Contains(c.cause)))
        {
            own.Add(cause);
            broken.AddRange(RuleLaws.One(cause, $"{caller}.Rules[{CSharp.Of(i)}]"));
            broken.AddRange(One(cause, $"{caller}.Rules[{CSharp.Of(i)}]"));
        }

        return [.. broken, .. WrittenLaws.OfVersions(own), .. WrittenLaws.OfFacts(own)];

        ValueList<BrokenLaw> One(CauseRule cause, string at)
        {
            var laws = new Laws(cause.Code);
            if (network.Any(c => string.Equals(c.Code, cause.Code, StringComparison.OrdinalIgnoreCase)))
                laws.Add(Own, "The network has a cause of that code.", $"{at}.Code");
            if (cause.Parts.IsEmpty || cause.Parts.Contains(ShortfallCause.Chance) || cause.Parts.Distinct().Count() < cause.Parts.Count)
                laws.Add(Parts, cause.Parts.IsEmpty ? "It names none." : $"It names {string.Join(", ", cause.Parts)}.", $"{at}.Parts");
            foreach (var fact in Cases.FactsOf(cause).Where(f => !facts.Contains(f) && TroubleshootingFacts.Catalogue.Find(f.Code) is null))
                laws.Add(Read, $"Nobody states {fact.Code}.", $"{at}.Criterion.Facts");
            if (cause.Ask(FactSheet.Empty).Status == FindingStatus.Met) laws.Add(Open, "It is met.", $"{at}.Ask(FactSheet.Empty)");
            if (cause.Remedy.Length == 0 && !RemedyCatalogue.Network.Concat(remedies).Any(r => r.Causes.Contains(cause.Code)))
                laws.Add(Done, "Its remedy is blank, and no remedy names it.", $"{at}.Remedy");
            return laws.All;
        }
    }
}
