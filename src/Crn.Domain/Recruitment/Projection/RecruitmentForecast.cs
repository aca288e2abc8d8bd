using Ardalis.GuardClauses;
using Crn.Domain.Recruitment.Numerics;
using Crn.Domain.Recruitment.Projection;

namespace Crn.Domain.Recruitment;

/// <summary>
/// A projection of recruitment from what was known on a date: how many by when, and when the target is reached, as exact distributions.
/// </summary>
/// <remarks>Made by <see cref="RecruitmentForecaster"/>. Every answer includes those recruited so far. Immutable and thread-safe.</remarks>
/// <example>
/// <code>
/// RecruitmentForecast forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, asAt).Value;
/// double inTime = forecast.ProbabilityOfReaching(400, by: new LocalDate(2027, 3, 31));
/// CompletionDate likely = forecast.Completion.Quantile(0.8);
/// </code>
/// </example>
public sealed class RecruitmentForecast
{
    private readonly CountLaw law;
    private readonly RateNode[] nodes;

    internal RecruitmentForecast(CountLaw law, RateNode[] nodes, int target, int recruited, LocalDate dataCut, string model, ValueList<string> assumptions)
    {
        (this.law, this.nodes) = (law, nodes);
        (Target, Recruited, DataCut, Model, Assumptions) = (target, recruited, dataCut, model, assumptions);
        Completion = new(law, dataCut, target - recruited);
    }

    /// <summary>The target of the plan.</summary>
    public int Target { get; }

    /// <summary>How many were recruited by the data cut.</summary>
    public int Recruited { get; }

    /// <summary>The last date whose reports were used; the projection starts from it.</summary>
    public LocalDate DataCut { get; }

    /// <summary>The model, in words.</summary>
    public string Model { get; }

    /// <summary>What was assumed where nothing was known, each as a sentence.</summary>
    public ValueList<string> Assumptions { get; }

    /// <summary>When the target of the plan is reached.</summary>
    public CompletionDistribution Completion { get; }

    /// <summary>
    /// A bound on the numerical error of every probability: 1e-12 where the rates are known and the law is exact, 1e-4 where rates learned
    /// from the ledger are integrated on a grid.
    /// </summary>
    public double NumericalErrorBound => nodes.Length > 1 ? 1e-4 : 1e-12;

    /// <summary>The probability that a number is reached by a date, that day included.</summary>
    /// <param name="target">The number, those recruited so far included.</param>
    /// <param name="by">The date.</param>
    /// <returns>The probability, from 0 to 1.</returns>
    /// <exception cref="ArgumentException"><paramref name="target"/> is below 1.</exception>
    public double ProbabilityOfReaching(int target, LocalDate by) =>
        law.Tails(Days(by), Guard.Against.NegativeOrZero(target) - Recruited).AtLeast;

    /// <summary>When a number is reached.</summary>
    /// <param name="target">The number, those recruited so far included.</param>
    /// <returns>The distribution of the date.</returns>
    /// <exception cref="ArgumentException"><paramref name="target"/> is below 1.</exception>
    public CompletionDistribution CompletionOf(int target) => new(law, DataCut, Guard.Against.NegativeOrZero(target) - Recruited);

    /// <summary>How many are recruited by a date, as a full distribution.</summary>
    /// <param name="date">The date; on or before the data cut nothing further has happened.</param>
    /// <returns>The distribution.</returns>
    public CountDistribution CountOn(LocalDate date) => new(Recruited, law.Masses(Days(date)));

    /// <summary>The expected number recruited by a date, without the cost of the whole distribution.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The mean, those recruited so far included.</returns>
    public double ExpectedOn(LocalDate date) => Recruited + law.Moments(Days(date)).Mean;

    /// <summary>A fan chart, ready to plot: counts at given probability levels on dates a step apart, the last date included.</summary>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date.</param>
    /// <param name="step">Days from one date to the next, at least 1.</param>
    /// <param name="levels">Probabilities between 0 and 1, both excluded.</param>
    /// <returns>One entry for each date.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>, or <paramref name="step"/> is below 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is not between 0 and 1.</exception>
    public ValueList<FanDay> Fan(LocalDate from, LocalDate to, int step, params ValueList<double> levels)
    {
        Guard.Against.NegativeOrZero(step);
        if (to < from) throw new ArgumentException("A fan cannot end before it begins.", nameof(to));
        foreach (var level in levels) Probabilities.Check(level, nameof(levels));
        var days = new List<FanDay>();
        for (var date = from; ; date = date.PlusDays(step))
        {
            if (date > to) date = to;
            var count = CountOn(date);
            days.Add(new(date, levels, levels.Select(count.Quantile).ToValueList()));
            if (date == to) return days.ToValueList();
        }
    }

    /// <summary>What is expected of each site between the data cut and a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>One entry for each site that may still recruit, in the order of the ledger and then of the plan.</returns>
    public ValueList<SiteForecast> Sites(LocalDate date)
    {
        var time = Days(date);
        var forecasts = new List<SiteForecast>();
        foreach (var site in law.Sites)
        {
            double expected = 0, none = 0;
            foreach (var node in nodes)
            {
                var (shape, days) = node.CommonRate ? (node.Shape, node.SiteDays) : (node.Shape + site.Recruited, node.SiteDays + site.PastDays);
                var term = new NegativeBinomialTerm(shape, days, Math.Max(0, site.Until(time)));
                expected += node.Weight * term.Mean;
                none += node.Weight * Math.Exp(-shape * term.LogInverseStay);
            }

            forecasts.Add(new(site.Site, expected, none));
        }

        return forecasts.ToValueList();
    }

    /// <summary>Fewer than a number, and at least that number, by a date: both accurate relative to themselves, however small.</summary>
    internal (double Below, double AtLeast) Tails(LocalDate date, int further) => law.Tails(Days(date), further);

    private int Days(LocalDate date) => Period.DaysBetween(DataCut, date);
}
