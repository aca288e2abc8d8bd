namespace Crn.Domain.Identifiers;

/// <summary>The identifier schemes of UK clinical research that the library reads.</summary>
public enum IdentifierScheme
{
    /// <summary>The number of a study record in the Central Portfolio Management System; earlier the UKCRN ID.</summary>
    Cpms,

    /// <summary>The number of a project in the Integrated Research Application System.</summary>
    Iras,

    /// <summary>The ISRCTN registry's number of a study.</summary>
    Isrctn,

    /// <summary>The ClinicalTrials.gov number of a study.</summary>
    Nct,

    /// <summary>The European number of a medicines trial under the Clinical Trials Directive.</summary>
    EudraCt,

    /// <summary>The European number of a medicines trial under the Clinical Trials Regulation (CTIS).</summary>
    EuCt,

    /// <summary>The World Health Organization's Universal Trial Number.</summary>
    Utn,

    /// <summary>The reference of an application to a research ethics committee, of either era.</summary>
    Rec,

    /// <summary>The reference of an award of the National Institute for Health and Care Research.</summary>
    NihrAward,

    /// <summary>The number of a person who does research.</summary>
    Orcid,

    /// <summary>The Organisation Data Service's code of an organisation or site.</summary>
    Ods,

    /// <summary>The study number of the 2024 study management pilot.</summary>
    Gris,
}
