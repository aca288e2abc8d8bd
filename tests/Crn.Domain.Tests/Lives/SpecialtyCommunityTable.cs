using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Specialties;

namespace Crn.Domain.Tests.Lives;

public class SpecialtyCommunityTable : LifeTable<SpecialtyCommunity, CommunityEvent>
{
    private const Party Network = Party.Network;
    private static readonly LocalDate Today = new(2025, 6, 2);
    private static readonly PersonReference Ada = PersonReference.From("ada");
    private static readonly PersonReference Ben = PersonReference.From("ben");
    private static readonly NetworkRegion NorthWest = NetworkRegions.Find(NetworkRegionKind.RegionalResearchDeliveryNetwork, "north-west")!;
    private static readonly DeclaredInterest Company = new DeclaredInterest.InOrganisation("Ada's company");
    private static readonly Appointment Lead = Term(Ada, CommunityRole.RegionalSpecialtyLead, NorthWest);
    private static readonly ReviewRequest Review = Request("281712");
    private static readonly SpecialtyCommunity Nobody = SpecialtyCommunity.Start(Today, Network).State;
    private static readonly SpecialtyCommunity Led = Nobody.Appoint(Lead, Today, Network).State;
    private static readonly SpecialtyCommunity Reviewing = Led.TakeReview(Review, Ada, Today, Network).State;

    protected override IReadOnlyList<(string Name, SpecialtyCommunity State)> States { get; } =
    [
        ("nobody appointed", Nobody),
        ("Ada leads stroke in the North West", Led),
        ("Ada's term has ended", Led.EndTerm(Lead, new(2025, 5, 1), Today, Network).State),
        ("Ada leads, with an interest", Led.DeclareInterest(Ada, Company, Today, Network).State),
        ("Ada leads, one review in hand", Reviewing),
    ];

    protected override IReadOnlyList<(string Verb, Func<SpecialtyCommunity, Decision<SpecialtyCommunity, CommunityEvent>> Try)> Tries
    {
        get;
    } =
    [
        ("Appoint", c => c.Appoint(Lead, Today, Network)),
        ("Appoint, another lead", c => c.Appoint(Term(Ben, CommunityRole.RegionalSpecialtyLead, NorthWest), Today, Network)),
        ("Appoint, a member", c => c.Appoint(Term(Ben, CommunityRole.Member, null), Today, Network)),
        ("Appoint, a lead of no region", c => c.Appoint(Term(Ben, CommunityRole.RegionalSpecialtyLead, null), Today, Network)),
        ("Appoint, a national lead of a region", c => c.Appoint(Term(Ben, CommunityRole.NationalSpecialtyLead, NorthWest), Today, Network)),
        ("Appoint, a sub-specialty lead of no part", c => c.Appoint(Term(Ben, CommunityRole.SubSpecialtyLead, null), Today, Network)),
        ("Appoint, a lead of a part that is another's", c => c.Appoint(Term(Ben, CommunityRole.SubSpecialtyLead, null) with
        {
            Part = SubSpecialty.All.First(part => part.Specialty != Specialty.Stroke),
        }, Today, Network)),
        ("Appoint, a lead of two specialties", c => c.Appoint(new(Ben, CommunityRole.RegionalSpecialtyLead,
            [Specialty.Stroke, Specialty.Cancer], new(2025, 1, 1), null, NorthWest), Today, Network)),
        ("Appoint, before the region was", c => c.Appoint(new(Ben, CommunityRole.RegionalSpecialtyLead, [Specialty.Stroke],
            new(2015, 1, 1), new(2016, 1, 1), NorthWest), Today, Network)),
        ("Appoint, a lead of today in a network of before", c => c.Appoint(new(Ben, CommunityRole.RegionalSpecialtyLead,
            [Specialty.Stroke], new(2016, 1, 1), new(2017, 1, 1), NetworkRegions.LocalNetworks[0]), Today, Network)),
        ("EndTerm", c => c.EndTerm(Lead, new(2025, 7, 1), Today, Network)),
        ("EndTerm, on the day it ends", c => c.EndTerm(Lead, new(2027, 12, 31), Today, Network)),
        ("EndTerm, before it begins", c => c.EndTerm(Lead, new(2024, 12, 31), Today, Network)),
        ("DeclareInterest", c => c.DeclareInterest(Ada, Company, Today, Network)),
        ("WithdrawInterest", c => c.WithdrawInterest(Ada, Company, Today, Network)),
        ("TakeReview", c => c.TakeReview(Review, Ada, Today, Network)),
        ("TakeReview, of another study", c => c.TakeReview(Request("281713"), Ada, Today, Network)),
        ("TakeReview, of a company's study", c => c.TakeReview(Request("281713") with { Organisations = ["ADA'S COMPANY"] }, Ada,
            Today, Network)),
        ("TakeReview, of one's own study", c => c.TakeReview(Request("281713") with { Investigators = [Ada] }, Ada, Today, Network)),
        ("TakeReview, of confidential papers", c => c.TakeReview(Request("281713") with { IsConfidential = true }, Ada, Today,
            Network)),
        ("TakeReview, one more than may be in hand", c => c.TakeReview(Request("281713") with { MostInHand = 1 }, Ada, Today,
            Network)),
        ("TakeReview, by somebody else", c => c.TakeReview(Review, Ben, Today, Network)),
        ("TakeReview, of another specialty", c => c.TakeReview(new(Review.Study, Specialty.Cancer), Ada, Today, Network)),
        ("ReturnReview", c => c.ReturnReview(Ada, Review.Study, Today, Network)),
        ("ReturnReview, by somebody else", c => c.ReturnReview(Ben, Review.Study, Today, Network)),
    ];

    private static Appointment Term(PersonReference person, CommunityRole role, NetworkRegion? region) =>
        new(person, role, [Specialty.Stroke], new(2025, 1, 1), new(2027, 12, 31), region);

    private static ReviewRequest Request(string study) => new(StudyIdentifiers.Of(IrasId.Parse(study)), Specialty.Stroke);
}
