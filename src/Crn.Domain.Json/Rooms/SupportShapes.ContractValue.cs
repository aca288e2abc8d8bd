using Crn.Domain.Json.Shapes;
using Crn.Domain.Support;

namespace Crn.Domain.Json.Rooms;

// The review of what a commercial contract is worth.
internal static partial class SupportShapes
{
    internal static EnumShape<CostingState> CostingState =>
        field ??= Atoms.Enum<CostingState>("Where the review of the costing of a commercial study stands.");

    internal static BodyShape<ContractValueReview> ContractValueReview =>
        field ??= Atoms.Object<ContractValueReview>("The review of the costing of a commercial study, and what each site said of it.", m =>
    {
        var study = m.Usual("study", v => v.Study, Atoms.FreeText, default);
        var state = m.Required("state", v => v.State, CostingState);
        var acceptedBy = m.List("acceptedBy", v => v.AcceptedBy, SiteShapes.SiteCode);
        var escalatedBy = m.List("escalatedBy", v => v.EscalatedBy, SiteShapes.SiteCode);
        var submittedOn = m.Optional("submittedOn", v => v.SubmittedOn, Atoms.Date);
        var completedOn = m.Optional("completedOn", v => v.CompletedOn, Atoms.Date);
        var changesRequestedOn = m.Optional("changesRequestedOn", v => v.ChangesRequestedOn, Atoms.Date);
        var daysAtSites = m.List("daysAtSites", v => v.DaysAtSites, Atoms.Pair("site", SiteShapes.SiteCode, "on", Atoms.Date));
        var version = m.Required("stateVersion", v => v.Version, Atoms.Whole);
        var startedOn = m.Required("startedOn", v => v.StartedOn, Atoms.Date);
        var lastRecordedOn = m.Required("lastRecordedOn", v => v.LastRecordedOn, Atoms.Date);
        m.Checked(States.Against);
        return p => new(study[p])
        {
            State = state[p],
            AcceptedBy = acceptedBy[p],
            EscalatedBy = escalatedBy[p],
            SubmittedOn = submittedOn[p],
            CompletedOn = completedOn[p],
            ChangesRequestedOn = changesRequestedOn[p],
            DaysAtSites = daysAtSites[p],
            Version = version[p],
            StartedOn = startedOn[p],
            LastRecordedOn = lastRecordedOn[p],
        };
    }).AsDocument(new("crn.contract-value-review"));

    internal static BodyShape<ContractValueEvent> ContractValueEvent =>
        field ??= ContractValueEventKinds.AsDocument(new("crn.contract-value-event"));

    private static UnionShape<ContractValueEvent> ContractValueEventKinds =>
        field ??= new("ContractValueEvent", "Something that took place in the review of a costing.",
        new UnionCase<ContractValueEvent, ContractValueEvent.Started>("Started", ContractValueStarted),
        new UnionCase<ContractValueEvent, ContractValueEvent.Submitted>("Submitted", ContractValueSubmitted),
        new UnionCase<ContractValueEvent, ContractValueEvent.ChangesRequested>("ChangesRequested", ContractValueChangesRequested),
        new UnionCase<ContractValueEvent, ContractValueEvent.Completed>("Completed", ContractValueCompleted),
        new UnionCase<ContractValueEvent, ContractValueEvent.Accepted>("Accepted", ContractValueAccepted),
        new UnionCase<ContractValueEvent, ContractValueEvent.Escalated>("Escalated", ContractValueEscalated),
        new UnionCase<ContractValueEvent, ContractValueEvent.Answered>("Answered", ContractValueAnswered));

    private static ObjectShape<ContractValueEvent.Started> ContractValueStarted =>
        field ??= Atoms.Object<ContractValueEvent.Started>("The costing was begun.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var study = m.Usual("study", v => v.Study, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], study[p]);
    }, "ContractValueEventStarted");

    private static ObjectShape<ContractValueEvent.Submitted> ContractValueSubmitted =>
        field ??= Atoms.Object<ContractValueEvent.Submitted>("The costing was submitted for review.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        return p => new(on[p], by[p], recordedOn[p]);
    }, "ContractValueEventSubmitted");

    private static ObjectShape<ContractValueEvent.ChangesRequested> ContractValueChangesRequested =>
        field ??= Atoms.Object<ContractValueEvent.ChangesRequested>("Changes were requested.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], reason[p]);
    }, "ContractValueEventChangesRequested");

    private static ObjectShape<ContractValueEvent.Completed> ContractValueCompleted =>
        field ??= Atoms.Object<ContractValueEvent.Completed>("The resource review was completed.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        return p => new(on[p], by[p], recordedOn[p]);
    }, "ContractValueEventCompleted");

    private static ObjectShape<ContractValueEvent.Accepted> ContractValueAccepted =>
        field ??= Atoms.Object<ContractValueEvent.Accepted>("A site accepted its contract value.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "ContractValueEventAccepted");

    private static ObjectShape<ContractValueEvent.Escalated> ContractValueEscalated =>
        field ??= Atoms.Object<ContractValueEvent.Escalated>("A site escalated a question.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], site[p], reason[p]);
    }, "ContractValueEventEscalated");

    private static ObjectShape<ContractValueEvent.Answered> ContractValueAnswered =>
        field ??= Atoms.Object<ContractValueEvent.Answered>("A site's question was answered.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var answer = m.Usual("answer", v => v.Answer, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], site[p], answer[p]);
    }, "ContractValueEventAnswered");
}
