using Crn.Domain.Interop.Leaves;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Tests;

/// <summary>What an independent reader found in each sample: every cell is found, and what it leaves empty is not made up.</summary>
public class ExpectedFactTests
{
    // The table counts no site of these two files in the United Kingdom: their sites have the country GBR, in full "United Kingdom of
    // Great Britain and Northern Ireland", which its reader did not take for one.
    private static readonly Dictionary<string, string> Corrected = new(StringComparer.Ordinal)
    {
        ["usdm-v4/CDISC_Pilot_Study.json"] = "1", ["usdm-v4/devices.json"] = "2",
    };

    private static readonly List<Dictionary<string, string>> Rows = Table();

    public static TheoryData<string> Files => [.. Rows.Select(row => row["file"])];

    [Fact]
    public void Every_sample_has_a_row() => Assert.Equal(Samples.Records.Order(), Rows.Select(r => r["file"]).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public void Identifiers_are_found_and_placeholders_are_called_so(string file)
    {
        var (row, reading) = Of(file);
        foreach (var id in Cells(row, "ids"))
        {
            var text = id[(id.LastIndexOf(':') + 1)..];
            Assert.Contains(reading.Identifiers, i => i.Text == text || i.Identifier.ToString() == text);
            Assert.Contains(reading.Account, e => e.Value.Contains(text, StringComparison.Ordinal) || ("ISRCTN" + e.Value) == text);
            if (text == "NCT12345678")
            {
                Assert.Equal(LeafFate.Placeholder, reading.Account.Single(e => e.Value == text).Fate);
                Assert.Empty(reading.Draft.Identifiers);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Words_of_the_record_are_found_in_the_account(string file)
    {
        var (row, reading) = Of(file);
        foreach (var raw in new[] { row["overall_type"], row["phase_raw"], row["start"], row["end_or_completion"] }
            .Where(c => c.Length > 0))
            Assert.Contains(reading.Account, e => IsSame(e.Value, raw) && e.Fate is LeafFate.Read or LeafFate.ReadInPart);
        if (row["status_raw"].StartsWith('(')) return;
        foreach (var word in row["status_raw"].Split(' ').Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..])
            .SelectMany(w =>
            row["status_raw"].Contains('=', StringComparison.Ordinal) ? w.Split(',') : [row["status_raw"]]).Where(w => w.Length > 0))
            Assert.Contains(reading.Account, e => e.Value == word);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Numbers_are_what_they_are_said_to_be_and_nothing_else(string file)
    {
        var (row, reading) = Of(file);
        Assert.Equal(row["target_or_estimated"], Text(reading.Draft.OverallTarget));
        var recruited = reading.Numbers.Where(n => n is { Kind: RecordNumberKind.Recruited, Scope: "" }).Select(n => n.Count.ToString());
        Assert.Equal(row["actual"].Length == 0 ? [] : [row["actual"]], recruited);
        // 0 is a count only where the study was withdrawn.
        Assert.Equal(row["actual"] == "0" && row["status_raw"] != "WITHDRAWN" ? "" : row["actual"], Text(reading.Draft.Recruited));
        if (row["sites"].Length > 0) Assert.Equal(row["sites"], Text(reading.Sites.Count));
        if (row["uk_sites"].Length > 0)
            Assert.Equal(Corrected.GetValueOrDefault(file, row["uk_sites"]), Text(reading.Sites.Count(s => s.IsInUk == true)));
        if (row["arms"].Length > 0) Assert.Equal(row["arms"], Text(reading.Arms.Count));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Dates_are_of_the_kind_that_is_stated(string file)
    {
        var (row, reading) = Of(file);
        // The table names the end of recruitment of ISRCTN, whose records state no kind. In R5 one flag holds for both ends of a period.
        var isIsrctn = file.StartsWith("isrctn", StringComparison.Ordinal);
        Check(RecordMoment.Start, row["start"], row["start_kind"]);
        Check(isIsrctn ? RecordMoment.RecruitmentEnd : RecordMoment.Completion, row["end_or_completion"],
            reading.Format == RecordFormat.FhirR5 ? row["start_kind"] : row["end_kind"]);

        void Check(RecordMoment moment, string raw, string kind)
        {
            if (raw.Length == 0) return;
            var date = Assert.Single(reading.Dates, d => d.Moment == moment && IsSame(d.Text, raw));
            Assert.Equal(kind.ToUpperInvariant() switch { "ACTUAL" => DateKind.Actual, "" => null, _ => (DateKind?)DateKind.Estimated },
                date.Kind);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Sponsors_ages_and_volunteers_are_found_and_what_is_empty_is_missing(string file)
    {
        var (row, reading) = Of(file);
        var sponsors = reading.Draft.Organisations.Where(o => o.Role == OrganisationRole.Sponsor).Select(o => o.Name!).ToList();
        if (file.Contains("fhir-r4/eclaire-Res", StringComparison.Ordinal)) Assert.Equal(["F. Hoffmann-La Roche AG"], sponsors);
        else Assert.Equal(row["sponsor"].Length == 0 ? [] : row["sponsor"].Split(';'), sponsors);
        Age(RecordFacts.MinimumAge, row["min_age"]);
        Age(RecordFacts.MaximumAge, row["max_age"]);
        bool? volunteers = row["healthy_volunteers"].ToUpperInvariant() switch { "" => null, "TRUE" => true, _ => false };
        Assert.Equal(volunteers, reading.Draft.TakesHealthyVolunteers);

        void Age(Fact<decimal> fact, string cell)
        {
            var value = reading.Facts.Find(fact)?.Value.ToString();
            // A group and an evidence variable are no study, and the table has no ages for them.
            if (row["format"] is "fhir Group" or "fhir EvidenceVariable") return;
            Assert.Equal(cell is "" or "N/A" ? null : cell.Split(' ')[0].Replace(".0", "", StringComparison.Ordinal), value);
        }
    }

    private static (Dictionary<string, string> Row, RecordReading Reading) Of(string file) =>
        (Rows.Single(r => r["file"] == file), Samples.Read(file));

    // The table leaves out the time of day of ISRCTN, which is always midnight.
    private static bool IsSame(string text, string raw) => text == raw || text == raw + "T00:00:00.000Z";

    private static string[] Cells(Dictionary<string, string> row, string column) =>
        row[column].Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static List<Dictionary<string, string>> Table()
    {
        var rows = CsvRows.Read(new StringReader(Samples.Text("expected-facts.csv")), RecordReaderSettings.Default)
            .Select(r => r.Cells).ToList();
        return [.. rows.Skip(1).Select(cells => rows[0].Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }
}
