using Crn.Domain.Recruitment.Numerics;

namespace Crn.Domain.Recruitment.Projection;

/// <summary>
/// The sites of a series in blocks: each capped site alone, the uncapped ones of each capped group (or stratum) together, and all others together.
/// Given the mean of every block the counts are independent Poisson counts, and caps cut them exactly.
/// </summary>
internal sealed class CappedBlocks
{
    // A cap that is passed with a smaller probability than this does not bind.
    private const double Negligible = 1e-15;
    private readonly (int Part, int? Room)[] blocks;
    private readonly CapRoom caps;

    public CappedBlocks(TrialSeries series, CapRoom caps)
    {
        this.caps = caps;
        var (sites, found) = (new List<SeriesSite[]>(), new List<(int, int?)>());
        foreach (var part in series.Sites.GroupBy(s => caps.PartOf(series.Known[s.Index])))
        {
            var free = part.Where(s => series.Known[s.Index].Room is null).ToArray();
            if (free.Length > 0) Add(free, part.Key, null);
            foreach (var site in part.Where(s => series.Known[s.Index].Room is not null)) Add([site], part.Key, series.Known[site.Index].Room);
        }

        // Sites that may open later and are not named are in no capped part.
        OfFurther = found.FindIndex(f => f == (-1, null));
        if (OfFurther < 0)
        {
            OfFurther = found.Count;
            Add([], -1, null);
        }

        (Sites, blocks) = ([.. sites], [.. found]);

        void Add(SeriesSite[] of, int part, int? room)
        {
            sites.Add(of);
            found.Add((part, room));
        }
    }

    /// <summary>The sites of each block.</summary>
    public SeriesSite[][] Sites { get; }

    /// <summary>The block that further openings belong to.</summary>
    public int OfFurther { get; }

    /// <summary>Whether any cap can bind at all.</summary>
    public static bool AreNeeded(TrialSeries series, CapRoom caps) => !caps.IsEmpty || Array.Exists(series.Known, s => s.Room is not null);

    /// <summary>P(N &lt; k) for the means of the blocks.</summary>
    public double Below(ReadOnlySpan<double> means, int k)
    {
        if (k > caps.Study) return 1;
        var (mean, certain, bound) = Split(means, k);
        if (k <= certain) return 0;
        if (bound.Length == 1) return PoissonTail.At(mean, k - certain).Below;
        // Where the free part alone is enough, the rest does not matter.
        if (PoissonTail.At(mean, k - certain).Below < 1e-17) return 0;
        double sum = 0;
        var cumulative = Cumulative(mean, k - certain);
        for (var y = bound.Length - 1; y >= 0; y--)
        {
            var left = k - certain - 1 - y;
            if (left >= 0) sum += bound[y] * cumulative[left];
        }

        return Math.Min(sum, 1);
    }

    /// <summary>The count for the means of the blocks as a Poisson count, a number that is certain, and the distribution of what caps bind.</summary>
    public (double Mean, int Certain, double[] Bound) At(ReadOnlySpan<double> means, int length = int.MaxValue) => Split(means, length);

    /// <summary>Adds the masses of a count, times a weight, to a table; what lies beyond its end goes to its last place.</summary>
    public static void Add((double Mean, int Certain, double[] Bound) count, double weight, double[] into)
    {
        var (mean, certain, bound) = count;
        // Twelve standard deviations away nothing is left that a double holds beside 1.
        var reach = 12 * Math.Sqrt(mean + 12);
        var first = (int)Math.Min(Math.Max(0, mean - reach), into.Length);
        var free = new double[(int)Math.Min(mean + reach + 13, into.Length) - first];
        Poisson(mean, first, free);
        double held = 0;
        for (var y = 0; y < bound.Length && certain + y < into.Length; y++)
        {
            if (bound[y] <= 0) continue;
            var factor = weight * bound[y];
            for (var n = 0; n < free.Length && n + first + certain + y < into.Length; n++)
            {
                into[n + first + certain + y] += factor * free[n];
                held += factor * free[n];
            }
        }

        into[^1] += Math.Max(0, weight - held);
    }

    /// <summary>The expected count of each block, its own cap and that of its part applied.</summary>
    public void Expected(ReadOnlySpan<double> means, Span<double> into)
    {
        for (var i = 0; i < into.Length; i++) into[i] = blocks[i].Room is { } room && Binds(means[i], room) ? MassTable.Moments(Cut(means[i], room)).Mean : means[i];
        for (var part = 0; part < caps.Parts.Count; part++)
        {
            if (!Binds(TotalOf(means, part), caps.Parts[part].Room)) continue;
            var dist = OfPart(means, part, caps.Parts[part].Room);
            double uncut = 0;
            for (var i = 0; i < into.Length; i++) uncut += blocks[i].Part == part ? into[i] : 0;
            if (uncut <= 0) continue;
            var share = Math.Min(1, MassTable.Moments(dist).Mean / uncut);
            for (var i = 0; i < into.Length; i++) into[i] *= blocks[i].Part == part ? share : 1;
        }
    }

    // The mean of all that no cap can touch, what is certain because its cap is all but sure to be met, and the distribution of the rest.
    private (double Mean, int Certain, double[] Bound) Split(ReadOnlySpan<double> means, int length)
    {
        double mean = 0;
        var certain = 0;
        double[] bound = [1];
        for (var part = -1; part < caps.Parts.Count; part++)
        {
            if (part >= 0 && Binds(TotalOf(means, part), caps.Parts[part].Room))
            {
                bound = MassTable.Convolve(bound, OfPart(means, part, caps.Parts[part].Room), length);
                continue;
            }

            for (var i = 0; i < means.Length; i++)
            {
                if (blocks[i].Part != part) continue;
                if (blocks[i].Room is not { } room || !Binds(means[i], room)) mean += means[i];
                else if (room == 0 || PoissonTail.At(means[i], room).Below < Negligible) certain = (int)Math.Min((long)certain + room, int.MaxValue / 2);
                else bound = MassTable.Convolve(bound, Cut(means[i], Math.Min(room, length)), length);
            }
        }

        return (mean, certain, bound);
    }

    private static bool Binds(double mean, int room) => PoissonTail.At(mean, room + 1).AtLeast > Negligible;

    private double TotalOf(ReadOnlySpan<double> means, int part)
    {
        double total = 0;
        for (var i = 0; i < means.Length; i++) total += blocks[i].Part == part ? means[i] : 0;
        return total;
    }

    // Everything at or above the room of the part is put on the room.
    private double[] OfPart(ReadOnlySpan<double> means, int part, int room)
    {
        double free = 0;
        double[] total = [1];
        for (var i = 0; i < means.Length; i++)
        {
            if (blocks[i].Part != part) continue;
            if (blocks[i].Room is { } own && own < room) total = MassTable.Convolve(total, Cut(means[i], own), room + 1);
            else free += means[i];
        }

        if (free > 0) total = MassTable.Convolve(total, Cut(free, room), room + 1);
        if (total.Length <= room) return total;
        double below = 0;
        for (var n = 0; n < room; n++) below += total[n];
        total[room] = Math.Max(0, 1 - below);
        return total;
    }

    private static double[] Cut(double mean, int room)
    {
        var masses = new double[room + 1];
        Poisson(mean, masses);
        double below = 0;
        for (var n = 0; n < room; n++) below += masses[n];
        masses[room] = Math.Max(0, 1 - below);
        return masses;
    }

    private static double[] Cumulative(double mean, int length)
    {
        var sums = new double[length];
        Poisson(mean, sums);
        for (var n = 1; n < length; n++) sums[n] = Math.Min(1, sums[n] + sums[n - 1]);
        return sums;
    }

    private static void Poisson(double mean, double[] into) => Poisson(mean, 0, into);

    // The masses from a first count on; from the largest outwards, so that nothing underflows before its time.
    private static void Poisson(double mean, int first, double[] into)
    {
        if (into.Length == 0) return;
        if (mean <= 0)
        {
            into[0] = first == 0 ? 1 : 0;
            return;
        }

        var mode = (int)Math.Clamp(mean - first, 0, into.Length - 1);
        var top = Math.Exp(PoissonTail.LogMass(mean, mode + first));
        var p = into[mode] = top;
        for (var n = mode; n > 0 && p > 0; n--) into[n - 1] = p *= (n + first) / mean;
        p = top;
        for (var n = mode + 1; n < into.Length && p > 0; n++) into[n] = p *= mean / (n + first);
    }
}
