using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Plans;

/// <summary>The steps that answers ask for, each after all it waits for, without dates.</summary>
internal static class PlanSteps
{
    /// <summary>For each code in force the row whose trigger holds, or of those whose trigger may hold the one that may take
    /// longest.</summary>
    public static Dictionary<string, PossibleRows> Chosen(FactSheet completedAnswers, LocalDate regime) =>
        ApprovalGraph.InForceOn(regime)
            .GroupBy(r => r.Code, StringComparer.Ordinal)
            .Select(rows => Choose(rows, completedAnswers))
            .OfType<PossibleRows>()
            .ToDictionary(c => c.Row.Code, StringComparer.Ordinal);

    /// <summary>The steps that are or may be needed, with what they wait for.</summary>
    public static List<PermissionStep> All(FactSheet answers, LocalDate submitting)
    {
        var chosen = Chosen(answers, submitting);
        return [.. Ordered(chosen).Select(c => new PermissionStep(
            c.Row,
            c.IsNeeded,
            c.Row.Trigger.Facts.Select(answers.Find).OfType<Observation>().ToValueList(),
            c.IsNeeded ? [] : [.. c.Possible.SelectMany(r => r.Trigger.MissingFacts(answers)).Distinct()],
            [.. c.Possible.SelectMany(r => r.WaitsFor.Where(code => Counts(chosen, r, code))).Distinct(StringComparer.Ordinal)]))];
    }

    /// <summary>The steps that are needed whatever the open answers, as far as the rows tell; what decides them is left out.</summary>
    public static List<PermissionStep> Needed(FactSheet answers, LocalDate submitting)
    {
        var needed = Chosen(answers, submitting).Where(c => c.Value.IsNeeded).ToDictionary(StringComparer.Ordinal);
        return [.. Ordered(needed).Select(c => new PermissionStep(c.Row, true, [], [], [.. c.Possible.Skip(1).Aggregate(
            c.Possible[0].WaitsFor.AsEnumerable(), (common, row) => common.Intersect(row.WaitsFor, StringComparer.Ordinal))
            .Where(code => Counts(needed, c.Row, code))]))];
    }

    private static bool Counts(Dictionary<string, PossibleRows> chosen, ApprovalDefinition row, string code) =>
        chosen.TryGetValue(code, out var step) && row.Concerns(step.Row);

    private static PossibleRows? Choose(IEnumerable<ApprovalDefinition> rows, FactSheet answers)
    {
        List<ApprovalDefinition> possible = [];
        foreach (var row in rows)
        {
            var holds = row.Trigger.Evaluate(answers);
            if (holds.IsTrue) return new(row, true, [.. possible, row]);
            if (holds.IsUnknown && !row.IsOnlyWhenStated) possible.Add(row);
        }

        // Of several that may be the one, that which may take longest stands for it.
        return possible.Count == 0 ? null : new(possible.MaxBy(r => r.Period?.Days ?? -1)!, false, possible.ToValueList());
    }

    // Each row after every row it waits for; the order of the graph otherwise.
    private static List<PossibleRows> Ordered(Dictionary<string, PossibleRows> rows)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var order = new List<PossibleRows>();
        void Visit(PossibleRows row)
        {
            if (!done.Add(row.Row.Code)) return;
            foreach (var earlier in row.Possible.SelectMany(r => r.WaitsFor.Concat(r.BeginsAfter)))
            {
                if (rows.TryGetValue(earlier, out var waited)) Visit(waited);
            }

            order.Add(row);
        }

        foreach (var row in rows.Values) Visit(row);
        return order;
    }
}
