using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;
using static Crn.Domain.Permissions.Rows.ApprovalRow;

namespace Crn.Domain.Permissions.Rows;

/// <summary>The rows of the approval graph, of every era; the files beside this one hold them.</summary>
internal static partial class ApprovalRows
{
    private static Citation Regulation18 => Citation.Stated(
        "SI 2004/1031", "G8, reg 18: no notice by day 30 is authorisation", new LocalDate(2004, 5, 1), new LocalDate(2021, 12, 31));

    private static Citation PackWithoutObjection => Citation.Background("35 days from the local pack without objection");

    private static Citation AmendmentWithoutObjection =>
        Citation.Stated("NUH and HRA: amendments", "35 days unless a site objects", new LocalDate(2016, 3, 31));

    private static Citation TypeANotice => Citation.Background("notification of a Type A trial, 14 days without objection");

    private static Citation NationalReview =>
        Citation.Stated("NHS England National contract value review ; HRA notice from 14 October 2024 ; NHS Research Scotland NCVR",
            "all four nations from 1 October 2022; phase I to IIa and advanced therapies from 14 October 2024");

    private static Citation Registers => Citation.Stated("HRA audit of registration (2017) ; HRA Research registration",
        "condition of the opinion: six weeks after the first participant at the latest", new LocalDate(2013, 9, 30),
        new LocalDate(2026, 4, 27));

    private static Citation HscReview =>
        Citation.Stated("HSC R&D Division, Approval for research in HSC", "coordinates and never grants; single-centre direct to the Trust "
            + "before 28 June 2018");

    private static Citation EuMarkedDevice =>
        Citation.Inferred("Regulation (EU) 2017/745 art 74(1); BfArM on its use", "its use in Northern Ireland is inferred");

    private static Citation DiagnosticRules => Citation.Background("UK MDR 2002, performance evaluation of in vitro diagnostics");

    // The opinion of an ordinary committee of the service: armed forces have one of their own, and adults lacking capacity in Scotland
    // alone are for the one committee there.
    private static Criterion OrdinaryOpinion => ArmedForcesPersonnel.IsFalse()
        & (AdultsLackingCapacity.IsFalse() | England.IsTrue() | Wales.IsTrue() | NorthernIreland.IsTrue());

    // Where somebody says that an opinion is needed, or the law asks for one whatever is said.
    private static Criterion OpinionNeeded => OpinionBeforeAct | AdultsLackingCapacity.IsTrue() & NorthernIreland.IsTrue();

    // Before 1 October 2019 Northern Ireland had no act on capacity.
    private static Criterion OpinionBeforeAct => RecRequired.IsTrue() | Ctimp.IsTrue() | ResearchExposure.IsTrue()
        | InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse()
        | AdultsLackingCapacity.IsTrue() & (England.IsTrue() | Wales.IsTrue() | Scotland.IsTrue())
        | ConfidentialPatientInformationWithoutConsent.IsTrue() & InNhsOrHsc;

    // A body of the NHS is one of the NHS or HSC, whatever is said of the other.
    private static Criterion InNhsOrHsc => NhsOrHsc.IsTrue() | Nhs.IsTrue();

    // Gene therapy is an advanced therapy, whatever is said of the product.
    private static Criterion NotAdvanced => Atimp.IsFalse() & GeneTherapy.IsFalse();

    // A row whose trigger asks whether an opinion is needed, before and since the act on capacity of Northern Ireland.
    private static IEnumerable<ApprovalRow> ByAct(Func<Criterion, ApprovalRow> row) =>
    [
        row(OpinionBeforeAct) with { To = Day(2019, 9, 30) },
        row(OpinionNeeded) with { From = Day(2019, 10, 1) },
    ];

    // Properties without a field: the order in which the parts of a class initialise is not defined.
    public static ValueList<ApprovalRow> All =>
    [
        .. Preparation,
        .. Ethics,
        .. EthicsFlags,
        .. Medicines,
        .. ClinicalTrials,
        .. Devices,
        .. Coordinated,
        .. StudyWide,
        .. Sites,
        .. Devolved,
        .. Openings,
        .. Radiation,
        .. Special,
        .. Amendments,
        .. Modifications,
        .. Duties,
    ];
}
