namespace Crn.Domain.Recruitment.Counting;

/// <summary>
/// The bounds of what recruitment can be, each once and with its reason; they are checked where a value is made or recorded.
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
}
