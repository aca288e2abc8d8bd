using Crn.Domain.Decisions;
using Crn.Domain.Specialties;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Specialties;

public class SpecialtyCommunityHistoryTests : HistoryLaws<SpecialtyCommunity, CommunityEvent>
{
    private static readonly PersonReference Eve = PersonReference.From("eve");
    private static readonly DeclaredInterest Company = new DeclaredInterest.InOrganisation("Eve's company");

    protected override Arbitrary<ValueList<CommunityEvent>> Histories => DomainArbitraries.CommunityHistories();

    protected override IReadOnlyDictionary<string, Verb> Verbs { get; } = new Dictionary<string, Verb>
    {
        [nameof(SpecialtyCommunity.Appoint)] = (community, on, recordedOn, version) =>
            community.Appoint(new(Eve, CommunityRole.Member, [Specialty.Stroke], on, null, null), on, Party.Network, recordedOn, version),
        [nameof(SpecialtyCommunity.EndTerm)] = (community, on, recordedOn, version) =>
            community.EndTerm(Held(community), Held(community).From.PlusDays(7), on, Party.Network, recordedOn, version),
        [nameof(SpecialtyCommunity.DeclareInterest)] = (community, on, recordedOn, version) =>
            community.DeclareInterest(Eve, Company, on, Party.Network, recordedOn, version),
        [nameof(SpecialtyCommunity.WithdrawInterest)] = (community, on, recordedOn, version) =>
            community.WithdrawInterest(Declared(community).Person, Declared(community).Interest, on, Party.Network, recordedOn, version),
        [nameof(SpecialtyCommunity.TakeReview)] = (community, on, recordedOn, version) => community.TakeReview(
            new(Crn.Domain.Identifiers.StudyIdentifiers.Of(), Held(community).Specialties[0]), Held(community).Person, on, Party.Network,
            recordedOn, version),
        [nameof(SpecialtyCommunity.ReturnReview)] = (community, on, recordedOn, version) => community.ReturnReview(
            community.Reviews is [var review, ..] ? review.Person : Eve,
            community.Reviews is [var other, ..] ? other.Study : Crn.Domain.Identifiers.StudyIdentifiers.Of(),
            on,
            Party.Network,
            recordedOn,
            version),
    };

    protected override CommunityEvent With(CommunityEvent recorded, Party by, LocalDate recordedOn) =>
        recorded with { By = by, RecordedOn = recordedOn };

    private static Appointment Held(SpecialtyCommunity community) =>
        community.Appointments.FirstOrDefault(a => a.Role.ReviewsStudies())
        ?? new(Eve, CommunityRole.Member, [Specialty.Stroke], community.StartedOn, null, null);

    private static (PersonReference Person, DeclaredInterest Interest) Declared(SpecialtyCommunity community) =>
        community.Interests is [var first, ..] ? first : (Eve, Company);
}
