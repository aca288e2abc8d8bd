using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting.Attribution;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>A study as the signals read it: its plan, the ledger up to the last day counted, and the sites that have opened.</summary>
internal sealed class StudyReading
{
    private const int FirstYear = -9990;

    // As much of a period as may be missing, or more, for its count to be taken as it is: a default.
    private const double Outstanding = 0.1;

    private readonly CauseThresholds thresholds;

    public StudyReading(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, LocalDate through, StudyEvidence evidence,
        CauseThresholds thresholds)
    {
        this.thresholds = thresholds;
        (Plan, Ledger, AsAt, Through, Evidence) = (plan, ledger, asAt, through, evidence);
        Opened = ledger.Sites.Where(site => site.OpenedOn <= through).ToList();
        var settled = LocalDate.Min(through, Back(asAt, days: ledger.Lag.Days));
        var lastMonth = new YearMonth(settled.Year, settled.Month);
        if (lastMonth.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth) > settled)
            lastMonth = lastMonth.Year > FirstYear ? lastMonth.PlusMonths(-1) : lastMonth;
        LastMonth = lastMonth;
        // Three months back from the last day settled that anybody has reported, ended where no count is cut in two.
        var reported = ledger.Sites.Select(site => ledger.ReportedThrough(site.Site)).OfType<LocalDate>().DefaultIfEmpty(settled).Max();
        var to = To(LocalDate.Min(settled, reported));
        var middle = CountedThrough.Of(ledger, Back(to, months: 3));
        var start = CountedThrough.Of(ledger, Back(middle, months: 3));
        Recent = RecruitmentPeriod.Between(LocalDate.Min(middle.PlusDays(1), to), to);
        Before = RecruitmentPeriod.Between(LocalDate.Min(start.PlusDays(1), middle), middle);
        Lengths = Math.Abs(Recent.Days - Before.Days) > Outstanding * Before.Days ? (double)Before.Days / Recent.Days : 1;
    }

    public RecruitmentPlan Plan { get; }

    public RecruitmentLedger Ledger { get; }

    public LocalDate AsAt { get; }

    public LocalDate Through { get; }

    public StudyEvidence Evidence { get; }

    /// <summary>A threshold as it is on the date asked about.</summary>
    public decimal Threshold(string code) => thresholds.Of(code).ValueOn(AsAt);

    /// <summary>The reason why there is not enough data, with how much would be.</summary>
    public string Fewer(string code, string than) => $"fewer than {Text.Of(Threshold(code))} {than}";

    /// <summary>Every site of the ledger that has opened, planned or not.</summary>
    public IReadOnlyList<SiteRecruitment> Opened { get; }

    /// <summary>The last whole calendar month about which reports are due.</summary>
    public YearMonth LastMonth { get; }

    /// <summary>The three months to the last day settled, and the three before those; longer where counts are by longer periods.</summary>
    public RecruitmentPeriod Recent { get; }

    public RecruitmentPeriod Before { get; }

    /// <summary>What recruits of the recent months are multiplied by where the two are not of about one length.</summary>
    public double Lengths { get; }

    /// <summary>Whether any opening was ever recorded.</summary>
    public bool RecordsOpenings => Opened.Count > 0;

    /// <summary>Whether it is known which sites have opened: without an opening and without any report, none has.</summary>
    public bool KnowsOpenings => RecordsOpenings
        || (Ledger.Study.ReportedThrough is null && Ledger.Sites.All(site => site.ReportedThrough is null));

    public static SiteCode Code(SiteRecruitment site) => site.Site.Site!.Value;

    /// <summary>Whether a site is open on a day, and the study neither suspended nor closed.</summary>
    public bool IsOpen(SiteRecruitment site, LocalDate on) =>
        on > LocalDate.MinIsoValue && site.IsOpenOn(on) && OpenDays(site, RecruitmentPeriod.Between(on, on)) > 0;

    /// <summary>The last day a site, or the study, is open; null while both are.</summary>
    public LocalDate? ClosedOn(SiteRecruitment site) =>
        site.ClosedOn is { } own && !(Ledger.Study.ClosedOn < own) ? own : Ledger.Study.ClosedOn;

    /// <summary>Whether reports of a site are in about every day on which it could recruit, up to the date asked about.</summary>
    public bool IsReported(SiteRecruitment site)
    {
        var from = Ledger.ReportedThrough(site.Site) is { } reach && reach >= site.OpenedOn ? reach.PlusDays(1) : site.OpenedOn!.Value;
        return from > AsAt || OpenDays(site, RecruitmentPeriod.Between(from, AsAt)) == 0;
    }

    public int OpenDays(SiteRecruitment site, RecruitmentPeriod period) => Ledger.DaysOpenWithin(site.Site, period) ?? 0;

    /// <summary>Recruits of a period; a site that opened after it need not have reported.</summary>
    public CountRange Within(RecruitmentPeriod period) =>
        Ledger.IsTotalsOnly || Ledger.Sites.Any(site => site.OpenedOn is null && site.Recruited.Total > 0) ? Ledger.RecruitedWithin(period)
            : Opened.Where(site => site.OpenedOn <= period.To).Aggregate(CountRange.Exactly(0),
                (sum, site) => sum.Plus(Within(site, period)));

    /// <summary>Recruits of a site in a period; a tenth of it may be outstanding.</summary>
    public CountRange Within(SiteRecruitment site, RecruitmentPeriod period) =>
        Ledger.ReportedThrough(site.Site) >= period.To.PlusDays(-(int)(Outstanding * period.Days)) ? site.Recruited.Within(period)
            : Ledger.RecruitedWithin(site.Site, period);

    /// <summary>The days a site was open and has reported of.</summary>
    public int ReportedDays(SiteRecruitment site)
    {
        if (Ledger.ReportedThrough(site.Site) is not { } reach || site.OpenedOn is not { } opened) return 0;
        var to = LocalDate.Min(reach, Through);
        return to < opened ? 0 : OpenDays(site, RecruitmentPeriod.Between(opened, to));
    }

    // The last day that cuts no count in two; where there is none near, the last that every site of late has reported.
    private LocalDate To(LocalDate day)
    {
        var cut = CountedThrough.Of(Ledger, day);
        if (Ledger.DataCut(cut) == cut) return cut;
        var late = Back(cut, months: 2);
        return Ledger.Sites.Select(site => Ledger.ReportedThrough(site.Site)).OfType<LocalDate>().Where(reach => reach > late)
            .Append(cut).Min();
    }

    // Months back from the end of a month is the end of a month, however long each is. Before the calendar begins there is nothing to go
    // back to.
    private static LocalDate Back(LocalDate date, int months = 0, int days = 0) =>
        date.Year - (days / 365) <= FirstYear ? LocalDate.MinIsoValue.PlusYears(1)
            : DateSteps.AddDays(date, 1).PlusMonths(-months).PlusDays(-1 - days);
}
