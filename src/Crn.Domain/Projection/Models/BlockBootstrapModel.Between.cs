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
        var (then, ends) = (SumOf(first + 1, last), to - ((double)last * block));
        var ending = last > first ? Begun(beginnings[last % beginnings.Length], (int)ends, ends - (int)ends, Longest) : [1];
        then.Add(ending, 1);

        if (room is { } places)
        {
            return Under(places, MassesOf(SumOf(0, first), places + 1) ?? Multiplied(0, first, places + 1), joint,
                MassesOf(then, places + 1) ?? MassTable.Convolve(ending, Multiplied(first + 1, last, places + 1), places + 1));
        }

        then.Add(JointCount.ThenOf(joint), 1);
        return MassesOf(then, Longest) ?? MassTable.Convolve(MassTable.Convolve(JointCount.ThenOf(joint), ending, Longest),
            Multiplied(first + 1, last, Longest), Longest);
    }

    // Whole blocks, multiplied out.
    private double[] Multiplied(int from, int before, int length)
    {
        double[] sum = [1];
        for (var kind = 0; kind < beginnings.Length; kind++)
        {
            var times = 0;
            for (var i = from; i < before; i++) times += i % beginnings.Length == kind ? 1 : 0;
            if (times > 0) sum = MassTable.Convolve(sum, MassTable.Power(Begun(beginnings[kind], block, 0, length), times, length), length);
        }

        return sum;
    }

    // So many come while there are places: no more came before than leave them, and so many come. What comes before and after the block
    // that is under way depends on it alone.
    private static double[] Under(int places, double[] before, double[][] joint, double[] then)
    {
        var (atMost, masses) = (new double[places + 1], new double[places + 1]);
        double sum = 0;
        for (var n = 0; n <= places; n++) atMost[n] = sum += n < before.Length ? before[n] : 0;
        for (var n = 0; n < joint.Length && n <= places; n++)
        {
            var come = MassTable.Convolve(joint[n], then, places + 1);
            var (all, below) = (joint[n].Sum(), 0.0);
            for (var d = 1; d <= places - n; d++)
            {
                below += d <= come.Length ? come[d - 1] : 0;
                masses[d] += atMost[places - n - d] * Math.Max(0, all - below);
            }
        }

        // At least so many, from the far end on: exactly so many.
        for (var d = 1; d < places; d++) masses[d] = Math.Max(0, masses[d] - masses[d + 1]);
        masses[0] = Math.Max(0, 1 - masses.AsSpan(1).ToArray().Sum());
        var end = masses.Length;
        while (end > 1 && masses[end - 1] <= 0) end--;
        return masses[..end];
    }

    /// <summary>Weeks repeated are no Poisson counts: the paths have the mean of each time, and the variance of the last.</summary>
    public override List<ArrivalPath> PathsOf(SiteOrStudy site, double[] times)
    {
        if (!site.IsWholeStudy) return [];
        var (mean, variance) = Moments(times[^1]);
        return ArrivalPaths.Around(Array.ConvertAll(times, t => Moments(t).Mean), mean > 0 ? (variance - mean) / (mean * mean) : 0);
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
