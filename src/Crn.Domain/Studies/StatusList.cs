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

    /// <summary>The recruitment and overall statuses that the ISRCTN registry shows; its records state them only where they override what
    /// the dates say.</summary>
    Isrctn,

    /// <summary>The European register of the Clinical Trials Directive: the status of a trial in one country.</summary>
    EuCtr,

    /// <summary>
    /// The European system of the Clinical Trials Regulation (CTIS): the status of a trial or of its part in one country.
    /// </summary>
    Ctis,

    /// <summary>
    /// The search portal of the World Health Organization, which passes on the words of the registers it takes records from.
    /// </summary>
    Ictrp,

    /// <summary>No list: a registry without a status, whose dates stand for one.</summary>
    RegistryDates,
}
