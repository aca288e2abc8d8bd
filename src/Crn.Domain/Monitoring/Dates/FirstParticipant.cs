using Crn.Domain.Recruitment;
using Crn.Domain.Rules;

namespace Crn.Domain.Monitoring.Dates;

/// <summary>Days from opening to the first participant, as far as the counts say.</summary>
internal static class FirstParticipant
{
    public static CountRange? Days(SiteRecruitment site) =>
        site.OpenedOn is { } opened && site.Recruited.FirstPeriod is { } first ? Between(opened, first.From, first.To) : null;

    public static CountRange? Days(RecruitmentLedger ledger)
    {
        // A site that recruits and has no recorded opening may have been the first to open.
        if (ledger.Study.OpenedOn is null && ledger.Sites.Any(s => s.OpenedOn is null && s.Recruited.Total > 0)) return null;
        var firsts = ledger.Sites.Append(ledger.Study).Select(s => s.Recruited.FirstPeriod).OfType<RecruitmentPeriod>().ToList();
        return StudyDates.Opened(ledger) is { } opened && firsts.Count > 0
            ? Between(opened, firsts.Min(p => p.From), firsts.Min(p => p.To)) : null;
    }

    // While nobody came, the study has missed the limit only once all of it was reported.
    public static Truth CameWithin(int days, RecruitmentLedger ledger, LocalDate asAt)
    {
        if (Days(ledger) is { } came) return came.AtMost <= days ? Truth.True : came.AtLeast > days ? Truth.False : Truth.Unknown;
        if (ledger.Recruited > 0 || StudyDates.Opened(ledger) is not { } opened) return Truth.Unknown;
        var last = DateSteps.AddDays(opened, days);
        if (last >= asAt) return Truth.Unknown;
        return ledger.RecruitedBy(last).AtMost is 0 ? Truth.False : Truth.Unknown;
    }

    private static CountRange? Between(LocalDate opened, LocalDate from, LocalDate to) =>
        to < opened ? null : CountRange.Between(Math.Max(0, Period.DaysBetween(opened, from)), Period.DaysBetween(opened, to));
}
