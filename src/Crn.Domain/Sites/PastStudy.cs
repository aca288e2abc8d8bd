using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Sites;

/// <summary>How a site did in one study: the row of a track record. Counts only, never a person.</summary>
/// <remarks>Recruits are counted at the site of consent. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PastStudy
{
    /// <summary>Makes a row.</summary>
    /// <param name="site">The site.</param>
    /// <param name="study">The study, by any identifier or key.</param>
    /// <param name="recruited">Participants recruited at the site, 0 or more.</param>
    /// <param name="monthsOpen">Months the study was open at the site, 0 or more; a month is 365.25/12 days.</param>
    /// <param name="asAt">The date the figures speak of.</param>
    /// <exception cref="ArgumentException">The text is blank or looks like an NHS number, or a number is negative, more people than there
    /// are, or longer than a thousand years; or <paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="site"/> is <c>default</c>.</exception>
    public PastStudy(SiteCode site, string study, int recruited, decimal monthsOpen, LocalDate asAt)
        : this(site, study, recruited, monthsOpen, Guarded.Iso(asAt), null, null)
    {
    }

    /// <summary>Makes a row with a target and the speed of set-up.</summary>
    /// <param name="site">The site.</param>
    /// <param name="study">The study, by any identifier or key.</param>
    /// <param name="recruited">Participants recruited at the site, 0 or more.</param>
    /// <param name="monthsOpen">Months the study was open at the site, 0 or more; a month is 365.25/12 days.</param>
    /// <param name="asAt">The date the figures speak of.</param>
    /// <param name="target">Participants the site had agreed to recruit, or null when not known.</param>
    /// <param name="daysToFirstParticipant">Days from selection of the site to its first participant; null when not known or there was
    /// none.</param>
    /// <exception cref="ArgumentException">The text is blank or looks like an NHS number, or a number is negative, more people than there
    /// are, or longer than a thousand years; or <paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="site"/> is <c>default</c>.</exception>
    public PastStudy(SiteCode site, string study, int recruited, decimal monthsOpen, LocalDate asAt, int? target,
        int? daysToFirstParticipant)
    {
        Guarded.Iso(asAt);
        _ = site.Value;
        Site = site;
        Study = Guard.Against.BlankOrNhsNumber(study).Trim();
        Recruited = Guard.Against.OutOfRange(Guard.Against.Negative(recruited), nameof(recruited), 0, Plausible.People);
        MonthsOpen = Guard.Against.OutOfRange(Guard.Against.Negative(monthsOpen), nameof(monthsOpen), 0, Plausible.MonthsOpen);
        AsAt = asAt;
        Target = target is { } t
            ? Guard.Against.OutOfRange(Guard.Against.Negative(t, nameof(target)), nameof(target), 0, Plausible.People) : null;
        DaysToFirstParticipant = daysToFirstParticipant is { } d ? Guard.Against.Negative(d, nameof(daysToFirstParticipant)) : null;
    }

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>The study, by any identifier or key.</summary>
    public string Study { get; }

    /// <summary>Participants recruited at the site.</summary>
    public int Recruited { get; }

    /// <summary>Months the study was open at the site.</summary>
    public decimal MonthsOpen { get; }

    /// <summary>The date the figures speak of.</summary>
    public LocalDate AsAt { get; }

    /// <summary>Participants the site had agreed to recruit; null when not known.</summary>
    public int? Target { get; }

    /// <summary>Days from selection of the site to its first participant; null when not known.</summary>
    public int? DaysToFirstParticipant { get; }

    /// <summary>Whether the site recruited nobody.</summary>
    public bool IsZeroRecruiter => Recruited == 0;

    /// <summary>The row as one line.</summary>
    /// <returns>Site, study, participants, months and date.</returns>
    public override string ToString() =>
        $"{Site}, {Study}: {Text.Count(Recruited, "participant", "participants")} in {Text.Of(MonthsOpen)} months, as at {Text.Iso(AsAt)}";
}
