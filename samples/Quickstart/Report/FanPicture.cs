namespace Crn.Samples.Quickstart.Report;

/// <summary>
/// What a fan chart shows: recruitment known at the date of the projection, the fan, and what followed where it is known.
/// </summary>
internal sealed record FanPicture(
    IReadOnlyList<(LocalDate Date, double Count)> Known,
    IReadOnlyList<FanPoint> Fan,
    IReadOnlyList<(LocalDate Date, double Count)> Later,
    int Target,
    LocalDate By);
