using Crn.Domain.Json.Shapes;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Json.Rooms;

internal static partial class RecruitmentShapes
{
    internal static ObjectShape<RecruitmentCount> RecruitmentCount => field ??= Atoms.Object<RecruitmentCount>("One row of recruitment activity: how many people, at which site, in which days, in which state.", m =>
    {
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        var period = m.Required("period", v => v.Period, RecruitmentShapes.RecruitmentPeriod);
        var count = m.Required("count", v => v.Count, Atoms.Whole);
        var state = m.Required("state", v => v.State, RecruitmentShapes.ParticipantState);
        return p => new(site[p], period[p], count[p], state[p]);
    });

    internal static BodyShape<RecruitmentEvent> RecruitmentEvent => field ??= RecruitmentEventKinds.AsDocument(new("crn.recruitment-event"));

    internal static UnionShape<RecruitmentEvent> RecruitmentEventKinds => field ??= new("RecruitmentEvent", "An event of a recruitment ledger.",
        new UnionCase<RecruitmentEvent, RecruitmentEvent.Started>("Started", RecruitmentEventStarted),
        new UnionCase<RecruitmentEvent, RecruitmentEvent.Opened>("Opened", RecruitmentEventOpened),
        new UnionCase<RecruitmentEvent, RecruitmentEvent.OpeningCorrected>("OpeningCorrected", RecruitmentEventOpeningCorrected),
        new UnionCase<RecruitmentEvent, RecruitmentEvent.Paused>("Paused", RecruitmentEventPaused),
        new UnionCase<RecruitmentEvent, RecruitmentEvent.Resumed>("Resumed", RecruitmentEventResumed),
        new UnionCase<RecruitmentEvent, RecruitmentEvent.Closed>("Closed", RecruitmentEventClosed),
        new UnionCase<RecruitmentEvent, RecruitmentEvent.Reported>("Reported", RecruitmentEventReported),
        new UnionCase<RecruitmentEvent, RecruitmentEvent.Completed>("Completed", RecruitmentEventCompleted),
        new UnionCase<RecruitmentEvent, RecruitmentEvent.Corrected>("Corrected", RecruitmentEventCorrected),
        new UnionCase<RecruitmentEvent, RecruitmentEvent.Withdrawn>("Withdrawn", RecruitmentEventWithdrawn),
        new UnionCase<RecruitmentEvent, RecruitmentEvent.Confirmed>("Confirmed", RecruitmentEventConfirmed));

    internal static ObjectShape<RecruitmentEvent.Closed> RecruitmentEventClosed => field ??= Atoms.Object<RecruitmentEvent.Closed>("A site, or the study, closed to recruitment.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "RecruitmentEventClosed");

    internal static ObjectShape<RecruitmentEvent.Completed> RecruitmentEventCompleted => field ??= Atoms.Object<RecruitmentEvent.Completed>("It was reported that everything to a day is in: days without a row had nobody.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "RecruitmentEventCompleted");

    internal static ObjectShape<RecruitmentEvent.Confirmed> RecruitmentEventConfirmed => field ??= Atoms.Object<RecruitmentEvent.Confirmed>("A sponsor or chief investigator stated whether the recruits of a period are accurate.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        var period = m.Required("period", v => v.Period, RecruitmentShapes.RecruitmentPeriod);
        var isAccurate = m.Required("isAccurate", v => v.IsAccurate, Atoms.Flag);
        var confirmedCount = m.Optional("confirmedCount", v => v.ConfirmedCount, Atoms.Whole);
        return p => new(on[p], by[p], recordedOn[p], site[p], period[p], isAccurate[p], confirmedCount[p]);
    }, "RecruitmentEventConfirmed");

    internal static ObjectShape<RecruitmentEvent.Corrected> RecruitmentEventCorrected => field ??= Atoms.Object<RecruitmentEvent.Corrected>("A reported count was wrong; the new one supersedes it.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var was = m.Required("was", v => v.Was, RecruitmentShapes.RecruitmentCount);
        var count = m.Required("count", v => v.Count, Atoms.Whole);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], was[p], count[p], reason[p]);
    }, "RecruitmentEventCorrected");

    internal static ObjectShape<RecruitmentEvent.Opened> RecruitmentEventOpened => field ??= Atoms.Object<RecruitmentEvent.Opened>("A site, or the study, opened to recruitment.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "RecruitmentEventOpened");

    internal static ObjectShape<RecruitmentEvent.OpeningCorrected> RecruitmentEventOpeningCorrected => field ??= Atoms.Object<RecruitmentEvent.OpeningCorrected>("The recorded opening of a site, or the study, was found wrong.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        var openedOn = m.Optional("openedOn", v => v.OpenedOn, Atoms.Date);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], site[p], openedOn[p], reason[p]);
    }, "RecruitmentEventOpeningCorrected");

    internal static ObjectShape<RecruitmentEvent.Paused> RecruitmentEventPaused => field ??= Atoms.Object<RecruitmentEvent.Paused>("A site paused recruitment, or the study was suspended.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "RecruitmentEventPaused");

    internal static ObjectShape<RecruitmentEvent.Reported> RecruitmentEventReported => field ??= Atoms.Object<RecruitmentEvent.Reported>("Counts were reported, one row or many thousands.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var rows = m.List("rows", v => v.Rows, RecruitmentShapes.RecruitmentCount);
        return p => new(on[p], by[p], recordedOn[p], rows[p]);
    }, "RecruitmentEventReported");

    internal static ObjectShape<RecruitmentEvent.Resumed> RecruitmentEventResumed => field ??= Atoms.Object<RecruitmentEvent.Resumed>("A paused or closed site, or the study, recruits again; a closure then reads as a pause.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "RecruitmentEventResumed");

    internal static ObjectShape<RecruitmentEvent.Started> RecruitmentEventStarted => field ??= Atoms.Object<RecruitmentEvent.Started>("The ledger was started.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var lag = m.Required("lag", v => v.Lag, RecruitmentShapes.ReportingLag);
        var dateBasis = m.Required("dateBasis", v => v.DateBasis, RecruitmentShapes.RecruitmentDateBasis);
        return p => new(on[p], by[p], recordedOn[p], lag[p], dateBasis[p]);
    }, "RecruitmentEventStarted");

    internal static ObjectShape<RecruitmentEvent.Withdrawn> RecruitmentEventWithdrawn => field ??= Atoms.Object<RecruitmentEvent.Withdrawn>("A reported row should never have been there: it is taken out, not set to zero.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var was = m.Required("was", v => v.Was, RecruitmentShapes.RecruitmentCount);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], was[p], reason[p]);
    }, "RecruitmentEventWithdrawn");

    internal static ObjectShape<RecruitmentFinding> RecruitmentFinding => field ??= Atoms.Object<RecruitmentFinding>("Something in a plan or ledger that somebody should check: a value with a stable code, never an exception.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        var message = m.Required("message", v => v.Message, Atoms.Words);
        var action = m.Required("action", v => v.Action, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var sites = m.List("sites", v => v.Sites, SiteShapes.SiteCode);
        return p => new(code[p], site[p], message[p], action[p], source[p])
        {
            Sites = sites[p],
        };
    });

    internal static BodyShape<RecruitmentLedger> RecruitmentLedger => field ??= Atoms.Object<RecruitmentLedger>("A study's recruitment as it was recorded: person-free counts by site, period and state, openings, pauses and closures.", m =>
    {
        var events = m.List("events", v => v.Events, RecruitmentShapes.RecruitmentEvent);
        return p => Domain.Recruitment.RecruitmentLedger.Replay(events[p]);
    }).AsDocument(new("crn.recruitment-ledger"));

    internal static ObjectShape<RecruitmentPartDraft> RecruitmentPartDraft => field ??= Atoms.Object<RecruitmentPartDraft>("A target or a cap as somebody typed it, of a group, a stratum or a site of the plan; of the study as a whole where none of them is given.", m =>
    {
        var group = m.Optional("group", v => v.Group, Atoms.Words);
        var stratum = m.Optional("stratum", v => v.Stratum, Atoms.Words);
        var site = m.Optional("site", v => v.Site, Atoms.Words);
        var recruits = m.Optional("recruits", v => v.Recruits, Atoms.Whole);
        return p => new()
        {
            Group = group[p],
            Stratum = stratum[p],
            Site = site[p],
            Recruits = recruits[p],
        };
    });

    internal static ObjectShape<RecruitmentPeriod> RecruitmentPeriod => field ??= Atoms.Object<RecruitmentPeriod>("The days that one count covers, both ends included: a day, a month, a week, or any stretch between two reports.", m =>
    {
        var from = m.Required("from", v => v.From, Atoms.Date);
        var to = m.Required("to", v => v.To, Atoms.Date);
        return p => Domain.Recruitment.RecruitmentPeriod.Between(from[p], to[p]);
    });

    internal static BodyShape<RecruitmentPlan> RecruitmentPlan => field ??= Atoms.Object<RecruitmentPlan>("What a study means to recruit: how many, by when, at which sites, under which limits.", m =>
    {
        var target = m.Required("target", v => v.Target, Atoms.Whole);
        var window = m.Required("window", v => v.Window, RecruitmentShapes.RecruitmentWindow);
        var sites = m.List("sites", v => v.Sites, RecruitmentShapes.PlannedSite);
        var targets = m.List("targets", v => v.Targets, RecruitmentShapes.RecruitmentTarget);
        var caps = m.List("caps", v => v.Caps, RecruitmentShapes.RecruitmentCap);
        var expected = m.Required("expected", v => v.Expected, RecruitmentShapes.ExpectedCurve);
        return p => new(target[p], window[p], sites[p], targets[p], caps[p], expected[p]);
    }).AsDocument(new("crn.recruitment-plan"));
}
