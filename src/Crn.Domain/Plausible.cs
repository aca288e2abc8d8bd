namespace Crn.Domain;

/// <summary>
/// The bounds of what people, time and rates can be, each once and with its reason; they are checked where a value is made or recorded.
/// </summary>
internal static class Plausible
{
    /// <summary>
    /// People of one state in one ledger: an eighth of everybody alive, and two ledgers together still fit a whole number.
    /// </summary>
    public const int People = 1_000_000_000;

    /// <summary>
    /// Recruits of one site in a month: as many as a ledger holds. Studies of linked records enter whole nations in one month.
    /// </summary>
    public const double PerSiteMonth = People;

    /// <summary>The shape of a distribution of site rates: beyond it sites differ by less than one part in a million, below it hardly
    /// one site in a thousand million recruits anybody.</summary>
    public const double LargestShape = 1e12, SmallestShape = 1e-9;

    /// <summary>The slowest mean rate of a site that is not none: one recruit in a hundred million years.</summary>
    public const double SlowestPerSiteMonth = 1e-9;

    /// <summary>Months that sites were open, added up: ten thousand sites for a thousand years.</summary>
    public const int SiteMonths = 120_000_000;

    /// <summary>The shortest time that a rate is measured over, in months: a second and a half.</summary>
    public const decimal ShortestMonths = 0.000_000_5m;

    /// <summary>Months that one site can be open: a thousand years.</summary>
    public const int MonthsOpen = 12_000;

    /// <summary>Sites of one study, or lines of one list that is searched.</summary>
    public const int Sites = 100_000;
}
