using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>What is known of the roles in a specialty's community: their scope, and who may speak for a specialty.</summary>
public static class CommunityRoles
{
    private static readonly Citation PostsOf2014 =
        Citation.Stated("NCRI: new local network leadership posts", "roles", new LocalDate(2014, 4, 1), new LocalDate(2024, 9, 30));
    private static readonly Citation NationalLeads =
        Citation.Stated("NCRI leadership posts; NIHR early feedback; CRN pre-funding feasibility assessments", "national specialty leads",
            new LocalDate(2014, 4, 1), new LocalDate(2024, 9, 30));
    private static readonly Citation Clusters =
        Citation.Stated("LIDA, Leeds: NIHR specialty cluster", "cluster leads", new LocalDate(2015, 11, 1));
    private static readonly Citation RegionalLeads =
        Citation.Stated("RDN framework, part C section 14: specialties and settings", "regional leads and champions",
            new LocalDate(2024, 10, 1));
    private static readonly Citation Members = Citation.Stated("BSAC: What is the national CRN?", "members");

    /// <summary>Whether the role belongs to a region, to the nation, or to either.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    internal static CommunityScope Scope(this CommunityRole role) => Guard.Against.EnumOutOfRange(role) switch
    {
        CommunityRole.Member => CommunityScope.NationalOrRegional,
        CommunityRole.NationalSpecialtyLead or CommunityRole.SpecialtyClusterLead => CommunityScope.National,
        _ => CommunityScope.Regional,
    };

    /// <summary>
    /// Whether the role leads: only one person at a time holds it for a specialty and area, unless the appointment is shared (SP-08).
    /// </summary>
    /// <param name="role">The role.</param>
    /// <returns>True for every role but member and champion.</returns>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public static bool Leads(this CommunityRole role) =>
        Guard.Against.EnumOutOfRange(role) is not (CommunityRole.Member or CommunityRole.LocalChampion);

    /// <summary>Whether the role gives the specialty's view on eligibility and feasibility of a study.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for the leads of a specialty or a part of one.</returns>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public static bool ReviewsStudies(this CommunityRole role) => Guard.Against.EnumOutOfRange(role) is
        CommunityRole.NationalSpecialtyLead or CommunityRole.LocalSpecialtyLead or CommunityRole.SubSpecialtyLead
        or CommunityRole.RegionalSpecialtyLead;

    /// <summary>Whether one appointment of the role may hold several specialties.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for cluster leads and delivery managers.</returns>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public static bool HoldsSeveralSpecialties(this CommunityRole role) =>
        Guard.Against.EnumOutOfRange(role) is CommunityRole.SpecialtyClusterLead or CommunityRole.ResearchDeliveryManager;

    /// <summary>The kind of regional network the role belongs to; null when it belongs to both eras, or to none.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public static NetworkRegionKind? Era(this CommunityRole role) => Guard.Against.EnumOutOfRange(role) switch
    {
        CommunityRole.LocalSpecialtyLead or CommunityRole.SubSpecialtyLead or CommunityRole.ResearchDeliveryManager =>
            NetworkRegionKind.LocalClinicalResearchNetwork,
        CommunityRole.RegionalSpecialtyLead => NetworkRegionKind.RegionalResearchDeliveryNetwork,
        _ => null,
    };

    /// <summary>Where the role is known from.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The citation.</returns>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public static Citation Source(this CommunityRole role) => Guard.Against.EnumOutOfRange(role) switch
    {
        CommunityRole.Member => Members,
        CommunityRole.NationalSpecialtyLead => NationalLeads,
        CommunityRole.SpecialtyClusterLead => Clusters,
        CommunityRole.LocalSpecialtyLead or CommunityRole.SubSpecialtyLead or CommunityRole.ResearchDeliveryManager => PostsOf2014,
        _ => RegionalLeads,
    };

    /// <summary>The role in words.</summary>
    /// <param name="role">The role.</param>
    /// <returns>For example <c>national specialty lead</c>.</returns>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public static string Text(this CommunityRole role) => Guard.Against.EnumOutOfRange(role) switch
    {
        CommunityRole.Member => "member",
        CommunityRole.NationalSpecialtyLead => "national specialty lead",
        CommunityRole.SpecialtyClusterLead => "specialty cluster lead",
        CommunityRole.LocalSpecialtyLead => "local specialty lead",
        CommunityRole.SubSpecialtyLead => "sub-specialty lead",
        CommunityRole.ResearchDeliveryManager => "research delivery manager",
        CommunityRole.RegionalSpecialtyLead => "regional specialty lead",
        CommunityRole.LocalChampion => "local champion",
    };
}
