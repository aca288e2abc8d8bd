using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Lives;

public class EnquiryTable : LifeTable<Enquiry, EnquiryEvent>
{
    private const Party Network = Party.Network;
    private const Party Researcher = Party.Researcher;
    private static readonly LocalDate Started = new(2026, 5, 4);
    private static readonly LocalDate Early = new(2026, 5, 5);
    private static readonly LocalDate Today = new(2026, 7, 6);
    private static readonly LocalDate Due = new(2026, 9, 2);
    private static readonly SiteCode Leeds = SiteCode.From("Leeds");
    private static readonly EngagementPolicy Policy = EngagementPolicy.Network;
    private static readonly Achievement Sites = Achievement.Count(StudyFacts.Sites, 12, "ledger", Started);
    private static readonly Enquiry Idea = Begin(ApplicationRoute.TwoStageGrant, EngagementStage.Idea);
    private static readonly Enquiry Outline = Idea.Reach(EngagementStage.Outline, new(2026, 6, 1), Researcher).State;
    private static readonly Enquiry Asked = Idea.Ask("local-intelligence", Policy, new(2026, 6, 1), Researcher).State;

    protected override IReadOnlyList<(string Name, Enquiry State)> States { get; } =
    [
        ("an idea", Idea),
        ("an outline", Outline),
        ("an outline, gone in again", Outline.Resubmit(EngagementStage.Outline, ApplicationRoute.TwoStageGrant, Today, Researcher).State),
        ("a delivery", Begin(ApplicationRoute.TwoStageGrant, EngagementStage.Delivery)),
        ("an idea with what was learnt", Idea.Learn(StudyFacts.Target, 240, "outline", Firmness.Estimated, new(2026, 6, 1), Researcher)
            .State.LearnOfSite(Leeds, FactSheet.Empty.With(SiteFacts.Target, 9, "plan", Started), Firmness.Known, new(2026, 6, 1),
                Researcher).State),
        ("an idea with an offer, a meeting and a report", Idea.Offer("signposting", Policy, Early, Network).State
            .Meet("chief investigator", "design", Today, Network, Today).State.Achieve(Sites, Today, Network).State),
        ("help is asked for", Asked),
        ("help was asked for, and given", Asked.Take("local-intelligence", RequestStep.Answered, new(2026, 6, 8), Network).State),
        ("an outline with a deadline", Outline.SetDeadline("papers", SubmissionKind.Other, Due, new(2026, 6, 1), Researcher).State),
        ("the papers are shared", Idea.SharePapers(Early, Researcher).State),
        ("a company's idea", Begin(ApplicationRoute.Commercial, EngagementStage.Idea)),
        ("closed", Idea.Close(EnquiryClosure.NotFunded, new(2026, 6, 1), Network).State),
    ];

    protected override IReadOnlyList<(string Verb, Func<Enquiry, Decision<Enquiry, EnquiryEvent>> Try)> Tries { get; } =
    [
        ("Reach, the outline", e => e.Reach(EngagementStage.Outline, Today, Researcher)),
        ("Reach, the full application", e => e.Reach(EngagementStage.FullApplication, Today, Researcher)),
        ("Reach, before the start", e => e.Reach(EngagementStage.Outline, Started.PlusDays(-1), Researcher, Today)),
        ("Reach, before the last stage", e => e.Reach(EngagementStage.FullApplication, Early, Researcher, Today)),
        ("Resubmit, the outline", e => e.Resubmit(EngagementStage.Outline, ApplicationRoute.TwoStageGrant, Today, Researcher)),
        ("Resubmit, as a single stage", e => e.Resubmit(EngagementStage.FullApplication, ApplicationRoute.SingleStageGrant, Today,
            Researcher)),
        ("Resubmit, an outline of a single stage", e => e.Resubmit(EngagementStage.Outline, ApplicationRoute.SingleStageGrant, Today,
            Researcher)),
        ("Resubmit, the delivery", e => e.Resubmit(EngagementStage.Delivery, ApplicationRoute.TwoStageGrant, Today, Researcher)),
        ("SharePapers", e => e.SharePapers(Today, Researcher)),
        ("Achieve", e => e.Achieve(Sites, Today, Network)),
        ("Achieve, as at tomorrow", e => e.Achieve(Achievement.Count(StudyFacts.Sites, 12, "ledger", Today.PlusDays(1)), Today, Network)),
        ("Close", e => e.Close(EnquiryClosure.StudyOpened, Today, Network)),
        ("Close, before the last stage", e => e.Close(EnquiryClosure.StudyOpened, Early, Network, Today)),
        ("Learn", e => e.Learn(StudyFacts.Target, 240, "outline", Firmness.Estimated, Today, Researcher)),
        ("Learn, as it was learnt", e => e.Learn(StudyFacts.Target, 240, "outline", Firmness.Estimated, new(2026, 6, 1), Researcher,
            Today)),
        ("Learn, before it was learnt", e => e.Learn(StudyFacts.Target, 300, "outline", Firmness.Known, Early, Researcher, Today)),
        ("Learn, from nobody", e => e.Learn(FactSheet.Empty.With(StudyFacts.Target, 240), Firmness.Known, Today, Researcher)),
        ("Learn, nothing", e => e.Learn(FactSheet.Empty, Firmness.Known, Today, Researcher)),
        ("Learn, as at tomorrow", e => e.Learn(FactSheet.Empty.With(StudyFacts.Target, 240, "outline", Today.PlusDays(1)), Firmness.Known,
            Today, Researcher)),
        ("Learn, another kind under the same code", e => e.Learn(Fact.YesNo(StudyFacts.Target.Code, "Is there a target?"), true, "outline",
            Firmness.Known, Today, Researcher)),
        ("LearnOfSite", e => e.LearnOfSite(Leeds, FactSheet.Empty.With(SiteFacts.Target, 9, "plan", Started), Firmness.Known, Today,
            Researcher)),
        ("LearnOfSite, as it was learnt", e => e.LearnOfSite(Leeds, FactSheet.Empty.With(SiteFacts.Target, 9, "plan", Started),
            Firmness.Known, new(2026, 6, 1), Researcher, Today)),
        ("Withdraw", e => e.Withdraw(StudyFacts.Target, "another study", Today, Researcher)),
        ("Withdraw, before it was learnt", e => e.Withdraw(StudyFacts.Target, "another study", Early, Researcher, Today)),
        ("WithdrawOfSite", e => e.WithdrawOfSite(Leeds, SiteFacts.Target, "another clinic", Today, Researcher)),
        ("WithdrawOfSite, of which nothing is known", e => e.WithdrawOfSite(SiteCode.From("Oxford"), SiteFacts.Target, "another", Today,
            Researcher)),
        ("Offer", e => e.Offer("signposting", Policy, Today, Network)),
        ("Offer, what comes later", e => e.Offer("monitoring", Policy, Today, Network)),
        ("Ask", e => e.Ask("local-intelligence", Policy, Today, Researcher)),
        ("Ask, before the last step", e => e.Ask("local-intelligence", Policy, Early, Researcher, Today)),
        ("Ask, what is not offered", e => e.Ask("a lift", Policy, Today, Researcher)),
        ("Take, receipt", e => e.Take("local-intelligence", RequestStep.Received, Today, Network)),
        ("Take, the request again", e => e.Take("local-intelligence", RequestStep.Requested, Today, Network)),
        ("Take, before it was asked for", e => e.Take("local-intelligence", RequestStep.Received, Early, Network, Today)),
        ("Take, on a day no calendar knows", e => e.Take("local-intelligence", RequestStep.Received, new(2080, 1, 1), Network)),
        ("Meet", e => e.Meet("chief investigator", "design", Today, Network)),
        ("Advise", e => e.Advise(AdviceNote.For(e, Policy, Today), Today, Network)),
        ("Advise, with a note of another day", e => e.Advise(AdviceNote.For(e, Policy, Today), Today.PlusDays(1), Network)),
        ("Advise, with a note of another enquiry", e => e.Advise(AdviceNote.For(Begin(ApplicationRoute.Commercial, EngagementStage.Award),
            Policy, Today), Today, Network)),
        ("SetDeadline", e => e.SetDeadline("Papers", SubmissionKind.Other, Due, Today, Researcher)),
        ("SetDeadline, of no such submission", e => e.SetDeadline("HTA", SubmissionKind.SingleStageApplication, Due, Today, Researcher)),
        ("SetDeadline, on a day no calendar knows", e => e.SetDeadline("HTA", SubmissionKind.Other, new(2080, 1, 1), Today, Researcher)),
        ("MoveDeadline", e => e.MoveDeadline("papers", Due.PlusDays(7), "extended", Today, Researcher)),
        ("MoveDeadline, to where it is", e => e.MoveDeadline("papers", Due, "extended", Today, Researcher)),
        ("HandIn", e => e.HandIn("papers", Today, Researcher)),
        ("DropDeadline", e => e.DropDeadline("papers", "not applying", Today, Researcher)),
        ("stored closure for no reason", e => History.Decide(e, new EnquiryEvent.Closed(Today, Network, Today, (EnquiryClosure)99), null)),
    ];

    private static Enquiry Begin(ApplicationRoute route, EngagementStage stage) =>
        Enquiry.Start("ENQ-1", route, stage, Started, Researcher).State;
}
