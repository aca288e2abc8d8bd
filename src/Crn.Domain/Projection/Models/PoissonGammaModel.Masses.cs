using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Models;

/// <content>The whole distribution at a time, as a table.</content>
internal sealed partial class PoissonGammaModel
{
    private const double UsualShare = 0.9;

    // The weight of all beliefs together that may reach beyond a long table.
    private const double Unlikely = 1e-6;
    private const int Shortest = 3_000;
    private const int Longest = 1_000_000;
    private const int LongestHeavy = 4_999;
    private const int ManyMeans = 20;
    private const int ManySites = 100;

    // From here on all beliefs together are better transformed than worked out count by count.
    private const int SeveralCounts = 48;

    public override double[] Masses(double time)
    {
        if (time <= 0 || sites.Length == 0) return [1];
        if (parted.IsNeeded && Finer(time, reachable ?? double.PositiveInfinity) is { } finer) return finer.Masses(time);
        var windows = WindowsAt(0, time);
        var length = TableLength(0, time, windows);
        if (parted.IsNeeded || length >= (sites.Length >= SeveralSites ? SeveralCounts : VeryManyCounts))
        {
            var masses = new double[length];
            if (parted.AddMasses(nodes, 0, time, windows, masses)) return WithRest(masses);
        }

        return Mixed(length, (buffer, node, terms) => Fill(buffer, node, time, terms));
    }

    private (double Low, double High)[]? WindowsAt(double after, double time) =>
        nodes[0].CommonRate ? null : parted.Windows(nodes, after, time);

    // What lies beyond the table is in its last place.
    private static double[] WithRest(double[] masses)
    {
        double held = 0;
        foreach (var mass in masses) held += mass;
        if (1 - held > 1e-12) masses[^1] += 1 - held;
        return masses;
    }

    // The masses of all nodes by their weights; what lies beyond the table is in its last place.
    private double[] Mixed(int length, Action<double[], RateNode, NegativeBinomialTerm[]> fill)
    {
        var terms = new NegativeBinomialTerm[sites.Length];
        var masses = new double[length];
        var buffer = new double[masses.Length];
        double rest = 0;
        foreach (var node in nodes)
        {
            fill(buffer, node, terms);
            double held = 0;
            for (var i = 0; i < buffer.Length; i++)
            {
                masses[i] += node.Weight * buffer[i];
                held += buffer[i];
            }

            rest += node.Weight * Math.Max(0, 1 - held);
        }

        if (rest > 1e-12) masses[^1] += rest;
        return masses;
    }

    // Up to which count each belief may reach, with its weight.
    private (double Length, double Weight)[] Lengths(double after, double time, (double Low, double High)[]? windows)
    {
        var lengths = new (double Length, double Weight)[nodes.Length];
        var terms = windows is null ? new NegativeBinomialTerm[sites.Length] : [];
        for (var i = 0; i < nodes.Length; i++)
        {
            var end = windows?[i].High ?? double.PositiveInfinity;
            if (!double.IsFinite(end))
            {
                if (terms.Length < sites.Length) terms = new NegativeBinomialTerm[sites.Length];
                end = NegativeBinomialLength.Of(terms.AsSpan(0, nodes[i].Terms(sites, after, time, terms)));
            }

            lengths[i] = (end, nodes[i].Weight);
        }

        return lengths;
    }

    private int TableLength(double after, double time, (double Low, double High)[]? windows)
    {
        var lengths = Lengths(after, time, windows);
        Array.Sort(lengths);
        var length = Holding(lengths, 1 - Unlikely);
        // Of rates hardly known, beliefs that hardly count may reach out without end: the table ends before, its last place holds the rest.
        if (length > Shortest && length > ManyMeans * FreeMoments(time).Mean) length = Holding(lengths, UsualShare);
        return (int)Math.Clamp(Math.Min(length, reachable + 1.0 ?? double.PositiveInfinity), 1, LongestFor(length, time));
    }

    // The length that holds the counts of beliefs of a share of the weight, the shortest first.
    private static double Holding((double Length, double Weight)[] lengths, double share)
    {
        var (held, seen) = (1.0, 0.0);
        foreach (var (length, weight) in lengths)
        {
            if (seen > share && length > Shortest) break;
            (held, seen) = (length, seen + weight);
        }

        return held;
    }

    private int LongestFor(double usual, double time)
    {
        if (parted.IsNeeded) return sites.Length < ManySites ? LongestParted : Longest;
        // A table many times as long as the mean holds next to nothing: sites that hardly ever recruit, and then without end.
        return usual > LongestHeavy && usual > ManyMeans * FreeMoments(time).Mean ? LongestHeavy : Longest;
    }

    private void Fill(double[] buffer, in RateNode node, double time, NegativeBinomialTerm[] terms)
    {
        Array.Clear(buffer);
        var isSeries = (IsSeriesFor(buffer.Length) || parted.IsNeeded) && buffer.Length >= ManyCounts;
        if (isSeries && parted.AddMasses(node, time, 1, buffer)) return;
        if (parted.IsNeeded) Fill(buffer, parted.Masses(node, time, buffer.Length));
        else NegativeBinomialSum.Masses(terms.AsSpan(0, node.Terms(sites, time, terms)), 0, buffer);
    }

    /// <summary>How long the table of the masses at a time is.</summary>
    public int Length(double time) =>
        time <= 0 || sites.Length == 0 ? 1 : TableLength(0, time, WindowsAt(0, time));

    /// <inheritdoc />
    public override double[] Masses(double time, int length)
    {
        var sum = new double[length];
        if (caps.Study is { } study && study < length && time > 0)
        {
            double[] free = study > 0 ? Masses(time, study) : [];
            free.CopyTo(sum, 0);
            sum[study] = Math.Max(0, 1 - free.Sum());
            return sum;
        }

        if (time <= 0 || sites.Length == 0)
        {
            sum[0] = 1;
            return sum;
        }

        if (parted.IsNeeded && Finer(time, length) is { } finer) return finer.Masses(time, length);
        if (IsSeriesFor(length) && parted.AddMasses(nodes, 0, time, WindowsAt(0, time), sum)) return sum;
        var (terms, one) = (new NegativeBinomialTerm[sites.Length], new double[length]);
        var isSeries = IsSeriesFor(length);
        foreach (var node in nodes)
        {
            if (isSeries && parted.AddMasses(node, time, node.Weight, sum)) continue;
            if (parted.IsNeeded) Fill(one, parted.Masses(node, time, length));
            else NegativeBinomialSum.Masses(terms.AsSpan(0, node.Terms(sites, time, terms)), 0, one);
            for (var k = 0; k < length; k++) sum[k] += node.Weight * one[k];
        }

        return sum;
    }

    private static void Fill(double[] into, double[] masses)
    {
        Array.Clear(into);
        masses.AsSpan(0, Math.Min(masses.Length, into.Length)).CopyTo(into);
    }
}
