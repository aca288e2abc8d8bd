using Ardalis.GuardClauses;
using Crn.Domain.Probability;

namespace Crn.Domain.Recruitment;

/// <summary>When a site is planned to open, with as much certainty as the plan has: a day, a window, a delay, or nothing.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record PlannedOpening
{
    private PlannedOpening()
    {
    }

    /// <summary>The plan says nothing; the opening is known from its record, or only by the first recruit.</summary>
    public static PlannedOpening NotStated { get; } = new Unstated();

    /// <summary>The first day on which the site could open under the plan; null when the plan says nothing.</summary>
    public abstract LocalDate? Earliest { get; }

    /// <summary>The day after which the opening is overdue: the day, the end of the window, or the day before any delay; null when the plan
    /// says nothing.</summary>
    public abstract LocalDate? Due { get; }

    /// <summary>The last day of the window in which the site opens; null when the plan gives a day, a delay or nothing.</summary>
    public virtual LocalDate? WindowEnd => null;

    /// <summary>The delay beyond the day the site is due; null when the plan gives none.</summary>
    public virtual OpeningDelay? Delay => null;

    /// <summary>A site that opens on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The planned opening.</returns>
    /// <exception cref="ArgumentException"><paramref name="day"/> is of another calendar system.</exception>
    public static PlannedOpening On(LocalDate day) => new OnDay(Guarded.Iso(day));

    /// <summary>A site that opens on some day of a window, each day as likely as another.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, not before the first.</param>
    /// <returns>The planned opening.</returns>
    /// <exception cref="ArgumentException">The window ends before it begins, or a date is of another calendar system.</exception>
    public static PlannedOpening Within(LocalDate from, LocalDate to) => new Window(Guarded.Iso(from), Guarded.Iso(to));

    /// <summary>A site due on a day and late by a random delay.</summary>
    /// <param name="due">The day it is due.</param>
    /// <param name="delay">The distribution of the delay beyond that day.</param>
    /// <returns>The planned opening.</returns>
    /// <exception cref="ArgumentException"><paramref name="due"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="delay"/> is null.</exception>
    public static PlannedOpening After(LocalDate due, OpeningDelay delay) => new Delayed(Guarded.Iso(due), delay);

    /// <summary>The planned opening in words.</summary>
    /// <returns>One line.</returns>
    public sealed override string ToString() => Describe();

    // Expected days open by a date, and no other assembly can add a case. Null: the plan says nothing.
    internal abstract double? DaysOpenBy(LocalDate date);

    internal abstract string Describe();

    /// <summary>On a day.</summary>
    internal sealed record OnDay : PlannedOpening
    {
        internal OnDay(LocalDate day) => Day = day;

        /// <summary>The day.</summary>
        public LocalDate Day { get; }

        /// <inheritdoc />
        public override LocalDate? Earliest => Day;

        /// <inheritdoc />
        public override LocalDate? Due => Day;

        internal override double? DaysOpenBy(LocalDate date) => Math.Max(0, Period.DaysBetween(Day, date));

        internal override string Describe() => "opens on " + Text.Iso(Day);
    }

    /// <summary>On some day of a window, both ends included.</summary>
    internal sealed record Window : PlannedOpening
    {
        internal Window(LocalDate from, LocalDate to)
        {
            if (to < from) throw new ArgumentException("The window ends before it begins.", nameof(to));
            (From, To) = (from, to);
        }

        /// <summary>The first day.</summary>
        public LocalDate From { get; }

        /// <summary>The last day.</summary>
        public LocalDate To { get; }

        /// <inheritdoc />
        public override LocalDate? WindowEnd => To;

        /// <inheritdoc />
        public override LocalDate? Earliest => From;

        /// <inheritdoc />
        public override LocalDate? Due => To;

        // The mean over a uniform opening of the days open since.
        internal override double? DaysOpenBy(LocalDate date)
        {
            double width = Period.DaysBetween(From, To);
            double since = Period.DaysBetween(From, date);
            if (since <= 0) return 0;
            return since >= width ? since - (width / 2) : since * since / (2 * width);
        }

        internal override string Describe() => $"opens between {Text.Iso(From)} and {Text.Iso(To)}";
    }

    /// <summary>Due on a day, and late by a random delay.</summary>
    internal sealed record Delayed : PlannedOpening
    {
        internal Delayed(LocalDate dueOn, OpeningDelay delay) => (DueOn, Delay) = (dueOn, Guard.Against.Null(delay));

        /// <summary>The day it is due.</summary>
        public LocalDate DueOn { get; }

        /// <inheritdoc />
        public override OpeningDelay Delay { get; }

        /// <inheritdoc />
        public override LocalDate? Earliest => DueOn;

        /// <inheritdoc />
        public override LocalDate? Due => DueOn;

        // From the mean opening day: a planning figure, a little below the mean over the delay.
        internal override double? DaysOpenBy(LocalDate date) => Math.Max(0, Period.DaysBetween(DueOn, date) - Delay.MeanDays);

        internal override string Describe() => $"due on {Text.Iso(DueOn)}, {Delay}";
    }

    /// <summary>Nothing is stated.</summary>
    internal sealed record Unstated : PlannedOpening
    {
        internal Unstated()
        {
        }

        /// <inheritdoc />
        public override LocalDate? Earliest => null;

        /// <inheritdoc />
        public override LocalDate? Due => null;

        internal override double? DaysOpenBy(LocalDate date) => null;

        internal override string Describe() => "opening not stated";
    }
}
