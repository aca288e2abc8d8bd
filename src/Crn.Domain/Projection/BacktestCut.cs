using Crn.Domain.Probability;

namespace Crn.Domain.Projection;

/// <summary>One comparison: what a model expected as of a date, and what came.</summary>
/// <remarks>Counts are of further participants, after the data cut. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record BacktestCut
{
    private static readonly double[] ScoredLevels = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975];
    private readonly ValueList<double> cumulative;

    internal ValueList<double> Probabilities => cumulative;

    // As it was stored.
    internal BacktestCut(LocalDate dataCut, LocalDate until, int recruited, int further, ValueList<int> quantiles, double? deterministic,
        ValueList<double> cumulative) =>
        (DataCut, Until, Recruited, Further, Quantiles, Deterministic, this.cumulative) =
        (dataCut, until, recruited, further, quantiles, deterministic, cumulative);

    internal BacktestCut(RecruitmentForecast forecast, LocalDate until, int recruitedInTheEnd)
    {
        (DataCut, Until, Recruited, Further) = (forecast.DataCut, until, forecast.Recruited, recruitedInTheEnd - forecast.Recruited);
        var count = forecast.CountOn(until);
        cumulative =
            [count.Recruited + Further < 1 ? 0 : 1 - count.ProbabilityOfAtLeast(recruitedInTheEnd),
                1 - count.ProbabilityOfAtLeast(recruitedInTheEnd + 1)];
        Quantiles = ScoredLevels.Select(p => count.Quantile(p) - forecast.Recruited).ToValueList();
        Deterministic = forecast.DeterministicOn(until) is { } flat ? Math.Round(flat - forecast.Recruited) : null;
    }

    /// <summary>The levels of <see cref="Quantiles"/>.</summary>
    public static ValueList<double> Levels { get; } = [.. ScoredLevels];

    /// <summary>The last date whose reports the model saw.</summary>
    public LocalDate DataCut { get; }

    /// <summary>The date projected to.</summary>
    public LocalDate Until { get; }

    /// <summary>How many were recruited by the data cut.</summary>
    public int Recruited { get; }

    /// <summary>How many more were recruited by the date projected to.</summary>
    public int Further { get; }

    /// <summary>How many more the model expected, at each of <see cref="Levels"/>.</summary>
    public ValueList<int> Quantiles { get; }

    /// <summary>How many more the trial office's rule expects: the mean rate so far, kept up. Null when no site had been open.</summary>
    public double? Deterministic { get; }

    /// <summary>The mean pinball loss over <see cref="Levels"/>, in participants; 0 is a perfect projection.</summary>
    public double Loss => Pinball(Quantiles.Select(q => (double)q));

    /// <summary>The loss beside that of the deterministic rule; below 1 the model did better. Null when the rule says nothing.</summary>
    /// <remarks>A rule that was right to within one participant counts as wrong by one.</remarks>
    public double? RelativeLoss => Deterministic is { } flat ? Loss / Math.Max(Pinball(ScoredLevels.Select(_ => flat)), 0.5) : null;

    /// <summary>Whether what came lay inside the central interval of a level.</summary>
    /// <param name="level">The level, between 0 and 1, both excluded: 0.9 for the interval from the 5 to the 95 percent quantile.</param>
    /// <returns>True when it did.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not between 0 and 1.</exception>
    public bool Holds(double level)
    {
        Numbers.Level(level);
        var tail = (1 - level) / 2;
        return cumulative[1] >= tail && cumulative[0] < 1 - tail;
    }

    private double Pinball(IEnumerable<double> quantiles)
    {
        double sum = 0;
        foreach (var (quantile, level) in quantiles.Zip(ScoredLevels))
            sum += Further >= quantile ? level * (Further - quantile) : (1 - level) * (quantile - Further);
        return sum / ScoredLevels.Length;
    }

    /// <summary>The comparison as one line.</summary>
    /// <returns>What was expected and what came, free of culture.</returns>
    public override string ToString() =>
        $"at {Text.Iso(DataCut)}: {Text.Of(Quantiles[Quantiles.Count / 2])} more expected by {Text.Iso(Until)}, {Text.Of(Further)} came";
}
