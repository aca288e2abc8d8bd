using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Radiation, and confidential information.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Radiation { get; } =
    [
        new()
        {
            Code = IrmerSite, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2018, 2, 6),
            Name = "Local IR(ME)R employer procedures and practitioner justification",
            Trigger = IonisingRadiation.IsTrue() & ResearchExposure.IsTrue(),
            WaitsFor = [LocalInformationPack],
            Ends = "justification process confirmed",
            Outcomes = [.. Granted(Confirmed)],
            Source = CitedFrom("HRA UK study-wide governance criteria 5.5"),
        },
        new()
        {
            Code = ArsacCertificate, Kind = ApprovalKind.Site, Owner = Party.Arsac, From = Day(2004, 5, 1), To = Day(2018, 2, 5),
            Name = "Research ARSAC certificate per practitioner and site (MARS 1978)",
            Trigger = RadioactiveMaterials.IsTrue() & AdditionalToNormalCare.IsTrue(),
            WaitsFor = [MpeCreReview],
            Ends = "certificate issued; one valid on 5 February 2018 goes on as a licence until it lapses (text of Northern Ireland seen)",
            Outcomes = [.. Granted(Issued), .. StaysOpen(Query), .. NotGranted(Refused)],
            Source = CitedFrom("IRAS question-specific guidance Part B Section 3"),
        },
        new()
        {
            Code = ArsacResearch, Kind = ApprovalKind.Study, Owner = Party.Arsac, From = Day(2018, 2, 6),
            Name = "ARSAC research approval for the study (preliminary research assessment)",
            Trigger = RadioactiveMaterials.IsTrue() & (StandardCareOnly.IsFalse() | ProtocolFixesAdministration.IsTrue()),
            WaitsFor = [MpeCreReview],
            Gate = Gate.Consent,
            Ends = "sent at same time as REC application; fee 350/300/200 GBP; approval notified",
            Outcomes = [.. Granted(Approved), .. StaysOpen(Query), .. NotGranted(NotApproved)],
            Source = CitedFrom("ARSAC How and when to submit research applications"),
        },
        new()
        {
            Code = ArsacEmployerLicence, Kind = ApprovalKind.Site, Owner = Party.Arsac, From = Day(2018, 2, 6),
            Name = "Employer licence per installation",
            Trigger = RadioactiveMaterials.IsTrue(),
            Ends = "application with fee (250 GBP); licence issued (usually 5-year term)",
            Outcomes = [.. Granted(Issued, IssuedShortTerm), .. NotGranted(Refused)],
            NotConfirmed = "which authority licenses in each nation: ask ARSAC",
            Source = CitedFrom("ARSAC employer licence applications (GovWire copy)"),
        },
        new()
        {
            Code = ArsacPractitionerLicence, Kind = ApprovalKind.Site, Owner = Party.Arsac, From = Day(2018, 2, 6),
            Name = "Practitioner licence covering the procedure",
            Trigger = RadioactiveMaterials.IsTrue(),
            Ends = "licence issued",
            Outcomes = [.. Granted(Issued), .. NotGranted(Refused)],
            NotConfirmed = "which authority licenses in each nation: ask ARSAC",
            Source = CitedFrom("ARSAC employer licence applications (GovWire copy)"),
        },
        new()
        {
            Code = CagFull, Kind = ApprovalKind.Study, Owner = Party.ConfidentialityAdvisor,
            From = Day(2009, 1, 1), To = Day(2011, 12, 31),
            Name = "Section 251 support: CAG advice and HRA decision - full review",
            Trigger = ConfidentialPatientInformationWithoutConsent.IsTrue() & (England.IsTrue() | Wales.IsTrue()),
            WaitsFor = [IrasSubmit],
            Period = Clock(60, DayBasis.Calendar, "valid application (aim of the HRA)", Citation.Stated("HRA CAG performance", "aim")),
            Gate = Gate.Data,
            Ends = "decision letter; support takes effect only with REC favourable opinion",
            Outcomes =
            [
                .. Granted(FullySupported), .. WithConditions(ConditionallySupported), .. StaysOpen(Provisional, Deferred),
                .. NotGranted(NotSupported),
            ],
            Source = CitedFrom("HRA Progress reports (CAG annual review) ; HRA our performance ; CAG precedent set "),
        },
        new()
        {
            Code = CagFull, Kind = ApprovalKind.Study, Owner = Party.ConfidentialityAdvisor, From = Day(2012, 1, 1),
            Name = "Section 251 support: CAG advice and HRA decision - full review",
            Trigger = ConfidentialPatientInformationWithoutConsent.IsTrue() & (England.IsTrue() | Wales.IsTrue()) & PrecedentSet.IsFalse(),
            WaitsFor = [IrasSubmit],
            Period = Clock(60, DayBasis.Calendar, "valid application (aim of the HRA)", Citation.Stated("HRA CAG performance", "aim")),
            Gate = Gate.Data,
            Ends = "decision letter; support takes effect only with REC favourable opinion",
            Outcomes =
            [
                .. Granted(FullySupported), .. WithConditions(ConditionallySupported), .. StaysOpen(Provisional, Deferred),
                .. NotGranted(NotSupported),
            ],
            Source = CitedFrom("HRA Progress reports (CAG annual review) ; HRA our performance ; CAG precedent set "),
        },
        new()
        {
            Code = CagPrecedent, Kind = ApprovalKind.Study, Owner = Party.ConfidentialityAdvisor, From = Day(2012, 1, 1),
            Name = "Section 251 support - precedent-set (sub-committee) review",
            Trigger = ConfidentialPatientInformationWithoutConsent.IsTrue() & (England.IsTrue() | Wales.IsTrue()) & PrecedentSet.IsTrue(),
            WaitsFor = [IrasSubmit],
            Period = Clock(30, DayBasis.Calendar, "valid application (aim of the HRA)", Citation.Stated("HRA CAG performance", "aim")),
            Gate = Gate.Data,
            Ends = "decision letter",
            Outcomes =
            [
                .. Granted(FullySupported), .. WithConditions(ConditionallySupported), .. StaysOpen(ReferredToFullCommittee),
                .. NotGranted(NotSupported),
            ],
            Source = CitedFrom("HRA Progress reports (CAG annual review) ; HRA our performance ; CAG precedent set "),
        },
        new()
        {
            Code = Pbpp, Kind = ApprovalKind.Study, Owner = Party.ConfidentialityAdvisor, From = Day(2015, 5, 1),
            Name = "Public Benefit and Privacy Panel (Scotland analogue of section 251)",
            Trigger = ConfidentialPatientInformationWithoutConsent.IsTrue() & SingleBoardData.IsFalse() & Scotland.IsTrue(),
            WaitsFor = [IrasSubmit],
            Gate = Gate.Data,
            Ends = "decision",
            Outcomes = [.. Granted(Approved), .. WithConditions(Conditions), .. NotGranted(Rejected)],
            Source = Citation.Stated("NHS Scotland, Role of HSC-PBPP", "national or cross-Board data, from May 2015", Day(2015, 5, 1)),
        },
        new()
        {
            Code = Pbpp, Kind = ApprovalKind.Study, Owner = Party.ConfidentialityAdvisor, From = Day(2015, 5, 1),
            Name = "Public Benefit and Privacy Panel, for national data used with consent where it asks to see them",
            Trigger = PanelSeesDataWithConsent.IsTrue() & Scotland.IsTrue(),
            IsOnlyWhenStated = true,
            WaitsFor = [IrasSubmit],
            Gate = Gate.Data,
            Ends = "decision",
            Outcomes = [.. Granted(Approved), .. WithConditions(Conditions), .. NotGranted(Rejected)],
            NotConfirmed = "which uses with consent the panel sees: ask the panel",
            Source = Citation.Stated("NHS Scotland, Role of HSC-PBPP", "national or cross-Board data, from May 2015", Day(2015, 5, 1)),
        },
        new()
        {
            Code = HscData, Kind = ApprovalKind.Site, Owner = Party.SiteOrganisation, From = Day(2008, 1, 1),
            Name = "Decision of the HSC Trust on confidential data without consent (Northern Ireland)",
            Trigger = ConfidentialPatientInformationWithoutConsent.IsTrue() & NorthernIreland.IsTrue(),
            WaitsFor = [IrasSubmit],
            Ends = "decision of the Trust, with guidance of the Privacy Advisory Committee; no statutory support exists",
            Outcomes = [.. Granted(Approved), .. WithConditions(Conditions), .. NotGranted(Rejected)],
            Source = Citation.Inferred("NI Assembly Official Report 26 March 2026 ; gnEstudy FAQ", "each Trust decides"),
        },
        new()
        {
            Code = NationalDataAccess, Kind = ApprovalKind.Study, Owner = Party.OtherAuthority, From = Day(2014, 1, 1),
            Name = "National data access request (NHS England DARS or equivalent)",
            Trigger = NationalDatasetExtract.IsTrue(),
            AfterGates = [Gate.Ethics],
            Ends = "data sharing agreement signed",
            Outcomes = [.. Granted(Approved), .. NotGranted(Rejected)],
            Source = Unconfirmed,
        },
    ];
}
