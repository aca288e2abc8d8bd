using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <content>What can be wrong with a study draft.</content>
public static partial class InvalidDrafts
{
    private static IEnumerable<Slip<StudyDraft>> StudySlips() =>
    [
        .. StudyTexts(), .. StudyLists(), .. StudyNumbers(), .. StudyIdentifierSlips(), .. StudyParties(),
        .. StudyDatesAhead(), .. StudyDatesInOrder(), .. CompleteRecords(),
    ];

    private static IEnumerable<Slip<StudyDraft>> StudyTexts() =>
    [
        new("no name", "study.nameless", d => d with { Identifiers = [], Title = null, ShortTitle = " ", Acronym = "" }),
        new("Title like an NHS number", Privacy, d => d with { Title = NhsNumber }),
        new("ShortTitle like an NHS number", Privacy, d => d with { ShortTitle = NhsNumber }),
        new("Acronym like an NHS number", Privacy, d => d with { Acronym = NhsNumber }),
        new("ProtocolNumber like an NHS number", Privacy, d => d with { ProtocolNumber = NhsNumber }),
        new("Phase like an NHS number", Privacy, d => d with { Phase = NhsNumber }),
        new("ManagingSpecialty like an NHS number", Privacy, d => d with { ManagingSpecialty = NhsNumber, SupportingSpecialties = [] }),
        new("SupportingSpecialties like an NHS number", Privacy, d => d with { SupportingSpecialties = [NhsNumber] }),
        new("FurtherInformation like an NHS number", Privacy, d => d with { FurtherInformation = NhsNumber }),
        new("FurtherInformation too long", "study.information-too-long",
            d => d with { FurtherInformation = new string('x', StudyDraftValidator.LongestInformation + 1) }),
        new("managing specialty twice", "study.managing-specialty-also-supporting",
            d => d with { ManagingSpecialty = "Cancer", SupportingSpecialties = ["Stroke", " cancer "] }),
    ];

    private static IEnumerable<Slip<StudyDraft>> StudyLists()
    {
        const string NotListed = "study.value-not-listed";
        return
        [
            new("Status not of the list", NotListed, d => Undated(d) with { Status = (StudyStatus)99 }),
            new("StatusGroup not of the list", NotListed, d => d with { Status = null, StatusGroup = (StudyStatusGroup)99 }),
            new("status of another group", "study.status-contradicts-group",
                d => Undated(d) with { Status = StudyStatus.WithdrawnInPreSetup, StatusGroup = StudyStatusGroup.Closed }),
            new("Route not of the list", NotListed, d => d with { Route = (StudyRoute)99, CommercialInvolvement = null }),
            new("CommercialInvolvement not of the list", NotListed,
                d => d with { CommercialInvolvement = (CommercialInvolvement)99, Route = null }),
            new("LeadAdministration not of the list", NotListed, d => d with { LeadAdministration = (UkNation)99 }),
            new("Type not of the list", NotListed, d => d with { Type = (StudyType)99 }),
            new("Purpose not of the list", NotListed, d => d with { Purpose = (PrimaryPurpose)99 }),
            new("Allocation not of the list", NotListed, d => d with { Allocation = (Allocation)99 }),
            new("Masking not of the list", NotListed, d => d with { Masking = (Masking)99 }),
            new("Model not of the list", NotListed, d => d with { Model = (InterventionModel)99 }),
            new("Interventions not of the list", NotListed, d => d with { Interventions = [(InterventionKind)99] }),
            new("Route against involvement", "study.route-contradicts-involvement",
                d => d with { Route = StudyRoute.Commercial, CommercialInvolvement = CommercialInvolvement.Collaborative }),
        ];
    }

    private static IEnumerable<Slip<StudyDraft>> StudyNumbers()
    {
        const string OutOfRange = "study.target-out-of-range";
        return
        [
            new("OverallTarget negative", OutOfRange, d => d with { OverallTarget = -1 }),
            new("UkTarget too large", OutOfRange, d => d with { UkTarget = RecruitmentTargets.Largest + 1 }),
            new("EnglandTarget negative", OutOfRange, d => d with { EnglandTarget = int.MinValue }),
            new("SiteTarget too large", OutOfRange, d => d with { SiteTarget = int.MaxValue }),
            new("Recruited negative", "study.recruited-negative", d => d with { Recruited = -1 }),
            new("RecruitedAsAt tomorrow", "study.recruited-as-at-in-future", d => d with { RecruitedAsAt = AsAt.PlusDays(1) }),
        ];
    }

    private static IEnumerable<Slip<StudyDraft>> StudyIdentifierSlips() =>
    [
        Identifier("no scheme", "study.identifier-scheme-missing", new() { Text = "49816" }),
        Identifier("scheme not of the list", "study.identifier-scheme-missing", new((IdentifierScheme)99, "49816")),
        Identifier("of a person", "study.identifier-not-of-a-study", new(IdentifierScheme.Orcid, "0000-0002-1825-0097")),
        Identifier("of an organisation", "study.identifier-not-of-a-study", new(IdentifierScheme.Ods, "RGT01")),
        new("two CPMS IDs", "identifiers.second-value",
            d => d with { Identifiers = [new(IdentifierScheme.Cpms, "49816"), new(IdentifierScheme.Cpms, "49817")] }),
        Identifier("like an NHS number", Privacy, new(IdentifierScheme.Isrctn, NhsNumber)),
        Identifier("CPMS ID empty", "identifier.cpms.empty", new(IdentifierScheme.Cpms, "")),
        Identifier("IRAS ID empty", "identifier.iras.empty", new(IdentifierScheme.Iras, null)),
        Identifier("ISRCTN empty", "identifier.isrctn.empty", new(IdentifierScheme.Isrctn, "")),
        Identifier("NCT number empty", "identifier.nct.empty", new(IdentifierScheme.Nct, " ")),
        Identifier("EudraCT number with a wrong check", "identifier.eudract.check", new(IdentifierScheme.EudraCt, "2020-001113-22")),
        Identifier("EU CT number empty", "identifier.euct.empty", new(IdentifierScheme.EuCt, "")),
        Identifier("UTN empty", "identifier.utn.empty", new(IdentifierScheme.Utn, "")),
        Identifier("REC reference empty", "identifier.rec.empty", new(IdentifierScheme.Rec, "")),
        Identifier("NIHR award empty", "identifier.nihr-award.empty", new(IdentifierScheme.NihrAward, "")),
        Identifier("GRIS ID empty", "identifier.gris.empty", new(IdentifierScheme.Gris, "")),
    ];

    private static Slip<StudyDraft> Identifier(string what, string code, IdentifierDraft wrong) =>
        new("identifier " + what, code, draft => draft with { Title = "A study", Identifiers = [wrong] });

    // Without a date and a status, so that one or two dates are all there is to be wrong.
    private static StudyDraft Undated(StudyDraft draft) => draft with
    {
        Status = null, PlannedOpening = null, EstimatedOpening = null, ActualOpening = null, ActualFirstParticipant = null,
        PlannedClosure = null, EstimatedClosure = null, ActualClosure = null, EstimatedReopening = null, PlannedEndOfStudy =
            null, ActualEndOfStudy = null,
    };
}
