using Ardalis.GuardClauses;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Workforce;

/// <content>Arrivals out of a ledger and a projection.</content>
public sealed partial record WeeklyArrivals
{
    private const int MostScenarios = 48;

    // Twenty years of weeks: what a projection tells apart.
    private const int MostWeeks = 1_044;

    /// <summary>
    /// Arrivals at a site: who was recruited there by the ledger, and who is expected there by the projection, week by week.
    /// </summary>
    /// <remarks>
    /// A count over several weeks is spread over them by days, in whole participants; what a ledger counts after the data cut of the
    /// projection is left to the projection, so that nobody counts in both. What is uncertain about the site and its study is in
    /// the <see cref="Scenarios"/>: those of <see cref="RecruitmentForecast.ArrivalsAt"/>, 48 in the place of all. They are the site's own:
    /// two sites of a study do not share them here, and a cap on a group of sites counts on average, in the means.
    /// </remarks>
    /// <param name="site">The site's part of the ledger.</param>
    /// <param name="forecast">The projection of the study.</param>
    /// <param name="weeks">The weeks to come, of which the last matters: every week from the data cut up to it is told apart (of
    /// the last twenty years), so that participants of weeks before a plan come to their follow-up when it is due.</param>
    /// <returns>The arrivals; nobody is expected where the projection does not name the site.</returns>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count of the ledger lies before 1900 or after 2199, or a week has too many
    /// participants.</exception>
    public static WeeklyArrivals Of(SiteRecruitment site, RecruitmentForecast forecast, ValueList<WorkWeek> weeks)
    {
        Guard.Against.Null(site);
        Guard.Against.Null(forecast);
        var first = forecast.DataCut.PlusDays(1);
        var past = Past(site, forecast.DataCut);
        if (weeks.IsEmpty || weeks.Max() is var last && last.Sunday <= forecast.DataCut) return new(past, []);
        var from = Math.Max(WorkWeek.Of(first).Number, last.Number - MostWeeks + 1);
        var ends = Enumerable.Range(from, last.Number - from + 1).Select(WorkWeek.At).ToArray();
        var arrivals = forecast.ArrivalsAt(site.Site, first, [.. ends.Select(w => w.Sunday)]).Fewer(MostScenarios);
        int[] weeksWithSome = [.. Enumerable.Range(0, ends.Length).Where(w => arrivals.Expected(w) > 0)];
        return new(past, [.. weeksWithSome.Select(w => (ends[w], arrivals.Expected(w)))])
        {
            Scenarios = arrivals.Weights.Count == 1 || weeksWithSome.Length == 0 ? [] : [.. arrivals.Weights
                .Select((weight, s) => (weight, weeksWithSome.Select(w => arrivals.Expected(s, w)).ToValueList()))],
        };
    }

    private static ValueList<(WorkWeek Week, int Participants)> Past(SiteRecruitment site, LocalDate cut)
    {
        var byWeek = new SortedDictionary<int, int>();
        foreach (var row in site.Recruited.Rows)
        {
            if (row.Period.From > cut) continue;
            var (first, last) = (WorkWeek.Of(row.Period.From), WorkWeek.Of(row.Period.To));
            var (before, days) = (0L, (long)row.Period.Days);
            for (var week = first; week.CompareTo(last) <= 0; week = week.Plus(1))
            {
                // Whole participants, so that as many are spread as were counted.
                var through = Math.Min(days, Period.DaysBetween(row.Period.From, LocalDate.Min(week.Sunday, cut)) + 1);
                var share = (row.Count * through / days) - (row.Count * before / days);
                byWeek[week.Number] = byWeek.GetValueOrDefault(week.Number) + (int)share;
                before = through;
                if (week == last || week.Sunday >= cut) break;
            }
        }

        return [.. byWeek.Where(w => w.Value > 0).Select(w => (WorkWeek.At(w.Key), w.Value))];
    }
}
