namespace Crn.Domain.Recruitment.Projection;

/// <summary>What a projection knows of a site: recruits and days open so far, and from when to when it can still recruit.</summary>
/// <remarks>Times are days from the data cut; a site open now starts at 0.</remarks>
internal readonly record struct SiteExposure(SiteKey Site, int Recruited, double PastDays, double From, double To)
{
    /// <summary>Days open between the data cut and a later time.</summary>
    public double Until(double time) => Math.Max(0, Math.Min(time, To) - Math.Max(0, From));
}
