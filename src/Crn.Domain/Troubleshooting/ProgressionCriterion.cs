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
    /// <param name="greenFrom">From where it is green: 0 or more, and at most 1 for a share (0.35 for 35%), which every measure but
    /// <see cref="ProgressionMeasure.RecruitsPerSiteMonth"/> is.</param>
    /// <param name="amberFrom">From where it is amber, in the same unit, not above green; below it is red.</param>
    /// <exception cref="ArgumentException">There is no such measure, or amber begins above green.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or not finite, or that of a share is above 1.</exception>
    public ProgressionCriterion(ProgressionMeasure measure, double greenFrom, double amberFrom)
    {
        Measure = Guard.Against.EnumOutOfRange(measure);
        Bounds = new(Bound(measure, greenFrom, nameof(greenFrom)), Bound(measure, amberFrom, nameof(amberFrom)));
    }

    /// <summary>What is measured.</summary>
    public ProgressionMeasure Measure { get; }

    /// <summary>The bounds.</summary>
    public RagBounds Bounds { get; }

    /// <summary>The criterion as one line.</summary>
    /// <returns>Measure and bounds.</returns>
    public override string ToString() => $"{Progression.ProgressionWords.Of(Measure)}: {Bounds}";

    private static double Bound(ProgressionMeasure measure, double bound, string name)
    {
        if (!double.IsFinite(bound) || bound < 0) throw new ArgumentOutOfRangeException(name, "Give a finite number from 0.");
        return bound <= 1 || measure == ProgressionMeasure.RecruitsPerSiteMonth ? bound : throw new ArgumentOutOfRangeException(name,
            $"The measure '{Progression.ProgressionWords.Of(measure)}' is a share from 0 to 1: "
            + (bound <= 100 ? $"write {Text.Of(bound / 100)} for {Text.Of(bound)}%." : "write 0.35 for 35%."));
    }
}
