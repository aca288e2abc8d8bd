using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <content>The room <c>Studies</c>.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate StudyEpoch = new(2024, 1, 1);

    /// <summary>
    /// Sound drafts: registry records that say little, and complete records in any status; shrinks by leaving things unsaid.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyDraft> StudyDrafts() => Arb.From(Gen.Frequency((3, CompleteDraft()), (1, SparseDraft())), Less);

    /// <summary>What studies decide of steps of every verb: about as often accepted as refused; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Decision<Study, StudyEvent>> StudyDecisions() => Arb.From(
        from study in Studies().Generator
        from step in StudyStepOf()
        select step.Take(study));

    /// <summary>What becomes of histories, some of them with an event that stands twice or is missing; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Outcome<StudyHistory>> StudyHistoryOutcomes() => Arb.From(
        from events in StudyEventLists().Generator
        from place in Gen.Choose(0, events.Count - 1)
        from what in Gen.Elements(0, 0, 1, 2)
        select StudyHistory.TryOf(what switch
        {
            0 => events,
            1 => [.. events, events[place]],
            _ => [.. events.Take(place), .. events.Skip(place + 1)],
        }));

    /// <summary>Events of every kind, out of histories reached by commands.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StudyEvent> StudyEvents() =>
        Arb.From(StudyHistories().Generator.SelectMany(history => Gen.Elements(history.Events.ToArray())));

    /// <summary>
    /// Milestones with some dates stated, to the day, month or year, in no particular order; shrinks by leaving dates out.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Milestones> StudyMilestones() => Arb.From(
        from count in Gen.Choose(0, 7)
        from dates in (
            from milestone in Gen.Elements(Enum.GetValues<Milestone>())
            from kind in Gen.Elements(Enum.GetValues<DateKind>())
            from date in PartialDateNear(-400, 800)
            select new MilestoneDate(milestone, kind, date)).ListOf(count)
        select dates.Aggregate(Milestones.None, (all, d) => all.With(d.Milestone, d.Kind, d.Date)),
        all => all.All.Select(d => all.With(d.Milestone, d.Kind, null)));

    /// <summary>Edits that name a status or not, with dates that often fit; shrinks by editing less.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyEdit> StudyEdits() => Arb.From(StudyEditOf(), edit => new[]
    {
        edit with { To = null }, edit with { PlannedOpening = null }, edit with { ActualOpening = null },
        edit with { PlannedClosure = null },
        edit with { ActualClosure = null }, edit with { EstimatedReopening = null }, edit with { UkTarget = null },
        edit with { FurtherInformation = null },
    }.Where(smaller => smaller != edit));

    /// <summary>Steps of every verb, mostly in order and mostly plausible; shrinks its edit.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyStep> StudySteps() =>
        Arb.From(StudyStepOf(), step => StudyEdits().Shrinker(step.Edit).Select(edit => step with { Edit = edit }));

    private static Gen<StudyStep> StudyStepOf() =>
        from days in Gen.Frequency((10, Gen.Choose(0, 120)), (2, Gen.Choose(-30, -1)))
        from verb in Gen.Frequency(
            (6, Gen.Constant(StudyVerb.Change)),
            (5, Gen.Constant(StudyVerb.Submit)),
            (3, Gen.Constant(StudyVerb.AcceptChange)),
            (3, Gen.Constant(StudyVerb.ConfirmFirstRecruit)),
            (6, Gen.Elements(
                StudyVerb.RejectChange, StudyVerb.MoveInSetUp, StudyVerb.EndFollowUp, StudyVerb.ConfirmNoFollowUp,
                StudyVerb.ReportRecruitment)))
        from edit in StudyEditOf()
        from status in Gen.Elements(Enum.GetValues<StudyStatus>())
        select new StudyStep(days, verb, edit, status);

    private static Gen<StudyEdit> StudyEditOf() =>
        from to in Maybe(Gen.Elements(Enum.GetValues<StudyStatusGroup>()), 1)
        from plannedOpening in Maybe(PartialDateNear(-400, 400), 6)
        from actualOpening in Maybe(PartialDateNear(-400, 200), 4)
        from plannedClosure in Maybe(PartialDateNear(0, 1500), 5)
        from actualClosure in Maybe(PartialDateNear(0, 500), 4)
        from reopening in Maybe(PartialDateNear(200, 2000), 4)
        from target in Maybe(Gen.Frequency((8, Gen.Choose(0, 2000)), (1, Gen.Elements(-1, RecruitmentTargets.Largest + 1))), 5)
        from information in Maybe(Gen.Elements("Delayed by a contract.", "Awaiting a pharmacy slot.", new string('x', 501)), 7)
        select new StudyEdit
        {
            To = to, PlannedOpening = plannedOpening, ActualOpening = actualOpening, PlannedClosure = plannedClosure, ActualClosure =
                actualClosure,
            EstimatedReopening = reopening, UkTarget = target, FurtherInformation = information,
        };

    // So that no group is rare, however few statuses are in it, nor the one status from which two verbs of the network lead on.
    private static Gen<StudyStatus> StatusesOfDrafts => Gen.Frequency(
        (9, Gen.Elements(Enum.GetValues<StudyStatus>())),
        (8, Gen.Elements(StatusesByGroup).SelectMany(Gen.Elements)),
        (2, Gen.Constant(StudyStatus.ClosedToRecruitment)));

    private static StudyStatus[][] StatusesByGroup { get; } =
        [.. Enum.GetValues<StudyStatus>().GroupBy(status => status.Group()).Select(group => group.ToArray())];

    private static Gen<StudyDraft> SparseDraft() =>
        from isrctn in Gen.Choose(23456790, 32109875)
        from target in Maybe(Gen.Choose(0, 500), 3)
        from recruited in Maybe(Gen.Choose(0, 500), 3)
        from phase in Gen.Elements("", "Phase I/II", "PHASE3", "Not Specified", "NA")
        from start in Maybe(PartialDateNear(-900, -100), 2)
        from simple in Maybe(Gen.Elements(StudyStatusGroup.InSetup, StudyStatusGroup.Open, StudyStatusGroup.Closed), 6)
        select new StudyDraft
        {
            StatusGroup = simple == StudyStatusGroup.InSetup && start is not null ? null : simple,
            Identifiers = [new(IdentifierScheme.Isrctn, FormattableString.Invariant($"ISRCTN{isrctn}"))], Phase = phase,
            OverallTarget = target, Recruited = recruited, ActualOpening = start,
        };

    private static Gen<StudyDraft> CompleteDraft() =>
        from cpms in Gen.Choose(1, 99999)
        from iras in Gen.Choose(1234568, 1999999)
        from status in StatusesOfDrafts
        from involvement in Gen.Elements(Enum.GetValues<CommercialInvolvement>())
        from nation in Gen.Elements(Enum.GetValues<UkNation>())
        from plannedOpening in PartialDateNear(-700, -500)
        from actualOpening in PartialDateNear(-450, -300)
        from plannedClosure in PartialDateNear(100, 900)
        from actualClosure in PartialDateNear(-200, -40)
        from reopening in PartialDateNear(40, 400)
        from target in Gen.Choose(0, 3000)
        from specialty in Gen.Elements("Cancer", "Stroke", "Infection", "Primary care", "Renal disorders", "Podiatry")
        from supporting in Maybe(Gen.Elements("Surgery", "Genetics", "Children"), 3)
        let simple = status.Group()
        let hasClosed = simple is StudyStatusGroup.Closed or StudyStatusGroup.ClosedInFollowUp
        select new StudyDraft
        {
            Identifiers =
                [new(IdentifierScheme.Cpms, FormattableString.Invariant($"{cpms}")),
                    new(IdentifierScheme.Iras, FormattableString.Invariant($"{iras}"))],
            Title = "A study of what helps", Status = status, CommercialInvolvement = involvement, LeadAdministration = nation,
            PlannedOpening = plannedOpening, PlannedClosure = plannedClosure,
            ActualOpening = hasClosed || simple is StudyStatusGroup.Open or StudyStatusGroup.Suspended ? actualOpening : null,
            ActualClosure = hasClosed ? actualClosure : null,
            EstimatedReopening = simple == StudyStatusGroup.Suspended ? reopening : null,
            UkTarget = target, ManagingSpecialty = specialty, SupportingSpecialties = supporting is null ? [] : [supporting],
            Organisations = [new() { Role = OrganisationRole.Sponsor, Name = "University of Somewhere" }],
            People = [new() { Role = PersonRole.ChiefInvestigator, Reference = "person-17" }],
        };

    private static IEnumerable<StudyDraft> Less(StudyDraft draft) => new[]
    {
        draft with { Organisations = [], People = [] }, draft with { SupportingSpecialties = [] }, draft with { ManagingSpecialty = null },
        draft with { Phase = null },
        draft with { OverallTarget = null }, draft with { UkTarget = null }, draft with { Recruited = null },
    }.Where(smaller => smaller != draft);

    private static Gen<PartialDate> PartialDateNear(int earliest, int latest) =>
        from days in Gen.Choose(earliest, latest)
        let day = StudyEpoch.PlusDays(days)
        from date in Gen.Frequency((6, Gen.Constant(PartialDate.Of(day))), (2, Gen.Constant(PartialDate.OfMonth(day.Year, day.Month))),
            (1, Gen.Constant(PartialDate.OfYear(day.Year))))
        select date;

    // Present, or left out so many times in eight.
    private static Gen<T?> Maybe<T>(Gen<T> value, int absent)
        where T : struct => Gen.Frequency((absent, Gen.Constant<T?>(null)), (8 - absent, value.Select(v => (T?)v)));

    private static Gen<string?> Maybe(Gen<string> value, int absent) =>
        Gen.Frequency((absent, Gen.Constant<string?>(null)), (8 - absent, value.Select(v => (string?)v)));
}
