using Crn.Domain.Probability;

namespace Crn.Domain.Projection.Courses;

/// <summary>A rate that changes in steps with the age of the site; before the first step its factor is 1.</summary>
internal sealed record SteppedCourse : Course
{
    private readonly ValueList<(int FromDay, double Factor)> steps;

    internal ValueList<(int FromDay, double Factor)> Steps => steps;

    public SteppedCourse(ValueList<(int FromDay, double Factor)> steps)
    {
        var before = -1;
        foreach (var (from, factor) in steps)
        {
            if (from <= before) throw new ArgumentException("The ages from which factors apply must rise, from 0 on.", nameof(steps));
            Numbers.FiniteAndNotNegative(factor, nameof(steps));
            before = from;
        }

        this.steps = steps;
    }

    public override double Between(LocalDate cut, double opened, double from, double to)
    {
        var (sum, factor, start) = (0.0, 1.0, 0.0);
        var (a, b) = (from - opened, to - opened);
        for (var i = 0; i <= steps.Count; i++)
        {
            var end = i < steps.Count ? steps[i].FromDay : double.PositiveInfinity;
            var days = Math.Min(end, b) - Math.Max(start, a);
            if (days > 0 && factor > 0) sum += factor * days;
            if (i < steps.Count) (start, factor) = (end, steps[i].Factor);
        }

        return sum;
    }

    public override string ToString() => $"rate in {Text.Of(steps.Count + 1)} steps";
}
