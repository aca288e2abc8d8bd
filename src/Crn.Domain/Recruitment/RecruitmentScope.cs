using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment;

/// <summary>The part of a study for which a target or a cap holds. Closed: the cases nested here are the only ones.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public abstract record RecruitmentScope
{
    private RecruitmentScope()
    {
    }

    /// <summary>The study as a whole.</summary>
    public static RecruitmentScope Study { get; } = new EntireStudy();

    /// <summary>All sites of a group: a country, a region, or whatever <see cref="PlannedSite.Group"/> holds.</summary>
    /// <param name="name">The name of the group.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException">The name is blank or looks like an NHS number.</exception>
    public static RecruitmentScope Group(string name) => new SiteGroup(Guard.Against.BlankOrNhsNumber(name).Trim());

    /// <summary>All sites of a nation of the United Kingdom: the group of that name.</summary>
    /// <param name="nation">The nation.</param>
    /// <returns>The scope: the group <c>England</c>, <c>Wales</c>, <c>Scotland</c> or <c>Northern Ireland</c>.</returns>
    /// <exception cref="ArgumentException">The nation is not one of the four.</exception>
    public static RecruitmentScope Nation(UkNation nation) => new SiteGroup(Guard.Against.EnumOutOfRange(nation) switch
    {
        UkNation.England => "England",
        UkNation.Wales => "Wales",
        UkNation.Scotland => "Scotland",
        UkNation.NorthernIreland => "Northern Ireland",
    });

    /// <summary>All sites of a stratum.</summary>
    /// <param name="name">The name of the stratum.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException">The name is blank or looks like an NHS number.</exception>
    public static RecruitmentScope Stratum(string name) => new SiteStratum(Guard.Against.BlankOrNhsNumber(name).Trim());

    /// <summary>One site.</summary>
    /// <param name="key">The site.</param>
    /// <returns>The scope.</returns>
    public static RecruitmentScope Site(SiteCode key) => new OneSite(key);

    /// <summary>Whether a planned site belongs to the scope.</summary>
    /// <param name="site">The site.</param>
    /// <returns>True when it does.</returns>
    public abstract bool Holds(PlannedSite site);

    /// <summary>The study as a whole.</summary>
    public sealed record EntireStudy : RecruitmentScope
    {
        internal EntireStudy()
        {
        }

        /// <inheritdoc />
        public override bool Holds(PlannedSite site) => true;

        /// <inheritdoc />
        public override string ToString() => "study";
    }

    /// <summary>All sites of a group.</summary>
    public sealed record SiteGroup : RecruitmentScope
    {
        internal SiteGroup(string name) => Name = name;

        /// <summary>The name of the group.</summary>
        public string Name { get; }

        /// <inheritdoc />
        public override bool Holds(PlannedSite site) => Guard.Against.Null(site).Group == Name;

        /// <inheritdoc />
        public override string ToString() => "group " + Name;
    }

    /// <summary>All sites of a stratum.</summary>
    public sealed record SiteStratum : RecruitmentScope
    {
        internal SiteStratum(string name) => Name = name;

        /// <summary>The name of the stratum.</summary>
        public string Name { get; }

        /// <inheritdoc />
        public override bool Holds(PlannedSite site) => Guard.Against.Null(site).Stratum == Name;

        /// <inheritdoc />
        public override string ToString() => "stratum " + Name;
    }

    /// <summary>One site.</summary>
    public sealed record OneSite : RecruitmentScope
    {
        internal OneSite(SiteCode key) => Code = key;

        /// <summary>The site.</summary>
        public SiteCode Code { get; }

        /// <inheritdoc />
        public override bool Holds(PlannedSite site) => Guard.Against.Null(site).Code == Code;

        /// <inheritdoc />
        public override string ToString() => "site " + Code;
    }
}
