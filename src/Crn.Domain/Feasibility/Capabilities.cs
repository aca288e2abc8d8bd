using Ardalis.GuardClauses;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>The capabilities the network's site rules ask about, by department.</summary>
/// <example>
/// <code>
/// FactSheet facts = Capabilities.StateNeeds(FactSheet.Empty, [Capabilities.AsepticUnit, Capabilities.Mri15])
///     .With(Capabilities.AsepticUnit.Held, true);
/// </code>
/// </example>
public static class Capabilities
{
    /// <summary>Storage of trial medicines at 2 to 8 degrees.</summary>
    public static Capability RefrigeratedStorage { get; } =
        new(SupportDepartment.Pharmacy, "refrigerated-storage", "storage at 2 to 8 degrees");

    /// <summary>Storage of trial medicines at -80 degrees.</summary>
    public static Capability FrozenMedicines { get; } =
        new(SupportDepartment.Pharmacy, "frozen-medicines", "storage of medicines at -80 degrees");

    /// <summary>An aseptic unit.</summary>
    public static Capability AsepticUnit { get; } = new(SupportDepartment.Pharmacy, "aseptic-unit", "an aseptic unit");

    /// <summary>Handling of advanced therapy and gene therapy products.</summary>
    public static Capability AdvancedTherapies { get; } =
        new(SupportDepartment.Pharmacy, "advanced-therapies", "handling of advanced therapy products");

    /// <summary>Dispensing out of hours.</summary>
    public static Capability OutOfHoursDispensing { get; } =
        new(SupportDepartment.Pharmacy, "out-of-hours-dispensing", "dispensing out of hours");

    /// <summary>Magnetic resonance imaging at 1.5 tesla.</summary>
    public static Capability Mri15 { get; } = new(SupportDepartment.Imaging, "mri-1.5t", "MRI at 1.5 tesla");

    /// <summary>Magnetic resonance imaging at 3 tesla.</summary>
    public static Capability Mri3 { get; } = new(SupportDepartment.Imaging, "mri-3t", "MRI at 3 tesla");

    /// <summary>Computed tomography.</summary>
    public static Capability Ct { get; } = new(SupportDepartment.Imaging, "ct", "CT");

    /// <summary>Positron emission tomography.</summary>
    public static Capability PetCt { get; } = new(SupportDepartment.Imaging, "pet-ct", "PET-CT");

    /// <summary>Echocardiography and ultrasound.</summary>
    public static Capability Ultrasound { get; } = new(SupportDepartment.Imaging, "ultrasound", "ultrasound");

    /// <summary>A refrigerated centrifuge.</summary>
    public static Capability RefrigeratedCentrifuge { get; } =
        new(SupportDepartment.Laboratory, "refrigerated-centrifuge", "a refrigerated centrifuge");

    /// <summary>A freezer at -80 degrees.</summary>
    public static Capability Freezer80 { get; } = new(SupportDepartment.Laboratory, "freezer-80", "a freezer at -80 degrees");

    /// <summary>Dry ice for shipping.</summary>
    public static Capability DryIce { get; } = new(SupportDepartment.Laboratory, "dry-ice", "dry ice");

    /// <summary>Weekend processing of samples.</summary>
    public static Capability WeekendProcessing { get; } =
        new(SupportDepartment.Laboratory, "weekend-processing", "sample processing at weekends");

    /// <summary>Access to electronic data capture.</summary>
    public static Capability DataCapture { get; } = new(SupportDepartment.Systems, "data-capture", "access to electronic data capture");

    /// <summary>A search of electronic records.</summary>
    public static Capability RecordSearch { get; } = new(SupportDepartment.Systems, "record-search", "a search of electronic records");

    /// <summary>Electronic consent.</summary>
    public static Capability ElectronicConsent { get; } = new(SupportDepartment.Systems, "electronic-consent", "electronic consent");

    /// <summary>Remote monitoring.</summary>
    public static Capability RemoteMonitoring { get; } = new(SupportDepartment.Systems, "remote-monitoring", "remote monitoring");

    /// <summary>All of them.</summary>
    public static ValueList<Capability> All { get; } =
    [
        RefrigeratedStorage, FrozenMedicines, AsepticUnit, AdvancedTherapies, OutOfHoursDispensing,
        Mri15, Mri3, Ct, PetCt, Ultrasound,
        RefrigeratedCentrifuge, Freezer80, DryIce, WeekendProcessing,
        DataCapture, RecordSearch, ElectronicConsent, RemoteMonitoring,
    ];

    /// <summary>The capabilities of one department.</summary>
    /// <param name="department">The department.</param>
    /// <returns>The capabilities, in the order of <see cref="All"/>.</returns>
    public static ValueList<Capability> Of(SupportDepartment department) => All.Where(c => c.Department == department).ToValueList();

    /// <summary>States, for every capability, whether the study needs it: yes for those given, no for the rest.</summary>
    /// <param name="sheet">What is known.</param>
    /// <param name="needed">Everything the study needs.</param>
    /// <returns>The new sheet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sheet"/> is null.</exception>
    public static FactSheet StateNeeds(FactSheet sheet, ValueList<Capability> needed) =>
        All.Union(Guarded.Items(needed))
            .Aggregate(Guard.Against.Null(sheet), (known, capability) => known.With(capability.Needed, needed.Contains(capability)));

    internal static Criterion AnyNeeded(SupportDepartment department) =>
        Criterion.AnyOf(Of(department).Select(c => c.Needed.IsTrue()).ToValueList());

    internal static Criterion EveryNeedHeld(SupportDepartment department) =>
        Criterion.AllOf(Of(department).Select(c => c.HeldIfNeeded).ToValueList());
}
