using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Projection.Sampling;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>
/// Answers the questions of a forecast by drawing trials: for what has no exact distribution, such as one cause that delays many openings
/// or the caller's own belief about site rates, and as a check of what has.
/// </summary>
/// <remarks>
/// Every number is keyed by the seed, the draw and the site, so that the same seed gives the same sample on any machine and however the
/// draws are dealt out to threads, and a site keeps its numbers when another is added: scenarios drawn from one seed differ by the scenario
/// and not by luck. Only rates that change in time, those of the default projection among them, use exponential function and logarithm of
/// the platform, whose last digit may differ. Memory does not grow with the draws. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// RecruitmentForecast exact = RecruitmentForecaster.PoissonGamma(plan, ledger, asAt).Value;
/// RecruitmentSample held = RecruitmentSampler.Of(exact).Value
///     .WithSharedDelay(OpeningDelay.Gamma(shape: 2, ratePerDay: 2 / 60.0), probability: 0.3)     // a hold on all openings
///     .Run(SamplingSettings.Default, [closes]);
/// SampledEstimate inTime = held.CountOn(closes).ProbabilityOfAtLeast(plan.Target);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class RecruitmentSampler
{
    private static readonly Citation Sampled = Citation.Default("which models can be drawn");

    private readonly RecruitmentForecast forecast;
    private readonly SamplingModel model;
    private readonly ValueList<string> assumptions;

    private RecruitmentSampler(RecruitmentForecast forecast, SamplingModel model, ValueList<string> assumptions) =>
        (this.forecast, this.model, this.assumptions) = (forecast, model, assumptions);

    /// <summary>A sampler of the model of a forecast.</summary>
    /// <param name="forecast">A forecast of the default model, of a Poisson-gamma model or of an informative prior.</param>
    /// <returns>The sampler; refused for a bootstrap, a screening funnel and the default model with seasons, and when there is no
    /// site.</returns>
    /// <exception cref="ArgumentNullException">The forecast is null.</exception>
    public static Outcome<RecruitmentSampler> Of(RecruitmentForecast forecast)
    {
        var overdue = Guard.Against.Null(forecast).Late.Where(l => l.Opened is null).Select(l => (SiteOrStudy)l.Site).ToHashSet();
        return SamplingModel.Of(forecast.Counts, overdue) is { } model
            ? Outcome.Accept(new RecruitmentSampler(forecast, model, forecast.Assumptions))
            : Outcome.Refuse<RecruitmentSampler>(new Refusal(
                "recruitment.cannot-be-sampled",
                "The forecast has no site, is the default one with seasons, or is a bootstrap or a screening funnel.",
                "Use its exact answers, or sample the default projection or a Poisson-gamma forecast.", Sampled));
    }

    /// <summary>The sampler with one more delay that all sites still to open share: what holds one up holds up all.</summary>
    /// <param name="delay">The distribution of the delay, on top of each site's own.</param>
    /// <param name="probability">The probability that there is such a delay at all, 0 to 1.</param>
    /// <returns>The new sampler.</returns>
    /// <exception cref="ArgumentNullException">The delay is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside its range.</exception>
    public RecruitmentSampler WithSharedDelay(OpeningDelay delay, double probability = 1)
    {
        var shared = WaitingTime.For(Guard.Against.Null(delay), 0);
        return new(
            forecast, model with { Shared = shared, SharedProbability = Numbers.Probability(probability) },
            assumptions.Add($"Sites still to open share one delay, with a probability of {Text.Of(probability)}: {delay}."));
    }

    /// <summary>
    /// The sampler with site rates drawn by the caller in place of those of the forecast; caps, openings and closings stay.
    /// </summary>
    /// <param name="rates">
    /// Draws a rate for a site, given what the site has done so far and random numbers of this site in this draw, of which alone it takes:
    /// participants per day open, finite and not negative, at a factor of 1 where rates change. Two runs at once call it at once.
    /// </param>
    /// <returns>The new sampler.</returns>
    /// <exception cref="ArgumentNullException">The model is null.</exception>
    /// <exception cref="InvalidOperationException">The rates of the forecast drift together, as those of the default model do: no site has
    /// one of its own to replace.</exception>
    public RecruitmentSampler WithSiteRates(Func<SiteEvidence, SampleRandom, double> rates)
    {
        Guard.Against.Null(rates);
        if (model is not RateSamplingModel own)
        {
            throw new InvalidOperationException("The rates of this forecast drift together; take a Poisson-gamma forecast to give sites " +
                "rates of your own.");
        }

        SiteEvidence[] evidence = [.. own.Sites.Select(s => new SiteEvidence(s.Site, s.Parts.Group, s.Recruited, s.PastDays))];
        return new(forecast, own with { Own = (site, random) => rates(evidence[site], random) },
            assumptions.Add("Site rates are drawn by a model of the caller's own."));
    }

    /// <summary>Draws trials. Runs that follow each other may be drawn on several threads, one each, and added up.</summary>
    /// <param name="settings">How many draws, from which seed.</param>
    /// <param name="dates">The dates on which counts are asked; the completion date is always answered.</param>
    /// <param name="progress">Given the share of the draws done, from 0 to 1, from time to time.</param>
    /// <param name="cancellationToken">Stops the run within a few hundred draws.</param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">The settings are null.</exception>
    /// <exception cref="InvalidOperationException">A model of the caller's own gave a rate that is negative or not finite.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public RecruitmentSample Run(SamplingSettings settings, ValueList<LocalDate> dates, IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(settings);
        var asked = Guarded.Iso(dates).Distinct().Order().ToValueList();
        int[] days = [.. asked.Select(d => Period.DaysBetween(forecast.DataCut, d))];
        var run = SamplingRun.Of(model, forecast.Target - forecast.Recruited, days, settings, progress, cancellationToken);
        return new(forecast, settings, model is RateSamplingModel { Own: not null } ? "site rates of the caller's own" : forecast.Model,
            assumptions, asked, run);
    }
}
