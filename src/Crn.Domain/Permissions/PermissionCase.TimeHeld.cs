using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Permissions;

/// <content>Who had the way to a step in hand, and for how long.</content>
public sealed partial record PermissionCase
{
    /// <summary>
    /// How the days from the opening of the case to the end of a step were spent, along the steps that actually held it up: who had each in
    /// hand, and where the next was not begun. The periods follow each other without a gap, so that their days sum to the days elapsed.
    /// </summary>
    /// <param name="step">The step, granted or not.</param>
    /// <param name="asAt">The date asked about; for a step that has ended, its end counts.</param>
    /// <returns>The periods, earliest first; none when the case has no such step.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public ValueList<HeldPeriod> TimeHeld(StepKey step, LocalDate asAt)
    {
        Guarded.Iso(asAt);
        List<HeldPeriod> periods = [];
        var at = Find(Guard.Against.Null(step));
        var until = at is { EndedOn: { } ended } ? Min(ended, asAt) : asAt;
        while (at is not null && until > StartedOn)
        {
            // The prerequisite that came last is where the way led from; it cannot have ended after what it held up went on.
            var before = at.Definition.WaitsFor
                .Select(code => Prerequisite(at.Key, code))
                .OfType<CaseStep>()
                .Where(p => p.Status != CaseStepStatus.NotBegun || p.IsNeeded)
                .OrderByDescending(p => p.EndedOn ?? until)
                .ThenByDescending(p => p.Key.Code, StringComparer.Ordinal)
                .FirstOrDefault();
            var from = before is null ? StartedOn : Min(before.EndedOn ?? until, until);
            var begun = at.BegunOn is { } b && b < until ? b : until;
            if (begun > from)
            {
                AddHolds(periods, at, begun, until);
                // Nobody had begun it, though what it waited for was there.
                Add(periods, new(at.Key, Party.Sponsor, from, begun, true));
            }
            else
            {
                AddHolds(periods, at, from, until);
            }

            (at, until) = (before, from);
        }

        periods.Reverse();
        return WithReviewsInWaits(periods, Find(step), asAt).ToValueList();
    }

    /// <summary>The days a party held the way to a step, of those that <see cref="TimeHeld"/> divides.</summary>
    /// <param name="party">The party.</param>
    /// <param name="step">The step.</param>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>The days.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public int TimeHeldBy(Party party, StepKey step, LocalDate asAt) =>
        TimeHeld(step, Guarded.Iso(asAt)).Where(s => s.Party == party).Sum(s => s.Days);

    /// <summary>
    /// The days by the wall clock, up to the end of a step, on which a party had it or something it waits for in hand, whoever else had
    /// something in hand on the same days. The days of the parties may therefore sum to more than the days elapsed.
    /// </summary>
    /// <param name="party">The party.</param>
    /// <param name="step">The step.</param>
    /// <param name="asAt">The date asked about; for a step that has ended, its end counts.</param>
    /// <returns>The days; 0 when the case has no such step.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public int DaysInHandOf(Party party, StepKey step, LocalDate asAt)
    {
        Guarded.Iso(asAt);
        if (Find(Guard.Against.Null(step)) is not { } at) return 0;
        var until = at.EndedOn is { } ended ? Min(ended, asAt) : asAt;
        var (days, counted) = (0, StartedOn);
        foreach (var held in InHand(at, until).Where(h => h.Party == party).OrderBy(h => h.From))
        {
            var from = held.From > counted ? held.From : counted;
            if (held.To <= from) continue;
            days += Period.DaysBetween(from, held.To);
            counted = held.To;
        }

        return days;
    }

    // Every period, up to a day, in which a step or something it waits for was in somebody's hands.
    private IEnumerable<HeldPeriod> InHand(CaseStep goal, LocalDate until)
    {
        foreach (var step in Before(goal).Append(goal))
        {
            var last = step.EndedOn is { } ended ? Min(ended, until) : until;
            for (var i = 0; i < step.Holds.Count; i++)
            {
                var to = i + 1 < step.Holds.Count ? Min(step.Holds[i + 1].From, last) : last;
                if (step.Holds[i].From < to) yield return new(step.Key, step.Holds[i].Party, step.Holds[i].From, to, false);
            }
        }
    }

    // Everything that a step waits for, near and far.
    private List<CaseStep> Before(CaseStep goal)
    {
        List<CaseStep> before = [];
        HashSet<StepKey> seen = [goal.Key];
        void Visit(CaseStep step)
        {
            foreach (var earlier in WaitsFor(step).Where(w => seen.Add(w.Key)))
            {
                before.Add(earlier);
                Visit(earlier);
            }
        }

        Visit(goal);
        return before;
    }

    // While a step waited to be begun, a review of others that the goal needs as well held the way: the one that ended last, and one that
    // only gathers others where there was no other.
    private List<HeldPeriod> WithReviewsInWaits(List<HeldPeriod> periods, CaseStep? goal, LocalDate asAt)
    {
        if (goal is null || !periods.Any(p => p.IsWaiting)) return periods;
        var others = InHand(goal, asAt).Where(h => h.Party != Party.Sponsor)
            .OrderBy(h => Find(h.Step)!.Definition.IsGathering)
            .ThenByDescending(h => Find(h.Step)!.EndedOn ?? LocalDate.MaxIsoValue)
            .ThenBy(h => h.Step.ToString(), StringComparer.Ordinal).ToList();
        List<HeldPeriod> all = [];
        foreach (var period in periods)
        {
            if (!period.IsWaiting)
            {
                all.Add(period);
                continue;
            }

            var days = others.SelectMany(o => new[] { o.From, o.To }).Append(period.From).Append(period.To)
                .Where(d => d >= period.From && d <= period.To).Distinct().Order().ToList();
            for (var i = 0; i + 1 < days.Count; i++)
            {
                var (from, to) = (days[i], days[i + 1]);
                var by = others.Find(o => o.From <= from && o.To >= to);
                AddOrExtend(all, by is null ? new(period.Step, period.Party, from, to, true) : new(by.Step, by.Party, from, to, false));
            }
        }

        return all;
    }

    private static void AddOrExtend(List<HeldPeriod> into, HeldPeriod held)
    {
        if (into is [.., { } last] && last.To == held.From
            && (last.Step, last.Party, last.IsWaiting) == (held.Step, held.Party, held.IsWaiting))
            into[^1] = new(last.Step, last.Party, last.From, held.To, last.IsWaiting);
        else
            Add(into, held);
    }

    private static LocalDate Min(LocalDate a, LocalDate b) => a < b ? a : b;

    // The holds of a step cut to a period, latest first; before the first hold the sponsor had it.
    private static void AddHolds(List<HeldPeriod> into, CaseStep step, LocalDate from, LocalDate to)
    {
        var end = to;
        for (var i = step.Holds.Count - 1; i >= 0 && end > from; i--)
        {
            var begin = step.Holds[i].From > from ? step.Holds[i].From : from;
            if (begin >= end) continue;
            Add(into, new(step.Key, step.Holds[i].Party, begin, end, false));
            end = begin;
        }

        if (end > from) Add(into, new(step.Key, Party.Sponsor, from, end, true));
    }

    private static void Add(List<HeldPeriod> into, HeldPeriod held)
    {
        if (held.Days > 0) into.Add(held);
    }
}
