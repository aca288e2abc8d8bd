using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Lives;

public class StudyTable : LifeTable<Study, StudyEvent>
{
    private const Party Network = Party.Network;
    private const Party Sponsor = Party.Sponsor;
    private static readonly LocalDate Registered = new(2024, 1, 8);
    private static readonly LocalDate Today = new(2024, 6, 3);
    private static readonly LocalDate Before = new(2024, 1, 1);
    private static readonly PartialDate Opened = PartialDate.Parse("2023-11-01");
    private static readonly PartialDate Ahead = PartialDate.Parse("2025-03");

    protected override IReadOnlyList<(string Name, Study State)> States { get; } =
    [
        ("pre-setup", With(StudyStatus.PreSetup)),
        ("in setup", With(StudyStatus.InSetup)),
        ("open to recruitment", With(StudyStatus.OpenToRecruitment)),
        ("open, with recruitment", With(StudyStatus.OpenWithRecruitment)),
        ("suspended", With(StudyStatus.SuspendedFromOpenToRecruitment)),
        ("suspended, with recruitment", With(StudyStatus.SuspendedFromOpenWithRecruitment)),
        ("closed, in follow-up", With(StudyStatus.ClosedInFollowUp)),
        ("closed to recruitment", With(StudyStatus.ClosedToRecruitment)),
        ("closed, follow-up complete", With(StudyStatus.ClosedFollowUpComplete)),
        ("withdrawn during setup", With(StudyStatus.WithdrawnDuringSetup)),
        ("no status stated", With(null)),
        ("in setup, a change pending", With(StudyStatus.InSetup)
            .Submit(new() { UkTarget = 300 }, EditPolicy.Published, Registered.PlusDays(3), Sponsor).State),
        ("open, a status pending", With(StudyStatus.OpenToRecruitment).Submit(
            new() { To = StudyStatusGroup.Suspended, EstimatedReopening = Ahead }, EditPolicy.Published,
            Registered.PlusDays(3), Sponsor).State),
    ];

    protected override IReadOnlyList<(string Verb, Func<Study, Decision<Study, StudyEvent>> Try)> Tries { get; } =
    [
        ("Change, a target", s => s.Change(new() { UkTarget = 77 }, Today, Sponsor)),
        ("Change, to a target there is", s => s.Change(new() { UkTarget = s.Targets.Uk }, Today, Sponsor)),
        ("Change, to a target below nobody", s => s.Change(new() { UkTarget = -1 }, Today, Sponsor)),
        ("Change, with words too many", s => s.Change(new() { FurtherInformation = new('x', 501) }, Today, Sponsor)),
        ("Change, with what looks like an NHS number", s => s.Change(new() { FurtherInformation = "943 476 5919" }, Today, Sponsor)),
        ("Open", s => s.Open(Today, Today, Sponsor)),
        ("Open, on no day", s => s.Open(null, Today, Sponsor)),
        ("Open, before the last change of status", s => s.Open(Before, Before, Sponsor, Today)),
        ("Suspend", s => s.Suspend(Ahead, Today, Sponsor)),
        ("Suspend, until a day that is past", s => s.Suspend(PartialDate.Parse("2023"), Today, Sponsor)),
        ("CloseInFollowUp", s => s.CloseInFollowUp(Today, Today, Sponsor)),
        ("Close", s => s.Close(Today, Today, Sponsor)),
        ("Close, on a day to come", s => s.Close(Ahead, Today, Sponsor)),
        ("Withdraw", s => s.Withdraw(Today, Sponsor)),
        ("Submit", s => s.Submit(new() { UkTarget = 88 }, EditPolicy.Published, Today, Sponsor)),
        ("AcceptChange", s => s.AcceptChange(Today, Network)),
        ("AcceptChange, by the sponsor", s => s.AcceptChange(Today, Sponsor)),
        ("AcceptChange, before it was submitted", s => s.AcceptChange(Registered, Network, Today)),
        ("RejectChange", s => s.RejectChange(Today, Network)),
        ("MoveInSetUp", s => s.MoveInSetUp(StudyStatus.InSetupApprovalReceived, Today, Network)),
        ("MoveInSetUp, by the sponsor", s => s.MoveInSetUp(StudyStatus.InSetupApprovalReceived, Today, Sponsor)),
        ("MoveInSetUp, to where it is not set up", s => s.MoveInSetUp(StudyStatus.OpenToRecruitment, Today, Network)),
        ("ConfirmFirstRecruit", s => s.ConfirmFirstRecruit(Today, Today, Network)),
        ("ConfirmFirstRecruit, by the sponsor", s => s.ConfirmFirstRecruit(Today, Today, Sponsor)),
        ("EndFollowUp", s => s.EndFollowUp(Today, Network)),
        ("EndFollowUp, by the sponsor", s => s.EndFollowUp(Today, Sponsor)),
        ("ConfirmNoFollowUp", s => s.ConfirmNoFollowUp(Today, Network)),
        ("ReportRecruitment", s => s.ReportRecruitment(new(12, Today), Today, Sponsor)),
        ("ReportRecruitment, as at tomorrow", s => s.ReportRecruitment(new(12, Today.PlusDays(1)), Today, Sponsor)),
        ("ReportRecruitment, as it is reported", s => s.ReportRecruitment(new(5, Registered), Today, Sponsor)),
        ("stored status that there is not", s => History.Decide(s, new StudyEvent.StatusChanged(Today, Network, Today, (StudyStatus)99,
            s.Milestones), null)),
        ("stored status that does not follow", s => History.Decide(s, new StudyEvent.StatusChanged(Today, Sponsor, Today,
            StudyStatus.ClosedNoFollowUp, s.Milestones), null)),
        ("stored status of now", s => History.Decide(s, new StudyEvent.StatusChanged(Today, Network, Today, s.Status ?? StudyStatus.InSetup,
            s.Milestones), null)),
        ("stored dates of now", s => History.Decide(s, new StudyEvent.DatesChanged(Today, Sponsor, Today, s.Milestones), null)),
        ("stored submission of no status", s => History.Decide(s, new StudyEvent.ChangeSubmitted(Today, Sponsor, Today,
            new() { To = (StudyStatusGroup)99 }), null)),
    ];

    private static Study With(StudyStatus? status) => Study.Register(Draft(status), Registered, Sponsor).State;

    private static StudyDraft Draft(StudyStatus? status)
    {
        var hasOpened = status?.HasOpened() == true;
        var hasClosed = status is StudyStatus.ClosedInFollowUp or StudyStatus.ClosedToRecruitment or StudyStatus.ClosedFollowUpComplete;
        return new()
        {
            Title = "A study",
            Status = status,
            Route = StudyRoute.NonCommercial,
            UkTarget = 240,
            Recruited = 5,
            RecruitedAsAt = Registered,
            PlannedOpening = PartialDate.Parse("2023-10-01"),
            PlannedClosure = PartialDate.Parse("2026-10-01"),
            ActualOpening = hasOpened || hasClosed ? Opened : null,
            ActualClosure = hasClosed ? PartialDate.Parse("2023-12-20") : null,
            EstimatedReopening = status?.Group() == StudyStatusGroup.Suspended ? Ahead : null,
        };
    }
}
