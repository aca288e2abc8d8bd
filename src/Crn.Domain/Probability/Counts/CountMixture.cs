using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The masses of a mixture of many counts: those of the narrow ones are added up, those of the others added as characteristic functions,
/// and turned into masses at the end, once.
/// </summary>
/// <remarks>
/// A count that is narrow beside the table needs few angles when it is looked at through a window that is not much wider than itself. So
/// there are windows of all widths, each overlapping the next by three quarters: a count goes to one that holds it.
/// </remarks>
internal sealed class CountMixture
{
    private const int Shortest = 32;
    private readonly Dictionary<(int Length, int First), Window> windows = [];
    private readonly Dictionary<int, PoissonCounts> poisson = [];
    private double[] masses = [];
    private double[] together = [];

    /// <summary>Begins a mixture of counts below a length; what comes after it is put on its last place.</summary>
    public void Begin(int length) => masses = new double[length];

    /// <summary>Adds a Poisson count beside a certain one, times a weight.</summary>
    public void AddPoisson(int certain, double mean, double weight)
    {
        // As far below its mean as this a Poisson count never comes.
        if (certain + mean - (9 * Math.Sqrt(mean)) - 1 > masses.Length)
        {
            masses[^1] += weight;
            return;
        }

        if (!poisson.TryGetValue(certain, out var counts)) poisson.Add(certain, counts = new());
        counts.Add(mean, weight);
    }

    /// <summary>Adds masses from a first count on, times a weight.</summary>
    public void AddMasses(int first, ReadOnlySpan<double> own, double weight)
    {
        var inside = (int)Math.Clamp((long)masses.Length - first, 0, own.Length);
        if (inside > 0) Vectors.AddScaled(own[..inside], weight, masses.AsSpan(first, inside));
        foreach (var beyond in own[inside..]) masses[^1] += weight * beyond;
    }

    /// <summary>A window that holds so many counts from a first one on, with the angles of its length from those that are kept; null where
    /// they all lie beyond the table, on whose last place the weight is put.</summary>
    public Window? WindowOf(int first, double counts, double weight, Dictionary<int, Waves> known)
    {
        if (first >= masses.Length)
        {
            masses[^1] += weight;
            return null;
        }

        var length = Waves.LengthFor(Math.Max(Shortest, (counts + 2) * 4 / 3));
        var step = length / 4;
        var key = (length, first / step * step);
        if (!windows.TryGetValue(key, out var window)) windows.Add(key, window = new(key.Item2, Waves.Of(known, length)));
        return window;
    }

    /// <summary>The masses of all that was added.</summary>
    public double[] Masses()
    {
        foreach (var (certain, counts) in poisson) counts.MoveTo(this, certain);
        var length = 0;
        foreach (var (key, window) in windows) length = window.IsUsed ? Math.Max(length, key.First + key.Length) : length;
        if (together.Length < length) together = new double[Math.Max(length, 2 * together.Length)];
        foreach (var (key, window) in windows) window.MoveTo(together.AsSpan(key.First, key.Length));
        for (var n = 0; n < length; n++) masses[Math.Min(n, masses.Length - 1)] += Math.Max(0, together[n]);
        together.AsSpan(0, length).Clear();
        return masses;
    }

    // Poisson counts beside one that is certain.
    private sealed class PoissonCounts
    {
        private double[] means = new double[16];
        private double[] weights = new double[16];
        private int count;

        public void Add(double mean, double weight)
        {
            if (count == means.Length)
            {
                Array.Resize(ref means, 2 * count);
                Array.Resize(ref weights, 2 * count);
            }

            (means[count], weights[count++]) = (mean, weight);
        }

        public void MoveTo(CountMixture into, int certain)
        {
            if (count > 0) into.AddMasses(certain, PoissonMixture.Masses(means.AsSpan(0, count), weights.AsSpan(0, count)), 1);
            count = 0;
        }
    }

    /// <summary>Counts from a first one on that cannot be told from those a length further.</summary>
    internal sealed class Window(int first, Waves waves)
    {
        private Vector256<double>[] sum = new Vector256<double>[32];
        private int used;

        /// <summary>The first of the counts.</summary>
        public int First => first;

        /// <summary>The angles.</summary>
        public Waves Waves => waves;

        /// <summary>Whether anything was added.</summary>
        public bool IsUsed => used > 0;

        /// <summary>Adds a characteristic function at four angles.</summary>
        public void Add(int i, Vector256<double> real, Vector256<double> imaginary)
        {
            if ((2 * i) + 1 >= sum.Length) Array.Resize(ref sum, 4 * (i + 1));
            sum[2 * i] += real;
            sum[(2 * i) + 1] += imaginary;
            used = Math.Max(used, i + 1);
        }

        /// <summary>Adds the masses of all that was added to others, and begins anew.</summary>
        public void MoveTo(Span<double> masses)
        {
            if (used == 0) return;
            waves.AddMasses(sum.AsSpan(0, 2 * used), masses);
            sum.AsSpan(0, 2 * used).Clear();
            used = 0;
        }
    }
}
