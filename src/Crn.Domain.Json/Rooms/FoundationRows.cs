using Crn.Domain.Feasibility;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Policies;
using Crn.Domain.Portfolio;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;

namespace Crn.Domain.Json.Rooms;

internal static class FoundationRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(FreeText), () => Atoms.FreeText),
        (typeof(Citation), () => PolicyShapes.Citation),
        (typeof(EvidenceGrade), () => PolicyShapes.EvidenceGrade),
        (typeof(Bounds), () => FactShapes.Bounds),
        (typeof(Truth), () => SheetShapes.Truth),
        (typeof(Unit), () => FactShapes.Unit),
        (typeof(Fact), () => FactShapes.Fact),
        (typeof(FactValue), () => SheetShapes.FactValue),
        (typeof(Observation), () => SheetShapes.Observation),
        (typeof(FactSheet), () => SheetShapes.FactSheet),
        (typeof(Quantity), () => QuantityShapes.Quantity),
        (typeof(Criterion), () => CriterionShapes.Criterion),
        (typeof(Rule), () => RuleShapes.Rule),
        (typeof(FeasibilityRule), () => RuleShapes.FeasibilityRule),
        (typeof(RuleSet<Rule>), () => RuleShapes.RuleSet),
        (typeof(RuleSet<FeasibilityRule>), () => RuleShapes.FeasibilityRuleSet),
        (typeof(SiteMatches), () => MatchShapes.SiteMatches),
        (typeof(SiteMatch), () => MatchShapes.SiteMatch),
        (typeof(NearMiss), () => MatchShapes.NearMiss),
        (typeof(SiteChoice), () => MatchShapes.SiteChoice),
        (typeof(Relation), () => CriterionShapes.Relation),
        (typeof(Severity), () => RuleShapes.Severity),
        (typeof(Finding), () => FindingShapes.Finding),
        (typeof(Finding<FeasibilityRule>), () => FindingShapes.OfFeasibility),
        (typeof(EligibilityRule), () => PortfolioRuleShapes.EligibilityRule),
        (typeof(RuleSet<EligibilityRule>), () => PortfolioRuleShapes.EligibilityRuleSet),
        (typeof(OpeningDelay), () => DelayShapes.OpeningDelay),
        (typeof(Specialty), () => SpecialtyShapes.Specialty),
        (typeof(RuleFile<Rule>), () => RuleFileShapes.Rules),
        (typeof(RuleFile<FeasibilityRule>), () => RuleFileShapes.FeasibilityRules),
    ];
}
