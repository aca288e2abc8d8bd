using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Support.Tables;

/// <summary>What published lists say of the purpose of activities: one row each.</summary>
internal static class PublishedActivities
{
    private static readonly Citation PartBTypes = Citation.Stated("AMRC: costing clinical research", "the four types of Part B");
    private static readonly Citation Midlands = Citation.Stated("CRN East Midlands: research study payments", "attribution of activities");
    private static readonly Citation PrimaryCare = Citation.Stated("NIHR primary care: study-specific funding", "activities of practices");
    private static readonly Citation NhsCosts = Citation.Inferred("UKRI EPSRC: NHS costs", "extra patient care; that its purpose decides");
    private static readonly Citation Therapy = Citation.Stated("Palmer et al., Trials 2016;17:71", "resources on top of usual care");
    private static readonly Citation Placebo = Citation.Stated("Trials 2006;7:34, table 1", "placebo");
    private static readonly Citation Involvement =
        Citation.Stated("Health and Care Research Wales: identify study costs", "public involvement");
    private static readonly Citation Central = Citation.Background("AcoRD Annex A: central work of a trial");
    private static readonly Citation Safety = Citation.Background("AcoRD Annex A: safety monitoring");

    internal static FactSheet Facts(AcordActivity activity) => Row(activity) is var (purpose, source)
        ? Sheet(purpose, source.ToString())
        : throw new ArgumentOutOfRangeException(nameof(activity), "There is no such activity.");

    private static (Purpose Purpose, Citation Source)? Row(AcordActivity activity) => activity switch
    {
        AcordActivity.CentralManagement or AcordActivity.Randomisation or AcordActivity.CentralDataAnalysis
            or AcordActivity.ParticipantPayments => (Purpose.CentralResearch, Central),
        AcordActivity.LocalCoordination or AcordActivity.DataCollection or AcordActivity.RegulatoryPreparation
            or AcordActivity.ExplainingTheStudy => (Purpose.ResearchAtSite, PartBTypes),
        AcordActivity.RecordSearch or AcordActivity.OpportunisticApproach or AcordActivity.ListCheck or AcordActivity.Invitation
            or AcordActivity.InformedConsent => (Purpose.Finding, PrimaryCare),
        AcordActivity.ScreeningTest or AcordActivity.TestForTheQuestion or AcordActivity.ResearchFollowUp or AcordActivity.Archiving =>
            (Purpose.Research, Midlands),
        AcordActivity.PublicInvolvement => (Purpose.Research, Involvement),
        AcordActivity.Placebo => (Purpose.Research, Placebo),
        AcordActivity.ClinicalFollowUp or AcordActivity.StudiedTreatment or AcordActivity.ActiveComparator
            or AcordActivity.ContinuingTest => (Purpose.Continuing, Midlands),
        AcordActivity.AddedTherapy => (Purpose.Continuing, Therapy),
        AcordActivity.ExtraPatientCare => (Purpose.Care, NhsCosts),
        AcordActivity.SafetyMonitoring => (Purpose.Care, Safety),
        _ => null,
    };

    private static FactSheet Sheet(Purpose purpose, string source)
    {
        if (purpose == Purpose.Continuing) return Known(FactSheet.Empty, CostFacts.WouldContinue, true);
        var sheet = Known(FactSheet.Empty, CostFacts.WouldContinue, false);
        if (purpose == Purpose.Care) return Known(sheet, CostFacts.CaresForParticipant, true);
        if (purpose == Purpose.Finding) return Known(sheet, CostFacts.FindsParticipants, true);
        sheet = Known(Known(sheet, CostFacts.CaresForParticipant, false), CostFacts.FindsParticipants, false);
        return purpose == Purpose.Research ? sheet : Known(sheet, CostFacts.IsCentralWork, purpose == Purpose.CentralResearch);

        FactSheet Known(FactSheet to, Fact<bool> fact, bool value) => to.With(fact, value, source, null);
    }

    private enum Purpose
    {
        Continuing,
        Care,
        Finding,
        Research,
        ResearchAtSite,
        CentralResearch,
    }
}
