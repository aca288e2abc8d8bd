using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Courses;

/// <summary>A rate that builds up after opening: 1 - exp(-u / days) at age u.</summary>
internal sealed record BuildingUpCourse : Course
{
    private readonly double days;

    internal double Days => days;

    public BuildingUpCourse(double days) => this.days = Numbers.FiniteAndPositive(days);

    public override double Between(LocalDate cut, double opened, double from, double to) =>
        to - from + (days * Math.Exp(-(from - opened) / days) * SpecialFunctions.Expm1(-(to - from) / days));

    public override string ToString() => $"rate building up over {Text.Of(days)} days";
}
