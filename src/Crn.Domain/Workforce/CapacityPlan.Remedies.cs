using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Workforce.Flow;

namespace Crn.Domain.Workforce;

/// <content>Remedies, and what they buy.</content>
public sealed partial record CapacityPlan
{
    private static readonly Citation Convention = Citation.Default("remedies of a capacity plan");

    /// <summary>The plan with a remedy, over the same weeks.</summary>
    /// <remarks>A later start moves work out of the plan's weeks, so that less is unserved here than <see cref="Effect"/> says, which adds
    /// as many weeks as the start is shifted. Compare remedies by <see cref="Effect"/>.</remarks>
    /// <param name="remedy">The remedy.</param>
    /// <returns>The plan; or why not: the plan has no such study, team or post, a study would start after 2199, or hours that are given for
    /// a study that closes do not say for whose work they are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="remedy"/> is null.</exception>
    public Outcome<CapacityPlan> With(CapacityRemedy remedy) => Guard.Against.Null(remedy) switch
    {
        CapacityRemedy.FurtherHours r => Outcome.Accept(new CapacityPlan(
            Workloads, Teams, Weeks, FurtherDemands, [.. FurtherHours, .. r.Hours], Substitutions)),
        CapacityRemedy.StartShifted r when IsTooLate(r) => Outcome.Refuse<CapacityPlan>(Refusal(
            "workforce.too-late", $"{r.Study} would recruit after 2199.", "Shift the start by fewer weeks.")),
        CapacityRemedy.StartShifted r => Study(r.Study, w => w.With(w.Arrivals.Shifted(r.Weeks)), d => Shifted(d, r.Weeks)),
        CapacityRemedy.ClosedToRecruitment r when FurtherDemands.Any(d => IsUnsaid(d, r)) => Outcome.Refuse<CapacityPlan>(Refusal(
            "workforce.recruits-not-said",
            $"Hours of {r.Study} are given from the week it closes on, and not whose: follow-up of those recruited before goes on.",
            "Say of each row in which week those are recruited whose work it is, or give the work as visits.")),
        CapacityRemedy.ClosedToRecruitment r => Study(
            r.Study, w => w.With(w.Arrivals.Until(r.From)), d => d.RecruitedIn is { } week && week.CompareTo(r.From) >= 0 ? null : d),
        CapacityRemedy.PostFilled r => Team(r.Team, team => team.Posts.Any(p => Same(p.Reference, r.Post.Reference))
            ? Refused("workforce.post-filled", $"{team.Name} has a post {r.Post.Reference} already.", "Give the post its own reference.")
            : Outcome.Accept(Posts(team, [.. team.Posts, r.Post]))),
        CapacityRemedy.PersonTrained r => Team(r.Team, team => team.Posts.Any(p => Same(p.Reference, r.Post))
            ? Outcome.Accept(Posts(team, [.. team.Posts.Select(p => Same(p.Reference, r.Post) ? Trained(p, r.Role) : p)]))
            : Refused("workforce.no-post", $"{team.Name} has no post {r.Post}.", "Name a post of the team.")),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What a remedy buys, by itself.</summary>
    /// <remarks>A later start is judged over as many further weeks as it shifts the study, with the posts of the teams in those weeks, so
    /// that work moved out of the plan's weeks does not count as done.</remarks>
    /// <param name="remedy">The remedy.</param>
    /// <returns>The effect; or why there is none: see <see cref="With"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="remedy"/> is null.</exception>
    public Outcome<CapacityEffect> Effect(CapacityRemedy remedy) => With(remedy).Match(
        after =>
        {
            var (longer, longerAfter) = remedy is CapacityRemedy.StartShifted shift ? Longer(shift) : (this, after);
            var left = Math.Max(0, Unserved - (longer.Unserved - longerAfter.Unserved));
            return Outcome.Accept(new CapacityEffect(
                remedy, Unserved, left, Math.Max(0, longer.Needed - longerAfter.Needed), left < Unserved ? Helped(remedy, after) : []));
        },
        reasons => Outcome.Refuse<CapacityEffect>(reasons));

    // The plan and the shifted one over the weeks of the plan and those the study is shifted by: in both all other work, and of the study
    // the same work.
    private (CapacityPlan Before, CapacityPlan After) Longer(CapacityRemedy.StartShifted shift)
    {
        if (Weeks.IsEmpty || !Workloads.Any(w => Same(w.Study, shift.Study))) return (this, With(shift).Value);
        var further = Weeks[^1].Through(Math.Min(shift.Weeks + 1, Weeks[^1].WeeksLeft)).Skip(1).ToValueList();
        var own = Workloads.Where(w => Same(w.Study, shift.Study)).ToValueList();
        var recruited = own.Select(w => w.With(new WeeklyArrivals(w.Arrivals.Recruited, []))).ToValueList();
        var all = Weeks.AddRange(further);
        var before = new CapacityPlan([.. Workloads.Where(w => !Same(w.Study, shift.Study))], Teams, all,
            [.. FurtherDemands, .. own.SelectMany(w => w.Demands(Weeks)), .. recruited.SelectMany(w => w.Demands(further))], FurtherHours,
            Substitutions);
        return (before, new CapacityPlan(Workloads, Teams, all, FurtherDemands, FurtherHours, Substitutions).With(shift).Value);
    }

    private bool IsTooLate(CapacityRemedy.StartShifted shift) =>
        Workloads.Where(w => Same(w.Study, shift.Study) && !w.Arrivals.Expected.IsEmpty).Select(w => w.Arrivals.Expected[^1].Week)
            .Concat(FurtherDemands.Where(d => Same(d.Study, shift.Study)).Select(d => d.Week))
            .Any(week => week.WeeksLeft <= shift.Weeks);

    private static bool IsUnsaid(CapacityDemand row, CapacityRemedy.ClosedToRecruitment closed) =>
        Same(row.Study, closed.Study) && row.RecruitedIn is null && row.Week.CompareTo(closed.From) >= 0;

    // Parts that compete for the same staff: whoever is in one that is less short afterwards is helped.
    private ValueList<string> Helped(CapacityRemedy remedy, CapacityPlan after)
    {
        var own = remedy switch
        {
            CapacityRemedy.StartShifted r => r.Study,
            CapacityRemedy.ClosedToRecruitment r => r.Study,
            _ => null,
        };
        var (staffBefore, staffAfter) = (Staff(), after.Staff());
        List<string> helped = [];
        foreach (var part in new CapacityNetwork(Demands, staffBefore).Short())
        {
            var before = new CapacityNetwork(part, staffBefore).Unserved;
            var others = part.Where(d => own is null || !Same(d.Study, own)).ToList();
            var competing = others.SelectMany(staffAfter.For).ToHashSet();
            var changed = own is null ? [] : after.Demands.Where(d => Same(d.Study, own) && staffAfter.For(d).Any(competing.Contains));
            if (new CapacityNetwork([.. others, .. changed], staffAfter).Unserved < before) helped.AddRange(others.Select(d => d.Study));
        }

        return [.. helped.Distinct().Order(StringComparer.Ordinal)];
    }

    private Outcome<CapacityPlan> Study(string study, Func<StudyWorkload, StudyWorkload> workload,
        Func<CapacityDemand, CapacityDemand?> row)
    {
        if (!Workloads.Any(w => Same(w.Study, study)) && !FurtherDemands.Any(d => Same(d.Study, study)))
            return Outcome.Refuse<CapacityPlan>(
                Refusal("workforce.no-study", $"The plan has no study {study}.", "Name a study of the plan."));
        return Outcome.Accept(new CapacityPlan(
            [.. Workloads.Select(w => Same(w.Study, study) ? workload(w) : w)], Teams, Weeks,
            [.. FurtherDemands.Select(d => Same(d.Study, study) ? row(d) : d).OfType<CapacityDemand>()], FurtherHours, Substitutions));
    }

    private Outcome<CapacityPlan> Team(string name, Func<DeliveryTeam, Outcome<DeliveryTeam>> change)
    {
        if (Teams.FirstOrDefault(t => Same(t.Name, name)) is not { } team)
            return Outcome.Refuse<CapacityPlan>(Refusal("workforce.no-team", $"The plan has no team {name}.", "Name a team of the plan."));
        return change(team).Match(
            changed => Outcome.Accept(new CapacityPlan(Workloads, [.. Teams.Select(t => ReferenceEquals(t, team) ? changed : t)], Weeks,
                FurtherDemands, FurtherHours, Substitutions)),
            reasons => Outcome.Refuse<CapacityPlan>(reasons));
    }

    // Those recruited before the plan's first week are recruited already.
    private CapacityDemand Shifted(CapacityDemand row, int weeks) => !Weeks.IsEmpty && row.RecruitedIn?.CompareTo(Weeks[0]) < 0
        ? row
        : new(row.Study, row.Site, row.Role, row.Week.Plus(weeks), row.Hours)
        {
            WeeksBefore = row.WeeksBefore, WeeksAfter = row.WeeksAfter, Priority = row.Priority,
            RecruitedIn = row.RecruitedIn is { } recruited ? recruited.Plus(Math.Min(weeks, recruited.WeeksLeft - 1)) : null,
        };

    private static StaffPost Trained(StaffPost post, DeliveryRole role) =>
        post with { AlsoTrainedFor = [.. post.AlsoTrainedFor, role] };

    private static DeliveryTeam Posts(DeliveryTeam team, ValueList<StaffPost> posts) =>
        new(team.Name, team.Nation, team.Sites, posts) { Headroom = team.Headroom };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static Outcome<DeliveryTeam> Refused(string code, string because, string remedy) =>
        Outcome.Refuse<DeliveryTeam>(Refusal(code, because, remedy));

    private static Refusal Refusal(string code, string because, string remedy) => new(code, because, remedy, Convention);
}
