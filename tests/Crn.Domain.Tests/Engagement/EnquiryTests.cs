using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Identifiers;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Engagement;

public class EnquiryTests
{
    private static readonly LocalDate Today = new(2026, 5, 4);

    private static Enquiry Outline => Enquiry.Open("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, Today).State;

    [Fact]
    public void What_was_known_when_is_kept_although_the_answer_changed()
    {
        var enquiry = Outline
            .Learn(StudyFacts.Target, 240, "draft outline", Firmness.Estimated, Today).State
            .Reach(EngagementStage.FullApplication, Today.PlusDays(60)).State
            .Learn(StudyFacts.Target, 310, "statistician", Firmness.Known, Today.PlusDays(70)).State;
        Assert.Equal(["study.target = 310 participants (statistician, 2026-07-13)"], enquiry.Known.Select(k => k.ToString()));
        Assert.Equal(["study.target = 240 participants (draft outline, 2026-05-04), estimated"], enquiry.KnownOn(Today.PlusDays(69))!.Known.Select(k => k.ToString()));
        Assert.Equal([EngagementStage.Outline, EngagementStage.FullApplication], enquiry.HistoryOf(StudyFacts.Target).Select(k => k.Stage));
        Assert.Null(enquiry.KnownOn(Today.PlusDays(-1)));
    }

    [Fact]
    public void The_first_example_of_the_documentation_holds()
    {
        var enquiry = Outline.Learn(StudyFacts.Target, 240, "draft outline", Firmness.Estimated, Today).State
            .SetDeadline(new("HTA stage 2", SubmissionKind.FullApplication, new LocalDate(2026, 9, 2)), Today).State;
        var note = AdviceNote.For(enquiry, EngagementPolicy.Network, Today);
        Assert.Equal(EarlyVerdict.CouldBeWithConcerns, note.Verdict);
        Assert.Contains(note.Assessment.Overdue, m => m.Fact.Equals(StudyFacts.PlannedRate));
        Assert.StartsWith("# Feasibility advice: ENQ-17", note.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(note, Assert.Single(enquiry.Advise(note, Today).State.Advice));
    }

    [Fact]
    public void A_resubmission_goes_back_and_keeps_every_answer_with_its_date()
    {
        var enquiry = Outline
            .Learn(StudyFacts.SponsorConfirmed, true, "sponsor's letter", Firmness.Known, Today).State
            .Reach(EngagementStage.FullApplication, Today.PlusDays(90)).State
            .Resubmit(EngagementStage.Outline, ApplicationRoute.TwoStageGrant, Today.PlusDays(200)).State;
        Assert.Equal(EngagementStage.Outline, enquiry.Stage);
        Assert.Equal(1, enquiry.Resubmissions);
        Assert.Equal(Today, Assert.Single(enquiry.Known).LearntOn);
    }

    [Fact]
    public void An_outline_turned_down_may_come_back_as_a_single_stage_application()
    {
        var enquiry = Outline.Resubmit(EngagementStage.FullApplication, ApplicationRoute.SingleStageGrant, Today).State;
        Assert.Equal((EngagementStage.FullApplication, ApplicationRoute.SingleStageGrant), (enquiry.Stage, enquiry.Route));
        Assert.Equal(["engagement.nothing-to-resubmit"], Outline.Resubmit(EngagementStage.FullApplication, ApplicationRoute.TwoStageGrant, Today).Reasons.Select(r => r.Code));
    }

    [Fact]
    public void A_single_stage_call_has_no_outline()
    {
        Assert.Equal(["engagement.no-such-stage"], Enquiry.Open("ENQ-1", ApplicationRoute.SingleStageGrant, EngagementStage.Outline, Today).Reasons.Select(r => r.Code));
        var idea = Enquiry.Open("ENQ-1", ApplicationRoute.SingleStageGrant, EngagementStage.Idea, Today).State;
        Assert.True(idea.Reach(EngagementStage.FullApplication, Today).IsAccepted);
        Assert.Equal("protocol", EngagementStages.Name(EngagementStage.FullApplication, ApplicationRoute.Commercial));
    }

    [Fact]
    public void A_refusal_gives_every_reason_at_once()
    {
        var closed = Outline.Close(EnquiryClosure.NotFunded, Today.PlusDays(5)).State;
        var refused = closed.Learn(FactSheet.Empty.With(StudyFacts.Target, 240, "", Today.PlusDays(9)), Firmness.Known, Today);
        Assert.Equal(
            ["engagement.closed", "engagement.recorded-out-of-order", "engagement.no-source", "engagement.in-the-future"],
            refused.Reasons.Select(r => r.Code));
        Assert.All(refused.Reasons, r => Assert.NotEmpty(r.Remedy));
    }

    public static TheoryData<string, Func<Enquiry, Decision<Enquiry, EnquiryEvent>>> Refusals() => new()
    {
        { "engagement.not-the-next-stage", e => e.Reach(EngagementStage.Award, Today) },
        { "engagement.cannot-return", e => e.Resubmit(EngagementStage.Award, ApplicationRoute.TwoStageGrant, Today) },
        { "engagement.nothing-learnt", e => e.Learn(FactSheet.Empty, Firmness.Known, Today) },
        { "engagement.not-known", e => e.Withdraw(StudyFacts.Target, "wrong", Today) },
        { "engagement.not-offered", e => e.Ask("monitoring", EngagementPolicy.Network, Today) },
        { "engagement.asked-already", e => e.Ask("early-contact", EngagementPolicy.Network, Today) },
        { "engagement.not-asked-for", e => e.Take("early-feedback", RequestStep.Received, Today) },
        { "engagement.step-taken", e => e.Take("early-contact", RequestStep.Requested, Today) },
        { "engagement.no-such-deadline", e => e.MoveDeadline("HTA", Today, "moved", Today) },
        { "engagement.submission-not-on-route", e => e.SetDeadline(new("HTA", SubmissionKind.SingleStageApplication, Today), Today) },
        { "engagement.no-text", e => e.Meet(new(Today, "chief investigator", " "), Today) },
        { "engagement.in-the-future", e => e.Meet(new(Today.PlusDays(1), "chief investigator", "design"), Today) },
        { "engagement.before-opening", e => e.Meet(new(Today.PlusDays(-1), "chief investigator", "design"), Today) },
        { "engagement.recorded-out-of-order", e => e.Close(EnquiryClosure.Withdrawn, Today.PlusDays(-1)) },
        { "engagement.other-kind-of-answer", e => e.Learn(StudyFacts.Target, 240, "outline", Firmness.Known, Today).State.Learn(Fact.YesNo("study.target", "Is there a target?"), true, "outline", Firmness.Known, Today) },
        { "engagement.deadline-exists", e => e.SetDeadline(new("HTA", SubmissionKind.Other, Today), Today).State.SetDeadline(new("HTA", SubmissionKind.Other, Today), Today) },
        { "engagement.deadline-unmoved", e => e.SetDeadline(new("HTA", SubmissionKind.Other, Today), Today).State.MoveDeadline("HTA", Today, "same", Today) },
        { "engagement.papers-shared", e => e.SharePapers(Today).State.SharePapers(Today) },
        { "engagement.advice-of-another-day", e => e.Advise(AdviceNote.For(e, EngagementPolicy.Network, Today), Today.PlusDays(1)) },
        { "engagement.advice-of-another-enquiry", e => e.SharePapers(Today).State.Advise(AdviceNote.For(e, EngagementPolicy.Network, Today), Today) },
        { "engagement.closed", e => e.Close(EnquiryClosure.Withdrawn, Today).State.SharePapers(Today) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_enquiry_says_no_with_a_code_that_does_not_change(string code, Func<Enquiry, Decision<Enquiry, EnquiryEvent>> verb) =>
        Assert.Equal([code], verb(Outline).Reasons.Select(r => r.Code));

    [Fact]
    public void Commercial_papers_are_shared_only_once_confidentiality_is_agreed()
    {
        var bid = Enquiry.Open("ENQ-2", ApplicationRoute.Commercial, EngagementStage.Outline, Today).State;
        Assert.Equal(["engagement.no-confidentiality-agreement"], bid.SharePapers(Today).Reasons.Select(r => r.Code));
        Assert.False(bid.Learn(StudyFacts.ConfidentialityAgreed, false, "company", Firmness.Known, Today).State.SharePapers(Today).IsAccepted);
        Assert.True(bid.Learn(StudyFacts.ConfidentialityAgreed, true, "signed agreement", Firmness.Known, Today).State.SharePapers(Today).IsAccepted);
    }

    [Fact]
    public void What_is_known_of_a_site_stays_with_the_site()
    {
        var enquiry = Outline
            .LearnOfSite("Leeds", FactSheet.Empty.With(SiteFacts.AnnualPool, 60m, "record search", null), Firmness.Known, Today).State
            .LearnOfSite("Truro", FactSheet.Empty.With(SiteFacts.AnnualPool, 12m, "clinician's opinion", null), Firmness.Estimated, Today).State
            .LearnOfSite("Leeds", FactSheet.Empty.With(SiteFacts.AnnualPool, 50m, "screening log", null), Firmness.Known, Today.PlusDays(9)).State;
        Assert.Empty(enquiry.Known);
        Assert.Equal(["Leeds: 1 facts known", "Truro: 1 facts known"], enquiry.Sites.Select(s => s.ToString()));
        Assert.Equal(["screening log"], enquiry.Site("Leeds")!.Known.Select(k => k.Observation.Source));
        Assert.Equal(2, enquiry.HistoryOf(SiteFacts.AnnualPool, "Leeds").Count);
        Assert.Empty(enquiry.HistoryOf(SiteFacts.AnnualPool));
        Assert.Equal(Firmness.Estimated, enquiry.Site("Truro")!.FirmnessOf(SiteFacts.AnnualPool));
        Assert.Empty(enquiry.WithdrawOfSite("Leeds", SiteFacts.AnnualPool, "another clinic", Today.PlusDays(10)).State.Site("Leeds")!.Known);
        Assert.Equal(["engagement.not-known"], enquiry.Withdraw(SiteFacts.AnnualPool, "another clinic", Today.PlusDays(10)).Reasons.Select(r => r.Code));
    }

    [Theory]
    [InlineData("943 476 5919")]
    [InlineData("patient 9434765919 declined")]
    public void An_nhs_number_is_refused_wherever_text_is_typed_and_is_not_echoed(string nhs)
    {
        var due = Outline.SetDeadline(new("HTA", SubmissionKind.Other, Today), Today).State;
        Decision<Enquiry, EnquiryEvent>[] refused =
        [
            Enquiry.Open(nhs, ApplicationRoute.Commercial, EngagementStage.Idea, Today),
            Outline.Learn(StudyFacts.Target, 240, nhs, Firmness.Known, Today),
            Outline.Learn(Fact.Choice<string>("team.note", "Note"), nhs, "form", Firmness.Known, Today),
            due.Withdraw(StudyFacts.Target, nhs, Today),
            Outline.LearnOfSite(nhs, FactSheet.Empty.With(StudyFacts.Target, 240, "form", null), Firmness.Known, Today),
            due.Meet(new(Today, nhs, "design"), Today),
            due.Meet(new(Today, "chief investigator", nhs), Today),
            due.SetDeadline(new(nhs, SubmissionKind.Other, Today), Today),
            due.MoveDeadline("HTA", Today.PlusDays(1), nhs, Today),
            due.DropDeadline("HTA", nhs, Today),
        ];
        Assert.All(refused, r => Assert.Contains(PrivacyGuard.Refusal, r.Reasons));
        Assert.All(refused, r => Assert.DoesNotContain("5919", r.Reasons.ToString()!, StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => Achievement.Count(StudyFacts.Sites, 3, nhs, Today));
    }

    [Property]
    public void Replaying_its_history_gives_the_enquiry_again(Enquiry enquiry)
    {
        var again = Enquiry.Replay(enquiry.History);
        Assert.Equal(enquiry, again);
        Assert.Equal(enquiry.GetHashCode(), again.GetHashCode());
        Assert.Equal(enquiry.History.Count, enquiry.Version);
    }

    [Property]
    public void What_was_known_on_a_day_is_what_a_shorter_history_gives(Enquiry enquiry, byte back)
    {
        var day = enquiry.LastRecordedOn.PlusDays(-back);
        var known = enquiry.KnownOn(day);
        if (day < enquiry.OpenedOn) Assert.Null(known);
        else Assert.Equal(Enquiry.Replay(enquiry.History.TakeWhile(e => e.RecordedOn <= day).ToValueList()), known);
    }

    [Property]
    public void The_sheet_and_the_list_of_what_is_known_agree(Enquiry enquiry)
    {
        Assert.Equal(enquiry.Facts.Observations, enquiry.Known.Select(k => k.Observation).ToValueList());
        Assert.All(enquiry.Known, k => Assert.Equal(k.Firmness, enquiry.FirmnessOf(k.Fact)));
        Assert.All(enquiry.Known, k => Assert.Equal(k, enquiry.HistoryOf(k.Fact)[^1]));
    }

    [Property]
    public void A_stage_is_always_one_of_its_route_and_deadlines_stand_in_order(Enquiry enquiry)
    {
        Assert.Contains(enquiry.Stage, EngagementStages.Of(enquiry.Route));
        Assert.Equal(enquiry.Deadlines.OrderBy(d => d.Date), enquiry.Deadlines);
        Assert.Equal(enquiry.Deadlines.Count, enquiry.Deadlines.Select(d => d.Name).Distinct().Count());
    }
}
