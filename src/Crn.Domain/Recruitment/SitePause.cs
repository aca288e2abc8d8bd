namespace Crn.Domain.Recruitment;

/// <summary>A time in which a site, or the study, was open and did not recruit.</summary>
/// <remarks>Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct SitePause
{
    internal SitePause(LocalDate from, LocalDate? resumedOn) => (From, ResumedOn) = (from, resumedOn);

    /// <summary>The first day without recruiting.</summary>
    public LocalDate From { get; }

    /// <summary>The first day of recruiting again; null while the pause lasts.</summary>
    public LocalDate? ResumedOn { get; }

    /// <summary>Whether a day belongs to the pause.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool Covers(LocalDate asAt) => Guarded.Iso(asAt) >= From && !(asAt >= ResumedOn);

    /// <summary>The pause as ISO dates.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"paused from {Text.Iso(From)}" + (ResumedOn is { } end ? ", resumed on " + Text.Iso(end) : "");
}
