namespace Crn.Domain.Projection.Models;

/// <content>One common rate under caps or openings at random: the longer the time ahead, the more closely its values have to stand.
/// </content>
internal sealed partial class PoissonGammaModel
{
    private readonly Dictionary<(int, int), PoissonGammaModel> finer = [];

    // The same model with as many values of the common rate as counts by a time can tell apart, up to a number; null where it has them
    // itself.
    private PoissonGammaModel? Finer(double time, double counts)
    {
        if (given is not [{ CommonRate: true } common] || !(parted.IsNeeded || caps.Study is not null)) return null;
        // Moments ask far beyond any calendar, where nearly nothing is still waiting, but for long.
        const double end = 1e18;
        double exposure = 0;
        foreach (var site in sites) exposure += site.Until(Math.Min(time, end));
        var (most, level) = (RateNode.MostDays, 0);
        for (; exposure > most * common.SiteDays; level++) most *= 2;
        if (level == 0) return null;
        var (upTo, number) = (1.0, 0);
        for (; upTo < counts && upTo < 64 * most; number++) upTo *= 2;
        lock (finer)
        {
            if (!finer.TryGetValue((level, number), out var model))
                finer.Add((level, number), model = new(sites, RateNode.ApartFor(common, most, upTo), caps));
            return model;
        }
    }

    // Up to where means need to tell counts apart: what has no cap grows in proportion.
    private double Places()
    {
        double places = 0;
        foreach (var site in sites) places += site.Room ?? 0;
        foreach (var (_, room) in caps.Parts) places += room;
        return Math.Min(places, caps.Study ?? double.PositiveInfinity);
    }
}
