using Crn.Domain.Testing.Kits;
using MathNet.Numerics.Distributions;

namespace Crn.Domain.Tests.Kits;

/// <summary>Models of recruitment as a team may write them, each with a fault, and the law that finds it.</summary>
public static class ModelFaults
{
    private static readonly LocalDate Start = new(2026, 1, 5);
    private static int asked;

    /// <summary>The dates on which they are asked.</summary>
    public static ValueList<LocalDate> Dates { get; } = [Start.PlusMonths(1), Start.PlusMonths(6), Start.PlusMonths(18)];

    /// <summary>A model without a fault: one recruit in ten days, Poisson, simulated by waiting times.</summary>
    public static RateModel Sound { get; } = Of(d => 0.1 * Days(d));

    public static (string Law, RateModel Subject)[] All { get; } =
    [
        ("A model answers", Sound with { Mean = d => d > Dates[1] ? throw new OverflowException("far") : Sound.Mean(d) }),
        ("A model answers", Sound
            with { Quantile = (d, p) => p > 0.95 ? throw new ArgumentOutOfRangeException(nameof(p)) : Sound.Quantile(d, p) }),
        ("A model gives the same", Sound with { Mean = d => Sound.Mean(d) + (1e-6 * (asked++ % 2)) }),
        ("A model gives the same", Sound with { Quantile = (d, p) => Sound.Quantile(d, p) + (asked++ % 17 == 3 ? 1 : 0) }),
        ("Masses are not negative", Sound with { ProbabilityOf = (d, n) => 0.98 * Sound.ProbabilityOf(d, n) }),
        ("Masses are not negative", Sound with { ProbabilityOf = (d, n) => n == 1 ? -0.01 : Sound.ProbabilityOf(d, n) }),
        ("Masses are not negative", Sound with { ProbabilityOf = (d, n) => n == 0 ? double.NaN : Sound.ProbabilityOf(d, n) }),
        // Beyond where all the mass should be there is more.
        ("Masses are not negative", Sound with { ProbabilityOf = (d, n) => n == 150 ? 0.01 : Sound.ProbabilityOf(d, n) }),
        ("The mean is that", Sound with { Mean = d => 1.05 * Sound.Mean(d) }),
        ("The mean is that", Sound with { Mean = d => Sound.Quantile(d, 0.5) + 0.9 }),
        ("The mean never falls", Of(d => 0.1 * Days(d) * (d > Dates[1] ? 0.2 : 1))),
        ("The mean never falls", Sound with { Mean = d => 60 - Sound.Mean(d) }),
        ("A quantile is the smallest", Sound with { Quantile = (d, p) => Sound.Quantile(d, p) + 1 }),
        ("A quantile is the smallest", Sound with
        {
            Quantile = (d, p) => (int)Math.Round(Sound.Mean(d) + (Math.Sqrt(Sound.Mean(d)) * Normal.InvCDF(0, 0.7, p))),
        }),
        ("A quantile never falls with its", Sound with { Quantile = (d, p) => Sound.Quantile(d, 1 - p) }),
        ("A quantile never falls with its", Sound with { Quantile = (d, p) => p > 0.9 ? 0 : Sound.Quantile(d, p) }),
        ("A quantile never falls with time", Sound
            with { Quantile = (d, p) => d > Dates[0] ? Sound.Quantile(Dates[0], p) / 2 : Sound.Quantile(d, p) }),
        ("A quantile never falls with time", Of(d => 0.1 * Days(d) * (d > Dates[1] ? 0.2 : 1))),
        ("A simulation agrees", Sound with { Simulate = (d, next) => Sound.Simulate!(d, next) + (next() < 0.1 ? 4 : 0) }),
        ("A simulation agrees", Sound with
        {
            // Sites differ by more than chance, and the formulae do not know it.
            Simulate = (d, next) => Poisson(Sound.Mean(d) * (next() < 0.5 ? 0.5 : 1.5), next),
        }),
    ];

    private static RateModel Of(Func<LocalDate, double> mean) => new(
        (d, n) => MathNet.Numerics.Distributions.Poisson.PMF(mean(d), n),
        mean,
        (d, p) =>
        {
            var n = 0;
            while (MathNet.Numerics.Distributions.Poisson.CDF(mean(d), n) < p) n++;
            return n;
        },
        (d, next) => Poisson(mean(d), next));

    private static int Poisson(double mean, Func<double> next)
    {
        var (count, time) = (-1, 0.0);
        for (; time < mean; count++) time -= Math.Log(1 - next());
        return Math.Max(0, count);
    }

    private static int Days(LocalDate date) => Period.DaysBetween(Start, date);
}
