using Crn.Domain.Engagement;
using Crn.Domain.Engagement.Checks;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static partial class EngagementShapes
{
    internal static ObjectShape<EnquiryEvent.Achieved> EnquiryEventAchieved => field ??= Atoms.Object<EnquiryEvent.Achieved>("What was achieved was reported, so that what was assumed can be scored.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var achievement = m.Required("achievement", v => v.Achievement, EngagementShapes.Achievement);
        return p => new(on[p], by[p], recordedOn[p], achievement[p]);
    }, "EnquiryEventAchieved");

    internal static ObjectShape<EnquiryEvent.AdviceGiven> EnquiryEventAdviceGiven => field ??= Atoms.Object<EnquiryEvent.AdviceGiven>("Advice was given.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var note = m.Required("note", v => v.Note, EngagementShapes.AdviceNote);
        return p => new(on[p], by[p], recordedOn[p], note[p]);
    }, "EnquiryEventAdviceGiven");

    internal static ObjectShape<EnquiryEvent.Closed> EnquiryEventClosed => field ??= Atoms.Object<EnquiryEvent.Closed>("The enquiry was closed.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var why = m.Required("why", v => v.Why, EngagementShapes.EnquiryClosure);
        return p => new(on[p], by[p], recordedOn[p], why[p]);
    }, "EnquiryEventClosed");

    internal static ObjectShape<EnquiryEvent.DeadlineDropped> EnquiryEventDeadlineDropped => field ??= Atoms.Object<EnquiryEvent.DeadlineDropped>("A deadline was given up: nothing will be handed in.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], name[p], reason[p]);
    }, "EnquiryEventDeadlineDropped");

    internal static ObjectShape<EnquiryEvent.DeadlineMoved> EnquiryEventDeadlineMoved => field ??= Atoms.Object<EnquiryEvent.DeadlineMoved>("A deadline was moved.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        var to = m.Required("to", v => v.To, Atoms.Date);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], name[p], to[p], reason[p]);
    }, "EnquiryEventDeadlineMoved");

    internal static ObjectShape<EnquiryEvent.DeadlineSet> EnquiryEventDeadlineSet => field ??= Atoms.Object<EnquiryEvent.DeadlineSet>("A deadline was set.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        var kind = m.Required("submissionKind", v => v.Kind, EngagementShapes.SubmissionKind);
        var date = m.Required("date", v => v.Date, Atoms.Date);
        return p => new(on[p], by[p], recordedOn[p], name[p], kind[p], date[p]);
    }, "EnquiryEventDeadlineSet");

    internal static ObjectShape<EnquiryEvent.FactWithdrawn> EnquiryEventFactWithdrawn => field ??= Atoms.Object<EnquiryEvent.FactWithdrawn>("An answer turned out to be wrong and nothing took its place: the fact is missing again.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        return p => new(on[p], by[p], recordedOn[p], fact[p], reason[p], site[p]);
    }, "EnquiryEventFactWithdrawn");

    internal static ObjectShape<EnquiryEvent.FactsLearnt> EnquiryEventFactsLearnt => field ??= Atoms.Object<EnquiryEvent.FactsLearnt>("Answers were learnt, or learnt anew.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var answers = m.Required("answers", v => v.Answers, SheetShapes.FactSheet);
        var firmness = m.Required("firmness", v => v.Firmness, EngagementShapes.Firmness);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        return p => new(on[p], by[p], recordedOn[p], answers[p], firmness[p], site[p]);
    }, "EnquiryEventFactsLearnt");

    internal static ObjectShape<EnquiryEvent.HandedIn> EnquiryEventHandedIn => field ??= Atoms.Object<EnquiryEvent.HandedIn>("What was due was handed in.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], name[p]);
    }, "EnquiryEventHandedIn");

    internal static ObjectShape<EnquiryEvent.HelpRequested> EnquiryEventHelpRequested => field ??= Atoms.Object<EnquiryEvent.HelpRequested>("The researcher asked for something that the network offers.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var offer = m.Usual("offer", v => v.Offer, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], offer[p]);
    }, "EnquiryEventHelpRequested");

    internal static ObjectShape<EnquiryEvent.MeetingHeld> EnquiryEventMeetingHeld => field ??= Atoms.Object<EnquiryEvent.MeetingHeld>("A meeting was held with the researcher.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var with = m.Usual("with", v => v.With, Atoms.FreeText, default);
        var summary = m.Usual("summary", v => v.Summary, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], with[p], summary[p]);
    }, "EnquiryEventMeetingHeld");

    internal static ObjectShape<EnquiryEvent.OfferMade> EnquiryEventOfferMade => field ??= Atoms.Object<EnquiryEvent.OfferMade>("The network offered something.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var offer = m.Usual("offer", v => v.Offer, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], offer[p]);
    }, "EnquiryEventOfferMade");

    internal static ObjectShape<EnquiryEvent.PapersShared> EnquiryEventPapersShared => field ??= Atoms.Object<EnquiryEvent.PapersShared>("Confidential papers were shared with the network.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        return p => new(on[p], by[p], recordedOn[p]);
    }, "EnquiryEventPapersShared");

    internal static ObjectShape<EnquiryEvent.RequestMoved> EnquiryEventRequestMoved => field ??= Atoms.Object<EnquiryEvent.RequestMoved>("A request took a step.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var offer = m.Usual("offer", v => v.Offer, Atoms.FreeText, default);
        var step = m.Required("step", v => v.Step, EngagementShapes.RequestStep);
        return p => new(on[p], by[p], recordedOn[p], offer[p], step[p]);
    }, "EnquiryEventRequestMoved");

    internal static ObjectShape<EnquiryEvent.Resubmitted> EnquiryEventResubmitted => field ??= Atoms.Object<EnquiryEvent.Resubmitted>("The application goes in again: back to the outline or the full application, earlier answers kept with their dates (EE-08).", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        var route = m.Required("route", v => v.Route, EngagementShapes.ApplicationRoute);
        return p => new(on[p], by[p], recordedOn[p], stage[p], route[p]);
    }, "EnquiryEventResubmitted");

    internal static ObjectShape<EnquiryEvent.StageReached> EnquiryEventStageReached => field ??= Atoms.Object<EnquiryEvent.StageReached>("The next stage was reached.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        return p => new(on[p], by[p], recordedOn[p], stage[p]);
    }, "EnquiryEventStageReached");

    internal static ObjectShape<EnquiryEvent.Started> EnquiryEventStarted => field ??= Atoms.Object<EnquiryEvent.Started>("A researcher came to the network.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var reference = m.Usual("reference", v => v.Reference, Atoms.FreeText, default);
        var route = m.Required("route", v => v.Route, EngagementShapes.ApplicationRoute);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        return p => new(on[p], by[p], recordedOn[p], reference[p], route[p], stage[p]);
    }, "EnquiryEventStarted");

    internal static ObjectShape<LeadTime> LeadTime => field ??= Atoms.Object<LeadTime>("How many weeks before a submission it is wise to ask for something.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var what = m.Required("what", v => v.What, Atoms.Words);
        var leastWeeks = m.Required("leastWeeks", v => v.LeastWeeks, Atoms.Whole);
        var mostWeeks = m.Required("mostWeeks", v => v.MostWeeks, Atoms.Whole);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(code[p], what[p], leastWeeks[p], mostWeeks[p], source[p]);
    });

    internal static ObjectShape<LearntFact> LearntFact => field ??= Atoms.Object<LearntFact>("An answer as an enquiry came to know it: what, from whom, as at when, how firm, and on which day and at which stage it was learnt.", m =>
    {
        var observation = m.Required("observation", v => v.Observation, SheetShapes.Observation);
        var firmness = m.Required("firmness", v => v.Firmness, EngagementShapes.Firmness);
        var learntOn = m.Required("learntOn", v => v.LearntOn, Atoms.Date);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        return p => new(observation[p], firmness[p], learntOn[p], stage[p], site[p]);
    });

    internal static ObjectShape<MissingFact> MissingFact => field ??= Atoms.Object<MissingFact>("A fact that is missing, or known too roughly, and what hangs on it.", m =>
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
}
