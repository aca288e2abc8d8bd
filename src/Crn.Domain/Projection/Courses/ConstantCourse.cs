namespace Crn.Domain.Projection.Courses;

/// <summary>A rate that does not change.</summary>
internal sealed record ConstantCourse : Course
{
    public override double Between(LocalDate cut, double opened, double from, double to) => to - from;

    public override string ToString() => "constant rate";
}
