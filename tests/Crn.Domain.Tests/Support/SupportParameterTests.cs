using System.Globalization;
using Crn.Domain.Policies;
using Crn.Domain.Support;
using Crn.Domain.Workforce;
using CsvHelper;
using NodaTime.Text;

namespace Crn.Domain.Tests.Support;

public class SupportParameterTests
{
    [Fact]
    public void Every_row_of_the_table_is_a_version_of_its_parameter()
    {
        var rows = Rows().Where(row => !row.Code.StartsWith("wte.", StringComparison.Ordinal)).ToList();
        Assert.Equal(rows.Count, SupportParameters.Numbers.Sum(p => p.Values.Versions.Count)
            + SupportParameters.Dates.Sum(p => p.Values.Versions.Count));
        Assert.All(rows, row =>
        {
            if (row.Unit == "date")
            {
                var parameter = SupportParameters.Dates.Single(p => p.Code == row.Code);
                var version = Assert.Single(parameter.Values.Versions);
                Assert.Equal((LocalDatePattern.Iso.Parse(row.Value).Value, row.From, row.To), (version.Value, version.From, version.To));
                AssertGrade(row.Source, version.Source);
            }
            else
            {
                var parameter = SupportParameters.Numbers.Single(p => p.Code == row.Code);
                Assert.Equal(row.Unit, parameter.Unit);
                var version = Assert.Single(parameter.Values.Versions, v => v.From == row.From);
                Assert.Equal((decimal.Parse(row.Value, CultureInfo.InvariantCulture), row.To), (version.Value, version.To));
                AssertGrade(row.Source, version.Source);
            }
        });
    }

    [Fact]
    public void The_threshold_of_a_trust_fell_to_a_tenth_in_April_2022()
    {
        var threshold = SupportParameters.TrustThreshold;
        Assert.Equal(0.01m, threshold.ValueOn(new LocalDate(2022, 3, 31)));
        Assert.Equal(0.001m, threshold.ValueOn(new LocalDate(2022, 4, 1)));
        Assert.Equal(new LocalDate(2022, 4, 1), threshold.Values.NextChange(new LocalDate(2020, 1, 1)));
        Assert.Equal("0.01 to 0.001", threshold.Values.Difference(new LocalDate(2022, 3, 31), new LocalDate(2022, 4, 1)).ToString());
        Assert.Null(threshold.InForceOn(new LocalDate(2018, 9, 30)));
    }

    /// <summary>Hours of staff stand in one place: the room Workforce, where they depend on nation and day.</summary>
    [Fact]
    public void The_rows_on_hours_of_staff_are_those_of_the_room_Workforce()
    {
        var rows = Rows().Where(row => row.Code.StartsWith("wte.", StringComparison.Ordinal))
            .ToDictionary(row => row.Code, row => decimal.Parse(row.Value, CultureInfo.InvariantCulture));
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows["wte.hours_per_week"], Assert.Single(WorkforceParameters.FullTimeWeek.Values.Versions).Value);
        var net = Assert.Single(WorkforceParameters.NetHoursPerYear.Values.Versions);
        Assert.Equal((rows["wte.net_hours_per_year"], EvidenceGrade.DesignDefault), (net.Value, net.Source.Grade));
        // ST-N3: the default is about that of 18% headroom at 37.5 hours.
        Assert.InRange(WorkingTime.NetHoursPerYear(37.5m, 0.18m), net.Value - 2, net.Value + 2);
    }

    [Fact]
    public void A_trust_puts_its_own_hours_in_the_place_of_the_default()
    {
        var own = WorkforceParameters.NetHoursPerYear.With(
            new Dated<decimal>(1550m, new LocalDate(2026, 4, 1), null, Citation.Local("Workforce plan 2026")));
        Assert.Equal(1600m, own.ValueOn(new LocalDate(2026, 3, 31)));
        Assert.Equal(1550m, own.ValueOn(new LocalDate(2026, 4, 1)));
        Assert.Equal(1600m, WorkforceParameters.NetHoursPerYear.ValueOn(new LocalDate(2026, 4, 1)));
    }

    private static void AssertGrade(string source, Citation citation) => Assert.Equal(
        source switch { "background" => EvidenceGrade.Background, "design" => EvidenceGrade.DesignDefault, _ => EvidenceGrade.Stated },
        citation.Grade);

    private static IEnumerable<(string Code, string Value, string Unit, LocalDate? From, LocalDate? To, string Source)> Rows()
    {
        using var stream = typeof(SupportParameterTests).Assembly.GetManifestResourceStream(
            typeof(SupportParameterTests).Assembly.GetManifestResourceNames()
                .Single(n => n.EndsWith("support-parameters.csv", StringComparison.Ordinal)))!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return (csv.GetField("parameter")!, csv.GetField("value")!, csv.GetField("unit")!, Date(csv.GetField("valid from")!),
                Date(csv.GetField("valid to")!), csv.GetField("source")!);
        }
    }

    private static LocalDate? Date(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;
}
