using System.Globalization;
using Crn.Domain.Calendars;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;

namespace Crn.Domain.Testing;

/// <content>The room <c>Sites</c>.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate SiteDay = new(2026, 6, 1);

    private static readonly SiteCapability[] FewCapabilities =
        [SiteCapabilities.AsepticUnit, SiteCapabilities.Mri3, SiteCapabilities.Freezer80, SiteCapabilities.AdvancedTherapies];

    /// <summary>Codes of one of twelve sites, so that records meet; shrinks towards the first.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SiteCode> SiteCodes() => Arb.From(
        Gen.Choose(1, 12).Select(SiteNumbered),
        code => SmallerNumbers(int.Parse(code.Value.AsSpan(1), CultureInfo.InvariantCulture), 1).Select(SiteNumbered));

    /// <summary>Organisations of every kind, some closed with a successor; shrinks to one that is open.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Organisation> Organisations() => Arb.From(
        from code in SiteCodes().Generator
        from name in Gen.Elements("North Trust", "South Trust", "High Street Surgery")
        from kind in Gen.Elements(Enum.GetValues<OrganisationKind>())
        from nation in Gen.Elements(Enum.GetValues<UkNation>())
        from closed in Gen.Choose(0, 5)
        from successor in SiteCodes().Generator
        select closed > 0
            ? new Organisation(code, name, kind, nation)
            : new Organisation(code, name, kind, nation, new(2010, 1, 1), SiteDay.PlusDays(-100), successor == code ? [] : [successor]),
        organisation => organisation.ClosedOn is null ? []
            : [new Organisation(organisation.Code, organisation.Name, organisation.Kind, organisation.Nation)]);

    /// <summary>Sites, some closed with a successor; shrinks to one that is open.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Site> SitesOfTheNetwork() => Arb.From(
        from code in SiteCodes().Generator
        from organisation in SiteCodes().Generator
        from name in Gen.Elements("Infirmary", "Royal Hospital", "Surgery")
        from nation in Gen.Elements(Enum.GetValues<UkNation>())
        from region in Gen.Elements(NetworkRegions.RegionalNetworks.Take(3).Cast<NetworkRegion?>().Append(null).ToArray())
        from closed in Gen.Choose(0, 5)
        from successor in SiteCodes().Generator
        select closed > 0
            ? new Site(code, organisation, name, nation, region)
            : new Site(code, organisation, name, nation, region, new(2010, 1, 1), SiteDay.PlusDays(-100),
                successor == code ? [] : [successor]),
        site => site.ClosedOn is null ? [] : [new Site(site.Code, site.Organisation, site.Name, site.Nation)]);

    /// <summary>Every way of taking part in a study.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteParticipation> SiteParticipations() => Arb.From(
        from site in SiteCodes().Generator
        from other in SiteCodes().Generator
        from kind in Gen.Elements(Enum.GetValues<ParticipationKind>())
        select (kind, site == other) switch
        {
            (ParticipationKind.Recruiting, _) => SiteParticipation.Recruiting(site),
            (ParticipationKind.FollowUp, _) => SiteParticipation.FollowUp(site),
            (ParticipationKind.StaffSurvey, _) => SiteParticipation.StaffSurvey(site),
            (ParticipationKind.ParticipantIdentification, false) => SiteParticipation.ParticipantIdentification(site, other),
            _ => SiteParticipation.Promotion(site),
        });

    /// <summary>The capabilities of the catalogue.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteCapability> SiteCapabilitiesOfTheCatalogue() => Arb.From(Gen.Elements(SiteCapabilities.All.ToArray()));

    /// <summary>Claims of a few capabilities, the containment level and the pool around 1 June 2026: valid, run out, made later, without an
    /// end, some expressly unknown, some as an interval; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CapabilityClaim> CapabilityClaims() => Arb.From(
        from site in SiteCodes().Generator
        from stater in Gen.Elements("RDOCS 2026", "site questionnaire")
        from age in Gen.Choose(-30, 800)
        from valid in Gen.Choose(-1, 800)
        let day = SiteDay.PlusDays(-age)
        let end = valid < 0 ? (LocalDate?)null : day.PlusDays(valid)
        from capability in Gen.Elements(FewCapabilities)
        from number in Gen.Choose(0, 4)
        from what in Gen.Choose(0, 6)
        select what switch
        {
            0 or 1 => CapabilityClaim.Held(site, capability, stater, day, end),
            2 => CapabilityClaim.NotHeld(site, capability, stater, day, end),
            3 => CapabilityClaim.Unknown(site, capability.Held, stater, day, end),
            4 => CapabilityClaim.Of(site, SiteProfileFacts.ContainmentLevel, number, stater, day, end),
            5 => CapabilityClaim.Of(site, SiteProfileFacts.AnnualPool, Bounds.Between(20 * number, 50 * number), stater, day, end),
            _ => CapabilityClaim.Of(site, SiteProfileFacts.CompetingStudies, number, stater, day, end),
        });

    /// <summary>Statements that hold some capabilities and lack others.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CapabilityStatement> CapabilityStatements() => Arb.From(
        from site in SiteCodes().Generator
        from held in Gen.SubListOf(FewCapabilities)
        from age in Gen.Choose(0, 500)
        from approved in Gen.Elements(true, false)
        select new CapabilityStatement(site, "v1", SiteDay.PlusDays(-age), SiteDay.PlusDays(365 - age), approved)
        {
            Held = held.ToValueList(),
            NotHeld = FewCapabilities.Except(held).ToValueList(),
        });

    /// <summary>Rows of track records, many without a recruit; shrinks the count.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PastStudy> PastStudies() => Arb.From(
        from site in SiteCodes().Generator
        from study in Gen.Elements("CPMS 11111", "CPMS 22222", "CPMS 33333")
        from recruited in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 60))
        from months in Gen.Choose(0, 48)
        from age in Gen.Choose(-30, 2000)
        from days in Gen.Choose(-50, 400)
        from target in Gen.Choose(-5, 60)
        select new PastStudy(site, study, recruited, months, SiteDay.PlusDays(-age), target < 0 ? null : target, days < 0 ? null : days),
        row => SmallerNumbers(row.Recruited, 0)
            .Select(n => new PastStudy(row.Site, row.Study, n, row.MonthsOpen, row.AsAt, row.Target, row.DaysToFirstParticipant)));

    /// <summary>Track records of one site with up to five rows; shrinks by dropping rows.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<TrackRecord> TrackRecords() => Arb.From(
        from rows in PastStudies().Generator.ListOf().Where(r => r.Count <= 5)
        select new TrackRecord(rows.Where(r => r.Site == rows[0].Site).ToValueList()),
        record => record.Studies.Select(dropped => new TrackRecord(record.Studies.Where(s => s != dropped).ToValueList())));

    /// <summary>Requirements on a few capabilities, the containment level, the pool and the record, joined by and, or, not and counting;
    /// does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteRequirement> SiteRequirementsOfAStudy() => Arb.From(
        from number in Gen.Choose(1, 9_999)
        from one in SiteStatements
        from two in SiteStatements
        from three in SiteStatements
        from joined in Gen.Choose(0, 4)
        from wish in Gen.Choose(0, 3)
        select new SiteRequirement(
            "R" + number.ToString(CultureInfo.InvariantCulture),
            "Is the requirement met?",
            joined switch { 0 => one, 1 => one & two, 2 => one | !two, 3 => !one, _ => Criterion.AtLeast(2, one, two, three) },
            Citation.Local("protocol")) { IsBlocker = wish > 0 });

    /// <summary>The default scoring of any specialty.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteScoring> SiteScorings() => Arb.From(Specialties().Generator.Select(SiteScoring.For));

    /// <summary>Records of up to twelve sites with claims and track records, conflicts among them; shrinks by dropping records.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SiteRecords> SiteRecordsOfAFewSites() => Arb.From(
        from organisations in Organisations().Generator.ListOf(6)
        from sites in SitesOfTheNetwork().Generator.ListOf(8)
        from claims in CapabilityClaims().Generator.ListOf(40)
        from past in PastStudies().Generator.ListOf(12)
        select new SiteRecords
            { Organisations = organisations.ToValueList(), Sites = sites.ToValueList(), Claims = claims.ToValueList(), PastStudies =
                past.ToValueList() },
        records => Halves(records.Claims).Select(claims => records with { Claims = claims })
            .Concat(Halves(records.PastStudies).Select(past => records with { PastStudies = past }))
            .Concat(Halves(records.Sites).Select(sites => records with { Sites = sites })));

    private static Gen<Criterion> SiteStatements => Gen.OneOf(
        Gen.Elements(FewCapabilities).Select(c => c.Held.IsTrue()),
        Gen.Choose(1, 4).Select(n => SiteProfileFacts.ContainmentLevel.AtLeast(n)),
        Gen.Choose(1, 150).Select(n => SiteProfileFacts.AnnualPool.AtLeast(n)),
        Gen.Choose(1, 40).Select(n => SiteProfileFacts.PastRecruits.AtLeast(n)),
        Gen.Choose(1, 20)
            .Select(n =>
                (Quantity.Of(SiteProfileFacts.PastRecruits) / Quantity.Of(SiteProfileFacts.PastMonthsOpen))
                .AtLeast(Quantity.Of(n / 10m, Unit.Participants / Unit.Months))));

    private static SiteCode SiteNumbered(int number) => SiteCode.From("S" + number.ToString("00", CultureInfo.InvariantCulture));

    private static IEnumerable<ValueList<T>> Halves<T>(ValueList<T> items) =>
        items.IsEmpty ? [] : [items.Take(items.Count / 2).ToValueList(), items.Skip((items.Count + 1) / 2).ToValueList()];
}
