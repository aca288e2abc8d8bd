namespace Crn.Domain.Recruitment;

/// <summary>The length of a month in rates: 365.25/12 days, written once.</summary>
internal static class RecruitmentMonth
{
    public const double Days = 365.25 / 12;
}
