using Crn.Domain.Policies;

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

    // Properties without a field: the order in which the parts of a class initialise is not defined.
    public static ValueList<ApprovalRow> All =>
    [
        .. Preparation,
        .. Ethics,
        .. EthicsFlags,
        .. Medicines,
        .. ClinicalTrials,
        .. StudyWide,
        .. Sites,
        .. Openings,
        .. Radiation,
        .. Special,
        .. Amendments,
        .. Modifications,
    ];
}
