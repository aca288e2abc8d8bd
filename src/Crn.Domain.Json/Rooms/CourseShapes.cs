using Crn.Domain.Json.Shapes;
using Crn.Domain.Projection.Courses;

namespace Crn.Domain.Json.Rooms;

// How the rate of a site changes over time.
internal static class CourseShapes
{
    internal static UnionShape<Course> Course => field ??= new("Course", "How the rate of a site changes with its age or the season.",
        new UnionCase<Course, ConstantCourse>("Constant", Constant), new UnionCase<Course, FallingCourse>("Falling", Falling),
        new UnionCase<Course, BuildingUpCourse>("BuildingUp", BuildingUp), new UnionCase<Course, MonthlyCourse>("Seasonal", Seasonal),
        new UnionCase<Course, SteppedCourse>("InSteps", InSteps));

    private static ObjectShape<ConstantCourse> Constant =>
        field ??= Atoms.Object<ConstantCourse>("A rate that stays as it is.", _ => _ => new(), "ConstantCourse");

    private static ObjectShape<FallingCourse> Falling =>
        field ??= Atoms.Object<FallingCourse>("A rate that falls with the age of a site.", m =>
    {
        var thetaPerDay = m.Required("thetaPerDay", v => v.ThetaPerDay, Atoms.Number);
        var kappa = m.Usual("kappa", v => v.Kappa, Atoms.Number, double.PositiveInfinity);
        return p => new(thetaPerDay[p], kappa[p]);
    }, "FallingCourse");

    private static ObjectShape<BuildingUpCourse> BuildingUp => field ??= Atoms.Object<BuildingUpCourse>("A rate that builds up.", m =>
    {
        var days = m.Required("days", v => v.Days, Atoms.Number);
        return p => new(days[p]);
    }, "BuildingUpCourse");

    private static ObjectShape<MonthlyCourse> Seasonal => field ??= Atoms.Object<MonthlyCourse>("Twelve factors, January first.", m =>
    {
        var factors = m.List("factors", v => v.Factors, Atoms.Number);
        return p => new(factors[p]);
    }, "MonthlyCourse");

    private static ObjectShape<SteppedCourse> InSteps => field ??= Atoms.Object<SteppedCourse>("Factors from ages on.", m =>
    {
        var steps = m.List("steps", v => v.Steps, Atoms.Pair("fromDay", Atoms.Whole, "factor", Atoms.Number));
        return p => new(steps[p]);
    }, "SteppedCourse");
}
