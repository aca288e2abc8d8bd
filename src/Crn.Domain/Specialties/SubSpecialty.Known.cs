using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <content>The sub-specialties that are known, of cancer, infection and the dementias. A caller can use its own instead.</content>
public sealed partial record SubSpecialty
{
    private static readonly Citation CancerNames =
        Citation.Background("cancer sub-specialties; their number, 13, is stated by the NCRI (2014)");
    private static readonly Citation InfectionWorkingList =
        Citation.Default("working list of infection sub-specialties; no formal list was found");
    private static readonly Citation DementiaGroups =
        Citation.Stated("DeNDRoN review, Alzheimer's Research & Therapy 2012;4:23", "clinical studies groups");

    /// <summary>
    /// The thirteen of cancer, each with leads in every local network. The number is stated, the names are background knowledge.
    /// </summary>
    public static ValueList<SubSpecialty> Cancer { get; } = Of(
        Specialty.Cancer,
        CancerNames,
        ["Brain", "Breast", "Children's", "Colorectal", "Gynaecological", "Haematological", "Head and neck", "Lung", "Melanoma and skin",
            "Sarcoma", "Upper gastrointestinal", "Urological", "Supportive, palliative and primary care"]);

    /// <summary>A working list for infection. A design default.</summary>
    public static ValueList<SubSpecialty> Infection { get; } = Of(
        Specialty.Infection,
        InfectionWorkingList,
        ["HIV", "Viral hepatitis", "Tuberculosis and mycobacteria", "Sepsis and bacteraemia", "Healthcare-associated infection and " +
            "antimicrobial resistance", "Sexual health", "Tropical and travel", "Vaccines", "Respiratory viruses", "Fungal"]);

    /// <summary>The clinical studies groups of the dementias and neurodegenerative diseases, 2011-12.</summary>
    public static ValueList<SubSpecialty> Dementias { get; } = Of(
        Specialty.DementiasNeurodegeneration,
        DementiaGroups,
        ["Dementias", "Parkinson's", "Motor neurone disease", "Huntington's", "Primary care"]);

    /// <summary>All of them.</summary>
    public static ValueList<SubSpecialty> All { get; } = Cancer.AddRange(Infection).AddRange(Dementias);

    private static ValueList<SubSpecialty> Of(Specialty specialty, Citation source, ValueList<string> names) =>
        names.Select(name => new SubSpecialty(specialty, name, source)).ToValueList();
}
