using Crn.Domain.Json.Shapes;
using Crn.Domain.Workforce;

namespace Crn.Domain.Json.Rooms;

internal static partial class WorkforceShapes
{
    internal static ObjectShape<PlannedVisit> PlannedVisit =>
        field ??= Atoms.Object<PlannedVisit>(
            "A visit of a study's schedule: when, in which window, how likely, and the work it takes.", m =>
    {
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var phase = m.Required("phase", v => v.Phase, WorkforceShapes.VisitPhase);
        var day = m.Required("day", v => v.Day, Atoms.Whole);
        var activities = m.List("activities", v => v.Activities, WorkforceShapes.VisitActivity);
        var daysBefore = m.Required("daysBefore", v => v.DaysBefore, Atoms.Whole);
        var daysAfter = m.Required("daysAfter", v => v.DaysAfter, Atoms.Whole);
        var probability = m.Required("probability", v => v.Probability, Atoms.Number);
        return p => new(name[p], phase[p], day[p], activities[p])
        {
            DaysBefore = daysBefore[p],
            DaysAfter = daysAfter[p],
            Probability = probability[p],
        };
    });

    internal static ObjectShape<RoleSubstitution> RoleSubstitution =>
        field ??= Atoms.Object<RoleSubstitution>("Staff of one role may do the work of another.", m =>
    {
        var of = m.Required("of", v => v.Of, WorkforceShapes.DeliveryRole);
        var by = m.Required("by", v => v.By, WorkforceShapes.DeliveryRole);
        return p => new(of[p], by[p]);
    });

    internal static ObjectShape<ServedByPriority> ServedByPriority =>
        field ??= Atoms.Object<ServedByPriority>("What is served of the work of one priority, after all that comes before it.", m =>
    {
        var priority = m.Required("priority", v => v.Priority, Atoms.Whole);
        var needed = m.Required("needed", v => v.Needed, Atoms.Decimal);
        var served = m.Required("served", v => v.Served, Atoms.Decimal);
        return p => new(priority[p], needed[p], served[p]);
    });

    internal static ObjectShape<StaffHours> StaffHours =>
        field ??= Atoms.Object<StaffHours>("Hours that staff can give in a week: at which sites, and for the work of which roles.", m =>
    {
        var team = m.Required("team", v => v.Team, Atoms.Words);
        var sites = m.List("sites", v => v.Sites, SiteShapes.SiteCode);
        var roles = m.List("roles", v => v.Roles, WorkforceShapes.DeliveryRole);
        var week = m.Required("week", v => v.Week, WorkforceShapes.WorkWeek);
        var hours = m.Required("hours", v => v.Hours, Atoms.Decimal);
        return p => new(team[p], sites[p], roles[p], week[p], hours[p]);
    });

    internal static ObjectShape<StaffPost> StaffPost =>
        field ??= Atoms.Object<StaffPost>("A post of research delivery staff: its role, hours, who pays, from when to when, and what its " +
            "holder is trained for.", m =>
    {
        var reference = m.Required("reference", v => v.Reference, Atoms.Words);
        var role = m.Required("role", v => v.Role, WorkforceShapes.DeliveryRole);
        var pattern = m.Required("pattern", v => v.Pattern, WorkforceShapes.WorkingPattern);
        var fundedBy = m.Required("fundedBy", v => v.FundedBy, WorkforceShapes.PostFunding);
        var from = m.Required("from", v => v.From, Atoms.Date);
        var to = m.Optional("to", v => v.To, Atoms.Date);
        var band = m.Optional("band", v => v.Band, WorkforceShapes.AgendaForChangeBand);
        var alsoTrainedFor = m.List("alsoTrainedFor", v => v.AlsoTrainedFor, WorkforceShapes.DeliveryRole);
        var training = m.List("training", v => v.Training, WorkforceShapes.TrainingRecord);
        var away = m.List("away", v => v.Away, Atoms.Dates);
        return p => new(reference[p], role[p], pattern[p], fundedBy[p], from[p])
        {
            To = to[p],
            Band = band[p],
            AlsoTrainedFor = alsoTrainedFor[p],
            Training = training[p],
            Away = away[p],
        };
    });

    internal static ObjectShape<StudyWorkload> StudyWorkload =>
        field ??= Atoms.Object<StudyWorkload>("The work a study brings to a site: its visits, times its participants by week.", m =>
    {
        var study = m.Required("study", v => v.Study, Atoms.Words);
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var schedule = m.Required("schedule", v => v.Schedule, WorkforceShapes.VisitSchedule);
        var arrivals = m.Required("arrivals", v => v.Arrivals, WorkforceShapes.WeeklyArrivals);
        var priority = m.Required("priority", v => v.Priority, Atoms.Whole);
        return p => new(study[p], site[p], schedule[p], arrivals[p])
        {
            Priority = priority[p],
        };
    });

    internal static ObjectShape<TrainingRecord> TrainingRecord =>
        field ??= Atoms.Object<TrainingRecord>("A training that the holder of a post completed.", m =>
    {
        var course = m.Required("course", v => v.Course, Atoms.Words);
        var completedOn = m.Required("completedOn", v => v.CompletedOn, Atoms.Date);
        var expiresOn = m.Optional("expiresOn", v => v.ExpiresOn, Atoms.Date);
        return p => new(course[p], completedOn[p], expiresOn[p]);
    });

    internal static ObjectShape<VisitActivity> VisitActivity => field ??= Atoms.Object<VisitActivity>("Work of one role at a visit.", m =>
    {
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var role = m.Required("role", v => v.Role, WorkforceShapes.DeliveryRole);
        var minutes = m.Required("minutes", v => v.Minutes, Atoms.Whole);
        return p => new(name[p], role[p], minutes[p]);
    });

    internal static ObjectShape<VisitSchedule> VisitSchedule =>
        field ??= Atoms.Object<VisitSchedule>("The visits that a participant of a study has, and how many people are screened for each " +
            "who is recruited.", m =>
    {
        var visits = m.List("visits", v => v.Visits, WorkforceShapes.PlannedVisit);
        var screenedPerRecruit = m.Required("screenedPerRecruit", v => v.ScreenedPerRecruit, Atoms.Number);
        return p => new(visits[p])
        {
            ScreenedPerRecruit = screenedPerRecruit[p],
        };
    });

    internal static ObjectShape<WeekLoad> WeekLoad =>
        field ??= Atoms.Object<WeekLoad>("How much work of a role falls on a site in a week beside the hours of its own staff: one " +
            "square of a heat map.", m =>
    {
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var role = m.Required("role", v => v.Role, WorkforceShapes.DeliveryRole);
        var week = m.Required("week", v => v.Week, WorkforceShapes.WorkWeek);
        var needed = m.Required("needed", v => v.Needed, Atoms.Decimal);
        var available = m.Required("available", v => v.Available, Atoms.Decimal);
        return p => new(site[p], role[p], week[p], needed[p], available[p]);
    });

    internal static ObjectShape<WeeklyArrivals> WeeklyArrivals =>
        field ??= Atoms.Object<WeeklyArrivals>("Participants of a study at a site by the week they are recruited: those who were, and " +
            "those expected, with what is uncertain about all of them together.", m =>
    {
        var recruited = m.List("recruited", v => v.Recruited, Atoms.Pair("week", WorkforceShapes.WorkWeek, "participants", Atoms.Whole));
        var expected = m.List("expected", v => v.Expected, Atoms.Pair("week", WorkforceShapes.WorkWeek, "participants", Atoms.Number));
        var shape = m.Required("shape", v => v.Shape, Atoms.Number);
        var scenarios = m.List("scenarios", v => v.Scenarios, Atoms.Pair("weight", Atoms.Number, "participants", Atoms.List(Atoms.Number)));
        return p => new(recruited[p], expected[p])
        {
            Shape = shape[p],
            Scenarios = scenarios[p],
        };
    });

    internal static ObjectShape<WorkWeek> WorkWeek => field ??= Atoms.Object<WorkWeek>("A week from Monday to Sunday.", m =>
    {
        var monday = m.Required("monday", v => v.Monday, Atoms.Date);
        return p => Domain.Workforce.WorkWeek.Of(monday[p]);
    });

    internal static ObjectShape<WorkingPattern> WorkingPattern =>
        field ??= Atoms.Object<WorkingPattern>("When the holder of a post works: a share of a full week, or hours on named days.", m =>
    {
        var wholeTimeEquivalent = m.Optional("wholeTimeEquivalent", v => v.WholeTimeEquivalent, Atoms.Decimal);
        var hoursByDay = m.List("hoursByDay", v => v.HoursByDay, Atoms.Decimal);
        return p => new(wholeTimeEquivalent[p], hoursByDay[p]);
    });
}
