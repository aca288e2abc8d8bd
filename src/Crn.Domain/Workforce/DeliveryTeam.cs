using Crn.Domain.Calendars;
using Crn.Domain.Sites;

namespace Crn.Domain.Workforce;

/// <summary>A team of delivery staff at a site, or a flexible team that serves several.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var leeds = new DeliveryTeam("Leeds research nurses", UkNation.England, [SiteCode.From("RR8")], posts);
/// leeds.HoursIn(DeliveryRole.ResearchNurse, WorkWeek.Of(new LocalDate(2026, 7, 1)));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record DeliveryTeam
{
    private decimal headroom;

    /// <summary>Makes a team, with the headroom of <see cref="WorkforceParameters.Headroom"/>.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="nation">The nation of the employer.</param>
    /// <param name="sites">The sites it serves, one or more.</param>
    /// <param name="posts">Its posts, whose references differ.</param>
    /// <exception cref="ArgumentException">The name is null, blank or looks like it holds an NHS number; there is no site, or one that
    /// names none; a post is null, or two have the same reference.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such nation.</exception>
    public DeliveryTeam(string name, UkNation nation, ValueList<SiteCode> sites, ValueList<StaffPost> posts)
    {
        Name = Guarded.Text(name);
        if (!Enum.IsDefined(nation)) throw new ArgumentOutOfRangeException(nameof(nation), "There is no such nation.");
        if (sites.IsEmpty || sites.Contains(default)) throw new ArgumentException("A team serves one site or more.", nameof(sites));
        if (Guarded.Items(posts).Select(p => p.Reference).Distinct(StringComparer.OrdinalIgnoreCase).Count() < posts.Count)
            throw new ArgumentException("Two posts have the same reference.", nameof(posts));
        (Nation, Sites, Posts) = (nation, [.. sites.Distinct()], posts);
        headroom = WorkforceParameters.Headroom.Values.Versions[^1].Value;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The nation of the employer, which sets the full week.</summary>
    public UkNation Nation { get; }

    /// <summary>The sites it serves.</summary>
    public ValueList<SiteCode> Sites { get; }

    /// <summary>Its posts.</summary>
    public ValueList<StaffPost> Posts { get; }

    /// <summary>
    /// The share of contracted hours that leave, sickness and training take, beside what <see cref="StaffPost.Away"/> names; from 0 to 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public decimal Headroom
    {
        get => headroom;
        init => headroom = WorkingTime.Share(value, nameof(Headroom));
    }

    /// <summary>Hours that the posts of a role can give to studies in a week: contracted hours less headroom.</summary>
    /// <param name="role">The role; work of further roles that their holders are trained for is not counted.</param>
    /// <param name="week">The week.</param>
    /// <returns>Hours.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="role"/> is null.</exception>
    public decimal HoursIn(DeliveryRole role, WorkWeek week)
    {
        ArgumentNullException.ThrowIfNull(role);
        return (1 - Headroom) * Posts.Where(post => post.Role.Equals(role)).Sum(post => post.HoursIn(Nation, week));
    }

    /// <summary>The hours that the team offers, as a capacity plan takes them: by week and by what its posts are trained for.</summary>
    /// <param name="weeks">The weeks.</param>
    /// <returns>The hours; those of posts alike are together.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Posts alike have more than <see cref="CapacityDemand.MostHours"/> hours in a
    /// week.</exception>
    public ValueList<StaffHours> Offer(ValueList<WorkWeek> weeks)
    {
        List<StaffHours> offered = [];
        var alike = Posts.GroupBy(post => string.Join('\n', StaffHours.Sorted([post.Role, .. post.AlsoTrainedFor]).Select(r => r.Code)));
        foreach (var posts in alike)
        {
            var roles = StaffHours.Sorted([posts.First().Role, .. posts.First().AlsoTrainedFor]);
            foreach (var week in weeks)
            {
                var hours = (1 - Headroom) * posts.Sum(post => post.HoursIn(Nation, week));
                if (hours > 0) offered.Add(new(Name, Sites, roles, week, hours));
            }
        }

        return [.. offered];
    }

    /// <summary>The team as one line.</summary>
    /// <returns>For example <c>Leeds research nurses: 3 posts, for RR8</c>.</returns>
    public override string ToString() =>
        $"{Name}: {Text.Count(Posts.Count, "post", "posts")}, for {string.Join(", ", Sites)}";
}
