using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using CsvHelper;
using NodaTime.Text;

namespace Crn.Domain.Tests.Projection;

/// <summary>A real trial as a plan and a ledger. Where openings are not recorded, only the first recruit tells of a site.</summary>
internal sealed class RealTrial
{
    private static readonly LocalDate Epoch = new(2000, 1, 1);

    private RealTrial(string name, IEnumerable<Row> rows, bool openingsRecorded = false)
    {
        Name = name;
        var all = rows.ToList();
        var first = all.Min(r => r.Period.From);
        Until = all.Max(r => r.Period.To);
        First = first;
        var bySite = all.GroupBy(r => r.Site, StringComparer.Ordinal).ToList();
        var planned = new List<PlannedSite>();
        var ledger = RecruitmentLedger.Start(Until, Party.Sponsor).State;
        foreach (var site in bySite)
        {
            var start = site.Min(r => r.Period.From);
            planned.Add(new PlannedSite(SiteCode.From(site.Key), PlannedOpening.On(start)));
            if (openingsRecorded || bySite.Count == 1) ledger = ledger.Open(SiteCode.From(site.Key), start, Party.Sponsor, Until).State;
        }

        Ledger = ledger
            .Report(all.Select(r => new RecruitmentCount(SiteCode.From(r.Site), r.Period, r.Count)).ToValueList(), Party.Sponsor,
                Until).State;
        Plan = new RecruitmentPlan(all.Sum(r => r.Count), RecruitmentWindow.Between(first, Until), planned.ToValueList());
        PlanWithoutSites = new RecruitmentPlan(Plan.Target, Plan.Window);
    }

    public string Name { get; }

    public RecruitmentPlan Plan { get; }

    public RecruitmentPlan PlanWithoutSites { get; }

    public RecruitmentLedger Ledger { get; }

    public LocalDate First { get; }

    public LocalDate Until { get; }

    /// <summary>The last day of the given share of the trial's time.</summary>
    public LocalDate After(double share) => First.PlusDays((int)((Period.DaysBetween(First, Until) + 1) * share) - 1);

    public static IEnumerable<RealTrial> All(Func<string, TextReader> open)
    {
        yield return new("csp546",
            Read(open("csp546/counts.csv"), r => new Row(r[0], Thirty(int.Parse(r[1], CultureInfo.InvariantCulture)), Count(r[2]))),
            openingsRecorded: true);
        yield return new("grips", Read(open("grips/daily.csv"), r => new Row("all", Day(r[0]), Count(r[3]))));
        var before = 0;
        yield return new("platcov-th1", Read(open("platcov-th1/cumulative.csv"), r =>
        {
            var row = new Row("all", Day(r[0]), Count(r[1]) - before);
            before = Count(r[1]);
            return row;
        }));
        var countries = Read(open("ist/counts.csv"), r => (Country: r[3], Row: new Row(r[0], Month(r[1]), Count(r[2]))))
            .GroupBy(r => r.Country, r => r.Row, StringComparer.Ordinal);
        foreach (var country in countries.Where(c => c.Sum(r => r.Count) >= 100).OrderBy(c => c.Key, StringComparer.Ordinal))
            yield return new("ist-" + country.Key, country);
    }

    /// <summary>A series of one file with the columns site (or none), date and count.</summary>
    public static RealTrial Days(string name, TextReader text) =>
        new(name, Read(text, r => r.Length == 2 ? new Row("all", Day(r[0]), Count(r[1])) : new Row(r[0], Day(r[1]), Count(r[2]))));

    private static List<T> Read<T>(TextReader text, Func<string[], T> row)
    {
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read()) rows.Add(row(csv.Parser.Record!));
        return rows;
    }

    private static int Count(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static RecruitmentPeriod Day(string text)
    {
        var date = LocalDatePattern.Iso.Parse(text).Value;
        return RecruitmentPeriod.Between(date, date);
    }

    private static RecruitmentPeriod Month(string text)
    {
        var month = YearMonthPattern.Iso.Parse(text).Value.ToDateInterval();
        return RecruitmentPeriod.Between(month.Start, month.End);
    }

    private static RecruitmentPeriod Thirty(int period) =>
        RecruitmentPeriod.Between(Epoch.PlusDays(30 * (period - 1)), Epoch.PlusDays((30 * period) - 1));

    private sealed record Row(string Site, RecruitmentPeriod Period, int Count);
}
