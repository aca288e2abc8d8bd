using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Drift;

/// <content>What is expected of each site under all caps.</content>
internal sealed partial class CappedDriftModel
{
    public override ValueList<SiteCount> SitesBy(double time)
    {
        var uncapped = this.uncapped.SitesBy(time);
        if (time <= 0) return uncapped;
        double[] alone = [];
        var taken = Taken([time], stand => alone = stand.Own)[0];
        return uncapped.Select((was, i) =>
        {
            var site = series.Known[series.Sites[i].Index];
            var own = was with { Expected = alone[i], ProbabilityOfNone = site.Room == 0 ? 1 : was.ProbabilityOfNone };
            return own.Under(taken[i], series.Caps.PlacesOf(site));
        }).ToValueList();
    }

    /// <inheritdoc />
    public override double[] ExpectedOf(SiteOrStudy site, double[] times)
    {
        var at = Array.FindIndex(series.Sites, s => series.Known[s.Index].Site == site);
        if (at < 0) return new double[times.Length];
        return series.Caps.IsEmpty ? ExpectedAlone(site, at, times) : Array.ConvertAll(Taken(times), taken => taken[at]);
    }

    // Without caps of groups and of the study other sites do not matter.
    private double[] ExpectedAlone(SiteOrStudy site, int at, double[] times)
    {
        var expected = this.uncapped.ExpectedOf(site, times);
        if (series.Known[series.Sites[at].Index].Room is null) return expected;
        var block = blocks.BlockOf(series.Sites[at]);
        for (var t = 0; t < times.Length; t++)
        {
            double before = 0, after = 0;
            if (times[t] > 0) ForEachPath(times[t], (paths, means, weight) =>
            {
                before += weight * means[block];
                after += weight * blocks.Mean(block, means[block], paths.Work);
            }, ofEach: true);
            expected[t] *= before > 0 ? after / before : 0;
        }

        return expected;
    }

    // What each named site has by some times, in order, and at the end what sites that may open later have together.
    private double[][] Taken(double[] times, Action<PlacesInTurn.Stand>? atLast = null)
    {
        var partOf = new int[series.Sites.Length + 1];
        for (var i = 0; i < series.Sites.Length; i++) partOf[i] = series.Caps.PartOf(series.Known[series.Sites[i].Index]);
        partOf[^1] = -1;
        // By the index of a site in the series; looked up once for all times.
        var blockOf = new int[series.Known.Length];
        for (var block = 0; block < blocks.Sites.Length; block++)
        {
            foreach (var site in blocks.Sites[block]) blockOf[site.Index] = block;
        }

        return PlacesInTurn.At(times, partOf, time =>
        {
            var stand = StandAt(Math.Min(time, FarthestDay), blockOf);
            if (time.Equals(times[^1])) atLast?.Invoke(stand);
            return stand;
        });
    }

    private PlacesInTurn.Stand StandAt(double time, int[] blockOf)
    {
        int count = blocks.Sites.Length;
        double[] before = new double[count], alone = new double[count], capped = new double[count];
        double[] own = new double[count], left = new double[count], ofParts = new double[series.Caps.Parts.Count];
        ForEachPath(time, (paths, means, weight) =>
        {
            blocks.Expected(means, own, left, paths.Work);
            for (var i = 0; i < count; i++)
            {
                before[i] += weight * means[i] * blocks.TimesOf(i);
                alone[i] += weight * own[i];
                capped[i] += weight * left[i];
            }
        }, ofEach: true);
        for (var i = 0; i < count; i++)
        {
            if (blocks.PartOf(i) is >= 0 and var part) ofParts[part] += capped[i];
        }

        var named = uncapped.OfSites.Until(time);
        var sites = new double[named.Length + 1];
        var further = alone[blocks.OfFurther];
        for (var i = 0; i < named.Length; i++)
        {
            var block = blockOf[series.Sites[i].Index];
            sites[i] = before[block] > 0 ? named[i] * alone[block] / before[block] : 0;
            if (block == blocks.OfFurther) further -= sites[i];
        }

        sites[^1] = Math.Max(0, further);
        return new(sites, ofParts, series.Caps.Study is null ? null : Moments(time).Mean);
    }
}
