namespace Crn.Domain.Permissions;

/// <content>Outcomes that do not grant the step.</content>
public static partial class ApprovalOutcomes
{
    /// <summary>Declined: final, not granted.</summary>
    public const string Declined = "declined";

    /// <summary>Not in place: final, not granted.</summary>
    public const string NotInPlace = "not in place";

    /// <summary>Query: not final, the step stays open.</summary>
    public const string Query = "query";

    /// <summary>Challenged: not final, the step stays open.</summary>
    public const string Challenged = "challenged";

    /// <summary>Cancelled: to be made again.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Not eligible: final, not granted.</summary>
    public const string NotEligible = "not eligible";

    /// <summary>Invalid: to be made again.</summary>
    public const string Invalid = "invalid";

    /// <summary>Provisional: not final, the step stays open.</summary>
    public const string Provisional = "provisional";

    /// <summary>Unfavourable: final, not granted.</summary>
    public const string Unfavourable = "unfavourable";

    /// <summary>Withdrawn: final, not granted.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>No opinion pending referee: not final, the step stays open.</summary>
    public const string NoOpinionPendingReferee = "no opinion pending referee";

    /// <summary>Request for further information: goes on in an answer and a final decision.</summary>
    public const string RequestForFurtherInformation = "request for further information";

    /// <summary>Lapsed: final, not granted.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>Refer to full committee: not final, the step stays open.</summary>
    public const string ReferToFullCommittee = "refer to full committee";

    /// <summary>Not approved: final, not granted.</summary>
    public const string NotApproved = "not approved";

    /// <summary>Redirected to other REC: not final, the step stays open.</summary>
    public const string RedirectedToOtherCommittee = "redirected to other REC";

    /// <summary>Grounds for non-acceptance: goes on in an answer and a final decision.</summary>
    public const string GroundsForNonAcceptance = "grounds for non-acceptance";

    /// <summary>Lapsed = rejected: final, not granted.</summary>
    public const string LapsedSoRejected = "lapsed = rejected";

    /// <summary>Not accepted: final, not granted.</summary>
    public const string NotAccepted = "not accepted";

    /// <summary>Grounds for not authorising: not final, the step stays open.</summary>
    public const string GroundsForNotAuthorising = "grounds for not authorising";

    /// <summary>Grounds for not accepting: not final, the step stays open.</summary>
    public const string GroundsForNotAccepting = "grounds for not accepting";

    /// <summary>Objection: final, not granted.</summary>
    public const string Objection = "objection";

    /// <summary>Rejected: final, not granted.</summary>
    public const string Rejected = "rejected";

    /// <summary>Fails criteria to full assessment: not final, the step stays open.</summary>
    public const string FailsCriteria = "fails criteria -> full assessment";

    /// <summary>Suspended: not final, the step stays open.</summary>
    public const string Suspended = "suspended";

    /// <summary>Abandoned: final, not granted.</summary>
    public const string Abandoned = "abandoned";

    /// <summary>Refused: final, not granted.</summary>
    public const string Refused = "refused";

    /// <summary>Not issued: not final, the step stays open.</summary>
    public const string NotIssued = "not issued";

    /// <summary>Incomplete: not final, the step stays open.</summary>
    public const string Incomplete = "incomplete";

    /// <summary>More time requested: not final, the step stays open.</summary>
    public const string MoreTimeRequested = "more time requested";

    /// <summary>Modified terms disputed: not final, the step stays open.</summary>
    public const string ModifiedTermsDisputed = "modified terms disputed";

    /// <summary>Actions outstanding: not final, the step stays open.</summary>
    public const string ActionsOutstanding = "actions outstanding";

    /// <summary>Withheld: not final, the step stays open.</summary>
    public const string Withheld = "withheld";

    /// <summary>Not yet: not final, the step stays open.</summary>
    public const string NotYet = "not yet";

    /// <summary>Not supported: final, not granted.</summary>
    public const string NotSupported = "not supported";

    /// <summary>Referred to full: not final, the step stays open.</summary>
    public const string ReferredToFullCommittee = "referred to full";

    /// <summary>More time: not final, the step stays open.</summary>
    public const string MoreTime = "more time";

    /// <summary>RFI: goes on in an answer and a final decision.</summary>
    public const string FurtherInformationOnModification = "RFI";

    /// <summary>Not eligible to Route A: not final, the step stays open.</summary>
    public const string NotEligibleForRouteB = "not eligible -> Route A";

    /// <summary>Overdue: not final, the step stays open.</summary>
    public const string Overdue = "overdue";

    /// <summary>Expired: final, not granted.</summary>
    public const string Expired = "expired";
}
