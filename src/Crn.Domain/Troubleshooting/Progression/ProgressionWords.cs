namespace Crn.Domain.Troubleshooting.Progression;

/// <summary>Measures of a pilot, in words.</summary>
internal static class ProgressionWords
{
    public static string Of(ProgressionMeasure measure) => measure switch
    {
        ProgressionMeasure.RecruitsPerSiteMonth => "recruits per site and month",
        ProgressionMeasure.SitesOpened => "sites opened of those planned",
        ProgressionMeasure.Eligible => "eligible of those screened",
        ProgressionMeasure.Approached => "approached of those eligible",
        ProgressionMeasure.Consented => "consented of those approached",
        _ => "randomised of those who consented",
    };
}
