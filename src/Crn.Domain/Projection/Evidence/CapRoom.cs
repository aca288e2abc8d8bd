namespace Crn.Domain.Projection.Evidence;

/// <summary>How many more the caps of a plan let in: the study as a whole, and groups (countries) or strata of sites. Caps of sites are
/// with the sites.</summary>
internal sealed record CapRoom(int? Study, ValueList<(string Part, int Room)> Parts, bool ByStratum)
{
    public static CapRoom None { get; } = new(null, [], false);

    public bool IsEmpty => Study is null && Parts.IsEmpty;

    /// <summary>Whether it matters which sites recruit: groups or strata are capped.</summary>
    public bool BindsSites => !Parts.IsEmpty;

    /// <summary>The capped part that a site belongs to, or -1.</summary>
    public int PartOf(in SiteExposure site)
    {
        var name = ByStratum ? site.Parts.Stratum : site.Parts.Group;
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i].Part == name) return i;
        }

        return -1;
    }

    /// <summary>How many places a site shares with others, by the cap of its part or of the study.</summary>
    /// <param name="site">The site.</param>
    public int PlacesOf(in SiteExposure site) =>
        Math.Min(PartOf(site) is >= 0 and var part ? Parts[part].Room : int.MaxValue, Study ?? int.MaxValue);

    /// <summary>The greatest number that can still be recruited under all caps; null when there is no end to it.</summary>
    public int? Reachable(ReadOnlySpan<SiteExposure> sites)
    {
        long total = 0;
        var endless = false;
        var parts = new long[Parts.Count];
        var open = new bool[Parts.Count];
        foreach (var site in sites)
        {
            if (site.Until(double.PositiveInfinity) <= 0) continue;
            var part = PartOf(site);
            if (part >= 0 && site.Room is { } own) parts[part] += own;
            else if (part >= 0) open[part] = true;
            else if (site.Room is { } room) total += room;
            else endless = true;
        }

        for (var i = 0; i < parts.Length; i++) total += open[i] ? Parts[i].Room : Math.Min(parts[i], Parts[i].Room);
        return endless ? Study : (int)Math.Min(Math.Min(total, Study ?? int.MaxValue), int.MaxValue);
    }
}
