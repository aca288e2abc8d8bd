using Crn.Domain.Json.Shapes;
using Crn.Domain.Recruitment;
using Crn.Domain.Recruitment.Typing;

namespace Crn.Domain.Json.Rooms;

internal static partial class RecruitmentShapes
{
    internal static BodyShape<RecruitmentTable> RecruitmentTable =>
        field ??= Atoms.Object<RecruitmentTable>("A table of counts as somebody typed it or a spreadsheet gave it: read in one call, " +
            "which says everything wrong with it at once and keeps the rest.", m =>
    {
        var rows = m.List("rows", v => v.Rows, RecruitmentShapes.RecruitmentRowDraft);
        var areTotals = m.Optional("areTotals", v => v.AreTotals, Atoms.Flag);
        var state = m.Required("state", v => v.State, RecruitmentShapes.ParticipantState);
        return p => new()
        {
            Rows = rows[p],
            AreTotals = areTotals[p],
            State = state[p],
        };
    }).AsDocument(new("crn.recruitment-table"));

    internal static ObjectShape<RecruitmentTableReading> RecruitmentTableReading =>
        field ??= Atoms.Object<RecruitmentTableReading>("What a table of counts gave: the rows that can be counted, and everything wrong " +
            "with the others.", m =>
    {
        var rows = m.List("rows", v => v.Rows, RecruitmentShapes.RecruitmentCount);
        var setApart = m.List("setApart", v => v.SetApart, Atoms.Whole);
        var problems = m.List("problems", v => v.Problems, RecruitmentShapes.RowProblem);
        var findings = m.List("findings", v => v.Findings, RecruitmentShapes.RecruitmentFinding);
        var ledger = m.Optional("ledger", v => v.LoadedInto, RecruitmentShapes.RecruitmentLedger);
        var @event = m.Optional("event", v => v.Event, RecruitmentShapes.RecruitmentEvent);
        var refusals = m.List("refusals", v => v.Refusals, DecisionShapes.Refusal);
        return p => Domain.Recruitment.RecruitmentTableReading
            .Of(rows[p], setApart[p], problems[p], findings[p], ledger[p], @event[p], refusals[p]);
    });

    internal static ObjectShape<RecruitmentTarget> RecruitmentTarget =>
        field ??= Atoms.Object<RecruitmentTarget>("How many recruits are wanted from a part of a study.", m =>
    {
        var scope = m.Required("scope", v => v.Scope, RecruitmentShapes.RecruitmentScope);
        var recruits = m.Required("recruits", v => v.Recruits, Atoms.Whole);
        return p => new(scope[p], recruits[p]);
    });

    internal static ObjectShape<RecruitmentWindow> RecruitmentWindow =>
        field ??= Atoms.Object<RecruitmentWindow>("The time a study has for recruiting: from its opening to its planned closure, both " +
            "inside.", m =>
    {
        var opening = m.Required("opening", v => v.Opening, Atoms.Date);
        var plannedClosure = m.Required("plannedClosure", v => v.PlannedClosure, Atoms.Date);
        return p => Domain.Recruitment.RecruitmentWindow.Between(opening[p], plannedClosure[p]);
    });

    internal static ObjectShape<ReportingLag> ReportingLag =>
        field ??= Atoms.Object<ReportingLag>("How long after the event a recruit may reasonably be missing from the ledger.", m =>
    {
        var days = m.Required("days", v => v.Days, Atoms.Whole);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(days[p], source[p]);
    });

    internal static ObjectShape<SitePause> SitePause =>
        field ??= Atoms.Object<SitePause>("A time in which a site, or the study, was open and did not recruit.", m =>
    {
        var from = m.Required("from", v => v.From, Atoms.Date);
        var resumedOn = m.Optional("resumedOn", v => v.ResumedOn, Atoms.Date);
        return p => new(from[p], resumedOn[p]);
    });

    internal static ObjectShape<SiteRecruitment> SiteRecruitment =>
        field ??= Atoms.Object<SiteRecruitment>("What a ledger knows of one site, or of the study as a whole: its opening, pauses and " +
            "closure, its counts, and how far its reports reach.", m =>
    {
        var site = m.Usual("site", v => v.Site, RecruitmentShapes.SiteOrStudy, default);
        var openedOn = m.Optional("openedOn", v => v.OpenedOn, Atoms.Date);
        var closedOn = m.Optional("closedOn", v => v.ClosedOn, Atoms.Date);
        var pauses = m.List("pauses", v => v.Pauses, RecruitmentShapes.SitePause);
        var recruited = m.Required("recruited", v => v.Recruited, RecruitmentShapes.CountSeries);
        var consented = m.Required("consented", v => v.Consented, RecruitmentShapes.CountSeries);
        var failedScreening = m.Required("failedScreening", v => v.FailedScreening, RecruitmentShapes.CountSeries);
        var reportedThrough = m.Optional("reportedThrough", v => v.ReportedThrough, Atoms.Date);
        return p => new(site[p])
        {
            OpenedOn = openedOn[p],
            ClosedOn = closedOn[p],
            Pauses = pauses[p],
            Recruited = recruited[p],
            Consented = consented[p],
            FailedScreening = failedScreening[p],
            ReportedThrough = reportedThrough[p],
        };
    });

    internal static ObjectShape<RowProblem> RowProblem =>
        field ??= Atoms.Object<RowProblem>("What is wrong with one field of one row, and whether the row is set apart for it.", m =>
    {
        var row = m.Required("row", v => v.Row, Atoms.Whole);
        var @field = m.Required("field", v => v.Field, Atoms.Words);
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var message = m.Required("message", v => v.Message, Atoms.Words);
        var isSetApart = m.Required("isSetApart", v => v.IsSetApart, Atoms.Flag);
        var place = m.Optional("place", v => v.Place, Atoms.Words);
        return p => new(row[p], @field[p], code[p], message[p], isSetApart[p], place[p]);
    });
}
