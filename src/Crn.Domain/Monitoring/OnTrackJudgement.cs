using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Monitoring;

/// <summary>A recorded judgement on whether a study is on track, which can outweigh its figure but never hides it.</summary>
/// <remarks>
/// The full list of recorded intentions is not public, so the words are kept as they were recorded. Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record OnTrackJudgement
{
    /// <summary>The intention that counts as on track.</summary>
    public const string OnTrackAsPerMilestones = "On track as per study milestones";

    /// <summary>The funder's answer that overrules it for non-commercial studies.</summary>
    public const string DisagreesWithSponsor = "Disagree with sponsor intention";

    /// <summary>Makes a judgement.</summary>
    /// <param name="sponsorIntention">The sponsor's agreed intention, in the words recorded.</param>
    /// <param name="by">The role that recorded it, never a person's number.</param>
    /// <param name="on">The day it was recorded.</param>
    /// <param name="funderAgreement">The funder's answer, in the words recorded; null when there was none.</param>
    /// <exception cref="ArgumentException">A text is blank or looks like an NHS number; or <paramref name="on"/> is of another calendar
    /// system.</exception>
    public OnTrackJudgement(string sponsorIntention, string by, LocalDate on, string? funderAgreement = null)
    {
        Guarded.Iso(on);
        SponsorIntention = Guard.Against.BlankOrNhsNumber(sponsorIntention).Trim();
        By = Guard.Against.BlankOrNhsNumber(by).Trim();
        FunderAgreement = funderAgreement is null ? null : Guard.Against.BlankOrNhsNumber(funderAgreement).Trim();
        On = on;
    }

    /// <summary>The sponsor's agreed intention, in the words recorded.</summary>
    public string SponsorIntention { get; }

    /// <summary>The funder's answer; null when there was none.</summary>
    public string? FunderAgreement { get; }

    /// <summary>Who recorded it.</summary>
    public string By { get; }

    /// <summary>The day it was recorded.</summary>
    public LocalDate On { get; }

    /// <summary>The judgement as one line.</summary>
    /// <returns>Intention, author and day.</returns>
    public override string ToString() => $"{SponsorIntention} ({By}, {Text.Iso(On)})";

    // A commercial study needs no funder; when it is not known whether a study is commercial, a disagreeing funder counts.
    internal bool SaysOnTrack(bool? isCommercial) =>
        string.Equals(SponsorIntention, OnTrackAsPerMilestones, StringComparison.OrdinalIgnoreCase)
        && (isCommercial == true || !string.Equals(FunderAgreement, DisagreesWithSponsor, StringComparison.OrdinalIgnoreCase));
}
