using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Calendars;

/// <summary>Something that happened to a review clock. Closed: the cases nested here are the only ones.</summary>
public abstract record ReviewClockEvent
{
    private ReviewClockEvent(LocalDate on) => On = on;

    /// <summary>The day it happened.</summary>
    public LocalDate On { get; }

    /// <summary>The day as ISO text, for messages.</summary>
    private protected string Day => NodaTime.Text.LocalDatePattern.Iso.Format(On);

    // Internal and abstract, so that no other assembly can add a case.
    internal abstract ReviewClock ApplyTo(ReviewClock? clock);

    /// <summary>The clock started.</summary>
    public sealed record Started : ReviewClockEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day of receipt, or of whatever starts the clock.</param>
        /// <param name="terms">The terms.</param>
        /// <param name="heldBy">Who has the work.</param>
        /// <exception cref="ArgumentException"><paramref name="heldBy"/> is blank or looks like an NHS number.</exception>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Started(LocalDate on, ClockTerms terms, string heldBy)
            : base(on) =>
            (Terms, HeldBy) = (Guard.Against.Null(terms), Guard.Against.BlankOrNhsNumber(heldBy));

        /// <summary>The terms.</summary>
        public ClockTerms Terms { get; }

        /// <summary>Who has the work.</summary>
        public string HeldBy { get; }

        /// <summary>The event as one line.</summary>
        /// <returns>Day, terms and holder.</returns>
        public override string ToString() => $"{Day} started: {Terms}; held by {HeldBy}";

        internal override ReviewClock ApplyTo(ReviewClock? clock) => ReviewClock.Begin(this);
    }

    /// <summary>The clock stopped, because somebody else must act first.</summary>
    public sealed record Stopped : ReviewClockEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day, still counted against the budget.</param>
        /// <param name="waitingFor">Who must act.</param>
        /// <exception cref="ArgumentException"><paramref name="waitingFor"/> is blank or looks like an NHS number.</exception>
        public Stopped(LocalDate on, string waitingFor)
            : base(on) => WaitingFor = Guard.Against.BlankOrNhsNumber(waitingFor);

        /// <summary>Who must act before the clock runs again.</summary>
        public string WaitingFor { get; }

        /// <summary>The event as one line.</summary>
        /// <returns>Day and party.</returns>
        public override string ToString() => $"{Day} stopped: waiting for {WaitingFor}";

        internal override ReviewClock ApplyTo(ReviewClock? clock) => Existing(clock).Hold(On, WaitingFor, running: false);
    }

    /// <summary>The clock ran again.</summary>
    public sealed record Restarted : ReviewClockEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day of the answer; the day after it is the next one counted.</param>
        /// <param name="heldBy">Who has the work again.</param>
        /// <exception cref="ArgumentException"><paramref name="heldBy"/> is blank or looks like an NHS number.</exception>
        public Restarted(LocalDate on, string heldBy)
            : base(on) => HeldBy = Guard.Against.BlankOrNhsNumber(heldBy);

        /// <summary>Who has the work again.</summary>
        public string HeldBy { get; }

        /// <summary>The event as one line.</summary>
        /// <returns>Day and holder.</returns>
        public override string ToString() => $"{Day} restarted: held by {HeldBy}";

        internal override ReviewClock ApplyTo(ReviewClock? clock) => Existing(clock).Hold(On, HeldBy, running: true);
    }

    /// <summary>The work passed to somebody else while the clock went on as it was, running or stopped.</summary>
    public sealed record HandedOver : ReviewClockEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day, still counted to the one before.</param>
        /// <param name="to">Who has the work now.</param>
        /// <exception cref="ArgumentException"><paramref name="to"/> is blank or looks like an NHS number.</exception>
        public HandedOver(LocalDate on, string to)
            : base(on) => To = Guard.Against.BlankOrNhsNumber(to);

        /// <summary>Who has the work now.</summary>
        public string To { get; }

        /// <summary>The event as one line.</summary>
        /// <returns>Day and party.</returns>
        public override string ToString() => $"{Day} handed over to {To}";

        internal override ReviewClock ApplyTo(ReviewClock? clock) => Existing(clock).Hold(On, To, !Existing(clock).IsStopped);
    }

    /// <summary>The review ended and the clock with it.</summary>
    public sealed record Finished : ReviewClockEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day, still counted against the budget.</param>
        public Finished(LocalDate on)
            : base(on)
        {
        }

        /// <summary>The event as one line.</summary>
        /// <returns>The day.</returns>
        public override string ToString() => Day + " finished";

        internal override ReviewClock ApplyTo(ReviewClock? clock) => Existing(clock).End(On);
    }

    private static ReviewClock Existing(ReviewClock? clock) =>
        clock ?? throw new ArgumentException("The first event of a review clock is that it started.");
}
