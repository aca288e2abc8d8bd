using Crn.Domain.Policies;

namespace Crn.Domain.Engagement.Tables;

/// <summary>The documents that the tables of this room cite, each with the years it speaks of.</summary>
internal static class EngagementSources
{
    public static readonly Citation Matrix =
        Citation.Inferred("Stage-by-fact matrix", "derived from what the papers of each stage ask for; no published matrix was found");

    public static Citation CompanyGuide(string place) =>
        Stated("NIHR company guide to the Study Support Service (third-party copy)", place, "c. 2021 to 2023");

    public static Citation EarlyFeedback(string place) => Stated("NIHR: Early feedback, commercial", place, "c. 2016 to 2019");

    public static Citation Soecat(string place) => Stated("CRN Yorkshire and Humber: SoECAT process", place, "c. 2020 to 2023");

    public static Citation SoecatHowTo(string place) => Stated("NIHR: How to complete a SoECAT", place, "c. 2020");

    public static Citation AddedValue(string place) => Stated("Working in the CRN: where does the CRN add value", place, "c. 2021 to 2024");

    public static Citation SiteServices(string place) => Stated("NIHR case study: supporting CROs", place, "June 2019");

    public static Citation PreFunding(string place) =>
        Stated("CRN Coordinating Centre: Pre-Funding Research Feasibility Assessments", place, "c. 2023 to 2024");

    public static Citation PerformanceMonitoring(string place) =>
        Stated("NIHR: performance monitoring, commercial", place, "c. 2016 to 2019");

    private static Citation Stated(string source, string place, string years) => Citation.Stated(source, place + "; " + years);
}
