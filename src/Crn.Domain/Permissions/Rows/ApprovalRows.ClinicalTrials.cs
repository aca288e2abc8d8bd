using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>The clinical trial approval of 2026, and devices.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> ClinicalTrials { get; } =
    [
        new()
        {
            Code = CtValidation, Kind = ApprovalKind.Study, Owner = Party.CombinedReview, From = Day(2026, 4, 28),
            Name = "Validation of UK clinical trial approval request",
            Trigger = Ctimp.IsTrue(),
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
            Trigger = Ctimp.IsTrue() & NotifiableTrial.IsFalse(),
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
            Trigger = Ctimp.IsTrue() & RequestForFurtherInformationIssued.IsTrue(),
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
            Trigger = Ctimp.IsTrue() & RequestForFurtherInformationIssued.IsTrue(),
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
            Period = Clock(730, DayBasis.Calendar, "date both authorisation and favourable opinion in place (2 years)", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "first UK participant recruited and notified as modification of an important detail",
            Outcomes = [.. Granted(Recruited, Extended), .. NotGranted(Lapsed)],
            Source = CitedFrom("HRA Approvals lapsing for trials with no recruitment"),
        },
        new()
        {
            Code = MhraDevice, Kind = ApprovalKind.Study, Owner = Party.Mhra,
            From = Day(2002, 6, 13), To = Day(2021, 5, 25),
            Name = "MHRA notice of no objection to clinical investigation of a medical device",
            Trigger = InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse(),
            WaitsFor = [IrasSubmit],
            Period = Clock(60, DayBasis.Calendar, "valid notification received (notice at least 60 days before start)", StatedClock),
            Conventions = [CountingConventions.DeviceInvestigation],
            Gate = Gate.Regulator,
            Ends = "letter of no objection or objection; clock does NOT stop for questions",
            Outcomes = [.. Granted(NoObjection), .. NotGranted(Objection), .. MakeAgain(Invalid)],
            Source = CitedFrom("HRA MHRA Devices (Notice of No Objection) | MHRA Notify MHRA about a clinical investigation"),
        },
        new()
        {
            Code = MhraDevice, Kind = ApprovalKind.Study, Owner = Party.Mhra,
            From = Day(2021, 5, 26), To = Day(2021, 12, 31),
            Name = "MHRA notice of no objection to clinical investigation of a medical device (Great Britain)",
            Trigger = InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse() & NorthernIreland.IsFalse(),
            WaitsFor = [IrasSubmit],
            Period = Clock(60, DayBasis.Calendar, "valid notification received (notice at least 60 days before start)", StatedClock),
            Conventions = [CountingConventions.DeviceInvestigation],
            Gate = Gate.Regulator,
            Ends = "letter of no objection or objection; clock does NOT stop for questions",
            Outcomes = [.. Granted(NoObjection), .. NotGranted(Objection), .. MakeAgain(Invalid)],
            Source = CitedFrom("HRA MHRA Devices (Notice of No Objection) | MHRA Notify MHRA about a clinical investigation"),
        },
        new()
        {
            Code = MhraDevice, Kind = ApprovalKind.Study, Owner = Party.Mhra,
            From = Day(2021, 5, 26), To = Day(2021, 12, 31),
            Name = "MHRA decision on a device investigation with a site in Northern Ireland (EU MDR); serves the British sites too",
            Trigger = InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse() & NorthernIreland.IsTrue(),
            WaitsFor = [IrasSubmit],
            Period = Clock(60, DayBasis.Calendar, "application valid (validity itself within 10 days; 45 days for lower risk)",
                Citation.Stated("Regulis: clinical investigations in Northern Ireland after the MDR", "secondary source")),
            Binds = InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse(),
            Gate = Gate.Regulator,
            Ends = "letter of no objection or objection; clock does NOT stop for questions",
            Outcomes = [.. Granted(NoObjection), .. NotGranted(Objection), .. MakeAgain(Invalid)],
            Source = Citation.Stated("RQA news 26 May 2021 ; MHRA Notify MHRA about a clinical investigation",
                "EU MDR in Northern Ireland; one application for the sites in Great Britain too", Day(2021, 5, 26)),
        },
        new()
        {
            Code = MhraDevice, Kind = ApprovalKind.Study, Owner = Party.Mhra,
            From = Day(2022, 1, 1),
            Name = "MHRA notice of no objection to clinical investigation of a medical device (Great Britain)",
            Trigger = InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse()
                & Ctimp.IsFalse() & Imp.IsFalse() & NorthernIreland.IsFalse(),
            WaitsFor = [IrasSubmit],
            Period = Clock(60, DayBasis.Calendar, "valid notification received (notice at least 60 days before start)", StatedClock),
            Conventions = [CountingConventions.DeviceInvestigation],
            Gate = Gate.Regulator,
            Ends = "letter of no objection or objection; clock does NOT stop for questions",
            Outcomes = [.. Granted(NoObjection), .. NotGranted(Objection), .. MakeAgain(Invalid)],
            Source = CitedFrom("HRA MHRA Devices (Notice of No Objection) | MHRA Notify MHRA about a clinical investigation"),
        },
        new()
        {
            Code = MhraDevice, Kind = ApprovalKind.Study, Owner = Party.Mhra,
            From = Day(2022, 1, 1),
            Name = "MHRA decision on a device investigation with a site in Northern Ireland (EU MDR); serves the British sites too",
            Trigger = InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse()
                & Ctimp.IsFalse() & Imp.IsFalse() & NorthernIreland.IsTrue(),
            WaitsFor = [IrasSubmit],
            Period = Clock(60, DayBasis.Calendar, "application valid (validity itself within 10 days; 45 days for lower risk)",
                Citation.Stated("Regulis: clinical investigations in Northern Ireland after the MDR", "secondary source")),
            Binds = InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse(),
            Gate = Gate.Regulator,
            Ends = "letter of no objection or objection; clock does NOT stop for questions",
            Outcomes = [.. Granted(NoObjection), .. NotGranted(Objection), .. MakeAgain(Invalid)],
            Source = Citation.Stated("RQA news 26 May 2021 ; MHRA Notify MHRA about a clinical investigation",
                "EU MDR in Northern Ireland; one application for the sites in Great Britain too", Day(2021, 5, 26)),
        },
        new()
        {
            Code = MhraDeviceNoticeNi, Kind = ApprovalKind.Study, Owner = Party.Mhra, From = Day(2021, 5, 26),
            Name = "Notice of extra procedures with a marked device in Northern Ireland (EU MDR art 74(1))",
            Trigger = InvestigationalDevice.IsTrue() & MarkedForPurpose.IsTrue() & ProceduresBeyondNormalUse.IsTrue()
                & NorthernIreland.IsTrue(),
            WaitsFor = [IrasSubmit],
            Period = Clock(30, DayBasis.Calendar, "notice given (at least 30 days before start)", EuMarkedDevice),
            Gate = Gate.Regulator,
            Ends = "30 days without objection",
            Outcomes = [.. Granted(NoObjection), .. NotGranted(Objection)],
            Silence = (NoObjection, EuMarkedDevice),
            Source = EuMarkedDevice,
        },
    ];
}
