using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// The future as blocks of past weeks, each block as likely to begin in any week, or rather in one of its season: the count is a sum of
/// independent block sums, so that its distribution is a convolution and nothing need be drawn.
/// </summary>
/// <remarks>
/// Blocks run on from the last week to the first, so that without seasons every week counts alike. Of a week under way each recruit has
/// come with the share of it that is over. For seasons a year has 52 weeks, so that after a whole number of years the blocks come round
/// again.
/// </remarks>
internal sealed partial class BlockBootstrapModel : CountModel
{
    private const int Longest = 1_000_000;
    internal const int Year = 52;

    // Hoeffding: so many times the range of a block and the root of their number leave less than 1e-18.
    private const double Reach = 4.6;
    private readonly int[] weeks;
    private readonly int block;
    private readonly int? room;

    // For each block until they come round again: the probability of beginning in each past week.
    private readonly double[][] beginnings;
    private readonly double mean;
    private readonly int most;

    // Blocks multiplied out cost about this; more of them are transformed.
    private const double TablesUpTo = 4_000_000;

    /// <summary>
    /// The model; with seasons, how likely a week is beside one of the same season, by the weeks between them in the year.
    /// </summary>
    public BlockBootstrapModel(int[] weeks, int block, Func<int, double>? season, int? room)
    {
        (this.weeks, this.block, this.room) = (weeks, block, room);
        var round = season is null ? 1 : Enumerable.Range(1, Year).First(n => n * block % Year == 0);
        beginnings = [.. Enumerable.Range(0, round).Select(n => Beginnings(season, n * block))];
        most = Enumerable.Range(0, weeks.Length).Max(start => Sum(start, block));
        mean = beginnings.Max(b => b.Select((p, start) => p * Sum(start, block)).Sum()) / block;
    }

    public override double LastTime => double.PositiveInfinity;

    public override double ErrorBound => 1e-11;

    /// <inheritdoc />
    public override double TailIndex => double.PositiveInfinity;

    /// <inheritdoc />
    public override bool HasMoments => false;

    public override double Ever(int k) => k <= 0 ? 1 : most > 0 && !(k > room) ? 1 : 0;

    public override (double Below, double AtLeast) Tails(double time, int k)
    {
        if (k <= 0) return (0, 1);
        if (time <= 0 || most == 0 || k > room) return (1, 0);
        if (IsLong(time, k) && SumBy(time).Below(k) is var one and >= 0) return (one, 1 - one);

        double below = 0;
        foreach (var mass in Distribution(time, k)) below += mass;
        below = Math.Min(below, 1);
        return (below, 1 - below);
    }

    public override double[] Masses(double time)
    {
        if (time <= 0 || most == 0) return [1];
        var blocks = Math.Ceiling(time / WeeklySeries.Days / block);
        var length = Math.Min(blocks * most, (mean * (time / WeeklySeries.Days + block)) + (Reach * most * Math.Sqrt(blocks))) + 1;
        var masses = Distribution(time, (int)Math.Min(length, room is { } places ? places + 1.0 : Longest));
        // What is beyond the table, or the places left, is on its last place.
        masses[^1] += Math.Max(0, 1 - masses.Sum());
        return masses;
    }

    public override (double Mean, double Variance) Moments(double time) => MassTable.Moments(Masses(time));

    public override ValueList<SiteCount> SitesBy(double time)
    {
        var masses = Masses(time);
        return [new(SiteOrStudy.WholeStudy, null, MassTable.Moments(masses).Mean, masses[0])];
    }

    // How likely a block that begins so many weeks from now is to repeat the past from each week on.
    private double[] Beginnings(Func<int, double>? season, int ahead)
    {
        var weights = new double[weeks.Length];
        for (var start = 0; start < weights.Length; start++)
        {
            var apart = (ahead + weeks.Length - start) % Year;
            var distance = Math.Min(apart, Year - apart);
            weights[start] = season?.Invoke(distance) ?? 1;
        }

        var total = weights.Sum();
        return Array.ConvertAll(weights, w => w / total);
    }

    private int Sum(int start, int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++) sum += weeks[(start + i) % weeks.Length];
        return sum;
    }

    private bool IsLong(double time, int length) =>
        Math.Min(length, time / WeeklySeries.Days / block * most) is var counts && counts * counts > TablesUpTo;

    // The sum of all blocks up to a time, by its characteristic function.
    private GammaSum SumBy(double time)
    {
        var past = time / WeeklySeries.Days;
        var whole = (long)Math.Floor(past);
        var sum = SumOf(0, whole / block);
        sum.Add(Begun(beginnings[(int)(whole / block % beginnings.Length)], (int)(whole % block), past - whole, Longest), 1);
        return sum;
    }

    // Whole blocks from one on and before another.
    private GammaSum SumOf(long from, long before)
    {
        var sum = new GammaSum();
        for (var kind = 0; kind < beginnings.Length; kind++)
        {
            var times = Of(before) - Of(from);
            if (times > 0) sum.Add(Begun(beginnings[kind], block, 0, Longest), (int)times);

            // How many blocks of the kind come before one.
            long Of(long end) => (end + beginnings.Length - 1 - kind) / beginnings.Length;
        }

        return sum;
    }

    // P(N = 0), ..., P(N = length - 1).
    private double[] Distribution(double time, int length)
    {
        if (IsLong(time, length) && MassesOf(SumBy(time), length) is { } masses) return masses;
        var past = time / WeeklySeries.Days;
        var whole = (long)Math.Floor(past);
        var (rounds, blocks) = (whole / block / beginnings.Length, (int)(whole / block % beginnings.Length));
        var total = Begun(beginnings[blocks], (int)(whole % block), past - whole, length);
        double[] round = [1];
        for (var i = 0; i < beginnings.Length; i++)
        {
            if (i >= blocks && rounds == 0) break;
            var one = Begun(beginnings[i], block, 0, length);
            if (i < blocks) total = MassTable.Convolve(total, one, length);
            if (rounds > 0) round = MassTable.Convolve(round, one, length);
        }

        for (; rounds > 0; rounds >>= 1)
        {
            if ((rounds & 1) == 1) total = MassTable.Convolve(total, round, length);
            if (rounds > 1) round = MassTable.Convolve(round, round, length);
        }

        return total;
    }

    // Null where it is too wide to be told in this way.
    private static double[]? MassesOf(GammaSum sum, int length)
    {
        var masses = new double[(int)Math.Clamp(sum.Window.High + 1, 1, length)];
        return sum.AddMasses(1, masses) ? masses : null;
    }

    // The sum of the first weeks of a block and a share of the next, over all its beginnings.
    private double[] Begun(double[] beginning, int count, double share, int length)
    {
        var total = new double[Math.Min(length, most + 1)];
        for (var start = 0; start < weeks.Length; start++)
        {
            var sum = Sum(start, count);
            if (share <= 0)
            {
                if (sum < total.Length) total[sum] += beginning[start];
                continue;
            }

            var next = weeks[(start + count) % weeks.Length];
            for (var k = 0; k <= next && sum + k < total.Length; k++)
            {
                total[sum + k] += beginning[start] * Math.Exp(Binomial.LogMass(next, share, k));
            }
        }

        return total;
    }
}
