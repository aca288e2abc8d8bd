using Crn.Domain.Json.Shapes;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Rooms;

// Remedies, plans of recovery, and pilots.
internal static partial class TroubleshootingShapes
{
    internal static EnumShape<EffectBasis> EffectBasis => field ??= Atoms.Enum<EffectBasis>("What the effect of a remedy rests on.");

    internal static EnumShape<ProgressionMeasure> ProgressionMeasure =>
        field ??= Atoms.Enum<ProgressionMeasure>("What a progression criterion measures.");

    internal static EnumShape<RecoveryKind> RecoveryKind => field ??= Atoms.Enum<RecoveryKind>("What an action of recovery changes.");

    internal static BodyShape<PilotProgression> PilotProgression =>
        field ??= Atoms.Object<PilotProgression>("How a pilot stands against its criteria.", m =>
    {
        var (through, answers) = (m.Required("through", v => v.Through, Atoms.Date), m.List("answers", v => v.Answers, ProgressionAnswer));
        m.Answer("rag", v => v.Rag, MonitoringShapes.Rag);
        return p => answers[p].IsEmpty ? throw new ArgumentException("At least one criterion is needed.") : new(through[p], answers[p]);
    }).AsDocument(new("crn.pilot-progression"));

    internal static ObjectShape<ProgressionAnswer> ProgressionAnswer =>
        field ??= Atoms.Object<ProgressionAnswer>("What the figures say of a progression criterion.", m =>
    {
        var criterion = m.Required("criterion", v => v.Criterion, ProgressionCriterion);
        var figure = m.Optional("figure", v => v.Figure, Atoms.Number);
        var probabilities = m.Optional("probabilities", v => v.Probabilities,
            Atoms.Triple("green", Atoms.Number, "amber", Atoms.Number, "red", Atoms.Number));
        var notEnough = m.Usual("notEnough", v => v.NotEnough, Atoms.Words, "");
        m.Answer("rag", v => v.Rag, MonitoringShapes.Rag);
        return p => new(criterion[p], figure[p], probabilities[p], notEnough[p]);
    });

    internal static ObjectShape<ProgressionCriterion> ProgressionCriterion =>
        field ??= Atoms.Object<ProgressionCriterion>("What is measured in a pilot, and where green and amber begin.", m =>
    {
        var measure = m.Required("measure", v => v.Measure, ProgressionMeasure);
        var greenFrom = m.Required("greenFrom", v => v.Bounds.GreenFrom, Atoms.Number);
        var amberFrom = m.Required("amberFrom", v => v.Bounds.AmberFrom, Atoms.Number);
        return p => new(measure[p], greenFrom[p], amberFrom[p]);
    });

    internal static ObjectShape<RecoveryAction> RecoveryAction =>
        field ??= Atoms.Object<RecoveryAction>("Something that can be done for recruitment, what it changes and what it costs.", m =>
    {
        var (kind, name) = (m.Required("kind", v => v.Kind, RecoveryKind), m.Required("name", v => v.Name, Atoms.Words));
        var (basis, cost) = (m.Required("basis", v => v.Basis, EffectBasis), m.Required("cost", v => v.Cost, MoneyShapes.Pounds));
        var sites = m.List("sites", v => v.Sites, RecruitmentShapes.PlannedSite);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        var (from, closes) = (m.Optional("from", v => v.From, Atoms.Date), m.Optional("closes", v => v.Closes, Atoms.Date));
        var target = m.Optional("target", v => v.Target, Atoms.Count);
        var factors = m.Optional("factors", v => v.Factors,
            Atoms.Triple("low", Atoms.Number, "middle", Atoms.Number, "high", Atoms.Number));
        var remedy = m.Optional("remedy", v => v.Remedy, Remedy);
        return p => Domain.Troubleshooting.RecoveryAction.Stored(kind[p], name[p], basis[p], cost[p],
            new(sites[p], site[p], from[p], closes[p], target[p], factors[p], remedy[p]));
    });

    // What the plan is made of: what each action brings is computed again.
    internal static BodyShape<RecoveryPlan> RecoveryPlan =>
        field ??= Atoms.Object<RecoveryPlan>("A study behind its plan, and what could be done.", m =>
    {
        var plan = m.Required("plan", v => v.Plan, RecruitmentShapes.RecruitmentPlan);
        var ledger = m.Required("ledger", v => v.Ledger, RecruitmentShapes.RecruitmentLedger);
        var (asAt, actions) = (m.Required("asAt", v => v.AsAt, Atoms.Date), m.List("actions", v => v.Actions, RecoveryAction));
        var costs = m.Required("costs", v => v.Costs, RunningCosts);
        return p => Domain.Troubleshooting.RecoveryPlan.Of(plan[p], ledger[p], asAt[p], actions[p], costs[p]).Value;
    }).AsDocument(new("crn.recovery-plan"));

    internal static ObjectShape<Remedy> Remedy => field ??= Atoms.Object<Remedy>("A remedy, the causes it is for, and its effect.", m =>
    {
        var (code, what) = (m.Required("code", v => v.Code, Atoms.Words), m.Required("what", v => v.What, Atoms.Words));
        var (causes, basis) = (m.List("causes", v => v.Causes, Atoms.Words), m.Required("basis", v => v.Basis, EffectBasis));
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var effect = m.Optional("effect", v => v.Effect, RemedyEffect);
        return p => new(code[p], what[p], causes[p], basis[p], source[p], effect[p]);
    });

    internal static ObjectShape<RemedyEffect> RemedyEffect =>
        field ??= Atoms.Object<RemedyEffect>("By how much a remedy raises a share, in points.", m =>
    {
        var (low, middle) = (m.Required("low", v => v.Low, Atoms.Number), m.Required("middle", v => v.Middle, Atoms.Number));
        var (high, basis) = (m.Required("high", v => v.High, Atoms.Number), m.Required("basis", v => v.Basis, EffectBasis));
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var mostBefore = m.Usual("mostBefore", v => v.MostBefore, Atoms.Number, 1);
        return p => new(low[p], middle[p], high[p], basis[p], source[p], mostBefore[p]);
    });

    internal static ObjectShape<RunningCosts> RunningCosts =>
        field ??= Atoms.Object<RunningCosts>("What a study and a site cost in a month.", m =>
    {
        var studyMonth = m.Required("studyMonth", v => v.StudyMonth, MoneyShapes.Pounds);
        var siteMonth = m.Required("siteMonth", v => v.SiteMonth, MoneyShapes.Pounds);
        return p => new(studyMonth[p], siteMonth[p]);
    });

    internal static ObjectShape<ScreeningFunnel> ScreeningFunnel =>
        field ??= Atoms.Object<ScreeningFunnel>("People screened in a month, and the share that goes on at each stage.", m =>
    {
        var screened = m.Required("screenedPerMonth", v => v.ScreenedPerMonth, Atoms.Number);
        var eligible = m.Required("eligible", v => v.Eligible, Atoms.Number);
        var approached = m.Required("approached", v => v.Approached, Atoms.Number);
        var consented = m.Required("consented", v => v.Consented, Atoms.Number);
        var randomised = m.Required("randomised", v => v.Randomised, Atoms.Number);
        return p => new(screened[p], eligible[p], approached[p], consented[p], randomised[p]);
    });
}
