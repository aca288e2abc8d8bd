using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Investigations of devices, by the rules of Great Britain and of Northern Ireland.</content>
internal static partial class ApprovalRows
{
    private static Citation EuClock =>
        Citation.Inferred("Regulis: clinical investigations in Northern Ireland after the MDR (secondary source)",
        "10 days for validity, 45 or 60 for the decision; 3 requests, each stops the clock for 7 days at most");

    // The clock of Northern Ireland may stop, three times.
    private static CountingConvention EuDevice { get; } = new(
        "mhra-device-ni", "MHRA, device investigation with a site in Northern Ireland", DayBasis.Calendar, false, 3, EuClock);

    private static ValueList<ApprovalRow> Devices { get; } =
    [
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
            Period = Clock(70, DayBasis.Calendar, "application received: 10 days for validity, then 60 to decide (45 for lower risk)",
                EuClock),
            Conventions = [EuDevice],
            Binds = InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse(),
            Gate = Gate.Regulator,
            Ends = "letter of no objection or objection; a question stops the clock, three times and seven days each at most",
            NotConfirmed = "what follows when an answer takes longer than the seven days: ask the MHRA's devices team",
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
            Period = Clock(70, DayBasis.Calendar, "application received: 10 days for validity, then 60 to decide (45 for lower risk)",
                EuClock),
            Conventions = [EuDevice],
            Binds = InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse(),
            Gate = Gate.Regulator,
            Ends = "letter of no objection or objection; a question stops the clock, three times and seven days each at most",
            NotConfirmed = "what follows when an answer takes longer than the seven days: ask the MHRA's devices team",
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
            NotConfirmed = "how the notice is given in Northern Ireland: ask the MHRA's devices team",
            Source = EuMarkedDevice,
        },
        new()
        {
            Code = MhraDiagnostic, Kind = ApprovalKind.Study, Owner = Party.Mhra,
            From = Day(2002, 6, 13), To = Day(2022, 5, 25),
            Name = "Performance evaluation of an in vitro diagnostic (UK MDR)",
            Trigger = DiagnosticPerformanceStudy.IsTrue(),
            WaitsFor = [IrasSubmit],
            Gate = Gate.Readiness,
            Ends = "what the MHRA asks for is done",
            Outcomes = [.. Granted(Notified, NotRequired)],
            NotConfirmed = "what must be sent to the MHRA, and when: ask its devices team",
            Source = DiagnosticRules,
        },
        new()
        {
            Code = MhraDiagnostic, Kind = ApprovalKind.Study, Owner = Party.Mhra, From = Day(2022, 5, 26),
            Name = "Performance evaluation of an in vitro diagnostic (UK MDR, Great Britain)",
            Trigger = DiagnosticPerformanceStudy.IsTrue() & (England.IsTrue() | Wales.IsTrue() | Scotland.IsTrue()),
            WaitsFor = [IrasSubmit],
            Gate = Gate.Readiness,
            Ends = "what the MHRA asks for is done",
            Outcomes = [.. Granted(Notified, NotRequired)],
            NotConfirmed = "what must be sent to the MHRA, and when: ask its devices team",
            Source = DiagnosticRules,
        },
        new()
        {
            Code = MhraDiagnosticNi, Kind = ApprovalKind.Study, Owner = Party.Mhra, From = Day(2022, 5, 26),
            Name = "Performance study of an in vitro diagnostic in Northern Ireland (EU IVDR)",
            Trigger = DiagnosticPerformanceStudy.IsTrue() & NorthernIreland.IsTrue(),
            WaitsFor = [IrasSubmit],
            Gate = Gate.Regulator,
            Ends = "decision, or word that none is needed",
            Outcomes = [.. Granted(NoObjection, NotRequired), .. NotGranted(Objection)],
            NotConfirmed = "which studies need a decision, and how long it takes: ask the MHRA's devices team",
            Source = Citation.Stated("RQA news 26 May 2021 ; UK clinical investigations of medical devices, guidance for manufacturers",
                "EU IVDR in Northern Ireland from 26 May 2022", Day(2022, 5, 26)),
        },
    ];
}
