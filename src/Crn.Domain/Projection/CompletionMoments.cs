namespace Crn.Domain.Projection;

/// <summary>Mean and spread of the time at which a target is reached, given that it is.</summary>
/// <remarks>
/// What never comes has no mean, and what nearly never comes may have one without bound: where site rates are uncertain, a few very slow
/// trials can outweigh all others. Such a mean or spread is null and not a large number; quantiles always mean something. Equality is by
/// content. <c>default</c> is what never comes.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct CompletionMoments
{
    internal CompletionMoments(double probability, double? meanDays, double? standardDeviationDays) =>
        (Probability, MeanDays, StandardDeviationDays) = (probability, meanDays, standardDeviationDays);

    /// <summary>The probability of what is given: that the target is reached, ever or by the date asked.</summary>
    public double Probability { get; }

    /// <summary>
    /// The mean time in days from the data cut, with fractions; null when the target is not reached at all, and when the mean has no bound.
    /// </summary>
    public double? MeanDays { get; }

    /// <summary>The standard deviation of the time in days; null when there is no mean, and when the variance has no bound.</summary>
    public double? StandardDeviationDays { get; }

    /// <summary>The moments as one line.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() =>
        (MeanDays is { } mean ? $"{Text.Of(mean)} days" : "no mean") + ", "
        + (StandardDeviationDays is { } deviation ? $"standard deviation {Text.Of(deviation)}" : "no standard deviation")
        + $", given what has a probability of {Text.Of(Probability)}";
}
