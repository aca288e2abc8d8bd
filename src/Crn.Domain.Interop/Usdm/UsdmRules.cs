using Crn.Domain.Interop.Accounts;
using static Crn.Domain.Interop.Accounts.RestRule;

namespace Crn.Domain.Interop.Usdm;

/// <summary>What USDM says that the network keeps no place for: most of it, since it describes a protocol.</summary>
internal static class UsdmRules
{
    private const string V = "study.versions.";

    public static RestRules All { get; } = new(
    [
        ("systemName", "the program that wrote the record"),
        ("systemVersion", "the program that wrote the record"),
        ("study", "the study's own name in the model"),
        Silent("study.description", "descriptions"),
        Silent("study.documentedBy", "documents"),
        (V + "versionIdentifier", "the version of the study"),
        Silent(V + "rationale", "descriptions"),
        Silent(V + "narrativeContentItems", "the text of the protocol"),
        Silent(V + "eligibilityCriterionItems", "criteria in words"),
        Silent(V + "abbreviations", "abbreviations"),
        (V + "titles", "a further title"),
        (V + "studyIdentifiers", "a number"),
        (V + "organizations", "an organisation: who sponsors is said by roles"),
        (V + "organizations.legalAddress", "an address"),
        (V + "organizations.managedSites", "a site"),
        (V + "roles", "a part that is played in the study"),
        Personal(V + "roles.assignedPersons", "a person's name"),
        (V + "dateValues", "a date of the protocol"),
        Silent(V + "amendments", "amendments"),
        Silent(V + "studyInterventions", "interventions in words"),
        Silent(V + "administrableProducts", "products"),
        Silent(V + "medicalDevices", "devices"),
        Silent(V + "biomedicalConcepts", "what is measured"),
        Silent(V + "bcCategories", "what is measured"),
        Silent(V + "bcSurrogates", "what is measured"),
        (V + "businessTherapeuticAreas", "the sponsor's own areas"),
        Silent(V + "dictionaries", "terms of the protocol"),
        Silent(V + "conditions", "conditions of the schedule"),
        Silent(V + "notes", "notes"),
        Silent(V + "studyDesigns", "the design in detail"),
        Silent(V + "studyDesigns.scheduleTimelines", "the schedule of visits: UsdmSchedule reads it"),
        Silent(V + "studyDesigns.encounters", "the schedule of visits: UsdmSchedule reads it"),
        Silent(V + "studyDesigns.activities", "the schedule of visits: UsdmSchedule reads it"),
        Silent(V + "studyDesigns.epochs", "the schedule of visits: UsdmSchedule reads it"),
        (V + "studyDesigns.studyType", "a code"),
        (V + "studyDesigns.studyPhase", "a code"),
        (V + "studyDesigns.intentTypes", "a code"),
        (V + "studyDesigns.subTypes", "a further kind of study"),
        (V + "studyDesigns.characteristics", "a further characteristic: centres, countries, adaptive"),
        (V + "studyDesigns.therapeuticAreas", "therapeutic areas by code"),
        (V + "studyDesigns.population", "who takes part"),
        Silent(V + "studyDesigns.population.description", "the population in words"),
        (V + "studyDesigns.population.criterionIds", "references to criteria"),
        ("*.instanceType", "the kind of element in the model"),
        ("*.id", "a number inside the model"),
        ("*.extensionAttributes", "an extension"),
    ]);
}
