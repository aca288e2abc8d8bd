using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Prisons, tissue, embryos, modified organisms and other special approvals.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Special { get; } =
    [
        new()
        {
            Code = HmppsNrc, Kind = ApprovalKind.Study, Owner = Party.PrisonService, From = Day(2008, 1, 1),
            Name = "HMPPS (NOMS to 2017) National Research Committee approval",
            Trigger = PrisonsOrProbation.IsTrue() & (England.IsTrue() | Wales.IsTrue()),
            WaitsFor = [IrasSubmit],
            Gate = Gate.Consent,
            Ends = "monthly committee cycle; up to 3 months quoted in 2008; from May 2023 at most 14 multi-site applications a month; "
                + "written decision",
            Outcomes = [.. Granted(Approved), .. WithConditions(ApprovedWithConditions), .. NotGranted(Rejected)],
            Source = CitedFrom("HMPPS research ; IRAS Help HMPPS | HM Prison Service research page (2008)"),
        },
        new()
        {
            Code = GovernorAgreement, Kind = ApprovalKind.Site, Owner = Party.PrisonService, From = Day(2008, 1, 1),
            Name = "Governor or regional director agreement to access",
            Trigger = PrisonsOrProbation.IsTrue() & (England.IsTrue() | Wales.IsTrue()),
            WaitsFor = [HmppsNrc],
            Ends = "local agreement",
            Outcomes = [.. Granted(Agreed), .. NotGranted(Declined)],
            Source = CitedFrom("HM Prison Service research page (2008)"),
        },
        new()
        {
            Code = SpsOrNips, Kind = ApprovalKind.Study, Owner = Party.PrisonService, From = Day(2008, 1, 1),
            Name = "Scottish Prison Service or Northern Ireland Prison Service agreement",
            Trigger = Prisoners.IsTrue() & (Scotland.IsTrue() | NorthernIreland.IsTrue()),
            WaitsFor = [IrasSubmit],
            Gate = Gate.Consent,
            Ends = "decision",
            Outcomes = [.. Granted(Approved), .. NotGranted(Rejected)],
            NotConfirmed = "which committee decides: ask the prison service of the nation",
            Source = Unconfirmed,
        },
        new()
        {
            Code = HtaLicence, Kind = ApprovalKind.Study, Owner = Party.OtherAuthority, From = Day(2006, 9, 1),
            Name = "Human Tissue Authority licence for storage outside an approved project",
            Trigger = StoresRelevantMaterial.IsTrue() & CoveredByRecApprovedProject.IsFalse()
                & (England.IsTrue() | Wales.IsTrue() | NorthernIreland.IsTrue()),
            Gate = Gate.Consent,
            Ends = "licence held",
            Outcomes = [.. Granted(Held, NotRequired)],
            Source = Citation.Stated("HTA Research sector ; HRA UK study-wide governance criteria 5.4", "England, Wales and Northern " +
                "Ireland; not Scotland"),
        },
        new()
        {
            Code = HfeaLicence, Kind = ApprovalKind.Study, Owner = Party.OtherAuthority, From = Day(1991, 8, 1),
            Name = "HFEA research licence",
            Trigger = HumanEmbryos.IsTrue(),
            Gate = Gate.Consent,
            AfterGates = [Gate.Ethics],
            Ends = "licence issued",
            Outcomes = [.. Granted(Issued), .. NotGranted(Refused)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = GmoConsent, Kind = ApprovalKind.Study, Owner = Party.OtherAuthority, From = Day(2002, 10, 17),
            Name = "Contained use notification or deliberate release consent for GMOs",
            Trigger = Gmo.IsTrue(),
            Gate = Gate.Consent,
            Ends = "acknowledged or consented",
            Outcomes = [.. Granted(Consented), .. NotGranted(Refused)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = Modrec, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee, From = Day(2004, 5, 1),
            Name = "Ministry of Defence REC review",
            Trigger = ArmedForcesPersonnel.IsTrue(),
            WaitsFor = [IrasSubmit],
            Gate = Gate.Ethics,
            Ends = "opinion",
            Outcomes = [.. Granted(Favourable), .. NotGranted(Unfavourable)],
            Source = Citation.Stated("HRA Non-NHS RECs (19 March 2018)", "MODREC in place of a REC of the service"),
        },
        new()
        {
            Code = SocialCareGovernance, Kind = ApprovalKind.Study, Owner = Party.OtherAuthority, From = Day(2008, 1, 1),
            Name = "Local authority research governance (and ADASS/ADCS opinion for four or more authorities)",
            Trigger = LocalAuthoritySites.IsTrue(),
            WaitsFor = [IrasSubmit],
            Gate = Gate.Consent,
            Ends = "agreement",
            Outcomes = [.. Granted(Agreed), .. NotGranted(Declined)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = ScotlandARec, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee,
            From = Day(2002, 7, 1), To = Day(2026, 4, 27),
            Name = "Adults with Incapacity (Scotland) Act ethics committee",
            Trigger = AdultsLackingCapacity.IsTrue() & Scotland.IsTrue() & Ctimp.IsFalse(),
            WaitsFor = [IrasSubmit],
            Period = Clock(60, DayBasis.Calendar, "receipt of valid application, as REC_FULL", BackgroundClock),
            Conventions = [CountingConventions.RecOther],
            Gate = Gate.Ethics,
            Ends = "opinion issued: one of its own, with its own reference",
            Outcomes =
            [
                .. Granted(Favourable), .. WithConditions(FavourableWithConditions), .. StaysOpen(Provisional), .. NotGranted(Unfavourable),
            ],
            Source = Citation.Stated("SSI 2002/190 ; SI 2004/1031 Sch 10 para 21 ; AWI (Scotland) Act 2000 s51",
                "one committee for Scotland, not for trials of medicines", Day(2002, 7, 1)),
        },
        new()
        {
            Code = ScotlandARec, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee, From = Day(2026, 4, 28),
            Name = "Adults with Incapacity (Scotland) Act ethics committee",
            Trigger = AdultsLackingCapacity.IsTrue() & Scotland.IsTrue() & Ctimp.IsFalse(),
            WaitsFor = [IrasSubmit],
            Period = Clock(30, DayBasis.Calendar, "application confirmed valid, as REC_FULL", BackgroundClock),
            Conventions = [CountingConventions.CombinedDecision],
            Gate = Gate.Ethics,
            Ends = "opinion issued: one of its own, with its own reference",
            Outcomes =
            [
                .. Granted(Favourable), .. WithConditions(FavourableWithConditions), .. StaysOpen(Provisional), .. NotGranted(Unfavourable),
            ],
            Source = Citation.Stated("SSI 2002/190 ; SI 2004/1031 Sch 10 para 21 ; AWI (Scotland) Act 2000 s51",
                "one committee for Scotland, not for trials of medicines", Day(2002, 7, 1)),
        },
    ];
}
