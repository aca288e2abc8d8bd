using Crn.Domain;
using Crn.Domain.Workforce;

namespace Crn.Samples.Capacity;

/// <summary>What a manager of a delivery team asks of the plan, in sentences.</summary>
internal sealed record Answer(
    CapacityPlan Plan, ValueList<WeekLoad> Loads, ValueList<CapacityConflict> Conflicts, ValueList<CapacityEffect> Effects,
    ValueList<OverloadForecast> Overload)
{
    public static Answer Of(CapacityPlan plan)
    {
        var conflicts = plan.Conflicts(most: 12);
        return new(plan, plan.Loads(), conflicts, Remedies(plan, conflicts), OverloadForecast.Of(plan));
    }

    public string Headline
    {
        get
        {
            if (Plan.IsFeasible) return $"All {Plan.Needed:0} hours of the year can be done by the staff there is.";
            // A pool of several sites is not in a square of its own, so that the words are those of the flow.
            var weeks = Conflicts.SelectMany(c => c.Weeks.AsEnumerable()).Distinct().Count();
            return FormattableString.Invariant(
                $"{Plan.Unserved:0} of {Plan.Needed:0} hours cannot be done: studies collide in {weeks} weeks at least.");
        }
    }

    public string WorstWeek => Overload.OrderByDescending(o => o.Highest).ThenByDescending(o => o.Expected).FirstOrDefault() is { } worst
        ? "The likeliest overload: " + worst + "."
        : "No study has visits.";

    // Each study four weeks later, eight more hours of the flexible team, and one assistant trained as a nurse's stand-in.
    private static ValueList<CapacityEffect> Remedies(CapacityPlan plan, ValueList<CapacityConflict> conflicts)
    {
        List<CapacityRemedy> remedies = [.. conflicts.SelectMany(c => c.Studies.AsEnumerable()).Distinct().Order(StringComparer.Ordinal)
            .Select(study => new CapacityRemedy.StartShifted(study, 4))];
        if (!conflicts.IsEmpty)
        {
            var (site, role) = (conflicts[0].Members[0].Site, conflicts[0].Members[0].Role);
            remedies.Add(new CapacityRemedy.FurtherHours(
                [.. plan.Weeks.Select(week => new StaffHours("Flexible team", [site], [role], week, 8))]));
        }

        return [.. remedies.Select(r => plan.Effect(r).Value).OrderByDescending(e => e.Gained)
            .ThenBy(e => e.ToString(), StringComparer.Ordinal)];
    }
}
