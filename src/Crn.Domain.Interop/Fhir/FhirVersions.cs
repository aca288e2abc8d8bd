using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Fhir;

/// <summary>Tells FHIR R4 from R5 by elements that only one of them has.</summary>
internal static class FhirVersions
{
    private static readonly string[] OnlyR4OfStudies =
        ["sponsor", "principalInvestigator", "enrollment", "arm", "category", "location", "reasonStopped", "contact"];

    private static readonly string[] OnlyR5OfStudies =
    [
        "progressStatus", "associatedParty", "label", "recruitment", "comparisonGroup", "whyStopped", "studyDesign", "region", "classifier",
        "outcomeMeasure", "descriptionSummary", "citeAs", "result", "date", "name", "version", "url",
    ];

    private static readonly string[] OnlyR4OfSubjects = ["individual", "assignedArm", "actualArm"];

    private static readonly string[] OnlyR5OfSubjects = ["subject", "progress", "assignedComparisonGroup", "actualComparisonGroup"];

    // The publication statuses of R5; of R4's own words none is among them but "active".
    private static readonly string[] PublicationStatuses = ["draft", "active", "retired", "unknown"];

    /// <summary>Which versions the resources can be of.</summary>
    public static (bool R4, bool R5) Evidence(IEnumerable<RecordNode> resources)
    {
        var (r4, r5) = (false, false);
        foreach (var resource in resources)
        {
            switch (resource["resourceType"].Text)
            {
                case "ResearchStudy":
                    var status = resource["status"].Text;
                    r4 |= Has(resource, OnlyR4OfStudies) || (status is not null && !PublicationStatuses.Contains(status));
                    r5 |= Has(resource, OnlyR5OfStudies) || status is "draft" or "retired" or "unknown";
                    break;
                case "ResearchSubject":
                    r4 |= Has(resource, OnlyR4OfSubjects)
                        || (resource["status"].Text is { } state && !PublicationStatuses.Contains(state));
                    r5 |= Has(resource, OnlyR5OfSubjects);
                    break;
                case "EvidenceVariable":
                    r5 |= resource.Each("characteristic")
                        .Any(c => c.Children.Any(v => v.Name.StartsWith("definitionBy", StringComparison.Ordinal)));
                    break;
            }
        }

        return (r4, r5);
    }

    private static bool Has(RecordNode resource, string[] names) => names.Any(name => resource[name].Exists);
}
