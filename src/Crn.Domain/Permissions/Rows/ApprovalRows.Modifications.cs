using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Modifications since 28 April 2026, and urgent safety measures.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Modifications { get; } =
    [
        new()
        {
            Code = ModValidation, Kind = ApprovalKind.Change, Owner = Party.CombinedReview, From = Day(2026, 4, 28),
            Name = "Validation of substantial modification",
            Trigger = Modification.IsTrue() & Substantial.IsTrue(),
            Period = Clock(7, DayBasis.Calendar, "submission (aim 1 working day)", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "valid or invalid",
            Outcomes = [.. Granted(Valid), .. MakeAgain(Invalid)],
            Source = CitedFrom("HRA How non-CTIMP modifications will be processed from 28 April 2026"),
        },
        new()
        {
            Code = ModRouteA, Kind = ApprovalKind.Change, Owner = Party.CombinedReview, From = Day(2026, 4, 28),
            Name = "Route A substantial modification, or REC review of non-CTIMP substantial modification",
            Trigger = Modification.IsTrue() & Substantial.IsTrue() & (RouteA.IsTrue() | Ctimp.IsFalse()),
            WaitsFor = [ModValidation],
            Period = Clock(35, DayBasis.Calendar, "modification valid", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "decision or RFI",
            Outcomes = [.. Granted(Approved), .. Continues(FurtherInformationOnModification), .. NotGranted(Rejected)],
            Continuation = new(RequestForFurtherInformationIssued, ModFurtherInformationResponse, ModFinal),
            Source = CitedFrom("HRA How non-CTIMP modifications will be processed from 28 April 2026 | MHRA Inspectorate blog: Route "
                + "B pilot"),
        },
        new()
        {
            Code = ModRouteB, Kind = ApprovalKind.Change, Owner = Party.CombinedReview, From = Day(2026, 4, 28),
            Name = "Route B substantial modification: automatic MHRA approval",
            Trigger = Modification.IsTrue() & Substantial.IsTrue() & Ctimp.IsTrue() & RouteB.IsTrue(),
            WaitsFor = [ModValidation],
            Period = Clock(14, DayBasis.Calendar, "modification valid", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "MHRA decision",
            Outcomes = [.. Granted(Approved), .. StaysOpen(NotEligibleForRouteB)],
            Source = CitedFrom("MHRA Inspectorate blog: Route B pilot | SI 2025/538 Part 4 (mirror of legislation.gov.uk)"),
        },
        new()
        {
            Code = ModFurtherInformationResponse, Kind = ApprovalKind.Change, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Sponsor response to modification RFI",
            Trigger = Modification.IsTrue() & RequestForFurtherInformationIssued.IsTrue(),
            WaitsFor = [ModRouteA],
            Period = Clock(60, DayBasis.Calendar, "RFI issued", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "response received",
            Outcomes = [.. Granted(Responded), .. NotGranted(Lapsed)],
            Source = CitedFrom("HRA How non-CTIMP modifications will be processed from 28 April 2026"),
        },
        new()
        {
            Code = ModFinal, Kind = ApprovalKind.Change, Owner = Party.CombinedReview, From = Day(2026, 4, 28),
            Name = "Decision after modification RFI response",
            Trigger = Modification.IsTrue() & RequestForFurtherInformationIssued.IsTrue(),
            WaitsFor = [ModFurtherInformationResponse],
            Period = Clock(10, DayBasis.Calendar, "response received", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "decision",
            Outcomes = [.. Granted(Approved), .. NotGranted(Rejected)],
            Source = CitedFrom("HRA How non-CTIMP modifications will be processed from 28 April 2026"),
        },
        new()
        {
            Code = ModImportantDetail, Kind = ApprovalKind.Change, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Modification of an important detail: notify, no approval",
            Trigger = Modification.IsTrue() & ImportantDetail.IsTrue(),
            Period = Clock(0, DayBasis.Calendar, "change made", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "authorities notified",
            Outcomes = [.. Granted(Notified)],
            Source = CitedFrom("SI 2025/538 Part 4 (mirror of legislation.gov.uk) | MHRA Clinical trials for medicines: modifying a "
                + "clinical trial approval"),
        },
        new()
        {
            Code = ModMinor, Kind = ApprovalKind.Change, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Minor modification: document only",
            Trigger = Modification.IsTrue() & Minor.IsTrue(),
            Period = Clock(0, DayBasis.Calendar, "change made", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "recorded",
            Outcomes = [.. Granted(Recorded)],
            Source = CitedFrom("MHRA Clinical trials for medicines: modifying a clinical trial approval"),
        },
        new()
        {
            Code = Approvals.UrgentSafetyMeasure, Kind = ApprovalKind.Change, Owner = Party.Sponsor,
            From = Day(2004, 5, 1), To = Day(2026, 4, 27),
            Name = "Urgent safety measure: act first, notify in writing within three days",
            Trigger = PermissionFacts.UrgentSafetyMeasure.IsTrue(),
            Period = Clock(3, DayBasis.Calendar, "measure taken (as soon as possible during a pandemic, from 8 May 2009)", StatedClock),
            Ends = "written notice to MHRA and REC",
            Outcomes = [.. Granted(Notified)],
            Source = CitedFrom("SI 2004/1031 reg 30 ; SI 2009/1164 reg 3"),
        },
        new()
        {
            Code = Approvals.UrgentSafetyMeasure, Kind = ApprovalKind.Change, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Urgent safety measure: act first, notify in writing within seven days",
            Trigger = PermissionFacts.UrgentSafetyMeasure.IsTrue(),
            Period = Clock(7, DayBasis.Calendar, "measure taken", StatedClock),
            Ends = "written notice to MHRA and REC",
            Outcomes = [.. Granted(Notified)],
            Source = CitedFrom("HRA Safety reporting (2026)"),
        },
    ];
}
