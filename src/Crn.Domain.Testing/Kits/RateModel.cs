using Crn.Domain.Projection;

namespace Crn.Domain.Testing.Kits;

/// <summary>A team's own model of how many are recruited by a date, as <see cref="RateModelLaws"/> asks it.</summary>
/// <param name="ProbabilityOf">The probability of exactly a number by a date.</param>
/// <param name="Mean">The expected number by a date.</param>
/// <param name="Quantile">The smallest number that is not exceeded by a date with a probability between 0 and 1.</param>
/// <param name="Simulate">One simulated number by a date, drawn independently of the formulae above from numbers between 0 and 1; null when
/// the team has no simulation, and nothing is calibrated.</param>
public sealed record RateModel(
    Func<LocalDate, int, double> ProbabilityOf, Func<LocalDate, double> Mean, Func<LocalDate, double, int> Quantile,
    Func<LocalDate, Func<double>, int>? Simulate = null)
{
    /// <summary>A forecast of the library, with a team's own prior or course of rates for example.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="simulate">One simulated number by a date; null for none.</param>
    /// <returns>What the laws ask.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="forecast"/> is null.</exception>
    public static RateModel Of(RecruitmentForecast forecast, Func<LocalDate, Func<double>, int>? simulate = null)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        Dictionary<LocalDate, CountDistribution> known = [];
        CountDistribution On(LocalDate date) => known.TryGetValue(date, out var one) ? one : known[date] = forecast.CountOn(date);
        return new((date, count) => On(date).ProbabilityOf(count), forecast.ExpectedOn, (date, p) => On(date).Quantile(p), simulate);
    }
}
