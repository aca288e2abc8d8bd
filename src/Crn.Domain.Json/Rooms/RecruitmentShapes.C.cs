using Crn.Domain.Json.Shapes;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Json.Rooms;

internal static partial class RecruitmentShapes
{
    internal static ObjectShape<RecruitmentEvent.Started> RecruitmentEventStarted =>
        field ??= Atoms.Object<RecruitmentEvent.Started>("The ledger was started.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var lag = m.Required("lag", v => v.Lag, RecruitmentShapes.ReportingLag);
        var dateBasis = m.Required("dateBasis", v => v.DateBasis, RecruitmentShapes.RecruitmentDateBasis);
        return p => new(on[p], by[p], recordedOn[p], lag[p], dateBasis[p]);
    }, "RecruitmentEventStarted");

    internal static ObjectShape<RecruitmentEvent.Withdrawn> RecruitmentEventWithdrawn =>
        field ??= Atoms.Object<RecruitmentEvent.Withdrawn>(
            "A reported row should never have been there: it is taken out, not set to zero.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var was = m.Required("was", v => v.Was, RecruitmentShapes.RecruitmentCount);
        var reason = m.Usual("reason", v => v.Reason, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], was[p], reason[p]);
    }, "RecruitmentEventWithdrawn");

    internal static ObjectShape<RecruitmentFinding> RecruitmentFinding =>
        field ??= Atoms.Object<RecruitmentFinding>("Something in a plan or ledger that somebody should check: a value with a stable " +
            "code, never an exception.", m =>
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

    internal static BodyShape<RecruitmentLedger> RecruitmentLedger =>
        field ??= Atoms.Object<RecruitmentLedger>("A study's recruitment as it was recorded: person-free counts by site, period and " +
            "state, openings, pauses and closures.", m =>
    {
        var events = m.List("events", v => v.Events, RecruitmentShapes.RecruitmentEvent);
        return p => Domain.Recruitment.RecruitmentLedger.Replay(events[p]);
    }).AsDocument(new("crn.recruitment-ledger"));

    internal static ObjectShape<RecruitmentPartDraft> RecruitmentPartDraft =>
        field ??= Atoms.Object<RecruitmentPartDraft>("A target or a cap as somebody typed it, of a group, a stratum or a site of the " +
            "plan; of the study as a whole where none of them is given.", m =>
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

    internal static ObjectShape<RecruitmentPeriod> RecruitmentPeriod =>
        field ??= Atoms.Object<RecruitmentPeriod>("The days that one count covers, both ends included: a day, a month, a week, or any " +
            "stretch between two reports.", m =>
    {
        var from = m.Required("from", v => v.From, Atoms.Date);
        var to = m.Required("to", v => v.To, Atoms.Date);
        return p => Domain.Recruitment.RecruitmentPeriod.Between(from[p], to[p]);
    });

    internal static BodyShape<RecruitmentPlan> RecruitmentPlan =>
        field ??= Atoms.Object<RecruitmentPlan>(
            "What a study means to recruit: how many, by when, at which sites, under which limits.", m =>
    {
        var target = m.Required("target", v => v.Target, Atoms.Whole);
        var window = m.Required("window", v => v.Window, RecruitmentShapes.RecruitmentWindow);
        var sites = m.List("sites", v => v.Sites, RecruitmentShapes.PlannedSite);
        var targets = m.List("targets", v => v.Targets, RecruitmentShapes.RecruitmentTarget);
        var caps = m.List("caps", v => v.Caps, RecruitmentShapes.RecruitmentCap);
        var expected = m.Required("expected", v => v.Expected, RecruitmentShapes.ExpectedCurve);
        return p => new(target[p], window[p], sites[p], targets[p], caps[p], expected[p]);
    }).AsDocument(new("crn.recruitment-plan"));

    internal static BodyShape<RecruitmentPlanDraft> RecruitmentPlanDraft =>
        field ??= Atoms.Object<RecruitmentPlanDraft>("A recruitment plan as somebody typed it or a spreadsheet gave it.", m =>
    {
        var target = m.Optional("target", v => v.Target, Atoms.Whole);
        var opening = m.Optional("opening", v => v.Opening, Atoms.Date);
        var plannedClosure = m.Optional("plannedClosure", v => v.PlannedClosure, Atoms.Date);
        var sites = m.List("sites", v => v.Sites, RecruitmentShapes.PlannedSiteDraft);
        var targets = m.List("targets", v => v.Targets, RecruitmentShapes.RecruitmentPartDraft);
        var caps = m.List("caps", v => v.Caps, RecruitmentShapes.RecruitmentPartDraft);
        var expected = m.Optional("expected", v => v.Expected, RecruitmentShapes.ExpectedCurve);
        return p => new()
        {
            Target = target[p],
            Opening = opening[p],
            PlannedClosure = plannedClosure[p],
            Sites = sites[p],
            Targets = targets[p],
            Caps = caps[p],
            Expected = expected[p],
        };
    }).AsDocument(new("crn.recruitment-plan-draft"));

    internal static ObjectShape<RecruitmentPolicy> RecruitmentPolicy =>
        field ??= Atoms.Object<RecruitmentPolicy>("The thresholds in force on a date from which counts are pointed out to whoever reads " +
            "a figure made of them, in monitoring and projection alike.", m =>
    {
        var manyZeroRecruiters = m.Required("manyZeroRecruiters", v => v.ManyZeroRecruiters, PolicyShapes.Dated("Double", Atoms.Number));
        var dominantSite = m.Required("dominantSite", v => v.DominantSite, PolicyShapes.Dated("Double", Atoms.Number));
        return p => new()
        {
            ManyZeroRecruiters = manyZeroRecruiters[p],
            DominantSite = dominantSite[p],
        };
    });

    internal static ObjectShape<RecruitmentRate> RecruitmentRate =>
        field ??= Atoms.Object<RecruitmentRate>("How many recruits one open site brings in a given time.", m =>
    {
        var inSiteMonths = m.Required("inSiteMonths", v => v.InSiteMonths, Atoms.Number);
        return p => Domain.Recruitment.RecruitmentRate.PerSiteMonth(inSiteMonths[p]);
    });

    internal static ObjectShape<RecruitmentRowDraft> RecruitmentRowDraft =>
        field ??= Atoms.Object<RecruitmentRowDraft>("One row of a recruitment table as somebody typed it.", m =>
    {
        var site = m.Optional("site", v => v.Site, Atoms.Words);
        var from = m.Optional("from", v => v.From, Atoms.Words);
        var to = m.Optional("to", v => v.To, Atoms.Words);
        var month = m.Optional("month", v => v.Month, Atoms.Words);
        var count = m.Optional("count", v => v.Count, Atoms.Words);
        var place = m.Optional("place", v => v.Place, Atoms.Words);
        return p => new()
        {
            Site = site[p],
            From = from[p],
            To = to[p],
            Month = month[p],
            Count = count[p],
            Place = place[p],
        };
    });

    internal static ObjectShape<RecruitmentScope> RecruitmentScope =>
        field ??= Atoms.Object<RecruitmentScope>("The part of a study for which a target or a cap holds: the whole, the sites of a group " +
            "or a stratum, or one site.", m =>
    {
        var groupName = m.Optional("groupName", v => v.GroupName, Atoms.Words);
        var stratumName = m.Optional("stratumName", v => v.StratumName, Atoms.Words);
        var siteCode = m.Optional("siteCode", v => v.SiteCode, SiteShapes.SiteCode);
        return p => Makers.Scope(groupName[p], stratumName[p], siteCode[p]);
    });
}
