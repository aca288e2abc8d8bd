using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Engagement.Tables;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Engagement;

public class StageFactMatrixTests
{
    [Fact]
    public void The_matrix_is_the_published_reading_cell_by_cell()
    {
        var rows = Table.Read("stage-facts.csv");
        Assert.Equal(19, rows.Count);
        foreach (var row in rows)
        {
            var ours = Assert.Single(StageFactMatrix.Network.Rows, r => r.Topic == row[0]);
            Assert.Equal($"{row[0]}: {string.Concat(row.Skip(1))}", ours.ToString());
            Assert.Equal(EvidenceGrade.Inferred, ours.Source.Grade);
        }

        Assert.All(StageFactMatrix.Network.Rows.Skip(19), r => Assert.Equal(EvidenceGrade.DesignDefault, r.Source.Grade));
    }

    [Fact]
    public void No_fact_stands_in_two_rows()
    {
        var twice = StageFactMatrix.Network.Rows.SelectMany(r => r.Facts).GroupBy(f => f).Where(g => g.Count() > 1).Select(g => g.Key.Code);
        Assert.Empty(twice);
    }

    [Fact]
    public void Every_fact_that_the_catalogue_reads_has_its_row()
    {
        ValueList<FeasibilityRule> rules = [.. FeasibilityCatalogue.Network.Rules, .. FeasibilityCatalogue.Site.Rules];
        var nowhere = rules.SelectMany(r => r.Applies.Facts.Concat(r.Criterion.Facts))
            .Where(f => StageFactMatrix.Network.Find(f) is null && !f.Equals(StudyFacts.AssessedOn)).Select(f => f.Code).Distinct();
        Assert.Equal([], nowhere);
    }

    [Fact]
    public void Every_fact_of_the_catalogue_names_who_can_supply_it_and_the_stage_of_its_row()
    {
        ValueList<FeasibilityRule> rules = [.. FeasibilityCatalogue.Network.Rules, .. FeasibilityCatalogue.Site.Rules];
        var facts = rules.SelectMany(r => r.Applies.Facts.Concat(r.Criterion.Facts)).Distinct()
            .Where(f => !f.Equals(StudyFacts.AssessedOn)).ToList();
        Assert.All(facts, fact => Assert.NotEqual("", fact.SuppliedBy));
        Assert.All(facts, fact => Assert.Equal(StageFactMatrix.Network.ExpectedFrom(fact).ToString(), fact.ExpectedFrom));
    }

    [Fact]
    public void An_estimate_of_the_sample_size_is_expected_at_the_outline_and_the_number_with_the_full_application()
    {
        Assert.Equal(EngagementStage.Outline, StageFactMatrix.Network.ExpectedFrom(StudyFacts.Target));
        Assert.Equal(EngagementStage.FullApplication, StageFactMatrix.Network.KnownFrom(StudyFacts.Target));
        Assert.Equal(EngagementStage.SiteSelection, StageFactMatrix.Network.ExpectedFrom(SiteFacts.InvestigatorWilling));
    }

    [Fact]
    public void A_topic_of_which_nothing_is_known_is_overdue_from_the_stage_at_which_an_estimate_is_usual()
    {
        var on = new LocalDate(2026, 5, 4);
        var idea = Enquiry.Start("ENQ-1", ApplicationRoute.TwoStageGrant, EngagementStage.Idea, on, Party.Researcher).State;
        Assert.Equal(["Question, condition, specialty", "Design, arms, comparator", "National population"], Overdue(idea));
        var asked = idea.Learn(EnquiryFacts.QuestionStated, true, "chief investigator", Firmness.Known, on, Party.Researcher).State
            .Learn(EnquiryFacts.Interventional, true, "chief investigator", Firmness.Known, on, Party.Researcher).State
            .LearnOfSite(SiteCode.From("Leeds"), FactSheet.Empty.With(StudyFacts.AnnualPool, 900m, "registry", null), Firmness.Estimated,
                on, Party.Researcher).State;
        Assert.Empty(Overdue(asked));
        Assert.Equal("Design, arms, comparator: estimated by now; 1 of 3 facts are known",
            StageFactMatrix.Network.Review(asked).Single(t => t.Row.Topic.StartsWith("Design", StringComparison.Ordinal)).ToString());

        static IEnumerable<string> Overdue(Enquiry enquiry) =>
            StageFactMatrix.Network.Review(enquiry).Where(t => t.IsOverdue).Select(t => t.Row.Topic);
    }

    [Fact]
    public void A_fact_that_nobody_placed_is_due_at_set_up_and_a_team_places_its_own()
    {
        var rooms = Fact.Count("trust.isolation-rooms", "Negative-pressure rooms free");
        Assert.Equal(EngagementStage.SetUp, StageFactMatrix.Network.ExpectedFrom(rooms));
        var ours = StageFactMatrix.Network.With(
            new StageFactRow("Isolation rooms", "---PEK", [rooms, StudyFacts.Sites], Citation.Local("IPC policy 7.2")));
        Assert.Equal(EngagementStage.SiteSelection, ours.ExpectedFrom(rooms));
        Assert.Equal(EngagementStage.SetUp, ours.KnownFrom(rooms));
        Assert.Equal(EngagementStage.SiteSelection, ours.ExpectedFrom(StudyFacts.Sites));
        Assert.Equal(EngagementStage.Outline, ours.ExpectedFrom(StudyFacts.PlannedRate));
    }

    [Property]
    public void A_row_more_places_its_facts_and_no_others(StageFactRow row)
    {
        var matrix = StageFactMatrix.Network.With(row);
        Assert.All(row.Facts, f => Assert.Equal(row, matrix.Find(f)));
        Assert.Single(matrix.Rows, r => r.Topic == row.Topic);
        Assert.DoesNotContain(matrix.Rows.SelectMany(r => r.Facts).GroupBy(f => f), g => g.Count() > 1);
        var elsewhere = StageFactMatrix.Network.Rows.Where(r => r.Topic != row.Topic).SelectMany(r => r.Facts)
            .Where(f => !row.Facts.Contains(f));
        Assert.All(elsewhere, f => Assert.Equal(StageFactMatrix.Network.Find(f)!.Topic, matrix.Find(f)!.Topic));
        Assert.Equal(matrix, StageFactMatrix.Network.With(row));
    }

    [Property]
    public void What_is_known_at_a_stage_is_known_at_the_next(StageFactRow row)
    {
        Assert.True(row.ExpectedFrom <= row.KnownFrom);
        foreach (var stage in EngagementStages.Of(ApplicationRoute.TwoStageGrant))
        {
            Assert.Equal(stage >= row.ExpectedFrom, row.At(stage) >= FactKnowledge.Estimated);
            Assert.Equal(stage >= row.KnownFrom, row.At(stage) == FactKnowledge.Known);
        }
    }

    [Theory]
    [InlineData("EKKKK")]
    [InlineData("EKKKKX")]
    [InlineData("KEKKKK")]
    public void A_row_is_six_cells_of_knowledge_that_is_not_lost(string cells) =>
        Assert.Throws<ArgumentException>(() => new StageFactRow("Topic", cells, [], Citation.Default("test")));

    [Fact]
    public void The_offers_of_each_stage_are_those_of_the_table()
    {
        foreach (var row in Table.Read("stage-offers.csv"))
        {
            var stage = (EngagementStage)int.Parse(row[0], CultureInfo.InvariantCulture);
            Assert.Equal(row[4], EngagementStages.Exit(stage, ApplicationRoute.TwoStageGrant));
            var offered =
                string.Join("; ", EngagementPolicy.Network.Offers.Where(o => o.Stage == stage && o.By == "network").Select(o => o.Name));
            foreach (var offer in row[2].Split([';', ','])
                .Select(o => o.Trim().Replace("ETC", "excess treatment costs", StringComparison.Ordinal).Split('(')[0].Trim()))
            {
                var word = offer == "eligibility decision" ? "decision on eligibility" : offer == "cost attribution advice"
                    ? "advice on attributing costs" : offer;
                Assert.Contains(word, offered, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public void The_research_support_service_took_the_place_of_the_research_design_service_in_october_2023()
    {
        Assert.Equal(["research-design-service"], Design(new LocalDate(2023, 9, 30)));
        Assert.Equal(["research-support-service"], Design(new LocalDate(2023, 10, 1)));

        static IEnumerable<string> Design(LocalDate on) =>
            EngagementPolicy.Network.OffersAt(EngagementStage.Idea, ApplicationRoute.TwoStageGrant, on).Where(o => o.By != "network")
                .Select(o => o.Code);
    }

    [Fact]
    public void A_company_is_not_offered_what_belongs_to_grants_and_a_single_stage_gets_the_outline_offers_too()
    {
        var on = new LocalDate(2026, 5, 4);
        Assert.Empty(EngagementPolicy.Network.OffersAt(EngagementStage.FullApplication, ApplicationRoute.Commercial, on));
        Assert.Contains(EngagementPolicy.Network.OffersAt(EngagementStage.FullApplication, ApplicationRoute.SingleStageGrant, on),
            o => o.Code == NetworkOffer.EarlyFeedback);
        Assert.DoesNotContain(EngagementPolicy.Network.OffersAt(EngagementStage.FullApplication, ApplicationRoute.TwoStageGrant, on),
            o => o.Code == NetworkOffer.EarlyFeedback);
    }
}
