using System.Globalization;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>Laws of how a rule is written: source, dates, thresholds, units, versions.</summary>
internal static class WrittenLaws
{
    private const string Question = "A rule asks a question.";
    private const string Sourced = "A rule says where it comes from.";
    private const string Ordered = "A rule begins before it ends.";
    private const string DatedThreshold = "A threshold is dated, so that its next value can follow it.";
    private const string Possible = "A threshold is an answer that the fact can have.";
    private const string Overlap = "Versions of a rule do not overlap.";
    private const string Gap = "Versions of a rule leave no gap.";
    private const string Meaning = "A fact means the same in every rule.";

    // What stands where a source is still to be looked up.
    private static readonly HashSet<string> Placeholders = new(
        ["", "TODO", "TBC", "TBD", "FIXME", "N/A", "NA", "XXX", "UNKNOWN", "SOURCE", "NONE", "TO DO", "TO BE CONFIRMED", "TO BE DECIDED",
            "TO BE ADDED", "TO FOLLOW", "CITATION NEEDED", "NOT KNOWN"], StringComparer.Ordinal);

    // Whatever follows these stands there only until the source is known.
    private static readonly string[] Notes = ["TODO", "TBC", "TBD", "FIXME", "XXX", "TO BE CONFIRMED", "TO BE DECIDED", "TO BE ADDED"];

    /// <summary>Whether a citation holds the place of one that is still to be looked up.</summary>
    public static bool IsNoSource(Policies.Citation source)
    {
        var said = source.Source.Trim(' ', '.', '?', '-', '[', ']', '(', ')').ToUpperInvariant();
        return Placeholders.Contains(said) || Notes.Any(note => said.StartsWith(note, StringComparison.Ordinal)
            && !char.IsLetterOrDigit(said[note.Length]));
    }

    public static IEnumerable<BrokenLaw> Of(Rule rule)
    {
        if (string.IsNullOrWhiteSpace(rule.Question)) yield return Broken(rule, Question, "Its question is blank.");
        if (IsNoSource(rule.Source))
            yield return Broken(rule, Sourced, $"\"{rule.Source.Source}\" is no source.");
        if (rule.From > rule.To)
            yield return Broken(rule, Ordered, $"It is in force from {Iso(rule.From)} to {Iso(rule.To)}.");
        if (rule.From is null && rule.To is null && Undated([rule.Criterion, rule.Applies]) is { } undated)
            yield return Broken(rule, DatedThreshold, $"{undated} holds for ever: give the rule or its citation a date.");

        foreach (var fact in Cases.FactsOf(rule))
        {
            foreach (var threshold in Thresholds.Numbers(rule.Criterion, fact).Concat(Thresholds.Numbers(rule.Applies, fact))
                .Where(n => !fact.Possible.Contains(n) || (fact is Fact<int> && n != decimal.Truncate(n))).Take(1))
            {
                var among = fact.Possible.Contains(threshold) ? "whole numbers" : fact.Possible.ToString();
                yield return Broken(rule, Possible,
                    $"{threshold.ToString(CultureInfo.InvariantCulture)} is not among {among} of {fact.Code}.");
            }
        }
    }

    // A number that is written in a statement, "at least two of three", or a number that a delegate is found to hold.
    private static string? Undated(IReadOnlyList<Criterion> criteria)
    {
        if (criteria.SelectMany(Thresholds.Statements).FirstOrDefault(Thresholds.HasNumber) is { } written) return $"\"{written}\"";
        if (criteria.Select(Thresholds.Count).FirstOrDefault(count => count is not null) is { } counted) return $"\"{counted}\"";
        return criteria.SelectMany(Thresholds.Statements)
            .Select(statement => HiddenThresholds.OfItsOwn(statement) is var (fact, number)
                ? $"\"{statement}\" turns at {number.ToString("0.####", CultureInfo.InvariantCulture)} of {fact.Code}, and" : null)
            .FirstOrDefault(found => found is not null);
    }

    public static IEnumerable<BrokenLaw> OfVersions(IEnumerable<Rule> rules)
    {
        foreach (var code in rules.GroupBy(r => r.Code, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            var versions = code.OrderBy(r => r.From ?? LocalDate.MinIsoValue).ToList();
            foreach (var (one, next) in versions.Zip(versions.Skip(1)))
            {
                if (one.To is not { } last || next.From is not { } first || last >= first)
                    yield return Broken(one, Overlap, $"One holds to {Iso(one.To)}, the next from " +
                        $"{Iso(next.From)}.");
                else if (last.PlusDays(1) < first)
                    yield return Broken(one, Gap, $"One holds to {Iso(last)}, the next from {Iso(first)}.");
            }
        }
    }

    /// <summary>A code stands for one fact, with one question and one unit, throughout a team's rules.</summary>
    public static IEnumerable<BrokenLaw> OfFacts(IEnumerable<Rule> rules)
    {
        Dictionary<string, (Fact Fact, Rule Rule)> first = new(StringComparer.Ordinal);
        foreach (var (rule, fact) in rules.SelectMany(rule => Cases.FactsOf(rule).Select(fact => (rule, fact))))
        {
            if (first.TryAdd(fact.Code, (fact, rule))) continue;
            var (other, there) = first[fact.Code];
            if (other.Unit != fact.Unit)
                yield return Broken(rule, Meaning,
                    $"{fact.Code} is in {Named(fact.Unit)} here, and in {Named(other.Unit)} in {there.Code}.");
            else if (other.AnswerType != fact.AnswerType || other.Question != fact.Question)
                yield return Broken(rule, Meaning, $"{fact.Code} asks \"{fact.Question}\" here, and \"{other.Question}\" in {there.Code}.");
        }
    }

    private static string Named(Unit unit) => unit == Unit.One ? "no unit" : unit.ToString();

    private static string Iso(LocalDate? date) => date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "ever";

    private static BrokenLaw Broken(Rule rule, string law, string because) => new(law, rule.Code, because, "");
}
