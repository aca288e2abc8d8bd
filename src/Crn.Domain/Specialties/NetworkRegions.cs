using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>The regions of both eras: fifteen local networks until September 2024, twelve regional networks from October 2024.</summary>
/// <remarks>Hosts are stated except the last two of 2024. Names of local networks and who followed whom are background knowledge, except
/// the North West merger.</remarks>
/// <example>
/// <code>
/// NetworkRegion wessex = NetworkRegions.Find(NetworkRegionKind.LocalClinicalResearchNetwork, "wessex")!;
/// NetworkRegions.SuccessorsOf(wessex);      // South Central, which also followed Thames Valley and South Midlands
/// </code>
/// </example>
public static class NetworkRegions
{
    // Plain fields first: rows read them.
    internal static readonly LocalDate LocalNetworksBegan = new(2014, 4, 1);
    internal static readonly LocalDate LocalNetworksEnded = new(2024, 9, 30);
    internal static readonly LocalDate RegionalNetworksBegan = new(2024, 10, 1);

    private static readonly Citation Announced =
        Citation.Stated("UCLH BRC: NIHR CRN hosts announced", "hosts of the local networks", LocalNetworksBegan, LocalNetworksEnded);
    private static readonly Citation RegionsOf2024 =
        Citation.Stated("National Health Executive: regional Research Delivery Networks", "hosts", RegionalNetworksBegan);
    private static readonly Citation NorthWestMerger =
        Citation.Stated("Manchester University NHS FT: host of the North West RRDN", "merger of Greater Manchester and North West Coast",
            RegionalNetworksBegan);
    private static readonly Citation HostUnread = Citation.Background("hosts of the last two regional networks", RegionalNetworksBegan);
    private static readonly Citation Mapping =
        Citation.Background("names of the local networks, and which regional network followed which");

    /// <summary>Every region of both eras, ordered by era and code.</summary>
    public static ValueList<NetworkRegion> All { get; } =
    [
        Local("east-midlands", "East Midlands", "University Hospitals of Leicester NHS Trust", Announced, ["east-midlands"], Mapping),
        Local("eastern", "Eastern", "Norfolk and Norwich University Hospitals NHS FT", Announced, ["east-of-england"], Mapping),
        Local("greater-manchester", "Greater Manchester", "Central Manchester University Hospitals NHS FT", Announced, ["north-west"],
            NorthWestMerger) with { LaterHost = "Manchester University NHS FT" },
        Local("kent-surrey-sussex", "Kent, Surrey and Sussex", "Royal Surrey County Hospital NHS FT", Announced, ["south-east"], Mapping),
        Local("north-east-north-cumbria", "North East and North Cumbria", "The Newcastle upon Tyne Hospitals NHS FT", Announced,
            ["north-east-north-cumbria"], Mapping),
        Local("north-thames", "North Thames", "Barts Health NHS Trust", Announced, ["north-london"], Mapping)
            with { AnnouncedAs = "Central and East London" },
        Local("north-west-coast", "North West Coast", "Royal Liverpool and Broadgreen University Hospitals NHS Trust", Announced,
            ["north-west"], NorthWestMerger),
        Local("north-west-london", "North West London", "Imperial College Healthcare NHS Trust", Announced, ["north-london"], Mapping),
        Local("south-london", "South London", "Guy's and St Thomas' NHS FT", Announced, ["south-london"], Mapping),
        Local("south-west-peninsula", "South West Peninsula", "Royal Devon and Exeter NHS FT", Announced,
            ["south-west-peninsula"], Mapping),
        Local("thames-valley-south-midlands", "Thames Valley and South Midlands", "Oxford University Hospitals NHS Trust", Announced,
            ["south-central"], Mapping),
        Local("wessex", "Wessex", "University Hospital Southampton NHS FT", Announced, ["south-central"], Mapping),
        Local("west-midlands", "West Midlands", "The Royal Wolverhampton NHS Trust", Announced, ["west-midlands"], Mapping),
        Local("west-of-england", "West of England", "University Hospitals Bristol NHS FT", Announced, ["south-west-central"], Mapping),
        Local("yorkshire-humber", "Yorkshire and Humber", "Sheffield Teaching Hospitals NHS FT", Announced, ["yorkshire-humber"], Mapping),
        Regional("east-midlands", "East Midlands", "University Hospitals of Leicester NHS Trust", RegionsOf2024, RegionsOf2024),
        Regional("east-of-england", "East of England", "Norfolk and Norwich University Hospitals NHS FT", RegionsOf2024, RegionsOf2024),
        Regional("north-east-north-cumbria", "North East and North Cumbria", "The Newcastle upon Tyne Hospitals NHS FT", RegionsOf2024,
            RegionsOf2024),
        Regional("north-london", "North London", "Barts Health NHS Trust", RegionsOf2024, RegionsOf2024),
        Regional("north-west", "North West", "Manchester University NHS FT", RegionsOf2024, RegionsOf2024),
        Regional("south-central", "South Central", "University Hospital Southampton NHS FT", RegionsOf2024, RegionsOf2024),
        Regional("south-east", "South East", "Royal Surrey NHS FT", RegionsOf2024, RegionsOf2024),
        Regional("south-london", "South London", "Guy's and St Thomas' NHS FT", RegionsOf2024, RegionsOf2024),
        Regional("south-west-central", "South West Central", "University Hospitals Bristol and Weston NHS FT", HostUnread, HostUnread),
        Regional("south-west-peninsula", "South West Peninsula", "Royal Devon University Healthcare NHS FT", HostUnread, HostUnread),
        Regional("west-midlands", "West Midlands", "The Royal Wolverhampton NHS Trust", RegionsOf2024, RegionsOf2024),
        Regional("yorkshire-humber", "Yorkshire and Humber", "The Leeds Teaching Hospitals NHS Trust", RegionsOf2024, RegionsOf2024),
    ];

    /// <summary>The fifteen local networks of April 2014 to September 2024.</summary>
    public static ValueList<NetworkRegion> LocalNetworks { get; } =
        All.Where(r => r.Kind == NetworkRegionKind.LocalClinicalResearchNetwork).ToValueList();

    /// <summary>The twelve regional networks since October 2024.</summary>
    public static ValueList<NetworkRegion> RegionalNetworks { get; } =
        All.Where(r => r.Kind == NetworkRegionKind.RegionalResearchDeliveryNetwork).ToValueList();

    /// <summary>The regions at work on a date: none before April 2014, when 102 networks overlapped.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>The regions, ordered by code.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public static ValueList<NetworkRegion> On(LocalDate asAt) => All.Where(r => r.WorksOn(asAt)).ToValueList();

    /// <summary>The region of a code.</summary>
    /// <param name="kind">The kind of network: the two eras share some codes.</param>
    /// <param name="code">The code, exactly.</param>
    /// <returns>The region, or null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public static NetworkRegion? Find(NetworkRegionKind kind, string code)
    {
        Guard.Against.Null(code);
        return All.FirstOrDefault(r => r.Kind == kind && r.Code == code);
    }

    /// <summary>The regional networks that took over from a local one.</summary>
    /// <param name="region">A region.</param>
    /// <returns>The successors; none for a regional network.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> is null.</exception>
    public static ValueList<NetworkRegion> SuccessorsOf(NetworkRegion region)
    {
        Guard.Against.Null(region);
        return RegionalNetworks.Where(r => region.SuccessorCodes.Contains(r.Code)).ToValueList();
    }

    /// <summary>
    /// The local networks that a regional one took over from: two for North West, North London and South Central (SP-11).
    /// </summary>
    /// <param name="region">A region.</param>
    /// <returns>The predecessors; none for a local network.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> is null.</exception>
    public static ValueList<NetworkRegion> PredecessorsOf(NetworkRegion region)
    {
        Guard.Against.Null(region);
        return region.Kind != NetworkRegionKind.RegionalResearchDeliveryNetwork ? []
            : LocalNetworks.Where(r => r.SuccessorCodes.Contains(region.Code)).ToValueList();
    }

    /// <summary>The region, or those that followed or came before it, at work on a date.</summary>
    /// <param name="region">A region.</param>
    /// <param name="asAt">The date.</param>
    /// <returns>The region itself when it works on that date; otherwise its successors or predecessors that do.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> is null.</exception>
    public static ValueList<NetworkRegion> Trace(NetworkRegion region, LocalDate asAt)
    {
        Guard.Against.Null(region);
        Guarded.Iso(asAt);
        return region.WorksOn(asAt) ? [region]
            : SuccessorsOf(region).Concat(PredecessorsOf(region)).Where(r => r.WorksOn(asAt)).ToValueList();
    }

    private static NetworkRegion Local(string code, string name, string host, Citation hostSource, ValueList<string> successors,
        Citation mapping) =>
        new(NetworkRegionKind.LocalClinicalResearchNetwork, code, name, host, hostSource, successors, mapping);

    private static NetworkRegion Regional(string code, string name, string host, Citation hostSource, Citation mapping) =>
        new(NetworkRegionKind.RegionalResearchDeliveryNetwork, code, name, host, hostSource, [], mapping);
}
