using Crn.Domain.Decisions;
using Crn.Domain.Specialties;

namespace Crn.Domain.Testing;

/// <content>The room <c>Specialties</c>: what communities answer.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Candidates for reviews, able to review and not, of the managing specialty and of a supporting one; does not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ReviewerCandidate> ReviewerCandidates() => Arb.From(
        from community in SpecialtyCommunities().Generator
        from request in ReviewRequests().Generator
        let found = community.Reviewers(request, community.LastRecordedOn)
        let ours = new ReviewRequest(request.Study, Specialty.Stroke) { IsConfidential = request.IsConfidential }
        from candidate in OneOf(found, () => TwoLeads().Reviewers(ours, CommunityEpoch))
        select candidate);

    // Somebody in office who may review, and somebody who may not while papers are confidential.
    private static SpecialtyCommunity TwoLeads() => SpecialtyCommunity.Start(CommunityEpoch, Party.Network).State
        .Appoint(LeadOfStroke(1, confidential: true), CommunityEpoch, Party.Network).State
        .Appoint(LeadOfStroke(2, confidential: false), CommunityEpoch, Party.Network).State;

    private static Appointment LeadOfStroke(int person, bool confidential) =>
        new(Person(person), CommunityRole.NationalSpecialtyLead, [Specialty.Stroke], CommunityEpoch, null, null)
        {
            IsShared = true, ConfidentialityRecorded = confidential,
        };
}
