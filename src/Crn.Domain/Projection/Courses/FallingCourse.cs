using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Courses;

/// <summary>
/// A rate that falls with the age of the site: (1 + theta u / kappa)^-kappa at age u; exp(-theta u) for an infinite kappa.
/// </summary>
internal sealed record FallingCourse : Course
{
    private readonly double thetaPerDay;
    private readonly double kappa;

    internal double ThetaPerDay => thetaPerDay;

    internal double Kappa => kappa;

    public FallingCourse(double thetaPerDay, double kappa)
    {
        this.thetaPerDay = Numbers.FiniteAndPositive(thetaPerDay);
        this.kappa = kappa > 0 ? kappa : throw new ArgumentOutOfRangeException(nameof(kappa), "Kappa is above 0, and may be infinite.");
    }

    public override double Growth => 1 - kappa;

    public override double Between(LocalDate cut, double opened, double from, double to)
    {
        var (a, b) = (from - opened, to - opened);
        if (double.IsPositiveInfinity(kappa))
            return Math.Exp(-thetaPerDay * a) * -SpecialFunctions.Expm1(-thetaPerDay * (b - a)) / thetaPerDay;
        var x = thetaPerDay / kappa;
        // The ratio of the two bases, so that nothing cancels.
        var log = double.IsPositiveInfinity(b) ? b : SpecialFunctions.Log1P(x * (b - a) / (1 + (x * a)));
        if (kappa == 1) return log / thetaPerDay;
        var start = Math.Exp((1 - kappa) * SpecialFunctions.Log1P(x * a));
        return kappa / (thetaPerDay * (1 - kappa)) * start * SpecialFunctions.Expm1((1 - kappa) * log);
    }

    public override string ToString() => $"rate falling by {Text.Of(thetaPerDay)} a day at first";
}
