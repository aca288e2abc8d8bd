namespace Crn.Domain.Workforce.Loads;

/// <summary>
/// The sum of the work of a random number of participants: Poisson, or negative binomial where the mean is uncertain (Panjer's recursion).
/// </summary>
internal static class CompoundCount
{
    private const double Large = 1e200;

    /// <param name="events">By points of work, how many are expected to bring just that much; what is beyond the points is missing in it.</param>
    /// <param name="rate">How many are expected in all.</param>
    /// <param name="shape">The shape of the gamma factor; infinite for a Poisson number.</param>
    public static double[] Masses(double[] events, double rate, double shape)
    {
        // Those who bring no work in the week are thinned out: what is left is a number of the same kind with a smaller mean.
        var mean = rate - events[0];
        var masses = new double[events.Length];
        if (mean <= 0)
        {
            masses[0] = 1;
            return masses;
        }

        // In logarithms, as exp(-1000) is no number; the first mass is put in at the end.
        var isPoisson = double.IsPositiveInfinity(shape);
        var log = isPoisson ? -mean : -shape * double.LogP1(mean / shape);
        var a = isPoisson ? 0 : mean / (shape + mean);
        var b = isPoisson ? mean : (shape - 1) * a;
        List<(int Points, double Share)> work = [];
        for (var i = 1; i < events.Length; i++)
        {
            if (events[i] > 0) work.Add((i, events[i] / mean));
        }

        masses[0] = 1;
        for (var k = 1; k < masses.Length; k++)
        {
            var sum = 0.0;
            foreach (var (points, share) in work)
            {
                if (points > k) break;
                sum += (a + (b * points / k)) * share * masses[k - points];
            }

            masses[k] = sum;
            if (sum < Large) continue;
            for (var i = 0; i <= k; i++) masses[i] /= Large;
            log += Math.Log(Large);
        }

        for (var i = 0; i < masses.Length; i++) masses[i] = masses[i] > 0 ? Math.Exp(Math.Log(masses[i]) + log) : 0;
        return masses;
    }
}
