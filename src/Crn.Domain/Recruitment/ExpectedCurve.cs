using System.Runtime.CompilerServices;
using Crn.Domain.Probability;
using Crn.Domain.Recruitment.Counting;

namespace Crn.Domain.Recruitment;

/// <summary>How many recruits a plan expects by a date. Closed: the cases nested here are the only ones.</summary>
/// <remarks>Curves never fall. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record ExpectedCurve
{
    private ExpectedCurve()
    {
    }

    /// <summary>A straight line from opening to planned closure, as in the published recruitment to time and target.</summary>
    public static ExpectedCurve Linear { get; } = new Straight();

    /// <summary>
    /// Ramped from the site plan: each site's rate times the days it is planned to be open, scaled to the target at planned closure.
    /// </summary>
    public static ExpectedCurve FromSitePlan { get; } = new Ramped();

    /// <summary>A caller's own curve.</summary>
    /// <param name="points">Dates in order with the recruits expected by then, never falling; at least one.</param>
    /// <returns>The curve: straight between points, nothing before the first, level after the last.</returns>
    /// <exception cref="ArgumentException">There is no point, dates are not in order, or the curve falls.</exception>
    public static ExpectedCurve Through(params ValueList<ExpectedPoint> points) => new Own(points);

    /// <summary>A caller's own curve.</summary>
    /// <param name="points">Dates in order with the recruits expected by then, never falling; at least one.</param>
    /// <returns>The curve: straight between points, nothing before the first, level after the last.</returns>
    /// <exception cref="ArgumentException">There is no point, dates are not in order, or the curve falls.</exception>
    [OverloadResolutionPriority(-1)]
    public static ExpectedCurve Through(params ExpectedPoint[] points) =>
        Through(Guarded.Sequence(points));

    /// <summary>The same curve with months that recruit more and months that recruit less; its start and its end stay.</summary>
    /// <param name="factors">Twelve factors, January first, zero or more and not all zero; 1 is an ordinary month.</param>
    /// <returns>The seasonal curve.</returns>
    /// <exception cref="ArgumentException">There are not twelve factors, one is negative or not finite, or all are zero.</exception>
    public ExpectedCurve WithSeasons(params ValueList<double> factors) => new Seasonal(this, factors);

    /// <summary>The same curve with months that recruit more and months that recruit less; its start and its end stay.</summary>
    /// <param name="factors">Twelve factors, January first, zero or more and not all zero; 1 is an ordinary month.</param>
    /// <returns>The seasonal curve.</returns>
    /// <exception cref="ArgumentException">There are not twelve factors, one is negative or not finite, or all are zero.</exception>
    [OverloadResolutionPriority(-1)]
    public ExpectedCurve WithSeasons(params double[] factors) =>
        WithSeasons(Guarded.Sequence(factors));

    /// <summary>The points of the plan's own curve; empty for a curve that is worked out.</summary>
    public virtual ValueList<ExpectedPoint> Points => [];

    /// <summary>The twelve factors of the months, January first; empty for a curve without seasons.</summary>
    public virtual ValueList<double> SeasonFactors => [];

    /// <summary>The curve that the seasons weigh; the curve itself when it has none.</summary>
    public virtual ExpectedCurve WithoutSeasons => this;

    // The recruits expected by the end of a date; null when the plan does not say enough.
    internal abstract double? By(RecruitmentPlan plan, LocalDate date);

    /// <summary>A straight line.</summary>
    internal sealed record Straight : ExpectedCurve
    {
        internal Straight()
        {
        }

        /// <inheritdoc />
        public override string ToString() => "linear";

        // All of it by the last day; in a window of one day that is the first day too.
        internal override double? By(RecruitmentPlan plan, LocalDate date) => date >= plan.Window.PlannedClosure ? plan.Target
            : plan.Target * Math.Clamp((double)Period.DaysBetween(plan.Window.Opening, date) / plan.Window.Days, 0, 1);
    }

    /// <summary>Ramped from the site plan.</summary>
    internal sealed record Ramped : ExpectedCurve
    {
        internal Ramped()
        {
        }

        /// <inheritdoc />
        public override string ToString() => "ramped from the site plan";

        internal override double? By(RecruitmentPlan plan, LocalDate date)
        {
            var end = plan.Window.PlannedClosure;
            if (plan.Window.Opening == end) return Linear.By(plan, date);
            var whole = SitePlan.Weight(plan, end);
            if (whole is not > 0) return null;
            return plan.Target * Math.Min(1, SitePlan.Weight(plan, date < end ? date : end)!.Value / whole.Value);
        }
    }

    /// <summary>Another curve with seasons.</summary>
    internal sealed record Seasonal : ExpectedCurve
    {
        internal Seasonal(ExpectedCurve underlying, ValueList<double> factors)
        {
            if (factors.Count != 12) throw new ArgumentException("Seasons need twelve factors, January first.", nameof(factors));
            foreach (var factor in factors) Numbers.FiniteAndNotNegative(factor, nameof(factors));
            if (factors.All(f => f == 0)) throw new ArgumentException("At least one month must recruit.", nameof(factors));
            (Underlying, Factors) = (underlying, factors);
        }

        /// <summary>The curve without seasons.</summary>
        internal ExpectedCurve Underlying { get; }

        /// <summary>Twelve factors, January first.</summary>
        internal ValueList<double> Factors { get; }

        /// <inheritdoc />
        public override string ToString() => Underlying + ", with seasons";

        public override ValueList<double> SeasonFactors => Factors;

        public override ExpectedCurve WithoutSeasons => Underlying;

        internal override double? By(RecruitmentPlan plan, LocalDate date)
        {
            var (start, end) = (plan.Window.Opening, plan.Window.PlannedClosure);
            if (Underlying.By(plan, end) is not { } whole) return null;
            if (start == end) return date < start ? 0 : whole;
            if (Weighted(plan, start, end) is not (> 0 and var all)) return null;
            return date <= start ? Underlying.By(plan, start) is { } first ? Math.Min(first, whole) : 0
                : whole * Weighted(plan, start, date < end ? date : end) / all;
        }

        // The increments of the underlying curve, month by month, each weighted by the factor of its month.
        private double Weighted(RecruitmentPlan plan, LocalDate start, LocalDate to)
        {
            var (sum, from, before) = (0.0, start, Underlying.By(plan, start) ?? 0);
            while (from < to)
            {
                var monthEnd = from.PlusDays(1).With(DateAdjusters.EndOfMonth);
                var until = monthEnd < to ? monthEnd : to;
                var after = Underlying.By(plan, until) ?? 0;
                sum += Factors[until.Month - 1] * (after - before);
                (from, before) = (until, after);
            }

            return sum;
        }
    }

    /// <summary>A caller's own curve.</summary>
    internal sealed record Own : ExpectedCurve
    {
        internal Own(ValueList<ExpectedPoint> points)
        {
            if (points.IsEmpty) throw new ArgumentException("A curve needs at least one point.", nameof(points));
            for (var i = 1; i < points.Count; i++)
            {
                if (points[i].Date <= points[i - 1].Date)
                    throw new ArgumentException("The points are not in order of date.", nameof(points));
                if (points[i].Recruits < points[i - 1].Recruits)
                    throw new ArgumentException("An expected curve never falls.", nameof(points));
            }

            Points = points;
        }

        /// <summary>Dates in order with the recruits expected by then.</summary>
        public override ValueList<ExpectedPoint> Points { get; }

        /// <inheritdoc />
        public override string ToString() => "the plan's own curve";

        internal override double? By(RecruitmentPlan plan, LocalDate date)
        {
            if (date < Points[0].Date) return 0;
            if (date >= Points[^1].Date) return Points[^1].Recruits;
            var i = 1;
            while (Points[i].Date <= date) i++;
            var (low, high) = (Points[i - 1], Points[i]);
            return low.Recruits
                + ((high.Recruits - low.Recruits) * Period.DaysBetween(low.Date, date) / Period.DaysBetween(low.Date, high.Date));
        }
    }
}
