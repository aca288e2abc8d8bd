namespace Crn.Domain.Rules.Intervals;

/// <summary>Where the measures of studies and sites can lie: what is outside is a slip, and is refused when it is put on a sheet.</summary>
internal static class Measures
{
    /// <summary>People: at most an eighth of everybody alive.</summary>
    public static Bounds People { get; } = Bounds.Between(0, Plausible.People);

    /// <summary>People, or recruits, in a month or year.</summary>
    public static Bounds Rate { get; } = Bounds.Between(0, Plausible.People);

    /// <summary>Months of one study or site: a thousand years.</summary>
    public static Bounds Months { get; } = Bounds.Between(0, Plausible.MonthsOpen);

    /// <summary>Months of many sites, added up.</summary>
    public static Bounds SiteMonths { get; } = Bounds.Between(0, Plausible.SiteMonths);

    /// <summary>Years: a thousand.</summary>
    public static Bounds Years { get; } = Bounds.Between(0, Plausible.MonthsOpen / 12);

    /// <summary>Days: a thousand years.</summary>
    public static Bounds Days { get; } = Bounds.Between(0, 365_250);

    /// <summary>Sites, staff, studies, roles, slots of a week: things of one study or site that somebody could count.</summary>
    public static Bounds Things { get; } = Bounds.Between(0, Plausible.Sites);

    /// <summary>Pounds for each participant, negative where the study saves them.</summary>
    public static Bounds PoundsEach { get; } = Bounds.Between(-Plausible.People, Plausible.People);
}
