using System.Text.Json;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Writing;

/// <content>FHIR 4.0.1.</content>
internal static partial class StudyJson
{
    public static WrittenRecord R4(Study study) => Write(RecordFormat.FhirR4, study, (json, losses) =>
    {
        Identifiers(json, study);
        if ((study.Title ?? study.ShortTitle ?? study.Acronym) is { } title) json.WriteString("title", title);
        losses.Add(study.Title is null && (study.ShortTitle ?? study.Acronym) is not null, nameof(Study.Title),
            "there is one title, and another stands in it");
        losses.Add(study.ShortTitle is not null, nameof(Study.ShortTitle), "there is one title");
        losses.Add(study.Acronym is not null, nameof(Study.Acronym), "there is one title");
        Status(json, study, losses);
        Purpose(json, study.Design);
        Phase(json, study.Design);
        Design(json, "category", study.Design);
        // Without an element that only R4 has, nothing would tell the version.
        json.WriteStartArray("enrollment");
        json.WriteEndArray();
        Dates(json, study, losses);
        var sponsors = study.OrganisationsAs(OrganisationRole.Sponsor);
        if (!sponsors.IsEmpty)
        {
            json.WriteStartObject("sponsor");
            json.WriteString("display", sponsors[0].Name);
            json.WriteEndObject();
        }

        losses.Add(study.Organisations.Count > 1 || study.Organisations.Count != sponsors.Count, nameof(Study.Organisations),
            "there is one sponsor, and no other party");
        losses.Add(study.Targets.Overall is not null, "Targets.Overall", "numbers of participants have no element");
        losses.Add(study.Recruited is not null, nameof(Study.Recruited), "numbers of participants have no element");
        losses.Add(study.CommercialInvolvement is not null || study.Route is not null, nameof(Study.CommercialInvolvement),
            "no element says it");
    });

    private static void Status(Utf8JsonWriter json, Study study, Losses losses)
    {
        var code = study.Status is { } status ? StatusMaps.Write(status, StatusList.FhirR4).Code
            : study.StatusGroup is { } group && group != StudyStatusGroup.InSetup ? InR4(group) : null;
        // The element must be there: where the list has no word, the code for "not known" of no list is left out, and said to be lost.
        if (code is not null) json.WriteString("status", code);
        losses.Add(study.Status is { } exact && !StatusMaps.Write(exact, StatusList.FhirR4).IsExact, nameof(Study.Status),
            "the code may stand for other statuses too, or there is none");
        losses.Add(code is null && study.StatusGroup is not null, nameof(Study.StatusGroup), "the list has no word for it");
    }

    private static string InR4(StudyStatusGroup group) => group switch
    {
        StudyStatusGroup.Open => "active",
        StudyStatusGroup.InSetup => "in-review",
        _ => OfGroup(group),
    };

    // One period, of which nothing says whether it is planned: only what took place is written, and read back it is presumed.
    private static void Dates(Utf8JsonWriter json, Study study, Losses losses)
    {
        var (start, end) = (study.Milestones.ActualOpening, study.Milestones[Milestone.EndOfStudy, DateKind.Actual]);
        if (start is not null || end is not null) Period(json, start, end);
        losses.Add(!study.Milestones.All.IsEmpty, nameof(Study.Milestones),
            "there is one period, from the actual opening to the actual end, and nothing says that it is actual");
    }
}
