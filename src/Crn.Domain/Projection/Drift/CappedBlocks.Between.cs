using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Drift;

/// <content>How many come between two times, on one path after the other: caps make that depend on how many came before.</content>
internal sealed partial class CappedBlocks
{
    // Of each path by its weight: all of them, some five thousand, are within 1e-10, and were within 1e-12 where it was tried.
    private const double Tolerance = 1e-14;

    /// <summary>Adds what comes between two times, given the means of all blocks up to each of them, times a weight.</summary>
    public void AddBetween(Arrivals sum, ReadOnlySpan<double> before, ReadOnlySpan<double> by, double weight, Workspace work)
    {
        var tolerance = Tolerance / weight;
        var (free, groups) = (new JointCount(tolerance), Array.Empty<double>());
        work.Sum.Clear();
        var isStudy = caps.Study is { } places && Binds(Total(by), places);
        for (var part = -1; part < caps.Parts.Count; part++)
        {
            var isBound = part >= 0 && IsInReach(by, part, work);
            if (!isStudy && !isBound) AddApart(part, before, by, work);
            else if (!isBound) AddTo(free, part, before, by, work);
            else
            {
                var (own, room) = (new JointCount(tolerance), caps.Parts[part].Room);
                AddTo(own, part, before, by, work);
                if (isStudy) free.AddUnder(own, room);
                else groups = groups.Length == 0 ? own.ThenUnder(room) : MassTable.Convolve(groups, own.ThenUnder(room), int.MaxValue);
            }
        }

        if (isStudy) sum.Add(free.ThenUnder(caps.Study!.Value), weight);
        else if (groups.Length > 0) sum.Add(MassTable.Convolve(groups, ApartMasses(work), int.MaxValue), weight);
        else if (work.Sum.IsPoisson) sum.AddPoisson(work.Sum.Poisson, weight);
        else
        {
            var masses = work.Sum.Masses(out var first);
            sum.Add(first, masses, weight);
        }
    }

    private static double[] ApartMasses(Workspace work)
    {
        if (work.Sum.IsPoisson) return PoissonMixture.Masses([work.Sum.Poisson], [1]);
        var masses = work.Sum.Masses(out var first);
        return [.. new double[first], .. masses];
    }

    private bool IsInReach(ReadOnlySpan<double> by, int part, Workspace work)
    {
        var room = caps.Parts[part].Room;
        return Binds(TotalOf(by, part), room) && BoundsOf(by, part, work).Decided(room + 1) >= 0;
    }

    private double Total(ReadOnlySpan<double> means)
    {
        double total = 0;
        for (var i = 0; i < means.Length; i++) total += means[i] * blocks[i].Weight;
        return total;
    }

    // Under caps of sites alone.
    private void AddApart(int part, ReadOnlySpan<double> before, ReadOnlySpan<double> by, Workspace work)
    {
        for (var i = 0; i < by.Length; i++)
        {
            var (then, room) = (Math.Max(0, by[i] - before[i]), blocks[i].Room ?? int.MaxValue);
            if (blocks[i].Part != part || then <= 0 || room == 0 || before[i] >= work.Counts[i]?.Highest) continue;
            if (work.Counts[i] is null || by[i] <= work.Counts[i]!.Lowest)
            {
                work.Sum.Add(then * blocks[i].Times);
                continue;
            }

            if (work.Places.Length <= room) work.Places = new double[2 * (room + 1)];
            var length = CappedBetween.OfPoisson(before[i], then, room, work.Places);
            work.Sum.Add(work.Places.AsSpan(0, length), blocks[i].Times);
        }
    }

    // Where a cap of many sites makes who comes depend on who came before.
    private void AddTo(JointCount joint, int part, ReadOnlySpan<double> before, ReadOnlySpan<double> by, Workspace work)
    {
        for (var i = 0; i < by.Length; i++)
        {
            if (blocks[i].Part != part || blocks[i].Room is 0) continue;
            var (then, times) = (Math.Max(0, by[i] - before[i]), blocks[i].Times);
            if (work.Counts[i] is not { } count || by[i] <= count.Lowest) joint.AddPoisson(before[i] * times, then * times);
            else if (before[i] >= count.Highest) joint.AddBefore(count.Room * times);
            else joint.AddPoisson(before[i], then, count.Room, times);
        }
    }

    /// <summary>What is added up over the paths.</summary>
    internal sealed class Arrivals
    {
        private readonly List<double> means = [];
        private readonly List<double> weights = [];
        private double[] masses = [];

        public void AddPoisson(double mean, double weight)
        {
            means.Add(mean);
            weights.Add(weight);
        }

        public void Add(double[] of, double weight) => Add(0, of, weight);

        public void Add(int first, ReadOnlySpan<double> of, double weight)
        {
            if (first + of.Length > masses.Length) Array.Resize(ref masses, Math.Max(first + of.Length, masses.Length * 5 / 4));
            Vectors.AddScaled(of, weight, masses.AsSpan(first));
        }

        public double[] Masses()
        {
            if (means.Count > 0) Add(PoissonMixture.Masses(means.ToArray(), weights.ToArray()), 1);
            var end = masses.Length;
            while (end > 1 && masses[end - 1] <= 0) end--;
            return masses[..end];
        }
    }
}
