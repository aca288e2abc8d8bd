using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <content>What a question needs while it is answered, and the next one goes on with.</content>
internal sealed partial class PartedCount
{
    internal sealed class Work(Groups groups)
    {
        public GammaSum Sum { get; } = new();

        /// <summary>Of each shape and room what was worked out.</summary>
        public Dictionary<(double Shape, int Room), CappedGamma> Counts { get; } = [];

        /// <summary>Room for numbers.</summary>
        public double[] Spread = [];

        /// <summary>The same for exposures.</summary>
        public double[] Exposures { get; set; } = [];

        private double[] table = [];

        /// <summary>Room for the masses of a part.</summary>
        public Span<double> Table(int length)
        {
            if (table.Length < length) table = new double[2 * length];
            return table.AsSpan(0, length);
        }

        public (SiteExposure Site, int Times, double[] Masses)[] Capped { get; } =
            Array.ConvertAll(groups.Capped, c => (c.Site, c.Times, new double[c.Site.Room!.Value + 1]));
    }
}
