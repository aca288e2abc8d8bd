using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Specialties;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Specialties;

/// <summary>Appointments, interests and reviews one by one: in proportion, and found as if all were gone through.</summary>
public class CommunityGrowthTests
{
    private static readonly LocalDate Today = new(2025, 6, 2);
    private static readonly NetworkRegion NorthWest =
        NetworkRegions.Find(NetworkRegionKind.RegionalResearchDeliveryNetwork, "north-west")!;

    [Property(MaxTest = 100 / Share.Of)]
    public void An_event_is_refused_exactly_where_going_through_the_community_finds_a_reason(byte[] drawn)
    {
        if (drawn.Length == 0) throw Counted.Skip();
        var community = SpecialtyCommunity.Start(Today, Party.Network).State;
        for (var i = 0; i < 3 * drawn.Length; i++)
        {
            var d = drawn[i % drawn.Length] + (i * 13);
            var person = Person(d % 4);
            var appointment =
                new Appointment(person, CommunityRole.RegionalSpecialtyLead, [d % 2 == 0 ? Specialty.Stroke : Specialty.Cancer],
                new(2025, 1, 1), new(2027, 12, 31), NorthWest) { IsShared = d % 3 == 0 };
            var interest = new DeclaredInterest.InOrganisation("Trust " + (d % 3));
            var next = (d % 5) switch
            {
                0 => community.Appoint(appointment, Today, Party.Network),
                1 => community.DeclareInterest(person, interest, Today, Party.Network),
                2 => community.WithdrawInterest(person, interest, Today, Party.Network),
                3 => community.TakeReview(Request(d % 6), person, Today, Party.Network),
                _ => community.ReturnReview(person, Request(d % 6).Study, Today, Party.Network),
            };
            bool? expected = (d % 5) switch
            {
                0 => !community.Appointments.Contains(appointment) && !community.Appointments.Any(a => a.Clashes(appointment)),
                1 => !community.Interests.Contains((person, interest)),
                2 => community.Interests.Contains((person, interest)),
                3 => !community.Reviews.Contains((person, Request(d % 6).Study))
                    && community.Reviewers(Request(d % 6), Today).FirstOrDefault(c => c.Person == person) is { MayReview: true },
                _ => community.Reviews.Contains((person, Request(d % 6).Study)),
            };
            Assert.Equal(expected, next.IsAccepted);
            if (next.IsAccepted) community = next.State;
            Assert.Equal(community.Reviews.Count(r => r.Person == person), community.LoadOf(person));
        }
    }

    [Fact]
    public void Appointments_interests_and_reviews_one_by_one_cost_in_proportion()
    {
        var (few, many) = (Appointed(250), Appointed(1000));
        SpecialtyCommunity Of(int n) => n == 250 ? few : many;
        Growth.AboutLinear(n => Appointed(n), 250);
        Growth.AboutLinear(n => Each(Of(n), n, (c, i) => c.EndTerm(Of(n).Appointments[i], Today.PlusDays(30), Today, Party.Network)), 250);
        Growth.AboutLinear(n => Each(Of(n), n, (c, i) =>
            c.DeclareInterest(Person(i), new DeclaredInterest.InOrganisation("A trust"), Today, Party.Network)), 250);
        Growth.AboutLinear(n => Each(Of(n), n, (c, i) => c.TakeReview(Request(i), Person(i), Today, Party.Network)), 250);
    }

    [Fact]
    public void Replay_and_the_reviewers_among_many_cost_in_proportion()
    {
        ValueList<CommunityEvent> Events(int n)
        {
            List<CommunityEvent> events = [];
            _ = Each(SpecialtyCommunity.Start(Today, Party.Network).State, n, (c, i) =>
            {
                var next = c.DeclareInterest(Person(i), new DeclaredInterest.InOrganisation("A trust"), Today, Party.Network);
                events.AddRange(next.Events);
                return next;
            });
            return [.. SpecialtyCommunity.Start(Today, Party.Network).Events, .. events];
        }

        var (few, many) = (Events(250), Events(1000));
        Growth.AboutLinear(n => SpecialtyCommunity.Replay(n == 250 ? few : many), 250);
        var (small, large) = (Appointed(250), Appointed(1000));
        Growth.AboutLinear(n => (n == 250 ? small : large).Reviewers(Request(1), Today), 250);
    }

    private static SpecialtyCommunity Appointed(int n) => Each(SpecialtyCommunity.Start(Today, Party.Network).State, n, (c, i) =>
        c.Appoint(new Appointment(Person(i), CommunityRole.RegionalSpecialtyLead, [Specialty.Stroke], new(2025, 1, 1), new(2027, 12, 31),
            NorthWest) { IsShared = true }, Today, Party.Network));

    private static SpecialtyCommunity Each(SpecialtyCommunity first, int n,
        Func<SpecialtyCommunity, int, Decision<SpecialtyCommunity, CommunityEvent>> verb) =>
        Enumerable.Range(0, n).Aggregate(first, (community, i) => verb(community, i).State);

    private static PersonReference Person(int i) => PersonReference.From(FormattableString.Invariant($"p{i}"));

    private static ReviewRequest Request(int i) =>
        new(StudyIdentifiers.Of(CpmsId.Parse(FormattableString.Invariant($"{i + 1}"))), Specialty.Stroke);
}
