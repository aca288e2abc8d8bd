using Ardalis.GuardClauses;
using Crn.Domain.Monitoring;

namespace Crn.Domain.Troubleshooting;

/// <summary>One progression criterion of an internal pilot: a measure with its green and amber bounds.</summary>
/// <remarks>The numbers are those of the study, agreed with its funder beforehand. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ProgressionCriterion
{
    /// <summary>Makes a criterion.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="greenFrom">From where it is green.</param>
    /// <param name="amberFrom">From where it is amber, not above green; below it is red.</param>
    /// <exception cref="ArgumentException">There is no such measure, a bound is not finite, or amber begins above green.</exception>
    public ProgressionCriterion(ProgressionMeasure measure, double greenFrom, double amberFrom) =>
        (Measure, Bounds) = (Guard.Against.EnumOutOfRange(measure), new(greenFrom, amberFrom));

    /// <summary>What is measured.</summary>
    public ProgressionMeasure Measure { get; }

    /// <summary>The bounds.</summary>
    public RagBounds Bounds { get; }

    /// <summary>The criterion as one line.</summary>
    /// <returns>Measure and bounds.</returns>
    public override string ToString() => $"{Progression.ProgressionWords.Of(Measure)}: {Bounds}";
}
