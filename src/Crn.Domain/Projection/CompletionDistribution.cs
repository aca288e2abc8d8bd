using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection.Models;

namespace Crn.Domain.Projection;

/// <summary>When a target is reached. The distribution may be defective: with some probability, never.</summary>
/// <remarks>P(reached by t) is P(count by t is at least what remains), exact because counts only rise. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class CompletionDistribution
{
    private const double Rare = 1e-3;
    private const double Horizon = CountModel.FarthestDay;
    private const double UsualStart = 180;
    private readonly CountModel model;
    private readonly LocalDate cut;
    private readonly double[] doublings = [];
    private readonly DaySearch search;

    // Of a model that answers about the same in much less time: asked first, it says where to look.
    private readonly CompletionDistribution? easier;
    private double ever = double.NaN;

    // Where to look first, in days from the data cut, and what an earlier distribution found: neither changes an answer.
    internal CompletionDistribution(CountModel model, LocalDate cut, int remaining, double usual = 0, CompletionDistribution? before = null)
    {
        (this.model, this.cut, Remaining) = (model, cut, remaining);
        search = new(usual is >= 1 and <= Horizon ? usual : UsualStart, before?.search);
        if (model.HasMoments) return;
        if (model.Easier is { } like)
        {
            easier = new(like, cut, remaining, usual, before?.easier);
            search = DaySearch.Beside(easier.search, before?.search, before?.easier?.search);
        }

        doublings = new double[Math.ILogB(Horizon) + 2];
        Array.Fill(doublings, double.NaN);
    }

    /// <summary>How many are still to be recruited; 0 or less when the target is met.</summary>
    public int Remaining { get; }

    /// <summary>The probability that the target is ever reached at the sites that are known.</summary>
    /// <returns>The probability, from 0 to 1.</returns>
    public double ProbabilityEver() => model.Ever(Remaining);

    /// <summary>The probability that the target is reached by a date, that day included.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The probability, from 0 to 1; 0 before the data cut unless the target is met.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public double ProbabilityBy(LocalDate date) =>
        model.Tails(Math.Min(Period.DaysBetween(cut, Guarded.Iso(date)), Horizon), Remaining).AtLeast;

    /// <summary>The earliest date by which the target is reached with a given probability.</summary>
    /// <param name="probability">A probability between 0 and 1, both excluded.</param>
    /// <returns>The date, or never. A date more than a thousand years ahead is reported as never.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public CompletionDate Quantile(double probability) =>
        (model.HasMoments ? DaysAt(probability) : DayAt(probability)) is { } days
            && Math.Ceiling(days) <= Period.DaysBetween(cut, LocalDate.MaxIsoValue)
            ? CompletionDate.On(cut.PlusDays((int)Math.Ceiling(days))) : CompletionDate.Never;

    // The first whole day by which the target is reached with a probability. All quantiles share what is found for one of them.
    private double? DayAt(double probability)
    {
        Numbers.Level(probability);
        if (Remaining <= 0) return 0;
        var last = Math.Min(model.LastTime, Horizon);
        var wanted = Math.Log(probability / (1 - probability));
        easier?.DayAt(probability);
        return search.Day(wanted, last, day => LogOdds(day, isRare: probability is < Rare or > 1 - Rare));
    }

    /// <summary>
    /// The time in days from the data cut, with fractions, by which the target is reached with a given probability; null for never.
    /// </summary>
    internal double? DaysAt(double probability)
    {
        Numbers.Level(probability);
        if (Remaining <= 0) return 0;
        var last = Math.Min(model.LastTime, Horizon);
        // A probability that is not rare needs no tail that is accurate relative to itself.
        if (double.IsNaN(ever)) ever = 1 - model.Below(last, Remaining);
        var reached = probability < Rare ? model.Tails(last, Remaining).AtLeast : ever;
        return reached < probability ? null : Solve(probability, last);
    }

    /// <summary>Mean and standard deviation of the time to the target, given that it is ever reached.</summary>
    /// <returns>
    /// The moments, with the probability of what is given. Null for those that have no bound: with site rates of gamma shape A in all at
    /// sites that stay open for good there is no mean up to A = 1 and no variance up to A = 2; with rates that drift, as those of the
    /// default model do, and sites that stay open, there is neither. Null too, to be safe, where caps or openings that may not come leave
    /// it to one site. <see cref="MomentsGivenReachedBy"/> always has both.
    /// </returns>
    /// <remarks>To a millionth of the time where the probabilities are exact, and to a few ten-thousandths of it where models are averaged
    /// (<see cref="RecruitmentForecast.NumericalErrorBound"/>).</remarks>
    public CompletionMoments MomentsGivenReached() => MomentsGiven(double.PositiveInfinity);

    /// <summary>Mean and standard deviation of the time to the target, given that it is reached by a date.</summary>
    /// <param name="date">The date, such as the end of the funding.</param>
    /// <returns>The moments, with the probability of what is given; null where that is too small to be distinguished from the numerical
    /// errors.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public CompletionMoments MomentsGivenReachedBy(LocalDate date) =>
        MomentsGiven(Math.Min(Period.DaysBetween(cut, Guarded.Iso(date)), Horizon));

    private CompletionMoments MomentsGiven(double end)
    {
        var (probability, mean, deviation) = CompletionTime.Given(model, Remaining, end, About);
        return new(probability, mean, deviation);
    }

    // Where a quantile lies, about: moments ask no more, and days are found sooner than times.
    private double? About(double probability) => model.HasMoments ? DaysAt(probability) : DayAt(probability);

    // The distribution function is continuous and does not fall. Its log odds are nearly a straight line about the middle, so that secants
    // of them need few evaluations of the model; a bracket halves where they fail.
    private double Solve(double probability, double last)
    {
        const int straight = 8;
        var wanted = Math.Log(probability / (1 - probability));
        double low = 0, high = last, previous = double.NaN, atPrevious = double.NaN, time;
        if (model.HasMoments)
        {
            time = Guess(probability, last);
        }
        else
        {
            (low, high) = Bracket(wanted, last);
            (previous, atPrevious) = (low, OddsAtDoubling(low, last) - wanted);
            var share = -atPrevious / (OddsAtDoubling(high, last) - wanted - atPrevious);
            time = low + ((high - low) * (share is > 0 and < 1 ? share : 0.5));
        }

        for (var iteration = 1; ; iteration++)
        {
            var at = LogOdds(time, isRare: probability < Rare) - wanted;
            if (at < 0) low = time;
            else high = time;
            if (high - low <= 1e-9 * Math.Max(1, high)) return high;
            var next = time - (at / (double.IsNaN(previous) ? SlopeAt(time, probability) : (at - atPrevious) / (time - previous)));
            // What a secant still errs is of the order of both errors together.
            if (Math.Abs(at) < 1e-6 && Math.Abs(at * atPrevious) < 1e-10 && next >= low && next <= high) return next;
            if (!(next > low && next < high) || iteration % straight == 0) next = low + ((high - low) / 2);
            (previous, atPrevious, time) = (time, at, next);
        }
    }

    // Without a place to begin: between which powers of two the time lies. All quantiles share what is found there.
    private (double Low, double High) Bracket(double wanted, double last)
    {
        double low = 0, high = Math.Min(1, last);
        while (high < last && OddsAtDoubling(high, last) < wanted) (low, high) = (high, Math.Min(2 * high, last));
        return (low, high);
    }

    // Two threads may ask for the same time; they find the same.
    private double OddsAtDoubling(double time, double last)
    {
        if (time <= 0) return double.NegativeInfinity;
        ref var known = ref doublings[time >= last ? ^1 : Math.ILogB(time)];
        var odds = Volatile.Read(ref known);
        if (double.IsNaN(odds)) Volatile.Write(ref known, odds = LogOdds(time, isRare: true));
        return odds;
    }

    private double LogOdds(double time, bool isRare)
    {
        if (isRare)
        {
            var (below, atLeast) = model.Tails(time, Remaining);
            return Math.Log(atLeast / below);
        }

        var left = model.Below(time, Remaining);
        return Math.Log((1 - left) / left);
    }

    // How fast the log odds rise, from the normal distribution: its density there for each point of its score.
    private double SlopeAt(double time, double probability)
    {
        var step = 1e-3 * Math.Max(time, 1e-3);
        var z = NormalDistribution.Quantile(probability);
        return NormalDistribution.Density(z) / (probability * (1 - probability)) * (Score(time + step) - Score(time)) / step;
    }

    // To about a hundredth of the time: the exact model does the rest.
    private double Guess(double probability, double last)
    {
        var z = NormalDistribution.Quantile(probability);
        double low = 0, high = Math.Min(1, last), atLow = double.NegativeInfinity, atHigh = Score(high) - z;
        while (high < last && atHigh < 0)
        {
            (low, atLow) = (high, atHigh);
            high = Math.Min(2 * high, last);
            atHigh = Score(high) - z;
        }

        for (var i = 0; i < 4 && high - low > 0.01 * high; i++)
        {
            var share = double.IsInfinity(atLow) ? 0.5 : Math.Clamp(-atLow / (atHigh - atLow), 0.1, 0.9);
            var middle = low + (share * (high - low));
            var at = Score(middle) - z;
            if (at < 0) (low, atLow) = (middle, at);
            else (high, atHigh) = (middle, at);
        }

        return double.IsInfinity(atLow) || atHigh <= 0 ? high : low + (-atLow / (atHigh - atLow) * (high - low));
    }

    private double Score(double time)
    {
        var (mean, variance) = model.Moments(time);
        return variance <= 0 ? double.NegativeInfinity : (mean - Remaining + 0.5) / Math.Sqrt(variance);
    }
}
