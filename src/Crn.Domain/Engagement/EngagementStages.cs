using Ardalis.GuardClauses;

namespace Crn.Domain.Engagement;

/// <summary>The stages of a route in their order, and what they are called.</summary>
/// <remarks>
/// Source: the network's pages on early contact, early feedback, SoECAT and delivery; the order and the single-stage merge are stated
/// there. That stages go forward one at a time is a default of this library (EE-08).
/// </remarks>
public static class EngagementStages
{
    private static readonly ValueList<EngagementStage> All =
    [
        EngagementStage.Idea, EngagementStage.Outline, EngagementStage.FullApplication, EngagementStage.Award,
        EngagementStage.SiteSelection, EngagementStage.SetUp, EngagementStage.Delivery,
    ];

    private static readonly ValueList<EngagementStage> WithoutOutline = All.Where(stage => stage != EngagementStage.Outline).ToValueList();

    /// <summary>The stages of a route, in order. A single-stage call has no outline.</summary>
    /// <param name="route">The route.</param>
    /// <returns>The stages.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="route"/> is not a route.</exception>
    public static ValueList<EngagementStage> Of(ApplicationRoute route) => Guard.Against.EnumOutOfRange(route) switch
    {
        ApplicationRoute.SingleStageGrant => WithoutOutline,
        ApplicationRoute.TwoStageGrant or ApplicationRoute.Commercial => All,
    };

    /// <summary>The stage that follows on a route.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="route">The route.</param>
    /// <returns>The next stage, or null after delivery.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not one of the named values.</exception>
    public static EngagementStage? Next(EngagementStage stage, ApplicationRoute route)
    {
        Guard.Against.EnumOutOfRange(stage);
        foreach (var later in Of(route))
        {
            if (later > stage) return later;
        }

        return null;
    }

    /// <summary>What a stage is called on a route.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="route">The route.</param>
    /// <returns>For example <c>outline application</c>, or <c>bid or synopsis</c> for a company.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not one of the named values.</exception>
    public static string Name(EngagementStage stage, ApplicationRoute route) =>
        (Guard.Against.EnumOutOfRange(stage), Guard.Against.EnumOutOfRange(route)) switch
    {
        (EngagementStage.Outline, ApplicationRoute.Commercial) => "bid or synopsis",
        (EngagementStage.FullApplication, ApplicationRoute.Commercial) => "protocol",
        (EngagementStage.Award, ApplicationRoute.Commercial) => "country allocation",
        (EngagementStage.FullApplication, ApplicationRoute.SingleStageGrant) => "application",
        (EngagementStage.Idea, _) => "idea",
        (EngagementStage.Outline, _) => "outline application",
        (EngagementStage.FullApplication, _) => "full application",
        (EngagementStage.Award, _) => "award",
        (EngagementStage.SiteSelection, _) => "site selection",
        (EngagementStage.SetUp, _) => "set-up",
        (EngagementStage.Delivery, _) => "delivery",
    };

    /// <summary>What ends a stage on a route. For companies and single-stage calls the wording is this library's.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="route">The route.</param>
    /// <returns>For example <c>first site open</c> for set-up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not one of the named values.</exception>
    public static string Exit(EngagementStage stage, ApplicationRoute route) =>
        (Guard.Against.EnumOutOfRange(stage), Guard.Against.EnumOutOfRange(route)) switch
    {
        (EngagementStage.Outline, ApplicationRoute.Commercial) => "bid submitted",
        (EngagementStage.FullApplication, ApplicationRoute.Commercial) => "protocol written",
        (EngagementStage.Award, ApplicationRoute.Commercial) => "country allocated",
        (EngagementStage.FullApplication, ApplicationRoute.SingleStageGrant) => "application submitted",
        (EngagementStage.Idea, _) => "question and outline design",
        (EngagementStage.Outline, _) => "outline submitted",
        (EngagementStage.FullApplication, _) => "full application submitted",
        (EngagementStage.Award, _) => "funding confirmed",
        (EngagementStage.SiteSelection, _) => "sites chosen",
        (EngagementStage.SetUp, _) => "first site open",
        (EngagementStage.Delivery, _) => "closed",
    };

    internal static bool Has(ApplicationRoute route, EngagementStage stage) => Of(route).Contains(stage);
}
