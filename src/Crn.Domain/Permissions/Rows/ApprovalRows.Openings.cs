using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>From registration to the first participant at a site.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Openings { get; } =
    [
        new()
        {
            Code = Registration, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2013, 9, 30),
            Name = "Public registry record",
            Trigger = ClinicalTrial.IsTrue(),
            WaitsFor = [IrasSubmit],
            Ends = "registry identifier held before first participant",
            Outcomes = [.. Granted(Registered, Deferred)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = DelegationLog, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2004, 5, 1),
            Name = "Delegation log signed by PI",
            Trigger = ClinicalTrial.IsTrue(),
            WaitsFor = [SiteAgreement],
            Ends = "all delegated staff trained and signed",
            Outcomes = [.. Granted(Complete), .. StaysOpen(Incomplete)],
            Source = CitedFrom("LJMU Site set up and sponsor permission to proceed"),
        },
        new()
        {
            Code = Siv, Kind = ApprovalKind.Site, Owner = Party.Sponsor, From = Day(2004, 5, 1),
            Name = "Site initiation visit",
            Trigger = ClinicalTrial.IsTrue(),
            WaitsFor = [SiteAgreement, DelegationLog],
            Ends = "visit report",
            Outcomes = [.. Granted(Complete), .. StaysOpen(ActionsOutstanding)],
            Milestone = SetUpMilestone.InitiationVisit,
            Source = Unconfirmed,
        },
        new()
        {
            Code = GreenLight, Kind = ApprovalKind.Site, Owner = Party.Sponsor, From = Day(2004, 5, 1),
            Name = "Sponsor green light to open site",
            Trigger = ClinicalTrial.IsTrue(),
            WaitsFor =
            [
                Siv, CcFormal, CcNotRequired, NhsPermission, NrsPermission, HscPermission, WalesPermission, ArsacResearch,
                ArsacEmployerLicence, ArsacPractitionerLicence, IrmerSite, HmppsNrc, GovernorAgreement, CagFull, CagPrecedent,
                Registration,
            ],
            Ends = "sponsor e-mail or letter",
            Outcomes = [.. Granted(Issued), .. StaysOpen(Withheld)],
            Milestone = SetUpMilestone.SiteReady,
            Source = Unconfirmed,
        },
        new()
        {
            Code = SiteOpen, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2004, 5, 1),
            Name = "Site open to recruitment",
            Trigger = NhsOrHsc.IsTrue(),
            WaitsFor = [GreenLight, CcFormal, CcNotRequired, NhsPermission, Ssa, NrsPermission, HscPermission, WalesPermission],
            Ends = "opening date recorded",
            Outcomes = [.. Granted(Open)],
            Milestone = SetUpMilestone.SiteOpen,
            Source = Unconfirmed,
        },
        new()
        {
            Code = FirstParticipant, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2004, 5, 1),
            Name = "First participant recruited at site",
            Trigger = NhsOrHsc.IsTrue(),
            WaitsFor = [SiteOpen],
            Period = Clock(30, DayBasis.Calendar, "site confirmed / permission issued / site opened (performance target "
                + "only)", StatedClock),
            Ends = "first consented and enrolled participant",
            Outcomes = [.. Granted(Recruited), .. StaysOpen(NotYet)],
            Milestone = SetUpMilestone.FirstParticipant,
            Source = CitedFrom("Imperial JRO governance stage"),
        },
    ];
}
