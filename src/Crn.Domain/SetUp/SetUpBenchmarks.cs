using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.SetUpMilestone;
using static Crn.Domain.SetUp.BenchmarkLevel;

namespace Crn.Domain.SetUp;

/// <summary>
/// The benchmarks of set-up in every era, with exact start and end points. Where a source is not firm, the grade says so.
/// </summary>
/// <remarks>
/// A benchmark that was only a diagnostic part of another stands for itself: 40 + 30 days split the 70, and a site may miss the 40 and
/// still meet the 70. From 2018 to 2021 the minimum data set reported times with no benchmark, so none is listed. Whether commercial trials
/// met their number in the agreed time is a matter of recruitment: see the time and target of the room Recruitment.
/// </remarks>
public static class SetUpBenchmarks
{
    private static readonly LocalDate Seventy = new(2012, 4, 1);
    private static readonly LocalDate SeventyEnds = new(2018, 3, 31);
    private static readonly LocalDate CspEnds = new(2016, 3, 31);
    private static readonly LocalDate Reform = new(2026, 4, 28);

    /// <summary>70 days from valid application to first participant, at each provider.</summary>
    public static SetUpBenchmark Seventy70 { get; } =
        new("B70", "valid application to first participant", Site, ValidApplicationReceived, FirstParticipant, 70, null,
            Citation.Stated("NIHR: performance in initiating research", "B70", Seventy, SeventyEnds));

    /// <summary>The same 70 days in the years of HRA Approval, counted from the day the site was selected.</summary>
    public static SetUpBenchmark SeventyFromSelection { get; } =
        new("B70-DSS", "site selected to first participant", Site, SiteSelected, FirstParticipant, 70, null,
            Citation.Stated("NIHR: clarification of date site selected", "B70", new(2016, 4, 1), SeventyEnds));

    /// <summary>The first 40 of the 70 days: to the permission.</summary>
    public static SetUpBenchmark FortyToPermission { get; } =
        new("B70a", "valid application to NHS permission, first part of the 70 days", Site, ValidApplicationReceived, PermissionIssued, 40,
            null, Citation.Inferred("NIHR: performance in initiating research", "B70a; sources differ, 30 in the Research Support " +
                "Services framework", Seventy, SeventyEnds));

    /// <summary>The last 30 of the 70 days: from the permission.</summary>
    public static SetUpBenchmark ThirtyFromPermission { get; } =
        new("B70b", "NHS permission to first participant, second part of the 70 days", Site, PermissionIssued, FirstParticipant, 30, null,
            Citation.Stated("NIHR: performance in initiating research", "B70b", Seventy, SeventyEnds));

    /// <summary>40 days through the coordinated system, for four studies in five. The years are approximate.</summary>
    public static SetUpBenchmark Csp40 { get; } =
        new("CSP40", "valid application to the last NHS permission through the coordinated system", StudyByLastSite,
            ValidApplicationReceived, PermissionIssued, 40, 0.8m,
            Citation.Stated("NIHR CRN factsheet: Coordinated System for gaining NHS Permission", "CSP40", new(2012, 1, 1), CspEnds));

    /// <summary>15 days for the study-wide review of the coordinated system.</summary>
    public static SetUpBenchmark Csp15StudyWide { get; } =
        new("CSP15g", "valid application to study-wide review complete", Study, ValidApplicationReceived, StudyWideReviewComplete, 15, null,
            Citation.Stated("NIHR CRN factsheet: Coordinated System for gaining NHS Permission", "CSP15g", new(2012, 1, 1), CspEnds));

    /// <summary>15 days for the local review of the coordinated system.</summary>
    public static SetUpBenchmark Csp15Local { get; } =
        new("CSP15l", "valid site-specific information to NHS permission at that organisation", Site, ValidApplicationReceived,
            PermissionIssued, 15, null,
            Citation.Stated("NIHR CRN factsheet: Coordinated System for gaining NHS Permission", "CSP15l", new(2012, 1, 1), CspEnds));

    /// <summary>40 days from valid application to the last NHS permission, an objective of the network in the years of the coordinated
    /// system (30 in an earlier version).</summary>
    public static SetUpBenchmark Hlo4Csp { get; } =
        new("HLO4-CSP", "valid application to the last NHS permission", StudyByLastSite, ValidApplicationReceived, PermissionIssued, 40,
            0.8m, Citation.Background("high-level objective 4, years of the coordinated system", Seventy, CspEnds));

    /// <summary>
    /// 30 days from the permission of a study that is not commercial to its first participant, in the years of the coordinated system.
    /// </summary>
    public static SetUpBenchmark Hlo5bCsp { get; } =
        new("HLO5B-CSP", "NHS permission to first participant, not commercial", Study, PermissionIssued, FirstParticipant, 30, 0.8m,
            Citation.Background("high-level objective 5B, years of the coordinated system", Seventy, CspEnds));

    /// <summary>
    /// 30 days from permission to first participant at each site of a commercial study, in the years of the coordinated system.
    /// </summary>
    public static SetUpBenchmark Hlo5aCsp { get; } =
        new("HLO5A-CSP", "NHS permission to first participant at the site, commercial", Site, PermissionIssued, FirstParticipant, 30, 0.8m,
            Citation.Background("high-level objective 5A, years of the coordinated system", Seventy, CspEnds));

    /// <summary>40 days from selection to confirmation of a site.</summary>
    public static SetUpBenchmark Hlo4Hra { get; } =
        new("HLO4-HRA", "site selected to site confirmed", Site, SiteSelected, SiteConfirmed, 40, 0.8m,
            Citation.Background("high-level objective 4, years of HRA Approval", new(2016, 4, 1), new(2020, 3, 31)));

    /// <summary>30 days from confirmation of a site to its first participant.</summary>
    public static SetUpBenchmark Hlo5Hra { get; } =
        new("HLO5-HRA", "site confirmed to first participant", Site, SiteConfirmed, FirstParticipant, 30, 0.8m,
            Citation.Background("high-level objective 5, years of HRA Approval", new(2016, 4, 1), new(2020, 3, 31)));

    /// <summary>60 days from submission to the combined decision; for advanced therapies see <see cref="Combined90"/>.</summary>
    public static SetUpBenchmark Combined60 { get; } =
        new("COMB60", "submission to combined decision", Study, Submitted, RegulatoryApproval, 60, 0.99m,
            Citation.Stated("UK Clinical Research Delivery key performance indicators", "COMB60", new(2022, 1, 1)));

    /// <summary>90 days from submission to the combined decision of a trial of an advanced therapy, in place of the 60.</summary>
    public static SetUpBenchmark Combined90 { get; } =
        new("COMB60-ATIMP", "submission to combined decision, advanced therapy", Study, Submitted, RegulatoryApproval, 90, 0.99m,
            Citation.Stated("UK Clinical Research Delivery key performance indicators", "COMB60, 90 days for advanced therapies",
                new(2022, 1, 1)));

    /// <summary>40 days from the local pack to the confirmation of a site, for studies of priority 1 and 2: the scale of one trust group,
    /// not of the network.</summary>
    public static SetUpBenchmark Local40 { get; } =
        new("LOCAL40", "local pack to confirmation, priority 1 and 2", Site, SiteSelected, SiteConfirmed, 40, null,
            Citation.Stated("St George's: set-up timeline", "LOCAL40", new(2020, 1, 1)));

    /// <summary>90 days from the local pack to the confirmation of a site, for studies of priority 3 and 4: the scale of one trust group,
    /// not of the network.</summary>
    public static SetUpBenchmark Local90 { get; } =
        new("LOCAL90", "local pack to confirmation, priority 3 and 4", Site, SiteSelected, SiteConfirmed, 90, null,
            Citation.Stated("St George's: set-up timeline", "LOCAL90", new(2020, 1, 1)));

    /// <summary>60 days from the approval letter to the opening of the first site.</summary>
    public static SetUpBenchmark ApprovalToOpen { get; } =
        new("KPI60", "approval letter to first site open", Study, HraApproval, SiteOpen, 60, 0.9m,
            Citation.Stated("UK Clinical Research Delivery key performance indicators", "KPI60", new(2023, 11, 1)));

    /// <summary>30 days from the opening of the first site to the first participant.</summary>
    public static SetUpBenchmark OpenToFirst { get; } =
        new("KPI30", "first site open to first participant", Study, SiteOpen, FirstParticipant, 30, 0.9m,
            Citation.Stated("UK Clinical Research Delivery key performance indicators", "KPI30", new(2023, 11, 1)));

    /// <summary>150 days from submission to the first participant: 60 + 60 + 30, and the stages do not borrow from each other.</summary>
    public static SetUpBenchmark SetUp150 { get; } =
        new("SUP150", "submission to first participant", Study, Submitted, FirstParticipant, 150, null,
            Citation.Stated("UKCRD policy statement on study set-up", "SUP150", new(2025, 4, 1)));

    /// <summary>90 days from the approval letter to the first participant at each site.</summary>
    public static SetUpBenchmark Site90 { get; } =
        new("SITE90", "approval letter to first participant at the site", Site, HraApproval, FirstParticipant, 90, 0.8m,
            Citation.Inferred("Shelford Group dashboard", "SITE90, quoted by a group of trusts", new(2025, 4, 1)));

    /// <summary>107 days: the legal maximum of the clinical trial approval from 28 April 2026.</summary>
    public static SetUpBenchmark LegalMaximum { get; } =
        new("CT107", "submission to clinical trial decision, legal maximum", Study, Submitted, RegulatoryApproval, 107, null,
            Citation.Stated("SI 2025/538", "CT107: 7 + 30 + 60 + 10", Reform));

    /// <summary>Every benchmark of the network and the regulators, the oldest first. Those of one trust group stand apart:
    /// <see cref="Local40"/>, <see cref="Local90"/>.</summary>
    public static ValueList<SetUpBenchmark> All { get; } =
    [
        Seventy70, FortyToPermission, ThirtyFromPermission, Csp40, Csp15StudyWide, Csp15Local, Hlo4Csp, Hlo5aCsp, Hlo5bCsp,
        SeventyFromSelection, Hlo4Hra, Hlo5Hra,
        Combined60, Combined90, ApprovalToOpen, OpenToFirst, SetUp150, Site90, LegalMaximum,
    ];

    /// <summary>The stages into which the 150 days are divided; each is reported beside the whole.</summary>
    public static ValueList<SetUpBenchmark> StagesOf150 { get; } = [Combined60, ApprovalToOpen, OpenToFirst];

    // How benchmarks are computed.
    internal static Citation Rules { get; } =
        Citation.Background("an end before its start is an error of data; what is late and open is missed");

    /// <summary>The benchmarks in use on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>The benchmarks.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public static ValueList<SetUpBenchmark> InUseOn(LocalDate asAt) => All.Where(b => b.Source.Covers(asAt)).ToValueList();

    /// <summary>Every benchmark with whether it is in use for a study on a date, and why: the years and the studies it was made
    /// for.</summary>
    /// <param name="answers">The answers about the study.</param>
    /// <param name="asAt">The date.</param>
    /// <returns>One entry for each of <see cref="All"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public static ValueList<BenchmarkUse> UseFor(FactSheet answers, LocalDate asAt)
    {
        Guard.Against.Null(answers);
        Guarded.Iso(asAt);
        return All.Select(b => BenchmarkScope.Of(b.Code).Judge(b, answers, asAt)).ToValueList();
    }

    /// <summary>The benchmarks surely in use for a study on a date; for the others <see cref="UseFor"/> says why not.</summary>
    /// <param name="answers">The answers about the study; whether a medicine is an advanced therapy, or a trial only notified, counts as no
    /// while it is not known.</param>
    /// <param name="asAt">The date.</param>
    /// <returns>The benchmarks.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public static ValueList<SetUpBenchmark> InUseFor(FactSheet answers, LocalDate asAt) =>
        UseFor(Guarded.NotNull(answers), Guarded.Iso(asAt)).Where(u => u.InUse.IsTrue).Select(u => u.Benchmark).ToValueList();
}
