using Crn.Domain.Calendars;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Findings;

/// <summary>Records about a site that agree, and for each conflict one record that brings it about.</summary>
internal static class SiteProvocations
{
    private static readonly LocalDate Day = new(2026, 6, 1);
    private static readonly SiteCode Trust = SiteCode.From("RR8");
    private static readonly SiteCode Leeds = SiteCode.From("RR801");
    private static readonly SiteCode Nowhere = SiteCode.From("NOWHERE");

    private static readonly SiteRecords Normal = new()
    {
        Organisations = [new(Trust, "Leeds Teaching Hospitals", OrganisationKind.TeachingTrust, UkNation.England)],
        Sites = [new(Leeds, Trust, "Leeds General Infirmary", UkNation.England)],
        Claims = [CapabilityClaim.Held(Leeds, SiteCapabilities.Ct, "a statement", Day)],
        PastStudies = [new(Leeds, "CPMS 1", 3, 2, Day)],
    };

    public static IReadOnlyDictionary<string, Func<IEnumerable<string>>> All { get; } = new Dictionary<KnowledgeConflictKind, SiteRecords>
    {
        [KnowledgeConflictKind.OrganisationStatedTwice] = Normal with
        {
            Organisations = [.. Normal.Organisations, new(Trust, "Leeds", OrganisationKind.TeachingTrust, UkNation.England)],
        },
        [KnowledgeConflictKind.SiteStatedTwice] = Normal with
        {
            Sites = [.. Normal.Sites, new(Leeds, Trust, "The Infirmary", UkNation.England)],
        },
        [KnowledgeConflictKind.UnknownOrganisation] = Normal with { Organisations = [] },
        [KnowledgeConflictKind.UnknownSite] = Normal with { PastStudies = [new(Nowhere, "CPMS 1", 3, 2, Day)] },
        [KnowledgeConflictKind.UnknownSuccessor] = Normal with
        {
            Sites = [.. Normal.Sites, new(SiteCode.From("OLD"), Trust, "Old", UkNation.England, null, null, new(2020, 3, 31), [Nowhere])],
        },
        [KnowledgeConflictKind.ClaimsDisagree] = Normal with
        {
            Claims = [.. Normal.Claims, CapabilityClaim.NotHeld(Leeds, SiteCapabilities.Ct, "another statement", Day)],
        },
        [KnowledgeConflictKind.FactCodeReused] = Normal with
        {
            Claims = [CapabilityClaim.Of(Leeds, Fact.YesNo("site.same", "Same?"), true, "a statement", Day),
                CapabilityClaim.Of(Leeds, Fact.Count("site.same", "How many?"), 3, "a statement", Day)],
        },
        [KnowledgeConflictKind.TrackRecordsDisagree] = Normal with
        {
            PastStudies = [.. Normal.PastStudies, new(Leeds, "cpms 1", 4, 2, Day)],
        },
    }.ToDictionary(row => row.Key.ToString(), row => (Func<IEnumerable<string>>)(() => Kinds(row.Value)));

    public static IEnumerable<string> Sound() => Kinds(Normal);

    private static IEnumerable<string> Kinds(SiteRecords records) =>
        SiteKnowledgeBase.Of(records).Conflicts.Select(conflict => conflict.Kind.ToString());
}
