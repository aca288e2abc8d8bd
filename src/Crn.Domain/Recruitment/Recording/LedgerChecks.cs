using Crn.Domain.Decisions;

namespace Crn.Domain.Recruitment.Recording;

/// <summary>Every reason why an event cannot follow in a ledger: for verbs and for replay.</summary>
internal static class LedgerChecks
{
    public static IReadOnlyCollection<Refusal> Against(RecruitmentLedger ledger, RecruitmentEvent proposed) => proposed switch
    {
        RecruitmentEvent.Opened e => ledger.Of(e.Site).OpenedOn is null ? [] : [LedgerRefusals.OpenAlready(e.Site)],
        RecruitmentEvent.OpeningCorrected e => [.. Opening(ledger.Of(e.Site), e)],
        RecruitmentEvent.Paused e => [.. Pause(ledger.Of(e.Site), e.On)],
        RecruitmentEvent.Resumed e => [.. Resume(ledger.Of(e.Site), e.On)],
        RecruitmentEvent.Closed e => [.. Change(ledger.Of(e.Site), e.On)],
        RecruitmentEvent.Reported e => ReportCheck.Against(e, ledger),
        RecruitmentEvent.Completed e => ledger.Of(e.Site).ReportedThrough >= e.On ? [LedgerRefusals.CompleteAlready(e.Site, e.On)] : [],
        RecruitmentEvent.Corrected e => [.. Row(ledger, e.Was), .. Count(e), .. TooMany(ledger, e)],
        RecruitmentEvent.Withdrawn e => [.. Row(ledger, e.Was)],
        RecruitmentEvent.Confirmed e => [.. Confirmation(ledger, e)],
        _ => [],
    };

    private static IEnumerable<Refusal> Opening(SiteRecruitment site, RecruitmentEvent.OpeningCorrected corrected)
    {
        if (corrected.OpenedOn > corrected.On) yield return LedgerRefusals.InTheFuture(corrected.OpenedOn.Value);
        if (site.OpenedOn is null) yield return LedgerRefusals.NotOpened(site.Site);
        else if (site.OpenedOn == corrected.OpenedOn) yield return LedgerRefusals.CorrectsNothing(site.Site);
        if (FirstChange(site) is { } first && !(corrected.OpenedOn <= first)) yield return LedgerRefusals.TooEarly(site.Site, first);
    }

    private static IEnumerable<Refusal> Pause(SiteRecruitment site, LocalDate on)
    {
        if (site.IsPaused) yield return LedgerRefusals.PausedAlready(site.Site);
        foreach (var reason in Change(site, on)) yield return reason;
    }

    private static IEnumerable<Refusal> Resume(SiteRecruitment site, LocalDate on)
    {
        if (!site.IsPaused && site.ClosedOn is null) yield return LedgerRefusals.Recruiting(site.Site);
        if (LastChange(site) is { } last && on < last) yield return LedgerRefusals.TooEarly(site.Site, last);
    }

    // A pause or a closure.
    private static IEnumerable<Refusal> Change(SiteRecruitment site, LocalDate on)
    {
        // A site whose opening nobody recorded is shown open by its first recruit, and may close.
        if (!site.HasOpened) yield return LedgerRefusals.NotOpened(site.Site);
        if (site.ClosedOn is not null) yield return LedgerRefusals.ClosedAlready(site.Site);
        if (LastChange(site) is { } last && on < last) yield return LedgerRefusals.TooEarly(site.Site, last);
    }

    private static IEnumerable<Refusal> Row(RecruitmentLedger ledger, RecruitmentCount was)
    {
        var count = ledger.Of(was.Site).In(was.State).CountFor(was.Period);
        if (count is null) yield return LedgerRefusals.NothingToCorrect(was.Site, was.Period);
        else if (count != was.Count) yield return LedgerRefusals.AnotherCount(was, count.Value);
    }

    private static IEnumerable<Refusal> Count(RecruitmentEvent.Corrected corrected)
    {
        if (corrected.Count < 0) yield return LedgerRefusals.NegativeCount;
        if (corrected.Count == corrected.Was.Count) yield return LedgerRefusals.CorrectsNothing(corrected.Was.Site);
    }

    private static IEnumerable<Refusal> TooMany(RecruitmentLedger ledger, RecruitmentEvent.Corrected corrected)
    {
        if (ledger.People(corrected.Was.State) - corrected.Was.Count + corrected.Count > Plausible.People)
            yield return LedgerRefusals.TooManyPeople;
    }

    private static IEnumerable<Refusal> Confirmation(RecruitmentLedger ledger, RecruitmentEvent.Confirmed confirmed)
    {
        if (confirmed.ConfirmedCount < 0) yield return LedgerRefusals.NegativeCount;
        if (confirmed.Period.To > confirmed.On) yield return LedgerRefusals.InTheFuture(confirmed.Period.To);
        if (ledger.IsStated(confirmed))
        {
            yield return LedgerRefusals.ConfirmedAlready(confirmed.Site, confirmed.Period);
        }
    }

    private static LocalDate? LastChange(SiteRecruitment site) =>
        site.ClosedOn ?? (site.Pauses.IsEmpty ? site.OpenedOn : site.Pauses[^1].ResumedOn ?? site.Pauses[^1].From);

    private static LocalDate? FirstChange(SiteRecruitment site) => site.Pauses.IsEmpty ? site.ClosedOn : site.Pauses[0].From;
}
