using System.Runtime.CompilerServices;
using Crn.Domain.Policies;
using Crn.Domain.Projection.Courses;

namespace Crn.Domain.Projection;

/// <summary>
/// How the rate of a site changes while it is open, as a factor on its own rate: constant, falling, building up, by calendar month, or in
/// steps.
/// </summary>
/// <remarks>
/// With a course that is known, projections stay exact: it only changes the exposure of each site. Recruitment falling as sites age is what
/// real trials show; the families are those of Urbas, Sherlock and Metcalfe (Biostatistics 2022). Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var course = RateCourse.Falling(0.004);                    // exp(-0.004 x days since the site opened)
/// var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, asAt, prior, course);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RateCourse
{
    internal RateCourse(Course course) => Course = course;

    /// <summary>Where the families of change come from.</summary>
    public static Citation Source { get; } = Citation.Background("Urbas, Sherlock and Metcalfe, Biostatistics 2022;23:485: falling rates");

    /// <summary>The rate does not change.</summary>
    public static RateCourse Constant { get; } = new(new ConstantCourse());

    /// <summary>
    /// A rate that falls with the age of the site: (1 + theta u / kappa)^-kappa at age u, or exp(-theta u) without kappa.
    /// </summary>
    /// <param name="thetaPerDay">How fast it falls at first, per day; finite and above 0.</param>
    /// <param name="kappa">How it tails off, above 0: small values fall slowly in the end. Infinite, the default, is exponential.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    public static RateCourse Falling(double thetaPerDay, double kappa = double.PositiveInfinity) =>
        new(new FallingCourse(thetaPerDay, kappa));

    /// <summary>A rate that builds up after the opening of the site: 1 - exp(-u / days) at age u.</summary>
    /// <param name="days">After how many days about two thirds of the full rate are reached; finite and above 0.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is outside its range.</exception>
    public static RateCourse BuildingUp(double days) => new(new BuildingUpCourse(days));

    /// <summary>A rate that follows the calendar.</summary>
    /// <param name="factors">Twelve factors, January first, finite and not negative, at least one above 0.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentException">The factors are not twelve, or outside their range.</exception>
    public static RateCourse Seasonal(params ValueList<double> factors) => new(new MonthlyCourse(factors));

    /// <summary>A rate that follows the calendar.</summary>
    /// <param name="factors">Twelve factors, January first, finite and not negative, at least one above 0.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentException">The factors are not twelve, or outside their range.</exception>
    [OverloadResolutionPriority(-1)]
    public static RateCourse Seasonal(params double[] factors) =>
        Seasonal(Guarded.Sequence(factors));

    /// <summary>A rate that changes in steps with the age of the site.</summary>
    /// <param name="steps">From which age in days (0 or more, rising) which factor (finite, not negative) applies; before the first it is
    /// 1.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentException">The ages do not rise, or a number is outside its range.</exception>
    public static RateCourse InSteps(params ValueList<(int FromDay, double Factor)> steps) => new(new SteppedCourse(steps));

    /// <summary>A rate that changes in steps with the age of the site.</summary>
    /// <param name="steps">From which age in days (0 or more, rising) which factor (finite, not negative) applies; before the first it is
    /// 1.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentException">The ages do not rise, or a number is outside its range.</exception>
    [OverloadResolutionPriority(-1)]
    public static RateCourse InSteps(params (int FromDay, double Factor)[] steps) =>
        InSteps(Guarded.Sequence(steps));

    /// <summary>The course in words.</summary>
    /// <returns>One line, free of culture.</returns>
    public override string ToString() => Course.ToString();

    /// <summary>What the models ask.</summary>
    internal Course Course { get; }

    internal bool IsConstant => Course is ConstantCourse;
}
