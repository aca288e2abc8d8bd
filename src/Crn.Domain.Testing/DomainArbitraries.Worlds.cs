using Crn.Domain.Calendars;
using Crn.Domain.Sites;

namespace Crn.Domain.Testing;

/// <content>Whole worlds, and the studies in them.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Worlds of one to four studies in set-up, open, suspended and closed at three to eight sites of any nation, on 1 June 2026;
    /// shrinks by leaving studies out.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<World> Worlds() => Arb.From(
        from sites in SitesOfWorlds
        from count in Gen.Choose(1, 4)
        from studies in Gen.CollectToList(Enumerable.Range(1, count).Select(number => OutlineOf(number, sites.Sites)))
        select new World(SiteDay, sites, studies.Select(outline => WorldRecords.Of(outline, SiteDay)).ToValueList()),
        world => world.Studies.Count == 1
            ? []
            : world.Studies.Select(left => world.Studies.Where(study => study != left).ToValueList())
                .Select(fewer => new World(world.AsAt, world.Sites, fewer)));

    /// <summary>Studies of such worlds, each with its plan, ledger, case and enquiry; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StudyInWorld> StudiesInWorlds() => Arb.From(
        from world in Worlds().Generator
        from study in Gen.Elements(world.Studies.ToArray())
        select study);

    // Each site with an organisation of its own, one statement of what it holds, and a record of past studies.
    private static Gen<SiteRecords> SitesOfWorlds =>
        from count in Gen.Choose(3, 8)
        from nations in Gen.Elements(Enum.GetValues<UkNation>()).ListOf(count)
        from held in Gen.SubListOf(FewCapabilities).ListOf(count)
        from stated in Gen.Choose(10, 500).ListOf(count)
        from recruited in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 60)).ListOf(count)
        let codes = Enumerable.Range(1, count).Select(SiteNumbered).ToList()
        select new SiteRecords
        {
            Organisations = codes
                .Select((code, i) => new Organisation(Trust(i), "Trust of " + code, OrganisationKind.AcuteTrust, nations[i]))
                .ToValueList(),
            Sites = codes.Select((code, i) => new Site(code, Trust(i), "Hospital " + code, nations[i])).ToValueList(),
            Claims = codes.SelectMany((code, i) => FewCapabilities.Select(capability => held[i].Contains(capability)
                ? CapabilityClaim.Held(code, capability, "site questionnaire", SiteDay.PlusDays(-stated[i]))
                : CapabilityClaim.NotHeld(code, capability, "site questionnaire", SiteDay.PlusDays(-stated[i])))).ToValueList(),
            PastStudies = codes
                .Select((code, i) => new PastStudy(code, "CPMS 11111", recruited[i], 24, SiteDay.PlusDays(-stated[i])))
                .ToValueList(),
        };

    private static Gen<WorldStudyOutline> OutlineOf(int number, ValueList<Site> sites) =>
        from stage in Gen.Elements(Enum.GetValues<WorldStage>())
        from opensIn in stage switch
        {
            WorldStage.SetUp => Gen.Choose(10, 290),
            WorldStage.Closed => Gen.Choose(-900, -500),
            _ => Gen.Choose(-600, -100),
        }
        from closed in Gen.Choose(20, 150)
        from planned in Gen.Choose(0, 90)
        from further in Gen.Choose(30, 700)
        from pace in stage == WorldStage.SetUp ? Gen.Choose(1, 9) : Gen.Constant(1)
        from target in Gen.Choose(5, 200)
        from commercial in Gen.Elements(true, false)
        from medicine in Gen.Elements(true, false)
        from specialty in Specialties().Generator
        from taking in Gen.Choose(1, Math.Min(4, sites.Count))
        from chosen in Gen.Shuffle(sites.ToArray())
        from openings in Gen.Choose(0, 120).ListOf(taking)
        from counts in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 4))).ListOf(12).ListOf(taking)
        let opening = SiteDay.PlusDays(opensIn)
        let closure = stage == WorldStage.Closed ? SiteDay.PlusDays(-closed) : (LocalDate?)null
        select new WorldStudyOutline(
            number,
            stage,
            opening,
            closure?.PlusDays(planned) ?? LocalDate.Max(opening, SiteDay).PlusDays(further),
            closure,
            target,
            commercial,
            medicine,
            specialty,
            openings.Select((days, i) => new WorldSite(chosen[i], opening.PlusDays(days), counts[i].ToValueList())).ToValueList(),
            pace);

    private static SiteCode Trust(int number) => SiteCode.From(FormattableString.Invariant($"R{number + 1:00}"));
}
