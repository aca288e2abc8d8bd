using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Recruitment;

/// <content>The verbs: what may be recorded, and why not.</content>
public sealed partial record RecruitmentLedger
{
    /// <summary>Records that a site, or the study, opened to recruitment. Refused when it is open, or the day is after the recording.</summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="on">The first day open.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <returns>The ledger with the opening, or every reason why not.</returns>
    public Decision<RecruitmentLedger, RecruitmentEvent> Open(SiteOrStudy site, LocalDate on, LocalDate recordedOn)
    {
        var reasons = Against(recordedOn, on);
        if (Of(site).OpenedOn is not null) reasons.Add(LedgerRefusals.OpenAlready(site));
        return Decide(new RecruitmentEvent.Opened(recordedOn, site, on), reasons);
    }

    /// <summary>Corrects the recorded opening of a site, or the study. Refused when the new day is after the recording or after a later pause or closure.</summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="on">The right first day open; null when it had not opened, or nobody knows when.</param>
    /// <param name="reason">Why, in words without a person in them.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <returns>The corrected ledger, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank or looks like an NHS number.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> CorrectOpening(SiteOrStudy site, LocalDate? on, string reason, LocalDate recordedOn)
    {
        var reasons = Against(recordedOn, on);
        var now = Of(site);
        if (now.OpenedOn is null) reasons.Add(LedgerRefusals.NotOpened(site));
        if (FirstChange(now) is { } first && (on is null || on > first)) reasons.Add(LedgerRefusals.TooEarly(site, first));
        return Decide(new RecruitmentEvent.OpeningCorrected(recordedOn, site, on, Guard.Against.BlankOrNhsNumber(reason)), reasons);
    }

    /// <summary>Records that a site paused, or the study was suspended. Refused when it never opened, is paused or closed, or the day does not fit.</summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="from">The first day without recruiting.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <returns>The ledger with the pause, or every reason why not.</returns>
    public Decision<RecruitmentLedger, RecruitmentEvent> Pause(SiteOrStudy site, LocalDate from, LocalDate recordedOn)
    {
        var reasons = Against(recordedOn, from);
        var now = Of(site);
        if (now.IsPaused) reasons.Add(LedgerRefusals.PausedAlready(site));
        reasons.AddRange(AgainstChanging(now, from));
        return Decide(new RecruitmentEvent.Paused(recordedOn, site, from), reasons);
    }

    /// <summary>Records that a paused or closed site, or the study, recruits again. Refused when it is neither, or the day does not fit.</summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="on">The first day of recruiting again.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <returns>The ledger, recruiting again, or every reason why not.</returns>
    public Decision<RecruitmentLedger, RecruitmentEvent> Resume(SiteOrStudy site, LocalDate on, LocalDate recordedOn)
    {
        var reasons = Against(recordedOn, on);
        var now = Of(site);
        if (!now.IsPaused && now.ClosedOn is null) reasons.Add(LedgerRefusals.Recruiting(site));
        if (LastChange(now) is { } last && on < last) reasons.Add(LedgerRefusals.TooEarly(site, last));
        return Decide(new RecruitmentEvent.Resumed(recordedOn, site, on), reasons);
    }

    /// <summary>Records that a site, or the study, closed to recruitment. Refused when it never opened, is closed, or the day does not fit.</summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="on">The last day open.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <returns>The ledger with the closure, or every reason why not.</returns>
    public Decision<RecruitmentLedger, RecruitmentEvent> Close(SiteOrStudy site, LocalDate on, LocalDate recordedOn)
    {
        var reasons = Against(recordedOn, on);
        reasons.AddRange(AgainstChanging(Of(site), on));
        return Decide(new RecruitmentEvent.Closed(recordedOn, site, on), reasons);
    }

    /// <summary>
    /// Records counts, one row or many thousands at once. Refused when a row ends after the recording, a cell has its count already, or people would be
    /// counted twice. Rows before a site's opening or after its closure are taken: they are findings, because the opening is the likelier error.
    /// </summary>
    /// <param name="rows">The rows, in any order; each site, period and state once.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <returns>The ledger with the counts, or every reason why not.</returns>
    /// <exception cref="InvalidOperationException">A row is <c>default</c>.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Report(ValueList<RecruitmentCount> rows, LocalDate recordedOn)
    {
        var reasons = Against(recordedOn, null);
        if (rows.IsEmpty) reasons.Add(LedgerRefusals.NoRows);
        reasons.AddRange(ReportCheck.Against(rows, recordedOn, Of));
        var reported = new RecruitmentEvent.Reported(recordedOn, rows);
        if (reasons.Count > 0) return Decision.Refuse<RecruitmentLedger, RecruitmentEvent>(reasons.ToValueList());
        var next = Evolve(reported);
        return ReportCheck.CountsTotalsAndSites(next, rows)
            ? Decision.Refuse<RecruitmentLedger, RecruitmentEvent>(LedgerRefusals.TotalsAndSites)
            : Decision.Accept<RecruitmentLedger, RecruitmentEvent>(next, reported);
    }

    /// <summary>Records that everything to a day is in: days without a row had nobody. This is how a site reports that it recruited no one.</summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/> for all sites.</param>
    /// <param name="through">The last day reported.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <returns>The ledger, or every reason why not.</returns>
    public Decision<RecruitmentLedger, RecruitmentEvent> Complete(SiteOrStudy site, LocalDate through, LocalDate recordedOn)
    {
        return Decide(new RecruitmentEvent.Completed(recordedOn, site, through), Against(recordedOn, through));
    }

    /// <summary>Corrects a reported count. Refused when nothing was reported for exactly that period and state.</summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="period">The period of the row.</param>
    /// <param name="count">The right count, zero or more.</param>
    /// <param name="reason">Why, in words without a person in them.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <param name="state">The state of the row.</param>
    /// <returns>The corrected ledger, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank or looks like an NHS number, or the count is negative.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Correct(
        SiteOrStudy site, RecruitmentPeriod period, int count, string reason, LocalDate recordedOn, ParticipantState state = ParticipantState.Recruited)
    {
        var reasons = Against(recordedOn, null);
        Guard.Against.Negative(count);
        var was = Of(site).In(state).CountFor(period);
        if (was is null) reasons.Add(LedgerRefusals.NothingToCorrect(site, period));
        return Decide(new RecruitmentEvent.Corrected(recordedOn, new(site, period, was ?? 0, state), count, Guard.Against.BlankOrNhsNumber(reason)), reasons);
    }

    /// <summary>Takes out a row that should never have been there. Refused when nothing was reported for exactly that period and state.</summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="period">The period of the row.</param>
    /// <param name="reason">Why, in words without a person in them.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <param name="state">The state of the row.</param>
    /// <returns>The ledger without the row, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank or looks like an NHS number.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Withdraw(
        SiteOrStudy site, RecruitmentPeriod period, string reason, LocalDate recordedOn, ParticipantState state = ParticipantState.Recruited)
    {
        var reasons = Against(recordedOn, null);
        var was = Of(site).In(state).CountFor(period);
        if (was is null) reasons.Add(LedgerRefusals.NothingToCorrect(site, period));
        return Decide(new RecruitmentEvent.Withdrawn(recordedOn, new(site, period, was ?? 0, state), Guard.Against.BlankOrNhsNumber(reason)), reasons);
    }

    /// <summary>Records the sponsor's or chief investigator's word on the data of a period.</summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/> for all sites.</param>
    /// <param name="period">The days spoken of, usually a month.</param>
    /// <param name="isAccurate">Whether the data were called accurate.</param>
    /// <param name="recordedOn">The day of recording.</param>
    /// <param name="confirmedCount">The number the sponsor has, when it was given.</param>
    /// <returns>The ledger with the confirmation, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The confirmed count is negative.</exception>
    public Decision<RecruitmentLedger, RecruitmentEvent> Confirm(
        SiteOrStudy site, RecruitmentPeriod period, bool isAccurate, LocalDate recordedOn, int? confirmedCount = null)
    {
        if (confirmedCount is { } count) Guard.Against.Negative(count, nameof(confirmedCount));
        return Decide(new RecruitmentEvent.Confirmed(recordedOn, site, period, isAccurate, confirmedCount), Against(recordedOn, period.To));
    }

    private List<Refusal> Against(LocalDate recordedOn, LocalDate? happenedOn)
    {
        List<Refusal> reasons = [];
        if (recordedOn < LastRecordedOn) reasons.Add(LedgerRefusals.OutOfOrder(LastRecordedOn));
        if (happenedOn > recordedOn) reasons.Add(LedgerRefusals.InTheFuture(happenedOn.Value));
        return reasons;
    }

    private static IEnumerable<Refusal> AgainstChanging(SiteRecruitment site, LocalDate on)
    {
        // A site whose opening nobody recorded is shown open by its first recruit, and may close.
        if (!site.HasOpened) yield return LedgerRefusals.NotOpened(site.Site);
        if (site.ClosedOn is not null) yield return LedgerRefusals.ClosedAlready(site.Site);
        if (LastChange(site) is { } last && on < last) yield return LedgerRefusals.TooEarly(site.Site, last);
    }

    private static LocalDate? LastChange(SiteRecruitment site) =>
        site.ClosedOn ?? (site.Pauses.IsEmpty ? site.OpenedOn : site.Pauses[^1].ResumedOn ?? site.Pauses[^1].From);

    private static LocalDate? FirstChange(SiteRecruitment site) => site.Pauses.IsEmpty ? site.ClosedOn : site.Pauses[0].From;

    private Decision<RecruitmentLedger, RecruitmentEvent> Decide(RecruitmentEvent happened, List<Refusal> reasons) => reasons.Count == 0
        ? Decision.Accept(Evolve(happened), happened)
        : Decision.Refuse<RecruitmentLedger, RecruitmentEvent>(reasons.ToValueList());
}
