using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>Every reason why the community of the specialties says no.</summary>
internal static class CommunityReasons
{
    // One lead at a time, roles that fit their area, interests declared: our own reading of how leads are appointed.
    private static readonly Citation OneLead = Citation.Default("SP-08 one lead for a specialty and area, unless shared");
    private static readonly Citation AreaFits = Citation.Default("SP-10 a local lead has an area, a national lead has none");
    private static readonly Citation Order = Citation.Default("an entry changes something, and speaks of what is recorded");
    private static readonly Citation Impartial = Citation.Default("nobody reviews what they have an interest in");
    private static readonly Citation Load = Citation.Default("reviews in hand at most");
    private static readonly Citation Confidential =
        Citation.Stated("RDN framework, part C section 14: specialties and settings", "confidentiality status recorded",
            new LocalDate(2024, 10, 1));

    internal static Refusal AreaMissing { get; } =
        new("community.area-missing", "A local or regional role needs an area.", "Name the region.", AreaFits);

    internal static Refusal AreaNotWanted { get; } =
        new("community.area-not-wanted", "A national role has no area.", "Leave the area out, or choose a local role.", AreaFits);

    internal static Refusal OneSpecialty { get; } =
        new("community.one-specialty", "This role is held for one specialty at a time.", "Make one appointment for each specialty.",
            Citation.Default("SP-09 several specialties are several appointments"));

    internal static Refusal PartMissing { get; } =
        new("community.part-missing", "A sub-specialty lead speaks for a part of a specialty.", "Name the sub-specialty.",
            CommunityRole.SubSpecialtyLead.Source());

    internal static Refusal PartOfAnother { get; } =
        new("community.part-of-another", "The sub-specialty named is part of another specialty, or the role has none.",
            "Name a sub-specialty of the specialty, or leave it out.", CommunityRole.SubSpecialtyLead.Source());

    internal static Refusal AlreadyLed { get; } =
        new("community.already-led", "Somebody else holds this role for the specialty and area in that term.",
            "End the other term first, or mark both appointments as shared.", OneLead);

    internal static Refusal SameAgain { get; } =
        new("community.same-appointment", "This appointment is already recorded.", "Nothing is needed.", Order);

    internal static Refusal NotAppointed { get; } =
        new("community.not-appointed", "There is no such appointment.", "Give the appointment as it is recorded.", Order);

    internal static Refusal SameEnd { get; } =
        new("community.same-term", "The term ends on that day already.", "Nothing is needed.", Order);

    internal static Refusal EndsBeforeItBegins { get; } =
        new("community.term-ends-before-it-begins", "The last day is before the first day of the term.", "Give a last day on or after " +
            "the first.", Order);

    internal static Refusal InterestNotDeclared { get; } =
        new("community.interest-not-declared", "No such interest is declared.", "Give the interest as it was declared.", Impartial);

    internal static Refusal InterestAlreadyDeclared { get; } =
        new("community.interest-already-declared", "This interest is already declared.", "Nothing is needed.", Impartial);

    internal static Refusal ReviewNotInHand { get; } =
        new("community.review-not-in-hand", "The person has no review of that study in hand.", "Name a study whose review the person " +
            "took on.", Order);

    internal static Refusal ReviewAlreadyInHand { get; } =
        new("community.review-already-in-hand", "The person already reviews that study.", "Nothing is needed.", Order);

    internal static Refusal NotAReviewer { get; } =
        new("community.not-a-reviewer", "The person holds no role on that day that reviews studies of these specialties.",
            "Choose a lead of the managing or a supporting specialty.",
            Citation.Stated("RDN framework, part C section 14: specialties and settings", "SP-06 the managing specialty gives the " +
                "specialty's view"));

    internal static Refusal OwnStudy { get; } =
        new("community.own-study", "The person is an investigator of the study.", "Ask another lead.", Impartial);

    internal static Refusal Interested { get; } =
        new("community.interest-declared", "The person declared an interest that the study touches.", "Ask another lead.", Impartial);

    internal static Refusal NoConfidentiality { get; } =
        new("community.no-confidentiality", "The papers are confidential and no agreement of the person is recorded.",
            "Record the person's confidentiality agreement.", Confidential);

    internal static Refusal WrongEra(CommunityRole role) =>
        new("community.role-of-another-era", $"A {role.Text()} belongs to another kind of network than the area named.",
            "Choose an area of the role's own era, or the role of the area's.", role.Source());

    internal static Refusal AreaNotAtWork { get; } =
        new("community.area-not-at-work", "The area did not exist for the whole of the term.", "End the term with the network, and " +
            "appoint again in its successor.",
            Citation.Stated("NIHR: Clinical Research Network and Research Delivery Network", "regions through time"));

    internal static Refusal Overloaded(int most) =>
        new("community.load", $"The person has {Text.Count(most, "review", "reviews")} in hand or more.", "Wait for a review to come " +
            "back, or ask another lead.", Load);
}
