using Crn.Domain.Json.Shapes;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Json.Rooms;

internal static partial class RecruitmentShapes
{
    internal static ObjectShape<PlannedSiteDraft> PlannedSiteDraft =>
        field ??= Atoms.Object<PlannedSiteDraft>("One site of a plan as somebody typed it.", m =>
    {
        var site = m.Optional("site", v => v.Site, Atoms.Words);
        var group = m.Optional("group", v => v.Group, Atoms.Words);
        var stratum = m.Optional("stratum", v => v.Stratum, Atoms.Words);
        var opensOn = m.Optional("opensOn", v => v.OpensOn, Atoms.Date);
        var opensBy = m.Optional("opensBy", v => v.OpensBy, Atoms.Date);
        var delay = m.Optional("delay", v => v.Delay, DelayShapes.OpeningDelay);
        var closing = m.Optional("closing", v => v.Closing, Atoms.Date);
        var target = m.Optional("target", v => v.Target, Atoms.Whole);
        var cap = m.Optional("cap", v => v.Cap, Atoms.Whole);
        var ratePerMonth = m.Optional("ratePerMonth", v => v.RatePerMonth, Atoms.Number);
        var prior = m.Optional("prior", v => v.Prior, RecruitmentShapes.RatePrior);
        var probabilityOfNeverOpening = m.Optional("probabilityOfNeverOpening", v => v.ProbabilityOfNeverOpening, Atoms.Number);
        return p => new()
        {
            Site = site[p],
            Group = group[p],
            Stratum = stratum[p],
            OpensOn = opensOn[p],
            OpensBy = opensBy[p],
            Delay = delay[p],
            Closing = closing[p],
            Target = target[p],
            Cap = cap[p],
            RatePerMonth = ratePerMonth[p],
            Prior = prior[p],
            ProbabilityOfNeverOpening = probabilityOfNeverOpening[p],
        };
    });

    internal static ObjectShape<RatePrior> RatePrior =>
        field ??= Atoms.Object<RatePrior>("What is known of the recruitment rates of sites before they recruit: a gamma distribution " +
            "over sites.", m =>
    {
        var shape = m.Required("shape", v => v.Shape, Atoms.Number);
        var siteDays = m.Required("siteDays", v => v.SiteDays, Atoms.Number);
        return p => Domain.Recruitment.RatePrior.Gamma(shape[p], siteDays[p]);
    });

    internal static ObjectShape<RecruitmentCap> RecruitmentCap =>
        field ??= Atoms.Object<RecruitmentCap>("The most that may be recruited in a part of a study, past recruits included.", m =>
    {
        var scope = m.Required("scope", v => v.Scope, RecruitmentShapes.RecruitmentScope);
        var recruits = m.Required("recruits", v => v.Recruits, Atoms.Whole);
        return p => new(scope[p], recruits[p]);
    });

    internal static ObjectShape<RecruitmentCount> RecruitmentCount =>
        field ??= Atoms.Object<RecruitmentCount>("One row of recruitment activity: how many people, at which site, in which days, in " +
            "which state.", m =>
    {
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        var period = m.Required("period", v => v.Period, RecruitmentShapes.RecruitmentPeriod);
        var count = m.Required("count", v => v.Count, Atoms.Whole);
        var state = m.Required("state", v => v.State, RecruitmentShapes.ParticipantState);
        return p => new(site[p], period[p], count[p], state[p]);
    });

    internal static BodyShape<RecruitmentEvent> RecruitmentEvent =>
        field ??= RecruitmentEventKinds.AsDocument(new("crn.recruitment-event"));

    internal static UnionShape<RecruitmentEvent> RecruitmentEventKinds =>
        field ??= new("RecruitmentEvent", "An event of a recruitment ledger.",
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

    internal static ObjectShape<RecruitmentEvent.Closed> RecruitmentEventClosed =>
        field ??= Atoms.Object<RecruitmentEvent.Closed>("A site, or the study, closed to recruitment.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "RecruitmentEventClosed");

    internal static ObjectShape<RecruitmentEvent.Completed> RecruitmentEventCompleted =>
        field ??= Atoms.Object<RecruitmentEvent.Completed>(
            "It was reported that everything to a day is in: days without a row had nobody.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "RecruitmentEventCompleted");

    internal static ObjectShape<RecruitmentEvent.Confirmed> RecruitmentEventConfirmed =>
        field ??= Atoms.Object<RecruitmentEvent.Confirmed>("A sponsor or chief investigator stated whether the recruits of a period are " +
            "accurate.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        var period = m.Required("period", v => v.Period, RecruitmentShapes.RecruitmentPeriod);
        var isAccurate = m.Required("isAccurate", v => v.IsAccurate, Atoms.Flag);
        var confirmedCount = m.Optional("confirmedCount", v => v.ConfirmedCount, Atoms.Whole);
        return p => new(on[p], by[p], recordedOn[p], site[p], period[p], isAccurate[p], confirmedCount[p]);
    }, "RecruitmentEventConfirmed");

    internal static ObjectShape<RecruitmentEvent.Corrected> RecruitmentEventCorrected =>
        field ??= Atoms.Object<RecruitmentEvent.Corrected>("A reported count was wrong; the new one supersedes it.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var was = m.Required("was", v => v.Was, RecruitmentShapes.RecruitmentCount);
        var count = m.Required("count", v => v.Count, Atoms.Whole);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], was[p], count[p], reason[p]);
    }, "RecruitmentEventCorrected");

    internal static ObjectShape<RecruitmentEvent.Opened> RecruitmentEventOpened =>
        field ??= Atoms.Object<RecruitmentEvent.Opened>("A site, or the study, opened to recruitment.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "RecruitmentEventOpened");

    internal static ObjectShape<RecruitmentEvent.OpeningCorrected> RecruitmentEventOpeningCorrected =>
        field ??= Atoms.Object<RecruitmentEvent.OpeningCorrected>("The recorded opening of a site, or the study, was found wrong.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        var openedOn = m.Optional("openedOn", v => v.OpenedOn, Atoms.Date);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], site[p], openedOn[p], reason[p]);
    }, "RecruitmentEventOpeningCorrected");

    internal static ObjectShape<RecruitmentEvent.Paused> RecruitmentEventPaused =>
        field ??= Atoms.Object<RecruitmentEvent.Paused>("A site paused recruitment, or the study was suspended.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "RecruitmentEventPaused");

    internal static ObjectShape<RecruitmentEvent.Reported> RecruitmentEventReported =>
        field ??= Atoms.Object<RecruitmentEvent.Reported>("Counts were reported, one row or many thousands.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var rows = m.List("rows", v => v.Rows, RecruitmentShapes.RecruitmentCount);
        return p => new(on[p], by[p], recordedOn[p], rows[p]);
    }, "RecruitmentEventReported");

    internal static ObjectShape<RecruitmentEvent.Resumed> RecruitmentEventResumed =>
        field ??= Atoms.Object<RecruitmentEvent.Resumed>("A paused or closed site, or the study, recruits again; a closure then reads as " +
            "a pause.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        return p => new(on[p], by[p], recordedOn[p], site[p]);
    }, "RecruitmentEventResumed");
}
