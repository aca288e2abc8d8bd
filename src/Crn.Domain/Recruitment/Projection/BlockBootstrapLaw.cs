using Crn.Domain.Recruitment.Numerics;

namespace Crn.Domain.Recruitment.Projection;

/// <summary>
/// The future as blocks of past weeks, each block as likely to begin in any week: the count is a sum of independent block sums, so that its law
/// is a convolution and nothing need be drawn.
/// </summary>
/// <remarks>Blocks run on from the last week to the first, so that every week counts alike. Of a week under way each recruit has come with the share of it that is over.</remarks>
internal sealed class BlockBootstrapLaw(int[] weeks, int block, int? room) : CountLaw
{
    private const int Longest = 1_000_000;

    // Hoeffding: so many times the range of a block and the root of their number leave less than 1e-18.
    private const double Reach = 4.6;
    private readonly double mean = weeks.Average();
    private readonly int most = Enumerable.Range(0, weeks.Length).Max(start => Enumerable.Range(start, block).Sum(i => weeks[i % weeks.Length]));

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
        double below = 0;
        foreach (var mass in Law(time, k)) below += mass;
        below = Math.Min(below, 1);
        return (below, 1 - below);
    }

    public override double[] Masses(double time)
    {
        if (time <= 0 || most == 0) return [1];
        var blocks = Math.Ceiling(time / WeeklySeries.Days / block);
        var length = Math.Min(blocks * most, (mean * (time / WeeklySeries.Days + block)) + (Reach * most * Math.Sqrt(blocks))) + 1;
        var masses = Law(time, (int)Math.Min(length, room is { } places ? places + 1.0 : Longest));
        // What is beyond the table, or the places left, is on its last place.
        masses[^1] += Math.Max(0, 1 - masses.Sum());
        return masses;
    }

    public override (double Mean, double Variance) Moments(double time) => MassTable.Moments(Masses(time));

    public override ValueList<SiteForecast> SitesBy(double time)
    {
        var masses = Masses(time);
        return [new(SiteKey.WholeStudy, null, MassTable.Moments(masses).Mean, masses[0])];
    }

    // P(N = 0), ..., P(N = length - 1).
    private double[] Law(double time, int length)
    {
        var past = time / WeeklySeries.Days;
        var whole = (long)Math.Floor(past);
        var law = Begun((int)(whole % block), past - whole, length);
        var one = Begun(block, 0, length);
        for (var left = whole / block; left > 0; left >>= 1)
        {
            if ((left & 1) == 1) law = MassTable.Convolve(law, one, length);
            if (left > 1) one = MassTable.Convolve(one, one, length);
        }

        return law;
    }

    // The sum of the first weeks of a block and a share of the next, over all its beginnings.
    private double[] Begun(int count, double share, int length)
    {
        var law = new double[Math.Min(length, most + 1)];
        for (var start = 0; start < weeks.Length; start++)
        {
            var sum = 0;
            for (var i = 0; i < count; i++) sum += weeks[(start + i) % weeks.Length];
            if (share <= 0)
            {
                if (sum < law.Length) law[sum] += 1.0 / weeks.Length;
                continue;
            }

            var next = weeks[(start + count) % weeks.Length];
            for (var k = 0; k <= next && sum + k < law.Length; k++)
            {
                law[sum + k] += Math.Exp(Binomial.LogMass(next, share, k)) / weeks.Length;
            }
        }

        return law;
    }
}
