namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>A planned value corrected by what was seen: the mean and spread of the belief after it.</summary>
internal static class Posterior
{
    /// <summary>A rate per day: gamma with the planned mean and a shape, after a count in some days.</summary>
    public static RateFactor Rate(ShortfallCause cause, double planned, double shape, int count, int days)
    {
        if (planned <= 0) return new(cause, 0, (double)count / days, Math.Sqrt(count) / days);
        var exposure = (shape / planned) + days;
        return new(cause, planned, (shape + count) / exposure, Math.Sqrt(shape + count) / exposure);
    }

    /// <summary>A share: beta with the planned mean, counting for some people, after so many of so many.</summary>
    public static RateFactor Share(ShortfallCause cause, double planned, double people, int of, int reached)
    {
        var mean = ((people * planned) + reached) / (people + of);
        return new(cause, planned, mean, Math.Sqrt(Math.Max(0, mean * (1 - mean)) / (people + of + 1)));
    }
}
