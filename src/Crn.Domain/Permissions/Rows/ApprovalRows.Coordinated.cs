using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>The coordinated system, and permission by each NHS organisation in England.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Coordinated { get; } =
    [
        new()
        {
            Code = CspValidation, Kind = ApprovalKind.Study, Owner = Party.Network, From = Day(2008, 11, 18), To = Day(2016, 3, 31),
            Name = "CSP receipt and validation of R&D form",
            Trigger = England.IsTrue() & Nhs.IsTrue() & UsesCsp.IsTrue(),
            WaitsFor = [IrasSubmit],
            Conventions = [CountingConventions.NhsPermission],
            Ends = "R&D form received; valid R&D application",
            Outcomes = [.. Granted(Valid), .. MakeAgain(Invalid)],
            Milestone = SetUpMilestone.ValidApplicationReceived,
            Source = CitedFrom("NIHR CRN factsheet: Coordinated System for gaining NHS Permission"),
        },
        new()
        {
            Code = CspStudyWide, Kind = ApprovalKind.Study, Owner = Party.Network, From = Day(2008, 11, 18), To = Day(2016, 3, 31),
            Name = "CSP global (study-wide) governance review by lead CLRN",
            Trigger = England.IsTrue() & Nhs.IsTrue() & UsesCsp.IsTrue(),
            WaitsFor = [CspValidation],
            Period = Clock(15, DayBasis.Calendar, "valid R&D submission", StatedClock),
            Conventions = [CountingConventions.NhsPermission],
            Gate = Gate.StudyWideReview,
            Ends = "study-wide review complete",
            Outcomes = [.. Granted(Satisfied), .. StaysOpen(Query, Suspended), .. NotGranted(Abandoned)],
            Milestone = SetUpMilestone.StudyWideReviewComplete,
            Source = CitedFrom("NIHR CRN factsheet: Coordinated System for gaining NHS Permission"),
        },
        new()
        {
            Code = CspLocal, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2008, 11, 18), To = Day(2016, 3, 31),
            Name = "CSP local governance review (site-specific information form)",
            Trigger = England.IsTrue() & Nhs.IsTrue() & UsesCsp.IsTrue(),
            WaitsFor = [CspValidation],
            Period = Clock(15, DayBasis.Calendar, "valid SSI submission", StatedClock),
            Conventions = [CountingConventions.NhsPermission],
            Ends = "NHS permission issued (improvement target)",
            Outcomes = [.. Granted(Satisfied), .. StaysOpen(Query)],
            Source = CitedFrom("NIHR CRN factsheet: Coordinated System for gaining NHS Permission"),
        },
        new()
        {
            Code = NhsPermission, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation,
            From = Day(2004, 5, 1), To = Day(2008, 11, 17),
            Name = "R&D approval by each NHS organisation, before the coordinated system",
            Trigger = England.IsTrue() & Nhs.IsTrue(),
            BeginsAfter = [IrasSubmit],
            AfterGates = Gates.BeforeHost,
            Nations = [England],
            Ends = "approval letter",
            Outcomes = [.. Granted(Permission), .. WithConditions(PermissionWithConditions), .. NotGranted(Refused, Withdrawn)],
            Milestone = SetUpMilestone.PermissionIssued,
            Source = Citation.Stated("Al-Shahi Salman and others, J R Soc Med 2007", "R&D approval of each trust for four trials before " +
                "2007"),
        },
        new()
        {
            Code = NhsPermission, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation,
            From = Day(2008, 11, 18), To = Day(2016, 3, 31),
            Name = "NHS (R&D) permission by each NHS organisation",
            Trigger = England.IsTrue() & Nhs.IsTrue() & UsesHraApproval.IsFalse(),
            WaitsFor = [CspLocal, ArsacCertificate, SiteAgreement, LocalSupport],
            BeginsAfter = [IrasSubmit],
            Period = Clock(40, DayBasis.Calendar, "receipt of valid R&D application (30 in the NIHR Research Support "
                + "Services framework)", StatedClock),
            Conventions = [CountingConventions.NhsPermission],
            AfterGates = Gates.BeforeHost,
            Nations = [England],
            Ends = "permission letter",
            Outcomes = [.. Granted(Permission), .. WithConditions(PermissionWithConditions), .. NotGranted(Refused, Withdrawn)],
            Milestone = SetUpMilestone.PermissionIssued,
            Source = CitedFrom("NIHR CRN factsheet: Coordinated System for gaining NHS Permission | Imperial JRO governance stage"),
        },
        new()
        {
            Code = NhsPermission, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2016, 4, 1),
            Name = "Permission of the NHS body where HRA Approval is not used: a student's project at one site without ethics review",
            Trigger = England.IsTrue() & Nhs.IsTrue() & UsesHraApproval.IsFalse(),
            WaitsFor = [SiteAgreement, LocalSupport],
            BeginsAfter = [IrasSubmit],
            AfterGates = Gates.BeforeHost,
            Nations = [England],
            Ends = "written permission of the body, by its local arrangements",
            Outcomes = [.. Granted(Permission), .. WithConditions(PermissionWithConditions), .. NotGranted(Refused, Withdrawn)],
            Milestone = SetUpMilestone.PermissionIssued,
            NotConfirmed = "which arrangements the body keeps: ask its R&D office",
            Source = Citation.Stated("HRA Student research (9 April 2018)",
                "one NHS site and no ethics review: local arrangements may stay", Day(2016, 3, 31)),
        },
    ];
}
