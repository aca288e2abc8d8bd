using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class FoundationRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => Atoms.FreeText),
        ShapeRow.Of(() => PolicyShapes.Citation),
        ShapeRow.Of(() => PolicyShapes.EvidenceGrade),
        ShapeRow.Of(() => FactShapes.Bounds),
        ShapeRow.Of(() => SheetShapes.Truth),
        ShapeRow.Of(() => FactShapes.Unit),
        ShapeRow.Of(() => FactShapes.Fact),
        ShapeRow.Of(() => SheetShapes.FactValue),
        ShapeRow.Of(() => SheetShapes.Observation),
        ShapeRow.Of(() => SheetShapes.FactSheet),
        ShapeRow.Of(() => QuantityShapes.Quantity),
        ShapeRow.Of(() => CriterionShapes.Criterion),
        ShapeRow.Of(() => RuleShapes.Rule),
        ShapeRow.Of(() => RuleShapes.FeasibilityRule),
        ShapeRow.Of(() => RuleShapes.RuleSet),
        ShapeRow.Of(() => RuleShapes.FeasibilityRuleSet),
        ShapeRow.Of(() => MatchShapes.SiteMatches),
        ShapeRow.Of(() => MatchShapes.SiteMatch),
        ShapeRow.Of(() => MatchShapes.NearMiss),
        ShapeRow.Of(() => MatchShapes.SiteChoice),
        ShapeRow.Of(() => CriterionShapes.Relation),
        ShapeRow.Of(() => RuleShapes.Severity),
        ShapeRow.Of(() => FindingShapes.Finding),
        ShapeRow.Of(() => FindingShapes.OfFeasibility),
        ShapeRow.Of(() => PortfolioRuleShapes.EligibilityRule),
        ShapeRow.Of(() => PortfolioRuleShapes.EligibilityRuleSet),
        ShapeRow.Of(() => DelayShapes.OpeningDelay),
        ShapeRow.Of(() => SpecialtyShapes.Specialty),
        ShapeRow.Of(() => RuleFileShapes.Rules),
        ShapeRow.Of(() => RuleFileShapes.FeasibilityRules),
    ];
}
