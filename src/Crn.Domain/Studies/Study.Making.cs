using Crn.Domain.Identifiers;
using Crn.Domain.Specialties;

namespace Crn.Domain.Studies;

/// <content>From a draft to a study.</content>
public sealed partial record Study
{
    // Never argues: a draft that was validated, or one that an event brings back.
    internal static Study From(StudyDraft draft, LocalDate on, LocalDate recordedOn)
    {
        var managing = Said(draft.ManagingSpecialty) is { } name ? Specialty.Find(name) : null;
        var supporting = draft.SupportingSpecialties.Select(Said).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();
        return Described(draft) with
        {
            ManagingSpecialty = managing,
            SupportingSpecialtyNames = supporting,
            SupportingSpecialties = supporting.Select(Specialty.Find).OfType<Specialty>().Where(s => s != managing).Distinct()
                .ToValueList(),
            StatusSince = on,
            StartedOn = on,
            LastRecordedOn = recordedOn,
            Version = 1,
        };
    }

    private static Study Described(StudyDraft draft) => new(IdentifierReading.Of(draft.Identifiers))
    {
        ProtocolNumber = Said(draft.ProtocolNumber),
        Title = Said(draft.Title),
        ShortTitle = Said(draft.ShortTitle),
        Acronym = Said(draft.Acronym),
        Status = draft.Status,
        StatedGroup = draft.Status is null ? draft.StatusGroup : null,
        Route = draft.Route ?? RouteOf(draft.CommercialInvolvement),
        // Of the two routes, only the commercial one says which part a company plays.
        CommercialInvolvement = draft.CommercialInvolvement
            ?? (draft.Route == StudyRoute.Commercial ? Studies.CommercialInvolvement.Contract : null),
        LeadAdministration = draft.LeadAdministration,
        Design = new()
        {
            Type = draft.Type,
            Phase = StudyPhases.Find(draft.Phase),
            PhaseAsStated = StudyPhases.Find(draft.Phase) is null && !StudyPhases.SaysNothing(draft.Phase) ? Said(draft.Phase) : null,
            Purpose = draft.Purpose,
            Allocation = draft.Allocation,
            Masking = draft.Masking,
            Model = draft.Model,
            Interventions = draft.Interventions,
            IsCtimp = draft.IsCtimp,
            TakesHealthyVolunteers = draft.TakesHealthyVolunteers,
        },
        ManagingSpecialtyName = Said(draft.ManagingSpecialty),
        Organisations = draft.Organisations.Select(Organisation).ToValueList(),
        People = draft.People.Select(Person).ToValueList(),
        Milestones = MilestonesOf(draft),
        Targets = new(draft.OverallTarget, draft.UkTarget, draft.EnglandTarget, draft.SiteTarget),
        Recruited = draft.Recruited is { } count && (count > 0 || draft.ZeroRecruitedIsConfirmed)
            ? new(count, draft.RecruitedAsAt, draft.RecruitedIsFinal) : null,
        FurtherInformation = Said(draft.FurtherInformation),
        HasOpened = draft.ActualOpening is not null || draft.Status?.HasOpened() == true
            || (draft.Status is null && draft.StatusGroup == StudyStatusGroup.Open),
    };

    internal static Milestones MilestonesOf(StudyDraft draft) => Milestones.None
        .With(Milestone.Opening, DateKind.Planned, draft.PlannedOpening)
        .With(Milestone.Opening, DateKind.Estimated, draft.EstimatedOpening)
        .With(Milestone.Opening, DateKind.Actual, draft.ActualOpening)
        .With(Milestone.FirstParticipant, DateKind.Actual, draft.ActualFirstParticipant)
        .With(Milestone.Closure, DateKind.Planned, draft.PlannedClosure)
        .With(Milestone.Closure, DateKind.Estimated, draft.EstimatedClosure)
        .With(Milestone.Closure, DateKind.Actual, draft.ActualClosure)
        .With(Milestone.Reopening, DateKind.Estimated, draft.EstimatedReopening)
        .With(Milestone.EndOfStudy, DateKind.Planned, draft.PlannedEndOfStudy)
        .With(Milestone.EndOfStudy, DateKind.Actual, draft.ActualEndOfStudy);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static StudyOrganisation Organisation(OrganisationDraft draft) => new(
        draft.Role.GetValueOrDefault(),
        Said(draft.Name) ?? "not named",
        Said(draft.OdsCode) is { } code && OdsCode.TryParse(code, null, out var ods) ? ods : null,
        Said(draft.GrantCode),
        Said(draft.FundingStream));

    private static StudyPerson Person(PersonDraft draft) => new(
        draft.Role.GetValueOrDefault(),
        Said(draft.Reference) ?? "not named",
        Said(draft.Orcid) is { } text && OrcidId.TryParse(text, null, out var orcid) ? orcid : null);
}
