using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Tests;

/// <summary>The words of each source, not only those of the samples: each is read, or has no place, and none is not understood.</summary>
public class VocabularyTests
{
    private static readonly LocalDate Today = Samples.Today;

    // The enumerations of version 2 of the interface, by the place where they stand.
    public static TheoryData<string, string> ClinicalTrialsGov => Words(
        ("statusModule.overallStatus", "ACTIVE_NOT_RECRUITING COMPLETED ENROLLING_BY_INVITATION NOT_YET_RECRUITING RECRUITING SUSPENDED " +
            "TERMINATED"
            + " WITHDRAWN AVAILABLE NO_LONGER_AVAILABLE TEMPORARILY_NOT_AVAILABLE APPROVED_FOR_MARKETING WITHHELD UNKNOWN"),
        ("designModule.studyType", "EXPANDED_ACCESS INTERVENTIONAL OBSERVATIONAL"),
        ("designModule.phases[]", "NA EARLY_PHASE1 PHASE1 PHASE2 PHASE3 PHASE4"),
        ("designModule.designInfo.allocation", "RANDOMIZED NON_RANDOMIZED NA"),
        ("designModule.designInfo.interventionModel", "SINGLE_GROUP PARALLEL CROSSOVER FACTORIAL SEQUENTIAL"),
        ("designModule.designInfo.primaryPurpose", "TREATMENT PREVENTION DIAGNOSTIC ECT SUPPORTIVE_CARE SCREENING " +
            "HEALTH_SERVICES_RESEARCH BASIC_SCIENCE"
            + " DEVICE_FEASIBILITY OTHER"),
        ("designModule.designInfo.maskingInfo.masking", "NONE SINGLE DOUBLE TRIPLE QUADRUPLE"),
        ("armsInterventionsModule.interventions[].type", "BEHAVIORAL BIOLOGICAL COMBINATION_PRODUCT DEVICE DIAGNOSTIC_TEST " +
            "DIETARY_SUPPLEMENT DRUG"
            + " GENETIC PROCEDURE RADIATION OTHER"),
        ("eligibilityModule.sex", "FEMALE MALE ALL"),
        ("eligibilityModule.healthyVolunteers", "true false"),
        ("sponsorCollaboratorsModule.leadSponsor.class", "NIH FED OTHER_GOV INDIV INDUSTRY NETWORK AMBIG OTHER UNKNOWN"),
        ("contactsLocationsModule.locations[].status", "ACTIVE_NOT_RECRUITING COMPLETED ENROLLING_BY_INVITATION NOT_YET_RECRUITING " +
            "RECRUITING"
            + " SUSPENDED TERMINATED WITHDRAWN AVAILABLE"),
        ("statusModule.startDateStruct.type", "ACTUAL ESTIMATED"));

    public static TheoryData<string, string> Isrctn => Words(
        ("trialDesign/primaryStudyDesign", "Interventional|Observational"),
        ("trialDesign/interventionalTrialDesign/allocation", "Randomized controlled trial|Non-randomized controlled trial|N/A: single " +
            "arm study"),
        ("trialDesign/interventionalTrialDesign/masking", "Open (masking not used)"),
        ("trialDesign/interventionalTrialDesign/assignment", "Single|Parallel|Crossover|Factorial|Sequential"),
        ("trialDesign/interventionalTrialDesign/purposes/purpose", "Treatment|Prevention|Diagnostic|Screening|Supportive care|Basic " +
            "science|"
            + "Health services research|Device feasibility|Other"),
        ("trialDesign/overallStatusOverride", "Stopped|Suspended|Completed|Ongoing"),
        ("participants/recruitmentStatusOverride", "Stopped|Suspended|No longer recruiting|Recruiting|Not yet recruiting"),
        ("participants/gender", "All|Both|Female|Male|Not Specified"),
        ("participants/healthyVolunteersAllowed", "true|false"),
        ("participants/lowerAgeLimit", "18 Years|6 Months|28 Days|2 Weeks|12 Hours|0 Years"),
        ("participants/upperAgeLimit", "No limit|99 Years"),
        ("participants/targetEnrolment", "600|Planned Sample Size: 300; UK Sample Size: 100|57000000|Not provided at time of registration|"
            + "Approximately 200 participants"),
        ("interventions/intervention/interventionType",
            "Drug|Device|Behavioural|Procedure/Surgery|Biological/Vaccine|Supplement|Mixed|Genetic|Other|"
            + "Not Specified"),
        ("interventions/intervention/phase", "Phase I|Phase I/II|Phase II|Phase II/III|Phase III|Phase III/IV|Phase IV|Not " +
            "Applicable|Not Specified"));

    [Theory]
    [MemberData(nameof(ClinicalTrialsGov))]
    public void Every_word_of_clinicaltrials_gov_is_read(string place, string word)
    {
        var json = place.Split('.').AsEnumerable().Reverse().Aggregate($"\"{word}\"", (inner, name) =>
            name.EndsWith("[]", StringComparison.Ordinal) ? $"{{\"{name[..^2]}\":[{inner}]}}" : $"{{\"{name}\":{inner}}}");
        Understood(RecordReader.Read($"{{\"protocolSection\":{json}}}", Today), word);
    }

    [Theory]
    [MemberData(nameof(Isrctn))]
    public void Every_word_of_isrctn_is_read(string place, string word)
    {
        var xml = place.Split('/').AsEnumerable().Reverse().Aggregate(word, (inner, name) => $"<{name}>{inner}</{name}>");
        Understood(RecordReader.Read($"<fullTrial><trial><isrctn>62918594</isrctn>{xml}</trial></fullTrial>", Today), word);
    }

    [Theory]
    [InlineData("N/A", StudyPhase.NotApplicable)]
    [InlineData("Early Phase 1", StudyPhase.EarlyPhase1)]
    [InlineData("Phase 0", StudyPhase.EarlyPhase1)]
    [InlineData("Phase 1/Phase 2", StudyPhase.Phase1And2)]
    [InlineData("Phase III Trial", StudyPhase.Phase3)]
    [InlineData("phase-2-phase-3", StudyPhase.Phase2And3)]
    [InlineData("Human pharmacology (Phase I): no&lt;br&gt;Therapeutic exploratory (Phase II): yes&lt;br&gt;Therapeutic confirmatory - " +
        "(Phase III): "
        + "no&lt;br&gt;Therapeutic use (Phase IV): no", StudyPhase.Phase2)]
    [InlineData("Therapeutic confirmatory  (Phase III)", StudyPhase.Phase3)]
    [InlineData("Human Pharmacology (Phase I)- First administration to humans", StudyPhase.Phase1)]
    [InlineData("New Treatment Measure Clinical Study", null)]
    public void Phases_are_read_in_the_words_of_every_register(string phase, StudyPhase? expected)
    {
        var reading = RecordReader.Read($"<Trial><TrialID>ISRCTN62918594</TrialID><Phase>{phase}</Phase></Trial>", Today);
        Assert.Equal(expected, reading.ToStudy().Value.Design.Phase);
        Assert.Equal(expected is null ? LeafFate.ReadInPart : LeafFate.Read, reading.Account[1].Fate);
        if (expected is null) Assert.Equal(phase, reading.ToStudy().Value.Design.PhaseAsStated);
    }

    [Theory]
    [InlineData("2014-03", "2014-03")]
    [InlineData("March 2014", "2014-03")]
    [InlineData("Mar 2014", "2014-03")]
    [InlineData("2014", "2014")]
    [InlineData("2015-11-01T00:00:00.000Z", "2015-11-01")]
    [InlineData("2023-04-12T00:00:00+01:00", "2023-04-12")]
    [InlineData("31/12/2014", "2014-12-31")]
    [InlineData("12/31/2014", "2014-12-31")]
    [InlineData("03/04/2014", "2014-04-03")]
    [InlineData("September 26, 2012", "2012-09-26")]
    [InlineData("26 September 2012", "2012-09-26")]
    [InlineData("1st March 2014", "2014-03-01")]
    [InlineData("26-Sep-2012", "2012-09-26")]
    [InlineData("20120926", "2012-09-26")]
    [InlineData("7/12/2023 5:45:12 PM", "2023-12-07")]
    [InlineData("Mon, 26 Sep 2012 00:00:00", "2012-09-26")]
    [InlineData("2012/09/26", "2012-09-26")]
    [InlineData("26.09.2012", "2012-09-26")]
    [InlineData("09/2012", "2012-09")]
    [InlineData("2012-13-01", null)]
    [InlineData("30 February 2012", null)]
    [InlineData("soon", null)]
    [InlineData("12", null)]
    [InlineData("2014-03-01-02-03", null)]
    public void Dates_are_read_as_exactly_as_they_are_written(string text, string? expected) =>
        Assert.Equal(expected, Wordings.DateWords.Read(text, out _)?.ToString());

    [Theory]
    [InlineData("18 Years", 18.0)]
    [InlineData("50.0 Year", 50.0)]
    [InlineData("6 Months", 0.5)]
    [InlineData("18Y", 18.0)]
    [InlineData("20years-old", 20.0)]
    [InlineData("20age old", 20.0)]
    [InlineData(">= 18 Years", 18.0)]
    [InlineData("18", 18.0)]
    [InlineData("18 Parsecs", null)]
    [InlineData("999 Years", null)]
    public void Ages_are_read_in_years(string text, double? expected) =>
        Assert.Equal((decimal?)expected, Wordings.AgeWords.InYears(text, null, true, out _));

    [Theory]
    [InlineData("3060", 3060)]
    [InlineData("3,060", 3060)]
    [InlineData("3 060", 3060)]
    [InlineData("300.0", 300)]
    [InlineData("57000000", 57_000_000)]
    [InlineData("-1", null)]
    [InlineData("12.5", null)]
    [InlineData("99999999999", null)]
    public void Numbers_of_people_are_whole(string text, int? expected) => Assert.Equal(expected, Wordings.NumberWords.Whole(text));

    private static void Understood(RecordReading reading, string word)
    {
        Assert.True(reading.IsReadable);
        var entry = reading.Account.Last(e => e.Value == word);
        Assert.True(entry.Fate is LeafFate.Read or LeafFate.ReadInPart or LeafFate.NoPlace, entry.ToString());
        Assert.DoesNotContain("not known to the reader", entry.Note, StringComparison.Ordinal);
    }

    private static TheoryData<string, string> Words(params (string Place, string Words)[] rows)
    {
        var data = new TheoryData<string, string>();
        foreach (var (place, words) in rows)
        {
            foreach (var word in words
                .Split(words.Contains('|', StringComparison.Ordinal) || place.Contains('/', StringComparison.Ordinal) ? '|' : ' '))
                data.Add(place, word);
        }

        return data;
    }
}
