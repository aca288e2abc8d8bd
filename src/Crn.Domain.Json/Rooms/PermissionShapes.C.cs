using Crn.Domain.Json.Shapes;
using Crn.Domain.Permissions;

namespace Crn.Domain.Json.Rooms;

internal static partial class PermissionShapes
{
    internal static ObjectShape<PermissionStep> PermissionStep =>
        field ??= Atoms.Object<PermissionStep>("A step of a plan: whether it is needed and why, what it waits for, and when it begins " +
            "and ends.", m =>
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

    internal static ObjectShape<PlanDifference> PlanDifference =>
        field ??= Atoms.Object<PlanDifference>("What differs between two plans.", m =>
    {
        var added = m.List("added", v => v.Added, PermissionShapes.PermissionStep);
        var removed = m.List("removed", v => v.Removed, PermissionShapes.PermissionStep);
        var moved = m
            .List("moved", v => v.Moved, Atoms.Pair("before", PermissionShapes.PermissionStep, "after", PermissionShapes.PermissionStep));
        return p => new(added[p], removed[p], moved[p]);
    });

    internal static ObjectShape<ReviewPeriod> ReviewPeriod =>
        field ??= Atoms.Object<ReviewPeriod>("The published maximum or target time of a step, the event it counts from, and how far it " +
            "is to be trusted.", m =>
    {
        var days = m.Required("days", v => v.Days, Atoms.Whole);
        var basis = m.Required("basis", v => v.Basis, CalendarShapes.DayBasis);
        var countsFrom = m.Required("countsFrom", v => v.CountsFrom, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var months = m.Usual("months", v => v.Months, Atoms.Count, 0);
        return p => new(days[p], basis[p], countsFrom[p], source[p], months[p]);
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

    internal static ObjectShape<StepDurations> StepDurations =>
        field ??= Atoms.Object<StepDurations>("How long steps take: the published periods, with a caller's own figures in their place " +
            "where given.", m =>
    {
        var own = m.List("own", v => v.OwnFigures, Atoms.Pair("code", Atoms.Words, "period", PermissionShapes.ReviewPeriod));
        var isShortest = m.Usual("isShortest", v => v.IsShortest, Atoms.Flag, false);
        return p => Makers.Durations(own[p], isShortest[p]);
    });

    internal static ObjectShape<StepKey> StepKey =>
        field ??= Atoms.Object<StepKey>("Which step of a case is meant: its code, the site where it is one of a site, and the change " +
            "where it belongs to one.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        var change = m.Optional("change", v => v.Change, Atoms.Whole);
        return p => Makers.StepKey(code[p], site[p], change[p]);
    });
}
