using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Assessment of sites, and HRA Approval.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> StudyWide { get; } =
    [
        new()
        {
            Code = Ssa, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2004, 5, 1), To = Day(2016, 3, 31),
            Name = "Site-specific assessment of CTIMP sites for the main REC",
            Trigger = Ctimp.IsTrue(),
            WaitsFor = [RecValidation],
            Period = Clock(25, DayBasis.Calendar, "valid SSI (period from field knowledge)", BackgroundClock),
            Ends = "no objection",
            Outcomes = [.. Granted(NoObjection), .. NotGranted(Objection)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = NonNhsSiteAssessment, Kind = ApprovalKind.Site, Owner = Party.ResearchEthicsCommittee, From = Day(2016, 4, 1),
            Name = "Assessment of a site outside the NHS and HSC, part of the ethics opinion",
            Trigger = !InNhsOrHsc & (Ctimp.IsTrue() | InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse()),
            WaitsFor = [IrasSubmit],
            Ends = "form goes with the application; the opinion covers the site",
            Outcomes = [.. Granted(NoObjection), .. NotGranted(Objection)],
            Source = Citation.Stated("HRA Non-NHS research projects ; University of Oxford documents",
                "trials of medicines and device investigations only"),
        },
        new()
        {
            Code = HraInitialAssessment, Kind = ApprovalKind.Study, Owner = Party.HealthResearchAuthority,
            From = Day(2015, 5, 1), To = Day(2018, 4, 15),
            Name = "HRA Approval: initial assessment letter",
            Trigger = England.IsTrue() & Nhs.IsTrue() & UsesHraApproval.IsTrue(),
            WaitsFor = [IrasSubmit],
            Ends = "valid submission; letter issued (may be skipped when approval issues in same time)",
            Outcomes = [.. Granted(Issued), .. StaysOpen(NotIssued)],
            Source = CitedFrom("HRA NHS site set up in England (Dec 2020) | West Yorkshire R&D guide to letters"),
        },
        new()
        {
            Code = HraApproval, Kind = ApprovalKind.Study, Owner = Party.HealthResearchAuthority,
            From = Day(2015, 5, 1), To = Day(2018, 4, 15),
            Name = "HRA Approval (England) - governance and legal assessment collated with other approvals",
            Trigger = England.IsTrue() & Nhs.IsTrue() & UsesHraApproval.IsTrue(),
            BeginsAfter = [IrasSubmit],
            Gate = Gate.StudyWideReview,
            AfterGates = Gates.Collected,
            Nations = [England],
            Ends = "valid submission; approval letter (no statutory clock; issued with or after REC and MHRA outcome)",
            Outcomes = [.. Granted(Approved), .. StaysOpen(Query), .. NotGranted(NotApproved, Withdrawn)],
            Milestone = SetUpMilestone.HraApproval,
            Source = CitedFrom("HRA Approval guidance for NHS organisations | HRA Combined review: initial review process and timelines"),
        },
        new()
        {
            Code = HraInitialAssessment, Kind = ApprovalKind.Study, Owner = Party.HealthResearchAuthority, From = Day(2018, 4, 16),
            Name = "HRA and HCRW Approval: initial assessment letter",
            Trigger = (England.IsTrue() | Wales.IsTrue()) & Nhs.IsTrue() & UsesHraApproval.IsTrue(),
            WaitsFor = [IrasSubmit],
            Ends = "valid submission; letter issued (may be skipped when approval issues in same time)",
            Outcomes = [.. Granted(Issued), .. StaysOpen(NotIssued)],
            Source = CitedFrom("HRA NHS site set up in England (Dec 2020) | West Yorkshire R&D guide to letters"),
        },
        new()
        {
            Code = HraApproval, Kind = ApprovalKind.Study, Owner = Party.HealthResearchAuthority, From = Day(2018, 4, 16),
            Name = "HRA and HCRW Approval (England and Wales) - governance and legal assessment collated with other approvals",
            Trigger = (England.IsTrue() | Wales.IsTrue()) & Nhs.IsTrue() & UsesHraApproval.IsTrue(),
            BeginsAfter = [IrasSubmit],
            Gate = Gate.StudyWideReview,
            AfterGates = Gates.Collected,
            Nations = [England, Wales],
            Ends = "valid submission; approval letter (no statutory clock; issued with or after REC and MHRA outcome)",
            Outcomes = [.. Granted(Approved), .. StaysOpen(Query), .. NotGranted(NotApproved, Withdrawn)],
            Milestone = SetUpMilestone.HraApproval,
            Source = CitedFrom("HRA Approval guidance for NHS organisations | HRA Combined review: initial review process and timelines"),
        },
        new()
        {
            Code = WalesStudyWide, Kind = ApprovalKind.Study, Owner = Party.Network, From = Day(2008, 1, 1), To = Day(2018, 4, 15),
            Name = "Study-wide review for sites in Wales by the permissions service",
            Trigger = Wales.IsTrue() & Nhs.IsTrue(),
            WaitsFor = [IrasSubmit],
            Gate = Gate.StudyWideReview,
            Ends = "study-wide review complete, or the lead nation's accepted",
            Outcomes = [.. Granted(Satisfied, LeadNationAccepted), .. StaysOpen(Query)],
            NotConfirmed = "the target in days: ask Health and Care Research Wales",
            Source = Citation.Inferred("HCRW Gaining NHS research permission ; HCRW news 13 March 2018", "permission to 15 April 2018"),
        },
        new()
        {
            Code = HscStudyWide, Kind = ApprovalKind.Study, Owner = Party.Network, From = Day(2008, 1, 1), To = Day(2018, 6, 27),
            Name = "HSC R&D Application Gateway: review of a multi-centre study",
            Trigger = NorthernIreland.IsTrue() & Nhs.IsTrue() & SingleCentre.IsFalse(),
            WaitsFor = [IrasSubmit],
            Gate = Gate.StudyWideReview,
            Ends = "study-wide review complete, or the lead nation's accepted with Northern Ireland's own checks",
            Outcomes = [.. Granted(Satisfied, LeadNationAccepted), .. StaysOpen(Query)],
            NotConfirmed = "the target in days, and since when the service has its name: ask the HSC R&D Division",
            Source = HscReview,
        },
        new()
        {
            Code = HscStudyWide, Kind = ApprovalKind.Study, Owner = Party.Network, From = Day(2018, 6, 28),
            Name = "HSC research approvals: study-wide review",
            Trigger = NorthernIreland.IsTrue() & Nhs.IsTrue(),
            WaitsFor = [IrasSubmit],
            Gate = Gate.StudyWideReview,
            Ends = "study-wide review complete, or the lead nation's accepted with Northern Ireland's own checks",
            Outcomes = [.. Granted(Satisfied, LeadNationAccepted), .. StaysOpen(Query)],
            NotConfirmed = "the target in days, and since when the service has its name: ask the HSC R&D Division",
            Source = HscReview,
        },
    ];
}
