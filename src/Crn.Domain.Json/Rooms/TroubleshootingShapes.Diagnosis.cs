using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Rooms;

// What is known of a study in trouble, its signals, and what they say of the causes.
internal static partial class TroubleshootingShapes
{
    internal static EnumShape<PriorityOrder> PriorityOrder =>
        field ??= Atoms.Enum<PriorityOrder>("By what the studies of a portfolio are put in order.");

    internal static BodyShape<RuleSet<CauseRule>> CauseRuleSet =>
        field ??= RuleShapes.SetOf("CauseRuleSet", CauseRule).AsDocument(new("crn.cause-rule-set"));

    internal static ObjectShape<Finding<CauseRule>> CauseFinding => field ??= FindingShapes.Of("CauseFinding", CauseRule);

    // Each threshold as it is; those of later versions that a document does not know are the network's.
    internal static BodyShape<CauseThresholds> CauseThresholds =>
        field ??= Atoms.Object<CauseThresholds>("The thresholds of the causes, by code and date.", m =>
    {
        var all = m.List("all", v => v.All, PolicyShapes.Parameter("Decimal", Atoms.Decimal));
        return p => Domain.Troubleshooting.CauseThresholds.Network.With(all[p]);
    }).AsDocument(new("crn.cause-thresholds"));

    internal static ObjectShape<DetectedCause> DetectedCause =>
        field ??= Atoms.Object<DetectedCause>("A cause that is at work, or of which something is missing, and how much it explains.", m =>
    {
        var finding = m.Required("finding", v => v.Finding, CauseFinding);
        var recruits = m.Optional("recruits", v => v.Recruits, Atoms.Number);
        var shareOfGap = m.Optional("shareOfGap", v => v.ShareOfGap, Atoms.Number);
        var strength = m.Required("strength", v => v.Strength, Atoms.Number);
        var sites = m.List("sites", v => v.Sites, SiteShapes.SiteCode);
        return p => new(finding[p], recruits[p], shareOfGap[p], strength[p], sites[p]);
    });

    internal static BodyShape<ReasonCodes> ReasonCodes =>
        field ??= Atoms.Object<ReasonCodes>("What the codes of a screening log mean.", m =>
    {
        var rows = m.List("rows", v => v.Rows, Atoms.Pair("code", Atoms.Words, "reason", ReasonKind));
        return p => Domain.Troubleshooting.ReasonCodes.Of(rows[p]);
    }).AsDocument(new("crn.reason-codes"));

    internal static BodyShape<StudyEvidence> StudyEvidence =>
        field ??= Atoms.Object<StudyEvidence>("What is known of a study beside its plan and ledger.", m =>
    {
        var log = m.Optional("log", v => v.Log, ScreeningLog);
        var funnel = m.Optional("funnel", v => v.Funnel, ScreeningPlan);
        var codes = m.Usual("codes", v => v.Codes, ReasonCodes, Domain.Troubleshooting.ReasonCodes.Common);
        var standing = m.Required("standing", v => v.Standing, MonitoringShapes.StudyStanding);
        var sites = m.List("sites", v => v.Sites, SiteCircumstances);
        var stated = m.Usual("stated", v => v.Stated, SheetShapes.FactSheet, FactSheet.Empty);
        return p => new()
        {
            Log = log[p],
            Funnel = funnel[p],
            Codes = codes[p],
            Standing = standing[p],
            Sites = sites[p],
            Stated = stated[p],
        };
    }).AsDocument(new("crn.study-evidence"));

    internal static BodyShape<StudySignals> StudySignals =>
        field ??= Atoms.Object<StudySignals>("The signals of a study on a day, known and not.", m =>
    {
        var (asAt, through) = (m.Required("asAt", v => v.AsAt, Atoms.Date), m.Required("through", v => v.Through, Atoms.Date));
        var attribution = m.Optional("attribution", v => v.Attribution, ShortfallAttribution);
        var all = m.List("all", v => v.All, Signal);
        var concerned = m.List("concerned", v => v.Concerned,
            Atoms.Pair("code", Atoms.Words, "sites", Atoms.List(SiteShapes.SiteCode)));
        return p => Domain.Troubleshooting.StudySignals.Of(asAt[p], through[p], attribution[p], all[p], concerned[p]);
    }).AsDocument(new("crn.study-signals"));

    // The signals, the rules that were asked and the thresholds: what was found follows.
    internal static BodyShape<StudyDiagnosis> StudyDiagnosis =>
        field ??= Atoms.Object<StudyDiagnosis>("Why a study recruits less than planned: what was asked, and what was found.", m =>
    {
        var signals = m.Required("signals", v => v.Signals, StudySignals);
        var rules = m.List("rules", v => v.Findings.Select(f => f.Rule).ToValueList(), CauseRule);
        var thresholds = m.Required("thresholds", v => v.Thresholds, CauseThresholds);
        m.Answer("branch", v => v.Branch, DiagnosisBranch);
        m.Answers("causes", v => v.Causes.Select(c => c.Cause.Code).ToValueList(), Atoms.Words);
        m.Answers("open", v => v.Open.Select(c => c.Cause.Code).ToValueList(), Atoms.Words);
        return p => Domain.Troubleshooting.StudyDiagnosis.Of(signals[p], rules[p], thresholds[p]);
    }).AsDocument(new("crn.study-diagnosis"));

    internal static ObjectShape<StudyPriority> StudyPriority =>
        field ??= Atoms.Object<StudyPriority>("A study of a portfolio, what is to be gained with it, and by when.", m =>
    {
        var (name, diagnosis) = (m.Required("name", v => v.Name, Atoms.Words), m.Required("diagnosis", v => v.Diagnosis, StudyDiagnosis));
        var participants = m.Optional("participants", v => v.Participants, Atoms.Number);
        var probability = m.Optional("probability", v => v.Probability,
            Atoms.Pair("asItGoes", Atoms.Number, "atPlan", Atoms.Number));
        var (beginBy, because) = (m.Optional("beginBy", v => v.BeginBy, Atoms.Date), m.Required("because", v => v.Because, Atoms.Words));
        return p => new(name[p], diagnosis[p])
        {
            Participants = participants[p],
            Probability = probability[p],
            BeginBy = beginBy[p],
            Because = because[p],
        };
    });

    internal static BodyShape<TroubledStudy> TroubledStudy =>
        field ??= Atoms.Object<TroubledStudy>("A study of a portfolio as it is put in order: plan, ledger and evidence.", m =>
    {
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var plan = m.Required("plan", v => v.Plan, RecruitmentShapes.RecruitmentPlan);
        var ledger = m.Required("ledger", v => v.Ledger, RecruitmentShapes.RecruitmentLedger);
        var evidence = m.Required("evidence", v => v.Evidence, StudyEvidence);
        return p => new(name[p], plan[p], ledger[p], evidence[p]);
    }).AsDocument(new("crn.troubled-study"));
}
