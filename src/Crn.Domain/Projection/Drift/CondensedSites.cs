using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// Sites and weights that have the exposure ahead of all sites of a series together, under one shape: those that are open and stay so are
/// one where their ages do not matter, and as many as an interpolation takes where they do.
/// </summary>
/// <remarks>
/// A rate that falls exponentially falls alike at all that are open. One that falls hyperbolically is smooth in the opening: within a
/// range of openings no longer than the trial its nearest singularity lies at least an eighth of the trial beyond the data cut, so that the
/// polynomial through so many Chebyshev points errs by less than 1e-13 of the exposure.
/// </remarks>
internal sealed class CondensedSites
{
    private const int Points = 48;
    private readonly List<SeriesSite> sites = [];
    private readonly List<double> weights = [];

    public CondensedSites(TrialSeries series, RateShape shape, double[] siteWeights, double farthest)
    {
        var open = Array.FindAll(series.Sites, s => StaysOpen(s, series.Elapsed, farthest));
        var isAlike = shape.Change is RateChange.None or RateChange.Exponential || shape.WithTheTrial;
        if (open.Length <= (isAlike ? 1 : 2 * Points)) open = [];
        else if (isAlike) AddAsOne(open, shape, siteWeights, series.Elapsed);
        else AddInterpolated(open, siteWeights);
        foreach (var site in series.Sites)
        {
            if (open.Length == 0 || !StaysOpen(site, series.Elapsed, farthest)) Add(site, siteWeights[site.Index]);
        }
    }

    /// <summary>How many they are.</summary>
    public int Terms => sites.Count;

    /// <summary>Adds their exposure to that in each panel from one on.</summary>
    public void AddTo(in PanelExposure exposure, Span<double> panels, int first)
    {
        for (var i = 0; i < sites.Count; i++) exposure.AddTo(panels, first, sites[i], weights[i]);
    }

    private static bool StaysOpen(in SeriesSite site, double elapsed, double farthest) => site.Delays is null && site.Opens <= elapsed
        && site.Closes >= elapsed + farthest && !PanelExposure.IsPaused(site, elapsed);

    private void Add(in SeriesSite site, double weight)
    {
        sites.Add(site);
        weights.Add(weight);
    }

    private void AddAsOne(SeriesSite[] open, RateShape shape, double[] siteWeights, double elapsed)
    {
        var byAge = shape.Change == RateChange.Exponential && !shape.WithTheTrial;
        var sum = open.Sum(s => siteWeights[s.Index] * (byAge ? Math.Exp(-shape.Parameter * (elapsed - s.Opens)) : 1));
        Add(Like(open[0], byAge ? elapsed : 0), sum);
    }

    // What a sum over sites is of the values at Chebyshev's points of the second kind, by the barycentric formula.
    private void AddInterpolated(SeriesSite[] open, double[] siteWeights)
    {
        var (low, high) = (open.Min(s => s.Opens), open.Max(s => s.Opens));
        var (at, shares, sums) = (new double[Points], new double[Points], new double[Points]);
        for (var j = 0; j < Points; j++)
            at[j] = ((low + high) / 2) + ((high - low) / 2 * Math.Cos(Math.PI * j / (Points - 1)));
        foreach (var site in open)
        {
            double total = 0;
            var exact = -1;
            for (var j = 0; j < Points && exact < 0; j++)
            {
                var apart = site.Opens - at[j];
                if (apart.Equals(0)) exact = j;
                total += shares[j] = (j % 2 == 0 ? 1 : -1) * (j is 0 or Points - 1 ? 0.5 : 1) / apart;
            }

            if (exact >= 0) sums[exact] += siteWeights[site.Index];
            else for (var j = 0; j < Points; j++) sums[j] += siteWeights[site.Index] * shares[j] / total;
        }

        for (var j = 0; j < Points; j++) Add(Like(open[0], at[j]), sums[j]);
    }

    private static SeriesSite Like(in SeriesSite site, double opens) =>
        site with { Opens = opens, Closes = double.PositiveInfinity, Gaps = null };
}
