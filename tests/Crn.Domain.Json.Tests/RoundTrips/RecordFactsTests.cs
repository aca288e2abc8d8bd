using Crn.Domain.Feasibility;
using Crn.Domain.Interop;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Json.Tests.RoundTrips;

/// <summary>Facts of records belong to a package that this one does not know: they go out with their definitions.</summary>
public class RecordFactsTests
{
    private static readonly LocalDate Today = new(2026, 11, 29);

    private static readonly FactSheet Facts = RecordReader.Read("""
        { "protocolSection": { "identificationModule": { "nctId": "NCT04280705", "briefTitle": "A study" },
          "statusModule": { "overallStatus": "RECRUITING", "startDateStruct": { "date": "2026-01-05" },
            "lastUpdatePostDateStruct": { "date": "2026-11-01" } },
          "conditionsModule": { "conditions": ["Asthma"] },
          "designModule": { "studyType": "INTERVENTIONAL", "enrollmentInfo": { "count": 120, "type": "ESTIMATED" } },
          "eligibilityModule": { "sex": "FEMALE", "minimumAge": "16 Years", "healthyVolunteers": false } } }
        """, Today).Facts;

    [Fact]
    public void Facts_of_a_record_go_out_and_come_back()
    {
        Assert.Contains(Facts.Observations, o => o.Fact.Equals(RecordFacts.Sex));
        var back = CrnJson.Read<FactSheet>(CrnJson.Write(Facts)).Value;
        Assert.Equal(Facts, back);
        Assert.Equal(Truth.True, RecordFacts.Sex.Is(ParticipantSex.Female).Evaluate(back));
        foreach (var fact in RecordFacts.Catalogue.Facts)
        {
            var catalogue = FactCatalogue.Of("Records", fact);
            Assert.Equal(catalogue, CrnJson.Read<FactCatalogue>(CrnJson.Write(catalogue)).Value);
        }
    }

    [Fact]
    public void Rules_over_facts_of_records_are_written_as_text_and_their_assessments_kept()
    {
        var known = LibraryFacts.All.With(RecordFacts.Catalogue);
        var criterion = CriterionText.Read(
            "record.minimum-age <= 16 years and record.sex is Female and record.condition[Asthma]", known).Value;
        Assert.Equal(Truth.True, criterion.Evaluate(Facts));
        var rules = RuleSet<FeasibilityRule>.Empty.With(new FeasibilityRule("TRUST-01")
        {
            Question = "Young people?", Severity = Severity.Blocker, Criterion = criterion, Source = Citation.Default("our own"),
        });
        var assessment = rules.Assess(Facts, Today);
        Assert.Equal(assessment, CrnJson.Read<FeasibilityAssessment>(CrnJson.Write(assessment)).Value);
        var record = assessment.ToRecord();
        Assert.Equal(record, CrnJson.Read<AssessmentRecord>(CrnJson.Write(record)).Value);
    }
}
