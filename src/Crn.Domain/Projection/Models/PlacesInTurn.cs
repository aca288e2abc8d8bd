namespace Crn.Domain.Projection.Models;

/// <summary>
/// What each of some sites has of the places that caps of groups and of the study leave. Places go to who comes first: what all have more
/// in a stretch of time is shared as they would have recruited in that stretch, and what somebody has stays.
/// </summary>
internal static class PlacesInTurn
{
    private const double Negligible = 1e-9;

    // Four weeks each for two years, then a tenth longer each time: fixed, so that an answer does not hang on the other dates asked for.
    private static readonly double[] Steps = [.. AllSteps()];

    /// <summary>How it stands at a time: what each site has under its own cap alone, each capped part together under its cap, and all
    /// together under every cap; null without a cap of the study.</summary>
    public readonly record struct Stand(double[] Own, double[] OfParts, double? OfStudy);

    /// <summary>What each site has under all caps, at each of some times in order; nobody before the first day.</summary>
    /// <param name="times">The times.</param>
    /// <param name="partOf">The capped part of each site, or -1.</param>
    /// <param name="at">How it stands at a time above 0.</param>
    public static double[][] At(double[] times, int[] partOf, Func<double, Stand> at)
    {
        // A step at which the search looked is not asked about again.
        var known = new Dictionary<double, Stand>();
        return Shared(times, partOf, time =>
        {
            if (!known.TryGetValue(time, out var stand)) known.Add(time, stand = at(time));
            return stand;
        });
    }

    private static double[][] Shared(double[] times, int[] partOf, Func<double, Stand> at)
    {
        if (times.Length == 0 || !(times[^1] > 0)) return Array.ConvertAll(times, _ => new double[partOf.Length]);
        var last = at(times[^1]);
        if (!Binds(last, partOf)) return Array.ConvertAll(times, Alone);
        var next = FirstThatBinds(times[^1], partOf, at);
        var from = next == 0 ? new Taken(partOf.Length) : new Taken(at(Steps[next - 1]));
        var taken = new double[times.Length][];
        for (var t = 0; t < times.Length; t++)
        {
            if (!(times[t] > (next == 0 ? 0 : Steps[next - 1])))
            {
                taken[t] = Alone(times[t]);
                continue;
            }

            for (; next < Steps.Length && Steps[next] < times[t]; next++) from = from.Until(at(Steps[next]), partOf);
            taken[t] = from.Until(t == times.Length - 1 ? last : at(times[t]), partOf).All;
        }

        return taken;

        double[] Alone(double time) => !(time > 0) ? new double[partOf.Length] : time.Equals(times[^1]) ? last.Own : at(time).Own;
    }

    // The number of the first step by which some cap has taken anything; of those before the time.
    private static int FirstThatBinds(double time, int[] partOf, Func<double, Stand> at)
    {
        var (low, high) = (0, Array.FindIndex(Steps, s => s >= time) is >= 0 and var found ? found : Steps.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Binds(at(Steps[middle]), partOf)) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static bool Binds(in Stand stand, int[] partOf)
    {
        double all = 0;
        Span<double> left = stand.OfParts.Length <= 64 ? stackalloc double[stand.OfParts.Length] : new double[stand.OfParts.Length];
        stand.OfParts.CopyTo(left);
        for (var i = 0; i < partOf.Length; i++)
        {
            all += stand.Own[i];
            if (partOf[i] >= 0) left[partOf[i]] -= stand.Own[i];
        }

        foreach (var part in left)
        {
            if (part < -Negligible) return true;
        }

        return stand.OfStudy < all - Negligible;
    }

    private static IEnumerable<double> AllSteps()
    {
        double step = 0;
        while (step < CountModel.FarthestDay)
        {
            step = step < 728 ? step + 28 : Math.Round(step * 1.1);
            yield return step;
        }
    }

    // What each site has at a time: under the caps of the parts, and under all.
    private readonly struct Taken
    {
        private readonly Stand stand;
        private readonly double[] ofPart;

        public Taken(int sites) => (stand, ofPart, All) = (new(new double[sites], [], 0), new double[sites], new double[sites]);

        // Where no cap has taken anything yet.
        public Taken(Stand stand) => (this.stand, ofPart, All) = (stand, stand.Own, stand.Own);

        private Taken(Stand stand, double[] ofPart, double[] all) => (this.stand, this.ofPart, All) = (stand, ofPart, all);

        public double[] All { get; }

        public Taken Until(Stand then, int[] partOf)
        {
            var more = new double[All.Length];
            for (var i = 0; i < more.Length; i++) more[i] = Math.Max(0, then.Own[i] - stand.Own[i]);
            for (var part = 0; part < then.OfParts.Length; part++)
                Share(more, i => partOf[i] == part, then.OfParts[part] - (stand.OfParts.Length > 0 ? stand.OfParts[part] : 0));
            var inParts = new double[more.Length];
            for (var i = 0; i < more.Length; i++) inParts[i] = ofPart[i] + more[i];
            if (then.OfStudy is { } study) Share(more, _ => true, study - (stand.OfStudy ?? 0));
            var all = new double[more.Length];
            for (var i = 0; i < more.Length; i++) all[i] = All[i] + more[i];
            return new(then, inParts, all);
        }

        private static void Share(double[] more, Func<int, bool> belongs, double places)
        {
            double sum = 0;
            for (var i = 0; i < more.Length; i++) sum += belongs(i) ? more[i] : 0;
            if (sum <= 0) return;
            var share = Math.Max(0, places) / sum;
            for (var i = 0; i < more.Length; i++) more[i] *= belongs(i) ? share : 1;
        }
    }
}
