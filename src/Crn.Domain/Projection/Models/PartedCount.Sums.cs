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
        public GammaSum Under(in RateNode node) => Of(node, isMultiplied: false);

        /// <summary>The same, every capped site multiplied out, where the series of many do not converge; null where that is the same.
        /// </summary>
        public GammaSum? Multiplied(in RateNode node) => Array.TrueForAll(at.Kinds, k => k is null) ? null : Of(node, isMultiplied: true);

        private GammaSum Of(in RateNode node, bool isMultiplied)
        {
            var sum = work[0].Sum;
            Begin(node, 0, isMultiplied);
            for (var i = 1; i < work.Length; i++)
            {
                if (count.parts[i].Length > 0) AddPart(node, i, sum, isMultiplied);
            }

            return sum;
        }

        /// <summary>What is expected under a belief, caps of parts applied, that of the study left out; no sum is made.</summary>
        public double Expected(in RateNode node)
        {
            for (var i = 1; i < work.Length; i++)
            {
                if (count.parts[i].Length > 0) AddPart(node, i, null, isMultiplied: false);
            }

            Begin(node, 0, isMultiplied: false);
            return work[0].Sum.Moments.Mean + means.Sum();
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
        private void Begin(in RateNode node, int part, bool isMultiplied, bool isSplit = false)
        {
            var (own, capped) = (work[part].Sum, work[part].Capped);
            own.Clear();
            at.Free[part].AddTo(own, node, isSplit);
            if (!isMultiplied && at.Kinds[part] is { } kinds && kinds.AddTo(work[part], node)) return;
            var chances = at.Chances[part];
            for (var i = 0; i < capped.Length; i++)
            {
                var (site, times, masses) = capped[i];
                if (at.After > 0) OfSiteBetween(node, site, at.After, at.Time, masses);
                else chances[i].Masses(node, masses);
                own.Add(masses, times);
            }
        }

        // A part that its cap does not bind adds what its sites do, one that is sure to be full its places; else it is a table.
        private void AddPart(in RateNode node, int part, GammaSum? sum, bool isMultiplied)
        {
            Begin(node, part, isMultiplied);
            // Many capped sites of which the series do not converge.
            if (at.Kinds[part] is not null && !double.IsFinite(work[part].Sum.Window.High)) Begin(node, part, isMultiplied: true);
            var (own, room) = (work[part].Sum, count.caps.Parts[part - 1].Room);
            var (low, high) = own.Window;
            if (high <= room)
            {
                means[part] = own.Moments.Mean;
                sum?.Add(own);
            }
            else if (low >= room)
            {
                means[part] = room;
                sum?.AddCertain(room);
            }
            else
            {
                // Few counts are sooner multiplied out than turned from a window that is far wider.
                var isShort = count.Sorted[part].Distinct * (room + 1.0) * (room + 1.0) / 8 < high - low;
                means[part] = AddTable(node, part, (int)low, sum, isShort);
            }
        }

        // The table of a part from its lowest count up to its places, what is beyond them on the last; returns what is expected of it.
        private double AddTable(in RateNode node, int part, int low, GammaSum? sum, bool isShort)
        {
            var masses = work[part].Table(count.caps.Parts[part - 1].Room - low + 1);
            masses.Clear();
            if (isShort) low = Tabled(node, part, ref masses);
            else if (!work[part].Sum.AddMasses(1, masses, low) && !AddOtherwise(node, part, masses, low))
                low = Tabled(node, part, ref masses);

            double below = 0, mean = 0;
            for (var n = 0; n < masses.Length - 1; n++) (below, mean) = (below + masses[n], mean + (n * masses[n]));
            masses[^1] = Math.Max(0, 1 - below);
            sum?.AddTable(low, masses);
            return low + mean + ((masses.Length - 1) * masses[^1]);
        }

        // Where the series do not converge: those of sites whose exposures lie closer together, each capped site multiplied out.
        private bool AddOtherwise(in RateNode node, int part, Span<double> masses, int low)
        {
            if (at.Kinds[part] is null && !at.Free[part].IsSplit) return false;
            Begin(node, part, isMultiplied: true, isSplit: true);
            return work[part].Sum.AddMasses(1, masses, low);
        }

        // Each site multiplied out, from nobody on.
        private int Tabled(in RateNode node, int part, ref Span<double> masses)
        {
            var room = count.caps.Parts[part - 1].Room;
            masses = work[part].Table(room + 1);
            masses.Clear();
            count.OfPart(node, part, at.Time, room + 1).CopyTo(masses);
            return 0;
        }

        /// <inheritdoc />
        public void Dispose() => Volatile.Write(ref count.spare, work);
    }
}
