using Crn.Domain.Json.Shapes;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Rooms;

// The escalation of a study: policy, reports, steps, formal outcomes, and the record of them.
internal static partial class TroubleshootingShapes
{
    internal static EnumShape<EscalationLevel> EscalationLevel => field ??= Atoms.Enum<EscalationLevel>("How far up a study is raised.");

    internal static EnumShape<FormalOutcome> FormalOutcome => field ??= Atoms.Enum<FormalOutcome>("What is formally decided of a study.");

    internal static BodyShape<Escalation> Escalation =>
        field ??= Atoms.Object<Escalation>("How far up a study was raised, why, what was answered, and what was decided.", m =>
    {
        var policy = m.Required("policy", v => v.Policy, EscalationPolicy);
        var level = m.Required("level", v => v.Level, EscalationLevel);
        var reports = m.List("reports", v => v.Reports, Atoms.Pair("on", Atoms.Date, "report", EscalationReport));
        var steps = m.List("steps", v => v.Steps, Atoms.Pair("on", Atoms.Date, "step", EscalationStep));
        var outcomes = m.List("outcomes", v => v.Outcomes, Atoms.Pair("on", Atoms.Date, "outcome", FormalOutcome));
        var isAnswered = m.Usual("isAnswered", v => v.IsAnswered, Atoms.Flag, false);
        var hasHelped = m.Optional("hasHelped", v => v.HasHelped, Atoms.Flag);
        var startedOn = m.Required("startedOn", v => v.StartedOn, Atoms.Date);
        var lastRecordedOn = m.Required("lastRecordedOn", v => v.LastRecordedOn, Atoms.Date);
        var version = m.Required("stateVersion", v => v.Version, Atoms.Whole);
        m.Checked(States.Against);
        return p => new(startedOn[p], policy[p])
        {
            Level = level[p],
            Reports = reports[p],
            Steps = steps[p],
            Outcomes = outcomes[p],
            IsAnswered = isAnswered[p],
            HasHelped = hasHelped[p],
            LastRecordedOn = lastRecordedOn[p],
            Version = version[p],
        };
    }).AsDocument(new("crn.escalation"));

    internal static ObjectShape<EscalationContact> EscalationContact =>
        field ??= Atoms.Object<EscalationContact>("Who is asked at a level.", m =>
    {
        var (party, role) = (m.Required("party", v => v.Party, DecisionShapes.Party), m.Required("role", v => v.Role, Atoms.Words));
        var person = m.Optional("person", v => v.Person, SpecialtyShapes.PersonReference);
        var isVacant = m.Usual("isVacant", v => v.IsVacant, Atoms.Flag, false);
        return p => new(party[p], role[p], person[p], isVacant[p]);
    });

    internal static BodyShape<EscalationPolicy> EscalationPolicy =>
        field ??= Atoms.Object<EscalationPolicy>("When a study is raised to a higher level, and when the effect is reviewed.", m =>
    {
        var (number, whole) = (PolicyShapes.Dated("Number", Atoms.Number), PolicyShapes.Dated("Whole", Atoms.Whole));
        var lead = m.Required("leadNetworkBelow", v => v.LeadNetworkBelow, number);
        var national = m.Required("nationalLeadBelow", v => v.NationalLeadBelow, number);
        var behind = m.Required("reportsBehind", v => v.ReportsBehind, whole);
        var zero = m.Required("zeroShareAbove", v => v.ZeroShareAbove, number);
        var late = m.Required("latenessAbove", v => v.LatenessAbove, number);
        var persistence = m.Required("persistence", v => v.Persistence, whole);
        var review = m.Required("reviewAfterDays", v => v.ReviewAfterDays, whole);
        return p => Domain.Troubleshooting.EscalationPolicy.Network with
        {
            LeadNetworkBelow = lead[p],
            NationalLeadBelow = national[p],
            ReportsBehind = behind[p],
            ZeroShareAbove = zero[p],
            LatenessAbove = late[p],
            Persistence = persistence[p],
            ReviewAfterDays = review[p],
        };
    }).AsDocument(new("crn.escalation-policy"));

    internal static ObjectShape<EscalationReport> EscalationReport =>
        field ??= Atoms.Object<EscalationReport>("What a report says that can raise a study.", m =>
    {
        var timeToTarget = m.Optional("timeToTarget", v => v.TimeToTarget, Atoms.Number);
        var zeroShare = m.Optional("zeroShare", v => v.ZeroShare, Atoms.Number);
        var lateness = m.Optional("lateness", v => v.Lateness, Atoms.Number);
        var judgedOnTrack = m.Usual("judgedOnTrack", v => v.JudgedOnTrack, Atoms.Flag, false);
        var causes = m.List("causes", v => v.Causes, Atoms.Words);
        var isFlagged = m.Usual("isFlagged", v => v.IsFlagged, Atoms.Flag, false);
        var needsFunder = m.Usual("needsFunder", v => v.NeedsFunder, Atoms.Flag, false);
        return p => new()
        {
            TimeToTarget = timeToTarget[p],
            ZeroShare = zeroShare[p],
            Lateness = lateness[p],
            JudgedOnTrack = judgedOnTrack[p],
            Causes = causes[p],
            IsFlagged = isFlagged[p],
            NeedsFunder = needsFunder[p],
        };
    });

    internal static ObjectShape<EscalationRung> EscalationRung =>
        field ??= Atoms.Object<EscalationRung>(
            "A level of the ladder: who is asked, how soon an answer is due, and what there is to do.", m =>
    {
        var (level, who) = (m.Required("level", v => v.Level, EscalationLevel), m.Required("who", v => v.Who, Atoms.Words));
        var responseDays = m.Optional("responseDays", v => v.ResponseDays, Atoms.Count);
        var basis = m.Required("basis", v => v.Basis, CalendarShapes.DayBasis);
        var (answer, tools) = (m.Required("answer", v => v.Answer, Atoms.Words), m.Required("tools", v => v.Tools, Atoms.Words));
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(level[p], who[p], responseDays[p], basis[p], answer[p], tools[p], source[p]);
    });

    internal static ObjectShape<EscalationStep> EscalationStep =>
        field ??= Atoms.Object<EscalationStep>("A step up: why, what is to be done, by whom and by when.", m =>
    {
        var (level, causes) = (m.Required("level", v => v.Level, EscalationLevel), m.List("causes", v => v.Causes, Atoms.Words));
        var actions = m.Required("actions", v => v.Actions, Atoms.FreeText);
        var owner = m.Required("owner", v => v.Owner, DecisionShapes.Party);
        var due = m.Required("due", v => v.Due, Atoms.Date);
        var expectedRecruits = m.Optional("expectedRecruits", v => v.ExpectedRecruits, Atoms.Count);
        var asked = m.List("asked", v => v.Asked, EscalationContact);
        return p => new(level[p], causes[p], actions[p].Value, owner[p], due[p], expectedRecruits[p], asked[p]);
    });

    internal static ObjectShape<OutcomeRule> OutcomeRule =>
        field ??= Atoms.Object<OutcomeRule>("What a formal outcome needs, and what it does to the permissions.", m =>
    {
        var outcome = m.Required("outcome", v => v.Outcome, FormalOutcome);
        var conditions = m.Required("conditions", v => v.Conditions, Atoms.Words);
        var permissions = m.Required("permissions", v => v.Permissions, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(outcome[p], conditions[p], permissions[p], source[p]);
    });

    internal static ObjectShape<OutcomeEffect> OutcomeEffect =>
        field ??= Atoms.Object<OutcomeEffect>("What a formal outcome asks for in the permissions of a study.", m =>
    {
        var rule = m.Required("rule", v => v.Rule, OutcomeRule);
        var change = m.Optional("change", v => v.Change, PermissionShapes.PermissionChange);
        var steps = m.List("steps", v => v.Steps, PermissionShapes.ApprovalDefinition);
        var missing = m.List("missing", v => v.Missing, FactShapes.Fact);
        return p => new(rule[p], change[p], steps[p], missing[p]);
    });

    internal static Shape<OffTrackReason> OffTrackReason =>
        field ??= Atoms.Named("A reason of the national tool why a study is off track.", "One of the reasons of the national tool.",
        words => Domain.Troubleshooting.OffTrackReason.All.FirstOrDefault(r => r.Words == words)
            ?? throw new FormatException($"The national tool has no reason {Guarded.Shown(words)}."), reason => reason.Words);
}
