using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Specialties;

namespace Crn.Domain.Tests.Specialties;

public class SpecialtyCommunityTests
{
    private static readonly LocalDate Today = new(2025, 6, 2);
    private static readonly NetworkRegion NorthWest = NetworkRegions.Find(NetworkRegionKind.RegionalResearchDeliveryNetwork, "north-west")!;
    private static readonly SpecialtyCommunity Nobody = SpecialtyCommunity.Start(Today, Party.Network).State;
    private static readonly PersonReference Ada = PersonReference.From("ada");
    private static readonly PersonReference Ben = PersonReference.From("ben");
    private static readonly Appointment AdaLeads =
        new(Ada, CommunityRole.RegionalSpecialtyLead, [Specialty.Stroke], new(2025, 1, 1), new(2027, 12, 31), NorthWest);

    [Fact]
    public void Who_leads_here_where_is_nobody_and_whose_term_ends_soon()
    {
        var community = Nobody.Appoint(AdaLeads, Today, Party.Network).State;
        Assert.Equal(Ada, Assert.Single(community.LeadsOn(Today, Specialty.Stroke, NorthWest)).Person);
        Assert.Empty(community.LeadsOn(new LocalDate(2028, 1, 1), Specialty.Stroke, NorthWest));
        Assert.Equal(11, community.RegionsWithout(CommunityRole.RegionalSpecialtyLead, Specialty.Stroke, Today).Count);
        Assert.Equal(30, community.WithoutNationalLead(Today).Count);
        Assert.Empty(community.TermsEndingWithin(new LocalDate(2027, 12, 1), 29));
        Assert.Equal([AdaLeads], community.TermsEndingWithin(new LocalDate(2027, 12, 1), 30));
    }

    [Fact]
    public void A_second_lead_is_refused_unless_both_share()
    {
        var community = Nobody.Appoint(AdaLeads, Today, Party.Network).State;
        var ben = new Appointment(Ben, CommunityRole.RegionalSpecialtyLead, [Specialty.Stroke], new(2026, 1, 1), null, NorthWest);
        Assert.Equal("community.already-led", Assert.Single(community.Appoint(ben, Today, Party.Network).Reasons).Code);
        Assert.Equal("community.already-led",
            Assert.Single(community.Appoint(ben with { IsShared = true }, Today, Party.Network).Reasons).Code);
        Assert.True(Nobody.Appoint(AdaLeads with { IsShared = true }, Today, Party.Network).State
            .Appoint(ben with { IsShared = true }, Today, Party.Network).IsAccepted);
        Assert.True(community.EndTerm(AdaLeads, new LocalDate(2025, 12, 31), Today, Party.Network).State
            .Appoint(ben, Today, Party.Network).IsAccepted);
    }

    [Fact]
    public void Every_reason_against_an_appointment_is_given_at_once()
    {
        var wrong = new Appointment(Ada, CommunityRole.RegionalSpecialtyLead, [Specialty.Stroke, Specialty.Cancer], new(2024, 1, 1), null,
            NetworkRegions.LocalNetworks[0]);
        Assert.Equal(
            ["community.area-not-at-work", "community.one-specialty", "community.role-of-another-era"],
            Nobody.Appoint(wrong, Today, Party.Network).Reasons.Select(r => r.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_local_lead_needs_an_area_and_a_national_lead_has_none()
    {
        Assert.Equal("community.area-missing",
            Refusal(new(Ada, CommunityRole.LocalSpecialtyLead, [Specialty.Stroke], new(2016, 1, 1), new(2017, 1, 1), null)));
        Assert.Equal("community.area-not-wanted",
            Refusal(new(Ada, CommunityRole.NationalSpecialtyLead, [Specialty.Stroke], new(2025, 1, 1), null, NorthWest)));
        static string Refusal(Appointment appointment) => Assert.Single(Nobody.Appoint(appointment, Today, Party.Network).Reasons).Code;
    }

    [Fact]
    public void Nobody_reviews_a_study_they_have_an_interest_in()
    {
        var study = StudyIdentifiers.Of(CpmsId.Parse("12345", null));
        var request = new ReviewRequest(study, Specialty.Stroke) { Organisations = ["Acme Pharma"], IsConfidential = true };
        var community = Nobody
            .Appoint(AdaLeads, Today, Party.Network).State
            .Appoint(new(Ben, CommunityRole.NationalSpecialtyLead, [Specialty.Stroke], new(2025, 1, 1), null, null)
                { ConfidentialityRecorded = true }, Today, Party.Network).State
            .DeclareInterest(Ada, new DeclaredInterest.InOrganisation("ACME PHARMA"), Today, Party.Network).State;

        var candidates = community.Reviewers(request, Today);
        Assert.Equal([Ben, Ada], candidates.Select(c => c.Person));
        Assert.Equal(["community.interest-declared", "community.no-confidentiality"], candidates[1].Reasons.Select(r => r.Code));
        Assert.False(community.TakeReview(request, Ada, Today, Party.Network).IsAccepted);
        var taken = community.TakeReview(request, Ben, Today, Party.Network).State;
        Assert.Equal(1, taken.LoadOf(Ben));
        Assert.Equal("community.review-already-in-hand", Assert.Single(taken.TakeReview(request, Ben, Today, Party.Network).Reasons).Code);
        Assert.Equal(0, taken.ReturnReview(Ben, study, Today, Party.Network).State.LoadOf(Ben));
    }

    [Property]
    public void However_people_are_appointed_one_lead_at_a_time_stands_and_replay_gives_the_same(Appointment[] appointments,
        ReviewRequest[] requests, PersonReference[] people, DeclaredInterest[] interests)
    {
        var community = Nobody;
        List<CommunityEvent> events = [.. SpecialtyCommunity.Start(Today, Party.Network).Events];
        void Take(Decision<SpecialtyCommunity, CommunityEvent> decision)
        {
            if (!decision.IsAccepted)
            {
                Assert.All(decision.Reasons, r => Assert.NotEmpty(r.Remedy));
                return;
            }

            community = decision.State;
            events.AddRange(decision.Events);
        }

        foreach (var (appointment, i) in appointments.Select((a, i) => (a, i)))
        {
            Take(community.Appoint(appointment, Today, Party.Network));
            if (i % 3 == 0) Take(community.EndTerm(appointment, appointment.From.PlusDays(100 * i), Today, Party.Network));
        }

        foreach (var (person, interest) in people.Zip(interests)) Take(community.DeclareInterest(person, interest, Today, Party.Network));
        foreach (var request in requests)
        {
            foreach (var person in people) Take(community.TakeReview(request with { MostInHand = 1 }, person, Today, Party.Network));
        }

        Assert.Equal(community, SpecialtyCommunity.Replay(events.ToValueList()));
        Assert.Equal(events.Count, community.Version);
        Assert.All(community.Appointments,
            a => Assert.DoesNotContain(community.Appointments,
                b => a != b && a.Role.Leads() && a.Role == b.Role && a.Area == b.Area && a.Part == b.Part
            && a.Specialties.Any(b.Specialties.Contains) && !(a.IsShared && b.IsShared) && !(b.To < a.From) && !(a.To < b.From)));
        Assert.All(people, p => Assert.InRange(community.LoadOf(p), 0, 1));
    }

    [Property]
    public void Whoever_may_review_is_in_office_impartial_and_not_overloaded(Appointment[] appointments, ReviewRequest request,
        PersonReference interested)
    {
        var community = appointments.Aggregate(Nobody, (c, a) => c.Appoint(a, Today, Party.Network) is { IsAccepted: true } d ? d.State : c)
            .DeclareInterest(interested, new DeclaredInterest.InStudy(request.Study), Today, Party.Network).State;
        var candidates = community.Reviewers(request, Today);
        Assert.Equal(candidates.Count, candidates.Select(c => c.Person).Distinct().Count());
        Assert.All(candidates, c =>
        {
            Assert.True(c.Appointment.Covers(Today) && c.Appointment.Role.ReviewsStudies());
            if (c.MayReview)
                Assert.True(c.Person != interested && !request.Investigators.Contains(c.Person)
                    && (!request.IsConfidential || c.Appointment.ConfidentialityRecorded));
        });
    }
}
