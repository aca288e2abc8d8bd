using Crn.Domain.Json.Shapes;
using Crn.Domain.Permissions;
using Crn.Domain.Permissions.Cases;

namespace Crn.Domain.Json.Rooms;

internal static partial class PermissionShapes
{
    internal static EnumShape<ApprovalKind> ApprovalKind =>
        field ??= Atoms.Enum<ApprovalKind>("What kind of step a row of the approval graph is.");

    internal static EnumShape<CaseStepStatus> CaseStepStatus => field ??= Atoms.Enum<CaseStepStatus>("Where a step of a case stands.");

    internal static EnumShape<ChangeRoute> ChangeRoute => field ??= Atoms.Enum<ChangeRoute>("How the authorities treat a change.");

    internal static EnumShape<OutcomeMeaning> OutcomeMeaning =>
        field ??= Atoms.Enum<OutcomeMeaning>("What an outcome means for the steps that wait.");

    internal static EnumShape<SetUpMilestone> SetUpMilestone =>
        field ??= Atoms.Enum<SetUpMilestone>("The milestones of study set-up: one vocabulary for all eras.");

    internal static EnumShape<SiteEffect> SiteEffect => field ??= Atoms.Enum<SiteEffect>("Which sites must consider a change.");

    internal static ObjectShape<ApprovalDefinition> ApprovalDefinition =>
        field ??= Atoms.Object<ApprovalDefinition>("One row of the approval graph: a step, the years it exists, whose decision it is, " +
            "what triggers it, what it waits for, how long it may take, what its outcomes mean.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var from = m.Required("from", v => v.From, Atoms.Date);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        return p => Domain.Permissions.ApprovalGraph.Row(code[p], from[p], name[p]);
    });

    internal static ObjectShape<CaseStep> CaseStep =>
        field ??= Atoms.Object<CaseStep>("A step of a case as it stands: who has it in hand, since when, on which clock, and what was " +
            "decided.", m =>
    {
        var key = m.Required("key", v => v.Key, PermissionShapes.StepKey);
        var definition = m.Required("definition", v => v.Definition, PermissionShapes.ApprovalDefinition);
        var isNeeded = m.Required("isNeeded", v => v.IsNeeded, Atoms.Flag);
        var missingFacts = m.List("missingFacts", v => v.MissingFacts, FactShapes.Fact);
        var status = m.Required("status", v => v.Status, PermissionShapes.CaseStepStatus);
        var begunOn = m.Optional("begunOn", v => v.BegunOn, Atoms.Date);
        var endedOn = m.Optional("endedOn", v => v.EndedOn, Atoms.Date);
        var outcome = m.Optional("outcome", v => v.Outcome, Atoms.Words);
        var clock = m.Optional("clock", v => v.Clock, CalendarShapes.ReviewClock);
        var holds = m.List("holds", v => v.Holds, PermissionShapes.CaseHold);
        var lastOn = m.Optional("lastOn", v => v.LastOn, Atoms.Date);
        return p => new(key[p], definition[p], isNeeded[p], missingFacts[p])
        {
            Status = status[p],
            BegunOn = begunOn[p],
            EndedOn = endedOn[p],
            Outcome = outcome[p],
            Clock = clock[p],
            Holds = holds[p],
            LastOn = lastOn[p],
        };
    });

    internal static ObjectShape<CaseWait> CaseWait =>
        field ??= Atoms.Object<CaseWait>("A step that cannot go on, and what and whom it waits for.", m =>
    {
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        var waitsFor = m.List("waitsFor", v => v.WaitsFor, PermissionShapes.StepKey);
        var parties = m.List("parties", v => v.Parties, DecisionShapes.Party);
        var missingFacts = m.List("missingFacts", v => v.MissingFacts, FactShapes.Fact);
        return p => new(step[p], waitsFor[p], parties[p], missingFacts[p]);
    });

    internal static ObjectShape<CaseHold> CaseHold => field ??= Atoms.Object<CaseHold>("Who has had a step in hand since a day.", m =>
    {
        var party = m.Required("party", v => v.Party, DecisionShapes.Party);
        var from = m.Required("from", v => v.From, Atoms.Date);
        return p => new(party[p], from[p]);
    });

    internal static ObjectShape<ChangeProgress> ChangeProgress =>
        field ??= Atoms.Object<ChangeProgress>("A change of a case with its steps, under the regime of its own day (G1).", m =>
    {
        var number = m.Required("number", v => v.Number, Atoms.Whole);
        var change = m.Required("change", v => v.Change, PermissionShapes.PermissionChange);
        var proposedOn = m.Required("proposedOn", v => v.ProposedOn, Atoms.Date);
        var steps = m.List("steps", v => v.Steps, PermissionShapes.CaseStep);
        return p => new(number[p], change[p], proposedOn[p], steps[p]);
    });

    internal static ObjectShape<HeldPeriod> HeldPeriod =>
        field ??= Atoms.Object<HeldPeriod>("A period on the way to a step, and who had the way in hand.", m =>
    {
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        var party = m.Required("party", v => v.Party, DecisionShapes.Party);
        var from = m.Required("from", v => v.From, Atoms.Date);
        var to = m.Required("to", v => v.To, Atoms.Date);
        var isWaiting = m.Required("isWaiting", v => v.IsWaiting, Atoms.Flag);
        return p => new(step[p], party[p], from[p], to[p], isWaiting[p]);
    });

    internal static BodyShape<PermissionCase> PermissionCase =>
        field ??= Atoms.Object<PermissionCase>("The permissions of one study as they come: applications, questions, decisions, " +
            "confirmations at each site, openings and changes, as the fold of their events.", m =>
    {
        var answers = m.Required("answers", v => v.Answers, SheetShapes.FactSheet);
        var durations = m.Required("durations", v => v.Durations, PermissionShapes.StepDurations);
        var submitting = m.Required("submitting", v => v.Submitting, Atoms.Date);
        var startedOn = m.Required("startedOn", v => v.StartedOn, Atoms.Date);
        var steps = m.List("steps", v => v.Steps, PermissionShapes.CaseStep);
        var sites = m.List("sites", v => v.Sites, PermissionShapes.SiteProgress);
        var changes = m.List("changes", v => v.Changes, PermissionShapes.ChangeProgress);
        var urgentSafetyMeasures = m.List("urgentSafetyMeasures", v => v.UrgentSafetyMeasures, Atoms.Date);
        var isAbandoned = m.Required("isAbandoned", v => v.IsAbandoned, Atoms.Flag);
        var lastRecordedOn = m.Required("lastRecordedOn", v => v.LastRecordedOn, Atoms.Date);
        var version = m.Required("stateVersion", v => v.Version, Atoms.Whole);
        var extended = m.Optional("extended", v => v.Extended, Atoms.Date);
        m.Checked(States.Against);
        return p => new(answers[p], durations[p])
        {
            Submitting = submitting[p],
            StartedOn = startedOn[p],
            Steps = steps[p],
            Sites = sites[p],
            Changes = changes[p],
            UrgentSafetyMeasures = urgentSafetyMeasures[p],
            IsAbandoned = isAbandoned[p],
            LastRecordedOn = lastRecordedOn[p],
            Version = version[p],
            Extended = extended[p],
        };
    }).AsDocument(new("crn.permission-case"));

    internal static ObjectShape<PermissionChange> PermissionChange =>
        field ??= Atoms.Object<PermissionChange>("A change to an approved study, on two axes that do not depend on each other: how the " +
            "authorities treat it, and which sites must consider it.", m =>
    {
        var route = m.Required("route", v => v.Route, PermissionShapes.ChangeRoute);
        var effect = m.Required("effect", v => v.Effect, PermissionShapes.SiteEffect);
        var affectedSites = m.List("affectedSites", v => v.AffectedSites, SiteShapes.SiteCode);
        return p => new(route[p], effect[p], affectedSites[p]);
    });

    internal static BodyShape<PermissionEvent> PermissionEvent => field ??= PermissionEventKinds.AsDocument(new("crn.permission-event"));

    internal static UnionShape<PermissionEvent> PermissionEventKinds =>
        field ??= new("PermissionEvent", "Something that took place in a permission case.",
        new UnionCase<PermissionEvent, PermissionEvent.Started>("Started", PermissionEventStarted),
        new UnionCase<PermissionEvent, PermissionEvent.Learnt>("Learnt", PermissionEventLearnt),
        new UnionCase<PermissionEvent, PermissionEvent.SiteAdded>("SiteAdded", PermissionEventSiteAdded),
        new UnionCase<PermissionEvent, PermissionEvent.Begun>("Begun", PermissionEventBegun),
        new UnionCase<PermissionEvent, PermissionEvent.InformationRequested>("InformationRequested", PermissionEventInformationRequested),
        new UnionCase<PermissionEvent, PermissionEvent.InformationGiven>("InformationGiven", PermissionEventInformationGiven),
        new UnionCase<PermissionEvent, PermissionEvent.Decided>("Decided", PermissionEventDecided),
        new UnionCase<PermissionEvent, PermissionEvent.ConditionsMet>("ConditionsMet", PermissionEventConditionsMet),
        new UnionCase<PermissionEvent, PermissionEvent.DeemedBySilence>("DeemedBySilence", PermissionEventDeemedBySilence),
        new UnionCase<PermissionEvent, PermissionEvent.Withdrawn>("Withdrawn", PermissionEventWithdrawn),
        new UnionCase<PermissionEvent, PermissionEvent.Appealed>("Appealed", PermissionEventAppealed),
        new UnionCase<PermissionEvent, PermissionEvent.ChangeProposed>("ChangeProposed", PermissionEventChangeProposed),
        new UnionCase<PermissionEvent, PermissionEvent.UrgentSafetyMeasureTaken>("UrgentSafetyMeasureTaken",
            PermissionEventUrgentSafetyMeasureTaken),
        new UnionCase<PermissionEvent, PermissionEvent.ApprovalExtended>("ApprovalExtended", PermissionEventApprovalExtended),
        new UnionCase<PermissionEvent, PermissionEvent.Abandoned>("Abandoned", PermissionEventAbandoned));
}
