using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>Which approvals of the study a site does not wait for, over the answers that trigger steps.</summary>
internal static class PermissionGates
{
    private const int MostCases = 250;

    public static IEnumerable<(string Because, string CSharp)> Of(ValueList<GraphStep> graph, ValueList<LocalDate> days, string caller)
    {
        var triggers = graph.Select(r => r.Trigger).ToList();
        var answers = triggers.SelectMany(t => t.Facts).Distinct().Select(fact => Answers.Of(fact, triggers)).ToList();
        var cases = Cases.Over(answers, exactOnly: true, MostCases).ToList();
        // Whether each row is needed in each case: asked once for all days.
        var needs = graph.Select(row => cases.Select(c => row.Trigger.Evaluate(c.Sheet).IsTrue).ToArray()).ToArray();
        foreach (var day in days.AsEnumerable())
        {
            var places = Enumerable.Range(0, graph.Count).Where(at => graph[at].IsInForceOn(day)).ToArray();
            var rows = places.Select(at => graph[at]).ToList();
            var needed = Enum.GetValues<UkNation>().ToDictionary(nation => nation, nation => cases.Select((_, c) =>
                ByCode(places.Where(at => needs[at][c] && graph[at].IsIn(nation)).Select(at => graph[at]))).ToArray());
            foreach (var code in rows.Where(r => r.Kind == ApprovalKind.Site).Select(r => r.Code).Distinct(StringComparer.Ordinal))
            {
                foreach (var nation in Enum.GetValues<UkNation>())
                {
                    var place = Array.FindIndex(needed[nation], ofCase => !NotAwaited(ofCase, code).IsEmpty);
                    if (place < 0) continue;
                    var found = cases[place];
                    var one = Smallest(found, c => !NotAwaited(rows, code, nation, c.Sheet).IsEmpty);
                    yield return (
                        $"{code} in {nation} does not wait for {string.Join(", ", NotAwaited(rows, code, nation, one.Sheet))}.",
                        $"PermissionGraphLaws.NotAwaited({caller}, {CSharp.Quoted(code)}, {CSharp.Of(day)}, {CSharp.Of(nation)}, "
                            + $"{BrokenLaw.Of(one.Given)})");
                    yield break;
                }
            }
        }
    }

    public static ValueList<string> NotAwaited(List<GraphStep> rows, string code, UkNation nation, FactSheet answers) =>
        NotAwaited(ByCode(rows.Where(r => r.IsIn(nation) && r.Trigger.Evaluate(answers).IsTrue)), code);

    // The first row of each code.
    private static Dictionary<string, GraphStep> ByCode(IEnumerable<GraphStep> rows)
    {
        Dictionary<string, GraphStep> needed = new(StringComparer.Ordinal);
        foreach (var row in rows) needed.TryAdd(row.Code, row);
        return needed;
    }

    private static ValueList<string> NotAwaited(Dictionary<string, GraphStep> needed, string code)
    {
        if (!needed.TryGetValue(code, out var site) || site is not { Kind: ApprovalKind.Site, IsGate: true }) return [];
        HashSet<string> before = new(StringComparer.Ordinal);
        Stack<GraphStep> open = new([site]);
        while (open.TryPop(out var step))
        {
            foreach (var earlier in step.WaitsFor)
            {
                if (needed.TryGetValue(earlier, out var row) && before.Add(earlier)) open.Push(row);
            }
        }

        return [.. needed.Values.Where(r => r is { Kind: ApprovalKind.Study, IsGate: true } && !before.Contains(r.Code))
            .Select(r => r.Code)];
    }

    // Answers are left out while the law is still broken.
    private static Case Smallest(Case one, Predicate<Case> isBroken)
    {
        for (var at = 0; at < one.Given.Count;)
        {
            var fewer = new Case([.. one.Given.Where((_, i) => i != at)]);
            if (isBroken(fewer)) one = fewer;
            else at++;
        }

        return one;
    }
}
