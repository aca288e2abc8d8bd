using Crn.Domain.Probability.Counts;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <summary>Either of two models, with a probability: planned rates beside what the history shows, while the history is short.</summary>
internal sealed class BlendedModel(CountModel one, CountModel other, double shareOfOne) : CountModel
{
    private readonly double shareOfOther = 1 - shareOfOne;

    public CountModel One => one;

    public CountModel Other => other;

    public double ShareOfOne => shareOfOne;

    public override double LastTime => Math.Max(one.LastTime, other.LastTime);

    public override double ErrorBound => Math.Max(one.ErrorBound, other.ErrorBound);

    public override bool HasMoments => false;

    /// <inheritdoc />
    public override CountModel? Easier => one.Easier is null && other.Easier is null ? null
        : new BlendedModel(one.Easier ?? one, other.Easier ?? other, shareOfOne);

    /// <inheritdoc />
    public override CappedCounts? Capped => other.Capped ?? one.Capped;

    public override double TailIndex => Math.Min(one.TailIndex, other.TailIndex);

    public override double Below(double time, int k) => (shareOfOne * one.Below(time, k)) + (shareOfOther * other.Below(time, k));

    public override (double Below, double AtLeast) Tails(double time, int k)
    {
        var (below, atLeast) = one.Tails(time, k);
        var (otherBelow, otherAtLeast) = other.Tails(time, k);
        return ((shareOfOne * below) + (shareOfOther * otherBelow), (shareOfOne * atLeast) + (shareOfOther * otherAtLeast));
    }

    public override double[] Masses(double time) => Either(one.Masses(time), other.Masses(time));

    /// <inheritdoc />
    public override double[] Masses(double time, int length) => Either(one.Masses(time, length), other.Masses(time, length));

    /// <inheritdoc />
    public override double Median(double time)
    {
        var median = double.NaN;
        return time > 0 && other.WithQuantiles(time, of => median = Median(time, of)) ? median : base.Median(time);
    }

    private double Median(double time, PoissonMixtureQuantiles of)
    {
        // A few more than the other alone would have are most often enough.
        var (length, below) = (0, Array.Empty<double>());
        var median = of.Quantile(0.5, shareOfOther, Below);
        var ((atMost, mass), onesMass) = (of.At(median), Below(median) - Below(median - 1));
        var here = (shareOfOther * mass) + (shareOfOne * onesMass);
        return median + ((0.5 - (shareOfOther * atMost) - (shareOfOne * Below(median))) / here);

        double Below(int n)
        {
            if (n < 0) return 0;
            if (n >= length)
            {
                length = n + (n / 8) + 8;
                below = one.Masses(time, length);
                for (var k = 1; k < below.Length; k++) below[k] += below[k - 1];
            }

            return n < below.Length ? below[n] : 1;
        }
    }

    protected override double[] Ahead(double after, double upTo) => Either(one.Between(after, upTo), other.Between(after, upTo));

    private double[] Either(double[] a, double[] b)
    {
        var masses = new double[Math.Max(a.Length, b.Length)];
        for (var n = 0; n < a.Length; n++) masses[n] += shareOfOne * a[n];
        for (var n = 0; n < b.Length; n++) masses[n] += shareOfOther * b[n];
        return masses;
    }

    public override int[] Quantiles(double time, ValueList<double> levels)
    {
        if (time <= 0) return base.Quantiles(time, levels);
        var (below, counts) = (Array.Empty<double>(), new int[levels.Count]);
        return other.WithQuantiles(time, of =>
        {
            below = one.Masses(time);
            for (var n = 1; n < below.Length; n++) below[n] += below[n - 1];
            for (var i = 0; i < counts.Length; i++) counts[i] = of.Quantile(levels[i], shareOfOther, n => n < below.Length ? below[n] : 1);
        }) ? counts : base.Quantiles(time, levels);
    }

    public override (double Mean, double Variance) Moments(double time)
    {
        var (a, b) = (one.Moments(time), other.Moments(time));
        var apart = a.Mean - b.Mean;
        return ((shareOfOne * a.Mean) + (shareOfOther * b.Mean), (shareOfOne * a.Variance) + (shareOfOther * b.Variance)
            + (shareOfOne * shareOfOther * apart * apart));
    }

    public override ValueList<SiteCount> SitesBy(double time)
    {
        var ones = one.SitesBy(time).ToDictionary(s => s.Site);
        return other.SitesBy(time).Select(s => ones.TryGetValue(s.Site, out var mine)
            ? new SiteCount(s.Site, s.Group, (shareOfOne * mine.Expected) + (shareOfOther * s.Expected),
                (shareOfOne * mine.ProbabilityOfNone) + (shareOfOther * s.ProbabilityOfNone))
            : s).ToValueList();
    }

    /// <inheritdoc />
    public override double[] ExpectedOf(SiteOrStudy site, double[] times)
    {
        var (ones, others) = (one.ExpectedOf(site, times), other.ExpectedOf(site, times));
        for (var t = 0; t < times.Length; t++) others[t] = (shareOfOne * ones[t]) + (shareOfOther * others[t]);
        return others;
    }

    public override List<ArrivalPath> PathsOf(SiteOrStudy site, double[] times) =>
    [
        .. one.PathsOf(site, times).Select(p => p with { Weight = p.Weight * shareOfOne }),
        .. other.PathsOf(site, times).Select(p => p with { Weight = p.Weight * shareOfOther }),
    ];

    public override double Ever(int k) => (shareOfOne * one.Ever(k)) + (shareOfOther * other.Ever(k));

    public override double? PerDay(SiteOrStudy site) => (shareOfOne * one.PerDay(site)) + (shareOfOther * other.PerDay(site));
}
