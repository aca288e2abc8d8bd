using Crn.Domain.Money;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Troubleshooting.Recovery;

namespace Crn.Domain.Troubleshooting;

/// <summary>How a study would go with some actions taken: how probable the target is, when it is reached, what it costs.</summary>
/// <remarks>From the house's default forecast of the changed plan. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecoveryOutlook
{
    private readonly RecoveryCase changed;
    private readonly RecruitmentForecast forecast;

    // The search for a median is long where there is no history, and seldom asked for.
    private readonly Lazy<CompletionDate> finish;

    internal RecoveryOutlook(ValueList<RecoveryAction> actions, RecoveryCase changed, RecruitmentForecast forecast)
    {
        (Actions, this.changed, this.forecast) = (actions, changed, forecast);
        (Target, Closes) = (changed.Plan.Target, changed.Closes);
        ProbabilityOnTime = ProbabilityBy(Closes);
        finish = new(() => forecast.CompletionOf(Target).Quantile(0.5) is { Date: { } date }
            && changed.Clock.Real(date) is var real && real < LocalDate.MaxIsoValue ? CompletionDate.On(real) : CompletionDate.Never);
    }

    /// <summary>What is done, in the order of the plan; those that are not quantified change nothing here.</summary>
    public ValueList<RecoveryAction> Actions { get; }

    /// <summary>The target.</summary>
    public int Target { get; }

    /// <summary>The planned closure.</summary>
    public LocalDate Closes { get; }

    /// <summary>The probability that the target is reached by the planned closure.</summary>
    /// <remarks>
    /// From the default forecast. As things go it is <see cref="StudyPriority.Probability"/> of the same study, asked as of the last day
    /// reported.
    /// </remarks>
    public double ProbabilityOnTime { get; }

    /// <summary>The same with every published effect at the low end of its interval, and at the high end.</summary>
    public (double Low, double High) ProbabilityRange { get; internal init; }

    /// <summary>The median day on which the target is reached, or never.</summary>
    public CompletionDate Finish => finish.Value;

    /// <summary>What the actions cost, and the study from the date asked about until the target is reached or its closure, whichever is
    /// first.</summary>
    public Pounds Cost { get; internal init; }

    internal RecruitmentPlan Plan => changed.Plan;

    /// <summary>The names of the actions that have no number.</summary>
    public ValueList<string> NotQuantified => Actions.Where(action => action.Kind == RecoveryKind.NotQuantified)
        .Select(action => action.Name).ToValueList();

    /// <summary>The probability that the target is reached by a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The probability.</returns>
    /// <exception cref="ArgumentException">The date is of another calendar system than ISO.</exception>
    public double ProbabilityBy(LocalDate date) => forecast.ProbabilityOfReaching(Target, changed.Clock.Plain(Guarded.Iso(date)));

    /// <summary>The quantiles of recruits on some dates, for a fan.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="levels">The quantiles wanted, each between 0 and 1, both excluded.</param>
    /// <returns>One point for each date.</returns>
    /// <exception cref="ArgumentException">A level is out of range, or a date of another calendar system than ISO.</exception>
    public ValueList<FanPoint> Fan(ValueList<LocalDate> dates, ValueList<double> levels) =>
        forecast.Fan(Guarded.Iso(dates).Select(changed.Clock.Plain).ToValueList(), levels)
            .Zip(dates, (point, date) => new FanPoint(date, point.Levels, point.Counts)).ToValueList();

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other outlook.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(RecoveryOutlook? other) => other is not null && Actions == other.Actions && Target == other.Target
        && Closes == other.Closes && Cost == other.Cost && Finish == other.Finish
        && (ProbabilityOnTime, ProbabilityRange).Equals((other.ProbabilityOnTime, other.ProbabilityRange));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Actions, Target, Closes, Cost, ProbabilityOnTime);

    /// <summary>The outlook as one line.</summary>
    /// <returns>What is done, the probability, the finish and the cost.</returns>
    public override string ToString() =>
        (Actions.IsEmpty ? "nothing done" : string.Join(", ", Actions.Select(action => action.Name)))
        + $": {Text.Percent(ProbabilityOnTime)} by {Text.Iso(Closes)}, median finish {Finish}, {Cost}";
}
