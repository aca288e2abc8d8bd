using Crn.Domain.Json.Shapes;
using Crn.Domain.Portfolio;

namespace Crn.Domain.Json.Rooms;

internal static partial class PortfolioShapes
{
    internal static EnumShape<ActivityKind> ActivityKind =>
        field ??= Atoms.Enum<ActivityKind>("What an activity is, in the eyes of the network and not by its label.");

    internal static EnumShape<AwardKind> AwardKind => field ??= Atoms.Enum<AwardKind>("What kind of award pays for a study.");

    internal static EnumShape<DutyStatus> DutyStatus => field ??= Atoms.Enum<DutyStatus>("Where a study stands with a duty on a day.");

    internal static EnumShape<EligibilityOutcome> EligibilityOutcome =>
        field ??= Atoms.Enum<EligibilityOutcome>("Whether the network may support a study, and by which door it comes in.");

    internal static EnumShape<EligibilityTest> EligibilityTest =>
        field ??= Atoms.Enum<EligibilityTest>("What an eligibility rule decides.");

    internal static EnumShape<EvaluationFlagKind> EvaluationFlagKind =>
        field ??= Atoms.Enum<EvaluationFlagKind>("What the network's data says is worth a sponsor's look.");

    internal static EnumShape<FunderKind> FunderKind =>
        field ??= Atoms.Enum<FunderKind>("Who pays for the research, as far as eligibility cares.");

    internal static ObjectShape<AssessmentPolicy> AssessmentPolicy =>
        field ??= Atoms.Object<AssessmentPolicy>("How often a sponsor is asked whether a flagged study is on track (TC-03).", m =>
    {
        var months = m.Required("months", v => v.Months, Atoms.Whole);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(months[p], source[p]);
    });

    internal static ObjectShape<DataQualityFinding> DataQualityFinding =>
        field ??= Atoms.Object<DataQualityFinding>("Something wrong or doubtful in a study record.", m =>
    {
        var study = m.Required("study", v => v.Study, StudyShapes.Study);
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var message = m.Required("message", v => v.Message, Atoms.Words);
        var remedy = m.Required("remedy", v => v.Remedy, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(study[p], code[p], message[p], remedy[p], source[p]);
    });

    internal static BodyShape<EligibilityAssessment> EligibilityAssessment =>
        field ??= Atoms.Object<EligibilityAssessment>("Whether the network may support a study: the outcome, every finding behind it, " +
            "what is missing and what would change it.", m =>
    {
        var policy = m.Required("policy", v => v.Policy, PortfolioShapes.EligibilityPolicy);
        var facts = m.Required("facts", v => v.Facts, SheetShapes.FactSheet);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        var isContinuing = m.Required("isContinuing", v => v.IsContinuing, Atoms.Flag);
        m.Answer("outcome", v => v.Outcome, PortfolioShapes.EligibilityOutcome);
        m.Answers("findings", v => FindingAnswer.Of(v.Findings), FindingShapes.Answer);
        return p => Domain.Portfolio.EligibilityAssessment.Of(policy[p], facts[p], asAt[p], isContinuing[p]);
    }).AsDocument(new("crn.eligibility-assessment"));

    internal static ObjectShape<EligibilityChange> EligibilityChange =>
        field ??= Atoms.Object<EligibilityChange>("A set of changes that together lead to a better outcome.", m =>
    {
        var steps = m.List("steps", v => v.Steps, Atoms.Words);
        var facts = m.List("facts", v => v.Facts, FactShapes.Fact);
        var after = m.Required("after", v => v.After, SheetShapes.FactSheet);
        var outcome = m.Required("outcome", v => v.Outcome, PortfolioShapes.EligibilityOutcome);
        var missingFacts = m.List("missingFacts", v => v.MissingFacts, FactShapes.Fact);
        return p => new(steps[p], facts[p], after[p], outcome[p], missingFacts[p]);
    });

    internal static BodyShape<EligibilityPolicy> EligibilityPolicy =>
        field ??= Atoms.Object<EligibilityPolicy>("The eligibility rules of every era together.", m =>
    {
        var rules = m.Required("rules", v => v.Rules, PortfolioRuleShapes.EligibilityRuleSet);
        return p => new(rules[p]);
    }).AsDocument(new("crn.eligibility-policy"));

    internal static ObjectShape<EvaluationFlag> EvaluationFlag =>
        field ??= Atoms.Object<EvaluationFlag>("A live data flag on a study: what it says, and from when to when it stood.", m =>
    {
        var kind = m.Required("kind", v => v.Kind, PortfolioShapes.EvaluationFlagKind);
        var from = m.Required("from", v => v.From, Atoms.Date);
        var to = m.Optional("to", v => v.To, Atoms.Date);
        return p => new(kind[p], from[p], to[p]);
    });

    internal static ObjectShape<PortfolioStudy> PortfolioStudy =>
        field ??= Atoms.Object<PortfolioStudy>("A study that the network supports, or has supported: its history, when it was taken in, " +
            "and what was said of it since.", m =>
    {
        var history = m.Required("history", v => v.History, StudyShapes.StudyHistory);
        var supportedFrom = m.Required("supportedFrom", v => v.SupportedFrom, Atoms.Date);
        var supportedTo = m.Optional("supportedTo", v => v.SupportedTo, Atoms.Date);
        var assessments = m.List("assessments", v => v.Assessments, PortfolioShapes.SponsorAssessment);
        var flags = m.List("flags", v => v.Flags, PortfolioShapes.EvaluationFlag);
        return p => new(history[p], supportedFrom[p], supportedTo[p])
        {
            Assessments = assessments[p],
            Flags = flags[p],
        };
    });

    internal static ObjectShape<PortfolioTerm> PortfolioTerm =>
        field ??= Atoms.Object<PortfolioTerm>("A duty of the terms and conditions of support: its code, who owes it, what it asks, and " +
            "where it is stated.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var owedBy = m.Optional("owedBy", v => v.OwedBy, DecisionShapes.Party);
        var text = m.Required("text", v => v.Text, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(code[p], owedBy[p], text[p], source[p]);
    });

    internal static BodyShape<PortfolioView> PortfolioView =>
        field ??= Atoms.Object<PortfolioView>("The portfolio as it stood at the end of a day.", m =>
    {
        var portfolio = m.Required("portfolio", v => v.Portfolio, PortfolioShapes.StudyPortfolio);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        return p => Domain.Portfolio.PortfolioView.Of(portfolio[p], asAt[p]);
    }).AsDocument(new("crn.portfolio-view"));

    internal static ObjectShape<SpecialtyCounts> SpecialtyCounts =>
        field ??= Atoms.Object<SpecialtyCounts>("Studies counted by specialty, with the rule of attribution that was used.", m =>
    {
        var countsSupporting = m.Required("countsSupporting", v => v.CountsSupporting, Atoms.Flag);
        var rows = m.List("rows", v => v.Rows, Atoms.Pair("specialty", SpecialtyShapes.Specialty, "studies", Atoms.Whole));
        var notAttributed = m.Required("notAttributed", v => v.NotAttributed, Atoms.Whole);
        var studies = m.Required("studies", v => v.Studies, Atoms.Whole);
        return p => new(countsSupporting[p], rows[p], notAttributed[p], studies[p]);
    });

    internal static ObjectShape<SponsorAssessment> SponsorAssessment =>
        field ??= Atoms.Object<SponsorAssessment>("A sponsor's answer to whether a study is on track.", m =>
    {
        var on = m.Required("on", v => v.On, Atoms.Date);
        var isOnTrack = m.Required("isOnTrack", v => v.IsOnTrack, Atoms.Flag);
        return p => new(on[p], isOnTrack[p]);
    });

    internal static ObjectShape<StudyDuty> StudyDuty =>
        field ??= Atoms.Object<StudyDuty>("Where a study stands with one duty on a day.", m =>
    {
        var study = m.Required("study", v => v.Study, StudyShapes.Study);
        var term = m.Required("term", v => v.Term, PortfolioShapes.PortfolioTerm);
        var status = m.Required("status", v => v.Status, PortfolioShapes.DutyStatus);
        var dueBy = m.Optional("dueBy", v => v.DueBy, Atoms.Date);
        var explanation = m.Required("explanation", v => v.Explanation, Atoms.Words);
        return p => new(study[p], term[p], status[p], dueBy[p], explanation[p]);
    });

    internal static BodyShape<StudyPortfolio> StudyPortfolio =>
        field ??= Atoms.Object<StudyPortfolio>("The studies the network supports or has supported, and the portfolio as it stood on any " +
            "day.", m =>
    {
        var studies = m.List("studies", v => v.Studies, PortfolioShapes.PortfolioStudy);
        return p => Domain.Portfolio.StudyPortfolio.Of(studies[p]).Value;
    }).AsDocument(new("crn.study-portfolio"));
}
