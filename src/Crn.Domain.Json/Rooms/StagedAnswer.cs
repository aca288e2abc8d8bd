using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

// What an early assessment adds to a finding, by the place of the finding in the assessment.
internal sealed record StagedAnswer(int Place, Severity Severity, EngagementStage ExpectedFrom, bool IsOverdue, bool IsEstimated)
{
    internal static ObjectShape<StagedAnswer> Shape =>
        field ??= Atoms.Object<StagedAnswer>("What the stage of an enquiry adds to a finding.", m =>
    {
        var (place, severity) =
            (m.Required("place", v => v.Place, Atoms.Count), m.Required("severity", v => v.Severity, RuleShapes.Severity));
        var expectedFrom = m.Required("expectedFrom", v => v.ExpectedFrom, EngagementShapes.EngagementStage);
        var isOverdue = m.Usual("isOverdue", v => v.IsOverdue, Atoms.Flag, false);
        var isEstimated = m.Usual("isEstimated", v => v.IsEstimated, Atoms.Flag, false);
        return p => new(place[p], severity[p], expectedFrom[p], isOverdue[p], isEstimated[p]);
    }, "StagedAnswer");

    internal static ValueList<StagedAnswer> Of(EarlyAssessment assessment) => assessment.Findings
        .Select(f =>
            new StagedAnswer(assessment.Assessment.Findings.AsSpan().IndexOf(f.Finding), f.Severity, f.ExpectedFrom, f.IsOverdue,
                f.IsEstimated))
        .ToValueList();

    internal StagedFinding In(FeasibilityAssessment assessment) => Place < assessment.Findings.Count
        ? new(assessment.Findings[Place], Severity, ExpectedFrom, IsOverdue, IsEstimated)
        : throw new ArgumentException("The assessment has no finding in that place.");
}
