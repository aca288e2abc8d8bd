using Crn.Domain.Engagement.Checks;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Permissions;

namespace Crn.Domain.Json.Rooms;

internal static partial class PermissionShapes
{
    internal static ObjectShape<PermissionEvent.ChangeProposed> PermissionEventChangeProposed => field ??= Atoms.Object<PermissionEvent.ChangeProposed>("The sponsor proposed a change to the approved study.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var change = m.Required("change", v => v.Change, PermissionShapes.PermissionChange);
        return p => new(on[p], by[p], recordedOn[p], change[p]);
    }, "PermissionEventChangeProposed");

    internal static ObjectShape<PermissionEvent.ConditionsMet> PermissionEventConditionsMet => field ??= Atoms.Object<PermissionEvent.ConditionsMet>("The conditions of an outcome were met.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "PermissionEventConditionsMet");

    internal static ObjectShape<PermissionEvent.Decided> PermissionEventDecided => field ??= Atoms.Object<PermissionEvent.Decided>("The owner of a step recorded an outcome.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        var outcome = m.Usual("outcome", v => v.Outcome, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], step[p], outcome[p]);
    }, "PermissionEventDecided");

    internal static ObjectShape<PermissionEvent.DeemedBySilence> PermissionEventDeemedBySilence => field ??= Atoms.Object<PermissionEvent.DeemedBySilence>("The time ran out where silence lawfully is consent.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        var outcome = m.Usual("outcome", v => v.Outcome, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], step[p], outcome[p]);
    }, "PermissionEventDeemedBySilence");

    internal static ObjectShape<PermissionEvent.InformationGiven> PermissionEventInformationGiven => field ??= Atoms.Object<PermissionEvent.InformationGiven>("The sponsor answered.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "PermissionEventInformationGiven");

    internal static ObjectShape<PermissionEvent.InformationRequested> PermissionEventInformationRequested => field ??= Atoms.Object<PermissionEvent.InformationRequested>("The owner of a step asked the sponsor for information.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "PermissionEventInformationRequested");

    internal static ObjectShape<PermissionEvent.Learnt> PermissionEventLearnt => field ??= Atoms.Object<PermissionEvent.Learnt>("Answers about the study became known.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var answers = m.Required("answers", v => v.Answers, SheetShapes.FactSheet);
        return p => new(on[p], by[p], recordedOn[p], answers[p]);
    }, "PermissionEventLearnt");

    internal static ObjectShape<PermissionEvent.SiteAdded> PermissionEventSiteAdded => field ??= Atoms.Object<PermissionEvent.SiteAdded>("A site joined.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Required("site", v => v.Site, PermissionShapes.PermissionSite);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "PermissionEventSiteAdded");

    internal static ObjectShape<PermissionEvent.Started> PermissionEventStarted => field ??= Atoms.Object<PermissionEvent.Started>("The case was started.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var answers = m.Required("answers", v => v.Answers, SheetShapes.FactSheet);
        var submitting = m.Required("submitting", v => v.Submitting, Atoms.Date);
        var sites = m.List("sites", v => v.Sites, PermissionShapes.PermissionSite);
        var durations = m.Required("durations", v => v.Durations, PermissionShapes.StepDurations);
        return p => new(on[p], by[p], recordedOn[p], answers[p], submitting[p], sites[p], durations[p]);
    }, "PermissionEventStarted");

    internal static ObjectShape<PermissionEvent.UrgentSafetyMeasureTaken> PermissionEventUrgentSafetyMeasureTaken => field ??= Atoms.Object<PermissionEvent.UrgentSafetyMeasureTaken>("The sponsor or a site acted at once to protect participants, and notified the authorities afterwards.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var takenOn = m.Required("takenOn", v => v.TakenOn, Atoms.Date);
        return p => new(on[p], by[p], recordedOn[p], takenOn[p]);
    }, "PermissionEventUrgentSafetyMeasureTaken");

    internal static ObjectShape<PermissionEvent.Withdrawn> PermissionEventWithdrawn => field ??= Atoms.Object<PermissionEvent.Withdrawn>("The sponsor withdrew an application.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var step = m.Required("step", v => v.Step, PermissionShapes.StepKey);
        return p => new(on[p], by[p], recordedOn[p], step[p]);
    }, "PermissionEventWithdrawn");

    internal static BodyShape<PermissionPlan> PermissionPlan => field ??= Atoms.Object<PermissionPlan>("Which approvals a study needs under the regime of its submission, why, in what order, and by when.", m =>
    {
        var given = m.Required("given", v => v.Given, SheetShapes.FactSheet);
        var sites = m.List("sites", v => v.Sites, PermissionShapes.PermissionSite);
        var submitting = m.Required("submitting", v => v.Submitting, Atoms.Date);
        var durations = m.Required("durations", v => v.Durations, PermissionShapes.StepDurations);
        m.Answers("needed", v => v.Steps.Where(s => s.IsNeeded).Select(s => s.Code).ToValueList(), Atoms.Words);
        return p => Domain.Permissions.PermissionPlan.For(given[p], sites[p], submitting[p], durations[p]);
    }).AsDocument(new("crn.permission-plan"));

    internal static ObjectShape<PermissionSite> PermissionSite => field ??= Atoms.Object<PermissionSite>("A site of a case: its nation decides which local steps it needs (G10).", m =>
    {
        var code = m.Required("code", v => v.Code, SiteShapes.SiteCode);
        var nation = m.Required("nation", v => v.Nation, CalendarShapes.UkNation);
        var answers = m.Required("answers", v => v.Answers, SheetShapes.FactSheet);
        return p => new(code[p], nation[p], answers[p]);
    });

    internal static ObjectShape<PermissionStep> PermissionStep => field ??= Atoms.Object<PermissionStep>("A step of a plan: whether it is needed and why, what it waits for, and when it begins and ends.", m =>
    {
        var definition = m.Required("definition", v => v.Definition, PermissionShapes.ApprovalDefinition);
        var isNeeded = m.Required("isNeeded", v => v.IsNeeded, Atoms.Flag);
        var triggeredBy = m.List("triggeredBy", v => v.TriggeredBy, SheetShapes.Observation);
        var missingFacts = m.List("missingFacts", v => v.MissingFacts, FactShapes.Fact);
        var waitsFor = m.List("waitsFor", v => v.WaitsFor, Atoms.Words);
        var begins = m.Optional("begins", v => v.Begins, Atoms.Date);
        var ends = m.Optional("ends", v => v.Ends, Atoms.Date);
        var endsAtEarliest = m.Optional("endsAtEarliest", v => v.EndsAtEarliest, Atoms.Date);
        var datesDependOn = m.List("datesDependOn", v => v.DatesDependOn, FactShapes.Fact);
        var durationSource = m.Optional("durationSource", v => v.DurationSource, PolicyShapes.Citation);
        var datedBy = m.Required("datedBy", v => v.DatedBy, Atoms.Words);
        return p => new(definition[p], isNeeded[p], triggeredBy[p], missingFacts[p], waitsFor[p])
        {
            Begins = begins[p],
            Ends = ends[p],
            EndsAtEarliest = endsAtEarliest[p],
            DatesDependOn = datesDependOn[p],
            DurationSource = durationSource[p],
            DatedBy = datedBy[p],
        };
    });

    internal static ObjectShape<PlanDifference> PlanDifference => field ??= Atoms.Object<PlanDifference>("What differs between two plans.", m =>
    {
        var added = m.List("added", v => v.Added, PermissionShapes.PermissionStep);
        var removed = m.List("removed", v => v.Removed, PermissionShapes.PermissionStep);
        var moved = m.List("moved", v => v.Moved, Atoms.Pair("before", PermissionShapes.PermissionStep, "after", PermissionShapes.PermissionStep));
        return p => new(added[p], removed[p], moved[p]);
    });

    internal static ObjectShape<ReviewPeriod> ReviewPeriod => field ??= Atoms.Object<ReviewPeriod>("The published maximum or target time of a step, the event it counts from, and how far it is to be trusted.", m =>
    {
        var days = m.Required("days", v => v.Days, Atoms.Whole);
        var basis = m.Required("basis", v => v.Basis, CalendarShapes.DayBasis);
        var countsFrom = m.Required("countsFrom", v => v.CountsFrom, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(days[p], basis[p], countsFrom[p], source[p]);
    });

    internal static ObjectShape<SiteProgress> SiteProgress => field ??= Atoms.Object<SiteProgress>("A site of a case with its steps.", m =>
    {
        var site = m.Required("site", v => v.Site, PermissionShapes.PermissionSite);
        var addedOn = m.Required("addedOn", v => v.AddedOn, Atoms.Date);
        var joinedOn = m.Required("joinedOn", v => v.JoinedOn, Atoms.Date);
        var steps = m.List("steps", v => v.Steps, PermissionShapes.CaseStep);
        var bound = m.List("bound", v => v.Bound, Atoms.Words);
        return p => new(site[p], addedOn[p], joinedOn[p], steps[p])
        {
            Bound = bound[p],
        };
    });

    internal static ObjectShape<StepDurations> StepDurations => field ??= Atoms.Object<StepDurations>("How long steps take: the published periods, with a caller's own figures in their place where given.", m =>
    {
        var own = m.List("own", v => v.OwnFigures, Atoms.Pair("code", Atoms.Words, "period", PermissionShapes.ReviewPeriod));
        var isShortest = m.Usual("isShortest", v => v.IsShortest, Atoms.Flag, false);
        return p => Makers.Durations(own[p], isShortest[p]);
    });
}
