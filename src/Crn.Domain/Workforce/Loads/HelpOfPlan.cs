using Crn.Domain.Sites;

namespace Crn.Domain.Workforce.Loads;

/// <summary>The hours of a site's own staff who may do the work of another role than the one that is theirs first.</summary>
internal sealed class HelpOfPlan(CapacityPlan plan)
{
    private readonly ILookup<SiteCode, DeliveryTeam> teams = plan.Teams.Where(t => t.Sites.Count == 1).ToLookup(t => t.Sites[0]);
    private readonly ILookup<(SiteCode, WorkWeek), StaffHours> hours =
        plan.FurtherHours.Where(h => h is { Sites.Count: 1, Roles.Count: 1 }).ToLookup(h => (h.Sites[0], h.Week));

    /// <summary>By the role that is theirs first.</summary>
    public Dictionary<DeliveryRole, decimal> For(SiteCode site, DeliveryRole role, WorkWeek week)
    {
        Dictionary<DeliveryRole, decimal> help = [];
        foreach (var team in teams[site])
        {
            foreach (var post in team.Posts)
            {
                if (!post.Role.Equals(role) && (IsFor(post.Role, role) || post.AlsoTrainedFor.Any(r => r.Equals(role) || IsFor(r, role))))
                    Add(post.Role, (1 - team.Headroom) * post.HoursIn(team.Nation, week));
            }
        }

        foreach (var row in hours[(site, week)])
        {
            if (!row.Roles[0].Equals(role) && IsFor(row.Roles[0], role)) Add(row.Roles[0], row.Hours);
        }

        return help;

        void Add(DeliveryRole of, decimal more) => help[of] = help.GetValueOrDefault(of) + more;
    }

    private bool IsFor(DeliveryRole staff, DeliveryRole work) =>
        plan.Substitutions.Any(s => s.Of.Equals(work) && s.By.Equals(staff));
}
