using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Fhir;

/// <summary>Reads a FHIR resource or bundle: a study, or what belongs to one.</summary>
internal static class FhirReader
{
    public static bool Fits(RecordNode root) => root["resourceType"].Text is not null;

    public static RecordReading Read(RecordTree tree, LocalDate asAt, RecordFormat? stated)
    {
        var resources = new FhirResources(tree.Root);
        var (r4, r5) = FhirVersions.Evidence(resources.All.Concat(resources.Contained));
        var asked = stated is RecordFormat.FhirR4 or RecordFormat.FhirR5 ? stated : null;
        var needsVersion = resources.All.Exists(r => r["resourceType"].Text is "ResearchStudy");
        var problem = r4 && r5 ? Problems.VersionMixed
            : (asked == RecordFormat.FhirR4 && r5) || (asked == RecordFormat.FhirR5 && r4) ? Problems.VersionContradicts(asked.Value)
            : asked is null && !r4 && !r5 && needsVersion ? Problems.VersionUnknown
            : null;
        var format = asked ?? (r4 ? RecordFormat.FhirR4 : r5 ? RecordFormat.FhirR5 : RecordFormat.Fhir);
        var b = new RecordBuilder(problem is null ? format : asked ?? RecordFormat.Unknown, tree, asAt)
        {
            Registry = "FHIR",
            Version = asked is not null ? "as the caller stated"
                : r4 || r5 ? "told by elements that only this version has"
                : "not told by the resource; nothing that was read depends on it",
        };
        // Nothing is read of what may mean something else; the account still names every leaf.
        if (problem is not null) b.Trouble(problem);
        else Resources(b, resources, format);
        return b.Finish(problem is null ? FhirRules.All : FhirRules.NotRead);
    }

    private static void Resources(RecordBuilder b, FhirResources resources, RecordFormat format)
    {
        Dated(b, resources);
        var studies = resources.All.FindAll(r => r["resourceType"].Text == "ResearchStudy");
        var main = studies.Find(s => !s["partOf"].Exists) ?? studies.FirstOrDefault() ?? RecordNode.None;
        foreach (var other in studies)
        {
            if (other != main && !other["partOf"].Exists) b.NoPlace(other, "another study of the bundle");
        }

        foreach (var person in resources.All.Concat(resources.Contained))
        {
            if (person["resourceType"].Text is "Practitioner" or "PractitionerRole" or "Patient" or "Person" or "RelatedPerson")
                b.Personal(person, "a person");
        }

        if (main.Exists) FhirStudy.Read(b, main, resources, format);
        FhirSubjects.Read(b, resources, format, isInStudy: main.Exists || resources.All.Count > 1);
        if (main.Exists) return;
        foreach (var resource in resources.All) Alone(b, resource);
    }

    // When the record was last changed: of the bundle, or of the study.
    private static void Dated(RecordBuilder b, FhirResources resources)
    {
        var root = b.Book.Tree.Root;
        if (root["resourceType"].Text == "Bundle")
        {
            b.Date(root.At("meta", "lastUpdated"), RecordMoment.Updated);
            b.Date(root["timestamp"], RecordMoment.Exported);
        }

        foreach (var resource in resources.All)
        {
            if (resource["resourceType"].Text != "ResearchStudy") continue;
            b.Date(resource.At("meta", "lastUpdated"), RecordMoment.Updated);
            b.Date(resource["date"], RecordMoment.Updated);
        }
    }

    // A resource without a study: what it says of sites and of who may take part is kept.
    private static void Alone(RecordBuilder b, RecordNode resource)
    {
        switch (resource["resourceType"].Text)
        {
            case "ResearchSubject":
                return;
            case "Location" or "Organization":
                b.Site(FhirSites.OfPlace(b, resource, resource, RecordNode.None, null), null);
                break;
            case "Group" or "EvidenceVariable":
                FhirGroups.Eligibility(b, resource);
                FhirGroups.Quantity(b, resource);
                break;
        }

        foreach (var identifier in resource.Each("identifier")) FhirStudy.Identifier(b, identifier);
    }
}
