namespace Crn.Domain.Recruitment.Projection;

/// <summary>A site on the clock of its trial: days since the first opening.</summary>
internal readonly record struct SeriesSite(int Index, double Opens, double Closes, int Recruited)
{
    /// <summary>Its pauses; null when there were none.</summary>
    public (double From, double To)[]? Gaps { get; init; }
}
