using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>What comes before the submission, and the submission.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Preparation { get; } =
    [
        new()
        {
            Code = SponsorConfirm, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2004, 5, 1),
            Name = "Sponsor accepts responsibility and authorises submission",
            Trigger = InNhsOrHsc | Ctimp.IsTrue(),
            Ends = "sponsor signs application",
            Outcomes = [.. Granted(Confirmed), .. NotGranted(Declined)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = Indemnity, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2004, 5, 1),
            Name = "Insurance or indemnity for design, management and conduct",
            Trigger = InNhsOrHsc | Ctimp.IsTrue(),
            WaitsFor = [SponsorConfirm],
            Ends = "evidence supplied",
            Outcomes = [.. Granted(InPlace), .. NotGranted(NotInPlace)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = CostAttribution, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2018, 10, 1),
            Name = "Cost attribution: SoECAT (non-commercial) or interactive costing tool (commercial)",
            Trigger = InNhsOrHsc,
            WaitsFor = [SponsorConfirm],
            Ends = "tool authorised",
            Outcomes = [.. Granted(Authorised), .. StaysOpen(Query)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = Ncvr, Kind = ApprovalKind.Study, Owner = Party.Network,
            From = Day(2022, 10, 1), To = Day(2024, 10, 13),
            Name = "National Contract Value Review of commercial price (not phase I to IIa, not advanced therapies)",
            Trigger = CommercialContract.IsTrue() & InNhsOrHsc & Phase1Or2A.IsFalse() & Atimp.IsFalse(),
            WaitsFor = [CostAttribution],
            Ends = "lead-site resource agreed; local price generated",
            Outcomes = [.. Granted(Accepted), .. StaysOpen(Challenged)],
            Binds = CommercialContract.IsTrue() & InNhsOrHsc & GeneralPractice.IsFalse(),
            NotConfirmed = "whether practices must accept its price since August 2023: ask the national contract value review",
            Source = NationalReview,
        },
        new()
        {
            Code = Ncvr, Kind = ApprovalKind.Study, Owner = Party.Network, From = Day(2024, 10, 14),
            Name = "National Contract Value Review of commercial price",
            Trigger = CommercialContract.IsTrue() & InNhsOrHsc,
            WaitsFor = [CostAttribution],
            Ends = "lead-site resource agreed; local price generated",
            Outcomes = [.. Granted(Accepted), .. StaysOpen(Challenged)],
            Binds = CommercialContract.IsTrue() & InNhsOrHsc & GeneralPractice.IsFalse(),
            NotConfirmed = "whether practices must accept its price since August 2023: ask the national contract value review",
            Source = NationalReview,
        },
        new()
        {
            Code = Dpia, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2018, 5, 25),
            Name = "Data protection impact assessment (sponsor, and site where its own processing is high risk)",
            Trigger = HighRiskPersonalData.IsTrue(),
            WaitsFor = [SponsorConfirm],
            Gate = Gate.Readiness,
            Ends = "DPIA signed off",
            Outcomes = [.. Granted(Completed, NotRequired)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = PharmacyAssurance, Kind = ApprovalKind.Study, Owner = Party.HealthResearchAuthority, From = Day(2018, 10, 15),
            Name = "Pharmacy Assurance (UK technical review)",
            Trigger = Ctimp.IsTrue() & InNhsOrHsc & SponsorOptsInOrExpected.IsTrue(),
            WaitsFor = [SponsorConfirm],
            Period = Clock(21, DayBasis.Calendar, "submission to Pharmacy Assurance (advice: at least 3 weeks before REC "
                + "submission)", StatedClock),
            Ends = "assurance confirmed",
            Outcomes = [.. Granted(InPlace), .. StaysOpen(Query), .. MakeAgain(Cancelled)],
            Source = CitedFrom("HRA Pharmacy Assurance FAQs | HRA Technical Assurance Payments Framework"),
        },
        new()
        {
            Code = RadiationAssurance, Kind = ApprovalKind.Study, Owner = Party.HealthResearchAuthority, From = Day(2018, 4, 16),
            Name = "Radiation Assurance (UK technical review of MPE and CRE content)",
            Trigger = IonisingRadiation.IsTrue() & ResearchExposure.IsTrue() & InNhsOrHsc,
            WaitsFor = [SponsorConfirm],
            Period = Clock(40, DayBasis.Calendar, "submission to Radiation Assurance (HRA-managed; target, basis not "
                + "stated)", StatedClock),
            Ends = "assurance confirmed",
            Outcomes = [.. Granted(InPlace), .. StaysOpen(Query), .. MakeAgain(Cancelled)],
            Source = CitedFrom("HRA Technical assurances performance | HRA Technical Assurance Payments Framework"),
        },
        new()
        {
            Code = MpeCreReview, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2008, 1, 1),
            Name = "Lead medical physics expert and clinical radiation expert review in IRAS",
            Trigger = IonisingRadiation.IsTrue() & ResearchExposure.IsTrue(),
            WaitsFor = [SponsorConfirm],
            Ends = "both experts authorise form",
            Outcomes = [.. Granted(Authorised), .. StaysOpen(Query)],
            Source = CitedFrom("HRA UK study-wide governance criteria 5.5"),
        },
        new()
        {
            Code = SupervisorDeclaration, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2021, 9, 1),
            Name = "Declaration of the student toolkit for a Master's project, signed by the supervisor",
            Trigger = MastersProject.IsTrue(),
            WaitsFor = [SponsorConfirm],
            IsOnlyWhenStated = true,
            Ends = "declaration uploaded with the application",
            Outcomes = [.. Granted(Confirmed), .. NotGranted(Declined)],
            NotConfirmed = "which Master's projects are accepted: the HRA's student toolkit decides",
            Source = Citation.Stated("University of Bath blog 13 September 2021 ; HRA news 1 September 2021",
                "one of three declarations, signed by the supervisor", Day(2021, 9, 1)),
        },
        new()
        {
            Code = PortfolioEligibility, Kind = ApprovalKind.Study, Owner = Party.Network, From = Day(2006, 4, 1),
            Name = "Portfolio eligibility decision (needed for network support, not a permission)",
            Trigger = SeeksNetworkSupport.IsTrue(),
            WaitsFor = [SponsorConfirm],
            Ends = "decision issued",
            Outcomes = [.. Granted(Eligible), .. NotGranted(NotEligible)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = IrasSubmit, Kind = ApprovalKind.Study, Owner = Party.Sponsor, From = Day(2008, 1, 1),
            Name = "IRAS application submitted",
            Trigger = Criterion.Always,
            WaitsFor = [SponsorConfirm, Indemnity, CostAttribution, PharmacyAssurance, RadiationAssurance, MpeCreReview,
                SupervisorDeclaration],
            Period = Clock(0, DayBasis.Calendar, "", BackgroundClock),
            Gate = Gate.Submission,
            Ends = "",
            Outcomes = [.. Granted(Submitted)],
            Milestone = SetUpMilestone.Submitted,
            Source = Unconfirmed,
        },
    ];
}
