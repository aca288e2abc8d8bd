using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Specialties;

namespace Crn.Domain.Studies;

/// <summary>
/// A study as its record states it: what it is, who runs it, where it stands, its dates and targets. What is null the record does not say.
/// </summary>
/// <remarks>
/// Made from a sound <see cref="StudyDraft"/>, and the fold of its events after that: verbs return a decision, <see cref="Evolve"/> applies
/// one event, <see cref="Replay(ValueList{Crn.Domain.Studies.StudyEvent})"/> gives the same study again. Equality is by content. Immutable
/// and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// Study study = draft.ToStudy(on: today).Value;
/// var opened = study.Open(actualOpening: today, on: today, by: Party.Sponsor);
/// opened.Reasons;   // empty, or everything that stands in the way
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record Study
{
    internal Study(StudyIdentifiers identifiers) => Identifiers = identifiers;

    /// <summary>Every identifier of the study.</summary>
    public StudyIdentifiers Identifiers { get; }

    /// <summary>The sponsor's own protocol number.</summary>
    public string? ProtocolNumber { get; internal init; }

    /// <summary>The full title.</summary>
    public string? Title { get; internal init; }

    /// <summary>The short title.</summary>
    public string? ShortTitle { get; internal init; }

    /// <summary>The acronym.</summary>
    public string? Acronym { get; internal init; }

    /// <summary>Where the record stands; null when its source states no status.</summary>
    public StudyStatus? Status { get; internal init; }

    /// <summary>The simple status that sponsors see: that of <see cref="Status"/>, or the group that its source states where it states no
    /// exact status; null when it states neither.</summary>
    public StudyStatusGroup? StatusGroup => Status?.Group() ?? StatedGroup;

    internal StudyStatusGroup? StatedGroup { get; init; }

    /// <summary>The route through the network's system.</summary>
    public StudyRoute? Route { get; internal init; }

    /// <summary>What part a company plays.</summary>
    public CommercialInvolvement? CommercialInvolvement { get; internal init; }

    /// <summary>The nation whose administration leads.</summary>
    public UkNation? LeadAdministration { get; internal init; }

    /// <summary>What kind of study it is.</summary>
    public StudyDesign Design { get; internal init; } = StudyDesign.Unknown;

    /// <summary>The name of the managing specialty, as the record writes it.</summary>
    public string? ManagingSpecialtyName { get; internal init; }

    /// <summary>The managing specialty; null when none is stated, or when its name is not of the network's list.</summary>
    public Specialty? ManagingSpecialty { get; internal init; }

    /// <summary>The supporting specialties that are of the network's list; the managing one is never among them.</summary>
    public ValueList<Specialty> SupportingSpecialties { get; internal init; }

    /// <summary>The names of the supporting specialties, as the record writes them.</summary>
    public ValueList<string> SupportingSpecialtyNames { get; internal init; }

    /// <summary>Organisations by role.</summary>
    public ValueList<StudyOrganisation> Organisations { get; internal init; }

    /// <summary>People by role.</summary>
    public ValueList<StudyPerson> People { get; internal init; }

    /// <summary>The dated milestones.</summary>
    public Milestones Milestones { get; internal init; } = Milestones.None;

    /// <summary>How many participants are to be recruited, and at how many sites.</summary>
    public RecruitmentTargets Targets { get; internal init; } = new(null, null, null, null);

    /// <summary>How many were recruited; null when nothing was reported, which a bare 0 may also mean.</summary>
    public ReportedRecruitment? Recruited { get; internal init; }

    /// <summary>Further information; null when none is stated.</summary>
    public string? FurtherInformation { get; internal init; }

    /// <summary>Whether the study is known to have been open at some time. A study that has been open is never withdrawn (ST-01).</summary>
    public bool HasOpened { get; internal init; }

    /// <summary>A sponsor's change that waits for the network's review; null when none does.</summary>
    public StudyEdit? Pending { get; internal init; }

    /// <summary>The day on which the change that waits was submitted; null when none does.</summary>
    public LocalDate? PendingSince { get; internal init; }

    /// <summary>The day of the last change of status; of the registration when there was none.</summary>
    public LocalDate StatusSince { get; internal init; }

    /// <inheritdoc/>
    public LocalDate StartedOn { get; internal init; }

    /// <inheritdoc/>
    public LocalDate LastRecordedOn { get; internal init; }

    /// <inheritdoc/>
    public int Version { get; internal init; }

    /// <summary>The best name there is: acronym, short title, title, or the identifiers.</summary>
    public string Name => Acronym ?? ShortTitle ?? Title ?? Identifiers.ToString();

    /// <summary>The organisations of a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The organisations, in the order of the record.</returns>
    public ValueList<StudyOrganisation> OrganisationsAs(OrganisationRole role) => Organisations.Where(o => o.Role == role).ToValueList();

    /// <summary>The people of a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The people, in the order of the record.</returns>
    public ValueList<StudyPerson> PeopleAs(PersonRole role) => People.Where(p => p.Role == role).ToValueList();

    /// <summary>
    /// Every date that the status asks for and the record lacks, and every date that contradicts another, the status or the day of reading.
    /// </summary>
    /// <remarks>
    /// That an estimated re-opening must lie ahead is a rule of the day it is stated, so a record does not break it by growing old. A study
    /// that came back from suspension or was suspended out of set-up may lack its actual opening (DT-01), which a record alone does not
    /// show: it is named here.
    /// </remarks>
    /// <param name="asAt">The day of reading.</param>
    /// <returns>The breaches, each with its code, remedy and source; empty for a sound and complete record.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<Refusal> DateBreaches(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        var breaches = DateRules.Contradictions(Milestones, asAt);
        if (StatusGroup is { } group)
        {
            breaches = breaches.Concat(DateRules.Missing(Milestones, group, group))
                .Concat(DateRules.AgainstStatus(Milestones, group, Recruited is { Count: > 0 }));
        }

        return breaches.Select(b => b.Refusal).ToValueList();
    }

    /// <summary>The groups of statuses that a sponsor may choose next, the present one included; whether the dates allow it is for
    /// <see cref="Change"/> to say.</summary>
    /// <returns>The groups; empty when the record states no status.</returns>
    public ValueList<StudyStatusGroup> MayBecome() => Status?.Group() is { } group
        ? StatusTransitions.All.Where(t => t.From == group && t.IsAllowedToSponsor).Select(t => t.To).ToValueList()
        : [];

    /// <summary>Registers a study.</summary>
    /// <param name="draft">What the record says.</param>
    /// <param name="on">The day of the registration.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="standard">How much the draft must say.</param>
    /// <returns>The study with its first event, or every failure of <see cref="StudyDraftValidator"/> as a refusal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="draft"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such party or standard.</exception>
    public static Decision<Study, StudyEvent> Register(
        StudyDraft draft, LocalDate on, Party by, LocalDate? recordedOn = null, DraftStandard standard = DraftStandard.Sound) =>
        History.Start<Study, StudyEvent>(
            new StudyEvent.Registered(on, by, recordedOn ?? on, Guard.Against.Null(draft)),
            History.IsDay(on) ? StudyDraftValidator.Refusals(draft, on, standard) : []);

    /// <summary>The study in one line.</summary>
    /// <returns>Its name, identifiers and status.</returns>
    public override string ToString() => $"{Name} ({Identifiers}): {Status?.CpmsText() ?? StatusGroup?.Text() ?? "status not stated"}";

    internal static StudyRoute? RouteOf(CommercialInvolvement? involvement) => involvement switch
    {
        null => null,
        Studies.CommercialInvolvement.Contract => StudyRoute.Commercial,
        Studies.CommercialInvolvement.None or Studies.CommercialInvolvement.Collaborative => StudyRoute.NonCommercial,
        _ => null,
    };
}
