namespace Crn.Domain.Portfolio;

/// <summary>A sponsor's answer to whether a study is on track.</summary>
/// <remarks>Equality is by content. Immutable. <c>default</c> is an answer "off track" on the first day of the calendar.</remarks>
/// <param name="On">The day of the answer.</param>
/// <param name="IsOnTrack">Whether the sponsor says that it is on track.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct SponsorAssessment(LocalDate On, bool IsOnTrack)
{
    /// <inheritdoc cref="SponsorAssessment" path="/param[@name='On']" />
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate On { get; init => field = Guarded.Iso(value, nameof(On)); } = Guarded.Iso(On);

    /// <summary>The answer in words.</summary>
    /// <returns>For example <c>on track, 2026-05-01</c>.</returns>
    public override string ToString() => (IsOnTrack ? "on track, " : "off track, ") + Text.Iso(On);
}
