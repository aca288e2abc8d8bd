namespace Crn.Domain.Projection.Models;

/// <summary>
/// A few paths in the place of many: groups of paths that lie close together, cut in two where they lie furthest apart, and in each group
/// two paths with the same means, and along its longest direction the same variance and skewness.
/// </summary>
internal static class FewerPaths
{
    private const int Turns = 6;

    /// <summary>At most so many paths.</summary>
    public static List<ArrivalPath> Of(IEnumerable<ArrivalPath> paths, int most)
    {
        ArrivalPath[] all = [.. paths.Where(p => p.Weight > 0)];
        if (all.Length <= most) return [.. all];
        var groups = new PriorityQueue<Group, double>();
        Queue(new(all));
        var count = groups.Peek().Two.Count;
        while (groups.TryPeek(out var widest, out var spread) && spread < 0 && count - widest.Two.Count + 4 <= most)
        {
            groups.Dequeue();
            count -= widest.Two.Count;
            foreach (var half in widest.Halves())
            {
                Queue(half);
                count += half.Two.Count;
            }
        }

        return [.. groups.UnorderedItems.SelectMany(g => g.Element.Two)];

        void Queue(Group group) => groups.Enqueue(group, -group.Spread);
    }

    /// <summary>Two values with weights that add up to 1: of a mean of 0, a variance of 1 and a third moment.</summary>
    public static ((double Weight, double At) Low, (double Weight, double At) High) Pair(double third)
    {
        var (half, root) = (third / 2, Math.Sqrt(1 + (third * third / 4)));
        return (((root + half) / (2 * root), half - root), ((root - half) / (2 * root), half + root));
    }

    private sealed class Group
    {
        private readonly ArrivalPath[] paths;
        private readonly double weight;
        private readonly double[] means;
        private readonly double[] direction;
        private readonly double variance;
        private ValueList<ArrivalPath>? two;

        public Group(ArrivalPath[] paths)
        {
            this.paths = paths;
            means = new double[paths[0].Means.Length];
            foreach (var path in paths) weight += path.Weight;
            foreach (var path in paths) Add(path.Means, path.Weight / weight, means);
            direction = Longest();
            double all = 0;
            foreach (var path in paths)
            {
                var (share, along) = (path.Weight / weight, Along(path));
                variance += share * along * along;
                for (var t = 0; t < means.Length; t++) all += share * (path.Means[t] - means[t]) * (path.Means[t] - means[t]);
            }

            // Beside their mean counts vary by themselves; nothing is gained by parting what differs by less than rounding.
            Spread = paths.Length < 2 || all <= 1e-18 * means.Sum() ? 0 : weight * all / (0.25 + means.Sum());
        }

        public double Spread { get; }

        public IEnumerable<Group> Halves()
        {
            var (low, high) = (Array.FindAll(paths, p => Along(p) < 0), Array.FindAll(paths, p => Along(p) >= 0));
            return low.Length == 0 || high.Length == 0 ? [new(paths[..(paths.Length / 2)]), new(paths[(paths.Length / 2)..])]
                : [new(low), new(high)];
        }

        public ValueList<ArrivalPath> Two => two ??= MadeTwo();

        private ValueList<ArrivalPath> MadeTwo()
        {
            if (Spread > 0 && variance > 0)
            {
                var (deviation, third, slopes) = (Math.Sqrt(variance), 0.0, new double[means.Length]);
                foreach (var path in paths)
                {
                    var (share, along) = (path.Weight / weight, Along(path) / deviation);
                    third += share * along * along * along;
                    Add(path.Means, share * along, slopes);
                }

                var (low, high) = Pair(third);
                ArrivalPath[] both = [At(low, slopes), At(high, slopes)];
                if (Array.TrueForAll(both, p => Array.TrueForAll(p.Means, m => m >= 0))) return [.. both];
            }

            return [new(weight, means)];
        }

        private ArrivalPath At((double Weight, double At) one, double[] slopes)
        {
            var own = (double[])means.Clone();
            Add(slopes, one.At, own);
            return new(weight * one.Weight, own);
        }

        private double Along(ArrivalPath path)
        {
            double sum = 0;
            for (var t = 0; t < direction.Length; t++) sum += (path.Means[t] - means[t]) * direction[t];
            return sum;
        }

        // The direction of the largest variance, by powers, from that of the mean.
        private double[] Longest()
        {
            var (from, size) = (new double[means.Length], means.Sum());
            for (var t = 0; t < from.Length; t++) from[t] = size > 0 ? means[t] / size : 1;
            for (var turn = 0; turn < (from.Length == 1 ? 0 : Turns); turn++)
            {
                var next = new double[from.Length];
                foreach (var path in paths)
                {
                    double along = 0;
                    for (var t = 0; t < from.Length; t++) along += (path.Means[t] - means[t]) * from[t];
                    for (var t = 0; t < from.Length; t++) next[t] += path.Weight * along * (path.Means[t] - means[t]);
                }

                var length = Math.Sqrt(next.Sum(n => n * n));
                if (!(length > 0)) break;
                from = Array.ConvertAll(next, n => n / length);
            }

            return from;
        }

        private static void Add(double[] of, double times, double[] into)
        {
            for (var t = 0; t < into.Length; t++) into[t] += times * of[t];
        }
    }
}
