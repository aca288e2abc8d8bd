using Crn.Domain.Engagement;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static partial class EngagementShapes
{
    internal static ObjectShape<EnquiryDeadline> EnquiryDeadline =>
        field ??= Atoms.Object<EnquiryDeadline>("A date by which something must be handed in.", m =>
    {
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        var kind = m.Required("kind", v => v.Kind, EngagementShapes.SubmissionKind);
        var date = m.Required("date", v => v.Date, Atoms.Date);
        return p => new(name[p], kind[p], date[p]);
    });

    internal static BodyShape<EnquiryEvent> EnquiryEvent => field ??= EnquiryEventKinds.AsDocument(new("crn.enquiry-event"));

    internal static UnionShape<EnquiryEvent> EnquiryEventKinds => field ??= new("EnquiryEvent", "One event in the life of an enquiry.",
        new UnionCase<EnquiryEvent, EnquiryEvent.Started>("Started", EnquiryEventStarted),
        new UnionCase<EnquiryEvent, EnquiryEvent.StageReached>("StageReached", EnquiryEventStageReached),
        new UnionCase<EnquiryEvent, EnquiryEvent.Resubmitted>("Resubmitted", EnquiryEventResubmitted),
        new UnionCase<EnquiryEvent, EnquiryEvent.FactsLearnt>("FactsLearnt", EnquiryEventFactsLearnt),
        new UnionCase<EnquiryEvent, EnquiryEvent.FactWithdrawn>("FactWithdrawn", EnquiryEventFactWithdrawn),
        new UnionCase<EnquiryEvent, EnquiryEvent.PapersShared>("PapersShared", EnquiryEventPapersShared),
        new UnionCase<EnquiryEvent, EnquiryEvent.Achieved>("Achieved", EnquiryEventAchieved),
        new UnionCase<EnquiryEvent, EnquiryEvent.Closed>("Closed", EnquiryEventClosed),
        new UnionCase<EnquiryEvent, EnquiryEvent.OfferMade>("OfferMade", EnquiryEventOfferMade),
        new UnionCase<EnquiryEvent, EnquiryEvent.HelpRequested>("HelpRequested", EnquiryEventHelpRequested),
        new UnionCase<EnquiryEvent, EnquiryEvent.RequestMoved>("RequestMoved", EnquiryEventRequestMoved),
        new UnionCase<EnquiryEvent, EnquiryEvent.MeetingHeld>("MeetingHeld", EnquiryEventMeetingHeld),
        new UnionCase<EnquiryEvent, EnquiryEvent.AdviceGiven>("AdviceGiven", EnquiryEventAdviceGiven),
        new UnionCase<EnquiryEvent, EnquiryEvent.DeadlineSet>("DeadlineSet", EnquiryEventDeadlineSet),
        new UnionCase<EnquiryEvent, EnquiryEvent.DeadlineMoved>("DeadlineMoved", EnquiryEventDeadlineMoved),
        new UnionCase<EnquiryEvent, EnquiryEvent.HandedIn>("HandedIn", EnquiryEventHandedIn),
        new UnionCase<EnquiryEvent, EnquiryEvent.DeadlineDropped>("DeadlineDropped", EnquiryEventDeadlineDropped));

    internal static ObjectShape<EnquiryEvent.Achieved> EnquiryEventAchieved =>
        field ??= Atoms.Object<EnquiryEvent.Achieved>("What was achieved was reported, so that what was assumed can be scored.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var achievement = m.Required("achievement", v => v.Achievement, EngagementShapes.Achievement);
        return p => new(on[p], by[p], recordedOn[p], achievement[p]);
    }, "EnquiryEventAchieved");

    internal static ObjectShape<EnquiryEvent.AdviceGiven> EnquiryEventAdviceGiven =>
        field ??= Atoms.Object<EnquiryEvent.AdviceGiven>("Advice was given.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var note = m.Required("note", v => v.Note, EngagementShapes.AdviceNote);
        return p => new(on[p], by[p], recordedOn[p], note[p]);
    }, "EnquiryEventAdviceGiven");

    internal static ObjectShape<EnquiryEvent.Closed> EnquiryEventClosed =>
        field ??= Atoms.Object<EnquiryEvent.Closed>("The enquiry was closed.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var why = m.Required("why", v => v.Why, EngagementShapes.EnquiryClosure);
        return p => new(on[p], by[p], recordedOn[p], why[p]);
    }, "EnquiryEventClosed");

    internal static ObjectShape<EnquiryEvent.DeadlineDropped> EnquiryEventDeadlineDropped =>
        field ??= Atoms.Object<EnquiryEvent.DeadlineDropped>("A deadline was given up: nothing will be handed in.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], name[p], reason[p]);
    }, "EnquiryEventDeadlineDropped");

    internal static ObjectShape<EnquiryEvent.DeadlineMoved> EnquiryEventDeadlineMoved =>
        field ??= Atoms.Object<EnquiryEvent.DeadlineMoved>("A deadline was moved.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        var to = m.Required("to", v => v.To, Atoms.Date);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], name[p], to[p], reason[p]);
    }, "EnquiryEventDeadlineMoved");

    internal static ObjectShape<EnquiryEvent.DeadlineSet> EnquiryEventDeadlineSet =>
        field ??= Atoms.Object<EnquiryEvent.DeadlineSet>("A deadline was set.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        var kind = m.Required("submissionKind", v => v.Kind, EngagementShapes.SubmissionKind);
        var date = m.Required("date", v => v.Date, Atoms.Date);
        return p => new(on[p], by[p], recordedOn[p], name[p], kind[p], date[p]);
    }, "EnquiryEventDeadlineSet");

    internal static ObjectShape<EnquiryEvent.FactWithdrawn> EnquiryEventFactWithdrawn =>
        field ??= Atoms.Object<EnquiryEvent.FactWithdrawn>("An answer turned out to be wrong and nothing took its place: the fact is " +
            "missing again.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        return p => new(on[p], by[p], recordedOn[p], fact[p], reason[p], site[p]);
    }, "EnquiryEventFactWithdrawn");

    internal static ObjectShape<EnquiryEvent.FactsLearnt> EnquiryEventFactsLearnt =>
        field ??= Atoms.Object<EnquiryEvent.FactsLearnt>("Answers were learnt, or learnt anew.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var answers = m.Required("answers", v => v.Answers, SheetShapes.FactSheet);
        var firmness = m.Required("firmness", v => v.Firmness, EngagementShapes.Firmness);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        return p => new(on[p], by[p], recordedOn[p], answers[p], firmness[p], site[p]);
    }, "EnquiryEventFactsLearnt");

    internal static ObjectShape<EnquiryEvent.HandedIn> EnquiryEventHandedIn =>
        field ??= Atoms.Object<EnquiryEvent.HandedIn>("What was due was handed in.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], name[p]);
    }, "EnquiryEventHandedIn");

    internal static ObjectShape<EnquiryEvent.HelpRequested> EnquiryEventHelpRequested =>
        field ??= Atoms.Object<EnquiryEvent.HelpRequested>("The researcher asked for something that the network offers.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var offer = m.Usual("offer", v => v.Offer, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], offer[p]);
    }, "EnquiryEventHelpRequested");

    internal static ObjectShape<EnquiryEvent.MeetingHeld> EnquiryEventMeetingHeld =>
        field ??= Atoms.Object<EnquiryEvent.MeetingHeld>("A meeting was held with the researcher.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var with = m.Usual("with", v => v.With, Atoms.FreeText, default);
        var summary = m.Usual("summary", v => v.Summary, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], with[p], summary[p]);
    }, "EnquiryEventMeetingHeld");

    internal static ObjectShape<EnquiryEvent.OfferMade> EnquiryEventOfferMade =>
        field ??= Atoms.Object<EnquiryEvent.OfferMade>("The network offered something.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var offer = m.Usual("offer", v => v.Offer, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], offer[p]);
    }, "EnquiryEventOfferMade");

    internal static ObjectShape<EnquiryEvent.PapersShared> EnquiryEventPapersShared =>
        field ??= Atoms.Object<EnquiryEvent.PapersShared>("Confidential papers were shared with the network.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        return p => new(on[p], by[p], recordedOn[p]);
    }, "EnquiryEventPapersShared");

    internal static ObjectShape<EnquiryEvent.RequestMoved> EnquiryEventRequestMoved =>
        field ??= Atoms.Object<EnquiryEvent.RequestMoved>("A request took a step.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var offer = m.Usual("offer", v => v.Offer, Atoms.FreeText, default);
        var step = m.Required("step", v => v.Step, EngagementShapes.RequestStep);
        return p => new(on[p], by[p], recordedOn[p], offer[p], step[p]);
    }, "EnquiryEventRequestMoved");
}
