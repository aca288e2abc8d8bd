using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// The counts of paths on which what is expected of all blocks keeps its proportions: only how much is expected in all differs, from path
/// to path and from date to date. They are worked out at equal steps of twice the square root of that, and shared by all dates.
/// </summary>
/// <remarks>
/// Given how many would come without caps, in given proportions, the count depends on nothing else. As a function of what is expected in
/// all it is therefore a sum of Poisson masses, each times a probability, and as smooth as those: polynomials of the eleventh degree
/// through steps of an eighth change no probability by more than 1e-10, as they do in <see cref="PoissonMixture"/>.
/// </remarks>
internal sealed class CountRays
{
    /// <summary>The steps in twice the square root of what is expected in all.</summary>
    public const double Step = 1.0 / 8;

    private const int Points = WideLagrangeWeights.Points;
    private const double Nothing = 1e-16;
    private double[] cells = new double[1 << 14];
    private (int First, int At, int Length)[] rows = [];
    private double[] shares = [];
    private double[] means = [];
    private int used;
    private int lowest = int.MaxValue;
    private int highest = -1;
    private CappedBlocks? blocks;
    private CappedBlocks.Workspace? work;
    private double[] proportions = [];

    /// <summary>Begins anew with blocks whose means are in some proportions, and add up to 1, each times the weight of its block.</summary>
    public void Begin(CappedBlocks of, CappedBlocks.Workspace room, double[] inProportion)
    {
        (blocks, work, proportions, used) = (of, room, inProportion, 0);
        if (means.Length != inProportion.Length) means = new double[inProportion.Length];
        Array.Clear(rows);
    }

    /// <summary>Adds a path with so many expected in all.</summary>
    public void Add(double total, double weight)
    {
        var place = 2 * Math.Sqrt(total) / Step;
        var first = (int)place - (Points / 2) + 1;
        if (first + Points > shares.Length) Array.Resize(ref shares, 2 * (first + Points));
        if (first >= 0)
        {
            WideLagrangeWeights.AddTo(shares.AsSpan(first, Points), place - first, weight);
            lowest = Math.Min(lowest, first);
        }
        else
        {
            // Everything depends on the square of the place: those below 0 are those above it.
            Span<double> own = stackalloc double[Points];
            own.Clear();
            WideLagrangeWeights.AddTo(own, place - first, weight);
            for (var p = 0; p < Points; p++) shares[Math.Abs(first + p)] += own[p];
            lowest = 0;
        }

        highest = Math.Max(highest, Math.Max(first + Points - 1, -first));
    }

    /// <summary>Adds the masses of all paths since the last time to others; what comes after their last place is put on it.</summary>
    public void MoveTo(Span<double> masses)
    {
        if (highest >= rows.Length) Array.Resize(ref rows, 2 * (highest + 1));
        for (var g = lowest; g <= highest; g++)
        {
            var share = shares[g];
            shares[g] = 0;
            if (Math.Abs(share) < Nothing) continue;
            ref var row = ref rows[g];
            if (row.Length == 0) row = WorkOut(g);
            var own = cells.AsSpan(row.At, row.Length);
            var inside = Math.Clamp(masses.Length - row.First, 0, own.Length);
            if (inside > 0) Vectors.AddScaled(own[..inside], share, masses.Slice(row.First, inside));
            foreach (var beyond in own[inside..]) masses[^1] += share * beyond;
        }

        (lowest, highest) = (int.MaxValue, -1);
    }

    private (int First, int At, int Length) WorkOut(int g)
    {
        var total = g * Step * g * Step / 4;
        for (var i = 0; i < means.Length; i++) means[i] = total * proportions[i];
        var table = blocks!.Table(means, work!);
        if (used + table.Length > cells.Length) Array.Resize(ref cells, 2 * (used + table.Length));
        work!.Tables.Masses(table).CopyTo(cells.AsSpan(used));
        used += table.Length;
        return (table.First, used - table.Length, table.Length);
    }
}
