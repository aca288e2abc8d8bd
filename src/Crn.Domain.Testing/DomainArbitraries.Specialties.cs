using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Specialties;

namespace Crn.Domain.Testing;

/// <content>The room <c>Specialties</c>.</content>
public static partial class DomainArbitraries
{
    private static readonly LocalDate CommunityEpoch = new(2025, 1, 1);

    /// <summary>The thirty specialties, equally often.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Specialty> Specialties() => Arb.From(Gen.Elements(Specialty.All.ToArray()));

    /// <summary>Regions of both eras and of a caller's own.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<NetworkRegion> NetworkRegionsOfBothEras() => Arb.From(
        Gen.Frequency(
            (8, Gen.Elements(NetworkRegions.All.AsEnumerable())),
            (1, Gen.Constant(NetworkRegion.OfTheCaller("cornwall", "Cornwall")))));

    /// <summary>The sub-specialties that are known.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SubSpecialty> SubSpecialtiesKnown() => Arb.From(Gen.Elements(SubSpecialty.All.ToArray()));

    /// <summary>References to one of a dozen people, so that the same person turns up again.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PersonReference> PersonReferences() => Arb.From(
        Gen.Choose(1, 12).Select(Person),
        person => SmallerNumbers(int.Parse(person.Value.AsSpan(7), System.Globalization.CultureInfo.InvariantCulture), 1).Select(Person));

    /// <summary>Appointments of every role, most fitting it; shrinks towards a member for one specialty with an open term.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Appointment> Appointments() => Arb.From(
        from person in PersonReferences().Generator
        from role in Gen.Elements(Enum.GetValues<CommunityRole>())
        from specialty in Gen.Elements(Specialty.Stroke, Specialty.Cancer, Specialty.Infection)
        from begins in Gen.Choose(0, 4000).Select(days => new LocalDate(2014, 4, 1).PlusDays(days))
        from length in Gen.Choose(0, 1500)
        from open in Gen.Choose(0, 4)
        from fits in Gen.Choose(0, 5)
        from area in Gen.Elements(AreasFor(role, fits > 0))
        from shared in Gen.Choose(0, 3)
        from confidential in Gen.Elements(true, false)
        select new Appointment(person, role, [specialty], begins, open == 0 ? null : begins.PlusDays(length), area)
        {
            Part = role == CommunityRole.SubSpecialtyLead ? new SubSpecialty(specialty, "Part", Citation.Default("generated part")) : null,
            IsShared = shared == 0,
            ConfidentialityRecorded = confidential,
        },
        appointment => appointment is { Role: CommunityRole.Member, To: null, Area: null } ? []
            : [new Appointment(appointment.Person, CommunityRole.Member, [appointment.Specialties[0]], appointment.From, null, null)]);

    /// <summary>Interests in a study, an organisation or a person.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<DeclaredInterest> DeclaredInterests() => Arb.From(Gen.OneOf(
        CpmsIds().Generator.Select(id => (DeclaredInterest)new DeclaredInterest.InStudy(Crn.Domain.Identifiers.StudyIdentifiers.Of(id))),
        Gen.Elements("Acme Pharma", "RX1").Select(name => (DeclaredInterest)new DeclaredInterest.InOrganisation(name)),
        PersonReferences().Generator.Select(person => (DeclaredInterest)new DeclaredInterest.InPerson(person))));

    /// <summary>Requests for a review by cancer, stroke or infection.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ReviewRequest> ReviewRequests() => Arb.From(
        from id in CpmsIds().Generator
        from managing in Gen.Elements(Specialty.Stroke, Specialty.Cancer, Specialty.Infection)
        from supporting in UpTo(2, Gen.Elements(Specialty.Stroke, Specialty.Cancer))
        from investigators in UpTo(3, PersonReferences().Generator)
        from sponsor in Gen.Elements("Acme Pharma", "RX1", "University of Somewhere")
        from confidential in Gen.Elements(true, false)
        select new ReviewRequest(Crn.Domain.Identifiers.StudyIdentifiers.Of(id), managing)
        {
            Supporting = supporting.Where(s => s != managing).Distinct().ToValueList(),
            Investigators = investigators.ToValueList(),
            Organisations = [sponsor],
            IsConfidential = confidential,
        },
        request => request is { Supporting.IsEmpty: true, Investigators.IsEmpty: true, Organisations.IsEmpty: true } ? []
            : [new ReviewRequest(request.Study, request.Managing)]);

    /// <summary>
    /// Histories of communities: a start and up to twelve accepted verbs, some recorded late; shrinks by dropping the last events.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ValueList<CommunityEvent>> CommunityHistories() => Arb.From(
        from count in Gen.Choose(0, 12)
        from steps in CommunityStep().ListOf(count)
        from days in Gen.Choose(0, 30).ListOf(count)
        select steps.Zip(days).Aggregate(
            SpecialtyCommunity.Start(CommunityEpoch, Party.Network).Events,
            (events, step) => [.. events, .. step.First(SpecialtyCommunity.Replay(events), step.Second).Events]),
        events => Enumerable.Range(1, events.Count - 1).Select(kept => events.Take(kept).ToValueList()));

    /// <summary>Communities that such histories made.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SpecialtyCommunity> SpecialtyCommunities() =>
        Arb.From(CommunityHistories().Generator.Select(events => SpecialtyCommunity.Replay(events)));

    /// <summary>Events of every kind, out of such histories.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CommunityEvent> CommunityEvents() =>
        Arb.From(CommunityHistories().Generator.SelectMany(events => Gen.Elements(events.ToArray())));

    // Each length as often; a list of any length that is drawn again while it is longer costs far more.
    private static Gen<List<T>> UpTo<T>(int most, Gen<T> items) => Gen.Choose(0, most).SelectMany(items.ListOf);

    private static Gen<Func<SpecialtyCommunity, int, Decision<SpecialtyCommunity, CommunityEvent>>> CommunityStep() =>
        from verb in Gen.Choose(0, 8)
        from appointment in Appointments().Generator
        from interest in DeclaredInterests().Generator
        from person in PersonReferences().Generator
        from request in ReviewRequests().Generator
        from place in Gen.Choose(0, 100)
        select new Func<SpecialtyCommunity, int, Decision<SpecialtyCommunity, CommunityEvent>>(
            (community, days) => Step(community, verb, (appointment, interest, person, request), place, days));

    // Appointments that often fit, and requests that somebody in office can answer.
    private static Decision<SpecialtyCommunity, CommunityEvent> Step(
        SpecialtyCommunity community, int verb,
        (Appointment Appointment, DeclaredInterest Interest, PersonReference Person, ReviewRequest Request) drawn, int place, int days)
    {
        const Party By = Party.Network;
        var recordedOn = community.LastRecordedOn.PlusDays(days);
        var on = days % 3 == 0 ? recordedOn.PlusDays(-1) : recordedOn;
        var held = At(community.Appointments, place) ?? drawn.Appointment;
        return verb switch
        {
            0 => community.Appoint(drawn.Appointment, on, By, recordedOn),
            < 4 => community.Appoint(InOffice(drawn.Appointment, on.PlusDays(-place)), on, By, recordedOn),
            4 => community.EndTerm(held, held.From.PlusDays(300 + place), on, By, recordedOn),
            5 => community.DeclareInterest(drawn.Person, drawn.Interest, on, By, recordedOn),
            6 when community.Interests is [var first, ..] => community.WithdrawInterest(first.Person, first.Interest, on, By, recordedOn),
            7 when community.Reviews is [var review, ..] => community.ReturnReview(review.Person, review.Study, on, By, recordedOn),
            _ => community.TakeReview(new(drawn.Request.Study, held.Specialties[0]), held.Person, on, By, recordedOn),
        };
    }

    private static Appointment InOffice(Appointment appointment, LocalDate from) =>
        new(appointment.Person, appointment.Role, appointment.Specialties, from, null, appointment.Area)
            { IsShared = true, ConfidentialityRecorded = true };

    private static T? At<T>(ValueList<T> list, int place)
        where T : class => list.IsEmpty ? null : list[place % list.Count];

    private static PersonReference Person(int number) =>
        PersonReference.From($"person-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}");

    private static NetworkRegion?[] AreasFor(CommunityRole role, bool fits) => (fits, role, role.Era()) switch
    {
        (true, CommunityRole.NationalSpecialtyLead or CommunityRole.SpecialtyClusterLead, _) => [null],
        (true, CommunityRole.Member, _) or (false, _, _) =>
            [null, .. NetworkRegions.All.Take(2), .. NetworkRegions.RegionalNetworks.Take(2)],
        (true, _, { } era) => [.. NetworkRegions.All.Where(r => r.Kind == era).Take(3)],
        _ => [.. NetworkRegions.All.Take(3)],
    };
}
