using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <content>The room <c>Studies</c>: what a study is made of.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Policies of what the network reviews of an edit: the published one, and all four of any source; shrinks to the published one.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EditPolicy> EditPolicies() => Arb.From(
        Gen.Frequency(
            (1, Gen.Constant(EditPolicy.Published)),
            (4, from status in Gen.Elements(true, false)
                from target in Gen.Elements(true, false)
                from source in Citations().Generator
                select new EditPolicy(status, target, source))),
        policy => policy == EditPolicy.Published ? [] : [EditPolicy.Published]);

    /// <summary>Dates of every milestone, planned, estimated and actual; shrinks the date to the year, which knows least.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<MilestoneDate> MilestoneDates() => Arb.From(
        from milestone in Gen.Elements(Enum.GetValues<Milestone>())
        from kind in Gen.Elements(Enum.GetValues<DateKind>())
        from date in PartialDateNear(-400, 800)
        select new MilestoneDate(milestone, kind, date),
        held => PartialDates().Shrinker(held.Date).Select(date => new MilestoneDate(held.Milestone, held.Kind, date)));

    /// <summary>
    /// Targets in all countries, the United Kingdom and England, and of sites, each stated or not; shrinks by leaving one out.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentTargets> TargetsOfStudies() => Arb.From(
        from overall in Maybe(Gen.Choose(0, 9_000), 2)
        from uk in Maybe(Gen.Choose(0, 3_000), 2)
        from england in Maybe(Gen.Choose(0, 2_000), 4)
        from sites in Maybe(Gen.Choose(0, 60), 4)
        select TargetsOf(overall, uk, england, sites),
        targets => new[]
        {
            TargetsOf(null, targets.Uk, targets.England, targets.Sites), TargetsOf(targets.Overall, null, targets.England, targets.Sites),
            TargetsOf(targets.Overall, targets.Uk, null, targets.Sites), TargetsOf(targets.Overall, targets.Uk, targets.England, null),
        }.Where(fewer => fewer != targets));

    /// <summary>
    /// Reported recruitment: nobody or up to 3,000 people, as at a day or not, final, not final or not stated; shrinks to fewer
    /// people, then to the count alone.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ReportedRecruitment> ReportedRecruitments() => Arb.From(
        from count in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 3_000)))
        from day in Maybe(Gen.Choose(0, 900), 2)
        from final in Maybe(Gen.Elements(true, false), 3)
        select new ReportedRecruitment(count, day is { } days ? StudyEpoch.PlusDays(days) : null, final),
        reported => SmallerNumbers(reported.Count, 0).Select(fewer => new ReportedRecruitment(fewer, reported.AsAt, reported.IsFinal))
            .Concat(reported is { AsAt: null, IsFinal: null } ? [] : [new ReportedRecruitment(reported.Count, null)]));

    /// <summary>
    /// What the code of a list says of the status, what a status is called in a list, and what dates say: exact, with a loss, and not
    /// known; does not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StatusMapping> StatusMappings() => Arb.From(Gen.Frequency(
        (3, from list in Gen.Elements(ListsWithCodes)
            from code in Gen.Elements(StatusMaps.Codes(list).Append("no such code").Append("").ToArray())
            select StatusMaps.Read(list, code)),
        (2, from list in Gen.Elements(ListsWithCodes)
            from status in Gen.Elements(Enum.GetValues<StudyStatus>())
            select StatusMaps.Write(status, list)),
        (2, from opening in Maybe(PartialDateNear(-400, 400), 2)
            from closure in Maybe(PartialDateNear(0, 800), 2)
            from end in Maybe(PartialDateNear(200, 1000), 2)
            from days in Gen.Choose(-200, 1200)
            select StatusMaps.FromDates(opening, closure, end, StudyEpoch.PlusDays(days)))));

    /// <summary>Designs of interventional and observational studies, each part stated or not; shrinks to nothing known.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyDesign> StudyDesigns() => Arb.From(
        from type in Maybe(Gen.Elements(Enum.GetValues<StudyType>()), 2)
        from phase in Maybe(Gen.Elements(Enum.GetValues<StudyPhase>()), 3)
        from purpose in Maybe(Gen.Elements(Enum.GetValues<PrimaryPurpose>()), 3)
        from allocation in Maybe(Gen.Elements(Enum.GetValues<Allocation>()), 3)
        from masking in Maybe(Gen.Elements(Enum.GetValues<Masking>()), 3)
        from model in Maybe(Gen.Elements(Enum.GetValues<InterventionModel>()), 3)
        from interventions in Gen.SubListOf(Enum.GetValues<InterventionKind>())
        from medicine in Maybe(Gen.Elements(true, false), 2)
        from volunteers in Maybe(Gen.Elements(true, false), 4)
        select new StudyDesign
        {
            Type = type, Phase = phase, Purpose = purpose, Allocation = allocation, Masking = masking, Model = model,
            Interventions = interventions.Take(3).ToValueList(), IsCtimp = medicine, TakesHealthyVolunteers = volunteers,
        },
        design => design == StudyDesign.Unknown ? [] : [StudyDesign.Unknown]);

    /// <summary>Organisations of every role, with a code, a grant and a funding stream or without; shrinks to role and name.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyOrganisation> StudyOrganisations() => Arb.From(
        from role in Gen.Elements(Enum.GetValues<OrganisationRole>())
        from name in Gen.Elements("University of Somewhere", "North Trust", "Acme Pharma")
        from code in Maybe(OdsCodes().Generator, 4)
        from grant in Maybe(Gen.Elements("NIHR123456", "MR/X000001/1"), 4)
        from stream in Maybe(Gen.Elements("Health Technology Assessment", "Research for Patient Benefit"), 4)
        select new StudyOrganisation(role, name, code, grant, stream),
        held => held is { Code: null, GrantCode: null, FundingStream: null } ? [] : [new StudyOrganisation(held.Role, held.Name)]);

    /// <summary>People of every role, with an ORCID iD or without; shrinks by leaving it out.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyPerson> StudyPeople() => Arb.From(
        from role in Gen.Elements(Enum.GetValues<PersonRole>())
        from person in PersonReferences().Generator
        from orcid in Maybe(OrcidIds().Generator, 4)
        select new StudyPerson(role, person.Value, orcid),
        person => person.Orcid is null ? [] : [new StudyPerson(person.Role, person.Reference)]);

    private static StatusList[] ListsWithCodes { get; } =
        [.. Enum.GetValues<StatusList>().Where(list => list != StatusList.RegistryDates)];

    // A study is the one place where targets are put together.
    private static RecruitmentTargets TargetsOf(int? overall, int? uk, int? england, int? sites) =>
        new StudyDraft { Title = "A study", OverallTarget = overall, UkTarget = uk, EnglandTarget = england, SiteTarget = sites }
            .ToStudy(StudyEpoch).Value.Targets;
}
