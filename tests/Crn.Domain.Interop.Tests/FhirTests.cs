using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Tests;

public class FhirTests
{
    private static readonly LocalDate Today = Samples.Today;

    [Theory]
    [InlineData("\"description\":{}", "record.fhir-version-unknown")]
    [InlineData("\"progressStatus\":[{}],\"enrollment\":[{}]", "record.fhir-version-mixed")]
    public void What_does_not_tell_its_version_is_not_guessed(string elements, string code)
    {
        var reading = RecordReader.Read($"{{\"resourceType\":\"ResearchStudy\",\"status\":\"active\",{elements}}}", Today);
        Assert.Equal(code, Assert.Single(reading.Problems).Code);
        Assert.Null(reading.Status);
        Assert.All(reading.Account, entry => Assert.True(entry.Fate is LeafFate.NoPlace or LeafFate.Empty));
    }

    [Fact]
    public void Active_means_two_things_and_the_caller_may_say_which()
    {
        const string text = "{\"resourceType\":\"ResearchStudy\",\"status\":\"active\"}";
        Assert.Equal(StudyStatusGroup.Open, Read(text, RecordFormat.FhirR4).Draft.StatusGroup);
        Assert.Null(Read(text, RecordFormat.FhirR5).Draft.StatusGroup);
        Assert.Equal("record.fhir-version-contradicts",
            Assert.Single(Read(Samples.Text("fhir-r5/ResearchStudy-example-ctgov-study-record.json"), RecordFormat.FhirR4).Problems).Code);
        Assert.Equal("record.fhir-version-contradicts",
            Assert.Single(Read(Samples.Text("fhir-r4/eclaire-ResearchStudy.json"), RecordFormat.FhirR5).Problems).Code);
        Assert.Equal("record.not-of-format", Assert.Single(Read("<clinical_study/>", RecordFormat.FhirR4).Problems).Code);
    }

    // The older shape says eligibility in words; since July 2025 there is a description and a reference.
    [Theory]
    [InlineData("{\"url\":\"eligibility\",\"valueMarkdown\":\"adults\"}")]
    [InlineData("{\"url\":\"description\",\"valueMarkdown\":\"adults\"},"
        + "{\"url\":\"eligibilityCriteria\",\"valueReference\":{\"reference\":\"Group/1\"}}")]
    public void Targets_and_counts_of_sites_become_plan_and_ledger_entries_with_their_date(string words)
    {
        var reading = RecordReader.Read("""
            {"resourceType":"ResearchStudy","meta":{"lastUpdated":"2026-06-30T00:00:00Z"},"title":"A study","status":"active",
             "progressStatus":[{"state":{"coding":[{"code":"recruiting"}]},"actual":true,"period":{"start":"2026-01-10"}}],
             "recruitment":{"targetNumber":60,"actualNumber":9},
             "contained":[{"resourceType":"Location","id":"a","name":"Leeds","identifier":[{"value":"RR8"}],"address":{"country":"GB"}},
                          {"resourceType":"Location","id":"b","name":"York","address":{"country":"England"}}],
             "site":[{"reference":"#a",
               "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/researchStudy-siteRecruitment","extension":[
                        {"url":"targetNumber","valueUnsignedInt":25},{"url":"actualNumber","valueUnsignedInt":6},
            """ + words + """
                     ]}]},
                     {"reference":"#b",
                       "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/researchStudy-siteRecruitment","extension":[
                        {"url":"targetNumber","valueUnsignedInt":35},{"url":"actualNumber","valueUnsignedInt":0}]}]}]}
            """, Today);
        Assert.True(reading.IsReadable);
        Assert.Equal(new LocalDate(2026, 6, 30), reading.UpdatedOn);
        Assert.Equal([("RR8", 25, 6), ("", 35, 0)], reading.Sites.Select(s => (s.Identifier, s.Target!.Value, s.Recruited!.Value)));
        Assert.Equal((60, 2), (reading.Plan.Target, reading.Plan.Sites.Count));
        Assert.Equal([("RR8", 25), ("York", 35)], reading.Plan.Sites.Select(s => (s.Site!, s.Target!.Value)));
        var ledger = RecruitmentLedger.Start(new LocalDate(2026, 1, 1), Party.Sponsor).State;
        var loaded = reading.Recruitment.LoadInto(ledger, Party.Sponsor, Today);
        Assert.Empty(loaded.ToValidationResult().Errors);
        Assert.Equal(["RR8 2026-01-10 2026-06-30 6", "York 2026-01-10 2026-06-30 0"],
            loaded.Rows.Select(r => $"{r.Site} {r.Period.From:yyyy-MM-dd} {r.Period.To:yyyy-MM-dd} {r.Count}"));
        Assert.Equal(Leaves.Of("{}") + reading.Account.Count, reading.Account.Select(e => e.Path).Distinct().Count() + 1);
    }

    [Fact]
    public void Subjects_of_a_bundle_are_counted_and_none_is_kept()
    {
        var reading = RecordReader.Read("""
            {"resourceType":"Bundle","type":"collection","entry":[
             {"fullUrl":"urn:uuid:1","resource":{"resourceType":"ResearchStudy","id":"s","title":"A study","status":"active","label":[],
                "site":[{"reference":"urn:uuid:2"}],"associatedParty":[{"role":{"coding":[{"code":"lead-sponsor"}]},
                  "party":{"reference":"Organization/o"}},
                  {"name":"Ada Byron","role":{"coding":[{"code":"primary-investigator"}]}}]}},
             {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Location","id":"l","name":"Leeds","address":{"country":"Scotland"}}},
             {"resource":{"resourceType":"Organization","id":"o","name":"University of Somewhere"}},
             {"resource":{"resourceType":"ResearchSubject","identifier":[{"value":"P-1"}],"subject":{"reference":"Patient/1"},"progress":[
                {"subjectState":{"coding":[{"code":"screening"}]},"startDate":"2026-01-02"},
                {"subjectState":{"coding":[{"code":"on-study"}]},"startDate":"2026-02-03"},
                {"subjectState":{"coding":[{"code":"withdrawn"}]},"startDate":"2026-03-03"}]}},
             {"resource":{"resourceType":"ResearchSubject","subject":{"reference":"Patient/2"},"progress":[
                {"subjectState":{"coding":[{"code":"on-study"}]},"startDate":"2026-02-03"}]}},
             {"resource":{"resourceType":"ResearchSubject","subject":{"reference":"Patient/3"},"progress":[
                {"subjectState":{"coding":[{"code":"ineligible"}]},"startDate":"2026-02-03"}]}},
             {"resource":{"resourceType":"Patient","id":"1","name":[{"family":"Byron"}]}}]}
            """, Today);
        Assert.True(reading.IsReadable);
        // Whoever withdrew had been recruited.
        Assert.Equal((2, RecordFormat.FhirR5), (reading.Draft.Recruited, reading.Format));
        Assert.Equal("2026-02-03 2", string.Join(';', reading.Recruitment.Rows.Select(r => $"{r.From} {r.Count}")));
        Assert.Equal("University of Somewhere", Assert.Single(reading.Draft.Organisations).Name);
        Assert.Equal(UkNation.Scotland, Assert.Single(reading.Sites).Nation);
        Assert.DoesNotContain(reading.Account,
            e => e.Value.Contains("Byron", StringComparison.Ordinal) || e.Value.StartsWith("Patient/", StringComparison.Ordinal)
            || e.Value == "P-1");
    }

    [Fact]
    public void A_withdrawn_subject_of_r4_may_have_been_recruited()
    {
        var reading = RecordReader.Read("""
            {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"ResearchStudy","title":"A study","status":"active",
              "enrollment":[]}},
             {"resource":{"resourceType":"ResearchSubject","status":"withdrawn","individual":{"reference":"Patient/1"}}},
             {"resource":{"resourceType":"ResearchSubject","status":"off-study","individual":{"reference":"Patient/2"}}}]}
            """, Today);
        Assert.Equal("1 to 2", Assert.Single(reading.Numbers).Count.ToString());
        Assert.Null(reading.Draft.Recruited);
    }

    private static RecordReading Read(string text, RecordFormat format) =>
        RecordReader.Read(text, Today, new RecordReaderSettings { Format = format });
}
