using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Amendments, which every or some site considers.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Amendments { get; } =
    [
        new()
        {
            Code = AmendRec, Kind = ApprovalKind.Change, Owner = Party.ResearchEthicsCommittee,
            From = Day(2004, 5, 1), To = Day(2026, 4, 27),
            Name = "Substantial amendment: REC opinion",
            Trigger = Amendment.IsTrue() & Substantial.IsTrue() & RecRelevant.IsTrue() & UsesCombinedReview.IsFalse(),
            Period = Clock(35, DayBasis.Calendar, "valid amendment received", BackgroundClock),
            Conventions = [CountingConventions.Amendment],
            Ends = "opinion",
            Outcomes = [.. Granted(Favourable), .. NotGranted(Unfavourable), .. Granted(Modified)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = AmendMhra, Kind = ApprovalKind.Change, Owner = Party.Mhra, From = Day(2004, 5, 1), To = Day(2026, 4, 27),
            Name = "Substantial amendment: MHRA decision",
            Trigger = Amendment.IsTrue() & Substantial.IsTrue() & Ctimp.IsTrue() & MhraRelevant.IsTrue()
                & UsesCombinedReview.IsFalse(),
            Period = Clock(35, DayBasis.Calendar, "valid amendment received", StatedClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Ends = "decision",
            Outcomes = [.. Granted(Accepted), .. WithConditions(AcceptedWithConditions), .. NotGranted(Rejected)],
            Source = CitedFrom("MHRA performance data"),
        },
        new()
        {
            Code = AmendCombined, Kind = ApprovalKind.Change, Owner = Party.CombinedReview,
            From = Day(2022, 1, 1), To = Day(2026, 4, 27),
            Name = "Substantial amendment to a combined review: one decision of regulator and committee",
            Trigger = Amendment.IsTrue() & Substantial.IsTrue() & Ctimp.IsTrue() & UsesCombinedReview.IsTrue(),
            Period = Clock(35, DayBasis.Calendar, "valid amendment received", BackgroundClock),
            Conventions = [CountingConventions.MedicinesRegulator],
            Ends = "decision",
            Outcomes = [.. Granted(Approved), .. WithConditions(ApprovedWithConditions), .. NotGranted(Rejected)],
            Source = Citation.Inferred("MHRA Manage your authorisation ; IRAS Help", "amendments go the way the trial was approved"),
        },
        new()
        {
            Code = AmendHraCategorise, Kind = ApprovalKind.Change, Owner = Party.HealthResearchAuthority,
            From = Day(2016, 3, 31), To = Day(2020, 6, 1),
            Name = "HRA categorises amendment A, B or C",
            Trigger = Amendment.IsTrue() & England.IsTrue() & Nhs.IsTrue(),
            Period = Clock(5, DayBasis.Working, "amendment received (working-day basis per trust guidance)", StatedClock),
            Conventions = [CountingConventions.AmendmentCategory],
            Ends = "category notified",
            Outcomes = [.. Granted(ApprovalOutcomes.CategoryA, ApprovalOutcomes.CategoryB, ApprovalOutcomes.CategoryC)],
            Source = CitedFrom("HRA Amendments for the NHS in England ; NUH"),
        },
        new()
        {
            Code = AmendTool, Kind = ApprovalKind.Change, Owner = Party.Sponsor, From = Day(2020, 6, 2), To = Day(2026, 4, 27),
            Name = "Amendment Tool self-categorisation on submission",
            Trigger = Amendment.IsTrue() & InNhsOrHsc,
            Period = Clock(0, DayBasis.Calendar, "tool completed", StatedClock),
            Ends = "category and review bodies shown",
            Outcomes = [.. Granted(ApprovalOutcomes.CategoryA, ApprovalOutcomes.CategoryB, ApprovalOutcomes.CategoryC, NoNotification)],
            Source = CitedFrom("IRAS Help: Amendments for projects conducted in NHS/HSC"),
        },
        new()
        {
            Code = AmendCatA, Kind = ApprovalKind.Change, Owner = Party.SiteOrganisation, From = Day(2016, 3, 31),
            Name = "Category A: all participating sites consider",
            Trigger = (Amendment.IsTrue() | Modification.IsTrue()) & PermissionFacts.CategoryA.IsTrue(),
            WaitsFor =
            [
                AmendHraCategorise, AmendTool, AmendRec, AmendMhra, AmendCombined, ModRouteA, ModRouteB, ModFinal,
            ],
            BeginsAfter = [AmendHraCategorise, AmendTool],
            Period = Clock(35, DayBasis.Calendar, "sponsor sends amendment pack to site", StatedClock),
            Conventions = [CountingConventions.Amendment],
            Ends = "35 days without objection, or earlier confirmation; regulatory approvals also needed",
            Outcomes = [.. Granted(Implement), .. NotGranted(Objection), .. StaysOpen(MoreTime)],
            Silence = (Implement, AmendmentWithoutObjection),
            IsForEachSite = true,
            Source = CitedFrom("HRA Amendments for the NHS in England ; NUH"),
        },
        new()
        {
            Code = AmendCatB, Kind = ApprovalKind.Change, Owner = Party.SiteOrganisation, From = Day(2016, 3, 31),
            Name = "Category B: only the affected sites consider",
            Trigger = (Amendment.IsTrue() | Modification.IsTrue()) & PermissionFacts.CategoryB.IsTrue(),
            WaitsFor =
            [
                AmendHraCategorise, AmendTool, AmendRec, AmendMhra, AmendCombined, ModRouteA, ModRouteB, ModFinal,
            ],
            BeginsAfter = [AmendHraCategorise, AmendTool],
            Period = Clock(35, DayBasis.Calendar, "sponsor sends amendment pack to affected site", StatedClock),
            Conventions = [CountingConventions.Amendment],
            Ends = "35 days without objection, or earlier confirmation",
            Outcomes = [.. Granted(Implement), .. NotGranted(Objection), .. StaysOpen(MoreTime)],
            Silence = (Implement, AmendmentWithoutObjection),
            IsForEachSite = true,
            Source = CitedFrom("HRA Amendments for the NHS in England ; NUH"),
        },
        new()
        {
            Code = AmendCatC, Kind = ApprovalKind.Change, Owner = Party.SiteOrganisation, From = Day(2016, 3, 31),
            Name = "Category C: no site consideration",
            Trigger = (Amendment.IsTrue() | Modification.IsTrue()) & PermissionFacts.CategoryC.IsTrue(),
            WaitsFor =
            [
                AmendHraCategorise, AmendTool, AmendRec, AmendMhra, AmendCombined, ModRouteA, ModRouteB, ModFinal,
            ],
            Period = Clock(0, DayBasis.Calendar, "approvals in place", StatedClock),
            Ends = "implement at once",
            Outcomes = [.. Granted(Implement)],
            Source = CitedFrom("HRA Amendments for the NHS in England ; NUH"),
        },
    ];
}
