using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Models;

/// <content>The sum of all sites under one belief after the other.</content>
internal sealed partial class PartedCount
{
    /// <summary>The sums of uncapped sites between two times, for all beliefs; null where they cannot be worked out in this way.</summary>
    public Sums? SumsAt(double after, double time) => IsNeeded ? null : SumsOfAll(after, time);

    // Capped sites as masses of their own.
    private Sums? SumsOfAll(double after, double time) => (after > 0 && caps.Parts.Count > 0) || !double.IsFinite(time)
        || AtTime(after, time) is not { IsFinite: true } at ? null : new(this, at);

    /// <summary>The sums of all sites, had they no caps: no count under caps reaches further.</summary>
    public Sums? UncappedAt(double after, double time) =>
        !double.IsFinite(time) || AtTime(after, time) is not { Uncapped.IsFinite: true } at ? null : new(this, at);

    /// <summary>Sums between two times, one belief after the other.</summary>
    public sealed class Sums : IDisposable
    {
        private readonly PartedCount count;
        private readonly At at;
        private readonly Work[] work;
        private readonly double[] means;

        internal Sums(PartedCount count, At at)
        {
            (this.count, this.at) = (count, at);
            work = Interlocked.Exchange(ref count.spare, null) ?? Array.ConvertAll(count.Sorted, g => new Work(g));
            means = new double[work.Length];
        }

        /// <summary>The sum under a belief, good until the next one is asked for; the cap of the study is left out.</summary>
        public GammaSum Under(in RateNode node)
        {
            var sum = work[0].Sum;
            Begin(node, 0);
            for (var i = 1; i < work.Length; i++)
            {
                if (count.parts[i].Length > 0) AddPart(node, i, sum);
            }

            return sum;
        }

        /// <summary>The same, every capped site multiplied out, where the series of many do not converge; null where that is the same.
        /// </summary>
        public GammaSum? Multiplied(in RateNode node)
        {
            if (at.Kinds is null) return null;
            Begin(node, 0, isMultiplied: true);
            return work[0].Sum;
        }

        /// <summary>The sum without caps, good until the next one is asked for.</summary>
        public GammaSum Uncapped(in RateNode node)
        {
            var sum = work[0].Sum;
            sum.Clear();
            at.Uncapped.AddTo(sum, node);
            return sum;
        }

        /// <summary>What is expected of a capped part, of those of the belief last asked about.</summary>
        public double MeanOfPart(int part) => means[part + 1];

        // All sites of a part, its own cap left out; many by the series of their kinds, unless they are to be multiplied out.
        private void Begin(in RateNode node, int part, bool isMultiplied = false)
        {
            var (own, capped) = (work[part].Sum, work[part].Capped);
            own.Clear();
            at.Free[part].AddTo(own, node);
            if (!isMultiplied && at.Kinds is { } kinds && kinds.AddTo(work[part], node)) return;
            foreach (var (site, times, masses) in capped)
            {
                if (at.After > 0) OfSiteBetween(node, site, at.After, at.Time, masses);
                else OfSite(node, site, at.Time, masses);
                own.Add(masses, times);
            }
        }

        // A part that its cap does not bind adds what its sites do, one that is sure to be full its places; else it is a table.
        private void AddPart(in RateNode node, int part, GammaSum sum)
        {
            Begin(node, part);
            var (own, room) = (work[part].Sum, count.caps.Parts[part - 1].Room);
            var (low, high) = own.Window;
            if (high <= room)
            {
                means[part] = own.Moments.Mean;
                sum.Add(own);
            }
            else if (low >= room)
            {
                means[part] = room;
                sum.AddCertain(room);
            }
            else
            {
                var masses = new double[room + 1];
                // Few counts are sooner multiplied out than turned from a window that is far wider.
                var isShort = count.Sorted[part].Distinct * (room + 1.0) * (room + 1.0) / 8 < high - low;
                if (isShort || !own.AddMasses(1, masses)) CopyTo(OfPart(node, count.parts[part], at.Time, room + 1), masses);
                double below = 0;
                for (var n = 0; n < room; n++) (below, means[part]) = (below + masses[n], n == 0 ? 0 : means[part] + (n * masses[n]));
                masses[room] = Math.Max(0, 1 - below);
                means[part] += room * masses[room];
                sum.Add(masses, 1);
            }
        }

        private static void CopyTo(double[] from, double[] into)
        {
            Array.Clear(into);
            from.CopyTo(into, 0);
        }

        /// <inheritdoc />
        public void Dispose() => Volatile.Write(ref count.spare, work);
    }
}
