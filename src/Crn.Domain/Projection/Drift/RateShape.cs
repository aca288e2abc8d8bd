using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <summary>How a rate changes with age: of the site, or of the trial as a whole. Times are days.</summary>
internal readonly record struct RateShape(RateChange Change, double Parameter, bool WithTheTrial)
{
    /// <summary>The integral of the shape from age 0: exposure, in days at the rate of a new site.</summary>
    public double Until(double age)
    {
        if (age <= 0) return 0;
        return Change switch
        {
            RateChange.None => age,
            RateChange.Hyperbolic => SpecialFunctions.Log1P(Parameter * age) / Parameter,
            RateChange.Exponential => (1 - Math.Exp(-Parameter * age)) / Parameter,
            RateChange.Power => Math.Pow(age / Scale, Parameter) * age / (1 + Parameter),
        };
    }

    /// <summary>A bound of the shape at complex ages whose real part is at least one number, and no more than another away from 0; infinite
    /// where it has none.</summary>
    public double Steepest(double least, double farthest) => Change switch
    {
        RateChange.None => 1,
        RateChange.Hyperbolic => 1 + (Parameter * least) is > 0 and var x ? 1 / x : double.PositiveInfinity,
        RateChange.Exponential => Math.Exp(-Parameter * least),
        RateChange.Power => least > 0 ? Math.Pow(farthest / Scale, Parameter) : double.PositiveInfinity,
    };

    /// <summary>The integral of <see cref="Until"/>: the exposure of sites that open evenly, one a day, from age 0 on.</summary>
    public double Twice(double age)
    {
        if (age <= 0) return 0;
        var x = Parameter * age;
        return Change switch
        {
            RateChange.None => age * age / 2,
            RateChange.Hyperbolic => (((1 + x) * SpecialFunctions.Log1P(x)) - x) / (Parameter * Parameter),
            RateChange.Exponential => (x - 1 + Math.Exp(-x)) / (Parameter * Parameter),
            RateChange.Power => Until(age) * age / (2 + Parameter),
        };
    }

    /// <summary>The age at which a rising rate has the value 1.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The exposure of a site between two times of the trial.</summary>
    public double Between(SeriesSite site, double from, double to)
    {
        if (site.Delays is not null)
        {
            double sum = 0;
            foreach (var (days, weight) in site.Delays) sum += weight * Between(Late(site, days), from, to);
            return sum;
        }

        from = Math.Max(from, site.Opens);
        to = Math.Min(to, site.Closes);
        if (to <= from) return 0;
        if (site.Gaps is null) return Open(site, from, to);
        var open = Open(site, from, to);
        foreach (var gap in site.Gaps)
        {
            var (start, end) = (Math.Max(from, gap.From), Math.Min(to, gap.To));
            if (end > start) open -= Open(site, start, end);
        }

        return Math.Max(0, open);
    }

    /// <summary>The mean of the square of the exposure of a site between two times, over its opening.</summary>
    public double SquareBetween(SeriesSite site, double from, double to)
    {
        if (site.Delays is null) return Between(site, from, to) * Between(site, from, to);
        double sum = 0;
        foreach (var (days, weight) in site.Delays)
        {
            var one = Between(Late(site, days), from, to);
            sum += weight * one * one;
        }

        return sum;
    }

    private static SeriesSite Late(SeriesSite site, double days) => site with { Opens = site.Opens + days, Delays = null };

    private double Open(SeriesSite site, double from, double to)
    {
        if (Change == RateChange.None) return to - from;
        return WithTheTrial ? Until(to) - Until(from) : Until(to - site.Opens) - Until(from - site.Opens);
    }

    public override string ToString() => (Change switch
    {
        RateChange.None => "constant rate",
        RateChange.Hyperbolic or RateChange.Exponential => "falling rate",
        RateChange.Power => "rising rate",
    }) + (Change == RateChange.None ? "" : WithTheTrial ? " as the trial ages" : " as sites age");
}
