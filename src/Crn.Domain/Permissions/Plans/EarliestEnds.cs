using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Plans;

/// <summary>
/// The earliest end of each step under any answers to the open questions. This is the one rule for what only may be needed: a date given
/// counts it, and beside it stands the date under those answers that make the step earliest. Where one of several routes is surely needed,
/// though not known which, that is the date by the shortest of them.
/// </summary>
internal sealed class EarliestEnds
{
    // Beyond this many sets of answers what is sure alone decides: a day that is no later than the earliest.
    private const int MostTried = 160;

    private readonly PlanQuestion asked;
    private readonly Dictionary<(int Place, string Code), LocalDate> earliest = [];
    private readonly Dictionary<(int Place, string Code), FactSheet> under = [];
    private int tried;

    private EarliestEnds(PlanQuestion asked) => this.asked = asked;

    /// <summary>Finds the earliest ends of the steps that are needed whatever the open answers.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="given">The answers as given.</param>
    /// <param name="latest">The dates with everything counted that may be needed.</param>
    public static EarliestEnds Of(PlanQuestion asked, FactSheet given, PlanDates latest)
    {
        var ends = new EarliestEnds(asked);
        List<(int Place, string Code)> needed = [];
        foreach (var (place, dates) in latest.Places)
        {
            foreach (var step in dates.Steps.Where(s => s is { IsNeeded: true, Ends: not null }))
            {
                ends.earliest[(place, step.Code)] = step.Ends!.Value;
                if (!dates.IsBeforeSubmission(step.Code)) needed.Add((place, step.Code));
            }
        }

        ends.Search(given, needed);
        return ends;
    }

    /// <summary>The earliest end; null for a step that may not be needed at all.</summary>
    public LocalDate? Of((int Place, string Code) step) => earliest.TryGetValue(step, out var end) ? end : null;

    /// <summary>The answers under which a step ends earliest; null when open answers do not move it.</summary>
    public FactSheet? Under((int Place, string Code) step) => under.GetValueOrDefault(step);

    /// <summary>The answers under which the first participant of a study comes earliest, or its approvals where no site is known.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="given">The answers as given.</param>
    /// <returns>The answers given, with one to each question that is open.</returns>
    public static FactSheet AnswersFor(PlanQuestion asked, FactSheet given)
    {
        var latest = PlanDates.Of(asked, given, true);
        var ends = Of(asked, given, latest);
        var step = ends.earliest.Keys.Where(s => s.Place >= 0 && s.Code == Approvals.FirstParticipant).Cast<(int Place, string Code)?>()
            .MinBy(s => ends.earliest[s!.Value])
            ?? ends.earliest.Keys.Where(s => latest.At(s.Place).Find(s.Code)!.Definition.Kind == ApprovalKind.Study)
                .Cast<(int Place, string Code)?>().MaxBy(s => ends.earliest[s!.Value]);
        return (step is { } known ? ends.Under(known) : null) ?? NoneOfWhatIsOpen(given, latest.Answers);
    }

    private void Search(FactSheet sheet, List<(int Place, string Code)> steps)
    {
        var sure = PlanDates.Of(asked, sheet, false);
        var open = steps.Where(s => sure.EndOf(s) < earliest[s]).ToList();
        if (open.Count == 0) return;
        if (++tried > MostTried)
        {
            foreach (var step in open) earliest[step] = sure.EndOf(step)!.Value;
            return;
        }

        var none = NoneOfWhatIsOpen(sheet, sure.Answers);
        var answered = PlanDates.Of(asked, none, false);
        foreach (var step in open.Where(s => answered.EndOf(s) < earliest[s]))
            (earliest[step], under[step]) = (answered.EndOf(step)!.Value, none);
        open.RemoveAll(s => !(sure.EndOf(s) < earliest[s]));
        if (open.Count == 0) return;
        if (Deciding(answered, sure, open[0]) is not { } fact)
        {
            earliest[open[0]] = sure.EndOf(open[0])!.Value;
            open.RemoveAt(0);
            if (open.Count > 0) Search(sheet, open);
            return;
        }

        Search(sheet.With(fact, false), open);
        Search(sheet.With(fact, true), open);
    }

    private static FactSheet NoneOfWhatIsOpen(FactSheet sheet, FactSheet completed) => PermissionFacts.Characteristics
        .Where(fact => completed.Find(fact) is null).Aggregate(sheet, (answers, fact) => answers.With(fact, false));

    // An open question that decides whether something on the way to a step is needed, or binds there.
    private Fact<bool>? Deciding(PlanDates answered, PlanDates sure, (int Place, string Code) step)
    {
        var way = answered.Way(step).ToList();
        foreach (var (at, waiting) in way.Zip(way.Prepend(step)))
        {
            var row = answered.At(at.Place).Find(at.Code)!.Definition;
            var isSure = sure.At(at.Place).Find(at.Code) is { } known && ReferenceEquals(known.Definition, row);
            if (!isSure && Open(row.Trigger, sure.At(at.Place).Answers) is { } trigger) return trigger;
            if (at.Place != waiting.Place && Open(row.Binding, sure.At(waiting.Place).Answers) is { } binding) return binding;
        }

        // The calendar, or which of several rows it is.
        return way.SelectMany(at => ApprovalGraph.Rows
                .Where(r => r.Code == at.Code && r.IsInForceOn(asked.Submitting)).Select(r => Open(r.Trigger, sure.At(at.Place).Answers)))
            .FirstOrDefault(fact => fact is not null)
            ?? Rows.Gates.AllNations.FirstOrDefault(nation => sure.Answers.Find(nation) is null);
    }

    private static Fact<bool>? Open(Criterion criterion, FactSheet answers) =>
        criterion.MissingFacts(answers).OfType<Fact<bool>>().FirstOrDefault();
}
