using Ardalis.GuardClauses;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Workforce;

/// <content>Arrivals out of a ledger and a projection.</content>
public sealed partial record WeeklyArrivals
{
    /// <summary>
    /// Arrivals at a site: who was recruited there by the ledger, and who is expected there by the projection, week by week.
    /// </summary>
    /// <remarks>
    /// A count over several weeks is spread over them by days, in whole participants. The shape of the common factor is that of the whole
    /// study's further recruits by the last week, found from their mean and variance: for a site of its own give a shape you know.
    /// </remarks>
    /// <param name="site">The site's part of the ledger.</param>
    /// <param name="forecast">The projection of the study.</param>
    /// <param name="weeks">The weeks to come; what is expected before the first of them counts in the first.</param>
    /// <returns>The arrivals; nobody is expected where the projection does not name the site.</returns>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count of the ledger lies before 1900 or after 2199, or a week has too many
    /// participants.</exception>
    public static WeeklyArrivals Of(SiteRecruitment site, RecruitmentForecast forecast, ValueList<WorkWeek> weeks)
    {
        Guard.Against.Null(site);
        Guard.Against.Null(forecast);
        var further = weeks.Distinct().Order().ToArray();
        return new(Past(site), Expecting(site.Site, forecast, further)) { Shape = ShapeOf(forecast, further) };
    }

    private static ValueList<(WorkWeek Week, int Participants)> Past(SiteRecruitment site)
    {
        var byWeek = new SortedDictionary<int, int>();
        foreach (var row in site.Recruited.Rows)
        {
            var (first, last) = (WorkWeek.Of(row.Period.From), WorkWeek.Of(row.Period.To));
            var (before, days) = (0L, (long)row.Period.Days);
            for (var week = first; week.CompareTo(last) <= 0; week = week.Plus(1))
            {
                // Whole participants, so that as many are spread as were counted.
                var through = Math.Min(days, Period.DaysBetween(row.Period.From, week.Sunday) + 1);
                var share = (row.Count * through / days) - (row.Count * before / days);
                byWeek[week.Number] = byWeek.GetValueOrDefault(week.Number) + (int)share;
                before = through;
                if (week == last) break;
            }
        }

        return [.. byWeek.Where(w => w.Value > 0).Select(w => (WorkWeek.At(w.Key), w.Value))];
    }

    private static ValueList<(WorkWeek Week, double Participants)> Expecting(
        SiteOrStudy site, RecruitmentForecast forecast, WorkWeek[] weeks)
    {
        List<(WorkWeek Week, double Participants)> expected = [];
        var before = 0.0;
        foreach (var week in weeks.Where(w => w.Sunday > forecast.DataCut))
        {
            var by = forecast.Sites(week.Sunday).Where(s => s.Site == site).Sum(s => s.Expected);
            if (by > before) expected.Add((week, by - before));
            before = Math.Max(by, before);
        }

        return [.. expected];
    }

    private static double ShapeOf(RecruitmentForecast forecast, WorkWeek[] weeks)
    {
        if (weeks.Length == 0 || weeks[^1].Sunday <= forecast.DataCut) return double.PositiveInfinity;
        var counts = forecast.CountOn(weeks[^1].Sunday);
        var (mean, variance) = (counts.Mean - forecast.Recruited, counts.Variance);
        return mean > 0 && variance > mean ? mean * mean / (variance - mean) : double.PositiveInfinity;
    }
}
