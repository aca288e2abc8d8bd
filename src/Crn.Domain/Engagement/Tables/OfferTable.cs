using Crn.Domain.Policies;
using static Crn.Domain.Engagement.Tables.EngagementSources;

namespace Crn.Domain.Engagement.Tables;

/// <summary>Who offers what at which stage.</summary>
internal static class OfferTable
{
    private const string Network = "network";

    private static readonly LocalDate ResearchSupportServiceBegins = new(2023, 10, 1);

    public static ValueList<NetworkOffer> Rows { get; } =
    [
        new(NetworkOffer.EarlyContact, EngagementStage.Idea, "early contact: a named person answers", Network,
            CompanyGuide("early contact and engagement")),
        new("signposting", EngagementStage.Idea, "signposting to those who help with design, costing and patient involvement", Network,
            CompanyGuide("early contact and engagement")),
        new("local-intelligence", EngagementStage.Idea, "local intelligence on populations and competing studies", Network,
            CompanyGuide("early contact and engagement")),
        new("research-design-service", EngagementStage.Idea, "design advice while the grant is written", "Research Design Service, ten " +
            "regions",
            Citation.Stated("Brighton RDS adviser blog, June 2015; NIHR Research Support Service: application guidance v2.0",
                "contracts to September 2023", to: ResearchSupportServiceBegins.PlusDays(-1)), grantsOnly: true),
        new("research-support-service", EngagementStage.Idea, "design advice while the grant is written", "Research Support Service, " +
            "national reach",
            Citation.Stated("NIHR RSS FAQs v9.0, November 2022", "in place of RDS and NIHR CTU support",
                from: ResearchSupportServiceBegins), grantsOnly: true),

        new(NetworkOffer.EarlyFeedback, EngagementStage.Outline, "early feedback on feasibility by clinical specialists", Network,
            EngagementSources.EarlyFeedback("service")),
        new("cost-attribution-advice", EngagementStage.Outline, "advice on attributing costs (AcoRD)", Network,
            SoecatHowTo("advice before authorisation"), grantsOnly: true),
        new("named-contact", EngagementStage.Outline, "a named contact", Network, EngagementSources.EarlyFeedback("service")),

        new(NetworkOffer.SoecatAuthorisation, EngagementStage.FullApplication, "SoECAT authorised by AcoRD specialist; the sponsor comes " +
            "first, the specialist authorises and does not complete it", Network, Soecat("process"), grantsOnly: true),
        new("feasibility-report", EngagementStage.FullApplication, "feasibility report to attach to the application, reviewed by " +
            "specialty leads", Network, PreFunding("pilot with the NIHR funding programmes"), grantsOnly: true),
        new("support-statement", EngagementStage.FullApplication, "support statement: specialty view, portfolio route, likely support; " +
            "never a promise that sites will confirm capacity", Network, Citation.Background("statements of support at full application"),
            grantsOnly: true),

        new("eligibility-decision", EngagementStage.Award, "decision on eligibility for the Portfolio", Network,
            Citation.Stated("PSP040: eligibility guidance for RDN support", "from October 2024")),
        new("managing-specialty", EngagementStage.Award, "a managing specialty", Network, Citation.Stated("PSP040: eligibility guidance " +
            "for RDN support", "from October 2024")),
        new("etc-payment-model", EngagementStage.Award, "payment model for excess treatment costs", Network,
            Citation.Stated("NIHR: Changes to the CCG ETC payment process v2.0", "May 2022"), grantsOnly: true),

        new("site-identification", EngagementStage.SiteSelection, "site identification: expressions of interest from investigators",
            Network, SiteServices("site identification")),
        new("site-intelligence", EngagementStage.SiteSelection, "site intelligence: local data to sense-check targets, competing studies",
            Network, SiteServices("site intelligence")),

        new("start-up-call", EngagementStage.SetUp, "study-wide start-up call", Network, AddedValue("optimising delivery")),
        new("optimising-delivery", EngagementStage.SetUp, "optimising delivery: sharing of plans, recruitment pathways", Network,
            AddedValue("optimising delivery")),
        new("support-posts", EngagementStage.SetUp, "support posts", Network, AddedValue("support posts")),

        new("monitoring", EngagementStage.Delivery, "monitoring of recruitment", Network, PerformanceMonitoring("performance monitoring")),
        new("trouble-shooting", EngagementStage.Delivery, "trouble-shooting", Network, PerformanceMonitoring("performance monitoring")),
    ];
}
