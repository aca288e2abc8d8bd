using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection;

/// <summary>
/// How the rate of a site changes while it is open, as a factor on its own rate. Closed: constant, falling, building up, by calendar month, or in steps.
/// </summary>
/// <remarks>
/// With a course that is known, projections stay exact: it only changes the exposure of each site. Recruitment falling as sites age is what real
/// trials show; the families are those of Urbas, Sherlock and Metcalfe (Biostatistics 2022). Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var course = RateCourse.Falling(0.004);                    // exp(-0.004 x days since the site opened)
/// var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, asAt, prior, course);
/// </code>
/// </example>
public abstract record RateCourse
{
    private RateCourse()
    {
    }

    /// <summary>Where the families of change come from.</summary>
    public static Citation Source { get; } = Citation.Background("Urbas, Sherlock and Metcalfe, Biostatistics 2022;23:485: falling rates");

    /// <summary>The rate does not change.</summary>
    public static RateCourse Constant { get; } = new Unchanged();

    /// <summary>A rate that falls with the age of the site: (1 + theta u / kappa)^-kappa at age u, or exp(-theta u) without kappa.</summary>
    /// <param name="thetaPerDay">How fast it falls at first, per day; finite and above 0.</param>
    /// <param name="kappa">How it tails off, above 0: small values fall slowly in the end. Infinite, the default, is exponential.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    public static RateCourse Falling(double thetaPerDay, double kappa = double.PositiveInfinity) => new FallingWithAge(thetaPerDay, kappa);

    /// <summary>A rate that builds up after the opening of the site: 1 - exp(-u / days) at age u.</summary>
    /// <param name="days">After how many days about two thirds of the full rate are reached; finite and above 0.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is outside its range.</exception>
    public static RateCourse BuildingUp(double days) => new RampedUp(days);

    /// <summary>A rate that follows the calendar.</summary>
    /// <param name="factors">Twelve factors, January first, finite and not negative, at least one above 0.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentException">The factors are not twelve, or outside their range.</exception>
    public static ByMonth Seasonal(params ValueList<double> factors) => new ByMonth(factors);

    /// <summary>A rate that changes in steps with the age of the site.</summary>
    /// <param name="steps">From which age in days (0 or more, rising) which factor (finite, not negative) applies; before the first it is 1.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentException">The ages do not rise, or a number is outside its range.</exception>
    public static RateCourse InSteps(params ValueList<(int FromDay, double Factor)> steps) => new Stepwise(steps);

    // The exposure of a site opened at a time, between two times, all in days from the data cut; to may be infinite.
    internal abstract double Between(LocalDate cut, double opened, double from, double to);

    // The power of time with which exposure grows in the end; below 0, the power with which the rest of a finite exposure vanishes.
    internal virtual double Growth => 1;

    /// <summary>A constant rate.</summary>
    public sealed record Unchanged : RateCourse
    {
        internal Unchanged()
        {
        }

        /// <inheritdoc />
        public override string ToString() => "constant rate";

        internal override double Between(LocalDate cut, double opened, double from, double to) => to - from;
    }

    /// <summary>A rate that falls with the age of the site.</summary>
    public sealed record FallingWithAge : RateCourse
    {
        internal FallingWithAge(double theta, double kappa)
        {
            ThetaPerDay = Numbers.FiniteAndPositive(theta, nameof(theta));
            Kappa = kappa > 0 ? kappa : throw new ArgumentOutOfRangeException(nameof(kappa), "Kappa is above 0, and may be infinite.");
        }

        /// <summary>How fast the rate falls at first, per day.</summary>
        public double ThetaPerDay { get; }

        /// <summary>How it tails off; infinite for an exponential fall.</summary>
        public double Kappa { get; }

        /// <inheritdoc />
        public override string ToString() => $"rate falling by {Text.Of(ThetaPerDay)} a day at first";

        internal override double Growth => 1 - Kappa;

        internal override double Between(LocalDate cut, double opened, double from, double to)
        {
            var (a, b) = (from - opened, to - opened);
            if (double.IsPositiveInfinity(Kappa)) return Math.Exp(-ThetaPerDay * a) * -SpecialFunctions.Expm1(-ThetaPerDay * (b - a)) / ThetaPerDay;
            var x = ThetaPerDay / Kappa;
            // The ratio of the two bases, so that nothing cancels.
            var log = double.IsPositiveInfinity(b) ? b : SpecialFunctions.Log1P(x * (b - a) / (1 + (x * a)));
            if (Kappa == 1) return log / ThetaPerDay;
            var start = Math.Exp((1 - Kappa) * SpecialFunctions.Log1P(x * a));
            return Kappa / (ThetaPerDay * (1 - Kappa)) * start * SpecialFunctions.Expm1((1 - Kappa) * log);
        }
    }

    /// <summary>A rate that builds up after opening.</summary>
    public sealed record RampedUp : RateCourse
    {
        internal RampedUp(double days) => Days = Numbers.FiniteAndPositive(days, nameof(days));

        /// <summary>After how many days about two thirds of the full rate are reached.</summary>
        public double Days { get; }

        /// <inheritdoc />
        public override string ToString() => $"rate building up over {Text.Of(Days)} days";

        internal override double Between(LocalDate cut, double opened, double from, double to) =>
            to - from + (Days * Math.Exp(-(from - opened) / Days) * SpecialFunctions.Expm1(-(to - from) / Days));
    }

    /// <summary>A rate that follows the months of the calendar.</summary>
    public sealed record ByMonth : RateCourse
    {
        internal ByMonth(ValueList<double> factors)
        {
            if (factors.Count != 12) throw new ArgumentException("Seasons need twelve factors, January first.", nameof(factors));
            foreach (var factor in factors) Numbers.FiniteAndNotNegative(factor, nameof(factors));
            if (factors.All(f => f == 0)) throw new ArgumentException("At least one month must recruit.", nameof(factors));
            Factors = factors;
        }

        /// <summary>The factor of each month, January first.</summary>
        public ValueList<double> Factors { get; }

        /// <inheritdoc />
        public override string ToString() => "seasonal rate";

        // The same proportions with a mean of 1.
        internal ByMonth Even() => new(Factors.Select(f => f * 12 / Factors.Sum()).ToValueList());

        internal override double Between(LocalDate cut, double opened, double from, double to) => double.IsPositiveInfinity(to) ? to : By(cut, to) - By(cut, from);

        // The exposure from the data cut to a time, backwards below 0. Whole years are taken at once.
        private double By(LocalDate cut, double time)
        {
            const double year = 365.25;
            var years = Math.Abs(time) > 40 * year ? Math.Truncate(time / year) : 0;
            double sum = years * year * Factors.Sum() / 12;
            var (day, left) = (cut, time - (years * year));
            // A time is the end of so many days after the cut: the first day ahead is the one after it.
            while (left > 0)
            {
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

    /// <summary>A rate that changes in steps with the age of the site.</summary>
    public sealed record Stepwise : RateCourse
    {
        internal Stepwise(ValueList<(int FromDay, double Factor)> steps)
        {
            var before = -1;
            foreach (var (from, factor) in steps)
            {
                if (from <= before) throw new ArgumentException("The ages from which factors apply must rise, from 0 on.", nameof(steps));
                Numbers.FiniteAndNotNegative(factor, nameof(steps));
                before = from;
            }

            Steps = steps;
        }

        /// <summary>From which age which factor applies.</summary>
        public ValueList<(int FromDay, double Factor)> Steps { get; }

        /// <inheritdoc />
        public override string ToString() => $"rate in {Text.Of(Steps.Count + 1)} steps";

        internal override double Between(LocalDate cut, double opened, double from, double to)
        {
            var (sum, factor, start) = (0.0, 1.0, 0.0);
            var (a, b) = (from - opened, to - opened);
            for (var i = 0; i <= Steps.Count; i++)
            {
                var end = i < Steps.Count ? Steps[i].FromDay : double.PositiveInfinity;
                var days = Math.Min(end, b) - Math.Max(start, a);
                if (days > 0 && factor > 0) sum += factor * days;
                if (i < Steps.Count) (start, factor) = (end, Steps[i].Factor);
            }

            return sum;
        }
    }
}
