using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Feasibility;

public class TargetHereTests
{
    private static readonly LocalDate Today = FeasibilityExamples.Today;

    [Fact]
    public void A_target_of_all_countries_is_not_the_target_here()
    {
        var facts = FeasibilityExamples.Study.Without(StudyFacts.Target)
            .Merge(StudyFacts.Of(Study(overall: 40_000, uk: null, england: null)));
        Assert.Null(facts.Find(StudyFacts.Target));
        var answer = FeasibilityCatalogue.Network.Assess(facts, Today);
        Assert.Equal(Verdict.CannotSayYet, answer.Verdict);
        Assert.Equal(FindingStatus.Unknown, answer.Findings.Single(f => f.Rule.Code == "POP-02").Status);
    }

    [Property]
    public void The_target_here_is_that_of_the_UK_unless_the_targets_contradict_each_other(byte? overall, byte? uk, byte? england)
    {
        var study = Study(overall, uk, england);
        var parts = new int?[] { england, uk, overall }.OfType<int>().ToList();
        var contradictory = !parts.SequenceEqual(parts.Order());
        Assert.Equal(contradictory, study.Targets.IsContradictory);
        Assert.Equal(contradictory || uk is null, StudyFacts.Of(study).Find(StudyFacts.Target) is null);
    }

    [Fact]
    public void What_no_study_has_is_no_answer_of_its_record()
    {
        var study = new StudyDraft
        {
            Title = "A study", PlannedOpening = PartialDate.Parse("2015-08"), PlannedClosure = PartialDate.Parse("6026"),
        }.ToStudy(Today).Value;
        Assert.Null(StudyFacts.Of(study).Find(StudyFacts.MonthsOfRecruitment));
    }

    private static Study Study(int? overall, int? uk, int? england) =>
        new StudyDraft { Title = "A study", OverallTarget = overall, UkTarget = uk, EnglandTarget = england }.ToStudy(Today).Value;
}
