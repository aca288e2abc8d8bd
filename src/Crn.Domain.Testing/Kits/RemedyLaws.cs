using System.Runtime.CompilerServices;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own remedies: for causes that exist, with evidence that is some, and effects that do no harm and stay shares.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_remedies_keep_the_laws_of_remedies() => RemedyLaws.Check(Trust.Remedies, Trust.Causes);
/// </code>
/// </example>
public static class RemedyLaws
{
    private const string Own = "A remedy has a code of its own.";
    private const string Causes = "A remedy is for causes that exist.";
    private const string Evidence = "Evidence is what a source says, or lets infer.";
    private const string Helps = "No remedy is expected to harm.";
    private const string Share = "A share with the effect of a remedy is a share.";
    private const string Sourced = "A remedy says where it comes from.";

    /// <summary>Checks remedies.</summary>
    /// <param name="remedies">The team's own remedies.</param>
    /// <param name="causes">The causes, the network's and the team's own; those of the network when null.</param>
    /// <param name="expression">What the caller wrote for the remedies: left to the compiler.</param>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with C# that shows it.</exception>
    public static void Check(ValueList<Remedy> remedies, RuleSet<CauseRule>? causes = null,
        [CallerArgumentExpression(nameof(remedies))] string expression = "remedies") => Laws.Throw(Of(remedies, causes, expression));

    /// <summary>The laws that remedies break.</summary>
    /// <param name="remedies">The team's own remedies.</param>
    /// <param name="causes">The causes, the network's and the team's own; those of the network when null.</param>
    /// <param name="expression">What the caller wrote for the remedies: left to the compiler.</param>
    /// <returns>Each broken law once a remedy; empty when all hold.</returns>
    public static ValueList<BrokenLaw> Of(ValueList<Remedy> remedies, RuleSet<CauseRule>? causes = null,
        [CallerArgumentExpression(nameof(remedies))] string expression = "remedies")
    {
        var caller = CSharp.Caller(expression, "ValueList<Remedy>");
        var known = (causes ?? CauseCatalogue.On(new(2026, 1, 1))).Rules.Concat(CauseCatalogue.On(new(2026, 1, 1)).Rules)
            .Select(c => c.Code)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. remedies.SelectMany((remedy, i) => One(remedy, i).AsEnumerable())];

        ValueList<BrokenLaw> One(Remedy remedy, int place)
        {
            var laws = new Laws(remedy.Code);
            var at = $"{caller}[{CSharp.Of(place)}]";
            if (remedies.Take(place).Concat(RemedyCatalogue.Network.Where(r => !remedies.Contains(r)))
                .Any(r => string.Equals(r.Code, remedy.Code, StringComparison.OrdinalIgnoreCase)))
                laws.Add(Own, "Another remedy has it.", $"{at}.Code");
            if (remedy.Causes.IsEmpty) laws.Add(Causes, "It is for none.", $"{at}.Causes");
            foreach (var code in remedy.Causes.Where(code => !known.Contains(code))) laws.Add(Causes, $"{code} is none.", $"{at}.Causes");
            if (WrittenLaws.IsNoSource(remedy.Source)) laws.Add(Sourced, $"\"{remedy.Source.Source}\" is no source.", $"{at}.Source");
            if (remedy.Effect is { } effect) Effect(laws, effect, $"{at}.Effect!");
            return laws.All;
        }
    }

    private static void Effect(Laws laws, RemedyEffect effect, string at)
    {
        if (WrittenLaws.IsNoSource(effect.Source))
            laws.Add(Sourced, $"\"{effect.Source.Source}\" is no source of its effect.", $"{at}.Source");
        if (effect.Basis == EffectBasis.Evidence && effect.Source.Grade < EvidenceGrade.Inferred)
            laws.Add(Evidence, $"It rests on {effect.Source}.", $"{at}.Source.Grade");
        if (effect.Middle < 0) laws.Add(Helps, FormattableString.Invariant($"Its effect is {effect.Middle}."), $"{at}.Middle");
        if (effect.MostBefore + effect.High > 1 + 1e-12)
        {
            laws.Add(Share,
                FormattableString.Invariant(
                    $"From {effect.MostBefore} it may be {effect.MostBefore + effect.High}: say up to which share it was measured."),
                $"{at}.MostBefore + {at}.High");
        }
    }
}
