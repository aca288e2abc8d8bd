using static Crn.Domain.Studies.StudyStatus;

namespace Crn.Domain.Studies;

/// <summary>The alignment of the lists: what each code can stand for, and what it says beyond that.</summary>
/// <remarks>The code lists are those of their standards; the alignment with the network's statuses is this library's own.</remarks>
internal static partial class StatusMapTables
{
    private const string ExpandedAccess = "the status of expanded access, not of a study of this kind";
    private const string EarlyStop = "that the study stopped early, and why";

    private static readonly ValueList<StudyStatus> Pending = [InSetup, InSetupPendingNhsPermission, InSetupPendingApproval];
    private static readonly ValueList<StudyStatus> Received = [InSetupNhsPermissionReceived, InSetupApprovalReceived];
    private static readonly ValueList<StudyStatus> NotYet =
        [InSetup, InSetupPendingNhsPermission, InSetupNhsPermissionReceived, InSetupPendingApproval, InSetupApprovalReceived];
    private static readonly ValueList<StudyStatus> Open = [OpenToRecruitment, OpenWithRecruitment];
    private static readonly ValueList<StudyStatus> Halted = [SuspendedFromOpenToRecruitment, SuspendedFromOpenWithRecruitment, Suspended];
    private static readonly ValueList<StudyStatus> Completed = [ClosedFollowUpComplete, ClosedNoFollowUp];
    private static readonly ValueList<StudyStatus> SomehowClosed = [ClosedToRecruitment, ClosedFollowUpComplete, ClosedNoFollowUp];
    private static readonly ValueList<StudyStatus> Withdrawn = [WithdrawnInPreSetup, WithdrawnDuringSetup];

    private static readonly Row[] R4 =
    [
        new("active", Open, ""),
        new("administratively-completed", SomehowClosed, EarlyStop),
        new("approved", Received, ""),
        new("closed-to-accrual", [ClosedInFollowUp], ""),
        new("closed-to-accrual-and-intervention", [ClosedInFollowUp], "that intervention is over too"),
        new("completed", Completed, ""),
        new("disapproved", [], "that approval was refused: no status of the network says so"),
        new("in-review", Pending, ""),
        new("temporarily-closed-to-accrual", Halted, ""),
        new("temporarily-closed-to-accrual-and-intervention", Halted, "that intervention is halted too"),
        new("withdrawn", Withdrawn, ""),
    ];

    private static readonly Row[] R5 =
    [
        .. R4,
        new("active-but-not-recruiting", [ClosedInFollowUp], ""),
        new("enrolling-by-invitation", Open, "that participants come by invitation only"),
        new("not-yet-recruiting", NotYet, ""),
        new("overall-study", [], "a marker that carries dates, not a stage"),
        new("recruiting", Open, ""),
        new("terminated", SomehowClosed, EarlyStop),
    ];

    private static readonly Row[] ClinicalTrialsGov =
    [
        new("ACTIVE_NOT_RECRUITING", [ClosedInFollowUp], ""),
        new("COMPLETED", Completed, ""),
        new("ENROLLING_BY_INVITATION", Open, "that participants come by invitation only"),
        new("NOT_YET_RECRUITING", NotYet, ""),
        new("RECRUITING", Open, ""),
        new("SUSPENDED", Halted, ""),
        new("TERMINATED", SomehowClosed, EarlyStop),
        new("WITHDRAWN", Withdrawn, ""),
        new("AVAILABLE", [], ExpandedAccess),
        new("NO_LONGER_AVAILABLE", [], ExpandedAccess),
        new("TEMPORARILY_NOT_AVAILABLE", [], ExpandedAccess),
        new("APPROVED_FOR_MARKETING", [], ExpandedAccess),
        new("WITHHELD", [], "the record is not shown; nothing is said of the study"),
        new("UNKNOWN", [], "the registry no longer vouches for the record"),
    ];

    private static readonly Row[] Cpms = StudyStatuses.All.Select(s => new Row(s.CpmsText(), [s], "")).ToArray();

    internal static Row[] Rows(StatusList list) => list switch
    {
        StatusList.Cpms => Cpms,
        StatusList.FhirR4 => R4,
        StatusList.FhirR5 => R5,
        StatusList.ClinicalTrialsGovV2 => ClinicalTrialsGov,
        StatusList.Isrctn => Isrctn,
        StatusList.EuCtr => EuCtr,
        StatusList.Ctis => Ctis,
        StatusList.Ictrp => Ictrp,
        _ => throw new ArgumentOutOfRangeException(nameof(list), "This is not a list of codes."),
    };

    // Which code to write where several could be.
    internal static string? Code(StatusList list, StudyStatus status) => list switch
    {
        StatusList.Cpms => status.CpmsText(),
        StatusList.Isrctn or StatusList.EuCtr or StatusList.Ctis or StatusList.Ictrp => FirstOf(Rows(list), status),
        _ => Standard(list, status),
    };

    private static string? Standard(StatusList list, StudyStatus status) => status switch
    {
        PreSetup or ClosedToRecruitment => null,
        InSetup => Of(list, "in-review", "not-yet-recruiting", "NOT_YET_RECRUITING"),
        InSetupPendingNhsPermission or InSetupPendingApproval => Of(list, "in-review", "in-review", "NOT_YET_RECRUITING"),
        InSetupNhsPermissionReceived or InSetupApprovalReceived => Of(list, "approved", "approved", "NOT_YET_RECRUITING"),
        OpenToRecruitment or OpenWithRecruitment => Of(list, "active", "recruiting", "RECRUITING"),
        SuspendedFromOpenToRecruitment or SuspendedFromOpenWithRecruitment or Suspended =>
            Of(list, "temporarily-closed-to-accrual", "temporarily-closed-to-accrual", "SUSPENDED"),
        ClosedInFollowUp => Of(list, "closed-to-accrual", "closed-to-accrual", "ACTIVE_NOT_RECRUITING"),
        ClosedFollowUpComplete or ClosedNoFollowUp => Of(list, "completed", "completed", "COMPLETED"),
        WithdrawnInPreSetup or WithdrawnDuringSetup => Of(list, "withdrawn", "withdrawn", "WITHDRAWN"),
    };

    private static string Of(StatusList list, string r4, string r5, string clinicalTrialsGov) => list switch
    {
        StatusList.FhirR4 => r4,
        StatusList.FhirR5 => r5,
        StatusList.ClinicalTrialsGovV2 => clinicalTrialsGov,
        _ => throw new ArgumentOutOfRangeException(nameof(list), "This is not a list of codes."),
    };

    internal sealed record Row(string Code, ValueList<StudyStatus> Candidates, string Loss);
}
