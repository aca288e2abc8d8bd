using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Documentation;

/// <content>A typed draft to advice.</content>
public partial class ThreeWalks
{
    [Fact]
    public void A_typed_draft_to_advice()
    {
        var today = new LocalDate(2026, 5, 1);
        var draft = new StudyDraft
        {
            Title = "A trial of physiotherapy after stroke", Route = StudyRoute.NonCommercial, UkTarget = 300, SiteTarget = 12,
            PlannedOpening = new LocalDate(2026, 9, 1), PlannedClosure = new LocalDate(2028, 9, 1),
        };
        Assert.Empty(new StudyDraftValidator(today).Validate(draft).Errors);
        var study = draft.ToStudy(today).Value;
        var facts = StudyFacts.Of(study).With(StudyFacts.PlannedRate, 0.9m, "pilot", today);
        var assessment = FeasibilityCatalogue.Network.Assess(facts, asAt: today);
        Assert.Equal(Verdict.NotFeasible, assessment.Verdict);
        var advice = assessment.Advice([new ChangeLimit(StudyFacts.Sites, by: "chief investigator")]);
        Assert.Equal("Sites planned: 12 to 14 sites (chief investigator)", advice.ToString());
    }
}
