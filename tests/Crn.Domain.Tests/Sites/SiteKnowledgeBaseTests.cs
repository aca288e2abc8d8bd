using Crn.Domain.Calendars;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;

namespace Crn.Domain.Tests.Sites;

public class SiteKnowledgeBaseTests
{
    private static readonly LocalDate Today = new(2026, 6, 1);
    private static readonly SiteCode Leeds = SiteCode.From("RR801");
    private static readonly SiteCode Trust = SiteCode.From("RR8");

    [Fact]
    public void A_claim_that_has_run_out_is_unknown_and_not_absent()
    {
        var sites = With(CapabilityClaim.Held(Leeds, SiteCapabilities.AsepticUnit, "RDOCS 2025", new(2025, 4, 1), new(2026, 3, 31)));
        Assert.Equal(Truth.True, Holds(sites, SiteCapabilities.AsepticUnit, new(2026, 3, 31)));
        Assert.Equal(Truth.Unknown, Holds(sites, SiteCapabilities.AsepticUnit, new(2026, 4, 1)));
        Assert.Equal(Truth.Unknown, Holds(sites, SiteCapabilities.AsepticUnit, new(2025, 3, 31)));
    }

    [Fact]
    public void A_claim_without_an_end_stands_for_the_usual_year_or_the_callers_own_term()
    {
        var claim = CapabilityClaim.NotHeld(Leeds, SiteCapabilities.Mri3, "questionnaire", new(2025, 4, 1));
        Assert.Equal(Truth.False, Holds(With(claim), SiteCapabilities.Mri3, new(2026, 4, 1)));
        Assert.Equal(Truth.Unknown, Holds(With(claim), SiteCapabilities.Mri3, new(2026, 4, 2)));
        var longer = SiteKnowledgeBase.Of(Records(claim), Period.FromYears(3));
        Assert.Equal(Truth.False, Holds(longer, SiteCapabilities.Mri3, new(2028, 4, 1)));
    }

    [Fact]
    public void The_newest_statement_counts_and_what_contradicts_itself_is_unknown()
    {
        var older = CapabilityClaim.Held(Leeds, SiteCapabilities.Ct, "A", new(2026, 1, 1));
        var newer = CapabilityClaim.NotHeld(Leeds, SiteCapabilities.Ct, "B", new(2026, 2, 1));
        Assert.Equal(Truth.False, Holds(With(older, newer), SiteCapabilities.Ct, Today));
        Assert.Equal(Truth.Unknown,
            Holds(With(older, newer, CapabilityClaim.Unknown(Leeds, SiteCapabilities.Ct.Held, "C", new(2026, 3, 1))),
                SiteCapabilities.Ct, Today));

        var contradicting = With(newer, CapabilityClaim.Held(Leeds, SiteCapabilities.Ct, "C", new(2026, 2, 1)));
        Assert.Equal(Truth.Unknown, Holds(contradicting, SiteCapabilities.Ct, Today));
        Assert.Equal(KnowledgeConflictKind.ClaimsDisagree, Assert.Single(contradicting.Conflicts).Kind);
    }

    [Fact]
    public void A_closed_site_is_followed_to_its_successors()
    {
        var old = new Site(SiteCode.From("OLD"), Trust, "Old Infirmary", UkNation.England, null, null, new(2020, 3, 31),
            [SiteCode.From("MID")]);
        var middle = new Site(SiteCode.From("MID"), Trust, "Interim Hospital", UkNation.England, null, null, new(2024, 3, 31), [Leeds]);
        var sites = SiteKnowledgeBase.Of(Records() with { Sites = [old, middle, Records().Sites[0]] });
        Assert.Equal(["MID"], sites.Trace(old.Code, new(2022, 1, 1)).Select(s => s.Code.Value));
        Assert.Equal(["RR801"], sites.Trace(old.Code, Today).Select(s => s.Code.Value));
        Assert.Equal(["MID", "OLD"], sites.Match([], SiteScoring.For(Specialty.Cancer), Today).NotOpen.Select(s => s.Code.Value));
    }

    [Fact]
    public void Records_that_point_nowhere_are_reported()
    {
        var records = new SiteRecords
        {
            Sites = [new Site(Leeds, Trust, "Infirmary", UkNation.England)],
            Claims = [CapabilityClaim.Held(SiteCode.From("NOWHERE"), SiteCapabilities.Ct, "A", Today)],
            PastStudies = [new PastStudy(SiteCode.From("NOWHERE"), "CPMS 1", 3, 2, Today)],
        };
        Assert.Equal([KnowledgeConflictKind.UnknownSite, KnowledgeConflictKind.UnknownSite, KnowledgeConflictKind.UnknownOrganisation],
            SiteKnowledgeBase.Of(records).Conflicts.Select(c => c.Kind));
    }

    [Property]
    public void A_code_used_for_two_types_of_answer_is_reported_and_one_is_kept(bool first)
    {
        var yes = CapabilityClaim.Of(Leeds, Domain.Rules.Fact.YesNo("site.same", "Same?"), true, "A", Today);
        var many = CapabilityClaim.Of(Leeds, Domain.Rules.Fact.Count("site.same", "How many?"), 3, "A", Today);
        var sites = first ? With(yes, many) : With(many, yes);
        Assert.Equal(KnowledgeConflictKind.FactCodeReused, Assert.Single(sites.Conflicts).Kind);
        Assert.Single(sites.Profile(Leeds, Today).Observations);
        Assert.Equal("Boolean", sites.Profile(Leeds, Today).Observations[0].Fact.AnswerType.Name);
    }

    [Property]
    public void The_profile_says_who_stated_each_fact(SiteRecords records)
    {
        var sites = SiteKnowledgeBase.Of(records);
        Assert.All(sites.Sites, site => Assert.All(sites.Profile(site.Code, Today).Observations, o => Assert.NotEmpty(o.Source)));
    }

    [Property]
    public void A_knowledge_base_merged_from_parts_is_the_one_built_at_once(SiteRecords records)
    {
        var one = SiteKnowledgeBase.Of(records with { Claims = default, Sites = default });
        var other = SiteKnowledgeBase.Of(new() { Claims = records.Claims, Sites = records.Sites });
        var (merged, whole) = (other.Merge(one), SiteKnowledgeBase.Of(records));
        Assert.Equal(whole.Conflicts, merged.Conflicts);
        Assert.Equal(whole.Sites, merged.Sites);
        Assert.All(whole.Sites, s => Assert.Equal(whole.Profile(s.Code, Today), merged.Profile(s.Code, Today)));
    }

    [Property]
    public void A_statement_makes_claims_of_what_it_mentions_and_of_nothing_else(CapabilityStatement statement)
    {
        var claims = statement.ToClaims();
        Assert.Equal(statement.Held.Count + statement.NotHeld.Count, claims.Count);
        Assert.All(claims, c => Assert.Equal((statement.ValidFrom, statement.ValidTo), (c.AsAt, c.ValidTo)));
    }

    private static Truth Holds(SiteKnowledgeBase sites, SiteCapability capability, LocalDate on) =>
        Assert.Single(sites.Match([SiteRequirement.Holds(capability)], SiteScoring.For(Specialty.Cancer), on).All)
            .Meets(SiteRequirement.Holds(capability));

    private static SiteRecords Records(params CapabilityClaim[] claims) => new()
    {
        Organisations = [new Organisation(Trust, "Leeds Teaching Hospitals", OrganisationKind.TeachingTrust, UkNation.England)],
        Sites = [new Site(Leeds, Trust, "Leeds General Infirmary", UkNation.England)],
        Claims = claims.ToValueList(),
    };

    private static SiteKnowledgeBase With(params CapabilityClaim[] claims) => SiteKnowledgeBase.Of(Records(claims));
}
