namespace Crn.Domain.Projection.Evidence;

/// <summary>A site on the clock of its trial: days since the first opening.</summary>
internal readonly record struct SeriesSite(int Index, double Opens, double Closes, int Recruited)
{
    /// <summary>Its pauses; null when there were none.</summary>
    public (double From, double To)[]? Gaps { get; init; }

    /// <summary>
    /// By how many days it opens later than <see cref="Opens"/>, with probabilities that add up to 1; null when the opening is a date.
    /// </summary>
    public (double Days, double Weight)[]? Delays { get; init; }
}
