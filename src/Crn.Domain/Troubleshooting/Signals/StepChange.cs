using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>The single month that splits a study's monthly counts best, by the likelihood of Poisson counts over open site days.</summary>
internal static class StepChange
{
    /// <summary>The rate after over the rate before; 1 when no split gains clearly in log-likelihood; null when there is too
    /// little.</summary>
    public static double? Of(StudyReading read)
    {
        var (counts, days) = Series(read);
        if (counts.Count < read.Threshold(CauseThresholds.LeastMonths)
            || counts.Sum() < (double)read.Threshold(CauseThresholds.LeastRecruits)) return null;
        double gain = (double)read.Threshold(CauseThresholds.ClearStep), ratio = 1;
        var whole = Likelihood(counts.Sum(), days.Sum());
        for (var k = 2; k <= counts.Count - 2; k++)
        {
            var (before, after) = (counts.Take(k).Sum(), counts.Skip(k).Sum());
            var (earlier, later) = (days.Take(k).Sum(), days.Skip(k).Sum());
            var twice = 2 * (Likelihood(before, earlier) + Likelihood(after, later) - whole);
            if (twice <= gain) continue;
            (gain, ratio) = (twice, before > 0 ? after / later / (before / earlier) : double.MaxValue);
        }

        return Math.Min(ratio, 100);
    }

    private static (List<double> Counts, List<double> Days) Series(StudyReading read)
    {
        List<double> counts = [], days = [];
        if (read.Opened.Count == 0) return (counts, days);
        var first = read.Opened.Min(site => site.OpenedOn!.Value);
        for (var month = new YearMonth(first.Year, first.Month); month <= read.LastMonth; month = month.PlusMonths(1))
        {
            var period = RecruitmentPeriod.Month(month);
            var (recruited, open) = (read.Within(period), read.Opened.Sum(site => (double)read.OpenDays(site, period)));
            // The months before the first that not every site has reported.
            if (!recruited.IsExact) break;
            if (open <= 0) continue;
            counts.Add(recruited.AtLeast);
            days.Add(open);
        }

        return (counts, days);
    }

    private static double Likelihood(double count, double days) => count > 0 ? count * Math.Log(count / days) - count : 0;
}
