using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using CsvHelper;
using NodaTime.Text;

namespace Crn.Domain.Tests.Projection;

/// <summary>Ledgers of real trials, in the form in which their counts were published.</summary>
public class RealTrialTests
{
    private static readonly LocalDate Recorded = new(2026, 1, 1);

    [Fact]
    public void The_international_stroke_trial_by_hospital_and_month()
    {
        var rows = Read("ist/counts.csv", r => new RecruitmentCount(
            SiteCode.From(r.GetField("site")!), RecruitmentPeriod.Month(YearMonthPattern.Iso.Parse(r.GetField("month")!).Value),
            r.GetField<int>("n")));
        var ledger = RecruitmentLedger.Start(Recorded, Party.Sponsor).State.Report(rows, Party.Sponsor, Recorded).State;
        Assert.Equal((297, 13_286), (ledger.Sites.Count, ledger.Recruited));
        Assert.All(
            Read("ist/sites.csv",
                r => (Site: SiteCode.From(r.GetField("site")!), Total: r.GetField<int>("total"),
                    First: YearMonthPattern.Iso.Parse(r.GetField("first_recruit")!).Value)),
            s => Assert.Equal((s.Total, RecruitmentPeriod.Month(s.First)),
                (ledger.Find(s.Site)!.Recruited.Total, ledger.Find(s.Site)!.Recruited.FirstPeriod)));

        // Standing at the end of 1993 and in the middle of a month, whose recruits nobody can split.
        Assert.Equal(rows.Where(r => r.Period.To.Year < 1994).Sum(r => r.Count), ledger.UpTo(new(1993, 12, 31)).Recruited);
        var march = rows.Where(r => r.Period.From == new LocalDate(1994, 3, 1)).Sum(r => r.Count);
        var range = ledger.Complete(SiteOrStudy.WholeStudy, Recorded, Party.Sponsor).State.RecruitedBy(new(1994, 3, 15));
        Assert.Equal(march, range.AtMost - range.AtLeast);
        Assert.Equal(new LocalDate(1994, 2, 28), ledger.DataCut(new(1994, 3, 15)));
    }

    [Fact]
    public void A_cooperative_study_by_centre_and_period_with_true_zeros_and_late_openings()
    {
        var start = new LocalDate(2000, 1, 3);
        RecruitmentPeriod Period(int number) => RecruitmentPeriod.Starting(start.PlusDays(28 * (number - 1)), 28);
        var rows = Read("csp546/counts.csv",
            r => new RecruitmentCount(SiteCode.From(r.GetField("site")!), Period(r.GetField<int>("period")), r.GetField<int>("n")));
        var ledger = RecruitmentLedger.Start(Recorded, Party.Sponsor).State.Report(rows, Party.Sponsor, Recorded).State;
        foreach (var (site, opened) in Read("csp546/sites.csv", r => (SiteCode.From(r.GetField("site")!), r.GetField<int>("open_period"))))
        {
            ledger = ledger.Open(site, Period(opened).From, Party.Sponsor, Recorded).State;
        }

        Assert.Equal((14, 613), (ledger.Sites.Count, ledger.Recruited));
        Assert.Equal(CountRange.Exactly(398), ledger.RecruitedBy(Period(30).To));
        Assert.Equal(rows.Count * 28,
            ledger.Sites.Sum(s => ledger.DaysOpenWithin(s.Site, RecruitmentPeriod.Between(start, Period(56).To))));
        Assert.DoesNotContain(SiteCodes(ledger, Period(56).To),
            code => code is "recruitment.before-opening" or "recruitment.after-closure");
    }

    [Fact]
    public void A_platform_trial_as_a_cumulative_series()
    {
        var points =
            Read("platcov-th1/cumulative.csv",
                r => new CumulativePoint(LocalDatePattern.Iso.Parse(r.GetField("date")!).Value, r.GetField<int>("cumulative")));
        var bangkok = SiteCode.From("Bangkok");
        var ledger =
            RecruitmentLedger.Start(Recorded, Party.Sponsor).State
            .Report(RecruitmentCounts.FromCumulative(bangkok, points[0].Date, points).Value, Party.Sponsor, Recorded).State;
        Assert.Equal(1_526, ledger.Recruited);
        foreach (var point in points) Assert.Equal(CountRange.Exactly(point.Total), ledger.RecruitedBy(point.Date));
        Assert.Contains(ledger.Find(bangkok)!.Recruited.Rows.AsEnumerable(), r => !r.Period.IsDay);
    }

    [Fact]
    public void A_screening_log_with_days_off_keeps_all_three_states_apart()
    {
        var unit = SiteCode.From("Galveston");
        var days = Read("grips/daily.csv",
            r => (Day: RecruitmentPeriod.Day(LocalDatePattern.Iso.Parse(r.GetField("date")!).Value), Enrolled: r.GetField<int>("enrolled"),
                Active: r.GetField<int>("active") == 1));
        var ledger = RecruitmentLedger.Start(Recorded, Party.Sponsor).State.Open(unit, days[0].Day.From, Party.Sponsor, Recorded).State
            .Report(days.Where(d => d.Active).Select(d => new RecruitmentCount(unit, d.Day, d.Enrolled)).ToValueList(), Party.Sponsor,
                Recorded).State;
        Assert.Equal(70, ledger.Recruited);
        var year = RecruitmentPeriod.Between(days[0].Day.From, days[0].Day.From.PlusDays(364));
        Assert.Equal(CountRange.Exactly(18), ledger.RecruitedWithin(year));
    }

    private static List<string> SiteCodes(RecruitmentLedger ledger, LocalDate asAt)
    {
        var plan = new RecruitmentPlan(1000, RecruitmentWindow.Between(asAt.PlusYears(-5), asAt.PlusYears(1)));
        return RecruitmentMonitor.Findings(plan, ledger, Recorded).Select(f => f.Code).ToList();
    }

    private static ValueList<T> Read<T>(string file, Func<CsvReader, T> row)
    {
        using var stream = typeof(RealTrialTests).Assembly.GetManifestResourceStream("Recruitment/Data/" + file)!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<T> rows = [];
        while (csv.Read()) rows.Add(row(csv));
        return rows.ToValueList();
    }
}
