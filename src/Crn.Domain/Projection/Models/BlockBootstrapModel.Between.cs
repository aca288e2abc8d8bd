using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <content>How many are recruited between two times: the block that is under way at the first of them belongs to both sides.</content>
internal sealed partial class BlockBootstrapModel
{
    protected override double[] Ahead(double after, double upTo)
    {
        if (most == 0) return [1];
        var (from, to) = (after / WeeklySeries.Days, upTo / WeeklySeries.Days);
        var (first, last) = ((int)(from / block), (int)(to / block));
        var joint = Within(first, from - ((double)first * block), Math.Min(block, to - ((double)first * block)));
        double[] then = [1];
        if (last > first)
        {
            then = Blocks(first + 1, last);
            var ends = to - ((double)last * block);
            then = MassTable.Convolve(then, Begun(beginnings[last % beginnings.Length], (int)ends, ends - (int)ends, Longest), Longest);
        }

        if (room is not { } places) return MassTable.Convolve(JointCount.Then(joint), then, Longest);
        var sum = new JointCount();
        var before = Blocks(0, first);
        sum.AddBefore(before);
        sum.Add(joint, 1);
        sum.Add([then], 1);
        return JointCount.Then(sum.Under(places, before.Length + joint.Length, then.Length + joint.Max(j => j.Length)));
    }

    /// <summary>Weeks repeated are no Poisson counts: the paths have the mean of each time, and the variance of the last.</summary>
    public override List<ArrivalPath> PathsOf(SiteOrStudy site, double[] times)
    {
        if (!site.IsWholeStudy) return [];
        var (mean, variance) = Moments(times[^1]);
        return ArrivalPaths.Around(Array.ConvertAll(times, t => Moments(t).Mean), mean > 0 ? (variance - mean) / (mean * mean) : 0);
    }

    // The sum of whole blocks from one on and before another.
    private double[] Blocks(int from, int before)
    {
        double[] sum = [1];
        for (var kind = 0; kind < beginnings.Length; kind++)
        {
            var times = 0;
            for (var i = from; i < before; i++) times += i % beginnings.Length == kind ? 1 : 0;
            if (times > 0)
                sum = MassTable.Convolve(sum, MassTable.Power(Begun(beginnings[kind], block, 0, Longest), times, Longest), Longest);
        }

        return sum;
    }

    // Of one block: by what comes before a week and a share of it, what comes from there up to another.
    private double[][] Within(int at, double from, double to)
    {
        var masses = new double[most + 1][];
        for (var n = 0; n <= most; n++) masses[n] = new double[most + 1];
        var (week, end) = ((int)from, (int)to);
        var (over, ends) = (from - week, to - end);
        for (var start = 0; start < weeks.Length; start++)
        {
            var probability = beginnings[at % beginnings.Length][start];
            var (before, open) = (Sum(start, week), weeks[(start + week) % weeks.Length]);
            var last = ends > 0 ? weeks[(start + end) % weeks.Length] : 0;
            for (var n = 0; n <= open; n++)
            {
                var come = probability * Share(open, over, n);
                if (come <= 0) continue;
                if (week == end)
                {
                    for (var k = 0; k <= open - n; k++) masses[before + n][k] += come * Share(open - n, (ends - over) / (1 - over), k);
                    continue;
                }

                var whole = open - n + Sum(start + week + 1, end - week - 1);
                for (var k = 0; k <= last; k++) masses[before + n][whole + k] += come * Share(last, ends, k);
            }
        }

        return masses;
    }

    private static double Share(int of, double share, int n) =>
        share <= 0 ? n == 0 ? 1 : 0 : share >= 1 ? n == of ? 1 : 0 : Math.Exp(Binomial.LogMass(of, share, n));
}
