using Crn.Domain.Calendars;
using Crn.Domain.Decisions;

namespace Crn.Domain.Studies;

/// <summary>A study record as somebody typed it or a registry gave it. Everything is optional: what is left out stays unknown.</summary>
/// <remarks>
/// Check it with <see cref="StudyDraftValidator"/>, which reports everything wrong at once, or turn it into a <see cref="Study"/> directly.
/// Immutable; equality is by content.
/// </remarks>
/// <example>
/// <code>
/// var draft = new StudyDraft
/// {
///     Identifiers = [new(IdentifierScheme.Isrctn, "ISRCTN62918594"), new(IdentifierScheme.Cpms, "49816")],
///     Title = "A Phase I/IIa trial of HMBD-001 in advanced HER3-positive solid tumours",
///     Status = StudyStatus.OpenToRecruitment,
///     Phase = "Phase I/II",
///     ActualOpening = new LocalDate(2021, 10, 7),
/// };
/// Outcome&lt;Study&gt; study = draft.ToStudy(on: new LocalDate(2026, 5, 1));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyDraft
{
    /// <summary>The identifiers, each with the scheme it is said to belong to.</summary>
    public ValueList<IdentifierDraft> Identifiers { get; init; }

    /// <summary>The sponsor's own protocol number, which is unique for that sponsor only.</summary>
    public string? ProtocolNumber { get; init; }

    /// <summary>The full title.</summary>
    public string? Title { get; init; }

    /// <summary>The short title.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>The acronym.</summary>
    public string? Acronym { get; init; }

    /// <summary>Where the record stands. A registry that states no status leaves it out.</summary>
    public StudyStatus? Status { get; init; }

    /// <summary>The group of statuses where the record says no more than that, as most registries do. Follows from <see cref="Status"/>
    /// where that is stated.</summary>
    public StudyStatusGroup? StatusGroup { get; init; }

    /// <summary>The route through the network's system. Follows from <see cref="CommercialInvolvement"/> when left out.</summary>
    public StudyRoute? Route { get; init; }

    /// <summary>What part a company plays.</summary>
    public CommercialInvolvement? CommercialInvolvement { get; init; }

    /// <summary>The nation whose administration leads.</summary>
    public UkNation? LeadAdministration { get; init; }

    /// <summary>Interventional or observational.</summary>
    public StudyType? Type { get; init; }

    /// <summary>The phase in any spelling that <see cref="StudyPhases"/> reads; "Not specified" and the like count as left out.</summary>
    public string? Phase { get; init; }

    /// <summary>What an interventional study is for.</summary>
    public PrimaryPurpose? Purpose { get; init; }

    /// <summary>How participants come into an arm.</summary>
    public Allocation? Allocation { get; init; }

    /// <summary>Who does not know the arm.</summary>
    public Masking? Masking { get; init; }

    /// <summary>How the arms relate.</summary>
    public InterventionModel? Model { get; init; }

    /// <summary>What is studied.</summary>
    public ValueList<InterventionKind> Interventions { get; init; }

    /// <summary>Whether it is a clinical trial of an investigational medicinal product.</summary>
    public bool? IsCtimp { get; init; }

    /// <summary>Whether it takes healthy volunteers.</summary>
    public bool? TakesHealthyVolunteers { get; init; }

    /// <summary>The name of the one managing specialty. A name that is not of the network's list is kept, not refused.</summary>
    public string? ManagingSpecialty { get; init; }

    /// <summary>The names of the supporting specialties; the managing one is never among them.</summary>
    public ValueList<string> SupportingSpecialties { get; init; }

    /// <summary>Organisations by role.</summary>
    public ValueList<OrganisationDraft> Organisations { get; init; }

    /// <summary>People by role.</summary>
    public ValueList<PersonDraft> People { get; init; }

    /// <summary>The planned opening to recruitment.</summary>
    public PartialDate? PlannedOpening { get; init; }

    /// <summary>The opening to recruitment as now expected.</summary>
    public PartialDate? EstimatedOpening { get; init; }

    /// <summary>The actual opening to recruitment.</summary>
    public PartialDate? ActualOpening { get; init; }

    /// <summary>The date the first participant was recruited.</summary>
    public PartialDate? ActualFirstParticipant { get; init; }

    /// <summary>The planned closure to recruitment.</summary>
    public PartialDate? PlannedClosure { get; init; }

    /// <summary>The closure to recruitment as now expected.</summary>
    public PartialDate? EstimatedClosure { get; init; }

    /// <summary>The actual closure to recruitment.</summary>
    public PartialDate? ActualClosure { get; init; }

    /// <summary>When a suspended study is expected to recruit again.</summary>
    public PartialDate? EstimatedReopening { get; init; }

    /// <summary>The planned end of the study, follow-up included.</summary>
    public PartialDate? PlannedEndOfStudy { get; init; }

    /// <summary>The actual end of the study, follow-up included.</summary>
    public PartialDate? ActualEndOfStudy { get; init; }

    /// <summary>Participants to recruit in all countries, 0 to 999,999,999.</summary>
    public int? OverallTarget { get; init; }

    /// <summary>Participants to recruit in the United Kingdom, 0 to 999,999,999.</summary>
    public int? UkTarget { get; init; }

    /// <summary>Participants to recruit in England, 0 to 999,999,999.</summary>
    public int? EnglandTarget { get; init; }

    /// <summary>Sites to open in the United Kingdom.</summary>
    public int? SiteTarget { get; init; }

    /// <summary>Participants recruited, as the record reports them. Some registries write 0 for "nothing reported yet".</summary>
    public int? Recruited { get; init; }

    /// <summary>Whether a reported 0 means that nobody was recruited. Unless it does, 0 is read as not reported.</summary>
    public bool ZeroRecruitedIsConfirmed { get; init; }

    /// <summary>The date the reported recruitment speaks of.</summary>
    public LocalDate? RecruitedAsAt { get; init; }

    /// <summary>Whether the reported recruitment is final.</summary>
    public bool? RecruitedIsFinal { get; init; }

    /// <summary>Further information, at most 500 characters.</summary>
    public string? FurtherInformation { get; init; }

    /// <summary>Makes the study, when the draft is sound.</summary>
    /// <param name="asAt">The day of the reading: an actual date cannot lie after it.</param>
    /// <param name="standard">How much the draft must say.</param>
    /// <returns>The study, or every failure of <see cref="StudyDraftValidator"/> as a refusal.</returns>
    /// <exception cref="ArgumentException">There is no such standard.</exception>
    public Outcome<Study> ToStudy(LocalDate asAt, DraftStandard standard = DraftStandard.Sound)
    {
        Guarded.Day(asAt);
        var refusals = StudyDraftValidator.Refusals(this, asAt, standard);
        return refusals.IsEmpty ? Outcome.Accept(Study.From(this, asAt, asAt)) : Outcome.Refuse<Study>(refusals);
    }

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>The same words for every draft.</returns>
    public override string ToString() => "A study draft";
}
