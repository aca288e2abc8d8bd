using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Studies;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Studies;

public class LifecycleTests
{
    private static readonly LocalDate Registered = new(2024, 1, 1);

    [Property]
    public void Whatever_is_tried_accepted_steps_follow_the_table_and_replay_gives_the_same_study(StudyDraft draft, StudyStep[] steps)
    {
        var registered = Study.Register(draft, Registered, Party.Sponsor);
        var (study, events) = (registered.State, registered.Events);
        foreach (var step in steps)
        {
            var decision = step.Take(study);
            if (!decision.IsAccepted)
            {
                Assert.Empty(decision.Events);
                continue;
            }

            var next = decision.State;
            Assert.Equal(next, decision.Events.Aggregate(study, (s, e) => s.Evolve(e)));
            if (study.Status is { } before && next.Status is { } after)
            {
                var networkEnds = step.Verb == StudyVerb.EndFollowUp && before == StudyStatus.ClosedInFollowUp
                    && after == StudyStatus.ClosedFollowUpComplete;
                Assert.True(networkEnds || StatusTransitions.Of(before.Group(), after.Group()).IsAllowedToSponsor, $"{before} to {after}");
                if (before != after || next.Milestones != study.Milestones) AssertDateRules(next, before.Group(), decision.Events[^1].On);
                // ST-01
                Assert.False(study.HasOpened && after.Group() == StudyStatusGroup.Withdrawn && before != after);
                // ST-02
                if (before.Group() == StudyStatusGroup.Suspended && after.Group() == StudyStatusGroup.Open)
                {
                    Assert.Equal(before == StudyStatus.SuspendedFromOpenWithRecruitment ? StudyStatus.OpenWithRecruitment
                        : StudyStatus.OpenToRecruitment, after);
                }
            }

            (study, events) = (next, events.AddRange(decision.Events));
        }

        Assert.Equal(study, Study.Replay(events));
        Assert.Equal(events.Count, study.Version);
    }

    [Property]
    public void Deciding_twice_gives_the_same_answer(Study study, StudyStep step) => Assert.Equal(step.Take(study), step.Take(study));

    [Property]
    public void A_withdrawn_or_closed_study_never_opens_again(Study study, StudyEdit edit)
    {
        if (study.Status?.Group() is not (StudyStatusGroup.Withdrawn or StudyStatusGroup.Closed)) throw Counted.Skip();
        var decision = study.Change(edit with { To = StudyStatusGroup.Open }, study.LastRecordedOn, Party.Sponsor);
        Assert.Contains(decision.Reasons, r => r.Code == "study.status-change-not-allowed");
    }

    [Fact]
    public void A_study_that_recruited_comes_back_from_suspension_as_open_with_recruitment()
    {
        var open = Draft(StudyStatus.OpenToRecruitment).ToStudy(Registered).Value;
        var recruiting = open.ConfirmFirstRecruit(new LocalDate(2024, 1, 29), new(2024, 2, 1), Party.Network).State;
        var suspended = recruiting.Suspend(PartialDate.Parse("2024-09"), new(2024, 3, 1), Party.Sponsor).State;
        Assert.Equal(StudyStatus.SuspendedFromOpenWithRecruitment, suspended.Status);
        var again = suspended.Open(null, new(2024, 8, 1), Party.Sponsor).State;
        Assert.Equal(StudyStatus.OpenWithRecruitment, again.Status);
        Assert.Null(again.Milestones.EstimatedReopening);
    }

    [Fact]
    public void A_study_that_was_open_is_closed_and_not_withdrawn()
    {
        var open = Draft(StudyStatus.OpenToRecruitment).ToStudy(Registered).Value;
        Assert.Equal(["study.status-change-not-allowed", "study.has-opened"],
            open.Withdraw(Registered, Party.Sponsor).Reasons.Select(r => r.Code));
    }

    [Fact]
    public void A_refusal_gives_every_reason_at_once()
    {
        var study = Draft(StudyStatus.InSetup).ToStudy(Registered).Value;
        var refused =
            study.Change(
                new() { To = StudyStatusGroup.Closed, PlannedClosure = new LocalDate(2023, 1, 1), ActualClosure =
                    new LocalDate(2024, 6, 1), UkTarget = 1_000_000_000 }, Registered, Party.Sponsor);
        Assert.Equal(
            ["study.actual-closure-in-future", "study.actual-opening-missing", "study.planned-closure-before-planned-opening",
                "study.target-out-of-range"],
            refused.Reasons.Select(r => r.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Follow_up_is_ended_by_the_network_and_not_by_a_sponsor()
    {
        var followed = Draft(StudyStatus.ClosedInFollowUp).ToStudy(Registered).Value;
        Assert.Contains("network", followed.Change(new() { To = StudyStatusGroup.Closed }, Registered, Party.Sponsor).Reasons[0].Remedy,
            StringComparison.Ordinal);
        Assert.Equal(StudyStatus.ClosedFollowUpComplete, followed.EndFollowUp(Registered, Party.Network).State.Status);
    }

    [Fact]
    public void A_sponsors_change_of_status_waits_for_review_and_then_takes_effect()
    {
        var study = Draft(StudyStatus.InSetup).ToStudy(Registered).Value;
        var submitted =
            study.Submit(new() { To = StudyStatusGroup.Open, ActualOpening = Registered, FurtherInformation = "First site is open." },
                EditPolicy.Published, Registered, Party.Sponsor).State;
        Assert.Equal((StudyStatus.InSetup, Registered), (submitted.Status, submitted.PendingSince));
        Assert.Equal("First site is open.", submitted.FurtherInformation);
        var accepted = submitted.AcceptChange(new(2024, 1, 5), Party.Network).State;
        Assert.Equal((StudyStatus.OpenToRecruitment, null), (accepted.Status, accepted.Pending));
        Assert.Equal(StudyStatus.InSetup, submitted.RejectChange(new(2024, 1, 5), Party.Network).State.Status);
    }

    [Theory]
    [InlineData(CommercialInvolvement.Contract, false)]
    [InlineData(CommercialInvolvement.None, true)]
    public void A_change_of_target_waits_for_review_in_non_commercial_studies_only(CommercialInvolvement involvement, bool waits)
    {
        var study = (Draft(StudyStatus.InSetup) with { CommercialInvolvement = involvement }).ToStudy(Registered).Value;
        Assert.Equal(waits,
            study.Submit(new() { UkTarget = 120 }, EditPolicy.Published, Registered, Party.Sponsor).State.Pending is not null);
    }

    [Fact]
    public void A_sponsor_does_not_do_what_only_the_network_does()
    {
        var closed = Draft(StudyStatus.ClosedToRecruitment) with { ActualClosure = new LocalDate(2023, 12, 1) };
        Assert.Equal(["study.network-only"],
            closed.ToStudy(Registered).Value.EndFollowUp(Registered, Party.Sponsor).Reasons.Select(r => r.Code));
        Assert.Equal(["study.network-only"],
            Draft(StudyStatus.InSetup)
                .ToStudy(Registered).Value.MoveInSetUp(StudyStatus.InSetupPendingApproval, Registered, Party.Sponsor).Reasons
                .Select(r => r.Code));
        var waiting = Draft(StudyStatus.InSetup)
            .ToStudy(Registered).Value.Submit(new() { UkTarget = 120 }, EditPolicy.Published, Registered, Party.Sponsor).State;
        Assert.Equal(["study.network-only"], waiting.AcceptChange(Registered, Party.Sponsor).Reasons.Select(r => r.Code));
    }

    [Fact]
    public void An_open_study_is_closed_by_its_sponsor_and_what_is_entered_late_counts_from_its_day()
    {
        var open = Draft(StudyStatus.OpenToRecruitment).ToStudy(Registered).Value;
        var reported = open.ReportRecruitment(new(12, new LocalDate(2024, 3, 1)), new(2024, 3, 2), Party.Sponsor).State;
        var closed = reported.Close(new LocalDate(2024, 2, 1), new(2024, 2, 5), Party.Sponsor, recordedOn: new(2024, 3, 9)).State;
        Assert.Equal((StudyStatus.ClosedFollowUpComplete, new LocalDate(2024, 2, 5), new LocalDate(2024, 3, 9)),
            (closed.Status!.Value, closed.StatusSince, closed.LastRecordedOn));
        Assert.Equal(["history.recorded-out-of-order"],
            reported.Close(new LocalDate(2024, 2, 1), new(2024, 2, 5), Party.Sponsor).Reasons.Select(r => r.Code));
    }

    [Fact]
    public void One_status_follows_another_in_the_order_of_their_days()
    {
        var followed = Draft(StudyStatus.OpenToRecruitment)
            .ToStudy(Registered).Value.CloseInFollowUp(new LocalDate(2024, 2, 1), new(2024, 2, 5), Party.Sponsor).State;
        Assert.Equal(["study.before-last-event"],
            followed.EndFollowUp(new(2024, 2, 4), Party.Network, new(2024, 3, 9)).Reasons.Select(r => r.Code));
        Assert.Equal(StudyStatus.ClosedFollowUpComplete,
            followed.EndFollowUp(new(2024, 2, 6), Party.Network, new(2024, 3, 9)).State.Status);
    }

    private static StudyDraft Draft(StudyStatus status) => new()
    {
        Title = "A study",
        Status = status,
        PlannedOpening = new LocalDate(2023, 6, 1),
        ActualOpening = status.HasOpened() == false ? null : new LocalDate(2023, 7, 3),
        PlannedClosure = new LocalDate(2025, 6, 30),
        ActualClosure = status.Group() == StudyStatusGroup.ClosedInFollowUp ? new LocalDate(2023, 12, 1) : null,
        UkTarget = 100,
    };

    // The rules written out again, apart from the library's own tables.
    private static void AssertDateRules(Study study, StudyStatusGroup from, LocalDate on)
    {
        var dates = study.Milestones;
        var group = study.StatusGroup;
        Assert.NotNull(dates.PlannedOpening);
        Assert.NotNull(dates.PlannedClosure);
        if (group is StudyStatusGroup.Closed or StudyStatusGroup.ClosedInFollowUp)
            Assert.True(dates.ActualOpening is not null && dates.ActualClosure is not null);
        if (group == StudyStatusGroup.Open && from != StudyStatusGroup.Suspended) Assert.NotNull(dates.ActualOpening);
        if (group == StudyStatusGroup.Suspended) Assert.False(dates.EstimatedReopening!.Value.Latest <= on);
        Assert.False(dates.PlannedClosure!.Value.Latest <= dates.PlannedOpening!.Value.Earliest);
        if (dates.ActualOpening is { } opened) Assert.False(opened.Earliest > on || dates.PlannedClosure.Value.Latest <= opened.Earliest);
        if (dates.ActualClosure is { } closed) Assert.False(closed.Earliest > on);
    }
}
