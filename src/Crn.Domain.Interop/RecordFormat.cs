namespace Crn.Domain.Interop;

/// <summary>The form of a record: whose it is and in which version. The version is decided before anything is read.</summary>
public enum RecordFormat
{
    /// <summary>None that the readers know.</summary>
    Unknown,

    /// <summary>ClinicalTrials.gov, version 2 of its interface, as JSON.</summary>
    ClinicalTrialsGov,

    /// <summary>ClinicalTrials.gov as XML, the form in use until 2024.</summary>
    ClinicalTrialsGovXml,

    /// <summary>The ISRCTN registry, as XML.</summary>
    Isrctn,

    /// <summary>FHIR 4.0.1, as JSON: a <c>ResearchStudy</c>, another resource, or a bundle of them.</summary>
    FhirR4,

    /// <summary>FHIR 5.0.0, as JSON: a <c>ResearchStudy</c>, another resource, or a bundle of them.</summary>
    FhirR5,

    /// <summary>FHIR, as JSON, where nothing in the resource tells the version and nothing that was read of it depends on the
    /// version.</summary>
    Fhir,

    /// <summary>CDISC's Unified Study Definitions Model, version 4, as JSON.</summary>
    Usdm,

    /// <summary>The export of the World Health Organization's search portal, as XML.</summary>
    Ictrp,

    /// <summary>The export of the World Health Organization's search portal, as CSV with a header or without.</summary>
    IctrpCsv,

    /// <summary>The table of a portfolio that <see cref="PortfolioCsv"/> writes.</summary>
    PortfolioCsv,
}
