using Crn.Domain.Decisions;

namespace Crn.Domain.Calendars;

/// <summary>An event of a review clock. Closed: the cases nested here are the only ones.</summary>
/// <remarks>Equality is by content. Immutable. A clock is the fold of its events: see
/// <see cref="ReviewClock.Replay(ValueList{Crn.Domain.Calendars.ReviewClockEvent})"/>.</remarks>
/// <param name="On">The day on which it took place.</param>
/// <param name="By">Who acted.</param>
/// <param name="RecordedOn">The day on which it was recorded.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record ReviewClockEvent(LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent
{
    // Internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    /// <summary>The event as one line.</summary>
    /// <returns>The day, who acted and what took place.</returns>
    public sealed override string ToString() => History.Line(this, What);

    /// <summary>The clock started.</summary>
    /// <param name="On">The day of receipt, or of whatever starts the clock.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Terms">The terms.</param>
    /// <param name="HeldBy">Who has the work.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Started(LocalDate On, Party By, LocalDate RecordedOn, ClockTerms Terms, Party HeldBy) : ReviewClockEvent(On,
        By, RecordedOn)
    {
        internal override string What => $"clock started, {Terms}; work with the {History.Name(HeldBy)}";
    }

    /// <summary>The clock stopped, because somebody else must act first.</summary>
    /// <param name="On">The day, still counted against the budget.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="WaitingFor">Who must act before the clock runs again.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Stopped(LocalDate On, Party By, LocalDate RecordedOn, Party WaitingFor) : ReviewClockEvent(On, By, RecordedOn)
    {
        internal override string What => "clock stopped, waiting for the " + History.Name(WaitingFor);
    }

    /// <summary>The clock ran again.</summary>
    /// <param name="On">The day of the answer; the day after it is the next one counted.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="HeldBy">Who has the work again.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Restarted(LocalDate On, Party By, LocalDate RecordedOn, Party HeldBy) : ReviewClockEvent(On, By, RecordedOn)
    {
        internal override string What => $"clock restarted, work with the {History.Name(HeldBy)}";
    }

    /// <summary>The work passed to somebody else while the clock went on as it was, running or stopped.</summary>
    /// <param name="On">The day, still counted to the one before.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="To">Who has the work now.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record HandedOver(LocalDate On, Party By, LocalDate RecordedOn, Party To) : ReviewClockEvent(On, By, RecordedOn)
    {
        internal override string What => "work handed over to the " + History.Name(To);
    }

    /// <summary>The review ended and the clock with it.</summary>
    /// <param name="On">The day, still counted against the budget.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Finished(LocalDate On, Party By, LocalDate RecordedOn) : ReviewClockEvent(On, By, RecordedOn)
    {
        internal override string What => "review ended";
    }
}
