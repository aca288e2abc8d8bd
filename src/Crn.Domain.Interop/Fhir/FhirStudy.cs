using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Fhir;

/// <summary>Reads a <c>ResearchStudy</c>: what both versions have, then what only one has.</summary>
internal static class FhirStudy
{
    public static void Read(RecordBuilder b, RecordNode study, FhirResources resources, RecordFormat format)
    {
        foreach (var identifier in study.Each("identifier")) Identifier(b, identifier);
        Concepts.Read(b, study["phase"], SaysPhase, b.Phase, "Draft." + nameof(StudyDraft.Phase));
        Concepts.Read(b, study["primaryPurposeType"], text => Purposes.Purpose(text) is not null, b.Purpose,
            "Draft." + nameof(StudyDraft.Purpose));
        foreach (var condition in study.Each("condition"))
        {
            b.Condition(Concepts.InWords(condition));
            b.With(condition, nameof(RecordReading.Conditions));
        }

        foreach (var country in study.Each(format == RecordFormat.FhirR4 ? "location" : "region"))
        {
            b.Country(Concepts.InWords(country));
            b.With(country, nameof(RecordReading.Countries));
        }

        b.CountriesAreAll = b.Countries.All.Count > 0;
        if (format == RecordFormat.FhirR4) FhirStudyR4.Read(b, study, resources);
        else FhirStudyR5.Read(b, study, resources);
        foreach (var extension in study.Each("extension")) FhirExtensions.Read(b, extension);
        FhirSites.Read(b, study, resources, format);
    }

    /// <summary>A number with what the resource calls it: its type, its system, who assigned it.</summary>
    public static void Identifier(RecordBuilder b, RecordNode identifier)
    {
        var type = Concepts.InWords(identifier["type"]);
        var label = b.Book.Text(type) ?? Scheme(identifier["system"].Text) ?? b.Book.Text(identifier.At("assigner", "display")) ?? "";
        var isSponsors = label.Contains("protocol", StringComparison.OrdinalIgnoreCase)
            || (identifier.At("assigner", "display").Text is not null && !type.Exists && !identifier["system"].Exists);
        b.Identifier(identifier["value"], label, isSponsors: isSponsors);
        b.With(identifier, nameof(RecordReading.Identifiers));
    }

    // The addresses of systems in use.
    private static string? Scheme(string? system) => system switch
    {
        null => null,
        _ when system.Contains("clinicaltrials.gov", StringComparison.OrdinalIgnoreCase) => "ClinicalTrials.gov",
        _ when system.Contains("isrctn", StringComparison.OrdinalIgnoreCase) => "ISRCTN",
        _ when system.Contains("euclinicaltrials", StringComparison.OrdinalIgnoreCase) => "CTIS",
        _ when system.Contains("clinicaltrialsregister", StringComparison.OrdinalIgnoreCase)
            || system.Contains("eudract", StringComparison.OrdinalIgnoreCase) => "EudraCT",
        _ when system.Contains("iras", StringComparison.OrdinalIgnoreCase) => "IRAS",
        _ when system.Contains("cpms", StringComparison.OrdinalIgnoreCase) => "CPMS",
        _ => system,
    };

    private static bool SaysPhase(string text) => Words.Key(text) is { Length: > 0 } key
        && (key.Contains("PHASE", StringComparison.Ordinal) || key is "NA" or "NOTAPPLICABLE" or "I" or "II" or "III" or "IV");
}
