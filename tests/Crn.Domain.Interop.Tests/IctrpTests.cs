using Crn.Domain.Calendars;
using Crn.Domain.Interop.Ictrp;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Tests;

/// <summary>The portal's export. Its terms bar passing records on, so that these are made up.</summary>
public class IctrpTests
{
    private static readonly LocalDate Today = Samples.Today;

    private static readonly Dictionary<string, string> European = new(StringComparer.Ordinal)
    {
        ["TrialID"] = "EUCTR2011-004792-36-GB", ["Last_Refreshed_on"] = "19 February 2015", ["Public_title"] = "A made-up trial",
        ["Scientific_title"] = "A made-up trial of &lt;i&gt;nothing&lt;/i&gt;", ["Primary_sponsor"] = "University of Somewhere",
        ["Secondary_Sponsor"] = "Nil known", ["Source_Support"] = "Medical Research Council;NIHR", ["Date_registration"] = "05/03/2012",
        ["Date_registration3"] = "20120305", ["Source_Register"] = "EU Clinical Trials Register",
        ["Recruitment_Status"] = "Authorised-recruitment may be ongoing or finished", ["Inclusion_agemin"] = "18 Years",
        ["Inclusion_gender"] = "Female: yes<br>Male: no<br>", ["Date_enrollement"] = "01/09/2012", ["Target_size"] = "352",
        ["Study_type"] = "Interventional clinical trial of medicinal product",
        ["Study_design"] = "Controlled: yes<br>Randomised: yes<br>Open: no<br>Single blind: no<br>Double blind: yes<br>Parallel group: yes",
        ["Phase"] = "Human pharmacology (Phase I): no<br>Therapeutic exploratory (Phase II): yes<br>Therapeutic confirmatory - (Phase " +
            "III): no",
        ["Countries"] = "United Kingdom;Korea, Republic of;France", ["Contact_Firstname"] = "Ada", ["Contact_Lastname"] = "Byron",
        ["Contact_Email"] = "ada@example.org", ["Contact_Tel"] = "+44 20 7946 0958", ["Condition"] = "Squamous cell cancer;Lung cancer",
        ["Secondary_ID"] = "IRAS 298897, CPMS 49816; CRUKD/22/002", ["Ethics_review_approval_date"] = "2012-02-01",
        ["Ethics_review_contact_name"] = "A. Person", ["results_date_completed"] = "August 2014", ["Inclusion_Criteria"] =
            "Inclusion: many",
    };

    [Fact]
    public void A_european_trial_arrives_in_the_words_of_its_register()
    {
        var reading = RecordReader.Read(Xml(European), Today);
        Assert.True(reading.IsReadable);
        Assert.Equal((RecordFormat.Ictrp, StatusList.EuCtr, null), (reading.Format, reading.Status!.List, reading.Draft.StatusGroup));
        var study = reading.ToStudy().Value;
        Assert.Equal("cpms 49816, iras 298897, eudract 2011-004792-36", study.Identifiers.ToString());
        Assert.Equal(
            (StudyPhase.Phase2, Allocation.Randomised, Masking.DoubleBlind, InterventionModel.Parallel, StudyType.Interventional, true),
            (study.Design.Phase, study.Design.Allocation, study.Design.Masking, study.Design.Model, study.Design.Type,
                study.Design.IsCtimp));
        Assert.Equal(["United Kingdom", "Korea, Republic of", "France"], reading.Countries);
        Assert.Equal(["Squamous cell cancer", "Lung cancer"], reading.Conditions);
        Assert.Equal(["University of Somewhere"], study.OrganisationsAs(OrganisationRole.Sponsor).Select(o => o.Name));
        Assert.Equal(["Medical Research Council", "NIHR"], study.OrganisationsAs(OrganisationRole.Funder).Select(o => o.Name));
        Assert.Equal((352, null), (study.Targets.Overall, study.Targets.Uk));
        Assert.Equal("Female", reading.Facts.Find(RecordFacts.Sex)!.Value.ToString());
        Assert.Equal(PartialDate.Parse("2012-09-01"), study.Milestones.ActualOpening);
        Assert.Equal(PartialDate.Parse("2014-08"), study.Milestones[Milestone.EndOfStudy, DateKind.Actual]);
        Assert.Contains(reading.Identifiers, i => i is { Text: "CRUKD/22/002", Kind: RecordIdentifierKind.Other });
        Assert.Empty(reading.Contradictions);
    }

    [Fact]
    public void Contacts_are_left_out_and_the_account_says_so()
    {
        var reading = RecordReader.Read(Xml(European), Today);
        Assert.Equal(5, reading.LeftOut.Count);
        Assert.All(reading.LeftOut, entry => Assert.Equal(("", "a person's name or contact"), (entry.Value, entry.Note)));
    }

    [Theory]
    [InlineData("CTIS", "Authorised, recruiting", StudyStatusGroup.Open)]
    [InlineData("CTIS", "Ongoing, recruitment ended", StudyStatusGroup.ClosedInFollowUp)]
    [InlineData("EU Clinical Trials Register", "Prematurely Ended", StudyStatusGroup.Closed)]
    [InlineData("EU Clinical Trials Register", "Not Recruiting", null)]
    [InlineData("ISRCTN", "Not Recruiting", null)]
    [InlineData("ClinicalTrials.gov", "Recruiting", StudyStatusGroup.Open)]
    [InlineData("ClinicalTrials.gov", "Active, not recruiting", StudyStatusGroup.ClosedInFollowUp)]
    [InlineData("ANZCTR", "Closed: follow-up complete", StudyStatusGroup.Closed)]
    [InlineData("German Clinical Trials Register", "Recruiting suspended on temporary hold", StudyStatusGroup.Suspended)]
    [InlineData("JPRN", "Preinitiation", StudyStatusGroup.InSetup)]
    public void A_status_is_read_as_a_group_with_its_loss(string register, string status, StudyStatusGroup? group)
    {
        var reading = RecordReader.Read(
            Xml(new() { ["TrialID"] = "CTIS2022-500014-26-00", ["Source_Register"] = register, ["Recruitment_Status"] = status }), Today);
        Assert.Equal(group, reading.ToStudy().Value.StatusGroup);
        Assert.NotNull(reading.Status!.Code);
        Assert.Equal("2022-500014-26-00", reading.Identifiers[0].Identifier.ToString());
        Assert.True(group is not null || reading.Losses.Any(e => e.Value == status));
    }

    [Fact]
    public void Rows_with_a_header_in_any_order_or_without_one_say_the_same()
    {
        var xml = RecordReader.Read(Xml(European), Today);
        var names = European.Keys.OrderBy(n => n.Length).ToArray();
        var header = Csv(names.Select(n => n.Replace('_', ' '))) + "\n"
            + Csv(names.Select(n => European[n].Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)));
        var without = Csv(IctrpColumns.InOrder.Select(n => European.GetValueOrDefault(n, ""))) + ",A. Person,,\n";
        foreach (var text in new[] { header, without })
        {
            var reading = Assert.Single(RecordReader.ReadEach(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), Today));
            Assert.Equal(RecordFormat.IctrpCsv, reading.Format);
            Assert.Equal((xml.Draft with { ActualEndOfStudy = null, Title = null }, xml.Conditions, xml.Countries),
                (reading.Draft with { ActualEndOfStudy = null, Title = null }, reading.Conditions, reading.Countries));
            Assert.DoesNotContain(reading.Account, e => e.Value.Contains("Person", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Dates_that_disagree_and_sizes_of_groups_are_told()
    {
        var reading = RecordReader.Read(Xml(new()
        {
            ["TrialID"] = "ChiCTR2000029308", ["Date_registration"] = "2020-01-24", ["Date_registration3"] = "20200123",
            ["Target_size"] = "Experimental group:80;Control group:40;",
        }), Today);
        Assert.Equal(["record.registration-dates-differ"], reading.Contradictions.Select(c => c.Code));
        Assert.Equal(120, reading.Draft.OverallTarget);
        Assert.Contains("2 groups", reading.Losses.Single(e => e.Path.EndsWith("Target_size", StringComparison.Ordinal)).Note,
            StringComparison.Ordinal);
        Assert.Equal(RecordIdentifierKind.Other, reading.Identifiers.Single().Kind);
    }

    private static string Xml(Dictionary<string, string> fields) =>
        "<Trials_downloaded_from_ICTRP><Trial>" + string.Concat(fields.Select(f =>
        $"<{f.Key}>{f.Value.Replace("<br>", "&lt;br&gt;", StringComparison.Ordinal)}</{f.Key}>"))
        + "</Trial></Trials_downloaded_from_ICTRP>";

    private static string Csv(IEnumerable<string> cells) => string.Join(',', cells.Select(c => $"\"{c}\""));
}
