using Crn.Domain.Feasibility;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static partial class FeasibilityShapes
{
    internal static EnumShape<PoolMethod> PoolMethod =>
        field ??= Atoms.Enum<PoolMethod>("How the people who could take part were counted.");

    internal static EnumShape<SupportDepartment> SupportDepartment =>
        field ??= Atoms.Enum<SupportDepartment>("The department whose capability a study may need.");

    internal static EnumShape<Verdict> Verdict => field ??= Atoms.Enum<Verdict>("Whether a study can be delivered as described.");

    internal static ObjectShape<AdvicePart> AdvicePart =>
        field ??= Atoms.Object<AdvicePart>("Failing rules that share facts, and every smallest set of changes that takes them out of the " +
            "way.", m =>
    {
        var now = m.Optional("now", v => v.Options.IsEmpty ? null : v.Options[0].Now, FeasibilityShapes.FeasibilityAssessment);
        var part = m.Required("part", AdviceOptions.Of, AdviceOptions.Shape);
        return p => part[p].For(now[p]);
    });

    internal static ObjectShape<AdvisedChanges> AdvisedChanges =>
        field ??= Atoms.Object<AdvisedChanges>("Changes none of which can be left out or made smaller, and what they lead to.", m =>
    {
        var now = m.Required("now", v => v.Now, FeasibilityShapes.FeasibilityAssessment);
        var changes = m.List("changes", v => v.Changes, RuleAnswerShapes.Change);
        return p => new(changes[p], now[p]);
    });

    internal static BodyShape<AssessmentDifference> AssessmentDifference =>
        field ??= Atoms.Object<AssessmentDifference>("What changed from one assessment to another: facts, rules and findings, and with " +
            "them the verdict.", m =>
    {
        var before = m.Required("before", v => v.Before, FeasibilityShapes.FeasibilityAssessment);
        var after = m.Required("after", v => v.After, FeasibilityShapes.FeasibilityAssessment);
        m.Answers("changedRules", v => v.ChangedRules, Atoms.Words);
        m.Answers("changedFindings", v => v.ChangedFindings, Atoms.Words);
        return p => Domain.Feasibility.AssessmentDifference.Between(before[p], after[p]);
    }).AsDocument(new("crn.assessment-difference"));

    internal static BodyShape<AssessmentRecord> AssessmentRecord =>
        field ??= Atoms.Object<AssessmentRecord>("What is kept of an assessment so that it can be made again: its facts, its date, and " +
            "the fingerprints of its rules and of its answer.", m =>
    {
        var facts = m.Required("facts", v => v.Facts, SheetShapes.FactSheet);
        var date = m.Required("date", v => v.Date, Atoms.Date);
        var rulesFingerprint = m.Required("rulesFingerprint", v => v.RulesFingerprint, Atoms.Words);
        var answerFingerprint = m.Required("answerFingerprint", v => v.AnswerFingerprint, Atoms.Words);
        return p => new(facts[p], date[p], rulesFingerprint[p], answerFingerprint[p]);
    }).AsDocument(new("crn.assessment-record"));

    internal static ObjectShape<Capability> Capability =>
        field ??= Atoms.Object<Capability>("Something a study may need of a site's departments, with the two facts it is judged by: does " +
            "the study need it, and does the site hold it?", m =>
    {
        var department = m.Required("department", v => v.Department, FeasibilityShapes.SupportDepartment);
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        return p => new(department[p], code[p], name[p]);
    });

    internal static ObjectShape<CompiledFeasibility> CompiledFeasibility =>
        field ??= Atoms.Object<CompiledFeasibility>("Feasibility rules compiled once for a date, for verdicts alone: of one study " +
            "without allocating, or of a million rows at once.", m =>
    {
        var rules = m.Required("rules", v => v.Set, RuleShapes.FeasibilityRuleSet);
        var date = m.Required("date", v => v.Date, Atoms.Date);
        return p => Domain.Feasibility.CompiledFeasibility.Of(rules[p], date[p]);
    });

    internal static BodyShape<FeasibilityAdvice> FeasibilityAdvice =>
        field ??= Atoms.Object<FeasibilityAdvice>("What would better the verdict: the smallest sets of changes, cheapest first, and the " +
            "rules advice could not look into.", m =>
    {
        var now = m.Required("now", v => v.Now, FeasibilityShapes.FeasibilityAssessment);
        var parts = m.List("parts", v => v.Parts.Select(AdviceOptions.Of).ToValueList(), AdviceOptions.Shape);
        return p => new(now[p], parts[p].Select(part => part.For(now[p])).ToValueList());
    }).AsDocument(new("crn.feasibility-advice"));

    internal static BodyShape<FeasibilityAssessment> FeasibilityAssessment =>
        field ??= Atoms.Object<FeasibilityAssessment>("What the rules in force on a date say of what is known: a verdict, a finding for " +
            "every rule, and what is missing.", m =>
    {
        var rules = m.Required("rules", v => v.Rules, RuleShapes.FeasibilityRuleSet);
        var facts = m.Required("facts", v => v.Facts, SheetShapes.FactSheet);
        var date = m.Required("date", v => v.Date, Atoms.Date);
        m.Answer("verdict", v => v.Verdict, FeasibilityShapes.Verdict);
        m.Answers("findings", v => FindingAnswer.Of(v.Findings), FindingShapes.Answer);
        return p => Domain.Feasibility.FeasibilityAssessment.Of(rules[p], facts[p], date[p]);
    }).AsDocument(new("crn.feasibility-assessment"));

    internal static ObjectShape<FunnelStage> FunnelStage =>
        field ??= Atoms.Object<FunnelStage>("One stage of a recruitment funnel: who reaches it, as a share of those who reached the " +
            "stage before, on what evidence.", m =>
    {
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var share = m.Required("share", v => v.Share, FactShapes.Bounds);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var asAt = m.Optional("asAt", v => v.AsAt, Atoms.Date);
        return p => new(name[p], share[p], source[p], asAt[p]);
    });

    internal static ObjectShape<Question> Question =>
        field ??= Atoms.Object<Question>("A fact to ask for next, how much the answer may settle, and why it stands where it stands.", m =>
    {
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var cost = m.Required("cost", v => v.Cost, Atoms.Decimal);
        var canTurnVerdict = m.Required("canTurnVerdict", v => v.CanTurnVerdict, Atoms.Flag);
        var settlesAtMost = m.Required("settlesAtMost", v => v.SettlesAtMost, Atoms.Whole);
        var settles = m.Required("settles", v => v.Settles, Atoms.Number);
        var verdict = m.Required("verdict", v => v.VerdictShare, Atoms.Number);
        var isGiven = m.Required("isGiven", v => v.AreAnswersGiven, Atoms.Flag);
        var shareOfTheRest = m.Required("shareOfTheRest", v => v.ShareOfTheRest, Atoms.Number);
        var waiting = m.List("waiting", v => v.Waiting, Atoms.Words);
        var open = m.Required("open", v => v.Open, Atoms.Whole);
        return p => new(fact[p], cost[p], new(settles[p], verdict[p], settlesAtMost[p], isGiven[p]), shareOfTheRest[p], waiting[p], open[p],
            canTurnVerdict[p]);
    });

    internal static ObjectShape<RecruitmentFunnel> RecruitmentFunnel =>
        field ??= Atoms.Object<RecruitmentFunnel>("The way from the people of a catchment to those who stay to the end: at each stage a " +
            "share goes on.", m =>
    {
        var stages = m.List("stages", v => v.Stages, FeasibilityShapes.FunnelStage);
        return p => new(stages[p]);
    });

    internal static ObjectShape<SiteResult> SiteResult => field ??= Atoms.Object<SiteResult>("The assessment of one site of a study.", m =>
    {
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var assessment = m.Required("assessment", v => v.Assessment, FeasibilityShapes.FeasibilityAssessment);
        return p => new(site[p], assessment[p]);
    });

    internal static BodyShape<StudyDelivery> StudyDelivery =>
        field ??= Atoms.Object<StudyDelivery>("Whether a study can be delivered by its sites (FE-06): the study's own verdict and those " +
            "of its sites stay apart, and the study is deliverable only when the sites that are feasible reach its ...", m =>
    {
        var study = m.Required("study", v => v.Study, FeasibilityShapes.FeasibilityAssessment);
        var sites = m.List("sites", v => v.Sites, FeasibilityShapes.SiteResult);
        var zeroRecruiters = m.Required("zeroRecruiters", v => v.ZeroRecruiters, Atoms.Decimal);
        m.Answer("verdict", v => v.Verdict, FeasibilityShapes.Verdict);
        return p => new(study[p], sites[p], zeroRecruiters[p]);
    }).AsDocument(new("crn.study-delivery"));
}
