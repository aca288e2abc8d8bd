using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Drift;

/// <content>How many come between two times, on one path after the other: caps make that depend on how many came before.</content>
internal sealed partial class CappedBlocks
{
    /// <summary>Adds what comes between two times, given the means of all blocks up to each of them, times a weight.</summary>
    public void AddBetween(Arrivals sum, ReadOnlySpan<double> before, ReadOnlySpan<double> by, double weight, Workspace work)
    {
        if (caps.Parts.IsEmpty && !(caps.Study is { } of && Binds(Total(by), of)))
        {
            AddApart(sum, before, by, weight, work);
            return;
        }

        var free = new Stream();
        List<Stream> bound = [];
        for (var part = -1; part < caps.Parts.Count; part++)
        {
            var isBound = part >= 0 && Binds(TotalOf(by, part), caps.Parts[part].Room);
            var into = isBound ? new Stream { Room = caps.Parts[part].Room } : free;
            for (var i = 0; i < by.Length; i++)
            {
                if (blocks[i].Part == part && blocks[i].Room is not 0)
                    into.Add(before[i], by[i], blocks[i].Room, blocks[i].Times, work.Counts[i]);
            }

            if (isBound) bound.Add(into);
        }

        var total = free.By + bound.Sum(b => b.By);
        if (caps.Study is { } study && Binds(total, study)) sum.Add(UnderStudy(free, bound, study), weight);
        else if (bound.Count == 0 && free.Capped.Count == 0) sum.AddPoisson(free.Then, weight);
        else sum.Add(Apart(free, bound), weight);
    }

    private double Total(ReadOnlySpan<double> means)
    {
        double total = 0;
        for (var i = 0; i < means.Length; i++) total += means[i] * blocks[i].Weight;
        return total;
    }

    // Under caps of sites alone.
    private void AddApart(Arrivals sum, ReadOnlySpan<double> before, ReadOnlySpan<double> by, double weight, Workspace work)
    {
        work.Sum.Clear();
        for (var i = 0; i < by.Length; i++)
        {
            var (then, room) = (Math.Max(0, by[i] - before[i]), blocks[i].Room ?? int.MaxValue);
            if (then <= 0 || room == 0 || before[i] >= work.Counts[i]?.Highest) continue;
            if (work.Counts[i] is null || by[i] <= work.Counts[i]!.Lowest)
            {
                work.Sum.Add(then * blocks[i].Times);
                continue;
            }

            if (work.Places.Length <= room) work.Places = new double[2 * (room + 1)];
            var length = CappedBetween.OfPoisson(before[i], then, room, work.Places);
            work.Sum.Add(work.Places.AsSpan(0, length), blocks[i].Times);
        }

        if (work.Sum.IsPoisson)
        {
            sum.AddPoisson(work.Sum.Poisson, weight);
            return;
        }

        var masses = work.Sum.Masses(out var first);
        sum.Add(first, masses, weight);
    }

    // Independent of each other: caps of sites and of groups alone.
    private static double[] Apart(Stream free, List<Stream> bound)
    {
        var masses = free.Then > 0 ? PoissonMixture.Masses([free.Then], [1]) : [1];
        foreach (var (before, then, room, times) in free.Capped)
        {
            var one = CappedBetween.OfPoisson(before, then, room);
            masses = MassTable.Convolve(masses, MassTable.Power(one, times, int.MaxValue), int.MaxValue);
        }

        foreach (var part in bound) masses = MassTable.Convolve(masses, part.Masses(), int.MaxValue);
        return masses;
    }

    private static double[] UnderStudy(Stream free, List<Stream> bound, int room)
    {
        if (bound.Count == 0) return (free with { Room = room }).Masses();
        var joint = free.Joint();
        foreach (var part in bound) joint.Add(part.Table(), 1);
        return joint.ThenUnder(room);
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

    // Blocks that share a cap, or none: the Poisson ones together, and the capped ones.
    private sealed record Stream
    {
        public int Room { get; init; }

        public double Before { get; private set; }

        public double Then { get; private set; }

        public double By { get; private set; }

        public List<(double Before, double Then, int Room, int Times)> Capped { get; } = [];

        public void Add(double before, double by, int? room, int times, CappedPoisson? count)
        {
            var then = Math.Max(0, by - before);
            By += by * times;
            if (room is { } places && !(by <= count!.Lowest)) Capped.Add((before, then, places, times));
            else (Before, Then) = (Before + (before * times), Then + (then * times));
        }

        public double[] Masses() => Capped.Count == 0 ? CappedBetween.OfPoisson(Before, Then, Room) : Joint().ThenUnder(Room);

        public double[][] Table()
        {
            return Capped.Count == 0 ? CappedBetween.JointOfPoisson(Before, Then, Room) : Joint().Under(Room);
        }

        public JointCount Joint()
        {
            var joint = new JointCount();
            joint.AddPoisson(Before, Then);
            foreach (var (before, then, room, times) in Capped) joint.Add(CappedBetween.JointOfPoisson(before, then, room), times);
            return joint;
        }
    }
}
