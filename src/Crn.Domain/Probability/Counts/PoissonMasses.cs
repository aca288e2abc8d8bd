namespace Crn.Domain.Probability.Counts;

/// <summary>The masses of a Poisson count as far as a double holds them beside 1.</summary>
internal static class PoissonMasses
{
    // From here on masses from nobody on would underflow.
    private const double Large = 500;

    /// <summary>The masses from a first count on; all above a room are put on it.</summary>
    public static (int First, double[] Masses) Of(double mean, int room)
    {
        var root = 9 * Math.Sqrt(mean);
        var first = mean < 32 ? 0 : (int)Math.Min(room, Math.Max(0, mean - root - 1));
        var last = (int)Math.Min(room, mean + root + 28);
        var masses = new double[last - first + 1];
        Fill(mean, first, masses);
        if (last < room) return (first, masses);
        double below = 0;
        foreach (var mass in masses.AsSpan(0, masses.Length - 1)) below += mass;
        masses[^1] = Math.Max(0, 1 - below);
        return (first, masses);
    }

    /// <summary>The same from nobody on.</summary>
    public static double[] From0(double mean, int room)
    {
        var (first, masses) = Of(mean, room);
        return first == 0 ? masses : [.. new double[first], .. masses];
    }

    /// <summary>The masses of a first count and those that follow it.</summary>
    public static void Fill(double mean, int first, Span<double> into)
    {
        into.Clear();
        if (into.IsEmpty) return;
        if (!(mean > 0))
        {
            into[0] = first == 0 ? 1 : 0;
            return;
        }

        // From the largest on, so that nothing underflows before its time; small means begin at nobody, which needs no gamma function.
        var top = first == 0 && mean < Large ? 0 : (int)Math.Clamp(mean, first, first + into.Length - 1.0);
        var start = into[top - first] = top == 0 ? Math.Exp(-mean) : Math.Exp(Poisson.LogMass(mean, top));
        var p = start;
        for (var n = top; n > first && p > 0; n--) into[n - 1 - first] = p *= n / mean;
        p = start;
        for (var n = top + 1; n < first + into.Length && p > 0; n++) into[n - first] = p *= mean / n;
    }
}
