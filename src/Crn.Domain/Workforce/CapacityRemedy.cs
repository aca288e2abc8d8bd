using Ardalis.GuardClauses;

namespace Crn.Domain.Workforce;

/// <summary>Something that may be done about too little staff. What it buys is computed: see <see cref="CapacityPlan.Effect"/>.</summary>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record CapacityRemedy
{
    private CapacityRemedy()
    {
    }

    internal abstract string What { get; }

    /// <summary>The remedy as words.</summary>
    /// <returns>For example <c>ASTHMA-2 starts 4 weeks later</c>.</returns>
    public sealed override string ToString() => What;

    /// <summary>Further hours, for example of a flexible team or bank staff.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record FurtherHours : CapacityRemedy
    {
        /// <summary>Makes the remedy.</summary>
        /// <param name="hours">The hours, one row a week.</param>
        /// <exception cref="ArgumentException">A row is null.</exception>
        public FurtherHours(ValueList<StaffHours> hours) => Hours = Guarded.Items(hours);

        /// <summary>The hours.</summary>
        public ValueList<StaffHours> Hours { get; }

        internal override string What =>
            $"{Text.Of(Hours.Sum(h => h.Hours))} h of {string.Join(", ", Hours.Select(h => h.Team).Distinct())}";
    }

    /// <summary>
    /// A study recruits those expected some weeks later. Of work given in hours every row moves, but those for who was recruited before the
    /// plan's first week (<see cref="CapacityDemand.RecruitedIn"/>).
    /// </summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record StartShifted : CapacityRemedy
    {
        /// <summary>Makes the remedy.</summary>
        /// <param name="study">The study.</param>
        /// <param name="weeks">How many weeks, 1 to 520.</param>
        /// <exception cref="ArgumentException">The study is null, blank or looks like it holds an NHS number.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The weeks lie outside.</exception>
        public StartShifted(string study, int weeks)
        {
            Study = Guarded.Text(study);
            if (weeks is < 1 or > 520) throw new ArgumentOutOfRangeException(nameof(weeks), "A study is shifted by 1 to 520 weeks.");
            Weeks = weeks;
        }

        /// <summary>The study.</summary>
        public string Study { get; }

        /// <summary>How many weeks.</summary>
        public int Weeks { get; }

        internal override string What => $"{Study} starts {Text.Count(Weeks, "week", "weeks")} later";
    }

    /// <summary>
    /// A study stops recruiting; follow-up of those recruited goes on. Work given in hours must say whose it is
    /// (<see cref="CapacityDemand.RecruitedIn"/>).
    /// </summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record ClosedToRecruitment : CapacityRemedy
    {
        /// <summary>Makes the remedy.</summary>
        /// <param name="study">The study.</param>
        /// <param name="from">The first week without recruitment.</param>
        /// <exception cref="ArgumentException">The study is null, blank or looks like it holds an NHS number.</exception>
        public ClosedToRecruitment(string study, WorkWeek from) => (Study, From) = (Guarded.Text(study), from);

        /// <summary>The study.</summary>
        public string Study { get; }

        /// <summary>The first week without recruitment.</summary>
        public WorkWeek From { get; }

        internal override string What => $"{Study} closes to recruitment from {Text.Iso(From.Monday)}";
    }

    /// <summary>A post of a team is filled.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record PostFilled : CapacityRemedy
    {
        /// <summary>Makes the remedy.</summary>
        /// <param name="team">The team.</param>
        /// <param name="post">The post.</param>
        /// <exception cref="ArgumentNullException"><paramref name="post"/> is null.</exception>
        /// <exception cref="ArgumentException">The team is null, blank or looks like it holds an NHS number.</exception>
        public PostFilled(string team, StaffPost post) => (Team, Post) = (Guarded.Text(team), Guard.Against.Null(post));

        /// <summary>The team.</summary>
        public string Team { get; }

        /// <summary>The post.</summary>
        public StaffPost Post { get; }

        internal override string What => $"{Team} fills {Post}";
    }

    /// <summary>The holder of a post is trained for the work of a further role.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record PersonTrained : CapacityRemedy
    {
        /// <summary>Makes the remedy.</summary>
        /// <param name="team">The team.</param>
        /// <param name="post">The reference of the post.</param>
        /// <param name="role">The further role.</param>
        /// <exception cref="ArgumentNullException"><paramref name="role"/> is null.</exception>
        /// <exception cref="ArgumentException">A text is null, blank or looks like it holds an NHS number.</exception>
        public PersonTrained(string team, string post, DeliveryRole role) =>
            (Team, Post, Role) = (Guarded.Text(team), Guarded.Text(post), Guard.Against.Null(role));

        /// <summary>The team.</summary>
        public string Team { get; }

        /// <summary>The reference of the post.</summary>
        public string Post { get; }

        /// <summary>The further role.</summary>
        public DeliveryRole Role { get; }

        internal override string What => $"{Post} of {Team} is trained as {Role}";
    }
}
