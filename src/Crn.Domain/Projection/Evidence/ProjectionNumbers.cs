namespace Crn.Domain.Projection.Evidence;

/// <summary>The numbers of a projection policy, as the models and the findings use them.</summary>
internal sealed record ProjectionNumbers
{
    public required double WeightOfScores { get; init; }

    public required double FallOfLateSites { get; init; }

    public required double FurtherFall { get; init; }

    public required double HiddenVariance { get; init; }

    public required double ShareOfMean { get; init; }

    public required double LargestSpread { get; init; }

    public required double FurtherOpenings { get; init; }

    public required double SiteVariance { get; init; }

    public required double SiteVarianceSites { get; init; }

    public required double RatesApart { get; init; }

    public required double SurpriseBelow { get; init; }

    public required double FarAhead { get; init; }

    public required double FallBelow { get; init; }
}
