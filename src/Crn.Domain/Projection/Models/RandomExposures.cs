using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>What sites that open at random are exposed between two times: the moments of each about a middle, four sites side by side, and
/// the series that they add up to for a shape of the rates.</summary>
internal sealed partial class RandomExposures
{
    private const int Order = GammaSum.Order;
    private const int Together = 4;
    private const double Rounding = 1e-15;
    private static readonly double[] Inverse = [.. Enumerable.Range(0, Order + 2).Select(k => k == 0 ? 0 : 1.0 / k)];
    private readonly double middle;
    private readonly int count;

    // By power the moments of four sites, then those of the next four; how many each of them stands for.
    private readonly double[] moments;
    private readonly double[] times;
    private readonly Dictionary<double, GammaSeries> byShape = [];
    private readonly object gate = new();

    public RandomExposures((SiteExposure Site, int Times)[] sites, double after, double time)
    {
        var (least, largest) = (double.PositiveInfinity, 0.0);
        foreach (var (site, _) in sites)
        {
            var (low, high) = Ends(site, after, time);
            (least, largest) = (Math.Min(least, low), Math.Max(largest, high));
        }

        middle = (least + largest) / 2;
        var fours = (sites.Length + Together - 1) / Together;
        (moments, times) = (new double[fours * (Order + 1) * Together], new double[fours * Together]);
        Span<double> own = stackalloc double[Order + 1];
        for (var i = 0; i < sites.Length; i++)
        {
            (times[i], count) = (sites[i].Times, count + sites[i].Times);
            own.Clear();
            Fill(sites[i].Site, after, time, own);
            var at = (i / Together * (Order + 1) * Together) + (i % Together);
            for (var k = 0; k <= Order; k++) moments[at + (k * Together)] = own[k];
        }
    }

    /// <summary>The series of all, for rates of a shape and a rate parameter of 1.</summary>
    public GammaSeries Series(double shape)
    {
        lock (gate)
        {
            if (byShape.TryGetValue(shape, out var known)) return known;
            // Rates that are nearly known have series in the shape times u.
            var (scale, all, sum) = (Math.Max(1, shape), count * shape, LogOfMean(shape));
            // The first two terms give mean and variance.
            var (one, two) = (sum[1] * scale, 2 * sum[2] * scale * scale);
            known = new(all, middle, sum, scale, 1e-16 * times.Length, (middle * (all + one), middle * middle * (all + two + (2 * one))));
            byShape.Add(shape, known);
            return known;
        }
    }

    // The mean of (1 - offset u)^-shape over the offset, and its logarithm, of all sites.
    private double[] LogOfMean(double shape)
    {
        var (scale, sum, binomial) = (Math.Max(1, shape), new double[Order + 1], 1.0);
        Span<double> binomials = stackalloc double[Order + 1];
        for (var k = 1; k <= Order; k++) binomials[k] = binomial *= (shape + k - 1) / (k * scale);
        Span<Vector256<double>> terms = stackalloc Vector256<double>[Order + 1], log = stackalloc Vector256<double>[Order + 1];
        var wide = MemoryMarshal.Cast<double, Vector256<double>>(moments.AsSpan());
        var counts = MemoryMarshal.Cast<double, Vector256<double>>(times.AsSpan());
        for (var four = 0; four < counts.Length; four++)
        {
            var own = wide.Slice(four * (Order + 1), Order + 1);
            for (var k = 1; k <= Order; k++) terms[k] = own[k] * Vector256.Create(binomials[k]);
            for (var k = 1; k <= Order; k++)
            {
                var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
                var j = 1;
                for (; j + 1 < k; j += 2)
                {
                    even += log[j] * terms[k - j];
                    odd += log[j + 1] * terms[k - j - 1];
                }

                if (j < k) even += log[j] * terms[k - j];
                // Times k, so that the next ones need no factor.
                log[k] = (Vector256.Create((double)k) * terms[k]) - even - odd;
                sum[k] += Vector256.Sum(counts[four] * log[k]) * Inverse[k];
            }
        }

        return sum;
    }

    // Between which exposures a site may end up: none, where it need not open in time.
    private static (double Low, double High) Ends(in SiteExposure site, double after, double time)
    {
        var high = site.Within(after, time);
        if (!site.IsEven) return (0, high);
        var (one, other) = site.Pieces(after, time);
        var low = one.Weight + other.Weight < 1 - Rounding ? 0
            : Math.Min(one.Weight > 0 ? one.Low : high, other.Weight > 0 ? other.Low : high);
        return (low, high);
    }

    // The means of the powers of the exposure about the middle, over the middle: a site that is not open by then has none.
    private void Fill(in SiteExposure site, double after, double time, Span<double> into)
    {
        if (site.IsEven)
        {
            var (one, other) = site.Pieces(after, time);
            Add(one, into);
            Add(other, into);
            AddNone(1 - one.Weight - other.Weight, into);
        }
        else
        {
            AddPoints(site, after, time, into);
        }
    }

    private static void AddNone(double none, Span<double> into)
    {
        if (!(none > Rounding)) return;
        for (var k = 1; k < into.Length; k++) into[k] += k % 2 == 0 ? none : -none;
    }

    // Of a power evenly over a piece: all products of powers of both ends, without the digits that a difference would lose.
    private void Add((double Weight, double Low, double High) piece, Span<double> into)
    {
        if (piece.Weight <= 0) return;
        var (low, high) = ((piece.Low - middle) / middle, (piece.High - middle) / middle);
        double sum = 1, power = 1;
        for (var k = 1; k < into.Length; k++)
        {
            power *= low;
            sum = (sum * high) + power;
            into[k] += piece.Weight * sum * Inverse[k + 1];
        }
    }

    private void AddPoints(in SiteExposure site, double after, double time, Span<double> into)
    {
        Span<double> powers = stackalloc double[2 * WaitingTime.Size], offsets = stackalloc double[2 * WaitingTime.Size];
        powers.Clear();
        offsets.Clear();
        double opened = 0;
        var used = 0;
        foreach (var (weight, then) in Points(site, after, time))
        {
            (powers[used], offsets[used], opened) = (weight, (then - middle) / middle, opened + weight);
            used++;
        }

        used = (used + Together - 1) / Together;
        var p = MemoryMarshal.Cast<double, Vector256<double>>(powers)[..used];
        var o = MemoryMarshal.Cast<double, Vector256<double>>(offsets);
        for (var k = 1; k < into.Length; k++)
        {
            var sum = Vector256<double>.Zero;
            for (var i = 0; i < p.Length; i++) sum += p[i] *= o[i];
            into[k] += Vector256.Sum(sum);
        }

        AddNone(1 - opened, into);
    }

    private static List<(double Weight, double Then)> Points(in SiteExposure site, double after, double time)
    {
        var of = new List<(double Weight, double Then)>(2 * WaitingTime.Size);
        if (after > 0)
        {
            foreach (var (weight, _, then) in site.Exposures(after, time)) of.Add((weight, then));
            return of;
        }

        Span<(double Days, double Weight)> points = stackalloc (double, double)[WaitingTime.Size];
        site.Delay!.Points(Math.Max(0, Math.Min(time, site.To) - site.From), points);
        foreach (var (days, weight) in points)
        {
            if (weight > 0) of.Add((weight * (1 - site.Never), site.Until(time, days)));
        }

        return of;
    }
}
