using System.Globalization;
using Crn.Domain.Identifiers;
using Crn.Domain.Tests.Foundations;
using CsvHelper;

namespace Crn.Domain.Tests.Identifiers;

public class StudyIdentifierReadingTests
{
    // What an independent reader found in each of the 26 public records, scheme by scheme.
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["fhir-r5/ResearchStudy-example-ctgov-study-record.json"] = "nct NCT05503693",
        ["fhir-r4/eclaire-ResearchStudy.json"] = "euct 2022-500014-26-00",
        ["fhir-r4/mcode-ResearchStudy-NCT02513394.json"] = "nct NCT02513394",
        ["usdm-v4/CDISC_Pilot_Study.json"] = "",
        ["usdm-v4/EliLilly_NCT03421379_Diabetes.json"] = "nct NCT03421379",
        ["usdm-v4/devices.json"] = "",
        ["ctgov-v2/NCT00763412.json"] = "nct NCT00763412",
        ["ctgov-v2/NCT00973089.json"] = "nct NCT00973089",
        ["ctgov-v2/NCT02210780.json"] = "nct NCT02210780",
        ["ctgov-v2/NCT03418623.json"] = "nct NCT03418623",
        ["ctgov-v2/NCT03475563.json"] = "nct NCT03475563",
        ["ctgov-v2/NCT06171568.json"] = "nct NCT06171568",
        ["ctgov-v2/NCT02513394.json"] = "nct NCT02513394, eudract 2014-005181-30",
        ["ctgov-legacy-xml/NCT01207388.xml"] = "nct NCT01207388",
        ["ctgov-legacy-xml/NCT01642004.xml"] = "nct NCT01642004, eudract 2011-004792-36",
        ["ctgov-legacy-xml/NCT03424005.xml"] = "nct NCT03424005, eudract 2017-002038-21",
        ["ctgov-legacy-xml/NCT00081588.xml"] = "nct NCT00081588",
        ["isrctn-xml/ISRCTN62918594.xml"] = "cpms 49816, iras 298897, isrctn ISRCTN62918594, nct NCT05057013, eudract 2020-005891-36",
        ["isrctn-xml/ISRCTN15375673.xml"] = "isrctn ISRCTN15375673",
        ["isrctn-xml/ISRCTN54285094.xml"] = "isrctn ISRCTN54285094",
    };

    public static TheoryData<string, string> Records()
    {
        var rows = new TheoryData<string, string>();
        using var stream = typeof(StudyIdentifierReadingTests).Assembly.GetManifestResourceStream("Identifiers/Data/expected-facts.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read()) rows.Add(csv.GetField("file")!, csv.GetField("ids")!);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_identifier_of_a_public_record_is_read_and_none_is_taken_for_another_scheme(string file, string ids)
    {
        var reading = StudyIdentifierReading.Read(ids).Value;
        Assert.Equal(Expected.GetValueOrDefault(file, ""), reading.ToStudyIdentifiers().Value.ToString());
        Assert.Equal(ids.Contains("NCT12345678", StringComparison.Ordinal) ? ["identifier.nct.placeholder"] : [],
            reading.Problems.Select(problem => problem.Code));

        // Nothing is lost: each part was recognised or is handed back.
        var parts = ids.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(parts.Length, reading.Recognised.Count + reading.Unrecognised.Count);
    }

    [Theory]
    [InlineData("CPMS: 49816, CRUKD/22/002", "cpms 49816", "CRUKD/22/002")]
    [InlineData("IRAS298897", "iras 298897", "")]
    [InlineData("IRAS ID: 298897; CPMS ID 49816; REC ref 14/LO/1234", "cpms 49816, iras 298897, rec 14/LO/1234", "")]
    [InlineData("CPMS 49816 CRUKD/22/002", "cpms 49816", "CRUKD/22/002")]
    [InlineData("NIHR HTA 16/117/04", "nihr-award 16/117/04", "")]
    [InlineData("NIHR award number: 129593", "nihr-award NIHR129593", "")]
    [InlineData("NIHR CPMS 49816", "cpms 49816", "")]
    [InlineData("UKCRN ID 622", "cpms 622", "")]
    [InlineData("ISRCTN: 62918594", "isrctn ISRCTN62918594", "")]
    [InlineData("https://www.isrctn.com/ISRCTN62918594", "isrctn ISRCTN62918594", "")]
    [InlineData("https://clinicaltrials.gov/study/NCT05057013", "nct NCT05057013", "")]
    [InlineData("doi 10.1186/ISRCTN62918594", "isrctn ISRCTN62918594", "")]
    [InlineData("EudraCT number 2025-522006-21-00", "euct 2025-522006-21-00", "")]
    [InlineData("GRIS ID: GRIS-123 456 246", "gris GRIS-123 456 246", "")]
    [InlineData("The study (ISRCTN62918594) was registered.", "isrctn ISRCTN62918594", "")]
    [InlineData("49816", "", "49816")]
    [InlineData("16/117/04", "", "16/117/04")]
    [InlineData("14/12/2023", "", "14/12/2023")]
    [InlineData("12/AB/1234", "", "12/AB/1234")]
    [InlineData("2022-500014-26-00-0-site", "", "2022-500014-26-00-0-site")]
    [InlineData("ORCID 0000-0002-1825-0097", "", "ORCID 0000-0002-1825-0097")]
    [InlineData("ODS code RTH08", "", "ODS code RTH08")]
    [InlineData("Nil known", "", "")]
    [InlineData("", "", "")]
    public void Free_text_is_read_as_people_write_it(string text, string recognised, string unrecognised)
    {
        var reading = StudyIdentifierReading.Read(text).Value;
        Assert.Equal(recognised, reading.ToStudyIdentifiers().Value.ToString());
        Assert.Equal(unrecognised, string.Join("|", reading.Unrecognised));
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("ctis", "2020-005891-36", "eudract 2020-005891-36")]
    [InlineData("iras", "298897", "iras 298897")]
    [InlineData("cpms", "49816", "cpms 49816")]
    [InlineData("nct", "NCT05057013", "nct NCT05057013")]
    [InlineData("Protocol serial number", "49816", "")]
    [InlineData("Protocol serial number", "CPMS 49816, IRAS 298897", "cpms 49816, iras 298897")]
    public void The_label_of_a_registry_field_announces_what_stands_in_it(string label, string text, string recognised) =>
        Assert.Equal(recognised, StudyIdentifierReading.Read(label, text).Value.ToStudyIdentifiers().Value.ToString());

    [Fact]
    public void What_is_announced_and_wrong_is_reported_and_handed_back()
    {
        var reading = StudyIdentifierReading.Read("EudraCT 2020-001113-22, IRAS 123").Value;
        Assert.Empty(reading.Recognised);
        Assert.Equal(["identifier.eudract.check", "identifier.iras.length"], reading.Problems.Select(p => p.Code));
        Assert.Equal(["EudraCT 2020-001113-22", "IRAS 123"], reading.Unrecognised);
    }

    [Fact]
    public void Text_that_holds_an_nhs_number_is_refused_whole()
    {
        var refusal = Assert.Single(StudyIdentifierReading.Read("CPMS 49816, NHS 943 476 5919").Reasons);
        Assert.Equal(PrivacyGuard.Code, refusal.Code);
        Assert.DoesNotContain("5919", refusal.ToString(), StringComparison.Ordinal);
    }

    [Property]
    public void Any_identifier_under_its_own_label_is_read_as_itself(StudyIdentifier id)
    {
        var label = id.Scheme switch
        {
            IdentifierScheme.NihrAward => "NIHR",
            IdentifierScheme.EuCt => "EU CT",
            var scheme => IdentifierSchemes.Of(scheme).Code,
        };
        Assert.Equal([id], StudyIdentifierReading.Read(label + ": " + id).Value.Recognised);
        Assert.Equal([id], StudyIdentifierReading.Read(label, id.ToString()).Value.Recognised);
    }

    [Property]
    public void An_identifier_without_a_label_is_read_as_itself_or_not_at_all(StudyIdentifier id)
    {
        var recognised = StudyIdentifierReading.Read(id.ToString()).Value.Recognised;
        Assert.True(recognised.IsEmpty || (recognised.Count == 1 && recognised[0] == id));
    }

    [Property]
    public void A_whole_set_written_as_a_list_is_read_back(StudyIdentifiers set) =>
        Assert.Equal(set,
            StudyIdentifierReading.Read(set.ToString().Replace("nihr-award", "NIHR", StringComparison.Ordinal)).Value
                .ToStudyIdentifiers().Value);

    [Property]
    public void No_text_whatever_makes_reading_throw(string text)
    {
        if (text is null) throw Counted.Skip();
        var reading = StudyIdentifierReading.Read(text).Value;
        Assert.True(reading.Recognised.IsEmpty || text.Any(char.IsAsciiDigit));
    }
}
