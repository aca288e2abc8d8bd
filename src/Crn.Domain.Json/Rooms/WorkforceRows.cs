using Crn.Domain.Json.Shapes;
using Crn.Domain.Workforce;

namespace Crn.Domain.Json.Rooms;

internal static class WorkforceRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(AgendaForChangeBand), () => WorkforceShapes.AgendaForChangeBand),
        (typeof(PostFunding), () => WorkforceShapes.PostFunding),
        (typeof(VisitPhase), () => WorkforceShapes.VisitPhase),
        (typeof(CapacityConflict), () => WorkforceShapes.CapacityConflict),
        (typeof(CapacityDemand), () => WorkforceShapes.CapacityDemand),
        (typeof(CapacityEffect), () => WorkforceShapes.CapacityEffect),
        (typeof(CapacityPlan), () => WorkforceShapes.CapacityPlan),
        (typeof(CapacityRemedy), () => WorkforceShapes.CapacityRemedy),
        (typeof(CapacityRemedy.ClosedToRecruitment), () =>
            CaseShapes.Of<CapacityRemedy, CapacityRemedy.ClosedToRecruitment>(WorkforceShapes.CapacityRemedy)),
        (typeof(CapacityRemedy.FurtherHours), () =>
            CaseShapes.Of<CapacityRemedy, CapacityRemedy.FurtherHours>(WorkforceShapes.CapacityRemedy)),
        (typeof(CapacityRemedy.PersonTrained), () =>
            CaseShapes.Of<CapacityRemedy, CapacityRemedy.PersonTrained>(WorkforceShapes.CapacityRemedy)),
        (typeof(CapacityRemedy.PostFilled), () => CaseShapes.Of<CapacityRemedy, CapacityRemedy.PostFilled>(WorkforceShapes.CapacityRemedy)),
        (typeof(CapacityRemedy.StartShifted), () =>
            CaseShapes.Of<CapacityRemedy, CapacityRemedy.StartShifted>(WorkforceShapes.CapacityRemedy)),
        (typeof(DeliveryRole), () => WorkforceShapes.DeliveryRole),
        (typeof(DeliveryTeam), () => WorkforceShapes.DeliveryTeam),
        (typeof(OverloadForecast), () => WorkforceShapes.OverloadForecast),
        (typeof(PlannedVisit), () => WorkforceShapes.PlannedVisit),
        (typeof(RoleSubstitution), () => WorkforceShapes.RoleSubstitution),
        (typeof(ServedByPriority), () => WorkforceShapes.ServedByPriority),
        (typeof(StaffHours), () => WorkforceShapes.StaffHours),
        (typeof(StaffPost), () => WorkforceShapes.StaffPost),
        (typeof(StudyWorkload), () => WorkforceShapes.StudyWorkload),
        (typeof(TrainingRecord), () => WorkforceShapes.TrainingRecord),
        (typeof(VisitActivity), () => WorkforceShapes.VisitActivity),
        (typeof(VisitSchedule), () => WorkforceShapes.VisitSchedule),
        (typeof(WeekLoad), () => WorkforceShapes.WeekLoad),
        (typeof(WeeklyArrivals), () => WorkforceShapes.WeeklyArrivals),
        (typeof(WorkWeek), () => WorkforceShapes.WorkWeek),
        (typeof(WorkingPattern), () => WorkforceShapes.WorkingPattern),
    ];
}
