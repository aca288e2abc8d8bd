using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Wordings;

/// <summary>The words for what a study is for, and for what is studied. What is lost between the two stands beside the row.</summary>
internal static class Purposes
{
    private static readonly Words.Table<PrimaryPurpose?> Rows = new(
    [
        ("TREATMENT", PrimaryPurpose.Treatment), ("TREATMENTSTUDY", PrimaryPurpose.Treatment),
        ("TREATMENTPURPOSE", PrimaryPurpose.Treatment),
        ("PREVENTION", PrimaryPurpose.Prevention), ("PREVENTIVE", PrimaryPurpose.Prevention),
        ("PREVENTIONSTUDY", PrimaryPurpose.Prevention),
        ("PREVENTIONPURPOSE", PrimaryPurpose.Prevention),
        ("DIAGNOSTIC", PrimaryPurpose.Diagnostic), ("DIAGNOSIS", PrimaryPurpose.Diagnostic), ("DIAGNOSISSTUDY", PrimaryPurpose.Diagnostic),
        ("DIAGNOSTICPURPOSE", PrimaryPurpose.Diagnostic),
        ("SUPPORTIVECARE", PrimaryPurpose.SupportiveCare), ("SUPPORTIVECARESTUDY", PrimaryPurpose.SupportiveCare),
        ("SUPPORTIVECAREPURPOSE", PrimaryPurpose.SupportiveCare),
        ("SCREENING", PrimaryPurpose.Screening), ("SCREENINGSTUDY", PrimaryPurpose.Screening),
        ("SCREENINGPURPOSE", PrimaryPurpose.Screening),
        ("HEALTHSERVICESRESEARCH", PrimaryPurpose.HealthServicesResearch), ("HEALTHSERVICERESEARCH", PrimaryPurpose.HealthServicesResearch),
        ("BASICSCIENCE", PrimaryPurpose.BasicScience), ("BASICRESEARCH", PrimaryPurpose.BasicScience),
        ("BASICSCIENCEPHYSIOLOGICALSTUDY", PrimaryPurpose.BasicScience),
        ("DEVICEFEASIBILITY", PrimaryPurpose.DeviceFeasibility), ("DEVICEFEASIBILITYSTUDY", PrimaryPurpose.DeviceFeasibility),
        ("OTHER", PrimaryPurpose.Other), ("ECT", PrimaryPurpose.Other), ("EDUCATIONALCOUNSELINGTRAINING", PrimaryPurpose.Other),
        ("QUALITYOFLIFE", PrimaryPurpose.Other), ("EDUCATIONALCOUNSELINGTRAININGSTUDY", PrimaryPurpose.Other),
    ]);

    private static readonly Words.Table<(ValueList<InterventionKind> Kinds, string Loss)> Kinds = new(
    [
        ("DRUG", ([InterventionKind.Medicine], "")),
        ("PHARMACOLOGICSUBSTANCE", ([InterventionKind.Medicine], "")),
        ("BIOLOGICAL", ([InterventionKind.Medicine], "that it is a biological; whether it is a vaccine is not said")),
        ("BIOLOGICALVACCINE", ([InterventionKind.Medicine], "that it is a biological; whether it is a vaccine is not said")),
        ("VACCINE", ([InterventionKind.Vaccine], "")),
        ("GENETIC", ([InterventionKind.AdvancedTherapy], "")),
        ("GENE", ([InterventionKind.AdvancedTherapy], "")),
        ("COMBINATIONPRODUCT", ([InterventionKind.Medicine, InterventionKind.Device], "that the two are one product")),
        ("MIXED", ([InterventionKind.Other], "what is mixed")),
        ("DEVICE", ([InterventionKind.Device], "")),
        ("MEDICALDEVICE", ([InterventionKind.Device], "")),
        ("DIAGNOSTICTEST", ([InterventionKind.Diagnostic], "")),
        ("DIETARYSUPPLEMENT", ([InterventionKind.Diet], "")),
        ("SUPPLEMENT", ([InterventionKind.Diet], "")),
        ("PROCEDURE", ([InterventionKind.Procedure], "")),
        ("PROCEDURESURGERY", ([InterventionKind.Procedure], "")),
        ("SURGERY", ([InterventionKind.Procedure], "")),
        ("RADIATION", ([InterventionKind.Radiation], "")),
        ("BEHAVIORAL", ([InterventionKind.Behavioural], "")),
        ("BEHAVIOURAL", ([InterventionKind.Behavioural], "")),
        ("OTHER", ([InterventionKind.Other], "")),
        ("NOTSPECIFIED", ([], "")),
        ("NOTAPPLICABLE", ([], "")),
    ]);

    public static PrimaryPurpose? Purpose(string text) => Rows.Find(text);

    /// <summary>Whether the word says more than the purpose here: an education or a quality of life.</summary>
    public static bool IsNarrowed(string text) => Purpose(text) == PrimaryPurpose.Other && Words.Key(text) != "OTHER";

    public static (ValueList<InterventionKind> Kinds, string Loss)? Kind(string text) =>
        Kinds.Find(text) is { Kinds: var kinds, Loss: { } loss } ? (kinds, loss) : null;
}
