namespace Crn.Domain.Sites.Matching;

/// <summary>Where each way through sites that have closed and have one successor each ends on one day.</summary>
/// <remarks>Who asks once goes the way; from the second question about the day on each site has been gone through once for all.</remarks>
internal sealed class Successions(SiteIndex index, LocalDate asAt)
{
    private const int Unknown = -1;
    private const int OnTheWay = -2;
    private const int Nowhere = -3;
    private int[]? ends;

    /// <summary>The day.</summary>
    public LocalDate AsAt { get; } = asAt;

    /// <summary>Works out all ways, if that has not been done.</summary>
    public void Prepare() => ends ??= Ends();

    /// <summary>The site at which the way from a site ends: an open one, or one with several successors or none; null where it leads
    /// nowhere. The site itself where the ways have not been worked out.</summary>
    public int? EndOf(int site) => ends is not { } known ? site : known[site] == Nowhere ? null : known[site];

    private int[] Ends()
    {
        var found = new int[index.Sites.Length];
        Array.Fill(found, Unknown);
        List<int> way = [];
        for (var first = 0; first < found.Length; first++)
        {
            way.Clear();
            var at = first;
            while (at != Nowhere && found[at] == Unknown)
            {
                var site = index.Sites[at];
                if (site.IsOpenOn(AsAt) || site.Successors.Count != 1)
                {
                    found[at] = at;
                    break;
                }

                found[at] = OnTheWay;
                way.Add(at);
                at = index.Numbers.GetValueOrDefault(site.Successors[0], Nowhere);
            }

            // A circle of sites that have closed leads nowhere.
            var end = at == Nowhere || found[at] == OnTheWay ? Nowhere : found[at];
            foreach (var passed in way) found[passed] = end;
        }

        return found;
    }
}
