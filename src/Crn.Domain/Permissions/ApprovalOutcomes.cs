namespace Crn.Domain.Permissions;

/// <summary>The outcomes that steps of the approval graph may have, with what each means for the steps that wait.</summary>
/// <remarks>Which outcomes a step has, its row says: <see cref="ApprovalDefinition.Outcomes"/>.</remarks>
public static partial class ApprovalOutcomes
{
    /// <summary>"published".</summary>
    public const string Published = "published";

    /// <summary>"offered".</summary>
    public const string Offered = "offered";

    /// <summary>Confirmed: granted.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>In place: granted.</summary>
    public const string InPlace = "in place";

    /// <summary>Authorised: granted.</summary>
    public const string Authorised = "authorised";

    /// <summary>Accepted: granted.</summary>
    public const string Accepted = "accepted";

    /// <summary>Completed: granted.</summary>
    public const string Completed = "completed";

    /// <summary>Not required: granted.</summary>
    public const string NotRequired = "not required";

    /// <summary>Eligible: granted.</summary>
    public const string Eligible = "eligible";

    /// <summary>Submitted: granted.</summary>
    public const string Submitted = "submitted";

    /// <summary>Valid: granted.</summary>
    public const string Valid = "valid";

    /// <summary>Favourable: granted.</summary>
    public const string Favourable = "favourable";

    /// <summary>Favourable with conditions: granted once its conditions are met.</summary>
    public const string FavourableWithConditions = "favourable with conditions";

    /// <summary>Responded: granted.</summary>
    public const string Responded = "responded";

    /// <summary>Approved under s30: granted.</summary>
    public const string ApprovedUnderSection30 = "approved under s30";

    /// <summary>Accepted with conditions: granted once its conditions are met.</summary>
    public const string AcceptedWithConditions = "accepted with conditions";

    /// <summary>Deemed authorised: granted.</summary>
    public const string DeemedAuthorised = "deemed authorised";

    /// <summary>Sent: granted.</summary>
    public const string Sent = "sent";

    /// <summary>Approved: granted.</summary>
    public const string Approved = "approved";

    /// <summary>Approved with conditions: granted once its conditions are met.</summary>
    public const string ApprovedWithConditions = "approved with conditions";

    /// <summary>Recruited: granted.</summary>
    public const string Recruited = "recruited";

    /// <summary>Extended: granted.</summary>
    public const string Extended = "extended";

    /// <summary>No objection: granted.</summary>
    public const string NoObjection = "no objection";

    /// <summary>Satisfied: granted.</summary>
    public const string Satisfied = "satisfied";

    /// <summary>
    /// The study-wide review of the lead nation is taken over, with the nation's own checks: <c>lead nation accepted</c>.
    /// </summary>
    public const string LeadNationAccepted = "lead nation accepted";

    /// <summary>Permission: granted.</summary>
    public const string Permission = "permission";

    /// <summary>Permission with conditions: granted once its conditions are met.</summary>
    public const string PermissionWithConditions = "permission with conditions";

    /// <summary>Issued: granted.</summary>
    public const string Issued = "issued";

    /// <summary>Deemed participating: granted.</summary>
    public const string DeemedParticipating = "deemed participating";

    /// <summary>Confirmed early: granted.</summary>
    public const string ConfirmedEarly = "confirmed early";

    /// <summary>Executed: granted.</summary>
    public const string Executed = "executed";

    /// <summary>Agreed: granted.</summary>
    public const string Agreed = "agreed";

    /// <summary>Agreed with conditions: granted once its conditions are met.</summary>
    public const string AgreedWithConditions = "agreed with conditions";

    /// <summary>Compliant: granted.</summary>
    public const string Compliant = "compliant";

    /// <summary>Registered: granted.</summary>
    public const string Registered = "registered";

    /// <summary>Deferred: not final, the step stays open; a registry record deferred is granted.</summary>
    public const string Deferred = "deferred";

    /// <summary>Complete: granted.</summary>
    public const string Complete = "complete";

    /// <summary>Open: granted.</summary>
    public const string Open = "open";

    /// <summary>Issued short term: granted.</summary>
    public const string IssuedShortTerm = "issued short term";

    /// <summary>Fully supported: granted.</summary>
    public const string FullySupported = "fully supported";

    /// <summary>Conditionally supported: granted once its conditions are met.</summary>
    public const string ConditionallySupported = "conditionally supported";

    /// <summary>Conditions: granted once its conditions are met.</summary>
    public const string Conditions = "conditions";

    /// <summary>Held: granted.</summary>
    public const string Held = "held";

    /// <summary>Consented: granted.</summary>
    public const string Consented = "consented";

    /// <summary>Modified: granted.</summary>
    public const string Modified = "modified";

    /// <summary>A: granted.</summary>
    public const string CategoryA = "A";

    /// <summary>B: granted.</summary>
    public const string CategoryB = "B";

    /// <summary>C: granted.</summary>
    public const string CategoryC = "C";

    /// <summary>No notification: granted.</summary>
    public const string NoNotification = "no notification";

    /// <summary>Implement: granted.</summary>
    public const string Implement = "implement";

    /// <summary>Notified: granted.</summary>
    public const string Notified = "notified";

    /// <summary>Recorded: granted.</summary>
    public const string Recorded = "recorded";

    /// <summary>Continued: granted.</summary>
    public const string Continued = "continued";

    /// <summary>Declared: granted.</summary>
    public const string Declared = "declared";
}
