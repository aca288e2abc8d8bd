using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Plans;

/// <summary>The steps that answers ask for, each after all it waits for, without dates.</summary>
internal static class PlanSteps
{
    /// <summary>For each code in force the row whose trigger holds, or of those whose trigger may hold the one that may take
    /// longest.</summary>
    public static Dictionary<string, PossibleRows> Chosen(FactSheet completedAnswers, LocalDate regime)
    {
        Dictionary<string, PossibleRows> chosen = new(StringComparer.Ordinal);
        foreach (var rows in ApprovalEra.Of(regime).OfCodes)
        {
            if (Choose(rows, completedAnswers) is { } one) chosen.Add(one.Row.Code, one);
        }

        return chosen;
    }

    /// <summary>Those of them that are of a kind, in the order of the graph; the codes of other kinds are not gone into.</summary>
    public static List<PossibleRows> Chosen(FactSheet completedAnswers, LocalDate regime, ApprovalKind kind)
    {
        List<PossibleRows> chosen = [];
        foreach (var rows in ApprovalEra.Of(regime).OfCodes)
        {
            // A code may have rows of several kinds, of which the first that holds stands for it.
            if (HasKind(rows, kind) && Choose(rows, completedAnswers) is { } one && one.Row.Kind == kind) chosen.Add(one);
        }

        return chosen;
    }

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

    private static bool HasKind(ApprovalDefinition[] rows, ApprovalKind kind)
    {
        foreach (var row in rows)
        {
            if (row.Kind == kind) return true;
        }

        return false;
    }

    private static PossibleRows? Choose(ApprovalDefinition[] rows, FactSheet answers)
    {
        ValueList<ApprovalDefinition> possible = [];
        foreach (var row in rows)
        {
            var holds = row.Trigger.Evaluate(answers);
            if (holds.IsTrue) return new(row, true, possible.Add(row));
            if (holds.IsUnknown && !row.IsOnlyWhenStated) possible = possible.Add(row);
        }

        // Of several that may be the one, that which may take longest stands for it.
        return possible.IsEmpty ? null : new(possible.MaxBy(r => r.Period?.Days ?? -1)!, false, possible);
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
