using Crn.Domain.Json.Shapes;
using Crn.Domain.Permissions;

namespace Crn.Domain.Json.Rooms;

internal static partial class PermissionShapes
{
    internal static ObjectShape<PermissionEvent.Abandoned> PermissionEventAbandoned =>
        field ??= Atoms.Object<PermissionEvent.Abandoned>("The sponsor gave the whole application up.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        return p => new(on[p], by[p], recordedOn[p]);
    }, "PermissionEventAbandoned");

    internal static ObjectShape<PermissionEvent.Appealed> PermissionEventAppealed =>
        field ??= Atoms.Object<PermissionEvent.Appealed>("The sponsor appealed; another committee hears the original application.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "PermissionEventAppealed");

    internal static ObjectShape<PermissionEvent.ApprovalExtended> PermissionEventApprovalExtended =>
        field ??= Atoms.Object<PermissionEvent.ApprovalExtended>("The authorities extended the time to the first UK participant.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var lapsesOn = m.Required("lapsesOn", v => v.LapsesOn, Atoms.Date);
        return p => new(on[p], by[p], recordedOn[p], lapsesOn[p]);
    }, "PermissionEventApprovalExtended");

    internal static ObjectShape<PermissionEvent.Begun> PermissionEventBegun =>
        field ??= Atoms.Object<PermissionEvent.Begun>("A step was begun: an application made, a pack sent, a review started.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "PermissionEventBegun");

    internal static ObjectShape<PermissionEvent.ChangeProposed> PermissionEventChangeProposed =>
        field ??= Atoms.Object<PermissionEvent.ChangeProposed>("The sponsor proposed a change to the approved study.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var change = m.Required("change", v => v.Change, PermissionShapes.PermissionChange);
        return p => new(on[p], by[p], recordedOn[p], change[p]);
    }, "PermissionEventChangeProposed");

    internal static ObjectShape<PermissionEvent.ConditionsMet> PermissionEventConditionsMet =>
        field ??= Atoms.Object<PermissionEvent.ConditionsMet>("The conditions of an outcome were met.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "PermissionEventConditionsMet");

    internal static ObjectShape<PermissionEvent.Decided> PermissionEventDecided =>
        field ??= Atoms.Object<PermissionEvent.Decided>("The owner of a step recorded an outcome.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        var outcome = m.Usual("outcome", v => v.Outcome, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], step[p], outcome[p]);
    }, "PermissionEventDecided");

    internal static ObjectShape<PermissionEvent.DeemedBySilence> PermissionEventDeemedBySilence =>
        field ??= Atoms.Object<PermissionEvent.DeemedBySilence>("The time ran out where silence lawfully is consent.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        var outcome = m.Usual("outcome", v => v.Outcome, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], step[p], outcome[p]);
    }, "PermissionEventDeemedBySilence");

    internal static ObjectShape<PermissionEvent.InformationGiven> PermissionEventInformationGiven =>
        field ??= Atoms.Object<PermissionEvent.InformationGiven>("The sponsor answered.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "PermissionEventInformationGiven");

    internal static ObjectShape<PermissionEvent.InformationRequested> PermissionEventInformationRequested =>
        field ??= Atoms.Object<PermissionEvent.InformationRequested>("The owner of a step asked the sponsor for information.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "PermissionEventInformationRequested");

    internal static ObjectShape<PermissionEvent.Learnt> PermissionEventLearnt =>
        field ??= Atoms.Object<PermissionEvent.Learnt>("Answers about the study became known.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var answers = m.Required("answers", v => v.Answers, SheetShapes.FactSheet);
        return p => new(on[p], by[p], recordedOn[p], answers[p]);
    }, "PermissionEventLearnt");

    internal static ObjectShape<PermissionEvent.SiteAdded> PermissionEventSiteAdded =>
        field ??= Atoms.Object<PermissionEvent.SiteAdded>("A site joined.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Required("site", v => v.Site, PermissionShapes.PermissionSite);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "PermissionEventSiteAdded");

    internal static ObjectShape<PermissionEvent.Started> PermissionEventStarted =>
        field ??= Atoms.Object<PermissionEvent.Started>("The case was started.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var answers = m.Required("answers", v => v.Answers, SheetShapes.FactSheet);
        var submitting = m.Required("submitting", v => v.Submitting, Atoms.Date);
        var sites = m.List("sites", v => v.Sites, PermissionShapes.PermissionSite);
        var durations = m.Required("durations", v => v.Durations, PermissionShapes.StepDurations);
        return p => new(on[p], by[p], recordedOn[p], answers[p], submitting[p], sites[p], durations[p]);
    }, "PermissionEventStarted");

    internal static ObjectShape<PermissionEvent.UrgentSafetyMeasureTaken> PermissionEventUrgentSafetyMeasureTaken =>
        field ??= Atoms.Object<PermissionEvent.UrgentSafetyMeasureTaken>("The sponsor or a site acted at once to protect participants, " +
            "and notified the authorities afterwards.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var takenOn = m.Required("takenOn", v => v.TakenOn, Atoms.Date);
        return p => new(on[p], by[p], recordedOn[p], takenOn[p]);
    }, "PermissionEventUrgentSafetyMeasureTaken");

    internal static ObjectShape<PermissionEvent.Withdrawn> PermissionEventWithdrawn =>
        field ??= Atoms.Object<PermissionEvent.Withdrawn>("The sponsor withdrew an application.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "PermissionEventWithdrawn");

    internal static BodyShape<PermissionPlan> PermissionPlan =>
        field ??= Atoms.Object<PermissionPlan>("Which approvals a study needs under the regime of its submission, why, in what order, " +
            "and by when.", m =>
    {
        var given = m.Required("given", v => v.Given, SheetShapes.FactSheet);
        var sites = m.List("sites", v => v.Sites, PermissionShapes.PermissionSite);
        var submitting = m.Required("submitting", v => v.Submitting, Atoms.Date);
        var durations = m.Required("durations", v => v.Durations, PermissionShapes.StepDurations);
        m.Answers("needed", v => v.Steps.Where(s => s.IsNeeded).Select(s => s.Code).ToValueList(), Atoms.Words);
        return p => Domain.Permissions.PermissionPlan.For(given[p], sites[p], submitting[p], durations[p]);
    }).AsDocument(new("crn.permission-plan"));

    internal static ObjectShape<PermissionSite> PermissionSite =>
        field ??= Atoms.Object<PermissionSite>("A site of a case: its nation decides which local steps it needs (G10).", m =>
    {
        var code = m.Required("code", v => v.Code, SiteShapes.SiteCode);
        var nation = m.Required("nation", v => v.Nation, CalendarShapes.UkNation);
        var answers = m.Required("answers", v => v.Answers, SheetShapes.FactSheet);
        return p => new(code[p], nation[p], answers[p]);
    });
}
