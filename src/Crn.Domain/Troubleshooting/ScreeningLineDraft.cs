namespace Crn.Domain.Troubleshooting;

/// <summary>One line of a screening log as it was typed or read from a table: a site, a period, people by stage, coded reasons.</summary>
/// <remarks>What is left out is not known, never zero.
/// <see cref="ScreeningLog.Of(ValueList{Crn.Domain.Troubleshooting.ScreeningLineDraft})"/> checks all lines at once. Equality is by
/// content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ScreeningLineDraft
{
    /// <summary>The site.</summary>
    public string? Site { get; init; }

    /// <summary>The first day of the period.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day of the period, included.</summary>
    public LocalDate? To { get; init; }

    /// <summary>People looked at.</summary>
    public int? Screened { get; init; }

    /// <summary>Of those, people who met the criteria.</summary>
    public int? Eligible { get; init; }

    /// <summary>Of those, people who were asked.</summary>
    public int? Approached { get; init; }

    /// <summary>Of those, people who gave consent.</summary>
    public int? Consented { get; init; }

    /// <summary>Of those, people who were randomised or enrolled.</summary>
    public int? Randomised { get; init; }

    /// <summary>Why people did not go on, by stage and code.</summary>
    public ValueList<ScreeningReasonDraft> Reasons { get; init; }

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>The same words for every line.</returns>
    public override string ToString() => "A line of a screening log";

    internal int? At(ScreeningStage stage) => stage switch
    {
        ScreeningStage.Screened => Screened,
        ScreeningStage.Eligible => Eligible,
        ScreeningStage.Approached => Approached,
        ScreeningStage.Consented => Consented,
        ScreeningStage.Randomised => Randomised,
    };
}
