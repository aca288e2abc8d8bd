using Ardalis.GuardClauses;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Workforce;

/// <content>Arrivals out of a ledger and a projection.</content>
public sealed partial record WeeklyArrivals
{
    private const int MostScenarios = 48;

    /// <summary>
    /// Arrivals at a site: who was recruited there by the ledger, and who is expected there by the projection, week by week.
    /// </summary>
    /// <remarks>
    /// A count over several weeks is spread over them by days, in whole participants. What is uncertain about the site and its study is in
    /// the <see cref="Scenarios"/>: those of <see cref="RecruitmentForecast.ArrivalsAt"/>, 48 in the place of all.
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
        var (first, ends) = (forecast.DataCut.PlusDays(1), further.Where(w => w.Sunday > forecast.DataCut).ToArray());
        if (ends.Length == 0) return new(Past(site), []);
        var arrivals = forecast.ArrivalsAt(site.Site, first, [.. ends.Select(w => w.Sunday)]).Fewer(MostScenarios);
        int[] weeksWithSome = [.. Enumerable.Range(0, ends.Length).Where(w => arrivals.Expected(w) > 0)];
        return new(Past(site), [.. weeksWithSome.Select(w => (ends[w], arrivals.Expected(w)))])
        {
            Scenarios = arrivals.Weights.Count == 1 || weeksWithSome.Length == 0 ? [] : [.. arrivals.Weights
                .Select((weight, s) => (weight, weeksWithSome.Select(w => arrivals.Expected(s, w)).ToValueList()))],
        };
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
}
