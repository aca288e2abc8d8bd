using static Crn.Domain.Studies.StudyStatus;

namespace Crn.Domain.Studies;

/// <content>The words of registries that have no code list of their own standard, or several.</content>
/// <remarks>The words are those that the registries show and pass on (grade inferred); the alignment is this library's own. Where a status
/// can be written in several words, the first row that holds it is taken.</remarks>
internal static partial class StatusMapTables
{
    private const string ByInvitation = "that participants come by invitation only";
    private const string ByAuthority = "that an authority ordered it";
    private const string NeverStarted = "that it was given up, and in which state";
    private const string Refused = "that approval was refused: no status of the network says so";
    private const string OneCountry = "what holds in other countries";

    private static readonly ValueList<StudyStatus> NoLonger =
        [ClosedInFollowUp, ClosedToRecruitment, ClosedFollowUpComplete, ClosedNoFollowUp];
    private static readonly ValueList<StudyStatus> Authorised = [.. Received, .. Open];

    private static readonly Row[] Isrctn =
    [
        new("Not yet recruiting", NotYet, ""),
        new("Recruiting", Open, ""),
        new("Enrolling by invitation", Open, ByInvitation),
        new("No longer recruiting", NoLonger, "whether follow-up goes on"),
        new("Suspended", Halted, ""),
        new("Completed", Completed, ""),
        new("Stopped", SomehowClosed, EarlyStop),
        new("Ongoing", [], "whether the study recruits: only that it is not over"),
    ];

    private static readonly Row[] EuCtr =
    [
        new("Ongoing", [], "whether the trial recruits; " + OneCountry),
        new("Restarted", Open, "that it had been halted; " + OneCountry),
        new("Temporarily Halted", Halted, OneCountry),
        new("Suspended by CA", Halted, ByAuthority + "; " + OneCountry),
        new("Completed", Completed, OneCountry),
        new("Prematurely Ended", SomehowClosed, EarlyStop + "; " + OneCountry),
        new("Prohibited by CA", SomehowClosed, ByAuthority + "; " + OneCountry),
        new("Not Authorised", [], Refused),
        new("GB - no longer in EU/EEA", [], "that the register stopped following the trial in the United Kingdom; nothing is said of it " +
            "since"),
        new("Trial now transitioned", [], "that the trial is followed in CTIS now"),
        new("Transitioned", [], "that the trial is followed in CTIS now"),
        new("Authorised-recruitment may be ongoing or finished", [], "whether the trial recruits: only that it was authorised"),
        new("Not Recruiting", [], "why it does not recruit: not yet, halted or over"),
        new("Not Available", [], "the register states nothing"),
        new("NA", [], "the register states nothing"),
    ];

    private static readonly Row[] Ctis =
    [
        new("Under evaluation", Pending, ""),
        new("Authorised, recruitment pending", Received, ""),
        new("Authorised, not started", Received, ""),
        new("Authorised, recruiting", Open, ""),
        new("Recruiting", Open, ""),
        new("Ongoing, recruiting", Open, ""),
        new("Ongoing, recruitment ended", [ClosedInFollowUp], ""),
        new("Recruitment ended", NoLonger, "whether follow-up goes on"),
        new("Temporarily halted", Halted, ""),
        new("Halted", Halted, ""),
        new("Suspended", Halted, ""),
        new("Ended", Completed, "whether it ended early"),
        new("Revoked", SomehowClosed, ByAuthority),
        new("Not authorised", [], Refused),
        new("Not authorized", [], Refused),
        new("Withdrawn", Withdrawn, ""),
        new("Cancelled", Withdrawn, NeverStarted),
        new("Expired", Withdrawn, "that the authorisation ran out before the first participant"),
        new("Lapsed", Withdrawn, "that the application lapsed"),
        new("Authorised", Authorised, "whether the trial recruits"),
        new("Ongoing", [], "whether the trial recruits: only that it is not over"),
        new("Submitted", Pending, ""),
    ];

    private static string? FirstOf(Row[] rows, StudyStatus status)
    {
        foreach (var row in rows)
        {
            if (row.Candidates.Contains(status) && row.Candidates.All(c => c.Group() == status.Group())) return row.Code;
        }

        return null;
    }
}
