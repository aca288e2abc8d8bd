using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Tests;

/// <content>The portal's rows, and sites and subjects of FHIR.</content>
public partial class OtherRecordTests
{
    [Fact]
    public void How_a_condition_is_classified_is_no_condition()
    {
        var reading = Row(("TrialID", "EUCTR2020-001039-29-GR"), ("Condition", "Organ dysfunction <br>MedDRA version: 20.0Level: LLT"
            + "Classification code 10035738Term: Pneumonia viral NOSSystem Organ Class: 100000004862;"
            + "Therapeutic area: Diseases [C] - Virus Diseases [C02]"));
        Assert.Equal(["Organ dysfunction"], reading.Conditions);
        Assert.Contains(reading.Account, e => e.Path.EndsWith("Condition", StringComparison.Ordinal) && e.Fate == LeafFate.ReadInPart);
    }

    [Theory]
    [InlineData("Anticipated", RecordMoment.Start, DateKind.Estimated)]
    [InlineData("Actual", RecordMoment.Start, DateKind.Actual)]
    [InlineData("Date trial authorised", RecordMoment.Governance, null)]
    public void Of_a_date_of_enrolment_the_row_says_what_it_is(string words, RecordMoment moment, DateKind? kind)
    {
        var reading = Row(("TrialID", "NCT02513394"), ("Date_enrollement", "01/04/2023"), ("type_enrolment", words),
            ("Last_Refreshed_on", "16 May 2023"));
        var date = Assert.Single(reading.Dates, d => d.Path.EndsWith("Date_enrollement", StringComparison.Ordinal));
        Assert.Equal((moment, kind), (date.Moment, date.Kind));
        Assert.Equal(kind == DateKind.Actual, reading.Draft.ActualOpening is not null);
    }

    [Fact]
    public void Who_was_enrolled_in_the_end_is_a_number_of_the_record()
    {
        var reading = Row(("TrialID", "NCT02513394"), ("results_actual_enrollment", "212"));
        Assert.Equal(212, Assert.Single(reading.Numbers, n => n.Kind == RecordNumberKind.Recruited).Count.Min);
        Assert.DoesNotContain(Row(("TrialID", "NCT02513394"), ("results_actual_enrollment", "0")).Numbers,
            n => n.Kind == RecordNumberKind.Recruited);
    }

    [Fact]
    public void The_export_of_everything_is_read_without_a_header()
    {
        string[] cells =
        [
            "EUCTR2020-001039-29-GR", "16 May 2023", "IRAS 298897", "Public", "Scientific",
            "https://www.clinicaltrialsregister.eu/x", "Ann", "Person", "1 Street", "a@b.c", "0123", "Hospital", "Bob", "Sci", "2 Street",
            "b@b.c", "0124", "Hospital", "Interventional clinical trial of medicinal product",
            "Controlled: yes Randomised: yes Open: no Single blind: no Double blind: yes Parallel group: yes Cross over: no Other: no",
            "Human pharmacology (Phase I): no Therapeutic exploratory (Phase II): yes Therapeutic confirmatory - (Phase III): no",
            "31/03/2020", "01/04/2020", "40", "Prematurely Ended", "Acme", "Nil", "MRC", "Greece, Denmark", "Sepsis", "Drug: A", "18 Years",
            "No maximum", "Female and male", "in", "out", "first", "second", "", "", "", "", "", "12", "", "", "", "", "", "",
            "", "", "", "",
            "", "01/02/2022", "", "Approved", "02/03/2020", "Zed", "3 Street", "0125", "z@b.c",
        ];
        Assert.Equal(63, cells.Length);
        var text = string.Join(',', cells.Select(c => $"\"{c}\"")) + "\n";
        var reading = Assert.Single(RecordReader.ReadEach(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), Today));
        Assert.True(reading.IsReadable);
        Assert.Equal(("Acme", 40, Allocation.Randomised, Masking.DoubleBlind, InterventionModel.Parallel, StatusList.EuCtr),
            (reading.Draft.Organisations[0].Name, reading.Draft.OverallTarget, reading.Draft.Allocation, reading.Draft.Masking,
                reading.Draft.Model, reading.Status!.List));
        Assert.Equal((StudyStatusGroup.Closed, StudyPhase.Phase2),
            (reading.ToStudy().Value.StatusGroup, reading.ToStudy().Value.Design.Phase));
        Assert.Equal(["Greece", "Denmark"], reading.Countries);
        Assert.Equal((18m, false, ParticipantSex.All), (Least(reading), HasMost(reading), SexOf(reading)));
        Assert.Equal(new LocalDate(2023, 5, 16), reading.UpdatedOn);
        Assert.Contains(reading.Dates, d => d.Moment == RecordMoment.EthicsOpinion);
        Assert.DoesNotContain(reading.Account,
            e => e.Value is "Ann" or "Person" or "Bob" or "Sci" or "Zed" or "3 Street" or "0125" or "1 Street");
        Assert.Equal(63, reading.Account.Count);
        var shorter = string.Join(',', cells[..61].Select(c => $"\"{c}\"")) + "\n";
        Assert.Equal(reading.Draft,
            Assert.Single(RecordReader.ReadEach(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(shorter)), Today)).Draft);
    }

    [Theory]
    [InlineData("Controlled: yes Randomised: yes Open: no Single blind: no Double blind: yes Parallel group: yes Cross over: no Other: no "
        + "If controlled, specify comparator, Other Medicinial Product: no Placebo: yes Other: no Number of treatment arms in the trial: 2",
        Allocation.Randomised, Masking.DoubleBlind, InterventionModel.Parallel)]
    [InlineData("Controlled: noRandomised: noOpen: yesSingle blind: noDouble blind: noParallel group: noCross over: noOther: no",
        Allocation.NonRandomised, Masking.Open, null)]
    [InlineData("Controlled: yes Randomised: yes Open: Single blind: yes Double blind: no Parallel group: no Cross over: yes",
        Allocation.Randomised, Masking.SingleBlind, InterventionModel.Crossover)]
    [InlineData("Allocation: Randomized Intervention Model: Parallel Assignment Masking: None (Open Label) Primary Purpose: Treatment",
        Allocation.Randomised, Masking.Open, InterventionModel.Parallel)]
    [InlineData("Allocation: N/A. Intervention model: Single group assignment. Primary purpose: Treatment. Masking: None (open label).",
        Allocation.NotApplicable, Masking.Open, InterventionModel.SingleGroup)]
    public void A_design_on_one_line_is_read_label_by_label(string words, Allocation? allocation, Masking? masking,
        InterventionModel? model)
    {
        var draft = Row(("TrialID", "EUCTR2011-004792-36-GB"), ("Study_design", words)).Draft;
        Assert.Equal((allocation, masking, model), (draft.Allocation, draft.Masking, draft.Model));
    }

    [Fact]
    public void A_table_without_a_header_in_another_order_is_not_read()
    {
        var row = "EUCTR2020-001039-29-GR,01/04/2020,,Public,Scientific,https://www.clinicaltrialsregister.eu/x,Ann,Person,1 Street,a@b.c,"
            + "0123,Hospital,Bob,Sci,2 Street,b@b.c,0124,Hospital,Interventional,Design,Phase II,31/03/2020,01/04/2020,40,Recruiting";
        var reading = Assert.Single(RecordReader.ReadEach(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(row + "\n")), Today));
        Assert.Equal("table.columns-unknown", Assert.Single(reading.Problems).Code);
        Assert.DoesNotContain(reading.Account, e => e.Value.Contains("Person", StringComparison.Ordinal));
    }

    [Fact]
    public void Contacts_under_other_names_are_not_shown()
    {
        var reading = Row(("TrialID", "NCT02513394"), ("Ethics_Contact_Name", "Dr Zed"), ("pub_Contact_Firstname", "Ann"));
        Assert.DoesNotContain(reading.Account, e => e.Value is "Dr Zed" or "Ann");
    }

    [Fact]
    public void A_subject_without_a_state_is_not_known_to_be_recruited_or_not()
    {
        var reading = Read("""
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "ResearchStudy", "id": "s", "status": "active", "title": "T",
                "progressStatus": [{"state": {"coding": [{"code": "active"}]}}]}},
              {"resource": {"resourceType": "ResearchSubject", "status": "active", "study": {"reference": "ResearchStudy/s"},
                "subject": {"reference": "Patient/p"}}}]}
            """);
        var recruited = Assert.Single(reading.Numbers, n => n.Kind == RecordNumberKind.Recruited).Count;
        Assert.Equal(Bounds.Between(0, 1), recruited);
    }

    [Fact]
    public void A_site_without_a_name_of_its_own_has_that_of_who_refers_to_it()
    {
        var reading = Read("""
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "ResearchStudy", "id": "s", "status": "active", "title": "T",
                "progressStatus": [{"state": {"coding": [{"code": "active"}]}}],
                "site": [{"reference": "Location/l9", "display": "Dublin hospital"}]}},
              {"resource": {"resourceType": "Location", "id": "l9", "address": {"city": "Dublin", "country": "IE"}}}]}
            """);
        Assert.Equal("Dublin hospital", Assert.Single(reading.Sites).Name);
    }
}
