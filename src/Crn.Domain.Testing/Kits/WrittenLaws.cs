using System.Globalization;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>Laws of how a rule is written: source, dates, thresholds, units, versions.</summary>
internal static class WrittenLaws
{
    public static IEnumerable<BrokenLaw> Of(Rule rule)
    {
        if (string.IsNullOrWhiteSpace(rule.Question)) yield return Broken(rule, "A rule asks a question.", "Its question is blank.");
        if (string.IsNullOrWhiteSpace(rule.Source.Source) && string.IsNullOrWhiteSpace(rule.Source.Locator))
            yield return Broken(rule, "A rule says where it comes from.", "Its citation names neither source nor place.");
        if (rule.From > rule.To)
            yield return Broken(rule, "A rule begins before it ends.", $"It is in force from {Iso(rule.From)} to {Iso(rule.To)}.");
        var numbers = Thresholds.Statements(rule.Criterion).Concat(Thresholds.Statements(rule.Applies))
            .Where(Thresholds.HasNumber).ToList();
        if (numbers.Count > 0 && rule.From is null && rule.To is null)
        {
            yield return Broken(rule, "A threshold is dated, so that its next value can follow it.",
                $"\"{numbers[0]}\" holds for ever: give the rule or its citation a date.");
        }

        foreach (var fact in Cases.FactsOf(rule))
        {
            foreach (var threshold in Thresholds.Numbers(rule.Criterion, fact).Where(n => !fact.Possible.Contains(n)).Take(1))
            {
                yield return Broken(rule, "A threshold is an answer that the fact can have.",
                    $"{threshold.ToString(CultureInfo.InvariantCulture)} is not among {fact.Possible} of {fact.Code}.");
            }
        }
    }

    public static IEnumerable<BrokenLaw> OfVersions(IEnumerable<Rule> rules)
    {
        foreach (var code in rules.GroupBy(r => r.Code, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            var versions = code.OrderBy(r => r.From ?? LocalDate.MinIsoValue).ToList();
            foreach (var (one, next) in versions.Zip(versions.Skip(1)))
            {
                if (one.To is not { } last || next.From is not { } first || last >= first)
                    yield return Broken(one, "Versions of a rule do not overlap.", $"One holds to {Iso(one.To)}, the next from " +
                        $"{Iso(next.From)}.");
                else if (last.PlusDays(1) < first)
                    yield return Broken(one, "Versions of a rule leave no gap.", $"One holds to {Iso(last)}, the next from {Iso(first)}.");
            }
        }
    }

    private static string Iso(LocalDate? date) => date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "ever";

    private static BrokenLaw Broken(Rule rule, string law, string because) => new(law, rule.Code, because, "");
}
