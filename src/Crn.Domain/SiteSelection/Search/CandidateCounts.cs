using Crn.Domain.Probability.Counts;
using Crn.Domain.Recruitment;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>The exact distribution of what one site recruits by a date, for a factor on its rate: the masses of counts below the
/// target.</summary>
internal static class CandidateCounts
{
    public static double[] Masses(PlannedSite site, LocalDate by, int target, double factor) =>
        Masses(site, [.. OpenDays(site, by)], target, factor);

    /// <summary>The same for days open that are known, with their probability: they are those of every factor.</summary>
    public static double[] Masses(PlannedSite site, (int Days, double Weight)[] open, int target, double factor)
    {
        var masses = new double[target];
        var part = new double[target];
        double placed = 0;
        foreach (var (days, weight) in open)
        {
            placed += weight;
            if (days <= 0)
            {
                masses[0] += weight;
                continue;
            }

            Fill(site, days * factor, part);
            for (var k = 0; k < target; k++) masses[k] += weight * part[k];
        }

        masses[0] += Math.Max(0, 1 - placed);
        Cap(site.Cap, masses);
        return masses;
    }

    private static void Fill(PlannedSite site, double days, double[] into)
    {
        if (site.Prior is { } prior)
        {
            NegativeBinomial.Masses(prior.Shape, prior.SiteDays, days, into);
            return;
        }

        var mean = site.Rate!.Value.InSiteDays * days;
        for (var k = 0; k < into.Length; k++) into[k] = mean > 0 ? Math.Exp(Poisson.LogMass(mean, k)) : k == 0 ? 1 : 0;
    }

    private static void Cap(int? cap, double[] masses)
    {
        if (!(cap < masses.Length)) return;
        masses[cap.Value] = Math.Max(0, 1 - masses.Take(cap.Value).Sum());
        Array.Clear(masses, cap.Value + 1, masses.Length - cap.Value - 1);
    }

    // Days open by the date with their probability; what is left over does not open in time.
    internal static IEnumerable<(int Days, double Weight)> OpenDays(PlannedSite site, LocalDate by)
    {
        var opens = 1 - site.ProbabilityOfNeverOpening;
        var last = site.Closing < by ? site.Closing.Value : by;
        var first = site.Opening.Earliest!.Value;
        var days = Period.DaysBetween(first, last) + 1;
        if (site.Opening.Delay is { } delay)
        {
            // What is later than all but a million millionth does not open.
            var after = delay.Survival(0);
            for (var late = 0; late < days && after > 1e-12; late++)
            {
                var before = after;
                after = delay.Survival(late + 1);
                yield return (days - late, opens * (before - after));
            }

            yield break;
        }

        var width = Period.DaysBetween(first, site.Opening.WindowEnd ?? first) + 1;
        for (var late = 0; late < width && late < days; late++) yield return (days - late, opens / width);
    }
}
