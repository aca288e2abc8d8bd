namespace Crn.Domain.Benchmarks.Growth;

/// <summary>The rows of the growth table, room by room. A room adds its file here.</summary>
internal static class GrowthRooms
{
    public static (string Room, GrowthRow[] Rows)[] All { get; } =
    [
        ("Foundations", FoundationsGrowth.Rows),
        ("Rules", RulesGrowth.Rows),
        ("Feasibility", FeasibilityGrowth.Rows),
        ("Studies", StudiesGrowth.Rows),
        ("Portfolio", PortfolioGrowth.Rows),
        ("Sites", SitesGrowth.Rows),
        ("Engagement", EngagementGrowth.Rows),
        ("Permissions", PermissionsGrowth.Rows),
        ("Recruitment", RecruitmentGrowth.Rows),
        ("Monitoring", MonitoringGrowth.Rows),
        ("Projection", [.. ProjectionGrowth.Rows, .. CappedGrowth.Rows]),
        ("SetUp", SetUpGrowth.Rows),
        ("SiteSelection", SelectionGrowth.Rows),
        ("Support", SupportGrowth.Rows),
        ("Workforce", WorkforceGrowth.Rows),
        ("Troubleshooting", TroubleshootingGrowth.Rows),
        ("Documents", DocumentsGrowth.Rows),
    ];
}
