using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Confirmation and permission at each site.</content>
internal static partial class ApprovalRows
{
    // That a site need not confirm is said under HRA Approval alone, which Scotland and Northern Ireland do not have.
    private static Criterion ArrangedFormally => UsesHraApproval.IsFalse() | FormalConfirmationRequired.IsTrue()
        | Scotland.IsTrue() | NorthernIreland.IsTrue();

    private static ValueList<ApprovalRow> Sites { get; } =
    [
        new()
        {
            Code = LocalInformationPack, Kind = ApprovalKind.Site, Owner = Party.Sponsor,
            From = Day(2015, 5, 1), To = Day(2018, 4, 15),
            Name = "Local Information Pack sent at the same time to PI/site team, R&D office and network",
            Trigger = England.IsTrue() & Nhs.IsTrue() & UsesHraApproval.IsTrue(),
            WaitsFor = [HraInitialAssessment],
            Period = Clock(0, DayBasis.Calendar, "initial assessment letter (or approval letter) available", StatedClock),
            Ends = "pack complete",
            Outcomes = [.. Granted(Sent), .. StaysOpen(Incomplete)],
            Milestone = SetUpMilestone.SiteSelected,
            Source = CitedFrom("HRA NHS site set up in England (Dec 2020) | LJMU Site set up and sponsor permission to proceed"),
        },
        new()
        {
            Code = LocalInformationPack, Kind = ApprovalKind.Site, Owner = Party.Sponsor, From = Day(2018, 4, 16),
            Name = "Local Information Pack sent at the same time to PI/site team, R&D office and network",
            Trigger = (England.IsTrue() | Wales.IsTrue()) & Nhs.IsTrue() & UsesHraApproval.IsTrue(),
            WaitsFor = [HraInitialAssessment],
            Period = Clock(0, DayBasis.Calendar, "initial assessment letter (or approval letter) available", StatedClock),
            Ends = "pack complete",
            Outcomes = [.. Granted(Sent), .. StaysOpen(Incomplete)],
            Milestone = SetUpMilestone.SiteSelected,
            Source = CitedFrom("HRA NHS site set up in England (Dec 2020) | LJMU Site set up and sponsor permission to proceed"),
        },
        new()
        {
            Code = LocalInformationPack, Kind = ApprovalKind.Site, Owner = Party.Sponsor, From = Day(2019, 6, 5),
            Name = "UK Local Information Pack (four nations; replaces SSI form)",
            Trigger = (Scotland.IsTrue() | NorthernIreland.IsTrue()) & Nhs.IsTrue(),
            WaitsFor = [IrasSubmit],
            Period = Clock(0, DayBasis.Calendar, "study submitted", StatedClock),
            Ends = "pack complete",
            Outcomes = [.. Granted(Sent), .. StaysOpen(Incomplete)],
            Milestone = SetUpMilestone.SiteSelected,
            Source = CitedFrom("NHS Research Scotland: R&D permission"),
        },
        new()
        {
            Code = CcFormal, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation,
            From = Day(2015, 5, 1), To = Day(2018, 4, 15),
            Name = "Confirmation of capacity and capability - formal",
            Trigger = England.IsTrue() & Nhs.IsTrue() & UsesHraApproval.IsTrue() & FormalConfirmationRequired.IsTrue(),
            WaitsFor = [LocalInformationPack, SiteAgreement, LocalSupport, HrAccess],
            BeginsAfter = [LocalInformationPack, IrasSubmit],
            Period = Clock(40, DayBasis.Calendar, "date site selected (complete local pack received) - performance "
                + "target, not law", StatedClock),
            Conventions = [CountingConventions.Provider],
            AfterGates = Gates.BeforeHost,
            Nations = [England, Wales],
            Ends = "signed agreement or confirming e-mail",
            Outcomes = [.. Granted(Confirmed), .. NotGranted(Declined, Withdrawn)],
            Milestone = SetUpMilestone.SiteConfirmed,
            Source = CitedFrom("HRA Approval guidance for NHS organisations | Newcastle/Big Knowledge: assessing, arranging and "
                + "confirming"),
        },
        new()
        {
            Code = CcFormal, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2018, 4, 16),
            Name = "Confirmation of capacity and capability - formal",
            Trigger = (England.IsTrue() | Wales.IsTrue()) & Nhs.IsTrue() & UsesHraApproval.IsTrue() & FormalConfirmationRequired.IsTrue(),
            WaitsFor = [LocalInformationPack, SiteAgreement, LocalSupport, HrAccess],
            BeginsAfter = [LocalInformationPack, IrasSubmit],
            Period = Clock(40, DayBasis.Calendar, "date site selected (complete local pack received) - performance "
                + "target, not law", StatedClock),
            Conventions = [CountingConventions.Provider],
            AfterGates = Gates.BeforeHost,
            Nations = [England, Wales],
            Ends = "signed agreement or confirming e-mail",
            Outcomes = [.. Granted(Confirmed), .. NotGranted(Declined, Withdrawn)],
            Milestone = SetUpMilestone.SiteConfirmed,
            Source = CitedFrom("HRA Approval guidance for NHS organisations | Newcastle/Big Knowledge: assessing, arranging and "
                + "confirming"),
        },
        new()
        {
            Code = CcNotRequired, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation,
            From = Day(2015, 5, 1), To = Day(2018, 4, 15),
            Name = "No formal confirmation: site may start unless it objects",
            Trigger = England.IsTrue() & Nhs.IsTrue() & UsesHraApproval.IsTrue() & FormalConfirmationRequired.IsFalse(),
            WaitsFor = [LocalInformationPack],
            BeginsAfter = [LocalInformationPack, IrasSubmit],
            Period = Clock(35, DayBasis.Calendar, "local pack sent to site (35-day figure from field knowledge; HRA "
                + "decides per study and site type)", BackgroundClock),
            Conventions = [CountingConventions.Amendment],
            AfterGates = Gates.BeforeHost,
            Nations = [England, Wales],
            Ends = "35 days elapsed, or earlier confirmation, or objection",
            Outcomes = [.. Granted(DeemedParticipating, ConfirmedEarly), .. NotGranted(Declined), .. StaysOpen(MoreTimeRequested)],
            Silence = (DeemedParticipating, PackWithoutObjection),
            Milestone = SetUpMilestone.SiteConfirmed,
            Source = CitedFrom("HRA Collaborative working where no formal confirmation is required ; R&D Forum 24/03/2018 | General "
                + "field knowledge; no source page confirmed - verify before relying on it"),
        },
        new()
        {
            Code = CcNotRequired, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2018, 4, 16),
            Name = "No formal confirmation: site may start unless it objects",
            Trigger = (England.IsTrue() | Wales.IsTrue()) & Nhs.IsTrue() & UsesHraApproval.IsTrue() & FormalConfirmationRequired.IsFalse(),
            WaitsFor = [LocalInformationPack],
            BeginsAfter = [LocalInformationPack, IrasSubmit],
            Period = Clock(35, DayBasis.Calendar, "local pack sent to site (35-day figure from field knowledge; HRA "
                + "decides per study and site type)", BackgroundClock),
            Conventions = [CountingConventions.Amendment],
            AfterGates = Gates.BeforeHost,
            Nations = [England, Wales],
            Ends = "35 days elapsed, or earlier confirmation, or objection",
            Outcomes = [.. Granted(DeemedParticipating, ConfirmedEarly), .. NotGranted(Declined), .. StaysOpen(MoreTimeRequested)],
            Silence = (DeemedParticipating, PackWithoutObjection),
            Milestone = SetUpMilestone.SiteConfirmed,
            Source = CitedFrom("HRA Collaborative working where no formal confirmation is required ; R&D Forum 24/03/2018 | General "
                + "field knowledge; no source page confirmed - verify before relying on it"),
        },
        new()
        {
            Code = SiteAgreement, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2008, 11, 18),
            Name = "Site agreement: mNCA or OID (non-commercial), mCTA/mCIA (commercial), SoE/SoECAT attached",
            Trigger = Ctimp.IsTrue() | InNhsOrHsc & ArrangedFormally,
            WaitsFor = [IrasSubmit, Ncvr],
            Ends = "template in pack; fully executed (OID may itself be the agreement)",
            Outcomes = [.. Granted(Executed), .. StaysOpen(ModifiedTermsDisputed), .. NotGranted(Declined)],
            Source = CitedFrom("LJMU Site set up and sponsor permission to proceed | HRA updated suite of UK model agreements (28 "
                + "April 2026) ; casrai mCTA note"),
        },
        new()
        {
            Code = PicAgreement, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2008, 11, 18),
            Name = "Participant identification centre agreement",
            Trigger = UsesPic.IsTrue(),
            AfterGates = [Gate.StudyWideReview],
            Ends = "agreement in place",
            Outcomes = [.. Granted(Executed), .. NotGranted(Declined)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = LocalSupport, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2008, 11, 18),
            Name = "Support departments agree: pharmacy, radiology, laboratories, clinical service",
            Trigger = InNhsOrHsc & ArrangedFormally,
            WaitsFor = [IrasSubmit],
            Ends = "pack received; all departments signed off",
            Outcomes = [.. Granted(Agreed), .. WithConditions(AgreedWithConditions), .. NotGranted(Declined)],
            Source = CitedFrom("Newcastle/Big Knowledge: assessing, arranging and confirming"),
        },
        new()
        {
            Code = HrAccess, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2008, 11, 18),
            Name = "Honorary research contract, letter of access or research passport for external staff",
            Trigger = ExternalResearchStaffOnSite.IsTrue(),
            WaitsFor = [SponsorConfirm],
            Ends = "letter or contract issued",
            Outcomes = [.. Granted(Issued, NotRequired)],
            Source = CitedFrom("HRA UK study-wide governance criteria Appendix A"),
        },
    ];
}
