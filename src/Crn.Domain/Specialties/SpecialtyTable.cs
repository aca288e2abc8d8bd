using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>The thirty specialties of the network from April 2014 to September 2024, one row each.</summary>
/// <remarks>
/// Names in force at the start are stated; "from" of a later name is the earliest date it is evidenced, not the date of the change.
/// Divisions and most specialty-group names of the years before 2014 are background knowledge.
/// </remarks>
internal static class SpecialtyTable
{
    private static readonly LocalDate Start = new(2014, 4, 1);
    private static readonly LocalDate End = new(2024, 9, 30);

    private static readonly Citation Names = Citation.Stated("NIHR Clinical Research Network: the 30 specialties", "names", Start, End);
    private static readonly Citation LaterNames =
        Citation.Stated("NIHR Sponsor Engagement Tool, public source; NIHR specialty pages", "names in use 2019 to 2026");
    private static readonly Citation TopicNetworks = Citation.Stated("UKCRN: topic-specific networks", "2001 to 2014");
    private static readonly Citation Groups =
        Citation.Background("specialty groups of the Comprehensive Clinical Research Network, 2006 to 2014");

    public static ValueList<SpecialtyRow> Rows { get; } =
    [
        new("ageing", 5, Groups, ["Age and Ageing specialty group"],
            [new("Ageing", Start, Names)]),
        new("anaesthesia-perioperative-pain", 6, Groups, ["Anaesthesia specialty group"],
            [new("Anaesthesia, perioperative medicine and pain management", Start, Names)]),
        new("cancer", 1, TopicNetworks, ["National Cancer Research Network (NCRN)"],
            [new("Cancer", Start, Names)]),
        new("cardiovascular-disease", 2, Groups, ["Cardiovascular specialty group"],
            [new("Cardiovascular disease", Start, Names)]),
        new("children", 3, TopicNetworks, ["Medicines for Children Research Network (MCRN)", "Paediatrics (non-medicines) specialty group"],
            [new("Children", Start, Names)]),
        new("critical-care", 6, Groups, ["Critical Care specialty group"],
            [new("Critical care", Start, Names)]),
        new("dementias-neurodegeneration", 4, TopicNetworks, ["Dementias and Neurodegenerative Diseases Research Network (DeNDRoN)"],
            [new("Dementias and neurodegeneration (DeNDRoN)", Start, Names)]),
        new("dermatology", 5, Groups, ["Dermatology specialty group"],
            [new("Dermatology", Start, Names)]),
        new("diabetes", 2, TopicNetworks, ["Diabetes Research Network (DRN)"],
            [new("Diabetes", Start, Names)]),
        new("ear-nose-throat", 6, Groups, ["Ear specialty group", "Nose and throat work of the Surgery specialty group"],
            [new("Ear, nose and throat", Start, Names)]),
        new("gastroenterology", 6, Groups, ["Gastrointestinal specialty group"],
            [new("Gastroenterology", Start, Names)]),
        new("genetics", 3, Groups, ["Genetics specialty group"],
            [new("Genetics", Start, Names)]),
        new("haematology", 3, Groups, ["Non-malignant Haematology specialty group"],
            [new("Haematology", Start, Names)]),
        new("health-services-research", 5, Groups, ["Health Services Research specialty group"],
            [new("Health services and delivery research", Start, Names),
                new("Health services research", new LocalDate(2023, 10, 1), LaterNames)]),
        new("hepatology", 6, Groups, ["Hepatology specialty group"],
            [new("Hepatology", Start, Names)]),
        new("infection", 6, TopicNetworks, ["Infectious Diseases and Microbiology specialty group"],
            [new("Infectious diseases and microbiology", Start, Names), new("Infection", new LocalDate(2019, 4, 1), LaterNames)]),
        new("trauma-emergency-care", 6, Groups, ["Injuries and Emergencies specialty group"],
            [new("Injuries and emergencies", Start, Names), new("Trauma and emergency care", new LocalDate(2023, 10, 1), LaterNames)]),
        new("mental-health", 4, TopicNetworks, ["Mental Health Research Network (MHRN)"],
            [new("Mental health", Start, Names)]),
        new("metabolic-endocrine", 2, Groups, ["Metabolic and Endocrine specialty group"],
            [new("Metabolic and endocrine disorders", Start, Names)]),
        new("musculoskeletal", 5, Groups, ["Musculoskeletal specialty group"],
            [new("Musculoskeletal disorders", Start, Names)]),
        new("neurological-disorders", 4, Groups, ["Nervous System Disorders specialty group"],
            [new("Neurological disorders", Start, Names)]),
        new("ophthalmology", 6, Groups, ["Ophthalmology (Eye) specialty group"],
            [new("Ophthalmology", Start, Names)]),
        new("oral-dental-health", 5, Groups, ["Oral and Dental specialty group"],
            [new("Oral and dental health", Start, Names)]),
        new("primary-care", 5, TopicNetworks, ["Primary Care Research Network (PCRN)"],
            [new("Primary care", Start, Names)]),
        new("public-health", 5, Groups, ["Public Health specialty group"],
            [new("Public health", Start, Names)]),
        new("renal-disorders", 2, Groups, ["Renal specialty group"],
            [new("Renal disorders", Start, Names)]),
        new("reproductive-health-childbirth", 3, Groups, ["Reproductive Health and Childbirth specialty group"],
            [new("Reproductive health and childbirth", Start, Names)]),
        new("respiratory-disorders", 6, Groups, ["Respiratory specialty group"],
            [new("Respiratory disorders", Start, Names)]),
        new("stroke", 2, TopicNetworks, ["Stroke Research Network (SRN)"],
            [new("Stroke", Start, Names)]),
        new("surgery", 6, Groups, ["Surgery specialty group"],
            [new("Surgery", Start, Names)]),
    ];
}
