using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Plans;

/// <summary>Which open questions move the end of a step.</summary>
internal sealed class DatesQuestions(PlanDates latest, EarliestEnds earliest, LocalDate submitting)
{
    /// <summary>
    /// The facts that decide whether something counts that a step, or what it waits for, would otherwise not have waited for.
    /// </summary>
    public ValueList<Fact> Of((int Place, string Code) step)
    {
        HashSet<Fact> facts = [];
        var beginsAtEarliest = Begin(step) ?? submitting;
        foreach (var waiting in latest.AllBefore(step).Append(step))
        {
            foreach (var before in latest.DirectlyBefore(waiting).Where(b => latest.EndOf(b) > (Begin(waiting) ?? beginsAtEarliest)))
            {
                facts.UnionWith(latest.At(before.Place).Find(before.Code)!.MissingFacts);
                facts.UnionWith(latest.BindingFacts(before, waiting.Place));
            }
        }

        return facts.Count == 0 ? Others(latest.At(step.Place).Answers)
            : facts.OrderBy(f => f.Code, StringComparer.Ordinal).ToValueList();
    }

    // The day by which a step that is surely needed would go on at the earliest; null for one that only may be needed.
    private LocalDate? Begin((int Place, string Code) at)
    {
        if (earliest.Of(at) is not { } end) return null;
        var step = latest.At(at.Place).Find(at.Code)!;
        return step.Definition.IsGathering ? end : end.PlusDays(-Period.DaysBetween(step.Begins!.Value, step.Ends!.Value));
    }

    // Where every step is sure, the day of the pack or the nation, and with it the holidays, is not known.
    private static ValueList<Fact> Others(FactSheet answers)
    {
        if (LocalPack.ReadyOn(answers) != LocalPack.ReadyAtEarliestOn(answers)) return [PermissionFacts.LocalPackReadyOn];
        return [.. Rows.Gates.AllNations.Where(nation => answers.Find(nation) is null)];
    }
}
