using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Ethics review under special rules, with its routing flags.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> EthicsFlags { get; } =
    [
        new()
        {
            Code = RecMcaFlag, Kind = ApprovalKind.RoutingFlag, Owner = Party.ResearchEthicsCommittee,
            From = Day(2007, 7, 1), To = Day(2007, 9, 30),
            Name = "REC flagged to approve research with adults lacking capacity, Wales (MCA ss30-33)",
            Trigger = AdultsLackingCapacity.IsTrue() & Ctimp.IsFalse() & Wales.IsTrue(),
            WaitsFor = [RecValidation],
            Ends = "routing flag on the single REC opinion: use the REC_FULL or REC_PR clock; as REC_FULL",
            Outcomes = [.. Granted(ApprovedUnderSection30), .. NotGranted(NotApproved)],
            Source = Citation.Stated("SI 2007/837 (W.72)", "applications in Wales from 1 July 2007", Day(2007, 7, 1)),
        },
        new()
        {
            Code = RecMcaFlag, Kind = ApprovalKind.RoutingFlag, Owner = Party.ResearchEthicsCommittee, From = Day(2007, 10, 1),
            Name = "REC flagged to approve research with adults lacking capacity (MCA ss30-33)",
            Trigger = AdultsLackingCapacity.IsTrue() & Ctimp.IsFalse() & (England.IsTrue() | Wales.IsTrue()),
            WaitsFor = [RecValidation],
            Ends = "routing flag on the single REC opinion: use the REC_FULL or REC_PR clock; as REC_FULL",
            Outcomes = [.. Granted(ApprovedUnderSection30), .. NotGranted(NotApproved)],
            Source = CitedFrom("HRA Questions and answers: Mental Capacity Act 2005 ; wle.org.uk"),
        },
        new()
        {
            Code = RecMcaNiFlag, Kind = ApprovalKind.RoutingFlag, Owner = Party.ResearchEthicsCommittee, From = Day(2019, 10, 1),
            Name = "REC flagged to approve research with adults lacking capacity, Northern Ireland (MCA (NI) 2016 ss132-138)",
            Trigger = AdultsLackingCapacity.IsTrue() & Ctimp.IsFalse() & NorthernIreland.IsTrue(),
            WaitsFor = [RecValidation],
            Ends = "routing flag on the single REC opinion: use the REC_FULL or REC_PR clock; as REC_FULL",
            Outcomes = [.. Granted(Favourable), .. NotGranted(Unfavourable)],
            Source = Citation.Stated("NISR 2019/163 ; NISR 2020/17 ; MCA (NI) 2016 Part 8",
                "in operation for research from 1 October 2019; not for trials of medicines", Day(2019, 10, 1)),
        },
        new()
        {
            Code = RecSocialCare, Kind = ApprovalKind.RoutingFlag, Owner = Party.ResearchEthicsCommittee, From = Day(2009, 6, 1),
            Name = "Social Care REC review",
            Trigger = SocialCareResearch.IsTrue() & RecRequired.IsTrue() & England.IsTrue(),
            WaitsFor = [RecValidation],
            Ends = "routing flag on the single REC opinion: use the REC_FULL or REC_PR clock; as REC_FULL",
            Outcomes =
            [
                .. Granted(Favourable), .. WithConditions(FavourableWithConditions), .. StaysOpen(Provisional),
                .. NotGranted(Unfavourable),
            ],
            Source = CitedFrom("HRA Questions and answers: Mental Capacity Act 2005 ; wle.org.uk"),
        },
        new()
        {
            Code = RecGtac, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee,
            From = Day(2004, 5, 1), To = Day(2021, 12, 31),
            Name = "Gene Therapy Advisory Committee opinion (or transferred REC)",
            Trigger = GeneTherapy.IsTrue() & Ctimp.IsTrue() & ArmedForcesPersonnel.IsFalse(),
            WaitsFor = [RecValidation],
            Period = Clock(90, DayBasis.Calendar, "beginning with receipt of valid application (180 if specialist group "
                + "consulted; no limit for xenogenic cell therapy)", StatedClock),
            Conventions = [CountingConventions.RecOriginal, CountingConventions.RecCtimp],
            Gate = Gate.Ethics,
            Ends = "opinion issued",
            Outcomes =
            [
                .. Granted(Favourable), .. WithConditions(FavourableWithConditions), .. StaysOpen(Provisional),
                .. NotGranted(Unfavourable), .. StaysOpen(RedirectedToOtherCommittee),
            ],
            Source = CitedFrom("SI 2004/1031 reg 15 (as at 2005) and SI 2008/941 reg 3 | HRA Gene therapy / GTAC"),
        },
        new()
        {
            Code = RecGtac, Kind = ApprovalKind.RoutingFlag, Owner = Party.ResearchEthicsCommittee,
            From = Day(2022, 1, 1), To = Day(2026, 4, 27),
            Name = "Gene therapy: GTAC, or the committee the case is sent to, gives the opinion of the combined review",
            Trigger = GeneTherapy.IsTrue() & Ctimp.IsTrue(),
            Ends = "routing flag on the opinion inside COMBINED_REVIEW",
            Outcomes = [.. Granted(Favourable), .. NotGranted(Unfavourable)],
            Source = Citation.Inferred("HRA Gene therapy", "GTAC stood in law to 27 April 2026"),
        },
        new()
        {
            Code = RecGtac, Kind = ApprovalKind.RoutingFlag, Owner = Party.ResearchEthicsCommittee,
            From = Day(2026, 4, 28),
            Name = "Gene therapy: REC flagged for gene therapy",
            Trigger = GeneTherapy.IsTrue() & Ctimp.IsTrue(),
            Ends = "routing flag on the opinion inside CT_APPROVAL or CT_NOTIFIABLE",
            Outcomes = [.. Granted(Favourable), .. NotGranted(Unfavourable)],
            Source = Citation.Stated("HRA Gene therapy (2026)", "committees flagged for gene therapy", Day(2026, 4, 28)),
        },
        new()
        {
            Code = RecPrison, Kind = ApprovalKind.RoutingFlag, Owner = Party.ResearchEthicsCommittee, From = Day(2008, 1, 1),
            Name = "REC flagged for prisoner research",
            Trigger = Prisoners.IsTrue() & RecRequired.IsTrue(),
            WaitsFor = [RecValidation],
            Ends = "routing flag on the single REC opinion: use the REC_FULL or REC_PR clock; as REC_FULL",
            Outcomes = [.. Granted(Favourable), .. StaysOpen(Provisional), .. NotGranted(Unfavourable)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = RecPhase1, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee,
            From = Day(2004, 5, 1), To = Day(2021, 12, 31),
            Name = "Recognised/type 1 REC for phase 1 healthy-volunteer trials",
            Trigger = Ctimp.IsTrue() & Phase1HealthyVolunteer.IsTrue() & GeneTherapy.IsFalse()
                & ArmedForcesPersonnel.IsFalse(),
            WaitsFor = [RecValidation],
            Period = Clock(60, DayBasis.Calendar, "as REC_FULL", BackgroundClock),
            Conventions = [CountingConventions.RecOriginal, CountingConventions.RecCtimp],
            Gate = Gate.Ethics,
            Ends = "as REC_FULL",
            Outcomes = [.. Granted(Favourable), .. StaysOpen(Provisional), .. NotGranted(Unfavourable)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = RecPhase1, Kind = ApprovalKind.RoutingFlag, Owner = Party.ResearchEthicsCommittee, From = Day(2022, 1, 1),
            Name = "REC flagged for phase 1 trials in healthy volunteers",
            Trigger = Ctimp.IsTrue() & Phase1HealthyVolunteer.IsTrue(),
            Ends = "routing flag on the opinion inside COMBINED_REVIEW, CT_APPROVAL or CT_NOTIFIABLE",
            Outcomes = [.. Granted(Favourable), .. NotGranted(Unfavourable)],
            Source = Citation.Stated("HRA Phase 1 clinical trials", "only a committee flagged for it; it replaces the ordinary opinion"),
        },
    ];
}
