using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Medicines regulation to combined review.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Medicines { get; } =
    [
        new()
        {
            Code = MhraCta, Kind = ApprovalKind.Study, Owner = Party.Mhra, From = Day(2004, 5, 1), To = Day(2011, 3, 31),
            Name = "MHRA clinical trial authorisation - general medicinal product",
            Trigger = Ctimp.IsTrue() & NotAdvanced & SpecialCharacteristics.IsFalse(),
            WaitsFor = [IrasSubmit],
            Period = Clock(30, DayBasis.Calendar, "day after receipt of valid request (period is from the date of receipt)", StatedClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Gate = Gate.Regulator,
            Ends = "notice issued; silence at day 30 = authorised",
            Outcomes =
            [
                .. Granted(Accepted), .. WithConditions(AcceptedWithConditions), .. Continues(GroundsForNonAcceptance),
                .. Granted(DeemedAuthorised),
            ],
            Silence = (DeemedAuthorised, Regulation18),
            Continuation = new(GroundsForNonAcceptanceIssued, MhraCtaAmended, MhraCtaFinal),
            Source = CitedFrom("SI 2004/1031 reg 18 (legislation.gov.uk, version 19/08/2010)"),
        },
        new()
        {
            Code = MhraCta, Kind = ApprovalKind.Study, Owner = Party.Mhra, From = Day(2011, 4, 1), To = Day(2021, 12, 31),
            Name = "MHRA clinical trial authorisation - general medicinal product",
            Trigger = Ctimp.IsTrue() & NotAdvanced & SpecialCharacteristics.IsFalse() & TypeA.IsFalse(),
            WaitsFor = [IrasSubmit],
            Period = Clock(30, DayBasis.Calendar, "day after receipt of valid request (period is from the date of receipt)", StatedClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Gate = Gate.Regulator,
            Ends = "notice issued; silence at day 30 = authorised",
            Outcomes =
            [
                .. Granted(Accepted), .. WithConditions(AcceptedWithConditions), .. Continues(GroundsForNonAcceptance),
                .. Granted(DeemedAuthorised),
            ],
            Silence = (DeemedAuthorised, Regulation18),
            Continuation = new(GroundsForNonAcceptanceIssued, MhraCtaAmended, MhraCtaFinal),
            Source = CitedFrom("SI 2004/1031 reg 18 (legislation.gov.uk, version 19/08/2010)"),
        },
        new()
        {
            Code = MhraCtaAmended, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2004, 5, 1), To = Day(2021, 12, 31),
            Name = "Sponsor amended request after grounds for non-acceptance",
            Trigger = Ctimp.IsTrue() & NotAdvanced & SpecialCharacteristics.IsFalse()
                & GroundsForNonAcceptanceIssued.IsTrue(),
            WaitsFor = [MhraCta],
            Period = Clock(14, DayBasis.Calendar, "notice received (extendable by MHRA; 30 days for gene/cell/GMO "
                + "products)", StatedClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Ends = "amended request sent",
            Outcomes = [.. Granted(Sent), .. NotGranted(LapsedSoRejected)],
            Source = CitedFrom("SI 2004/1031 reg 18 (legislation.gov.uk, version 19/08/2010) | SI 2004/1031 reg 19"),
        },
        new()
        {
            Code = MhraCtaFinal, Kind = ApprovalKind.Study, Owner = Party.Mhra, From = Day(2004, 5, 1), To = Day(2021, 12, 31),
            Name = "MHRA decision on amended request",
            Trigger = Ctimp.IsTrue() & NotAdvanced & SpecialCharacteristics.IsFalse()
                & GroundsForNonAcceptanceIssued.IsTrue(),
            WaitsFor = [MhraCtaAmended],
            Period = Clock(60, DayBasis.Calendar, "receipt of the ORIGINAL request (no clock stop)", StatedClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            CountsFrom = MhraCta,
            Gate = Gate.Regulator,
            Ends = "notice issued",
            Outcomes = [.. Granted(Accepted), .. WithConditions(AcceptedWithConditions), .. NotGranted(NotAccepted)],
            Source = CitedFrom("SI 2004/1031 reg 18 (legislation.gov.uk, version 19/08/2010)"),
        },
        new()
        {
            Code = MhraCtaSpecial, Kind = ApprovalKind.Study, Owner = Party.Mhra, From = Day(2004, 5, 1), To = Day(2021, 12, 31),
            Name = "MHRA written authorisation - special characteristics (biological, recombinant etc.)",
            Trigger = Ctimp.IsTrue() & SpecialCharacteristics.IsTrue() & NotAdvanced,
            WaitsFor = [IrasSubmit],
            Period = Clock(30, DayBasis.Calendar, "day after receipt of valid request; final within 60 of original receipt", StatedClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Gate = Gate.Regulator,
            Ends = "written authorisation (silence is NOT consent)",
            Outcomes = [.. Granted(Authorised), .. StaysOpen(GroundsForNotAuthorising)],
            Source = CitedFrom("SI 2004/1031 reg 20"),
        },
        new()
        {
            Code = MhraCtaAtimp, Kind = ApprovalKind.Study, Owner = Party.Mhra, From = Day(2004, 5, 1), To = Day(2021, 12, 31),
            Name = "MHRA written authorisation - gene, somatic cell, GMO products",
            Trigger = Ctimp.IsTrue() & (Atimp.IsTrue() | GeneTherapy.IsTrue()),
            WaitsFor = [IrasSubmit],
            Period = Clock(30, DayBasis.Calendar, "day after receipt (+90 if relevant committee consulted); final within "
                + "90 or 180 of original receipt", StatedClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Gate = Gate.Regulator,
            Ends = "written authorisation",
            Outcomes = [.. Granted(Authorised), .. StaysOpen(GroundsForNotAccepting)],
            Source = CitedFrom("SI 2004/1031 reg 19"),
        },
        new()
        {
            Code = MhraTypeANotif, Kind = ApprovalKind.Study, Owner = Party.Mhra, From = Day(2011, 4, 1), To = Day(2021, 12, 31),
            Name = "MHRA voluntary notification, Type A (licensed use) trials",
            Trigger = Ctimp.IsTrue() & TypeA.IsTrue() & NotAdvanced & SpecialCharacteristics.IsFalse(),
            WaitsFor = [IrasSubmit],
            Period = Clock(14, DayBasis.Calendar, "acknowledgement of notification (start date and period from field "
                + "knowledge)", BackgroundClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Gate = Gate.Regulator,
            Ends = "14 days pass without objection",
            Outcomes = [.. Granted(Authorised), .. NotGranted(Objection)],
            Silence = (Authorised, TypeANotice),
            Source = Unconfirmed,
        },
        new()
        {
            Code = MhraNotifScheme, Kind = ApprovalKind.RoutingFlag, Owner = Party.Mhra, From = Day(2023, 10, 12), To = Day(2026, 4, 27),
            Name = "MHRA notification scheme, low-risk phase 3 and 4: the regulator's half of the combined review",
            Trigger = Ctimp.IsTrue() & (Phase3.IsTrue() | Phase4.IsTrue()) & MeetsNotificationCriteria.IsTrue(),
            WaitsFor = [IrasSubmit],
            Period = Clock(14, DayBasis.Calendar, "receipt of valid application", StatedClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Ends = "authorisation or objection; objection reverts to 30-day route",
            Outcomes = [.. Granted(Authorised), .. NotGranted(Objection)],
            Source = CitedFrom("Bioslice: UK new notification scheme (Oct 2023)"),
        },
        new()
        {
            Code = CombinedReview, Kind = ApprovalKind.Study, Owner = Party.CombinedReview, From = Day(2022, 1, 1), To = Day(2026, 4, 27),
            Name = "Combined review: single MHRA authorisation and REC opinion",
            Trigger = Ctimp.IsTrue() | Imp.IsTrue() & InvestigationalDevice.IsTrue(),
            WaitsFor = [IrasSubmit],
            Period = Clock(60, DayBasis.Calendar, "submission of valid application (initial outcome or RFI within 30)", StatedClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Gate = Gate.Regulator,
            Ends = "joint outcome; REC side of clock stops during RFI, MHRA allows 14 days extendable",
            Outcomes =
            [
                .. Granted(Approved), .. WithConditions(ApprovedWithConditions), .. NotGranted(Rejected, Withdrawn),
                .. MakeAgain(Invalid),
            ],
            Milestone = SetUpMilestone.RegulatoryApproval,
            Source = CitedFrom("HRA Combined review: initial review process and timelines | HRA The way we measure and report on "
                + "Combined Review is changing (2026)"),
        },
        new()
        {
            Code = CombinedFurtherInformationResponse, Kind = ApprovalKind.Study, Owner = Party.Sponsor,
            From = Day(2022, 1, 1), To = Day(2026, 4, 27),
            Name = "Sponsor response to combined request for further information",
            Trigger = Ctimp.IsTrue() & RequestForFurtherInformationIssued.IsTrue(),
            WaitsFor = [CombinedReview],
            Period = Clock(14, DayBasis.Calendar, "RFI issued", StatedClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Ends = "response submitted (longer allowed on request; then 60-day total slips)",
            Outcomes = [.. Granted(Responded), .. NotGranted(Lapsed)],
            Source = CitedFrom("HRA Combined review: initial review process and timelines | HRA The way we measure and report on "
                + "Combined Review is changing (2026)"),
        },
    ];
}
