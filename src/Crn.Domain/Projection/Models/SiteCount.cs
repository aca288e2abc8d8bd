using Crn.Domain.Probability.Numerics;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <summary>What is expected of one site up to a time: its further recruits, and the probability that there are none.</summary>
internal readonly record struct SiteCount(SiteOrStudy Site, string? Group, double Expected, double ProbabilityOfNone)
{
    /// <summary>The same site where it has less, because others took places that it shares with them.</summary>
    /// <remarks>
    /// Means and probabilities of none belong together in the family of binomial, Poisson and negative binomial counts: none with
    /// (1 + mean/a)^-a. Where places run out, a is that of so many people who choose among sites: exact for one place, and for all. Between
    /// it is within a few hundredths; it is never below what the mean leaves, nor below what it was.
    /// </remarks>
    /// <param name="expected">What is expected of it now.</param>
    /// <param name="places">How many places it shares.</param>
    public SiteCount Under(double expected, int places)
    {
        var was = Expected;
        if (!(expected < was * (1 - 1e-12))) return this with { Expected = expected };
        if (!(expected > 0) || places <= 0) return this with { Expected = Math.Max(0, expected), ProbabilityOfNone = 1 };
        var inverse = InverseShape(was, ProbabilityOfNone);
        inverse -= Math.Sqrt(1 - (expected / was)) * (inverse + 1) / places;
        var rise = expected * inverse;
        var none = rise <= -1 ? 0 : Math.Exp(-expected * (Math.Abs(rise) < 1e-12 ? 1 : SpecialFunctions.Log1P(rise) / rise));
        none = Math.Min(1, Math.Max(Math.Max(none, 1 - expected), ProbabilityOfNone));
        return this with { Expected = expected, ProbabilityOfNone = none };
    }

    // 1/a of the count that has this mean and this probability of none; below 0 for binomial counts.
    private static double InverseShape(double mean, double none)
    {
        var wanted = -Math.Log(none) / mean;
        if (!double.IsFinite(wanted)) return -1 / Math.Max(1, mean);
        // log(u) / (u - 1) falls in u; u = 1 + mean/a.
        double low = -700, high = 700;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            var ratio = Math.Abs(middle) < 1e-9 ? 1 : middle / SpecialFunctions.Expm1(middle);
            if (ratio > wanted) low = middle;
            else high = middle;
        }

        return Math.Max(-1, SpecialFunctions.Expm1(low) / mean);
    }
}
