using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
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
            Code = Registration, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2013, 9, 30), To = Day(2026, 4, 27),
            Name = "Public registry record, a deadline and not a gate",
            Trigger = ClinicalTrial.IsTrue() | Ctimp.IsTrue(),
            Period = Clock(42, DayBasis.Calendar, "first participant recruited (best before)", Registers),
            Ends = "registry identifier held; a condition of the opinion",
            Outcomes = [.. Granted(Registered, Deferred)],
            Source = Registers,
        },
        new()
        {
            Code = Registration, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Public registry record",
            Trigger = ClinicalTrial.IsTrue() | Ctimp.IsTrue(),
            WaitsFor = [IrasSubmit],
            Ends = "registry identifier held before the first participant or within 90 days of approval, whichever is sooner",
            Outcomes = [.. Granted(Registered, Deferred)],
            Source = Citation.Stated("HRA Registering research studies (2026) ; HRA Transparency for non-CTIMP trials",
                "before the first participant or within 90 days of approval, whichever is sooner", Day(2026, 4, 28)),
        },
        new()
        {
            Code = DelegationLog, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2004, 5, 1),
            Name = "Delegation log signed by PI",
            Trigger = ClinicalTrial.IsTrue() | Ctimp.IsTrue(),
            WaitsFor = [SiteAgreement],
            Ends = "all delegated staff trained and signed",
            Outcomes = [.. Granted(Complete), .. StaysOpen(Incomplete)],
            Source = CitedFrom("LJMU Site set up and sponsor permission to proceed"),
        },
        new()
        {
            Code = Siv, Kind = ApprovalKind.Site, Owner = Party.Sponsor, From = Day(2004, 5, 1),
            Name = "Site initiation visit",
            Trigger = ClinicalTrial.IsTrue() | Ctimp.IsTrue(),
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
            Trigger = ClinicalTrial.IsTrue() | Ctimp.IsTrue(),
            WaitsFor = [
                Siv, SiteAgreement, CcFormal, CcNotRequired, NhsPermission, NrsPermission, HscPermission, WalesPermission, HscData, Ssa,
                NonNhsSiteAssessment, ArsacCertificate, ArsacEmployerLicence, ArsacPractitionerLicence, IrmerSite, GovernorAgreement,
                Registration,
            ],
            AfterGates = Gates.BeforeOpening,
            Ends = "sponsor e-mail or letter",
            Outcomes = [.. Granted(Issued), .. StaysOpen(Withheld)],
            Milestone = SetUpMilestone.SiteReady,
            Source = Citation.Inferred("SI 2004/1031 reg 12",
                "nobody starts a trial before opinion and authorisation, wherever the site is"),
        },
        new()
        {
            Code = SiteOpen, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2004, 5, 1),
            Name = "Site open to recruitment",
            Trigger = Criterion.Always,
            AfterGates = Gates.BeforeOpening,
            IsAfterSiteSteps = true,
            Ends = "opening date recorded",
            Outcomes = [.. Granted(Open)],
            Milestone = SetUpMilestone.SiteOpen,
            Source = Citation.Inferred("SI 2004/1031 reg 12",
                "nobody starts a trial before opinion and authorisation, wherever the site is"),
        },
        new()
        {
            Code = FirstParticipant, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2004, 5, 1),
            Name = "First participant recruited at site",
            Trigger = Criterion.Always,
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
