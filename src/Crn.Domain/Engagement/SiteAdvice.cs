namespace Crn.Domain.Engagement;

/// <summary>What can be said of one candidate site.</summary>
/// <param name="Site">The name of the site.</param>
/// <param name="Assessment">What the site-level rules say of it, weighed by the stage of the enquiry.</param>
public sealed record SiteAdvice(string Site, EarlyAssessment Assessment);
