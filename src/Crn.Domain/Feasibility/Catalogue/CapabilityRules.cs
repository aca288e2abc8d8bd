using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility.Catalogue;

/// <summary>The family CAP: can the departments of a site do what the schedule asks?</summary>
internal static class CapabilityRules
{
    public static ValueList<FeasibilityRule> Rules { get; } =
    [
        new("CAP-PH", Severity.Blocker, "Is pharmacy able?",
            Capabilities.EveryNeedHeld(SupportDepartment.Pharmacy),
            "another site; a hub pharmacy", Citation.Stated("Imperial College: assess resources", "pharmacy"))
        {
            Applies = Capabilities.AnyNeeded(SupportDepartment.Pharmacy),
        },
        new("CAP-IM", Severity.Blocker, "Is imaging able?",
            Capabilities.EveryNeedHeld(SupportDepartment.Imaging)
                & Quantity.Of(SiteFacts.ExtraScans).AtMost(Quantity.Of(SiteFacts.SpareScanSlots)),
            "fund slots; accept another scanner", Citation.Stated("Imperial College: assess resources", "imaging"))
        {
            Applies = Capabilities.AnyNeeded(SupportDepartment.Imaging),
        },
        new("CAP-LB", Severity.Blocker, "Is the laboratory able?",
            Capabilities.EveryNeedHeld(SupportDepartment.Laboratory),
            "a central laboratory; a courier",
            Citation.Stated("Imperial College: assess resources; NIHR CRN: early feedback service", "laboratory"))
        {
            Applies = Capabilities.AnyNeeded(SupportDepartment.Laboratory),
        },
        new("CAP-BS", Severity.Blocker, "Is the containment level right?",
            Quantity.Of(SiteFacts.ContainmentHeld).AtLeast(Quantity.Of(SiteFacts.ContainmentNeeded)),
            "another site or laboratory",
            Citation.Background("CAP-BS containment levels; genetically modified organisms: contained use rules of 2014"))
        {
            Applies = SiteFacts.ContainmentNeeded.AtLeast(1),
        },
        new("CAP-EQ", Severity.Concern, "Is the equipment present and calibrated?",
            SiteFacts.EquipmentHeld.IsTrue() & Quantity.DaysBetween(SiteFacts.Opening, SiteFacts.CalibrationValidTo).AtLeast(0),
            "a loan from the sponsor", Citation.Stated("CRN East Midlands: study and site feasibility checklist v1", "equipment")),
        new("CAP-SP", Severity.Concern, "Is there space for visits and monitoring?",
            Quantity.Of(SiteFacts.VisitSlots).AtLeast(Quantity.Of(SiteFacts.PeakVisits)),
            "an agreement with the clinical research facility",
            Citation.Stated("CRN East Midlands: study and site feasibility checklist v1", "space")),
        new("CAP-IT", Severity.Concern, "Are the systems ready?",
            Capabilities.EveryNeedHeld(SupportDepartment.Systems),
            "set up access", Citation.Stated("CRN East Midlands: study and site feasibility checklist v1", "systems")),
    ];
}
