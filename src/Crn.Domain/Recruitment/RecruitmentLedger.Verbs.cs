using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment.Recording;

namespace Crn.Domain.Recruitment;

/// <content>The verbs: what may be recorded. The reasons against it stand in one place, for verbs and replay alike.</content>
public sealed partial record RecruitmentLedger
{
    /// <summary>Starts a ledger.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="lag">How late reports may be; <see cref="ReportingLag.LocalSystem"/> when null.</param>
    /// <param name="dateBasis">Which date the counts go by.</param>
    /// <returns>The empty ledger, or why not: it is recorded before its day.</returns>
    /// <exception cref="ArgumentException">There is no such party or date basis.</exception>
    public static Decision<RecruitmentLedger, RecruitmentEvent> Start(
        LocalDate on,
        Party by,
        LocalDate? recordedOn = null,
        ReportingLag? lag = null,
        RecruitmentDateBasis dateBasis = RecruitmentDateBasis.NotStated) => History.Start<RecruitmentLedger, RecruitmentEvent>(
            new RecruitmentEvent.Started(on, by, recordedOn ?? on, lag ?? ReportingLag.LocalSystem,
                Guard.Against.EnumOutOfRange(dateBasis)));

    /// <summary>Records that a site, or the study, opened to recruitment. Refused when it is open.</summary>
    /// <param name="site">The site, or the whole study.</param>
    /// <param name="on">The first day open.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger with the opening, or every reason why not.</returns>
    public Decision<RecruitmentLedger, RecruitmentEvent> Open(SiteOrStudy site, LocalDate on, Party by, LocalDate? recordedOn = null,
        int? version = null) =>
        Decide(new RecruitmentEvent.Opened(on, by, recordedOn ?? on, site), version);

    /// <summary>Corrects the recorded opening of a site, or the study. Refused when there is none, when it says the same, or when it is
    /// after a later pause or closure.</summary>
    /// <param name="site">The site, or the whole study.</param>
    /// <param name="openedOn">The right first day open; null when it had not opened, or nobody knows when.</param>
    /// <param name="reason">Why, in words without a person in them.</param>
    /// <param name="on">The day of the correction.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The corrected ledger, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank or looks like an NHS number, or a date is of another
    /// calendar system.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> CorrectOpening(
        SiteOrStudy site, LocalDate? openedOn, string reason, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new RecruitmentEvent.OpeningCorrected(on, by, recordedOn ?? on, site, Guarded.Iso(openedOn), FreeText.From(reason)),
            version);

    /// <summary>Records that a site paused, or the study was suspended. Refused when it never opened, is paused or closed, or its last
    /// change was later.</summary>
    /// <param name="site">The site, or the whole study.</param>
    /// <param name="on">The first day without recruiting.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger with the pause, or every reason why not.</returns>
    public Decision<RecruitmentLedger, RecruitmentEvent> Pause(SiteOrStudy site, LocalDate on, Party by, LocalDate? recordedOn = null,
        int? version = null) =>
        Decide(new RecruitmentEvent.Paused(on, by, recordedOn ?? on, site), version);

    /// <summary>
    /// Records that a paused or closed site, or the study, recruits again. Refused when it is neither, or its last change was later.
    /// </summary>
    /// <param name="site">The site, or the whole study.</param>
    /// <param name="on">The first day of recruiting again.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger, recruiting again, or every reason why not.</returns>
    public Decision<RecruitmentLedger, RecruitmentEvent> Resume(SiteOrStudy site, LocalDate on, Party by, LocalDate? recordedOn = null,
        int? version = null) =>
        Decide(new RecruitmentEvent.Resumed(on, by, recordedOn ?? on, site), version);

    /// <summary>
    /// Records that a site, or the study, closed to recruitment. Refused when it never opened, is closed, or its last change was later.
    /// </summary>
    /// <param name="site">The site, or the whole study.</param>
    /// <param name="on">The last day open.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger with the closure, or every reason why not.</returns>
    public Decision<RecruitmentLedger, RecruitmentEvent> Close(SiteOrStudy site, LocalDate on, Party by, LocalDate? recordedOn = null,
        int? version = null) =>
        Decide(new RecruitmentEvent.Closed(on, by, recordedOn ?? on, site), version);

    /// <summary>
    /// Records counts, one row or many thousands at once, on the last day of their periods. Refused when a row ends after the recording, a
    /// site, period and state has its count already, or people would be counted twice. Rows before a site's opening or after its closure
    /// are taken: they are findings, because the opening is the likelier error.
    /// </summary>
    /// <param name="rows">The rows, in any order; each site, period and state once.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day they are recorded; the last day of the rows when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger with the counts, or every reason why not.</returns>
    /// <exception cref="InvalidOperationException">A row is <c>default</c>.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Report(ValueList<RecruitmentCount> rows, Party by, LocalDate? recordedOn = null,
        int? version = null)
    {
        if (rows.Contains(default)) throw new InvalidOperationException("default(RecruitmentCount) is no row.");
        var on = ReportCheck.LastDay(rows) ?? recordedOn ?? LastRecordedOn;
        return Decide(new RecruitmentEvent.Reported(on, by, recordedOn ?? on, rows), version);
    }

    /// <summary>
    /// Records that everything to a day is in: days without a row had nobody. This is how a site reports that it recruited no one. Refused
    /// when its reports reach that day already.
    /// </summary>
    /// <param name="site">The site, or the whole study for all sites.</param>
    /// <param name="through">The last day reported.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="through"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger, or every reason why not.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Complete(
        SiteOrStudy site, LocalDate through, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new RecruitmentEvent.Completed(Guarded.Iso(through), by, recordedOn ?? through, site), version);

    /// <summary>
    /// Corrects a reported count. Refused when nothing was reported for exactly that period and state, or when the count is that already.
    /// </summary>
    /// <param name="site">The site, or the whole study.</param>
    /// <param name="period">The period of the row.</param>
    /// <param name="count">The right count, zero or more.</param>
    /// <param name="reason">Why, in words without a person in them.</param>
    /// <param name="on">The day of the correction.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <param name="state">The state of the row.</param>
    /// <returns>The corrected ledger, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank or looks like an NHS number, or the count is
    /// negative.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Correct(
        SiteOrStudy site,
        RecruitmentPeriod period,
        int count,
        string reason,
        LocalDate on,
        Party by,
        LocalDate? recordedOn = null,
        int? version = null,
        ParticipantState state = ParticipantState.Recruited) => Decide(
            new RecruitmentEvent.Corrected(on, by, recordedOn ?? on, RowFor(site, period, state), Guard.Against.Negative(count),
                FreeText.From(reason)), version);

    /// <summary>
    /// Takes out a row that should never have been there. Refused when nothing was reported for exactly that period and state.
    /// </summary>
    /// <param name="site">The site, or the whole study.</param>
    /// <param name="period">The period of the row.</param>
    /// <param name="reason">Why, in words without a person in them.</param>
    /// <param name="on">The day of the withdrawal.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <param name="state">The state of the row.</param>
    /// <returns>The ledger without the row, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank or looks like an NHS number.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Withdraw(
        SiteOrStudy site,
        RecruitmentPeriod period,
        string reason,
        LocalDate on,
        Party by,
        LocalDate? recordedOn = null,
        int? version = null,
        ParticipantState state = ParticipantState.Recruited) =>
        Decide(new RecruitmentEvent.Withdrawn(on, by, recordedOn ?? on, RowFor(site, period, state), FreeText.From(reason)), version);

    /// <summary>Records whether the sponsor or chief investigator calls the data of a period accurate. Refused when that was recorded of
    /// the same day.</summary>
    /// <param name="site">The site, or the whole study for all sites.</param>
    /// <param name="period">The days spoken of, usually a month.</param>
    /// <param name="isAccurate">Whether the data were called accurate.</param>
    /// <param name="on">The day of the statement, not before the end of the period.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <param name="confirmedCount">The number the sponsor has, when it was given.</param>
    /// <returns>The ledger with the confirmation, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The confirmed count is negative.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Confirm(
        SiteOrStudy site, RecruitmentPeriod period, bool isAccurate, LocalDate on, Party by, LocalDate? recordedOn = null,
        int? version = null, int? confirmedCount = null)
    {
        if (confirmedCount is { } count) Guard.Against.Negative(count, nameof(confirmedCount));
        return Decide(new RecruitmentEvent.Confirmed(on, by, recordedOn ?? on, site, period, isAccurate, confirmedCount), version);
    }

    private Decision<RecruitmentLedger, RecruitmentEvent> Decide(RecruitmentEvent proposed, int? version) =>
        History.Decide(this, proposed, version);
}
