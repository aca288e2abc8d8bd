using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Workforce.Loads;

/// <summary>
/// The sum of the work of a random number of participants: Poisson, or negative binomial where the mean is uncertain (Panjer's recursion).
/// </summary>
internal static class CompoundCount
{
    private const double Large = 1e200;

    // Beside the sum so far; what follows is smaller still.
    private const double Negligible = 1e-22;

    /// <param name="events">By points of work, how many are expected to bring just that much.</param>
    /// <param name="rate">How many are expected in all.</param>
    /// <param name="shape">The shape of the gamma factor; infinite for a Poisson number.</param>
    /// <param name="points">The last point asked for; the list ends before it where nothing follows that matters.</param>
    public static double[] Masses(double[] events, double rate, double shape, int points)
    {
        // Those who bring no work in the week are thinned out: what is left is a number of the same kind with a smaller mean.
        var mean = rate - events[0];
        (int Points, double Share)[] work = [.. Enumerable.Range(1, events.Length - 1).Where(i => events[i] > 0)
            .Select(i => (i, events[i] / mean))];
        if (work.Length == 0) return [1];
        // In logarithms, as exp(-1000) is no number; the first mass is put in at the end.
        var isPoisson = double.IsPositiveInfinity(shape);
        var log = isPoisson ? -mean : -shape * SpecialFunctions.Log1P(mean / shape);
        var a = isPoisson ? 0 : mean / (shape + mean);
        var b = isPoisson ? mean : (shape - 1) * a;
        var masses = new double[points + 1];
        var (sum, small, last) = (1.0, 0, points);
        masses[0] = 1;
        for (var k = 1; k <= points; k++)
        {
            var mass = 0.0;
            foreach (var (minutes, share) in work)
            {
                if (minutes > k) break;
                mass += (a + (b * minutes / k)) * share * masses[k - minutes];
            }

            masses[k] = mass;
            sum += mass;
            small = mass < Negligible * sum ? small + 1 : 0;
            // The recursion looks back as far as the longest work of a participant: from here on it finds nothing.
            if (small > work[^1].Points)
            {
                last = k;
                break;
            }

            if (sum < Large) continue;
            for (var i = 0; i <= k; i++) masses[i] /= Large;
            (sum, log) = (sum / Large, log + Math.Log(Large));
        }

        Array.Resize(ref masses, last + 1);
        for (var i = 0; i < masses.Length; i++) masses[i] = masses[i] > 0 ? Math.Exp(Math.Log(masses[i]) + log) : 0;
        return masses;
    }
}
