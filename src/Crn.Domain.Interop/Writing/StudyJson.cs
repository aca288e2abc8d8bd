using System.Text;
using System.Text.Json;
using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Writing;

/// <summary>A study as a <c>ResearchStudy</c> of either version: what both have stands here.</summary>
internal static partial class StudyJson
{
    private const string PhaseSystem = "http://terminology.hl7.org/CodeSystem/research-study-phase";
    private const string PurposeSystem = "http://terminology.hl7.org/CodeSystem/research-study-prim-purp-type";

    private static WrittenRecord Write(RecordFormat format, Study study, Action<Utf8JsonWriter, Losses> body)
    {
        var losses = new Losses();
        losses.OfFhir(study);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("resourceType", "ResearchStudy");
            body(json, losses);
            json.WriteEndObject();
        }

        return new(format, Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)), losses.All);
    }

    private static void Identifiers(Utf8JsonWriter json, Study study)
    {
        if (study.Identifiers.All.IsEmpty && study.ProtocolNumber is null) return;
        json.WriteStartArray("identifier");
        foreach (var identifier in study.Identifiers.All) Identifier(json, Label(identifier.Scheme), identifier.ToString());
        if (study.ProtocolNumber is { } protocol) Identifier(json, "Protocol number", protocol);
        json.WriteEndArray();
    }

    private static void Identifier(Utf8JsonWriter json, string label, string value)
    {
        json.WriteStartObject();
        Text(json, "type", label);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    // The words that the reading of identifiers knows as announcements.
    private static string Label(IdentifierScheme scheme) => scheme switch
    {
        IdentifierScheme.Cpms => "CPMS ID",
        IdentifierScheme.Iras => "IRAS ID",
        IdentifierScheme.Isrctn => "ISRCTN",
        IdentifierScheme.Nct => "ClinicalTrials.gov number",
        IdentifierScheme.EudraCt => "EudraCT number",
        IdentifierScheme.EuCt => "EU CT number",
        IdentifierScheme.Utn => "UTN",
        IdentifierScheme.Rec => "REC reference",
        IdentifierScheme.NihrAward => "NIHR award",
        IdentifierScheme.Gris => "GRIS ID",
        IdentifierScheme.Orcid or IdentifierScheme.Ods => "",
    };

    private static void Design(Utf8JsonWriter json, string element, StudyDesign design)
    {
        var texts = new List<string>();
        if (design.Type is { } type) texts.Add($"Study Type: {type}");
        if (design.Allocation is { } allocation) texts.Add("Allocation: " + allocation switch
        {
            Allocation.Randomised => "Randomized", Allocation.NonRandomised => "Non-Randomized", Allocation.NotApplicable => "N/A",
        });
        if (design.Masking is { } masking) texts.Add("Masking: " + masking switch
        {
            Masking.Open => "None", Masking.SingleBlind => "Single", Masking.DoubleBlind => "Double", Masking.TripleBlind => "Triple",
            Masking.QuadrupleBlind => "Quadruple",
        });
        if (design.Model is { } model)
            texts.Add($"Intervention Model: {(model == InterventionModel.SingleGroup ? "Single Group" : model.ToString())}");
        if (texts.Count == 0) return;
        json.WriteStartArray(element);
        foreach (var text in texts) Text(json, null, text);
        json.WriteEndArray();
    }

    private static void Phase(Utf8JsonWriter json, StudyDesign design)
    {
        var code = design.Phase switch
        {
            StudyPhase.NotApplicable => "n-a",
            StudyPhase.EarlyPhase1 => "early-phase-1",
            StudyPhase.Phase1 => "phase-1",
            StudyPhase.Phase1And2 => "phase-1-phase-2",
            StudyPhase.Phase2 => "phase-2",
            StudyPhase.Phase2And3 => "phase-2-phase-3",
            StudyPhase.Phase3 => "phase-3",
            StudyPhase.Phase4 => "phase-4",
            _ => null,
        };
        if (code is not null) Coded(json, "phase", PhaseSystem, code, null);
        else if (design.Phase == StudyPhase.Phase3And4) Text(json, "phase", "Phase III/IV");
        else if (design.PhaseAsStated is { } stated) Text(json, "phase", stated);
    }

    private static void Purpose(Utf8JsonWriter json, StudyDesign design)
    {
        var code = design.Purpose switch
        {
            PrimaryPurpose.Treatment => "treatment",
            PrimaryPurpose.Prevention => "prevention",
            PrimaryPurpose.Diagnostic => "diagnostic",
            PrimaryPurpose.SupportiveCare => "supportive-care",
            PrimaryPurpose.Screening => "screening",
            PrimaryPurpose.HealthServicesResearch => "health-services-research",
            PrimaryPurpose.BasicScience => "basic-science",
            PrimaryPurpose.DeviceFeasibility => "device-feasibility",
            _ => null,
        };
        if (code is not null) Coded(json, "primaryPurposeType", PurposeSystem, code, null);
        else if (design.Purpose == PrimaryPurpose.Other) Text(json, "primaryPurposeType", "Other");
    }

    private static void Coded(Utf8JsonWriter json, string? element, string system, string? code, string? text)
    {
        if (element is null) json.WriteStartObject();
        else json.WriteStartObject(element);
        if (code is not null)
        {
            json.WriteStartArray("coding");
            json.WriteStartObject();
            json.WriteString("system", system);
            json.WriteString("code", code);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (text is not null) json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string? element, string text) => Coded(json, element, "", null, text);

    private static void Period(Utf8JsonWriter json, PartialDate? start, PartialDate? end)
    {
        json.WriteStartObject("period");
        if (start is { } first) json.WriteString("start", first.ToString());
        if (end is { } last) json.WriteString("end", last.ToString());
        json.WriteEndObject();
    }
}
