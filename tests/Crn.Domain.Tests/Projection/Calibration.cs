using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>Simulates trials of one setting, projects each from its census, and counts how often intervals hold what came.</summary>
internal sealed class Calibration
{
    public static readonly double[] Levels = [0.8, 0.9, 0.95];
    private const double Elapsed = 180;
    private const double MeanDelay = 60;

    private readonly int[] countsHeld = new int[Levels.Length];
    private readonly int[] datesHeld = new int[Levels.Length];
    private readonly List<double> places = [];

    private Calibration(CalibrationSetting setting) => Setting = setting;

    public CalibrationSetting Setting { get; }

    /// <summary>Trials in which something could be learned, where it had to be.</summary>
    public int Trials { get; private set; }

    public int Dates { get; private set; }

    public double CountsIn(int level) => (double)countsHeld[level] / Trials;

    public double DatesIn(int level) => (double)datesHeld[level] / Dates;

    /// <summary>Two standard errors of a share that should be that of the level.</summary>
    public static double TwoErrors(double level, int trials) => 2 * Math.Sqrt(level * (1 - level) / trials);

    /// <summary>The largest distance of the places of outcomes in their projections, ties broken at random, from evenly spread.</summary>
    public double Distance()
    {
        places.Sort();
        double most = 0;
        for (var i = 0; i < places.Count; i++)
        {
            most = Math.Max(most,
                Math.Max(Math.Abs(places[i] - ((double)i / places.Count)), Math.Abs(places[i] - ((i + 1.0) / places.Count))));
        }

        return most;
    }

    public static Calibration Run(CalibrationSetting setting, int trials, ulong seed)
    {
        var calibration = new Calibration(setting);
        var random = new SampleRandom();
        for (var i = 0; i < trials; i++)
        {
            random.Reset(CounterRandom.Key(CounterRandom.Key(seed), (ulong)i));
            calibration.One(random);
        }

        return calibration;
    }

    private void One(SampleRandom random)
    {
        var mean = Setting.PerSite / Elapsed;
        var horizon = Setting.Ahead * Elapsed;
        var (sites, rates, opens) = (new SiteExposure[Setting.Sites], new double[Setting.Sites], new double[Setting.Sites]);
        var delays = OpeningDelay.Gamma(2, 2 / MeanDelay);
        for (var i = 0; i < sites.Length; i++)
        {
            rates[i] = double.IsPositiveInfinity(Setting.Shape) ? mean : mean * random.Gamma(Setting.Shape) / Setting.Shape;
            var isOpen = Setting.Openings == Openings.AllOpen || 2 * i < sites.Length;
            var key = SiteCode.From(FormattableString.Invariant($"S{i}"));
            // Dated openings spread over the first half of the horizon; random ones are due today.
            var due = Setting.Openings == Openings.HalfToOpen ? horizon * i / (2 * sites.Length) : 0;
            var delay = Setting.Openings == Openings.HalfAtRandom && !isOpen ? random.Gamma(2) * MeanDelay / 2 : 0;
            opens[i] = isOpen ? 0 : due + delay;
            sites[i] = isOpen
                ? new SiteExposure(key, random.Poisson(rates[i] * Elapsed), Elapsed, 0, double.PositiveInfinity)
                { Room = Setting.IsCapped ? Math.Max(1, (int)(mean * horizon)) : null }
                : new SiteExposure(key, 0, 0, due, double.PositiveInfinity)
                { Delay = Setting.Openings == Openings.HalfAtRandom ? WaitingTime.For(delays, 0) : null };
        }

        var recruited = sites.Sum(s => s.Recruited);
        // With less than that nothing is learned of how sites differ; the default then asks for a prior.
        if (!Setting.IsKnown && (recruited < 1 || sites.Count(s => s.PastDays > 0) < 2)) return;
        var shape = double.IsPositiveInfinity(Setting.Shape) ? 1e9 : Setting.Shape;
        RateNode[] nodes = Setting.IsKnown ? [new(1, shape, shape / mean)]
            : HyperparameterGrid.Nodes(sites, (Setting.Belief.MeanLog, Setting.Belief.DeviationLog));
        var projection = new PoissonGammaModel(sites, nodes, CapRoom.None);

        var further = Enumerable.Range(0, sites.Length)
            .Sum(i => Math.Min(random.Poisson(rates[i] * Math.Max(0, horizon - opens[i])), sites[i].Room ?? int.MaxValue));
        var (below, upTo) = (projection.Below(horizon, further), projection.Below(horizon, further + 1));
        Trials++;
        for (var l = 0; l < Levels.Length; l++)
        {
            if (upTo >= (1 - Levels[l]) / 2 && below < (1 + Levels[l]) / 2) countsHeld[l]++;
        }

        places.Add(below + (random.Uniform() * (upTo - below)));
        if (!Setting.IsCapped) Completion(random, projection, rates, opens, Math.Max(1, (int)(recruited * Setting.Ahead)));
    }

    // When as many more come as the elapsed time would suggest: given the rates, the sum of all sites is one Poisson process.
    private void Completion(SampleRandom random, PoissonGammaModel projection, double[] rates, double[] opens, int wanted)
    {
        var arrival = random.Gamma(wanted);
        double Expected(double time) => rates.Zip(opens, (r, o) => r * Math.Max(0, time - o)).Sum();
        var (low, high) = (0.0, 1.0);
        while (Expected(high) < arrival && high < 1e6) (low, high) = (high, 2 * high);
        if (high >= 1e6) return;
        for (var i = 0; i < 50; i++)
        {
            var middle = (low + high) / 2;
            if (Expected(middle) < arrival) low = middle;
            else high = middle;
        }

        var place = 1 - projection.Below(high, wanted);
        Dates++;
        for (var l = 0; l < Levels.Length; l++)
        {
            if (Math.Abs(place - 0.5) <= Levels[l] / 2) datesHeld[l]++;
        }
    }
}
