using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <content>Questions asked about an application, and changes to an approved study.</content>
public static partial class PermissionFacts
{
    /// <summary>Request for further information issued.</summary>
    public static Fact<bool> RequestForFurtherInformationIssued { get; } =
        Fact.YesNo("permission.rfi-issued", "Request for further information issued");

    /// <summary>Grounds for non-acceptance issued.</summary>
    public static Fact<bool> GroundsForNonAcceptanceIssued { get; } =
        Fact.YesNo("permission.gna-issued", "Grounds for non-acceptance issued");

    /// <summary>The change is an amendment.</summary>
    public static Fact<bool> Amendment { get; } = Fact.YesNo("permission.amendment", "The change is an amendment");

    /// <summary>The change is a modification.</summary>
    public static Fact<bool> Modification { get; } = Fact.YesNo("permission.modification", "The change is a modification");

    /// <summary>The change is substantial.</summary>
    public static Fact<bool> Substantial { get; } = Fact.YesNo("permission.substantial", "The change is substantial");

    /// <summary>The change concerns the ethics opinion.</summary>
    public static Fact<bool> RecRelevant { get; } = Fact.YesNo("permission.rec-relevant", "The change concerns the ethics opinion");

    /// <summary>The change concerns the MHRA authorisation.</summary>
    public static Fact<bool> MhraRelevant { get; } = Fact.YesNo("permission.mhra-relevant", "The change concerns the MHRA authorisation");

    /// <summary>Category A: all sites consider it.</summary>
    public static Fact<bool> CategoryA { get; } = Fact.YesNo("permission.category-a", "Category A: all sites consider it");

    /// <summary>Category B: affected sites consider it.</summary>
    public static Fact<bool> CategoryB { get; } = Fact.YesNo("permission.category-b", "Category B: affected sites consider it");

    /// <summary>Category C: no site considers it.</summary>
    public static Fact<bool> CategoryC { get; } = Fact.YesNo("permission.category-c", "Category C: no site considers it");

    /// <summary>Modification by Route A.</summary>
    public static Fact<bool> RouteA { get; } = Fact.YesNo("permission.route-a", "Modification by Route A");

    /// <summary>Modification by Route B.</summary>
    public static Fact<bool> RouteB { get; } = Fact.YesNo("permission.route-b", "Modification by Route B");

    /// <summary>Modification of an important detail.</summary>
    public static Fact<bool> ImportantDetail { get; } = Fact.YesNo("permission.important-detail", "Modification of an important detail");

    /// <summary>Minor modification.</summary>
    public static Fact<bool> Minor { get; } = Fact.YesNo("permission.minor", "Minor modification");

    /// <summary>An urgent safety measure was taken.</summary>
    public static Fact<bool> UrgentSafetyMeasure { get; } =
        Fact.YesNo("permission.urgent-safety-measure", "An urgent safety measure was taken");
}
