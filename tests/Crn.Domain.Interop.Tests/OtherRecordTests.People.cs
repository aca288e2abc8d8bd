using Crn.Domain.Calendars;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Tests;

/// <content>Who may take part, where, and when: wordings of all registries.</content>
public partial class OtherRecordTests
{
    [Theory]
    [InlineData("18 Years", 18.0)]
    [InlineData("18", 18.0)]
    [InlineData(">= 20age old", 20.0)]
    [InlineData("20years-old", 20.0)]
    [InlineData("20 years-old <=", 20.0)]
    [InlineData("18 years and older", 18.0)]
    [InlineData("18+", 18.0)]
    [InlineData("aged 18 and over", 18.0)]
    [InlineData("at least 6 months", 0.5)]
    [InlineData("1 year 6 months", 1.5)]
    [InlineData("2 Years and 6 Months (inclusive)", 2.5)]
    [InlineData("18.00 Year(s)", 18.0)]
    [InlineData("18Y", 18.0)]
    [InlineData("18 M", 1.5)]
    [InlineData("18 completed years", 18.0)]
    [InlineData("1,461 Days", 4.0)]
    [InlineData("0 Weeks", 0.0)]
    [InlineData("<18", null)]
    [InlineData("under 18", null)]
    [InlineData("18 years or younger", null)]
    [InlineData("No maximum", null)]
    [InlineData("18-65 Years", null)]
    [InlineData("18 to 65", null)]
    [InlineData("-5 Years", null)]
    [InlineData("37 Weeks gestation", null)]
    [InlineData("Adult", null)]
    public void A_lowest_age_is_read_and_nothing_else_is_taken_for_one(string words, double? years)
    {
        var reading = Row(("TrialID", "RBR-1"), ("Inclusion_agemin", words));
        Assert.Equal(years, (double?)Least(reading));
        Assert.Equal(years is null, reading.Account.Single(e => e.Path.EndsWith("agemin", StringComparison.Ordinal)).Fate
            == LeafFate.NotUnderstood);
    }

    [Theory]
    [InlineData("65 Years", 65.0)]
    [InlineData("<= 74age old", 74.0)]
    [InlineData("< 75 years", 75.0)]
    [InlineData("80 years-old >=", 80.0)]
    [InlineData("up to 17 years", 17.0)]
    [InlineData("under 12", 12.0)]
    [InlineData("65 years and under", 65.0)]
    [InlineData("26 weeks", 0.498289)]
    [InlineData("65+", null)]
    [InlineData("> 65", null)]
    [InlineData("65 and over", null)]
    [InlineData("No minimum", null)]
    [InlineData("18 Years (no upper limit)", null)]
    [InlineData("0", null)]
    public void A_highest_age_is_read_and_nothing_else_is_taken_for_one(string words, double? years)
    {
        var reading = Row(("TrialID", "RBR-1"), ("Inclusion_agemax", words));
        Assert.Equal(years, (double?)(reading.Facts.Find(RecordFacts.MaximumAge)?.Value as FactValue.Range)?.Within.Min);
        Assert.Equal(years is null, reading.Account.Single(e => e.Path.EndsWith("agemax", StringComparison.Ordinal)).Fate
            == LeafFate.NotUnderstood);
    }

    [Theory]
    [InlineData(">=", LeafFate.Read)]
    [InlineData(">", LeafFate.ReadInPart)]
    public void An_age_that_is_itself_too_low_says_so_in_fhir(string comparator, LeafFate fate)
    {
        var reading = RecordReader.Read($$$"""
            {"resourceType":"Group","type":"person","membership":"definitional","characteristic":[{"code":{"text":"Age"},"exclude":false,
              "valueQuantity":{"value":18,"unit":"years","comparator":"{{{comparator}}}"}}]}
            """, Today, new RecordReaderSettings { Format = RecordFormat.FhirR5 });
        Assert.Equal(18m, Least(reading));
        Assert.Equal(fate, reading.Account.Single(e => e.Value == "18").Fate);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("N/A (No limit)")]
    [InlineData("No limit")]
    [InlineData("No maximum")]
    [InlineData("No maximum age")]
    [InlineData("no upper age limit")]
    [InlineData("Without limit")]
    [InlineData("Not limited")]
    [InlineData("No age restriction")]
    [InlineData("Not applicable")]
    [InlineData("None")]
    public void Words_of_no_limit_are_an_answer(string words)
    {
        var reading = Row(("TrialID", "RBR-1"), ("Inclusion_agemax", words));
        Assert.False(HasMost(reading));
        Assert.Equal(LeafFate.Read, reading.Account.Single(e => e.Path.EndsWith("agemax", StringComparison.Ordinal)).Fate);
    }

    [Theory]
    [InlineData("Female and male", ParticipantSex.All)]
    [InlineData("Both, male and female", ParticipantSex.All)]
    [InlineData("Males & Females", ParticipantSex.All)]
    [InlineData("M/F", ParticipantSex.All)]
    [InlineData("All genders", ParticipantSex.All)]
    [InlineData("Both sexes", ParticipantSex.All)]
    [InlineData("Women only", ParticipantSex.Female)]
    [InlineData("Males", ParticipantSex.Male)]
    [InlineData("Female: yes Male: yes", ParticipantSex.All)]
    [InlineData("Female: no Male: yes", ParticipantSex.Male)]
    [InlineData("not male", null)]
    [InlineData("unclear", null)]
    public void The_sex_of_participants_is_read_in_all_words(string words, ParticipantSex? sex) =>
        Assert.Equal(sex, SexOf(Row(("TrialID", "RBR-1"), ("Inclusion_gender", words))));

    [Theory]
    [InlineData("Denmark, Sweden", "Denmark|Sweden")]
    [InlineData("Denmark, Norway and Sweden", "Denmark|Norway|Sweden")]
    [InlineData("Denmark, Korea, Republic of, France", "Denmark|Korea, Republic of|France")]
    [InlineData("Congo, The Democratic Republic of the;Bosnia and Herzegovina", "Congo, The Democratic Republic of the|Bosnia and " +
        "Herzegovina")]
    [InlineData("Netherlands, The, Belgium", "Netherlands, The|Belgium")]
    [InlineData("Germany/Austria/Switzerland", "Germany|Austria|Switzerland")]
    [InlineData("Ireland;IE;IRL;Republic of Ireland", "Ireland")]
    [InlineData("GB;FR", "United Kingdom|France")]
    [InlineData("USA;United States;United States of America", "United States")]
    [InlineData("Côte d'Ivoire;Ivory Coast;Turkey;Türkiye", "Côte d'Ivoire|Turkey")]
    [InlineData("Denmark, Atlantis", "Denmark, Atlantis")]
    [InlineData("N. Ireland, Scotland", "N. Ireland|Scotland")]
    public void Each_country_is_one_whatever_it_is_called(string words, string countries)
    {
        var reading = Row(("TrialID", "RBR-1"), ("Countries", words));
        Assert.Equal(countries.Replace("USA", "United States", StringComparison.Ordinal), string.Join('|', reading.Countries));
        Assert.Equal(words.Contains("Atlantis", StringComparison.Ordinal),
            reading.Losses.Any(e => e.Path.EndsWith("Countries", StringComparison.Ordinal)));
        Assert.Equal(words.Contains("Ireland, Sc", StringComparison.Ordinal) || words.Contains("GB", StringComparison.Ordinal),
            reading.Facts.Find(RecordFacts.Country.For("United Kingdom")) is not null);
    }

    [Theory]
    [InlineData("N. Ireland", "", UkNation.NorthernIreland)]
    [InlineData("Northern Ireland, UK", "", UkNation.NorthernIreland)]
    [InlineData("UK (Scotland)", "", UkNation.Scotland)]
    [InlineData("U.K.", "Wales", UkNation.Wales)]
    [InlineData("Great Britain", "England", UkNation.England)]
    [InlineData("United Kingdom", "NI", UkNation.NorthernIreland)]
    [InlineData("GB-WLS", "", UkNation.Wales)]
    [InlineData("Royaume-Uni", "", null)]
    public void A_place_in_the_kingdom_is_one_by_any_name(string country, string region, UkNation? nation)
    {
        var site = Assert.Single(Read(Isrctn($"<participants><trialCentres><trialCentre><name>A</name><state>{region}</state>"
            + $"<country>{country}</country></trialCentre></trialCentres></participants>")).Sites);
        Assert.Equal((true, nation), (site.IsInUk, site.Nation));
    }

    [Theory]
    [InlineData("Ireland")]
    [InlineData("Jersey")]
    [InlineData("New South Wales, Australia")]
    [InlineData("IE")]
    [InlineData("New England, United States")]
    public void Other_places_are_not_in_the_kingdom(string country)
    {
        var site = Assert.Single(Read(Isrctn("<participants><trialCentres><trialCentre><name>A</name>"
            + $"<country>{country}</country></trialCentre></trialCentres></participants>")).Sites);
        Assert.Equal((false, null), (site.IsInUk, site.Nation));
    }

    [Fact]
    public void A_place_that_was_withdrawn_is_not_planned()
    {
        const string Json = """
            {"protocolSection":{"identificationModule":{"nctId":"NCT02513394"},
             "designModule":{"enrollmentInfo":{"count":50,"type":"ESTIMATED"}},
             "contactsLocationsModule":{"locations":[
              {"facility":"A","status":"RECRUITING","city":"Leeds","country":"United Kingdom"},
              {"facility":"B","status":"WITHDRAWN","city":"Lyon","country":"France"}]}}}
            """;
        const string Xml = """
            <clinical_study><id_info><nct_id>NCT02513394</nct_id></id_info><enrollment type="Anticipated">50</enrollment>
            <location><facility><name>A</name><address><country>United Kingdom</country></address></facility>
            <status>Recruiting</status></location>
            <location><facility><name>B</name><address><country>France</country></address></facility><status>Withdrawn</status></location>
            </clinical_study>
            """;
        foreach (var reading in new[] { Read(Json), Read(Xml) })
        {
            Assert.Equal(2, reading.Sites.Count);
            Assert.Equal("A", Assert.Single(reading.Plan.Sites).Site);
            Assert.Equal(50, reading.Draft.UkTarget);
            Assert.Null(reading.Facts.Find(RecordFacts.Country.For("France")));
            Assert.Equal(["United Kingdom", "France"], reading.Countries);
        }
    }

    [Fact]
    public void The_study_as_a_whole_begins_before_it_recruits()
    {
        var reading = Read(Isrctn("""
            <trialDesign><overallStartDate>2023-01-01T00:00:00.000Z</overallStartDate>
            <overallEndDate>2027-01-31</overallEndDate></trialDesign>
            <participants><recruitmentStart>2023-09-01</recruitmentStart><recruitmentEnd>2025-08-31</recruitmentEnd></participants>
            """));
        Assert.Equal(
            [(RecordMoment.OverallStart, "2023-01-01"), (RecordMoment.Completion, "2027-01-31"), (RecordMoment.Start, "2023-09-01"),
                (RecordMoment.RecruitmentEnd, "2025-08-31")],
            reading.Dates.Select(d => (d.Moment, d.Date.ToString())));
        Assert.Equal(PartialDate.Parse("2023-09-01"), reading.Draft.ActualOpening);
        Assert.Empty(reading.Contradictions);
        var ahead = Read(Isrctn("<trialDesign><overallStartDate>2027-05-01</overallStartDate></trialDesign>"));
        Assert.Equal((StudyStatusGroup.InSetup, null), (ahead.Draft.StatusGroup, ahead.Draft.PlannedOpening));
    }

    [Fact]
    public void A_record_that_writes_the_month_first_somewhere_says_that_other_dates_may_be_so_too()
    {
        var reading = Row(("TrialID", "RBR-1"), ("Date_registration", "05/03/2024"), ("Last_Refreshed_on", "04/25/2024"));
        Assert.Equal("record.date-orders", Assert.Single(reading.Contradictions).Code);
        Assert.Empty(Row(("TrialID", "RBR-1"), ("Date_registration", "05/03/2024"), ("Last_Refreshed_on", "25/04/2024")).Contradictions);
    }

    private static decimal? Least(RecordReading reading) =>
        (reading.Facts.Find(RecordFacts.MinimumAge)?.Value as FactValue.Range)?.Within.Min;

    private static bool? HasMost(RecordReading reading) =>
        (reading.Facts.Find(RecordFacts.HasMaximumAge)?.Value as FactValue.OneOf<bool>)?.Values[0];

    private static ParticipantSex? SexOf(RecordReading reading) =>
        (reading.Facts.Find(RecordFacts.Sex)?.Value as FactValue.OneOf<ParticipantSex>)?.Values[0];
}
