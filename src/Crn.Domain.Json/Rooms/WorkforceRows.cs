using Crn.Domain.Json.Shapes;
using Crn.Domain.Workforce;

namespace Crn.Domain.Json.Rooms;

internal static class WorkforceRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => WorkforceShapes.AgendaForChangeBand),
        ShapeRow.Of(() => WorkforceShapes.PostFunding),
        ShapeRow.Of(() => WorkforceShapes.VisitPhase),
        ShapeRow.Of(() => WorkforceShapes.CapacityConflict),
        ShapeRow.Of(() => WorkforceShapes.CapacityDemand),
        ShapeRow.Of(() => WorkforceShapes.CapacityEffect),
        ShapeRow.Of(() => WorkforceShapes.CapacityPlan),
        ShapeRow.Of(() => WorkforceShapes.CapacityRemedy),
        ShapeRow.Of(() =>
            CaseShapes.Of<CapacityRemedy, CapacityRemedy.ClosedToRecruitment>(WorkforceShapes.CapacityRemedy)),
        ShapeRow.Of(() =>
            CaseShapes.Of<CapacityRemedy, CapacityRemedy.FurtherHours>(WorkforceShapes.CapacityRemedy)),
        ShapeRow.Of(() =>
            CaseShapes.Of<CapacityRemedy, CapacityRemedy.PersonTrained>(WorkforceShapes.CapacityRemedy)),
        ShapeRow.Of(() => CaseShapes.Of<CapacityRemedy, CapacityRemedy.PostFilled>(WorkforceShapes.CapacityRemedy)),
        ShapeRow.Of(() =>
            CaseShapes.Of<CapacityRemedy, CapacityRemedy.StartShifted>(WorkforceShapes.CapacityRemedy)),
        ShapeRow.Of(() => WorkforceShapes.DeliveryRole),
        ShapeRow.Of(() => WorkforceShapes.DeliveryTeam),
        ShapeRow.Of(() => WorkforceShapes.OverloadForecast),
        ShapeRow.Of(() => WorkforceShapes.PlannedVisit),
        ShapeRow.Of(() => WorkforceShapes.RoleSubstitution),
        ShapeRow.Of(() => WorkforceShapes.ServedByPriority),
        ShapeRow.Of(() => WorkforceShapes.StaffHours),
        ShapeRow.Of(() => WorkforceShapes.StaffPost),
        ShapeRow.Of(() => WorkforceShapes.StudyWorkload),
        ShapeRow.Of(() => WorkforceShapes.TrainingRecord),
        ShapeRow.Of(() => WorkforceShapes.VisitActivity),
        ShapeRow.Of(() => WorkforceShapes.VisitSchedule),
        ShapeRow.Of(() => WorkforceShapes.WeekLoad),
        ShapeRow.Of(() => WorkforceShapes.WeeklyArrivals),
        ShapeRow.Of(() => WorkforceShapes.WorkWeek),
        ShapeRow.Of(() => WorkforceShapes.WorkingPattern),
    ];
}
