using Crn.Domain.Json.Shapes;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Rooms;

// What takes place in an escalation.
internal static partial class TroubleshootingShapes
{
    internal static BodyShape<EscalationEvent> EscalationEvent =>
        field ??= EscalationEventKinds.AsDocument(new("crn.escalation-event"));

    private static UnionShape<EscalationEvent> EscalationEventKinds =>
        field ??= new("EscalationEvent", "Something that took place in the escalation of a study.",
        new UnionCase<EscalationEvent, EscalationEvent.Started>("Started", EscalationStarted),
        new UnionCase<EscalationEvent, EscalationEvent.Reported>("Reported", EscalationReported),
        new UnionCase<EscalationEvent, EscalationEvent.Raised>("Raised", EscalationRaised),
        new UnionCase<EscalationEvent, EscalationEvent.Lowered>("Lowered", EscalationLowered),
        new UnionCase<EscalationEvent, EscalationEvent.Answered>("Answered", EscalationAnswered),
        new UnionCase<EscalationEvent, EscalationEvent.Reviewed>("Reviewed", EscalationReviewed),
        new UnionCase<EscalationEvent, EscalationEvent.Decided>("Decided", EscalationDecided));

    private static ObjectShape<EscalationEvent.Started> EscalationStarted =>
        field ??= Atoms.Object<EscalationEvent.Started>("The record was started.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var policy = m.Required("policy", v => v.Policy, EscalationPolicy);
        return p => new(on[p], by[p], recordedOn[p], policy[p]);
    }, "EscalationEventStarted");

    private static ObjectShape<EscalationEvent.Reported> EscalationReported =>
        field ??= Atoms.Object<EscalationEvent.Reported>("A report came in.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var report = m.Required("report", v => v.Report, EscalationReport);
        return p => new(on[p], by[p], recordedOn[p], report[p]);
    }, "EscalationEventReported");

    private static ObjectShape<EscalationEvent.Raised> EscalationRaised =>
        field ??= Atoms.Object<EscalationEvent.Raised>("The study was raised to a higher level.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, EscalationStep);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "EscalationEventRaised");

    private static ObjectShape<EscalationEvent.Lowered> EscalationLowered =>
        field ??= Atoms.Object<EscalationEvent.Lowered>("The study went back to a lower level.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var level = m.Required("level", v => v.Level, EscalationLevel);
        return p => new(on[p], by[p], recordedOn[p], level[p]);
    }, "EscalationEventLowered");

    private static ObjectShape<EscalationEvent.Answered> EscalationAnswered =>
        field ??= Atoms.Object<EscalationEvent.Answered>("The step was answered.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var answer = m.Usual("answer", v => v.Answer, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], answer[p]);
    }, "EscalationEventAnswered");

    private static ObjectShape<EscalationEvent.Reviewed> EscalationReviewed =>
        field ??= Atoms.Object<EscalationEvent.Reviewed>("The effect of the step was reviewed.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var recruits = m.Required("recruits", v => v.Recruits, Atoms.Whole);
        var counterfactual = m.Required("counterfactual", v => v.Counterfactual, Atoms.Whole);
        return p => new(on[p], by[p], recordedOn[p], recruits[p], counterfactual[p]);
    }, "EscalationEventReviewed");

    private static ObjectShape<EscalationEvent.Decided> EscalationDecided =>
        field ??= Atoms.Object<EscalationEvent.Decided>("A formal outcome was decided.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var outcome = m.Required("outcome", v => v.Outcome, FormalOutcome);
        return p => new(on[p], by[p], recordedOn[p], outcome[p]);
    }, "EscalationEventDecided");
}
