using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Engagement;

public class EnquiryTests
{
    private static readonly LocalDate Today = new(2026, 5, 4);

    private static Enquiry Outline =>
        Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, Today, Party.Researcher).State;

    [Fact]
    public void What_was_known_when_is_kept_although_the_answer_changed()
    {
        var enquiry = Outline
            .Learn(StudyFacts.Target, 240, "draft outline", Firmness.Estimated, Today, Party.Researcher).State
            .Reach(EngagementStage.FullApplication, Today.PlusDays(60), Party.Researcher).State
            .Learn(StudyFacts.Target, 310, "statistician", Firmness.Known, Today.PlusDays(70), Party.Researcher).State;
        Assert.Equal(["study.target = 310 participants (statistician, 2026-07-13)"], enquiry.Known.Select(k => k.ToString()));
        Assert.Equal(["study.target = 240 participants (draft outline, 2026-05-04), estimated"],
            enquiry.KnownOn(Today.PlusDays(69))!.Known.Select(k => k.ToString()));
        Assert.Equal([EngagementStage.Outline, EngagementStage.FullApplication], enquiry.HistoryOf(StudyFacts.Target).Select(k => k.Stage));
        Assert.Null(enquiry.KnownOn(Today.PlusDays(-1)));
    }

    [Fact]
    public void The_first_example_of_the_documentation_holds()
    {
        var enquiry = Outline.Learn(StudyFacts.Target, 240, "draft outline", Firmness.Estimated, Today, Party.Researcher).State
            .SetDeadline("HTA stage 2", SubmissionKind.FullApplication, new LocalDate(2026, 9, 2), Today, Party.Researcher).State;
        var note = AdviceNote.For(enquiry, EngagementPolicy.Network, Today);
        Assert.Equal(EarlyVerdict.CouldBeWithConcerns, note.Verdict);
        Assert.Contains(note.Assessment.Overdue(), m => m.Fact.Equals(StudyFacts.PlannedRate));
        Assert.StartsWith("# Feasibility advice: ENQ-17", note.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(note, Assert.Single(enquiry.Advise(note, Today, Party.Network).State.Advice));
    }

    [Fact]
    public void A_resubmission_goes_back_and_keeps_every_answer_with_its_date()
    {
        var enquiry = Outline
            .Learn(StudyFacts.SponsorConfirmed, true, "sponsor's letter", Firmness.Known, Today, Party.Researcher).State
            .Reach(EngagementStage.FullApplication, Today.PlusDays(90), Party.Researcher).State
            .Resubmit(EngagementStage.Outline, ApplicationRoute.TwoStageGrant, Today.PlusDays(200), Party.Researcher).State;
        Assert.Equal(EngagementStage.Outline, enquiry.Stage);
        Assert.Equal(1, enquiry.Resubmissions);
        Assert.Equal(Today, Assert.Single(enquiry.Known).LearntOn);
    }

    [Fact]
    public void An_outline_turned_down_may_come_back_as_a_single_stage_application()
    {
        var enquiry = Outline.Resubmit(EngagementStage.FullApplication, ApplicationRoute.SingleStageGrant, Today, Party.Researcher).State;
        Assert.Equal((EngagementStage.FullApplication, ApplicationRoute.SingleStageGrant), (enquiry.Stage, enquiry.Route));
        Assert.Equal(["engagement.nothing-to-resubmit"],
            Outline.Resubmit(EngagementStage.FullApplication, ApplicationRoute.TwoStageGrant, Today, Party.Researcher).Reasons
                .Select(r => r.Code));
    }

    [Fact]
    public void A_single_stage_call_has_no_outline()
    {
        Assert.Equal(["engagement.no-such-stage"],
            Enquiry.Start("ENQ-1", ApplicationRoute.SingleStageGrant, EngagementStage.Outline, Today, Party.Researcher).Reasons
                .Select(r => r.Code));
        var idea = Enquiry.Start("ENQ-1", ApplicationRoute.SingleStageGrant, EngagementStage.Idea, Today, Party.Researcher).State;
        Assert.True(idea.Reach(EngagementStage.FullApplication, Today, Party.Researcher).IsAccepted);
        Assert.Equal("protocol", EngagementStages.Name(EngagementStage.FullApplication, ApplicationRoute.Commercial));
    }

    [Fact]
    public void A_refusal_gives_every_reason_at_once()
    {
        var closed = Outline.Close(EnquiryClosure.NotFunded, Today.PlusDays(5), Party.Network).State;
        var refused =
            closed.Learn(FactSheet.Empty.With(StudyFacts.Target, 240, "", Today.PlusDays(9)), Firmness.Known, Today, Party.Researcher);
        Assert.Equal(
            ["history.recorded-out-of-order", "engagement.closed", "engagement.no-source", "engagement.in-the-future"],
            refused.Reasons.Select(r => r.Code));
        Assert.All(refused.Reasons, r => Assert.NotEmpty(r.Remedy));
    }

    public static TheoryData<string, Func<Enquiry, Decision<Enquiry, EnquiryEvent>>> Refusals() => new()
    {
        { "engagement.not-the-next-stage", e => e.Reach(EngagementStage.Award, Today, Party.Researcher) },
        { "engagement.cannot-return", e => e.Resubmit(EngagementStage.Award, ApplicationRoute.TwoStageGrant, Today, Party.Researcher) },
        { "engagement.nothing-learnt", e => e.Learn(FactSheet.Empty, Firmness.Known, Today, Party.Researcher) },
        { "engagement.not-known", e => e.Withdraw(StudyFacts.Target, "wrong", Today, Party.Researcher) },
        { "engagement.not-offered", e => e.Ask("monitoring", EngagementPolicy.Network, Today, Party.Researcher) },
        { "engagement.asked-already", e => e.Ask("early-contact", EngagementPolicy.Network, Today, Party.Researcher) },
        { "engagement.not-asked-for", e => e.Take("early-feedback", RequestStep.Received, Today, Party.Network) },
        { "engagement.step-taken", e => e.Take("early-contact", RequestStep.Requested, Today, Party.Network) },
        { "engagement.no-such-deadline", e => e.MoveDeadline("HTA", Today, "moved", Today, Party.Researcher) },
        { "engagement.submission-not-on-route",
            e => e.SetDeadline("HTA", SubmissionKind.SingleStageApplication, Today, Today, Party.Researcher) },
        { "engagement.before-opening", e => e.Meet("chief investigator", "design", Today.PlusDays(-1), Party.Network, Today) },
        { "history.recorded-out-of-order", e => e.Close(EnquiryClosure.Withdrawn, Today, Party.Network, Today.PlusDays(5)).State
            .Achieve(Achievement.Count(StudyFacts.Sites, 3, "ledger", Today), Today, Party.Network) },
        { "history.recorded-before-event", e => e.Close(EnquiryClosure.Withdrawn, Today.PlusDays(2), Party.Network, Today.PlusDays(1)) },
        { "history.stale-version", e => e.Close(EnquiryClosure.Withdrawn, Today, Party.Network, version: 2) },
        { "engagement.in-the-future",
            e => e.Achieve(Achievement.Count(StudyFacts.Sites, 3, "ledger", Today.PlusDays(1)), Today, Party.Network) },
        { "engagement.achievement-reported",
            e => Twice(e, f => f.Achieve(Achievement.Count(StudyFacts.Sites, 3, "ledger", Today), Today, Party.Network)) },
        { "engagement.meeting-recorded", e => Twice(e, f => f.Meet("chief investigator", "design", Today, Party.Network)) },
        { "engagement.offered-already", e => Twice(e, f => f.Offer("early-feedback", EngagementPolicy.Network, Today, Party.Network)) },
        { "engagement.known-already",
            e => Twice(e, f => f.Learn(StudyFacts.Target, 240, "outline", Firmness.Known, Today, Party.Researcher)) },
        { "engagement.before-last-answer",
            e => e.Learn(StudyFacts.Target, 240, "outline", Firmness.Known, Today.PlusDays(9), Party.Researcher).State
            .Learn(StudyFacts.Target, 250, "letter", Firmness.Known, Today.PlusDays(2), Party.Researcher, Today.PlusDays(9)) },
        { "engagement.before-last-step", e => e.Ask("early-feedback", EngagementPolicy.Network, Today.PlusDays(5), Party.Researcher).State
            .Take("early-feedback", RequestStep.Received, Today.PlusDays(4), Party.Network, Today.PlusDays(6)) },
        { "engagement.before-last-stage", e => e.Reach(EngagementStage.FullApplication, Today.PlusDays(9), Party.Researcher).State
            .Reach(EngagementStage.Award, Today.PlusDays(8), Party.Researcher, Today.PlusDays(10)) },
        { "engagement.resubmitted-already",
            e => e.Resubmit(EngagementStage.Outline, ApplicationRoute.TwoStageGrant, Today, Party.Researcher) },
        { "engagement.other-kind-of-answer",
            e => e.Learn(StudyFacts.Target, 240, "outline", Firmness.Known, Today, Party.Researcher).State
                .Learn(Fact.YesNo("study.target", "Is there a target?"), true, "outline", Firmness.Known, Today, Party.Researcher) },
        { "engagement.deadline-exists",
            e => e.SetDeadline("HTA", SubmissionKind.Other, Today, Today, Party.Researcher).State
                .SetDeadline("HTA", SubmissionKind.Other, Today, Today, Party.Researcher) },
        { "engagement.deadline-unmoved",
            e => e.SetDeadline("HTA", SubmissionKind.Other, Today, Today, Party.Researcher).State
                .MoveDeadline("HTA", Today, "same", Today, Party.Researcher) },
        { "engagement.papers-shared", e => e.SharePapers(Today, Party.Researcher).State.SharePapers(Today, Party.Researcher) },
        { "engagement.advice-of-another-day",
            e => e.Advise(AdviceNote.For(e, EngagementPolicy.Network, Today), Today.PlusDays(1), Party.Network) },
        { "engagement.advice-of-another-enquiry",
            e => e.SharePapers(Today, Party.Researcher).State
                .Advise(AdviceNote.For(e, EngagementPolicy.Network, Today), Today, Party.Network) },
        { "engagement.closed", e => e.Close(EnquiryClosure.Withdrawn, Today, Party.Network).State.SharePapers(Today, Party.Researcher) },
    };

    private static Decision<Enquiry, EnquiryEvent> Twice(Enquiry enquiry, Func<Enquiry, Decision<Enquiry, EnquiryEvent>> verb) =>
        verb(verb(enquiry).State);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_enquiry_says_no_with_a_code_that_does_not_change(string code, Func<Enquiry, Decision<Enquiry, EnquiryEvent>> verb) =>
        Assert.Equal([code], verb(Outline).Reasons.Select(r => r.Code));

    [Fact]
    public void Commercial_papers_are_shared_only_once_confidentiality_is_agreed()
    {
        var bid = Enquiry.Start("ENQ-2", ApplicationRoute.Commercial, EngagementStage.Outline, Today, Party.Researcher).State;
        Assert.Equal(["engagement.no-confidentiality-agreement"], bid.SharePapers(Today, Party.Researcher).Reasons.Select(r => r.Code));
        Assert.False(bid.Learn(StudyFacts.ConfidentialityAgreed, false, "company", Firmness.Known, Today, Party.Researcher).State
            .SharePapers(Today, Party.Researcher).IsAccepted);
        Assert.True(bid.Learn(StudyFacts.ConfidentialityAgreed, true, "signed agreement", Firmness.Known, Today, Party.Researcher).State
            .SharePapers(Today, Party.Researcher).IsAccepted);
    }

    [Fact]
    public void What_is_known_of_a_site_stays_with_the_site()
    {
        var enquiry = Outline
            .LearnOfSite(SiteCode.From("Leeds"), FactSheet.Empty.With(SiteFacts.AnnualPool, 60m, "record search", null), Firmness.Known,
                Today, Party.Researcher).State
            .LearnOfSite(SiteCode.From("Truro"), FactSheet.Empty.With(SiteFacts.AnnualPool, 12m, "clinician's opinion", null),
                Firmness.Estimated, Today, Party.Researcher).State
            .LearnOfSite(SiteCode.From("Leeds"), FactSheet.Empty.With(SiteFacts.AnnualPool, 50m, "screening log", null), Firmness.Known,
                Today.PlusDays(9), Party.Researcher).State;
        Assert.Empty(enquiry.Known);
        Assert.Equal([$"{SiteCode.From("Leeds")}: 1 fact known", $"{SiteCode.From("Truro")}: 1 fact known"],
            enquiry.Sites.Select(s => s.ToString()));
        Assert.Equal(["screening log"], enquiry.Site(SiteCode.From("Leeds"))!.Known.Select(k => k.Observation.Source));
        Assert.Equal(2, enquiry.HistoryOf(SiteFacts.AnnualPool, SiteCode.From("Leeds")).Count);
        Assert.Empty(enquiry.HistoryOf(SiteFacts.AnnualPool));
        Assert.Equal(Firmness.Estimated, enquiry.Site(SiteCode.From("Truro"))!.FirmnessOf(SiteFacts.AnnualPool));
        Assert.Empty(
            enquiry.WithdrawOfSite(SiteCode.From("Leeds"), SiteFacts.AnnualPool, "another clinic", Today.PlusDays(10),
                Party.Researcher).State.Site(SiteCode.From("Leeds"))!.Known);
        Assert.Equal(["engagement.not-known"],
            enquiry.Withdraw(SiteFacts.AnnualPool, "another clinic", Today.PlusDays(10), Party.Researcher).Reasons.Select(r => r.Code));
    }

    [Theory]
    [InlineData("943 476 5919")]
    [InlineData("patient 9434765919 declined")]
    public void An_nhs_number_is_refused_wherever_text_is_typed_and_is_not_echoed(string nhs)
    {
        var due = Outline.SetDeadline("HTA", SubmissionKind.Other, Today, Today, Party.Researcher).State;
        Action[] typed =
        [
            () => Enquiry.Start(nhs, ApplicationRoute.Commercial, EngagementStage.Idea, Today, Party.Researcher),
            () => due.Withdraw(StudyFacts.Target, nhs, Today, Party.Researcher),
            () => due.WithdrawOfSite(SiteCode.From("Leeds"), StudyFacts.Target, nhs, Today, Party.Researcher),
            () => SiteCode.From(nhs),
            () => due.Meet(nhs, "design", Today, Party.Network),
            () => due.Meet("chief investigator", nhs, Today, Party.Network),
            () => due.SetDeadline(nhs, SubmissionKind.Other, Today, Today, Party.Researcher),
            () => due.MoveDeadline("HTA", Today.PlusDays(1), nhs, Today, Party.Researcher),
            () => due.DropDeadline("HTA", nhs, Today, Party.Researcher),
            () => Achievement.Count(StudyFacts.Sites, 3, nhs, Today),
            () => Outline.Learn(StudyFacts.Target, 240, nhs, Firmness.Known, Today, Party.Researcher),
            () => Outline.Learn(Fact.Choice<string>("team.note", "Note"), nhs, "form", Firmness.Known, Today, Party.Researcher),
        ];
        Assert.All(typed,
            text => Assert.DoesNotContain("5919", Assert.ThrowsAny<ArgumentException>(text).Message, StringComparison.Ordinal));
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
        if (day < enquiry.StartedOn) Assert.Null(known);
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
