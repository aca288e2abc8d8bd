using Crn.Domain.Workforce.Flow;

namespace Crn.Domain.Workforce;

/// <summary>
/// The work of studies against the hours of staff, by site, role and week: whether all can be done, what collides where it cannot, and what
/// each remedy buys.
/// </summary>
/// <remarks>
/// The answer is exact for the hours given, by maximum flow in whole units of 1e-10 of an hour: work may be done in any week of its window,
/// by any staff who are trained for it or may stand in. No order of rows changes an answer, nor does a row given in parts, beyond a unit
/// for each part. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var plan = CapacityPlan.Of(workloads, teams, WorkWeek.Of(today).Through(52));
/// if (!plan.IsFeasible)
/// {
///     foreach (var conflict in plan.Conflicts()) Console.WriteLine(conflict);
///     Console.WriteLine(plan.Effect(new CapacityRemedy.StartShifted("ASTHMA-2", 4)).Value);
/// }
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record CapacityPlan
{
    private readonly ValueList<ServedByPriority> service;

    internal CapacityPlan(
        ValueList<StudyWorkload> workloads, ValueList<DeliveryTeam> teams, ValueList<WorkWeek> weeks,
        ValueList<CapacityDemand> furtherDemands, ValueList<StaffHours> furtherHours, ValueList<RoleSubstitution> substitutions)
    {
        (Workloads, Teams, Weeks) = (workloads, teams, weeks);
        (FurtherDemands, FurtherHours, Substitutions) = (furtherDemands, furtherHours, substitutions);
        Demands = [.. workloads.SelectMany(w => w.Demands(weeks)).Concat(furtherDemands).Order(CapacityDemand.InOrder)];
        Hours = [.. teams.SelectMany(t => t.Offer(weeks)).Concat(furtherHours)];
        service = [.. new CapacityNetwork(Demands, Staff()).Served
            .Select(s => new ServedByPriority(s.Priority, CapacityDemand.InHours(s.Needed), CapacityDemand.InHours(s.Served)))];
    }

    /// <summary>The work of studies.</summary>
    public ValueList<StudyWorkload> Workloads { get; }

    /// <summary>The teams.</summary>
    public ValueList<DeliveryTeam> Teams { get; }

    /// <summary>The weeks planned.</summary>
    public ValueList<WorkWeek> Weeks { get; }

    /// <summary>Demands given as hours, beside those of <see cref="Workloads"/>.</summary>
    public ValueList<CapacityDemand> FurtherDemands { get; }

    /// <summary>Hours given as such, beside those of <see cref="Teams"/>.</summary>
    public ValueList<StaffHours> FurtherHours { get; }

    /// <summary>Who may do whose work.</summary>
    public ValueList<RoleSubstitution> Substitutions { get; }

    /// <summary>Every demand, in order of week, site, role and study.</summary>
    public ValueList<CapacityDemand> Demands { get; }

    /// <summary>Every row of hours that staff can give.</summary>
    public ValueList<StaffHours> Hours { get; }

    /// <summary>Hours needed.</summary>
    public decimal Needed => service.Sum(s => s.Needed);

    /// <summary>The most hours of them that can be served.</summary>
    public decimal Served => service.Sum(s => s.Served);

    /// <summary>Hours needed that no staff can give.</summary>
    public decimal Unserved => Needed - Served;

    /// <summary>Whether all work can be done.</summary>
    public bool IsFeasible => Unserved == 0;

    /// <summary>A plan of the work of studies by teams.</summary>
    /// <param name="workloads">The work of studies.</param>
    /// <param name="teams">The teams, whose names differ.</param>
    /// <param name="weeks">The weeks planned.</param>
    /// <param name="substitutions">Who may do whose work, beside what the holders of posts are trained for.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">A list holds null, or two teams have the same name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A study needs more than a million hours of a role in a week, or posts alike of a team
    /// have them.</exception>
    /// <exception cref="OverflowException">All hours together are more than 900 million.</exception>
    public static CapacityPlan Of(
        ValueList<StudyWorkload> workloads, ValueList<DeliveryTeam> teams, ValueList<WorkWeek> weeks,
        params ValueList<RoleSubstitution> substitutions) =>
        new(Guarded.Items(workloads), Named(Guarded.Items(teams)), [.. weeks.Distinct().Order()], [], [], Guarded.Items(substitutions));

    /// <summary>A plan of hours needed and hours there are, for callers who have both.</summary>
    /// <param name="demands">Hours needed.</param>
    /// <param name="hours">Hours there are.</param>
    /// <param name="substitutions">Who may do whose work.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">A list holds null.</exception>
    /// <exception cref="OverflowException">All hours together are more than 900 million.</exception>
    public static CapacityPlan OfHours(
        ValueList<CapacityDemand> demands, ValueList<StaffHours> hours, params ValueList<RoleSubstitution> substitutions)
    {
        var weeks = Guarded.Items(demands).Select(d => d.Week).Concat(Guarded.Items(hours).Select(h => h.Week)).Distinct().Order();
        return new([], [], [.. weeks], demands, hours, Guarded.Items(substitutions));
    }

    /// <summary>What is served of each priority, the first priority first.</summary>
    /// <returns>One row a priority.</returns>
    public ValueList<ServedByPriority> ByPriority() => service;

    /// <summary>Work that collides: conflicts that share no demand, so that each wants a remedy of its own.</summary>
    /// <param name="most">How many to look for at most, 1 or more. There may be further ones that overlap with these.</param>
    /// <returns>The conflicts, each minimal; none exactly when the plan is feasible.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 1.</exception>
    public ValueList<CapacityConflict> Conflicts(int most = 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return IsFeasible ? [] : [.. ConflictSearch.Find(Demands, Staff(), most)];
    }

    /// <summary>The load of every site, role and week with work or with staff of its own: the squares of a heat map.</summary>
    /// <returns>The loads, in order of site, role and week.</returns>
    public ValueList<WeekLoad> Loads()
    {
        var needed = Demands.GroupBy(d => (d.Site, d.Role, d.Week)).ToDictionary(g => g.Key, g => g.Sum(d => d.Hours));
        var own = Teams.Where(team => team.Sites.Count == 1)
            .SelectMany(team => team.Posts.Select(p => p.Role).Distinct().SelectMany(role => Weeks.Select(week =>
                (Key: (Site: team.Sites[0], Role: role, Week: week), Hours: team.HoursIn(role, week)))))
            .Concat(FurtherHours.Where(h => h is { Sites.Count: 1, Roles.Count: 1 })
                .Select(h => (Key: (Site: h.Sites[0], Role: h.Roles[0], h.Week), h.Hours)))
            .GroupBy(h => h.Key).ToDictionary(g => g.Key, g => g.Sum(h => h.Hours));
        return
        [
            .. needed.Keys.Union(own.Keys)
                .OrderBy(k => k.Site.Value, StringComparer.OrdinalIgnoreCase).ThenBy(k => k.Role, DeliveryRole.ByCode).ThenBy(k => k.Week)
                .Select(k => new WeekLoad(k.Site, k.Role, k.Week, needed.GetValueOrDefault(k), own.GetValueOrDefault(k))),
        ];
    }

    /// <summary>The plan as one line.</summary>
    /// <returns>For example <c>1250 of 1300.5 h served in 52 weeks</c>.</returns>
    public override string ToString() =>
        $"{Text.Of(Served)} of {Text.Of(Needed)} h served in {Text.Count(Weeks.Count, "week", "weeks")}";

    internal StaffIndex Staff() => new(Hours, Substitutions);

    private static ValueList<DeliveryTeam> Named(ValueList<DeliveryTeam> teams) =>
        teams.Select(t => t.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == teams.Count
            ? teams
            : throw new ArgumentException("Two teams have the same name.", nameof(teams));
}
