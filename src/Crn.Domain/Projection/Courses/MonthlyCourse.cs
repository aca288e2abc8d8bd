using Crn.Domain.Probability;

namespace Crn.Domain.Projection.Courses;

/// <summary>A rate that follows the months of the calendar.</summary>
internal sealed record MonthlyCourse : Course
{
    private const double YearDays = 365.25;

    public MonthlyCourse(ValueList<double> factors)
    {
        if (factors.Count != 12) throw new ArgumentException("Seasons need twelve factors, January first.", nameof(factors));
        foreach (var factor in factors) Numbers.FiniteAndNotNegative(factor, nameof(factors));
        if (factors.All(f => f == 0)) throw new ArgumentException("At least one month must recruit.", nameof(factors));
        Factors = factors;
    }

    /// <summary>The factor of each month, January first.</summary>
    public ValueList<double> Factors { get; }

    /// <summary>The same proportions with a mean of 1.</summary>
    public MonthlyCourse Even() => new(Factors.Select(f => f * 12 / Factors.Sum()).ToValueList());

    public override double Between(LocalDate cut, double opened, double from, double to) =>
        double.IsPositiveInfinity(to) ? to : By(cut, to) - By(cut, from);

    public override string ToString() => "seasonal rate";

    // The exposure from the data cut to a time, backwards below 0. Whole years are taken at once.
    private double By(LocalDate cut, double time)
    {
        var years = Math.Abs(time) > 40 * YearDays ? Math.Truncate(time / YearDays) : 0;
        double sum = years * YearDays * Factors.Sum() / 12;
        var (day, left) = (cut, time - (years * YearDays));
        // A time is the end of so many days after the cut: the first day ahead is the one after it.
        while (left > 0)
        {
            if (day == LocalDate.MaxIsoValue) return sum + (left * Factors.Sum() / 12);
            var next = day.PlusDays(1);
            var share = Math.Min(left, Period.DaysBetween(day, next.With(DateAdjusters.EndOfMonth)));
            sum += share * Factors[next.Month - 1];
            (day, left) = (day.PlusDays((int)share), left - share);
            if (share < 1) break;
        }

        while (left < 0)
        {
            var share = Math.Min(-left, day.Day);
            sum -= share * Factors[day.Month - 1];
            (day, left) = (day.PlusDays(-(int)share), left + share);
            if (share < 1) break;
        }

        return sum;
    }
}
