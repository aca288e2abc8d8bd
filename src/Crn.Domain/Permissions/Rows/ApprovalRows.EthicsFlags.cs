using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
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
            Code = RecSocialCare, Kind = ApprovalKind.RoutingFlag, Owner = Party.ResearchEthicsCommittee, From = Day(2009, 6, 1),
            Name = "Social Care REC review",
            Trigger = SocialCareResearch.IsTrue() & RecRequired.IsTrue(),
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
            Trigger = GeneTherapy.IsTrue() & Ctimp.IsTrue(),
            WaitsFor = [RecValidation],
            Period = Clock(90, DayBasis.Calendar, "beginning with receipt of valid application (180 if specialist group "
                + "consulted; no limit for xenogenic cell therapy)", StatedClock),
            Conventions = [CountingConventions.RecOriginal, CountingConventions.RecCtimp],
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
            Trigger = Ctimp.IsTrue() & Phase1HealthyVolunteer.IsTrue(),
            WaitsFor = [RecValidation],
            Period = Clock(60, DayBasis.Calendar, "as REC_FULL", BackgroundClock),
            Conventions = [CountingConventions.RecOriginal, CountingConventions.RecCtimp],
            Ends = "as REC_FULL",
            Outcomes = [.. Granted(Favourable), .. StaysOpen(Provisional), .. NotGranted(Unfavourable)],
            Source = Unconfirmed,
        },
    ];
}
