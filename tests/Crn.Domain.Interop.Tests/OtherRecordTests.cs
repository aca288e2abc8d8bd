using Crn.Domain.Calendars;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Tests;

/// <summary>Made-up records in the ways of each source, beyond the samples: what was once read wrong is kept here.</summary>
public partial class OtherRecordTests
{
    private static readonly LocalDate Today = Samples.Today;

    [Fact]
    public void The_older_form_says_estimate_of_a_day_of_posting()
    {
        var reading = Read("""
            <clinical_study><id_info><nct_id>NCT02513394</nct_id></id_info>
            <last_update_posted type="Estimate">April 3, 2015</last_update_posted></clinical_study>
            """);
        Assert.DoesNotContain(reading.Account, e => e.Fate == LeafFate.NotUnderstood);
        Assert.Equal(DateKind.Estimated, Assert.Single(reading.Dates).Kind);
    }

    [Theory]
    [InlineData("Approved 17/03/2020, East of England - Cambridge East REC (The Old Chapel, Nottingham, NG1 6FS, UK; +44 (0)207 104 8096), "
        + "ref: 20/EE/0101", "20/EE/0101", "")]
    [InlineData("Not provided at time of registration", "", "")]
    [InlineData("UK West Midlands Multicentre Research Ethics Committee, 31/03/2003", "", "")]
    [InlineData("1. London Bromley REC, 25/LO/0045; 2. Wales REC 3, 02 February 2024, 24/WA/0012", "25/LO/0045 24/WA/0012", "")]
    [InlineData("Local committee of the University, 10/01/2019, ref: 2019-UREC-77", "", "ref: 2019-UREC-77")]
    public void Beside_the_reference_of_a_committee_nothing_is_taken_for_a_number(string words, string references, string others)
    {
        var reading = Read(Isrctn($"<trialDescription><title>T</title><ethicsApproval>{words}</ethicsApproval></trialDescription>"));
        var own = reading.Identifiers.Where(i => i.Label == "REC").ToList();
        Assert.Equal(references, string.Join(' ', own.Where(IsReference).Select(i => i.Text)));
        Assert.Equal(others, string.Join(' ', own.Where(i => !IsReference(i)).Select(i => i.Text)));

        static bool IsReference(RecordIdentifier i) => i.Kind is RecordIdentifierKind.Recognised or RecordIdentifierKind.Second;
    }

    [Theory]
    [InlineData("Planned Sample Size: 3,000; UK Sample Size: 400", 3000, 400)]
    [InlineData("Planned Sample Size: 150; UK Sample Size: 150; Description: 50 in each arm", 150, 150)]
    [InlineData("50 per group (100 in total)", 100, null)]
    [InlineData("30 in each arm, 60 participants in total", 60, null)]
    [InlineData("A total of 1,200 women, 600 in each group", 1200, null)]
    [InlineData("50 to 60 per group", null, null)]
    [InlineData("Experimental group:100;Control group:100;", 200, null)]
    [InlineData("0", null, null)]
    public void A_target_is_the_number_of_everybody_wanted(string words, int? overall, int? uk)
    {
        var isrctn = Read(Isrctn($"<participants><targetEnrolment>{words}</targetEnrolment></participants>")).Draft;
        var portal = Row(("TrialID", "ISRCTN50189673"), ("Target_size", words)).Draft;
        Assert.Equal((overall, uk), (isrctn.OverallTarget, isrctn.UkTarget));
        Assert.Equal((overall, uk), (portal.OverallTarget, portal.UkTarget));
    }

    [Fact]
    public void A_record_whose_own_number_is_a_placeholder_is_not_called_by_another()
    {
        var reading = Read(Isrctn("<externalRefs><protocolSerialNumber>CPMS 62345</protocolSerialNumber></externalRefs>", "98765432"));
        Assert.Equal("ISRCTN", reading.Source);
        Assert.Equal([RecordIdentifierKind.Placeholder, RecordIdentifierKind.Recognised], reading.Identifiers.Select(i => i.Kind));
    }

    [Theory]
    [InlineData("Netherlands Trial Register", "Stopped: trial never started", StudyStatusGroup.Withdrawn)]
    [InlineData("Netherlands Trial Register", "Completed: follow up complete", StudyStatusGroup.Closed)]
    [InlineData("RPCEC", "Recruitment ended", null)]
    [InlineData("SLCTR", "Complete: follow up ongoing", StudyStatusGroup.ClosedInFollowUp)]
    [InlineData("German Clinical Trials Register", "Recruiting complete, follow-up complete", StudyStatusGroup.Closed)]
    public void Words_of_a_register_are_a_status_of_the_portal(string register, string words, StudyStatusGroup? group)
    {
        var reading = Row(("TrialID", "NTR1000"), ("Public_title", "T"), ("Source_Register", register), ("Recruitment_Status", words));
        Assert.Equal(group, reading.ToStudy().Value.StatusGroup);
        Assert.NotNull(reading.Status!.Code);
    }

    [Theory]
    [InlineData("Parallel Randomized", Allocation.Randomised, null, InterventionModel.Parallel)]
    [InlineData("Interventional, Single group, Open", null, Masking.Open, InterventionModel.SingleGroup)]
    [InlineData("Randomized, Parallel Group Trial Method of generating random sequence:Computer generated "
        + "Method of concealment:Centralized Blinding and masking:Open Label",
        Allocation.Randomised, Masking.Open, InterventionModel.Parallel)]
    [InlineData("Allocation: Randomized controlled study; Masking: Open (masking not used); Control: placebo; Assignment: parallel; "
        + "Study design purpose: treatment", Allocation.Randomised, Masking.Open, InterventionModel.Parallel)]
    [InlineData("Non-randomized, double-blind cross-over trial", Allocation.NonRandomised, Masking.DoubleBlind,
        InterventionModel.Crossover)]
    [InlineData("Open the door to parallel worlds of those who were asked at random in a clinic", null, null, null)]
    [InlineData("RCT", null, null, null)]
    public void A_design_in_words_gives_the_axes_it_names(string words, Allocation? allocation, Masking? masking, InterventionModel? model)
    {
        var draft = Row(("TrialID", "NTR1000"), ("Study_design", words)).Draft;
        Assert.Equal((allocation, masking, model), (draft.Allocation, draft.Masking, draft.Model));
    }

    [Fact]
    public void A_highest_age_of_0_is_no_age()
    {
        var reading = Row(("TrialID", "RBR-1"), ("Inclusion_agemin", "0"), ("Inclusion_agemax", "0"));
        Assert.Null(reading.Facts.Find(RecordFacts.MaximumAge));
        Assert.Contains(reading.Account, e => e.Fate == LeafFate.NotUnderstood && e.Path.EndsWith("agemax", StringComparison.Ordinal));
    }

    [Fact]
    public void A_study_of_r5_that_is_halted_is_not_closed()
    {
        var reading = Read("""
            {"resourceType":"ResearchStudy","title":"T","status":"active","progressStatus":[
              {"state":{"coding":[{"code":"temporarily-closed-to-accrual"}]},"actual":true,"period":{"start":"2026-02"}},
              {"state":{"coding":[{"code":"recruiting"}]},"actual":true,"period":{"start":"2025-02","end":"2026-02"}}]}
            """);
        Assert.Equal((StudyStatusGroup.Suspended, PartialDate.Parse("2025-02"), null), (reading.Draft.StatusGroup,
            reading.ToStudy().Value.Milestones.ActualOpening, reading.ToStudy().Value.Milestones[Milestone.Closure, DateKind.Actual]));
    }

    [Fact]
    public void The_period_of_r5_is_read_where_no_state_says_it_and_codes_of_a_design_go_along()
    {
        const string Study = """
            {"resourceType":"ResearchStudy","title":"T","status":"active","recruitment":{"targetNumber":9},
             "studyDesign":[{"coding":[{"system":"http://hl7.org/fhir/study-design","code":"SEVCO:01003",
               "display":"Randomized assignment"}]}],
             "period":{"start":"2023-01-05","end":"2025-12-31"}STATES}
            """;
        var alone = Read(Study.Replace("STATES", "", StringComparison.Ordinal));
        Assert.Equal([(RecordMoment.Start, "2023-01-05"), (RecordMoment.Completion, "2025-12-31")],
            alone.Dates.Select(d => (d.Moment, d.Date.ToString())));
        var beside = Read(Study.Replace("STATES", """
            ,"progressStatus":[{"state":{"coding":[{"code":"recruiting"}]},"actual":true,"period":{"start":"2023-02-14"}}]
            """, StringComparison.Ordinal));
        Assert.Equal([(RecordMoment.Start, "2023-02-14"), (RecordMoment.Completion, "2025-12-31")],
            beside.Dates.Select(d => (d.Moment, d.Date.ToString())));
        foreach (var reading in new[] { alone, beside })
        {
            Assert.Equal(Allocation.Randomised, reading.Draft.Allocation);
            Assert.DoesNotContain(reading.Account, e => e.Note.Contains("not known to the reader", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_list_without_a_name_behind_a_record_is_a_record_that_cannot_be_read()
    {
        const string Lines = "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT02513394\"}}}\n{[1]}\n";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Lines));
        var readings = RecordReader.ReadEach(stream, Today).ToList();
        Assert.Equal([true, false], readings.Select(r => r.IsReadable));
    }

    [Fact]
    public void The_sponsor_of_usdm_is_who_the_roles_name()
    {
        var draft = Read("""
            {"usdmVersion":"4.0.0","study":{"versions":[{"studyIdentifiers":[{"text":"CT-1","scopeId":"o"}],
             "organizations":[{"id":"o","name":"Acme","type":{"code":"C54149","decode":"Pharmaceutical Company"}}],
             "roles":[{"code":{"code":"C70793","decode":"Sponsor"},"organizationIds":["o"]}],
             "studyDesigns":[{"characteristics":[{"code":"C46079","decode":"Randomized Controlled Clinical Trial"}]}]}]}}
            """).Draft;
        Assert.Equal(("CT-1", StudyRoute.Commercial, Allocation.Randomised), (draft.ProtocolNumber, draft.Route, draft.Allocation));
    }

    private static RecordReading Read(string text) => RecordReader.Read(text, Today);

    private static string Isrctn(string inner, string number = "50189673") =>
        $"<allTrials><fullTrial><trial><isrctn>{number}</isrctn>{inner}</trial></fullTrial></allTrials>";

    private static RecordReading Row(params (string Name, string Value)[] cells) => Read(
        string.Join(',', cells.Select(c => c.Name)) + "\n" + string.Join(',', cells.Select(c => $"\"{c.Value}\"")) + "\n");
}
