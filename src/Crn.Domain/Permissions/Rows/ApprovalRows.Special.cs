using Crn.Domain.Decisions;
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
            Ends = "decision",
            Outcomes = [.. Granted(Approved), .. NotGranted(Rejected)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = HtaLicence, Kind = ApprovalKind.Study, Owner = Party.OtherAuthority, From = Day(2006, 9, 1),
            Name = "Human Tissue Authority licence for storage outside an approved project",
            Trigger = StoresRelevantMaterial.IsTrue() & CoveredByRecApprovedProject.IsFalse(),
            Ends = "licence held",
            Outcomes = [.. Granted(Held, NotRequired)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = HfeaLicence, Kind = ApprovalKind.Study, Owner = Party.OtherAuthority, From = Day(1991, 8, 1),
            Name = "HFEA research licence",
            Trigger = HumanEmbryos.IsTrue(),
            WaitsFor = [RecFull],
            Ends = "licence issued",
            Outcomes = [.. Granted(Issued), .. NotGranted(Refused)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = GmoConsent, Kind = ApprovalKind.Study, Owner = Party.OtherAuthority, From = Day(2002, 10, 17),
            Name = "Contained use notification or deliberate release consent for GMOs",
            Trigger = Gmo.IsTrue(),
            Ends = "acknowledged or consented",
            Outcomes = [.. Granted(Consented), .. NotGranted(Refused)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = Modrec, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee, From = Day(2008, 1, 1),
            Name = "Ministry of Defence REC review",
            Trigger = ArmedForcesPersonnel.IsTrue(),
            WaitsFor = [IrasSubmit],
            Ends = "opinion",
            Outcomes = [.. Granted(Favourable), .. NotGranted(Unfavourable)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = SocialCareGovernance, Kind = ApprovalKind.Study, Owner = Party.OtherAuthority, From = Day(2008, 1, 1),
            Name = "Local authority research governance (and ADASS/ADCS opinion for four or more authorities)",
            Trigger = LocalAuthoritySites.IsTrue(),
            WaitsFor = [IrasSubmit],
            Ends = "agreement",
            Outcomes = [.. Granted(Agreed), .. NotGranted(Declined)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = ScotlandARec, Kind = ApprovalKind.RoutingFlag, Owner = Party.ResearchEthicsCommittee, From = Day(2002, 1, 1),
            Name = "Adults with Incapacity (Scotland) Act ethics committee",
            Trigger = AdultsLackingCapacity.IsTrue() & Scotland.IsTrue(),
            WaitsFor = [RecValidation],
            Ends = "routing flag on the single REC opinion: use the REC_FULL or REC_PR clock; as REC_FULL",
            Outcomes = [.. Granted(Favourable), .. NotGranted(Unfavourable)],
            Source = Unconfirmed,
        },
    ];
}
