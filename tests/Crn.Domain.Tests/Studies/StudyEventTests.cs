using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Studies;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Studies;

public class StudyEventTests : HistoryLaws<Study, StudyEvent>
{
    private static readonly PartialDate Ahead = PartialDate.Parse("2040");

    protected override Arbitrary<ValueList<StudyEvent>> Histories => DomainArbitraries.StudyEventLists();

    protected override IReadOnlyDictionary<string, Verb> Verbs { get; } = new Dictionary<string, Verb>
    {
        [nameof(Study.Change)] = (study, on, recordedOn, version) =>
            study.Change(new() { UkTarget = 77 }, on, Party.Sponsor, recordedOn, version),
        [nameof(Study.Open)] = (study, on, recordedOn, version) => study.Open(on.PlusDays(-2), on, Party.Sponsor, recordedOn, version),
        [nameof(Study.Suspend)] = (study, on, recordedOn, version) => study.Suspend(Ahead, on, Party.Sponsor, recordedOn, version),
        [nameof(Study.CloseInFollowUp)] =
            (study, on, recordedOn, version) => study.CloseInFollowUp(on, on, Party.Sponsor, recordedOn, version),
        [nameof(Study.Close)] = (study, on, recordedOn, version) => study.Close(on, on, Party.Sponsor, recordedOn, version),
        [nameof(Study.Withdraw)] = (study, on, recordedOn, version) => study.Withdraw(on, Party.Sponsor, recordedOn, version),
        [nameof(Study.Submit)] = (study, on, recordedOn, version) =>
            study.Submit(new() { UkTarget = 77, FurtherInformation = "Late." }, EditPolicy.Published, on, Party.Sponsor,
                recordedOn, version),
        [nameof(Study.AcceptChange)] = (study, on, recordedOn, version) => study.AcceptChange(on, Party.Network, recordedOn, version),
        [nameof(Study.RejectChange)] = (study, on, recordedOn, version) => study.RejectChange(on, Party.Network, recordedOn, version),
        [nameof(Study.MoveInSetUp)] = (study, on, recordedOn, version) =>
            study.MoveInSetUp(StudyStatus.InSetupApprovalReceived, on, Party.Network, recordedOn, version),
        [nameof(Study.ConfirmFirstRecruit)] =
            (study, on, recordedOn, version) => study.ConfirmFirstRecruit(on, on, Party.Network, recordedOn, version),
        [nameof(Study.EndFollowUp)] = (study, on, recordedOn, version) => study.EndFollowUp(on, Party.Network, recordedOn, version),
        [nameof(Study.ConfirmNoFollowUp)] =
            (study, on, recordedOn, version) => study.ConfirmNoFollowUp(on, Party.Network, recordedOn, version),
        [nameof(Study.ReportRecruitment)] = (study, on, recordedOn, version) =>
            study.ReportRecruitment(new(1234, on.PlusDays(-1)), on, Party.Sponsor, recordedOn, version),
    };

    protected override StudyEvent With(StudyEvent recorded, Party by, LocalDate recordedOn) =>
        recorded with { By = by, RecordedOn = recordedOn };

    [Property]
    public void A_status_that_does_not_follow_is_found_in_a_history(Study study, StudyStatus status)
    {
        if (study.Status is not { } from) throw Counted.Skip();
        var day = study.LastRecordedOn;
        var changed = new StudyEvent.StatusChanged(day, Party.Sponsor, day, status, study.Milestones);
        var refused = ((IDecider<Study, StudyEvent>)study).Against(changed);
        if (from == status) Assert.Contains(refused, r => r.Code == "study.nothing-changes");
        if (!StatusTransitions.Of(from.Group(), status.Group()).IsAllowedToSponsor)
            Assert.Contains(refused, r => r.Code == "study.status-change-not-allowed");
        else if (from.Group() == status.Group() && from != status)
        Assert.Contains(refused, r => r.Code is "study.network-only" or "study.status-does-not-follow");
    }

    [Fact]
    public void A_review_with_nothing_waiting_and_a_change_that_changes_nothing_are_found_in_a_history()
    {
        LocalDate day = new(2024, 1, 1);
        var registered =
            Study.Register(new() { Title = "A study", Status = StudyStatus.InSetup, UkTarget = 10 }, day, Party.Sponsor).Events[0];
        Assert.Equal("study.nothing-pending",
            Study.TryReplay([registered, new StudyEvent.ChangeReviewed(day, Party.Network, day, true)]).Reasons[1].Code);
        Assert.Equal("study.nothing-changes",
            Study.TryReplay([registered, new StudyEvent.UkTargetChanged(day, Party.Sponsor, day, 10)]).Reasons[1].Code);
        Assert.Equal("study.nothing-changes",
            Study.TryReplay(
                [registered, new StudyEvent.ChangeSubmitted(day, Party.Sponsor, day, new() { UkTarget = 10 })]).Reasons[1].Code);
    }
}
