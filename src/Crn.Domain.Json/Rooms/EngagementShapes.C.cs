using Crn.Domain.Engagement;
using Crn.Domain.Engagement.Tables;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static partial class EngagementShapes
{
    internal static ObjectShape<EnquiryEvent.Resubmitted> EnquiryEventResubmitted =>
        field ??= Atoms.Object<EnquiryEvent.Resubmitted>("The application goes in again: back to the outline or the full application, " +
            "earlier answers kept with their dates (EE-08).", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        var route = m.Required("route", v => v.Route, EngagementShapes.ApplicationRoute);
        return p => new(on[p], by[p], recordedOn[p], stage[p], route[p]);
    }, "EnquiryEventResubmitted");

    internal static ObjectShape<EnquiryEvent.StageReached> EnquiryEventStageReached =>
        field ??= Atoms.Object<EnquiryEvent.StageReached>("The next stage was reached.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        return p => new(on[p], by[p], recordedOn[p], stage[p]);
    }, "EnquiryEventStageReached");

    internal static ObjectShape<EnquiryEvent.Started> EnquiryEventStarted =>
        field ??= Atoms.Object<EnquiryEvent.Started>("A researcher came to the network.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var reference = m.Usual("reference", v => v.Reference, Atoms.FreeText, default);
        var route = m.Required("route", v => v.Route, EngagementShapes.ApplicationRoute);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        return p => new(on[p], by[p], recordedOn[p], reference[p], route[p], stage[p]);
    }, "EnquiryEventStarted");

    internal static ObjectShape<LeadTime> LeadTime =>
        field ??= Atoms.Object<LeadTime>("How many weeks before a submission it is wise to ask for something.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var what = m.Required("what", v => v.What, Atoms.Words);
        var leastWeeks = m.Required("leastWeeks", v => v.LeastWeeks, Atoms.Whole);
        var mostWeeks = m.Required("mostWeeks", v => v.MostWeeks, Atoms.Whole);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(code[p], what[p], leastWeeks[p], mostWeeks[p], source[p]);
    });

    internal static ObjectShape<LearntFact> LearntFact =>
        field ??= Atoms.Object<LearntFact>("An answer as an enquiry came to know it: what, from whom, as at when, how firm, and on which " +
            "day and at which stage it was learnt.", m =>
    {
        var observation = m.Required("observation", v => v.Observation, SheetShapes.Observation);
        var firmness = m.Required("firmness", v => v.Firmness, EngagementShapes.Firmness);
        var learntOn = m.Required("learntOn", v => v.LearntOn, Atoms.Date);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        return p => new(observation[p], firmness[p], learntOn[p], stage[p], site[p]);
    });

    internal static ObjectShape<MissingFact> MissingFact =>
        field ??= Atoms.Object<MissingFact>("A fact that is missing, or known too roughly, and what hangs on it.", m =>
    {
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var isKnownRoughly = m.Required("isKnownRoughly", v => v.IsKnownRoughly, Atoms.Flag);
        var expectedFrom = m.Required("expectedFrom", v => v.ExpectedFrom, EngagementShapes.EngagementStage);
        var isOverdue = m.Required("isOverdue", v => v.IsOverdue, Atoms.Flag);
        var settles = m.List("settles", v => v.Settles, Atoms.Words);
        var blockers = m.List("blockers", v => v.Blockers, Atoms.Words);
        var concerns = m.List("concerns", v => v.Concerns, Atoms.Words);
        return p => new(fact[p], isKnownRoughly[p], expectedFrom[p], isOverdue[p], settles[p], blockers[p], concerns[p]);
    });

    internal static ObjectShape<NetworkOffer> NetworkOffer =>
        field ??= Atoms.Object<NetworkOffer>("Something that the network, or a body beside it, offers a researcher at a stage.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var by = m.Required("by", v => v.By, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var grantsOnly = m.Required("grantsOnly", v => v.GrantsOnly, Atoms.Flag);
        return p => new(code[p], stage[p], name[p], by[p], source[p], grantsOnly[p]);
    });

    internal static ObjectShape<RunningClock> RunningClock =>
        field ??= Atoms.Object<RunningClock>(
            "A turnaround clock on a request: when it started, when it is due, and whether it was met.", m =>
    {
        var turnaround = m.Required("turnaround", v => v.Turnaround, EngagementShapes.Turnaround);
        var startedOn = m.Required("startedOn", v => v.StartedOn, Atoms.Date);
        var dueOn = m.Required("dueOn", v => v.DueOn, Atoms.Date);
        var metOn = m.Optional("metOn", v => v.MetOn, Atoms.Date);
        return p => new(turnaround[p], startedOn[p], dueOn[p], metOn[p]);
    });

    internal static ObjectShape<ServiceRequest> ServiceRequest =>
        field ??= Atoms.Object<ServiceRequest>(
            "A request for something that the network offers, and the days on which it took its steps.", m =>
    {
        var offer = m.Required("offer", v => v.Offer, Atoms.Words);
        var steps = m.List("steps", v => v.Steps, Atoms.Pair("step", EngagementShapes.RequestStep, "on", Atoms.Date));
        return p => new(offer[p], steps[p]);
    });

    internal static ObjectShape<StageFactRow> StageFactRow =>
        field ??= Atoms.Object<StageFactRow>("One row of the stage-by-fact matrix: a topic, what is usually known of it at each stage, " +
            "and the facts that belong to it.", m =>
    {
        var topic = m.Required("topic", v => v.Topic, Atoms.Words);
        var letters = m.Required("letters", v => v.Letters, Atoms.Words);
        var facts = m.List("facts", v => v.Facts, FactShapes.Fact);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(topic[p], letters[p], facts[p], source[p]);
    });

    internal static ObjectShape<StagedFinding> StagedFinding =>
        field ??= Atoms.Object<StagedFinding>("What a rule says of an enquiry, weighed by the stage it stands at.", m =>
    {
        var finding = m.Required("finding", v => v.Finding, FindingShapes.OfFeasibility);
        var severity = m.Required("severity", v => v.Severity, RuleShapes.Severity);
        var expectedFrom = m.Required("expectedFrom", v => v.ExpectedFrom, EngagementShapes.EngagementStage);
        var isOverdue = m.Required("isOverdue", v => v.IsOverdue, Atoms.Flag);
        var isEstimated = m.Required("isEstimated", v => v.IsEstimated, Atoms.Flag);
        return p => new(finding[p], severity[p], expectedFrom[p], isOverdue[p], isEstimated[p]);
    });

    internal static ObjectShape<StageFactMatrix> StageFactMatrix =>
        field ??= Atoms.Object<StageFactMatrix>("What is usually known when: which unknowns are to be expected at a stage and which are " +
            "overdue.", m =>
    {
        var rows = m.List("rows", v => v.Rows, EngagementShapes.StageFactRow);
        return p => new(rows[p]);
    });

    internal static ObjectShape<Turnaround> Turnaround =>
        field ??= Atoms.Object<Turnaround>("How many working days the network allows itself between two steps of a request.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var offer = m.Required("offer", v => v.Offer, Atoms.Words);
        var from = m.Required("from", v => v.From, EngagementShapes.RequestStep);
        var to = m.Required("to", v => v.To, EngagementShapes.RequestStep);
        var workingDays = m.Required("workingDays", v => v.WorkingDays, Atoms.Whole);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(code[p], offer[p], from[p], to[p], workingDays[p], source[p]);
    });
}
