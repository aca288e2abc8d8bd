using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>A study as the signals read it: its plan, the ledger up to the last day counted, and the sites that have opened.</summary>
internal sealed class StudyReading
{
    public StudyReading(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, LocalDate through, StudyEvidence evidence)
    {
        (Plan, Ledger, AsAt, Through, Evidence) = (plan, ledger, asAt, through, evidence);
        Opened = ledger.Sites.Where(site => site.OpenedOn <= through).ToList();
        var settled = LocalDate.Min(through, ledger.Lag.SettledThrough(asAt));
        var lastMonth = new YearMonth(settled.Year, settled.Month);
        if (lastMonth.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth) > settled) lastMonth = lastMonth.PlusMonths(-1);
        LastMonth = lastMonth;
        Recent = Months(lastMonth.PlusMonths(-2), lastMonth);
        Before = Months(lastMonth.PlusMonths(-5), lastMonth.PlusMonths(-3));
    }

    public RecruitmentPlan Plan { get; }

    public RecruitmentLedger Ledger { get; }

    public LocalDate AsAt { get; }

    public LocalDate Through { get; }

    public StudyEvidence Evidence { get; }

    /// <summary>Every site of the ledger that has opened, planned or not.</summary>
    public IReadOnlyList<SiteRecruitment> Opened { get; }

    /// <summary>The last whole calendar month about which reports are due.</summary>
    public YearMonth LastMonth { get; }

    /// <summary>The three months to it, and the three before those.</summary>
    public RecruitmentPeriod Recent { get; }

    public RecruitmentPeriod Before { get; }

    /// <summary>Whether any opening was ever recorded.</summary>
    public bool RecordsOpenings => Opened.Count > 0;

    public static SiteCode Code(SiteRecruitment site) => site.Site.Site!.Value;

    public int OpenDays(SiteRecruitment site, RecruitmentPeriod period) => Ledger.DaysOpenWithin(site.Site, period) ?? 0;

    /// <summary>The days a site was open and has reported of.</summary>
    public int ReportedDays(SiteRecruitment site)
    {
        if (Ledger.ReportedThrough(site.Site) is not { } reach || site.OpenedOn is not { } opened) return 0;
        var to = LocalDate.Min(reach, Through);
        return to < opened ? 0 : OpenDays(site, RecruitmentPeriod.Between(opened, to));
    }

    public static RecruitmentPeriod Months(YearMonth from, YearMonth to) =>
        RecruitmentPeriod.Between(from.OnDayOfMonth(1), to.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth));
}
