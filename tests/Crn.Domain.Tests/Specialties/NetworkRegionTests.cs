using System.Globalization;
using Crn.Domain.Policies;
using Crn.Domain.Specialties;
using CsvHelper;
using NodaTime.Text;

namespace Crn.Domain.Tests.Specialties;

public class NetworkRegionTests
{
    [Fact]
    public void Every_row_of_the_table_is_a_region()
    {
        using var stream = typeof(NetworkRegionTests).Assembly.GetManifestResourceStream(
            typeof(NetworkRegionTests).Assembly.GetManifestResourceNames()
                .Single(n => n.EndsWith("regions.csv", StringComparison.Ordinal)))!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = 0;
        while (csv.Read())
        {
            rows++;
            var isLocal = csv.GetField("kind") == "LCRN";
            var region =
                NetworkRegions.Find(isLocal ? NetworkRegionKind.LocalClinicalResearchNetwork
                    : NetworkRegionKind.RegionalResearchDeliveryNetwork, csv.GetField("code")!)!;
            Assert.Equal(csv.GetField("name"), region.Name + (region.AnnouncedAs is { } other ? $" (announced as {other})" : ""));
            Assert.Equal(csv.GetField("host at start"), region.Host + (region.LaterHost is { } later ? $" (later {later})" : ""));
            Assert.Equal(Date(csv.GetField("valid from")!), region.From);
            Assert.Equal(Date(csv.GetField("valid to")!), region.To);
            Assert.Equal(csv.GetField("successor codes")!, string.Join(';', region.SuccessorCodes));
            var confidence = csv.GetField("confidence")!;
            Assert.Equal(confidence == "B" ? EvidenceGrade.Background : EvidenceGrade.Stated, region.HostSource.Grade);
            Assert.Equal(confidence == "V" ? EvidenceGrade.Stated : EvidenceGrade.Background, region.MappingSource.Grade);
        }

        Assert.Equal(rows, NetworkRegions.All.Count);
        Assert.Equal((15, 12), (NetworkRegions.LocalNetworks.Count, NetworkRegions.RegionalNetworks.Count));
    }

    [Fact]
    public void Regions_are_ordered_by_era_and_code() =>
        Assert.Equal(NetworkRegions.All.OrderBy(r => r.From).ThenBy(r => r.Code, StringComparer.Ordinal), NetworkRegions.All);

    [Fact]
    public void Every_local_network_has_a_successor_and_every_regional_one_a_predecessor()
    {
        Assert.All(NetworkRegions.LocalNetworks, region => Assert.NotEmpty(NetworkRegions.SuccessorsOf(region)));
        Assert.All(NetworkRegions.RegionalNetworks, region => Assert.NotEmpty(NetworkRegions.PredecessorsOf(region)));
        Assert.Equal(
            ["north-london", "north-west", "south-central"],
            NetworkRegions.RegionalNetworks.Where(r => NetworkRegions.PredecessorsOf(r).Count == 2).Select(r => r.Code)
                .Order(StringComparer.Ordinal));
    }

    [Property]
    public void On_any_date_a_region_is_traced_to_regions_at_work_on_it(LocalDate date)
    {
        Assert.Equal(date < new LocalDate(2014, 4, 1) ? 0 : date <= new LocalDate(2024, 9, 30) ? 15 : 12, NetworkRegions.On(date).Count);
        Assert.All(NetworkRegions.All, region =>
        {
            var traced = NetworkRegions.Trace(region, date);
            Assert.All(traced, r => Assert.True(r.WorksOn(date)));
            Assert.Equal(date < new LocalDate(2014, 4, 1), traced.IsEmpty);
        });
    }

    private static LocalDate? Date(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;
}
