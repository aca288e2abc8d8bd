using Crn.Domain.Json.Shapes;
using Crn.Domain.Workforce;

namespace Crn.Domain.Json.Rooms;

internal static partial class WorkforceShapes
{
    internal static EnumShape<AgendaForChangeBand> AgendaForChangeBand =>
        field ??= Atoms.Enum<AgendaForChangeBand>("Pay bands of Agenda for Change, the pay system of most NHS staff.");

    internal static EnumShape<PostFunding> PostFunding =>
        field ??= Atoms.Enum<PostFunding>("Who pays for a post of research delivery staff.");

    internal static EnumShape<VisitPhase> VisitPhase =>
        field ??= Atoms.Enum<VisitPhase>("The phase of a visit in a participant's time in a study.");

    internal static ObjectShape<CapacityConflict> CapacityConflict =>
        field ??= Atoms.Object<CapacityConflict>("Work that cannot all be done by the staff there is, though it could if any one part of " +
            "it were left out: the studies, weeks and roles that collide.", m =>
    {
        var members = m.List("members", v => v.Members, WorkforceShapes.CapacityDemand);
        var unserved = m.Required("unserved", v => v.Unserved, Atoms.Long);
        return p => new(members[p], unserved[p]);
    });

    internal static ObjectShape<CapacityDemand> CapacityDemand =>
        field ??= Atoms.Object<CapacityDemand>("Hours of one role that a study needs at a site in a week, and the weeks they may be " +
            "moved to.", m =>
    {
        var study = m.Required("study", v => v.Study, Atoms.Words);
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var role = m.Required("role", v => v.Role, WorkforceShapes.DeliveryRole);
        var week = m.Required("week", v => v.Week, WorkforceShapes.WorkWeek);
        var hours = m.Required("hours", v => v.Hours, Atoms.Decimal);
        var weeksBefore = m.Required("weeksBefore", v => v.WeeksBefore, Atoms.Whole);
        var weeksAfter = m.Required("weeksAfter", v => v.WeeksAfter, Atoms.Whole);
        var priority = m.Required("priority", v => v.Priority, Atoms.Whole);
        var recruitedIn = m.Optional("recruitedIn", v => v.RecruitedIn, WorkforceShapes.WorkWeek);
        return p => new(study[p], site[p], role[p], week[p], hours[p])
        {
            RecruitedIn = recruitedIn[p],
            WeeksBefore = weeksBefore[p],
            WeeksAfter = weeksAfter[p],
            Priority = priority[p],
        };
    });

    internal static ObjectShape<CapacityEffect> CapacityEffect =>
        field ??= Atoms.Object<CapacityEffect>("What a remedy buys: hours that could not be served before and can be then, and hours " +
            "that come free.", m =>
    {
        var remedy = m.Required("remedy", v => v.Remedy, WorkforceShapes.CapacityRemedy);
        var unservedBefore = m.Required("unservedBefore", v => v.UnservedBefore, Atoms.Decimal);
        var unservedAfter = m.Required("unservedAfter", v => v.UnservedAfter, Atoms.Decimal);
        var freed = m.Required("freed", v => v.Freed, Atoms.Decimal);
        var helps = m.List("helps", v => v.Helps, Atoms.Words);
        return p => new(remedy[p], unservedBefore[p], unservedAfter[p], freed[p], helps[p]);
    });

    internal static BodyShape<CapacityPlan> CapacityPlan =>
        field ??= Atoms.Object<CapacityPlan>("The work of studies against the hours of staff, by site, role and week: whether all can be " +
            "done, what collides where it cannot, and what each remedy buys.", m =>
    {
        var workloads = m.List("workloads", v => v.Workloads, WorkforceShapes.StudyWorkload);
        var teams = m.List("teams", v => v.Teams, WorkforceShapes.DeliveryTeam);
        var weeks = m.List("weeks", v => v.Weeks, WorkforceShapes.WorkWeek);
        var furtherDemands = m.List("furtherDemands", v => v.FurtherDemands, WorkforceShapes.CapacityDemand);
        var furtherHours = m.List("furtherHours", v => v.FurtherHours, WorkforceShapes.StaffHours);
        var substitutions = m.List("substitutions", v => v.Substitutions, WorkforceShapes.RoleSubstitution);
        return p => new(workloads[p], teams[p], weeks[p], furtherDemands[p], furtherHours[p], substitutions[p]);
    }).AsDocument(new("crn.capacity-plan"));

    internal static UnionShape<CapacityRemedy> CapacityRemedy =>
        field ??= new("CapacityRemedy", "Something that may be done about too little staff.",
        new UnionCase<CapacityRemedy, CapacityRemedy.FurtherHours>("FurtherHours", CapacityRemedyFurtherHours),
        new UnionCase<CapacityRemedy, CapacityRemedy.StartShifted>("StartShifted", CapacityRemedyStartShifted),
        new UnionCase<CapacityRemedy, CapacityRemedy.ClosedToRecruitment>("ClosedToRecruitment", CapacityRemedyClosedToRecruitment),
        new UnionCase<CapacityRemedy, CapacityRemedy.PostFilled>("PostFilled", CapacityRemedyPostFilled),
        new UnionCase<CapacityRemedy, CapacityRemedy.PersonTrained>("PersonTrained", CapacityRemedyPersonTrained));

    internal static ObjectShape<CapacityRemedy.ClosedToRecruitment> CapacityRemedyClosedToRecruitment =>
        field ??= Atoms.Object<CapacityRemedy.ClosedToRecruitment>("A study stops recruiting; follow-up of those recruited goes on.", m =>
    {
        var study = m.Required("study", v => v.Study, Atoms.Words);
        var from = m.Required("from", v => v.From, WorkforceShapes.WorkWeek);
        return p => new(study[p], from[p]);
    }, "CapacityRemedyClosedToRecruitment");

    internal static ObjectShape<CapacityRemedy.FurtherHours> CapacityRemedyFurtherHours =>
        field ??= Atoms.Object<CapacityRemedy.FurtherHours>("Further hours, for example of a flexible team or bank staff.", m =>
    {
        var hours = m.List("hours", v => v.Hours, WorkforceShapes.StaffHours);
        return p => new(hours[p]);
    }, "CapacityRemedyFurtherHours");

    internal static ObjectShape<CapacityRemedy.PersonTrained> CapacityRemedyPersonTrained =>
        field ??= Atoms.Object<CapacityRemedy.PersonTrained>("The holder of a post is trained for the work of a further role.", m =>
    {
        var team = m.Required("team", v => v.Team, Atoms.Words);
        var post = m.Required("post", v => v.Post, Atoms.Words);
        var role = m.Required("role", v => v.Role, WorkforceShapes.DeliveryRole);
        return p => new(team[p], post[p], role[p]);
    }, "CapacityRemedyPersonTrained");

    internal static ObjectShape<CapacityRemedy.PostFilled> CapacityRemedyPostFilled =>
        field ??= Atoms.Object<CapacityRemedy.PostFilled>("A post of a team is filled.", m =>
    {
        var team = m.Required("team", v => v.Team, Atoms.Words);
        var post = m.Required("post", v => v.Post, WorkforceShapes.StaffPost);
        return p => new(team[p], post[p]);
    }, "CapacityRemedyPostFilled");

    internal static ObjectShape<CapacityRemedy.StartShifted> CapacityRemedyStartShifted =>
        field ??= Atoms.Object<CapacityRemedy.StartShifted>("A study recruits those expected some weeks later.", m =>
    {
        var study = m.Required("study", v => v.Study, Atoms.Words);
        var weeks = m.Required("weeks", v => v.Weeks, Atoms.Whole);
        return p => new(study[p], weeks[p]);
    }, "CapacityRemedyStartShifted");

    internal static ObjectShape<DeliveryRole> DeliveryRole =>
        field ??= Atoms.Object<DeliveryRole>("A role in the delivery of research, for example research nurse.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var lowestBand = m.Optional("lowestBand", v => v.LowestBand, WorkforceShapes.AgendaForChangeBand);
        var highestBand = m.Optional("highestBand", v => v.HighestBand, WorkforceShapes.AgendaForChangeBand);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(code[p], name[p], lowestBand[p] is { } low && highestBand[p] is { } high ? (low, high) : null, source[p]);
    });

    internal static ObjectShape<DeliveryTeam> DeliveryTeam =>
        field ??= Atoms.Object<DeliveryTeam>("A team of delivery staff at a site, or a flexible team that serves several.", m =>
    {
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var nation = m.Required("nation", v => v.Nation, CalendarShapes.UkNation);
        var sites = m.List("sites", v => v.Sites, SiteShapes.SiteCode);
        var posts = m.List("posts", v => v.Posts, WorkforceShapes.StaffPost);
        var headroom = m.Required("headroom", v => v.Headroom, Atoms.Decimal);
        return p => new(name[p], nation[p], sites[p], posts[p])
        {
            Headroom = headroom[p],
        };
    });

    internal static ObjectShape<OverloadForecast> OverloadForecast =>
        field ??= Atoms.Object<OverloadForecast>("The probability that the work of a role at a site in a week is more than its staff can " +
            "do.", m =>
    {
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var role = m.Required("role", v => v.Role, WorkforceShapes.DeliveryRole);
        var week = m.Required("week", v => v.Week, WorkforceShapes.WorkWeek);
        var expected = m.Required("expected", v => v.Expected, Atoms.Number);
        var available = m.Required("available", v => v.Available, Atoms.Decimal);
        var availableWithHelp = m.Required("availableWithHelp", v => v.AvailableWithHelp, Atoms.Decimal);
        var lowest = m.Required("lowest", v => v.Lowest, Atoms.Number);
        var highest = m.Required("highest", v => v.Highest, Atoms.Number);
        return p => new(site[p], role[p], week[p], expected[p], available[p], availableWithHelp[p], lowest[p], highest[p]);
    });
}
