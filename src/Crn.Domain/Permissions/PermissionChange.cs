using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <summary>
/// A change to an approved study, on two axes that do not depend on each other: how the authorities treat it, and which sites must consider
/// it. Amendments are of the years before 28 April 2026, modifications since.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PermissionChange
{
    // The day the regulations of 2025 came into force: amendments before, modifications since.
    private static readonly LocalDate Reform = new(2026, 4, 28);

    internal PermissionChange(ChangeRoute route, SiteEffect effect, ValueList<SiteCode> sites)
    {
        Route = Guard.Against.EnumOutOfRange(route);
        Effect = Guard.Against.EnumOutOfRange(effect);
        foreach (var site in sites) _ = site.Value;
        if ((effect == SiteEffect.SomeSites) == sites.IsEmpty)
            throw new ArgumentException("Affected sites are named for category B, and only for it.", nameof(sites));
        AffectedSites = sites.Distinct().Order().ToValueList();
    }

    /// <summary>How the authorities treat it.</summary>
    public ChangeRoute Route { get; }

    /// <summary>Whether every participating site must consider it (category A).</summary>
    public bool IsForEverySite => Effect == SiteEffect.EverySite;

    /// <summary>The sites that must consider it, where only some must (category B); empty for category A, and for category C, which no site
    /// considers.</summary>
    public ValueList<SiteCode> AffectedSites { get; }

    /// <summary>A change that every site considers (category A).</summary>
    /// <param name="route">How the authorities treat it.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentException">There is no such route.</exception>
    public static PermissionChange ForEverySite(ChangeRoute route) => new(route, SiteEffect.EverySite, []);

    /// <summary>A change that no site considers (category C).</summary>
    /// <param name="route">How the authorities treat it.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentException">There is no such route.</exception>
    public static PermissionChange ForNoSite(ChangeRoute route) => new(route, SiteEffect.NoSite, []);

    /// <summary>A change that only some sites consider (category B).</summary>
    /// <param name="route">How the authorities treat it.</param>
    /// <param name="sites">The affected sites, at least one.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentException">There is no such route, or no site.</exception>
    public static PermissionChange ForSites(ChangeRoute route, ValueList<SiteCode> sites) => new(route, SiteEffect.SomeSites, sites);

    /// <summary>Whether it is of the kind that exists on a day.</summary>
    /// <param name="asAt">The day it is submitted.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool ExistsOn(LocalDate asAt) => IsAmendment == Guarded.Iso(asAt) < Reform;

    /// <summary>The change as one line.</summary>
    /// <returns>The route, and which sites consider it.</returns>
    public override string ToString() => $"{Words(Route)}, for {(Effect switch
    {
        SiteEffect.EverySite => "every site",
        SiteEffect.NoSite => "no site",
        _ => string.Join(", ", AffectedSites),
    })}";

    internal SiteEffect Effect { get; }

    private static string Words(ChangeRoute route) => route switch
    {
        ChangeRoute.SubstantialAmendment => "substantial amendment",
        ChangeRoute.NonSubstantialAmendment => "non-substantial amendment",
        ChangeRoute.RouteA => "substantial modification, Route A",
        ChangeRoute.RouteB => "substantial modification, Route B",
        ChangeRoute.ImportantDetail => "modification of an important detail",
        _ => "minor modification",
    };

    private bool IsAmendment => Route is ChangeRoute.SubstantialAmendment or ChangeRoute.NonSubstantialAmendment;

    // The answers by which the rows of the graph know it.
    internal FactSheet AnswersWith(FactSheet study) => study
        .With(PermissionFacts.Amendment, IsAmendment)
        .With(PermissionFacts.Modification, !IsAmendment)
        .With(PermissionFacts.Substantial, Route is ChangeRoute.SubstantialAmendment or ChangeRoute.RouteA or ChangeRoute.RouteB)
        // A substantial change concerns the committee of a study that has one, and the regulator of a trial that has one.
        .With(PermissionFacts.RecRelevant, !PermissionFacts.RecRequired.IsFalse().Evaluate(study).IsTrue)
        .With(PermissionFacts.MhraRelevant, PermissionFacts.Ctimp.IsTrue().Evaluate(study).IsTrue)
        .With(PermissionFacts.RouteA, Route == ChangeRoute.RouteA)
        .With(PermissionFacts.RouteB, Route == ChangeRoute.RouteB)
        .With(PermissionFacts.ImportantDetail, Route == ChangeRoute.ImportantDetail)
        .With(PermissionFacts.Minor, Route == ChangeRoute.Minor)
        .With(PermissionFacts.CategoryA, Effect == SiteEffect.EverySite)
        .With(PermissionFacts.CategoryB, Effect == SiteEffect.SomeSites)
        .With(PermissionFacts.CategoryC, Effect == SiteEffect.NoSite);
}
