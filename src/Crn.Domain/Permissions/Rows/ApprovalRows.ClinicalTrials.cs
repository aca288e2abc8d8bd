using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>The clinical trial approval of 2026.</content>
internal static partial class ApprovalRows
{
    // A trial of a medicine, one of a medicine and a device together included.
    private static Criterion MedicineTrial => Ctimp.IsTrue() | Imp.IsTrue() & InvestigationalDevice.IsTrue();

    private static ValueList<ApprovalRow> ClinicalTrials { get; } =
    [
        new()
        {
            Code = CtValidation, Kind = ApprovalKind.Study, Owner = Party.CombinedReview, From = Day(2026, 4, 28),
            Name = "Validation of UK clinical trial approval request",
            Trigger = MedicineTrial,
            WaitsFor = [IrasSubmit],
            Period = Clock(7, DayBasis.Calendar, "submission", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "valid or invalid",
            Outcomes = [.. Granted(Valid), .. MakeAgain(Invalid)],
            Milestone = SetUpMilestone.Valid,
            Source = CitedFrom("MHRA guidance summary: Clinical trials for medicines - applying for approval in the UK | HRA The way "
                + "we measure and report on Combined Review is changing (2026)"),
        },
        new()
        {
            Code = CtApproval, Kind = ApprovalKind.Study, Owner = Party.CombinedReview, From = Day(2026, 4, 28),
            Name = "UK clinical trial approval (MHRA authorisation + REC opinion in one decision) - initial decision",
            Trigger = MedicineTrial & NotifiableTrial.IsFalse(),
            WaitsFor = [CtValidation],
            Period = Clock(30, DayBasis.Calendar, "application valid", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Gate = Gate.Regulator,
            Ends = "decision or RFI",
            Outcomes =
            [
                .. Granted(Approved), .. WithConditions(ApprovedWithConditions), .. Continues(RequestForFurtherInformation),
                .. NotGranted(Rejected, Withdrawn),
            ],
            Continuation = new(RequestForFurtherInformationIssued, CtFurtherInformationResponse, CtFinal),
            Milestone = SetUpMilestone.RegulatoryApproval,
            Source = CitedFrom("MHRA guidance summary: Clinical trials for medicines - applying for approval in the UK | HRA The way "
                + "we measure and report on Combined Review is changing (2026)"),
        },
        new()
        {
            Code = CtFurtherInformationResponse, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Sponsor response to RFI",
            Trigger = MedicineTrial & RequestForFurtherInformationIssued.IsTrue(),
            WaitsFor = [CtApproval],
            Period = Clock(60, DayBasis.Calendar, "RFI issued", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "response submitted",
            Outcomes = [.. Granted(Responded), .. NotGranted(Lapsed)],
            Source = CitedFrom("MHRA guidance summary: Clinical trials for medicines - applying for approval in the UK | HRA The way "
                + "we measure and report on Combined Review is changing (2026)"),
        },
        new()
        {
            Code = CtFinal, Kind = ApprovalKind.Study, Owner = Party.CombinedReview, From = Day(2026, 4, 28),
            Name = "Decision after RFI response (maximum 7+30+60+10 = 107 days from submission)",
            Trigger = MedicineTrial & RequestForFurtherInformationIssued.IsTrue(),
            WaitsFor = [CtFurtherInformationResponse],
            Period = Clock(10, DayBasis.Calendar, "response submitted", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Gate = Gate.Regulator,
            Ends = "decision",
            Outcomes = [.. Granted(Approved), .. WithConditions(ApprovedWithConditions), .. NotGranted(Rejected)],
            Milestone = SetUpMilestone.RegulatoryApproval,
            Source = CitedFrom("HRA The way we measure and report on Combined Review is changing (2026) | MHRA guidance summary: "
                + "Clinical trials for medicines - applying for approval in the UK"),
        },
        new()
        {
            Code = CtNotifiable, Kind = ApprovalKind.Study, Owner = Party.CombinedReview, From = Day(2026, 4, 28),
            Name = "Notifiable trial: automatic MHRA authorisation, REC opinion still required",
            Trigger = Ctimp.IsTrue() & NotifiableTrial.IsTrue(),
            WaitsFor = [CtValidation],
            Period = Clock(30, DayBasis.Calendar, "application valid (the committee decides within the clock of the approval)",
                Citation.Inferred("MHRA Clinical trials for medicines: notifiable trials", "the opinion is still required")),
            Conventions = [CountingConventions.CombinedDecision],
            Gate = Gate.Regulator,
            Ends = "application valid; MHRA automatic; REC decision within the CT_APPROVAL clock",
            Outcomes = [.. Granted(Authorised), .. StaysOpen(FailsCriteria)],
            Milestone = SetUpMilestone.RegulatoryApproval,
            Source = CitedFrom("MHRA Clinical trials for medicines: notifiable trials"),
        },
        new()
        {
            Code = CtFirstUkParticipant, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Approval lapses if no UK participant recruited (extension possible)",
            Trigger = Ctimp.IsTrue(),
            WaitsFor = [CtApproval, CtFinal, CtNotifiable],
            Period = ClockOfMonths(24, 730, "date both authorisation and favourable opinion in place (2 years)", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "first UK participant recruited and notified as modification of an important detail",
            Outcomes = [.. Granted(Recruited, Extended), .. NotGranted(Lapsed)],
            Source = CitedFrom("HRA Approvals lapsing for trials with no recruitment"),
        },
    ];
}
