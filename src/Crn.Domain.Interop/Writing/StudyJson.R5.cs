using System.Text.Json;
using Crn.Domain.Calendars;
using Crn.Domain.Interop.Fhir;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Writing;

/// <content>FHIR 5.0.0.</content>
internal static partial class StudyJson
{
    private const string StateSystem = "http://hl7.org/fhir/research-study-status";
    private const string RoleSystem = "http://hl7.org/fhir/research-study-party-role";

    public static WrittenRecord R5(Study study) => Write(RecordFormat.FhirR5, study, (json, losses) =>
    {
        if (study.Recruited?.AsAt is { } on)
        {
            json.WriteStartObject("meta");
            json.WriteString("lastUpdated", PartialDate.Of(on) + "T00:00:00Z");
            json.WriteEndObject();
        }

        Identifiers(json, study);
        Titles(json, study);
        // Whether the record is fit for use; never the status of the study.
        json.WriteString("status", "active");
        Purpose(json, study.Design);
        Phase(json, study.Design);
        Design(json, "studyDesign", study.Design);
        Parties(json, study);
        States(json, study);
        Recruitment(json, study, losses);
        losses.Add(study.Title is null && (study.ShortTitle ?? study.Acronym) is not null, nameof(Study.Title),
            "the title must be there, and another stands in it");
        losses.Add(study.CommercialInvolvement is not (null or CommercialInvolvement.Contract) || study.Route == StudyRoute.NonCommercial
            || !IsIndustry(study) && study.CommercialInvolvement is not null, nameof(Study.CommercialInvolvement),
            "only that a company sponsors is said, by the kind of the sponsor");
    });

    private static bool IsIndustry(Study study) => study.CommercialInvolvement == CommercialInvolvement.Contract
        && !study.OrganisationsAs(OrganisationRole.Sponsor).IsEmpty;

    // Read back, a title that has no label beside it is the full one.
    private static void Titles(Utf8JsonWriter json, Study study)
    {
        if ((study.Title ?? study.ShortTitle ?? study.Acronym) is { } title) json.WriteString("title", title);
        json.WriteStartArray("label");
        Label(json, "official", study.Title);
        Label(json, "short-title", study.ShortTitle);
        Label(json, "acronym", study.Acronym);
        json.WriteEndArray();
    }

    private static void Label(Utf8JsonWriter json, string type, string? value)
    {
        if (value is null) return;
        json.WriteStartObject();
        Coded(json, "type", "http://hl7.org/fhir/title-type", type, null);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Parties(Utf8JsonWriter json, Study study)
    {
        if (study.Organisations.IsEmpty) return;
        json.WriteStartArray("associatedParty");
        var isFirst = true;
        foreach (var organisation in study.Organisations)
        {
            json.WriteStartObject();
            json.WriteString("name", organisation.Name);
            var (code, text) = organisation.Role switch
            {
                OrganisationRole.Sponsor => (isFirst ? "lead-sponsor" : "sponsor", null),
                OrganisationRole.Funder => ("funding-source", null),
                OrganisationRole.Collaborator => ("collaborator", null),
                OrganisationRole.ContractResearchOrganisation => ((string?)null, "Contract research organisation"),
                OrganisationRole.ManagingClinicalTrialsUnit => (null, "Managing clinical trials unit"),
            };
            Coded(json, "role", RoleSystem, code, text);
            if (organisation.Role == OrganisationRole.Sponsor)
            {
                isFirst = false;
                if (IsIndustry(study))
                {
                    json.WriteStartArray("classifier");
                    Text(json, null, "industry");
                    json.WriteEndArray();
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The status now, exactly in words; then each milestone, by what it is and how it is meant.
    private static void States(Utf8JsonWriter json, Study study)
    {
        json.WriteStartArray("progressStatus");
        if (study.Status is { } status)
            State(json, StatusMaps.Write(status, StatusList.FhirR5).Code, status.CpmsText(), null, null, null);
        else if (study.StatusGroup is { } group) State(json, OfGroup(group), null, null, null, null);
        foreach (var held in study.Milestones.All)
        {
            var (code, isEnd) = held.Milestone switch
            {
                Milestone.Opening => ("recruiting", false),
                Milestone.FirstParticipant => (null, false),
                Milestone.Closure => ("recruiting", true),
                Milestone.Reopening => ("recruiting", false),
                Milestone.EndOfStudy => ((string?)"overall-study", true),
            };
            State(json, code, FhirMilestones.Text(held.Milestone, held.Kind), held.Kind == DateKind.Actual,
                isEnd ? null : held.Date, isEnd ? held.Date : null);
        }

        json.WriteEndArray();
    }

    private static void State(Utf8JsonWriter json, string? code, string? text, bool? actual, PartialDate? start, PartialDate? end)
    {
        json.WriteStartObject();
        Coded(json, "state", StateSystem, code, text);
        if (actual is { } isActual) json.WriteBoolean("actual", isActual);
        if (start is not null || end is not null) Period(json, start, end);
        json.WriteEndObject();
    }

    private static string OfGroup(StudyStatusGroup group) => group switch
    {
        StudyStatusGroup.InSetup => "not-yet-recruiting",
        StudyStatusGroup.Open => "recruiting",
        StudyStatusGroup.Suspended => "temporarily-closed-to-accrual",
        StudyStatusGroup.ClosedInFollowUp => "closed-to-accrual",
        StudyStatusGroup.Closed => "completed",
        StudyStatusGroup.Withdrawn => "withdrawn",
    };

    private static void Recruitment(Utf8JsonWriter json, Study study, Losses losses)
    {
        losses.Add(study.Recruited is { Count: 0 }, nameof(Study.Recruited), "a written 0 may mean that nothing was reported");
        losses.Add(study.Recruited?.IsFinal is not null, "Recruited.IsFinal", "no element says whether more will come");
        if (study.Targets.Overall is null && study.Recruited is null) return;
        json.WriteStartObject("recruitment");
        if (study.Targets.Overall is { } target) json.WriteNumber("targetNumber", target);
        if (study.Recruited is { } recruited) json.WriteNumber("actualNumber", recruited.Count);
        json.WriteEndObject();
    }
}
