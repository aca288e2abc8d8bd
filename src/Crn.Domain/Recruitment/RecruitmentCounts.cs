using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment.Recording;

namespace Crn.Domain.Recruitment;

/// <summary>Turns the forms in which counts arrive into rows of a ledger, without inventing days.</summary>
public static class RecruitmentCounts
{
    /// <summary>
    /// The rows behind a cumulative series: one row for each stretch between two points, never a guess at the days inside it.
    /// </summary>
    /// <param name="site">The site, or <see cref="SiteOrStudy.WholeStudy"/>.</param>
    /// <param name="countingFrom">The first day counted, on or before the first point.</param>
    /// <param name="points">The series, in order of date.</param>
    /// <param name="state">How far the people have come.</param>
    /// <returns>The rows, or every reason why the series is not one: dates out of order, a first point before counting began, a total that
    /// falls.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public static Outcome<ValueList<RecruitmentCount>> FromCumulative(
        SiteOrStudy site, LocalDate countingFrom, ValueList<CumulativePoint> points, ParticipantState state = ParticipantState.Recruited)
    {
        Guarded.Iso(countingFrom);
        List<Refusal> reasons = [];
        var rows = new List<RecruitmentCount>(points.Count);
        var (from, before) = (countingFrom, 0);
        foreach (var point in points)
        {
            if (point.Date < from)
            {
                reasons.Add(LedgerRefusals.NotInOrder(point.Date));
                continue;
            }

            if (point.Total < before) reasons.Add(LedgerRefusals.TotalFalls(point.Date, before, point.Total));
            else rows.Add(new(site, RecruitmentPeriod.Between(from, point.Date), point.Total - before, state));
            (from, before) = (DateSteps.AddDays(point.Date, 1), point.Total);
        }

        return reasons.Count == 0 ? Outcome.Accept(rows.ToValueList()) : Outcome.Refuse<ValueList<RecruitmentCount>>(reasons.ToValueList());
    }

    /// <summary>
    /// Adds up rows that speak of the same site, days and state, as when a source has one row per arm or per participant type.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <returns>One row for each site, period and state, in the order in which each first appears.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="OverflowException">A sum is beyond two thousand million.</exception>
    public static ValueList<RecruitmentCount> AddUp(IEnumerable<RecruitmentCount> rows)
    {
        Dictionary<(SiteOrStudy Site, RecruitmentPeriod Period, ParticipantState State), int> sums = [];
        List<(SiteOrStudy Site, RecruitmentPeriod Period, ParticipantState State)> order = [];
        foreach (var row in Guard.Against.Null(rows))
        {
            var cell = (row.Site, row.Period, row.State);
            if (!sums.TryGetValue(cell, out var sum)) order.Add(cell);
            sums[cell] = sum + row.Count;
        }

        return order.Select(cell => new RecruitmentCount(cell.Site, cell.Period, sums[cell], cell.State)).ToValueList();
    }
}
