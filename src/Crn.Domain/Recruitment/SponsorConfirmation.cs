namespace Crn.Domain.Recruitment;

/// <summary>A sponsor's or chief investigator's statement on the recruits of a site, or the study, in a period.</summary>
/// <param name="Site">The site, or <see cref="SiteOrStudy.WholeStudy"/> for all sites.</param>
/// <param name="Period">The days spoken of, usually a month.</param>
/// <param name="IsAccurate">Whether the data in the ledger were called accurate.</param>
/// <param name="ConfirmedCount">The number the sponsor has, when it was given.</param>
/// <param name="On">The day of the statement.</param>
/// <param name="RecordedOn">The day it was recorded.</param>
public sealed record SponsorConfirmation(SiteOrStudy Site, RecruitmentPeriod Period, bool IsAccurate, int? ConfirmedCount, LocalDate On, LocalDate RecordedOn)
{
    /// <summary>The confirmation as one line.</summary>
    /// <returns>Site, period and verdict.</returns>
    public override string ToString() => $"{Site}, {Period}: " + (IsAccurate ? "accurate" : "not accurate");
}
