using Crn.Domain.Policies;
using static Crn.Domain.Permissions.BenchmarkLevel;
using static Crn.Domain.Permissions.SetUpMilestone;

namespace Crn.Domain.Permissions;

/// <summary>The benchmarks of set-up in every era, with exact start and end points. Where a source is not firm, the grade says so.</summary>
/// <remarks>
/// A benchmark that was only a diagnostic part of another stands for itself: 40 + 30 days split the 70, and a site may miss the 40 and still meet the 70. From 2018 to 2021 the minimum
/// data set reported times with no benchmark, so none is listed.
/// </remarks>
public static class SetUpBenchmarks
{
    private static readonly LocalDate Seventy = new(2012, 4, 1);
    private static readonly LocalDate SeventyEnds = new(2018, 3, 31);
    private static readonly LocalDate CspEnds = new(2016, 3, 31);
    private static readonly LocalDate Reform = new(2026, 4, 28);

    /// <summary>70 days from valid application to first participant, at each provider.</summary>
    public static SetUpBenchmark Seventy70 { get; } = new("B70", "valid application to first participant", Site, ValidApplicationReceived, FirstParticipant, 70, null, Citation.Stated("NIHR: performance in initiating research", "B70", Seventy, SeventyEnds));

    /// <summary>The same 70 days in the years of HRA Approval, counted from the day the site was selected.</summary>
    public static SetUpBenchmark SeventyFromSelection { get; } = new("B70-DSS", "site selected to first participant", Site, SiteSelected, FirstParticipant, 70, null, Citation.Stated("NIHR: clarification of date site selected", "B70", new(2016, 4, 1), SeventyEnds));

    /// <summary>The first 40 of the 70 days: to the permission.</summary>
    public static SetUpBenchmark FortyToPermission { get; } = new("B70a", "valid application to NHS permission, first part of the 70 days", Site, ValidApplicationReceived, PermissionIssued, 40, null, Citation.Inferred("NIHR: performance in initiating research", "B70a; sources differ, 30 in the Research Support Services framework", Seventy, SeventyEnds));

    /// <summary>The last 30 of the 70 days: from the permission.</summary>
    public static SetUpBenchmark ThirtyFromPermission { get; } = new("B70b", "NHS permission to first participant, second part of the 70 days", Site, PermissionIssued, FirstParticipant, 30, null, Citation.Stated("NIHR: performance in initiating research", "B70b", Seventy, SeventyEnds));

    /// <summary>40 days through the coordinated system, for four studies in five. The years are approximate.</summary>
    public static SetUpBenchmark Csp40 { get; } = new("CSP40", "valid application to the last NHS permission through the coordinated system", StudyByLastSite, ValidApplicationReceived, PermissionIssued, 40, 0.8m, Citation.Stated("NIHR CRN factsheet: Coordinated System for gaining NHS Permission", "CSP40", new(2012, 1, 1), CspEnds));

    /// <summary>15 days for the study-wide review of the coordinated system.</summary>
    public static SetUpBenchmark Csp15StudyWide { get; } = new("CSP15g", "valid application to study-wide review complete", Study, ValidApplicationReceived, StudyWideReviewComplete, 15, null, Citation.Stated("NIHR CRN factsheet: Coordinated System for gaining NHS Permission", "CSP15g", new(2012, 1, 1), CspEnds));

    /// <summary>15 days for the local review of the coordinated system.</summary>
    public static SetUpBenchmark Csp15Local { get; } = new("CSP15l", "valid site-specific information to NHS permission at that organisation", Site, ValidApplicationReceived, PermissionIssued, 15, null, Citation.Stated("NIHR CRN factsheet: Coordinated System for gaining NHS Permission", "CSP15l", new(2012, 1, 1), CspEnds));

    /// <summary>30 days from permission to first participant, in the years of the coordinated system.</summary>
    public static SetUpBenchmark Hlo5Csp { get; } = new("HLO5-CSP", "NHS permission to first participant", Site, PermissionIssued, FirstParticipant, 30, 0.8m, Citation.Background("high-level objective 5, years of the coordinated system", Seventy, CspEnds));

    /// <summary>40 days from selection to confirmation of a site.</summary>
    public static SetUpBenchmark Hlo4Hra { get; } = new("HLO4-HRA", "site selected to site confirmed", Site, SiteSelected, SiteConfirmed, 40, 0.8m, Citation.Background("high-level objective 4, years of HRA Approval", new(2016, 4, 1), new(2020, 3, 31)));

    /// <summary>30 days from confirmation of a site to its first participant.</summary>
    public static SetUpBenchmark Hlo5Hra { get; } = new("HLO5-HRA", "site confirmed to first participant", Site, SiteConfirmed, FirstParticipant, 30, 0.8m, Citation.Background("high-level objective 5, years of HRA Approval", new(2016, 4, 1), new(2020, 3, 31)));

    /// <summary>60 days from submission to the combined decision; 90 for advanced therapies.</summary>
    public static SetUpBenchmark Combined60 { get; } = new("COMB60", "submission to combined decision", Study, Submitted, RegulatoryApproval, 60, 0.99m, Citation.Stated("UK Clinical Research Delivery key performance indicators", "COMB60", new(2022, 1, 1)));

    /// <summary>60 days from the approval letter to the opening of the first site.</summary>
    public static SetUpBenchmark ApprovalToOpen { get; } = new("KPI60", "approval letter to first site open", Study, HraApproval, SiteOpen, 60, 0.9m, Citation.Stated("UK Clinical Research Delivery key performance indicators", "KPI60", new(2023, 11, 1)));

    /// <summary>30 days from the opening of the first site to the first participant.</summary>
    public static SetUpBenchmark OpenToFirst { get; } = new("KPI30", "first site open to first participant", Study, SiteOpen, FirstParticipant, 30, 0.9m, Citation.Stated("UK Clinical Research Delivery key performance indicators", "KPI30", new(2023, 11, 1)));

    /// <summary>150 days from submission to the first participant: 60 + 60 + 30, and the stages do not borrow from each other.</summary>
    public static SetUpBenchmark SetUp150 { get; } = new("SUP150", "submission to first participant", Study, Submitted, FirstParticipant, 150, null, Citation.Stated("UKCRD policy statement on study set-up", "SUP150", new(2025, 4, 1)));

    /// <summary>90 days from the approval letter to the first participant at each site.</summary>
    public static SetUpBenchmark Site90 { get; } = new("SITE90", "approval letter to first participant at the site", Site, HraApproval, FirstParticipant, 90, 0.8m, Citation.Inferred("Shelford Group dashboard", "SITE90, quoted by a group of trusts", new(2025, 4, 1)));

    /// <summary>107 days: the legal maximum of the clinical trial approval from 28 April 2026.</summary>
    public static SetUpBenchmark LegalMaximum { get; } = new("CT107", "submission to clinical trial decision, legal maximum", Study, Submitted, RegulatoryApproval, 107, null, Citation.Stated("SI 2025/538", "CT107: 7 + 30 + 60 + 10", Reform));

    /// <summary>Every benchmark, the oldest first.</summary>
    public static ValueList<SetUpBenchmark> All { get; } =
    [
        Seventy70, FortyToPermission, ThirtyFromPermission, Csp40, Csp15StudyWide, Csp15Local, Hlo5Csp, SeventyFromSelection, Hlo4Hra, Hlo5Hra,
        Combined60, ApprovalToOpen, OpenToFirst, SetUp150, Site90, LegalMaximum,
    ];

    /// <summary>The stages into which the 150 days are divided; each is reported beside the whole.</summary>
    public static ValueList<SetUpBenchmark> StagesOf150 { get; } = [Combined60, ApprovalToOpen, OpenToFirst];

    // How benchmarks are computed.
    internal static Citation Rules { get; } = Citation.Background("an end before its start is an error of data; what is late and open is missed");

    /// <summary>The benchmarks in use on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The benchmarks.</returns>
    public static ValueList<SetUpBenchmark> InUseOn(LocalDate date) => All.Where(b => b.Source.Covers(date)).ToValueList();
}
