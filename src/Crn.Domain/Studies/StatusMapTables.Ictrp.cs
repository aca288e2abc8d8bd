using static Crn.Domain.Studies.StudyStatus;

namespace Crn.Domain.Studies;

/// <content>The words of the World Health Organization's portal: its own, and those of the registers whose records it passes on.</content>
internal static partial class StatusMapTables
{
    private const string Why = "why it does not recruit: not yet, halted or over";
    private const string NothingSaid = "the register states nothing";
    private const string BeforeStart = "that it was given up before it began";

    private static readonly Row[] Ictrp =
    [
        // The portal's own words, and those most registers use.
        new("Not yet recruiting", NotYet, ""),
        new("Recruiting", Open, ""),
        new("Enrolling by invitation", Open, ByInvitation),
        new("Active, not recruiting", [ClosedInFollowUp], ""),
        new("Completed", Completed, ""),
        new("Terminated", SomehowClosed, EarlyStop),
        new("Suspended", Halted, ""),
        new("Withdrawn", Withdrawn, ""),
        new("Not recruiting", [], Why),
        new("Authorised", Authorised, "whether the trial recruits"),
        new("Authorised-recruitment may be ongoing or finished", [], "whether the trial recruits: only that it was authorised"),
        new("Pending", NotYet, ""),
        new("Complete", Completed, ""),
        new("Recruitment complete", NoLonger, "whether follow-up goes on"),
        new("Recruitment completed", NoLonger, "whether follow-up goes on"),
        new("Temporary halt", Halted, ""),
        new("Temporarily halted", Halted, ""),
        new("Ongoing", [], "whether the study recruits: only that it is not over"),
        new("Other", [], NothingSaid),
        new("Unknown", [], NothingSaid),
        new("Unknown status", [], "the register no longer vouches for the record"),
        new("Not Available", [], NothingSaid),
        new("Not Applicable", [], NothingSaid),
        new("NA", [], NothingSaid),
        new("Not specified", [], NothingSaid),
        new("No longer available", [], ExpandedAccess),
        new("Available", [], ExpandedAccess),
        new("Temporarily not available", [], ExpandedAccess),
        new("Approved for marketing", [], ExpandedAccess),
        new("Withheld", [], "the record is not shown; nothing is said of the study"),

        // Australia and New Zealand, Africa, Sri Lanka.
        new("Closed: follow-up continuing", [ClosedInFollowUp], ""),
        new("Closed: follow-up complete", [ClosedFollowUpComplete], ""),
        new("Closed to recruitment: follow-up continuing", [ClosedInFollowUp], ""),
        new("Closed to recruitment: follow-up complete", [ClosedFollowUpComplete], ""),
        new("Complete: follow up continuing", [ClosedInFollowUp], ""),
        new("Complete: follow up complete", [ClosedFollowUpComplete], ""),
        new("Stopped early", SomehowClosed, EarlyStop),
        new("Stopped", SomehowClosed, EarlyStop),

        // India.
        new("Open to Recruitment", Open, ""),
        new("Closed to Recruitment of Participants", NoLonger, "whether follow-up goes on"),
        new("Other (Terminated)", SomehowClosed, EarlyStop),

        // Germany.
        new("Recruiting planned", NotYet, ""),
        new("Recruiting ongoing", Open, ""),
        new("Recruiting complete, follow-up continuing", [ClosedInFollowUp], ""),
        new("Recruiting complete, follow-up complete", [ClosedFollowUpComplete], ""),
        new("Recruiting complete, study complete", [ClosedFollowUpComplete], ""),
        new("Recruiting complete, study continuing", [ClosedInFollowUp], ""),
        new("Recruiting stopped after recruiting started", SomehowClosed, EarlyStop),
        new("Recruiting suspended on temporary hold", Halted, ""),
        new("Recruiting withdrawn before recruiting started", Withdrawn, ""),

        // Japan, China, Korea, the Netherlands, Brazil, Thailand, Iran, Cuba.
        new("Preinitiation", NotYet, ""),
        new("Open public recruiting", Open, ""),
        new("No longer recruiting", NoLonger, "whether follow-up goes on"),
        new("Main results already published", Completed, "that results are published"),
        new("Suspending", Halted, ""),
        new("Recruitment stopped", NoLonger, "whether it stopped early, and whether follow-up goes on"),
        new("Open for patient inclusion", Open, ""),
        new("Planned", NotYet, ""),
        new("Closed for patient inclusion", NoLonger, "whether follow-up goes on"),
        new("Will not start", Withdrawn, BeforeStart),
        new("Stopped before start", Withdrawn, BeforeStart),
        new("Stopped: trial never started", Withdrawn, BeforeStart),
        new("Stopped: trial stopped early", SomehowClosed, EarlyStop),
        new("Completed: follow up complete", [ClosedFollowUpComplete], ""),
        new("Recruitment ended", NoLonger, "whether follow-up goes on"),
        new("Recruitment closed", NoLonger, "whether follow-up goes on"),
        new("Closed", NoLonger, "whether follow-up goes on"),
        new("Complete: follow up ongoing", [ClosedInFollowUp], ""),
        new("Temporarily suspended", Halted, ""),
        new("Not yet open", NotYet, ""),
        new("Data analysis completed", Completed, "that the analysis is done"),
        new("Finished", Completed, ""),
        new("Interrupted", Halted, ""),
    ];
}
