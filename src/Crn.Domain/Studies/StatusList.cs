namespace Crn.Domain.Studies;

/// <summary>A list of study statuses kept by somebody else.</summary>
/// <remarks>FHIR R4 and R5 spell <c>active</c> alike and mean different things: the version is known before a status is read.</remarks>
public enum StatusList
{
    /// <summary>The seventeen values of the Central Portfolio Management System, as text.</summary>
    Cpms,

    /// <summary>FHIR 4.0.1 <c>ResearchStudy.status</c>: eleven codes for the state of the study.</summary>
    FhirR4,

    /// <summary>FHIR 5.0.0 <c>ResearchStudy.progressStatus.state</c>: seventeen codes. Never the R5 <c>status</c>, which says only whether
    /// the record is fit for use.</summary>
    FhirR5,

    /// <summary>ClinicalTrials.gov version 2 <c>overallStatus</c>: fourteen codes; the older registry text is read too.</summary>
    ClinicalTrialsGovV2,

    /// <summary>No list: a registry without a status, whose dates stand for one.</summary>
    RegistryDates,
}
