using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using NodaTime.Text;

namespace Crn.Domain.Recruitment;

/// <summary>A site in a recruitment plan: when it is to open and, if that is planned, to close.</summary>
/// <remarks>Equality is by content. A site recruits from its opening date up to its closing date. Immutable.</remarks>
public sealed record PlannedSite
{
    /// <summary>Makes a planned site.</summary>
    /// <param name="site">The site's code or name, the same as in the ledger.</param>
    /// <param name="opens">The date it is planned to open.</param>
    /// <param name="closes">The date it stops recruiting; null when it stays open to the end of the study.</param>
    /// <exception cref="ArgumentException"><paramref name="site"/> is blank or looks like an NHS number, or <paramref name="closes"/> is before <paramref name="opens"/>.</exception>
    public PlannedSite(string site, LocalDate opens, LocalDate? closes = null)
    {
        Site = Guard.Against.BlankOrNhsNumber(site).Trim();
        if (closes < opens) throw new ArgumentException("A site cannot close before it opens.", nameof(closes));
        (Opens, Closes) = (opens, closes);
    }

    /// <summary>The site's code or name.</summary>
    public string Site { get; }

    /// <summary>The date it is planned to open.</summary>
    public LocalDate Opens { get; }

    /// <summary>The date it stops recruiting; null when it stays open.</summary>
    public LocalDate? Closes { get; }

    /// <summary>The site as one line.</summary>
    /// <returns>Site, opening and closing.</returns>
    public override string ToString() =>
        $"{Site}, opens {LocalDatePattern.Iso.Format(Opens)}" + (Closes is { } closes ? $", closes {LocalDatePattern.Iso.Format(closes)}" : "");
}
