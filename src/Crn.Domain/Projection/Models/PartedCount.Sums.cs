using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Models;

/// <content>Sums at a time, for all beliefs.</content>
internal sealed partial class PartedCount
{
    /// <summary>The sums of uncapped sites at a time, for all beliefs; null where they cannot be worked out in this way.</summary>
    public Sums? SumsAt(double time) => IsNeeded ? null : SumsOfAll(time);

    // Capped sites as masses of their own.
    private Sums? SumsOfAll(double time) => caps.Parts.Count > 0 || !double.IsFinite(time)
        || AtTime(time) is not { Free.IsFinite: true } at ? null : new(this, time, at);

    /// <summary>The sums of all sites, had they no caps: no count under caps reaches further.</summary>
    public Sums? UncappedAt(double time) =>
        !double.IsFinite(time) || AtTime(time) is not { Uncapped.IsFinite: true } at ? null : new(this, time, at);

    /// <summary>Sums at a time, one belief after the other.</summary>
    public sealed class Sums : IDisposable
    {
        private readonly PartedCount count;
        private readonly double time;
        private readonly At at;
        private readonly Work work;

        internal Sums(PartedCount count, double time, At at)
        {
            (this.count, this.time, this.at) = (count, time, at);
            work = Interlocked.Exchange(ref count.spare, null) ?? new(count.SortedSites);
        }

        /// <summary>The sum under a belief, good until the next one is asked for.</summary>
        public GammaSum Under(in RateNode node)
        {
            Begin(node, time, at, work);
            return work.Sum;
        }

        /// <summary>The sum without caps, good until the next one is asked for.</summary>
        public GammaSum Uncapped(in RateNode node)
        {
            at.Uncapped.Begin(node, work.Sum);
            return work.Sum;
        }

        /// <inheritdoc />
        public void Dispose() => Volatile.Write(ref count.spare, work);
    }
}
