using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Ethics review.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Ethics { get; } =
    [
        new()
        {
            Code = RecValidation, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee,
            From = Day(2008, 1, 1), To = Day(2021, 12, 31),
            Name = "REC validation of application, CTIMP before combined review",
            Trigger = Ctimp.IsTrue() & ArmedForcesPersonnel.IsFalse(),
            WaitsFor = [IrasSubmit],
            Period = Clock(5, DayBasis.Working, "submission", StatedClock),
            Conventions = [CountingConventions.RecValidation],
            Ends = "validation letter",
            Outcomes = [.. Granted(Valid), .. MakeAgain(Invalid)],
            Milestone = SetUpMilestone.Valid,
            Source = CitedFrom("HRA Gene therapy / GTAC"),
        },
        .. ByAct(opinion => new()
        {
            Code = RecValidation, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee,
            From = Day(2008, 1, 1), To = Day(2026, 4, 27),
            Name = "REC validation of application, non-CTIMP",
            Trigger = opinion & Ctimp.IsFalse() & ProportionateReview.IsFalse()
                & OrdinaryOpinion,
            WaitsFor = [IrasSubmit],
            Period = Clock(5, DayBasis.Working, "submission", StatedClock),
            Conventions = [CountingConventions.RecValidation],
            Ends = "validation letter",
            Outcomes = [.. Granted(Valid), .. MakeAgain(Invalid)],
            Milestone = SetUpMilestone.Valid,
            Source = CitedFrom("HRA Gene therapy / GTAC"),
        }),
        new()
        {
            Code = RecValidation, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee, From = Day(2026, 4, 28),
            Name = "REC validation of application, non-CTIMP",
            Trigger = OpinionNeeded & Ctimp.IsFalse() & ProportionateReview.IsFalse()
                & OrdinaryOpinion,
            WaitsFor = [IrasSubmit],
            Period = Clock(7, DayBasis.Calendar, "submission (aim: outcome within 1 working day)", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "declared valid or invalid",
            Outcomes = [.. Granted(Valid), .. MakeAgain(Invalid)],
            Milestone = SetUpMilestone.Valid,
            Source = CitedFrom("HRA How non-CTIMP applications will be processed from 28 April 2026"),
        },
        new()
        {
            Code = RecFull, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee,
            From = Day(2004, 5, 1), To = Day(2021, 12, 31),
            Name = "REC opinion - full committee, CTIMP before combined review",
            Trigger = Ctimp.IsTrue() & GeneTherapy.IsFalse() & Phase1HealthyVolunteer.IsFalse()
                & ArmedForcesPersonnel.IsFalse(),
            WaitsFor = [RecValidation],
            Period = Clock(60, DayBasis.Calendar, "receipt of valid application (from 2008-05-01 the day of receipt "
                + "counts as day 1)", StatedClock),
            Conventions = [CountingConventions.RecOriginal, CountingConventions.RecCtimp],
            Gate = Gate.Ethics,
            Ends = "opinion issued; suspended once for one written information request",
            Outcomes =
            [
                .. Granted(Favourable), .. WithConditions(FavourableWithConditions), .. StaysOpen(Provisional),
                .. NotGranted(Unfavourable, Withdrawn),
            ],
            MayBeAppealed = true,
            Source = CitedFrom("SI 2004/1031 reg 15 (as at 2005) and SI 2008/941 reg 3 | REC FAQ (derived from HRA) ; GCU NHS REC "
                + "ethical review"),
        },
        .. ByAct(opinion => new()
        {
            Code = RecFull, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee,
            From = Day(2004, 5, 1), To = Day(2026, 4, 27),
            Name = "REC opinion - full committee, non-CTIMP",
            Trigger = opinion & ProportionateReview.IsFalse() & Ctimp.IsFalse()
                & OrdinaryOpinion,
            WaitsFor = [RecValidation],
            Period = Clock(60, DayBasis.Calendar, "receipt of valid application (or cut-off 14 days before meeting when "
                + "first slot is declined)", StatedClock),
            Conventions = [CountingConventions.RecOther],
            Gate = Gate.Ethics,
            Ends = "opinion issued; suspended once for one written information request",
            Outcomes =
            [
                .. Granted(Favourable), .. WithConditions(FavourableWithConditions), .. StaysOpen(Provisional),
                .. NotGranted(Unfavourable), .. StaysOpen(NoOpinionPendingReferee), .. NotGranted(Withdrawn),
            ],
            MayBeAppealed = true,
            Source = CitedFrom("SI 2004/1031 reg 15 (as at 2005) and SI 2008/941 reg 3 | REC FAQ (derived from HRA) ; GCU NHS REC "
                + "ethical review"),
        }),
        new()
        {
            Code = RecFull, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee, From = Day(2026, 4, 28),
            Name = "REC initial decision - full committee, non-CTIMP",
            Trigger = OpinionNeeded & ProportionateReview.IsFalse() & Ctimp.IsFalse()
                & OrdinaryOpinion,
            WaitsFor = [RecValidation],
            Period = Clock(30, DayBasis.Calendar, "application confirmed valid", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Gate = Gate.Ethics,
            Ends = "final decision or request for further information",
            Outcomes =
            [
                .. Granted(Favourable), .. WithConditions(FavourableWithConditions), .. Continues(RequestForFurtherInformation),
                .. NotGranted(Unfavourable, Withdrawn),
            ],
            Continuation = new(RequestForFurtherInformationIssued, RecFurtherInformationResponse, RecFinal),
            MayBeAppealed = true,
            Source = CitedFrom("HRA How non-CTIMP applications will be processed from 28 April 2026"),
        },
        new()
        {
            Code = RecFurtherInformationResponse, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Sponsor response to REC request for further information, non-CTIMP",
            Trigger = Ctimp.IsFalse() & RequestForFurtherInformationIssued.IsTrue()
                & OpinionNeeded & ProportionateReview.IsFalse() & OrdinaryOpinion,
            WaitsFor = [RecFull],
            Period = Clock(60, DayBasis.Calendar, "request issued", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Ends = "response received",
            Outcomes = [.. Granted(Responded), .. NotGranted(Lapsed)],
            Source = CitedFrom("HRA How non-CTIMP applications will be processed from 28 April 2026"),
        },
        new()
        {
            Code = RecFinal, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee, From = Day(2026, 4, 28),
            Name = "REC final decision after response, non-CTIMP",
            Trigger = Ctimp.IsFalse() & RequestForFurtherInformationIssued.IsTrue()
                & OpinionNeeded & ProportionateReview.IsFalse() & OrdinaryOpinion,
            WaitsFor = [RecFurtherInformationResponse],
            Period = Clock(10, DayBasis.Calendar, "response received", StatedClock),
            Conventions = [CountingConventions.CombinedDecision],
            Gate = Gate.Ethics,
            Ends = "final decision",
            Outcomes = [.. Granted(Favourable), .. WithConditions(FavourableWithConditions), .. NotGranted(Unfavourable)],
            MayBeAppealed = true,
            Source = CitedFrom("HRA How non-CTIMP applications will be processed from 28 April 2026"),
        },
        new()
        {
            Code = RecPr, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee, From = Day(2009, 1, 1), To = Day(2016, 8, 31),
            Name = "REC opinion - proportionate review sub-committee (pilot)",
            Trigger = OpinionNeeded & ProportionateReview.IsTrue() & Ctimp.IsFalse()
                & OrdinaryOpinion,
            WaitsFor = [IrasSubmit],
            Period = Clock(10, DayBasis.Calendar, "receipt of valid application (basis: counted as calendar days until "
                + "2016 pilot)", StatedClock),
            Conventions = [CountingConventions.RecOther],
            Gate = Gate.Ethics,
            Ends = "opinion or referral",
            Outcomes =
            [
                .. Granted(Favourable), .. StaysOpen(Provisional), .. NotGranted(Unfavourable), .. StaysOpen(ReferToFullCommittee),
            ],
            MayBeAppealed = true,
            Source = CitedFrom("NRES Proportionate Review Service (pilot era) | HRA Developing the REC proportionate review service"),
        },
        .. ByAct(opinion => new()
        {
            Code = RecPr, Kind = ApprovalKind.Study, Owner = Party.ResearchEthicsCommittee, From = Day(2016, 9, 1),
            Name = "REC opinion - proportionate review sub-committee",
            Trigger = opinion & ProportionateReview.IsTrue() & Ctimp.IsFalse()
                & OrdinaryOpinion,
            WaitsFor = [IrasSubmit],
            Period = Clock(15, DayBasis.Working, "submission (5 validation + 5 review + up to 5 administration; roughly "
                + "21 calendar days)", StatedClock),
            Conventions = [CountingConventions.ProportionateReview],
            Gate = Gate.Ethics,
            Ends = "opinion or referral",
            Outcomes =
            [
                .. Granted(Favourable), .. WithConditions(FavourableWithConditions), .. StaysOpen(Provisional),
                .. NotGranted(Unfavourable), .. StaysOpen(ReferToFullCommittee),
            ],
            MayBeAppealed = true,
            Source = CitedFrom("HRA Developing the REC proportionate review service"),
        }),
    ];
}
