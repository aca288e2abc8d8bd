namespace Crn.Domain.Permissions;

/// <summary>The steps of a plan at one site.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record PermissionSitePlan
{
    internal PermissionSitePlan(PermissionSite site, ValueList<PermissionStep> steps) => (Site, Steps) = (site, steps);

    /// <summary>The site.</summary>
    public PermissionSite Site { get; }

    /// <summary>Its steps, each after all it waits for.</summary>
    public ValueList<PermissionStep> Steps { get; }
}
