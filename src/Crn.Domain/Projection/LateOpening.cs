using Crn.Domain.Sites;

namespace Crn.Domain.Projection;

/// <summary>A site that opened, or is still to open, after its planned day, and what that costs.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record LateOpening
{
    internal LateOpening(SiteCode site, LocalDate planned, LocalDate? opened, int daysLate, double expectedLost) =>
        (Site, Planned, Opened, DaysLate, ExpectedLost) = (site, planned, opened, daysLate, expectedLost);

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>The day it was due to open.</summary>
    public LocalDate Planned { get; }

    /// <summary>The day it opened; null while it has not.</summary>
    public LocalDate? Opened { get; }

    /// <summary>Days late, up to the data cut while it has not opened.</summary>
    public int DaysLate { get; }

    /// <summary>
    /// The recruits that those days would have brought, at the rate now expected of the site over its next thirty days open.
    /// </summary>
    public double ExpectedLost { get; }

    /// <summary>The opening as one line.</summary>
    /// <returns>The site, how late it is and what that cost, free of culture.</returns>
    public override string ToString() =>
        $"{Site}: planned for {Text.Iso(Planned)}, " + (Opened is { } day ? $"opened on {Text.Iso(day)}" : "not open")
            + $", {Text.Count(DaysLate, "day", "days")} late, {Text.Of(ExpectedLost)} recruits lost";
}
