using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Engagement;

public class EnquiryHistoryTests : HistoryLaws<Enquiry, EnquiryEvent>
{
    private const Party Researcher = Party.Researcher;
    private const Party Network = Party.Network;

    private static readonly EngagementPolicy Policy = EngagementPolicy.Network;

    protected override Arbitrary<ValueList<EnquiryEvent>> Histories =>
        Arb.From(DomainArbitraries.Enquiries().Generator.Select(e => e.History));

    protected override IReadOnlyDictionary<string, Verb> Verbs { get; } = new Dictionary<string, Verb>
    {
        [nameof(Enquiry.Reach)] = (e, on, recorded, version) =>
            e.Reach(EngagementStages.Next(e.Stage, e.Route) ?? EngagementStage.Delivery, on, Researcher, recorded, version),
        [nameof(Enquiry.Resubmit)] = (e, on, recorded, version) =>
            e.Resubmit(EngagementStage.FullApplication, e.Route, on, Researcher, recorded, version),
        [nameof(Enquiry.SharePapers)] = (e, on, recorded, version) => e.SharePapers(on, Researcher, recorded, version),
        [nameof(Enquiry.Achieve)] = (e, on, recorded, version) =>
            e.Achieve(Achievement.Count(StudyFacts.Sites, e.Version, "ledger", on), on, Network, recorded, version),
        [nameof(Enquiry.Close)] = (e, on, recorded, version) => e.Close(EnquiryClosure.StudyOpened, on, Network, recorded, version),
        [nameof(Enquiry.Learn)] = (e, on, recorded, version) =>
            e.Learn(StudyFacts.Target, 300, "statistician", Firmness.Known, on, Researcher, recorded, version),
        [nameof(Enquiry.LearnOfSite)] = (e, on, recorded, version) =>
            e.LearnOfSite(SiteCode.From("Leeds"), FactSheet.Empty.With(SiteFacts.Target, 9, "plan", on), Firmness.Known, on, Researcher,
                recorded, version),
        [nameof(Enquiry.Withdraw)] = (e, on, recorded, version) =>
            e.Withdraw(e.Known.IsEmpty ? StudyFacts.Target : e.Known[0].Fact, "another study", on, Researcher, recorded, version),
        [nameof(Enquiry.WithdrawOfSite)] = (e, on, recorded, version) =>
            e.WithdrawOfSite(SiteCode.From("Leeds"), SiteFacts.AnnualPool, "another clinic", on, Party.SiteOrganisation, recorded, version),
        [nameof(Enquiry.Offer)] = (e, on, recorded, version) => e.Offer("signposting", Policy, on, Network, recorded, version),
        [nameof(Enquiry.Ask)] = (e, on, recorded, version) => e.Ask("local-intelligence", Policy, on, Researcher, recorded, version),
        [nameof(Enquiry.Take)] = (e, on, recorded, version) =>
            e.Take(e.Requests[^1].Offer, RequestStep.Answered, on, Network, recorded, version),
        [nameof(Enquiry.Meet)] = (e, on, recorded, version) => e.Meet("chief investigator", "design", on, Network, recorded, version),
        [nameof(Enquiry.Advise)] = (e, on, recorded, version) => e.Advise(AdviceNote.For(e, Policy, on), on, Network, recorded, version),
        [nameof(Enquiry.SetDeadline)] =
            (e, on, recorded, version) => e.SetDeadline("papers", SubmissionKind.Other, on.PlusDays(30), on, Researcher, recorded, version),
        [nameof(Enquiry.MoveDeadline)] =
            (e, on, recorded, version) => e.MoveDeadline(First(e), on.PlusDays(99), "extended", on, Researcher, recorded, version),
        [nameof(Enquiry.HandIn)] = (e, on, recorded, version) => e.HandIn(First(e), on, Researcher, recorded, version),
        [nameof(Enquiry.DropDeadline)] =
            (e, on, recorded, version) => e.DropDeadline(First(e), "not applying", on, Researcher, recorded, version),
    };

    protected override EnquiryEvent With(EnquiryEvent recorded, Party by, LocalDate recordedOn) =>
        recorded with { By = by, RecordedOn = recordedOn };

    private static string First(Enquiry enquiry) => enquiry.Deadlines.IsEmpty ? "none" : enquiry.Deadlines[0].Name.Value;

    public static TheoryData<EnquiryEvent> NotWhole()
    {
        var on = new LocalDate(2026, 5, 4);
        return
        [
            new EnquiryEvent.StageReached(on, Network, on, (EngagementStage)99),
            new EnquiryEvent.Resubmitted(on, Network, on, EngagementStage.Outline, (ApplicationRoute)99),
            new EnquiryEvent.FactsLearnt(on, Network, on, null!, Firmness.Known),
            new EnquiryEvent.FactsLearnt(on, Network, on, FactSheet.Empty.With(StudyFacts.Target, 1, "form", on), Firmness.Known,
                default(SiteCode)),
            new EnquiryEvent.FactWithdrawn(on, Network, on, StudyFacts.Target, default),
            new EnquiryEvent.OfferMade(on, Network, on, default),
            new EnquiryEvent.HelpRequested(on, Network, on, default),
            new EnquiryEvent.RequestMoved(on, Network, on, FreeText.From("early-contact"), (RequestStep)99),
            new EnquiryEvent.MeetingHeld(on, Network, on, default, FreeText.From("design")),
            new EnquiryEvent.AdviceGiven(on, Network, on, null!),
            new EnquiryEvent.DeadlineSet(on, Network, on, default, SubmissionKind.Other, on),
            new EnquiryEvent.DeadlineMoved(on, Network, on, FreeText.From("papers"), on, default),
            new EnquiryEvent.HandedIn(on, Network, on, default),
            new EnquiryEvent.DeadlineDropped(on, Network, on, FreeText.From("papers"), default),
            new EnquiryEvent.Achieved(on, Network, on, null!),
            new EnquiryEvent.Closed(on, Network, on, (EnquiryClosure)99),
        ];
    }

    [Theory]
    [MemberData(nameof(NotWhole))]
    public void An_event_of_which_a_part_is_missing_is_refused_and_named(EnquiryEvent recorded)
    {
        var on = recorded.On;
        var started =
            new EnquiryEvent.Started(on, Researcher, on, FreeText.From("ENQ-1"), ApplicationRoute.TwoStageGrant, EngagementStage.Outline);
        Assert.Equal(["history.contradiction", "engagement.not-whole"], Enquiry.TryReplay([started, recorded]).Reasons.Select(r => r.Code));
    }

    [Fact]
    public void An_enquiry_does_not_start_at_a_stage_that_its_route_has_not()
    {
        var on = new LocalDate(2026, 5, 4);
        var started =
            new EnquiryEvent.Started(on, Researcher, on, FreeText.From("ENQ-1"), ApplicationRoute.SingleStageGrant,
                EngagementStage.Outline);
        Assert.Equal(["history.no-start"], Enquiry.TryReplay([started]).Reasons.Select(r => r.Code));
        Assert.Contains(Enquiry.TryReplay([started with { Stage = EngagementStage.Idea }, started]).Reasons,
            r => r.Code == "engagement.no-such-stage");
        Assert.Equal(["history.no-start"], Enquiry.TryReplay([started with { Reference = default }]).Reasons.Select(r => r.Code));
    }

    [Fact]
    public void A_network_whose_policy_no_longer_has_an_offer_still_reads_the_history_in_which_it_was_made()
    {
        var on = new LocalDate(2026, 5, 4);
        var ours = Policy.With(
            new NetworkOffer("clinic-visit", EngagementStage.Idea, "a visit to the clinic", "our network",
                Crn.Domain.Policies.Citation.Local("ours")));
        var enquiry =
            Enquiry.Start("ENQ-1", ApplicationRoute.TwoStageGrant, EngagementStage.Idea, on, Researcher).State
            .Offer("clinic-visit", ours, on, Network).State;
        Assert.Equal(["engagement.not-offered"],
            Enquiry.Replay(enquiry.History[0]).Offer("clinic-visit", Policy, on, Network).Reasons.Select(r => r.Code));
        Assert.Equal(["clinic-visit"], Enquiry.Replay(enquiry.History).OffersMade);
    }

    [Fact]
    public void What_is_entered_days_later_has_its_own_day_and_is_known_from_the_day_of_recording()
    {
        var on = new LocalDate(2026, 5, 4);
        var enquiry = Enquiry.Start("ENQ-1", ApplicationRoute.TwoStageGrant, EngagementStage.Idea, on, Researcher).State
            .SharePapers(on.PlusDays(20), Researcher).State
            .Learn(StudyFacts.Target, 240, "draft", Firmness.Estimated, on.PlusDays(3), Researcher, on.PlusDays(20)).State;
        Assert.Equal((on.PlusDays(3), on.PlusDays(3)), (enquiry.Known[0].LearntOn, enquiry.Known[0].AsAt));
        Assert.Empty(enquiry.KnownOn(on.PlusDays(19))!.Known);
        Assert.Equal("2026-05-07 researcher: estimated: study.target = 240 participants (draft, 2026-05-07) (recorded 2026-05-24)",
            enquiry.History[^1].ToString());
    }
}
