namespace Crn.Domain.Sites;

/// <summary>The kind of an organisation. The list is background knowledge of the field.</summary>
public enum OrganisationKind
{
    /// <summary>Acute NHS trust.</summary>
    AcuteTrust,

    /// <summary>Acute teaching trust.</summary>
    TeachingTrust,

    /// <summary>Specialist acute trust.</summary>
    SpecialistTrust,

    /// <summary>Mental health and learning disability trust.</summary>
    MentalHealthTrust,

    /// <summary>Community trust.</summary>
    CommunityTrust,

    /// <summary>Care trust.</summary>
    CareTrust,

    /// <summary>Ambulance trust.</summary>
    AmbulanceTrust,

    /// <summary>
    /// Commissioner: integrated care board from 2022, clinical commissioning group 2013 to 2022, primary care trust before.
    /// </summary>
    Commissioner,

    /// <summary>General practice.</summary>
    GeneralPractice,

    /// <summary>Community pharmacy.</summary>
    CommunityPharmacy,

    /// <summary>Dental practice.</summary>
    DentalPractice,

    /// <summary>Optician.</summary>
    Optician,

    /// <summary>Hospice.</summary>
    Hospice,

    /// <summary>Care home.</summary>
    CareHome,

    /// <summary>Local authority.</summary>
    LocalAuthority,

    /// <summary>Prison.</summary>
    Prison,

    /// <summary>School.</summary>
    School,

    /// <summary>Independent provider of health care.</summary>
    IndependentProvider,

    /// <summary>University.</summary>
    University,

    /// <summary>Company.</summary>
    Company,

    /// <summary>Another kind.</summary>
    Other,
}
