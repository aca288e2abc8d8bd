using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Review and permission in Scotland, Northern Ireland and Wales.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Devolved { get; } =
    [
        new()
        {
            Code = NrsStudyWide, Kind = ApprovalKind.Study, Owner = Party.Network,
            From = Day(2008, 2, 1), To = Day(2018, 6, 27),
            Name = "NRS Permissions CC study-wide (generic) review of a multi-centre study",
            Trigger = Scotland.IsTrue() & Nhs.IsTrue() & SingleCentre.IsFalse(),
            WaitsFor = [IrasSubmit],
            Gate = Gate.StudyWideReview,
            Ends = "complete document set; certificate of compliance / review shared",
            Outcomes = [.. Granted(Compliant, LeadNationAccepted), .. StaysOpen(Query)],
            NotConfirmed = "the number of days before 2025: ask the NRS Permissions Co-ordinating Centre",
            Source = CitedFrom("NHS Research Scotland: R&D permission"),
        },
        new()
        {
            Code = NrsStudyWide, Kind = ApprovalKind.Study, Owner = Party.Network, From = Day(2018, 6, 28),
            Name = "NRS Permissions CC study-wide (generic) review",
            Trigger = Scotland.IsTrue() & Nhs.IsTrue(),
            WaitsFor = [IrasSubmit],
            Gate = Gate.StudyWideReview,
            Ends = "complete document set; certificate of compliance / review shared",
            Outcomes = [.. Granted(Compliant, LeadNationAccepted), .. StaysOpen(Query)],
            NotConfirmed = "the number of days before 2025: ask the NRS Permissions Co-ordinating Centre",
            Source = CitedFrom("NHS Research Scotland: R&D permission"),
        },
        new()
        {
            Code = NrsPermission, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2008, 2, 1),
            Name = "R&D management permission by each Scottish Board",
            Trigger = Scotland.IsTrue() & Nhs.IsTrue(),
            WaitsFor = [LocalInformationPack, ArsacCertificate, SiteAgreement, LocalSupport],
            BeginsAfter = [LocalInformationPack, IrasSubmit],
            AfterGates = Gates.BeforeHost,
            Nations = [Scotland],
            Ends = "complete local pack; permission letter",
            Outcomes = [.. Granted(Permission), .. NotGranted(Refused)],
            Milestone = SetUpMilestone.PermissionIssued,
            Source = CitedFrom("NHS Research Scotland: R&D permission"),
        },
        new()
        {
            Code = HscPermission, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2008, 1, 1),
            Name = "HSC R&D permission (Northern Ireland)",
            Trigger = NorthernIreland.IsTrue() & Nhs.IsTrue(),
            WaitsFor = [LocalInformationPack, ArsacCertificate, HscData, SiteAgreement, LocalSupport],
            BeginsAfter = [IrasSubmit, LocalInformationPack],
            AfterGates = Gates.BeforeHost,
            Nations = [NorthernIreland],
            Ends = "permission letter",
            Outcomes = [.. Granted(Permission), .. NotGranted(Refused)],
            NotConfirmed = "since when confirmation has taken the place of permission: ask the HSC R&D Division",
            Milestone = SetUpMilestone.PermissionIssued,
            Source = Citation.Inferred("HSC R&D Division, Approval for research in HSC ; SI 2004/1031 reg 12",
                "no activity before research governance compliance is confirmed"),
        },
        new()
        {
            Code = WalesPermission, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation,
            From = Day(2008, 1, 1), To = Day(2018, 4, 15),
            Name = "NHS permission in Wales via permissions coordinating unit",
            Trigger = Wales.IsTrue() & Nhs.IsTrue(),
            WaitsFor = [ArsacCertificate, SiteAgreement, LocalSupport],
            BeginsAfter = [IrasSubmit],
            AfterGates = Gates.BeforeHost,
            Nations = [Wales],
            Ends = "permission letter",
            Outcomes = [.. Granted(Permission), .. NotGranted(Refused)],
            Milestone = SetUpMilestone.PermissionIssued,
            Source = Citation.Inferred("HCRW Gaining NHS research permission ; SI 2004/1031 reg 12", "each NHS body permits to 15 April " +
                "2018"),
        },
    ];
}
