using Ardalis.GuardClauses;
using Crn.Domain.Studies;

namespace Crn.Domain.Monitoring;

/// <summary>What monitoring must know of a study beside its plan and ledger. Everything may be missing.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyStanding
{
    /// <summary>Nothing is known.</summary>
    public static StudyStanding NotKnown { get; } = new();

    /// <summary>What the record of a study says of its standing: status, and whether it is commercial.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The standing; add the rest, such as a judgement, with <c>with</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static StudyStanding Of(Study study) => new()
    {
        Status = Guard.Against.Null(study).StatusGroup,
        IsCommercial = study.Route is { } route ? route == StudyRoute.Commercial : null,
    };

    /// <summary>The status the record declares; null when it is not stated, and then the ledger alone speaks.</summary>
    public StudyStatusGroup? Status { get; init; }

    /// <summary>Whether the study is commercial; null when not known.</summary>
    public bool? IsCommercial { get; init; }

    /// <summary>Whether it is a study of dementia, for objective 7; null when not known.</summary>
    public bool? IsDementia { get; init; }

    /// <summary>Whether recruits are rightly rare (a rare disease): exempt from the six-month rule.</summary>
    public bool RecruitsRarely { get; init; }

    /// <summary>
    /// Days expected between two participants of a study that recruits rarely; when given it takes the place of the six-month rule. Null
    /// when not known.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? DaysBetweenParticipants { get; init =>
        field = value is null or >= 1 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "Days between participants are at least 1."); }

    /// <summary>The recorded judgement on whether it is on track; null when there is none.</summary>
    public OnTrackJudgement? Judgement { get; init; }

    /// <summary>The last day the sponsor was heard from; null when not known.</summary>
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate? SponsorLastHeard { get; init => field = Guarded.Iso(value, nameof(SponsorLastHeard)); }

    /// <summary>The standing as one line.</summary>
    /// <returns>For example <c>Open, commercial, sponsor last heard from on 2026-03-01</c>; empty when nothing is known.</returns>
    public override string ToString() => string.Join(", ", Stated());

    private IEnumerable<string> Stated()
    {
        if (Status is { } status) yield return status.ToString();
        if (IsCommercial is { } commercial) yield return commercial ? "commercial" : "non-commercial";
        if (IsDementia == true) yield return "dementia";
        if (RecruitsRarely) yield return "recruits rarely";
        if (DaysBetweenParticipants is { } days) yield return $"{Text.Count(days, "day", "days")} between participants";
        if (Judgement is { } judgement) yield return judgement.ToString();
        if (SponsorLastHeard is { } heard) yield return "sponsor last heard from on " + Text.Iso(heard);
    }
}
