using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>Laws of what a rule answers.</summary>
internal static class AnswerLaws
{
    internal const string Total = "A rule answers on every sheet.";
    private const string Pure = "A rule gives the same answer to the same sheet.";
    private const string Monotone = "A further fact never changes an answer that was settled.";
    private const string Missing = "What is unknown names the facts that are missing.";
    private const string Exact = "The missing facts are those that can still settle it, and no others.";
    private const string Settled = "A rule is settled once all its facts are known.";
    private const string Reachable = "A rule can be met, and can be not met.";

    // Beyond so many sheets, which facts are missing is not worked out by trying them all.
    private const int ExactUpTo = 120;
    private const int OftenEnough = 200;

    /// <summary>The laws that a rule breaks.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="ask">How the rule is asked, in C#.</param>
    public static IEnumerable<BrokenLaw> Of(Rule rule, string ask)
    {
        var facts = Cases.FactsOf(rule);
        var answers = facts.Select(fact => Answers.Of(fact, [rule.Criterion, rule.Applies])).ToList();
        var complete = new List<(Case Case, FindingStatus Status)>();
        foreach (var one in Cases.Over(answers, exactOnly: true))
        {
            if (Asked(rule, one) is not { } status)
            {
                yield return Broken(rule, Total, $"It throws {Thrown(rule, one)}.", one, ask);
                yield break;
            }

            if (Asked(rule, one) != status)
            {
                yield return Broken(rule, Pure, "It changes from one time to the next.", one, ask);
                yield break;
            }

            complete.Add((one, status));
        }

        if (complete.Count > 0 && Cases.FactsOf(rule).Count > 0 && Impure(rule, complete, ask) is { } impure)
        {
            yield return impure;
            yield break;
        }

        foreach (var law in OfComplete(rule, answers, complete, ask)) yield return law;
    }

    // What changes now and then is asked again until it has had its chance.
    private static BrokenLaw? Impure(Rule rule, List<(Case Case, FindingStatus Status)> complete, string ask)
    {
        for (var asked = 2 * complete.Count; asked < OftenEnough; asked += complete.Count)
        {
            if (complete.Find(c => Asked(rule, c.Case) != c.Status) is { Case: { } other })
                return Broken(rule, Pure, "It changes from one time to the next.", other, ask);
        }

        return null;
    }

    private static IEnumerable<BrokenLaw> OfComplete(
        Rule rule, List<List<Answer>> answers, List<(Case Case, FindingStatus Status)> complete, string ask)
    {
        if (complete.Find(c => c.Status == FindingStatus.Unknown) is { Case: { } open })
            yield return Broken(rule, Settled, "It stays unknown.", open, ask);
        var reached = complete.Select(c => c.Status).ToHashSet();
        if (answers.Count > 0 && complete.Count > 1 && !(reached.Contains(FindingStatus.Met) && reached.Contains(FindingStatus.NotMet)))
        {
            var never = reached.Contains(FindingStatus.Met) ? "not met" : "met";
            yield return new(Reachable, rule.Code, $"No answers around its thresholds make it {never}.", "");
        }

        foreach (var partial in OfPartial(rule, answers, ask).AsEnumerable()) yield return partial;
    }

    // A settled answer on part of the facts is that of every sheet that holds more: of each law the smallest part that breaks it.
    private static ValueList<BrokenLaw> OfPartial(Rule rule, List<List<Answer>> answers, string ask)
    {
        var laws = new Laws(rule.Code);
        var small = answers.Aggregate(1.0, (n, a) => n * (a.Count + 1)) <= ExactUpTo;
        foreach (var one in Cases.Over(answers, exactOnly: false))
        {
            if (Asked(rule, one) is not { } status)
                Add(Total, () => $"It throws {Thrown(rule, one)}.");
            else if (status == FindingStatus.Unknown && rule.Ask(one.Sheet).MissingFacts.IsEmpty)
                Add(Missing, () => "Nothing is named.");
            else if (status == FindingStatus.Unknown && small && laws.Asks(Exact, Size(one))
                && ExactFacts.Against(rule, one, answers) is { } inexact)
                Add(Exact, () => inexact, ".MissingFacts");
            else if (status != FindingStatus.Unknown && laws.Asks(Monotone, Size(one))
                && Contradicted(rule, one, answers, status) is { } more)
                Add(Monotone, () => $"It is {Words(status)}, and with {more}.");

            void Add(string law, Func<string> because, string then = "")
            {
                if (laws.Asks(law, Size(one))) laws.Add(law, because(), $"{ask}({BrokenLaw.Of(one.Given)}){then}", Size(one));
            }
        }

        return laws.All;
    }

    // Fewest facts first, exact answers before intervals.
    private static int Size(Case one) => (2 * one.Given.Count) + one.Given.Count(g => !g.IsExact);

    private static string? Contradicted(Rule rule, Case one, List<List<Answer>> answers, FindingStatus status)
    {
        var known = one.Given.Select(g => g.Fact).ToHashSet();
        foreach (var further in answers.Where(a => a.Count > 0 && !known.Contains(a[0].Fact)).SelectMany(a => a))
        {
            var then = Asked(rule, new Case([.. one.Given, further]));
            if (then is { } now && now != status) return $"{further.Fact.Code} = {further.Text} it is {Words(now)}";
        }

        foreach (var narrower in one.Given.Where(g => !g.IsExact).SelectMany(g => Within(g, answers)))
        {
            var then = Asked(rule, new Case([.. one.Given.Where(g => !g.Fact.Equals(narrower.Fact)), narrower]));
            if (then is { } now && now != status) return $"{narrower.Fact.Code} = {narrower.Text} it is {Words(now)}";
        }

        return null;
    }

    // The exact answers that lie in an interval.
    private static IEnumerable<Answer> Within(Answer interval, List<List<Answer>> answers) =>
        Value(interval) is FactValue.Range { Within: var within }
            ? answers.Single(a => a.Count > 0 && a[0].Fact.Equals(interval.Fact))
                .Where(a => a.IsExact && Value(a) is FactValue.Range { Within.Min: { } exact } && within.Contains(exact))
            : [];

    private static FactValue? Value(Answer answer) => answer.Put(FactSheet.Empty).Find(answer.Fact)?.Value;

    private static FindingStatus? Asked(Rule rule, Case one) => Tried(rule, one).Status;

    private static string Thrown(Rule rule, Case one) => Tried(rule, one).Thrown is { } thrown
        ? Laws.Thrown(thrown)
        : "nothing the second time";

    private static (FindingStatus? Status, Exception? Thrown) Tried(Rule rule, Case one)
    {
        try
        {
            return (rule.Ask(one.Sheet).Status, null);
        }
#pragma warning disable CA1031 // Whatever a team's delegate throws is the finding.
        catch (Exception thrown)
        {
            return (null, thrown);
        }
#pragma warning restore CA1031
    }

    internal static string Words(FindingStatus status) => status switch
    {
        FindingStatus.Met => "met",
        FindingStatus.NotMet => "not met",
        FindingStatus.NotApplicable => "not applicable",
        _ => "unknown",
    };

    private static BrokenLaw Broken(Rule rule, string law, string because, Case one, string ask) =>
        new(law, rule.Code, because, $"{ask}({BrokenLaw.Of(one.Given)})");
}
