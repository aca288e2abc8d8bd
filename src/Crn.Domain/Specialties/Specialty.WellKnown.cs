namespace Crn.Domain.Specialties;

/// <content>The thirty, by name.</content>
public readonly partial record struct Specialty
{
    /// <summary>Ageing.</summary>
    public static Specialty Ageing => new("ageing");

    /// <summary>Anaesthesia, perioperative medicine and pain management.</summary>
    public static Specialty AnaesthesiaPerioperativePain => new("anaesthesia-perioperative-pain");

    /// <summary>Cancer.</summary>
    public static Specialty Cancer => new("cancer");

    /// <summary>Cardiovascular disease.</summary>
    public static Specialty CardiovascularDisease => new("cardiovascular-disease");

    /// <summary>Children.</summary>
    public static Specialty Children => new("children");

    /// <summary>Critical care.</summary>
    public static Specialty CriticalCare => new("critical-care");

    /// <summary>Dementias and neurodegeneration (DeNDRoN).</summary>
    public static Specialty DementiasNeurodegeneration => new("dementias-neurodegeneration");

    /// <summary>Dermatology.</summary>
    public static Specialty Dermatology => new("dermatology");

    /// <summary>Diabetes.</summary>
    public static Specialty Diabetes => new("diabetes");

    /// <summary>Ear, nose and throat.</summary>
    public static Specialty EarNoseThroat => new("ear-nose-throat");

    /// <summary>Gastroenterology.</summary>
    public static Specialty Gastroenterology => new("gastroenterology");

    /// <summary>Genetics.</summary>
    public static Specialty Genetics => new("genetics");

    /// <summary>Haematology.</summary>
    public static Specialty Haematology => new("haematology");

    /// <summary>Health services and delivery research.</summary>
    public static Specialty HealthServicesResearch => new("health-services-research");

    /// <summary>Hepatology.</summary>
    public static Specialty Hepatology => new("hepatology");

    /// <summary>Infectious diseases and microbiology.</summary>
    public static Specialty Infection => new("infection");

    /// <summary>Injuries and emergencies.</summary>
    public static Specialty TraumaEmergencyCare => new("trauma-emergency-care");

    /// <summary>Mental health.</summary>
    public static Specialty MentalHealth => new("mental-health");

    /// <summary>Metabolic and endocrine disorders.</summary>
    public static Specialty MetabolicEndocrine => new("metabolic-endocrine");

    /// <summary>Musculoskeletal disorders.</summary>
    public static Specialty Musculoskeletal => new("musculoskeletal");

    /// <summary>Neurological disorders.</summary>
    public static Specialty NeurologicalDisorders => new("neurological-disorders");

    /// <summary>Ophthalmology.</summary>
    public static Specialty Ophthalmology => new("ophthalmology");

    /// <summary>Oral and dental health.</summary>
    public static Specialty OralDentalHealth => new("oral-dental-health");

    /// <summary>Primary care.</summary>
    public static Specialty PrimaryCare => new("primary-care");

    /// <summary>Public health.</summary>
    public static Specialty PublicHealth => new("public-health");

    /// <summary>Renal disorders.</summary>
    public static Specialty RenalDisorders => new("renal-disorders");

    /// <summary>Reproductive health and childbirth.</summary>
    public static Specialty ReproductiveHealthChildbirth => new("reproductive-health-childbirth");

    /// <summary>Respiratory disorders.</summary>
    public static Specialty RespiratoryDisorders => new("respiratory-disorders");

    /// <summary>Stroke.</summary>
    public static Specialty Stroke => new("stroke");

    /// <summary>Surgery.</summary>
    public static Specialty Surgery => new("surgery");
}
