using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Support.Tables;

/// <summary>Every reason why a contract value review says no.</summary>
internal static class CostingRefusals
{
    private static readonly Citation Roles = Citation.Stated("NIHR: interactive Costing Tool, getting started", "COM-01: roles");
    private static readonly Citation OneReview =
        Citation.Stated("Health and Care Research Wales: faster costing (NCVR)", "one study resource review, accepted elsewhere");
    private static readonly Citation Order = Citation.Default("order of a contract value review");

    public static List<Refusal> Against(ContractValueReview review, ContractValueEvent proposed)
    {
        List<Refusal> reasons = [];
        if (proposed.By != Whose(proposed)) reasons.Add(NotTheirs(proposed));
        if (proposed.AtSite is { IsDefault: true }) reasons.Add(NoSite);
        reasons.AddRange(proposed.AtSite is null ? OfStudy(review, proposed) : OfSite(review, proposed));
        return reasons;
    }

    private static IEnumerable<Refusal> OfStudy(ContractValueReview review, ContractValueEvent proposed)
    {
        var withCompany = review.State is CostingState.InPreparation or CostingState.ChangesRequested;
        if (proposed is ContractValueEvent.Submitted && !withCompany) yield return NotWithCompany(review);
        if (proposed is ContractValueEvent.ChangesRequested or ContractValueEvent.Completed && review.State != CostingState.UnderReview)
            yield return NotUnderReview(review);
        if (proposed.On < (proposed is ContractValueEvent.Submitted ? review.ChangesRequestedOn ?? review.StartedOn : review.SubmittedOn))
            yield return BeforeWhatItFollows;
    }

    private static IEnumerable<Refusal> OfSite(ContractValueReview review, ContractValueEvent proposed)
    {
        if (proposed.AtSite is not { IsDefault: false } site) yield break;
        if (review.State != CostingState.Reviewed) yield return NotReviewed;
        else if (proposed.On < review.CompletedOn || proposed.On < review.LastOnAt(site)) yield return BeforeWhatItFollows;
        var at = review.StateAt(site);
        if (at == CostingState.Accepted) yield return HasAccepted(proposed);
        if (proposed is ContractValueEvent.Answered && at != CostingState.Escalated) yield return NoQuestion(proposed);
        if (proposed is not ContractValueEvent.Answered && at == CostingState.Escalated) yield return QuestionOpen(proposed);
    }

    private static Party Whose(ContractValueEvent proposed) => proposed switch
    {
        ContractValueEvent.Started or ContractValueEvent.Submitted => Party.Sponsor,
        ContractValueEvent.Accepted or ContractValueEvent.Escalated => Party.SiteOrganisation,
        _ => Party.Network,
    };

    private static Refusal NoSite { get; } = new("costing.no-site", "The event names no site.", "Name the site.", Order);

    private static Refusal NotReviewed { get; } = new("costing.not-reviewed", "The resource review is not complete.",
        "Wait until the study resource reviewer has completed the review.", OneReview);

    private static Refusal BeforeWhatItFollows { get; } = new("costing.too-early", "It would lie before what it follows.",
        "Give the day it took place; record late what was late.", Order);

    private static Refusal NotTheirs(ContractValueEvent proposed) => new("costing.not-theirs",
        $"It is not for {proposed.By} to say that {proposed.What}.", "Record it as done by whose role it is.", Roles);

    private static Refusal NotWithCompany(ContractValueReview review) => new("costing.not-with-company",
        $"The costing is not with the company: {review.State}.", "Wait for the reviewer, who may ask for changes.", Order);

    private static Refusal NotUnderReview(ContractValueReview review) => new("costing.not-under-review",
        $"The costing is not under review: {review.State}.", "Have the company submit it.", Order);

    private static Refusal HasAccepted(ContractValueEvent proposed) => new("costing.accepted",
        $"{proposed.AtSite} has accepted its contract value.", "Nothing more is asked of the site.", Order);

    private static Refusal NoQuestion(ContractValueEvent proposed) => new("costing.no-question",
        $"{proposed.AtSite} has no question open.", "Record the question first.", Order);

    private static Refusal QuestionOpen(ContractValueEvent proposed) => new("costing.question-open",
        $"A question of {proposed.AtSite} is open.", "Record the reviewer's answer first.", Order);
}
