using Crn.Domain.Interop.Accounts;
using static Crn.Domain.Interop.Accounts.RestRule;

namespace Crn.Domain.Interop.Fhir;

/// <summary>What FHIR resources say that the network keeps no place for.</summary>
internal static class FhirRules
{
    private const string Contact = "a person's name or contact";

    private const string Narrative = "the narrative, which says again what stands elsewhere";

    public static RestRules All { get; } = new(
    [
        ("resourceType", "the kind of resource"),
        ("*.resourceType", "the kind of resource"),
        ("id", "the number of the resource where it is kept"),
        ("*.id", "the number of the resource where it is kept"),
        ("status", "whether the resource is fit for use: of no study"),
        ("contained.status", "whether the resource is fit for use: of no study"),
        ("*.status", "whether the resource is fit for use: of no study"),
        ("entry.resource.name", "a name"),
        ("*.meta", "how the resource is kept"),
        ("*.language", "the language"),
        ("*.implicitRules", "how the resource is kept"),
        Silent("*.div", Narrative),
        ("*.text", Narrative),
        ("url", "the address of the resource"),
        ("version", "the version of the resource"),
        ("name", "a name for programs"),
        ("type", "the kind of resource"),
        ("timestamp", "when the bundle was made"),
        ("total", "how many entries the bundle holds"),
        ("*.fullUrl", "the address of the resource"),
        ("*.search", "how the entry was found"),
        ("*.link", "links of the bundle"),
        ("contained", "a contained resource"),
        ("entry", "a resource of the bundle"),
        ("text", Narrative), ("text.status", Narrative), ("contained.text.status", Narrative), ("entry.resource.text.status", Narrative),
        ("goal", "goals of a plan"), ("library", "a plan"), ("topic", "a plan"), ("usage", "a plan"), ("jurisdiction", "where it holds"),
        ("experimental", "whether the resource is a test"), ("approvalDate", "how the resource is kept"), ("handling", "criteria"),
        ("lastReviewDate", "how the resource is kept"), ("effectivePeriod", "how the resource is kept"), ("code", "a code"),
        ("subjectCodeableConcept", "a plan"), ("managingEntity", "who keeps the group"), ("managingOrganization", "who keeps the place"),
        ("partOf", "a reference to a larger whole"), ("mode", "how the resource is kept"), ("physicalType", "what kind of place it is"),
        ("study", "a reference to the study"),
        ("date", "when the resource was changed"),
        ("actual", "whether the group is of real people"),
        ("*.identifier", "a number"),
        Silent("*.description", "descriptions"),
        Silent("*.descriptionSummary", "descriptions"),
        Silent("*.purpose", "descriptions"),
        Silent("*.copyright", "rights"),
        Silent("*.note", "notes"),
        Personal("*.contact", Contact),
        Personal("*.telecom", Contact),
        Personal("*.principalInvestigator", Contact),
        Personal("*.author", Contact),
        Personal("*.editor", Contact),
        Personal("*.reviewer", Contact),
        Personal("*.endorser", Contact),
        Personal("*.recorder", Contact),
        Personal("*.valueHumanName", Contact),
        Personal("*.valueContactPoint", Contact),
        Personal("*.valueAddress", Contact),
        Personal("*.member", "members of the group"),
        ("*.publisher", "who publishes the resource"),
        ("*.protocol", "a reference to the protocol"),
        ("*.partOf", "a reference to a study it is part of"),
        ("*.focus", "what is studied, by code"),
        ("*.keyword", "keywords"),
        ("*.category", "a further class of the study"),
        ("*.classifier", "a further class of the study"),
        Silent("*.relatedArtifact", "publications and links"),
        Silent("*.objective", "objectives"),
        Silent("*.outcomeMeasure", "outcome measures"),
        Silent("*.result", "results"),
        ("*.enrollment", "a reference to a group"),
        Silent("enrollment.display", "criteria in words"),
        ("*.eligibility", "a reference to criteria"),
        ("*.arm", "an arm in words"),
        ("*.comparisonGroup", "a group in words"),
        Silent("*.characteristic", "criteria"),
        ("*.useContext", "what the resource is used for"),
        ("*.address", "an address"),
        ("*.position", "where it lies on the map"),
        ("*.title", "a title"),
        ("*.label", "a further title"),
        ("*.extension", "an extension"),
        ("*.modifierExtension", "an extension that may change what the resource says"),
        Silent("*.action", "steps of a plan"),
    ]);

    public static RestRules NotRead { get; } = new([Silent("", "not read: the version of the resource is not settled")]);
}
