using Crn.Domain.Decisions;

namespace Crn.Domain.Calendars;

/// <summary>A clock on a review: what it may take, what it has taken, where it stands and who has the work.</summary>
/// <remarks>
/// <para>The fold of its events. Days count by the terms' convention: the day of a stop is still counted against the budget, the day of a
/// restart is not, so a deadline after a restart is the day of restart and the days that were left.</para>
/// <para>Laws: the days held by the parties sum to the days since the start; running and stopped days do too; a stop never brings the
/// deadline earlier; a clock that may not stop refuses to.</para>
/// </remarks>
/// <example>
/// <code>
/// var terms = new ClockTerms(60, DayCount.CalendarDaysFromReceipt, stopsAllowed: 1, source);
/// var committee = Party.ResearchEthicsCommittee;
/// var clock = ReviewClock.Start(terms, heldBy: committee, on: received, by: Party.Sponsor).State;
/// clock = clock.Stop(waitingFor: Party.Sponsor, on: asked, by: committee).State;
/// clock = clock.Restart(heldBy: committee, on: answered, by: Party.Sponsor).State;
/// clock.Deadline;              // later by the days the sponsor took
/// clock.HeldBy(today);         // research ethics committee 41 days, sponsor 12 days
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record ReviewClock
{
    internal ReviewClock(ClockTerms terms, LocalDate startedOn, ValueList<ClockHold> holds, LocalDate? deadline) =>
        (Terms, StartedOn, Holds, Deadline) = (terms, startedOn, holds, deadline);

    /// <summary>The terms.</summary>
    public ClockTerms Terms { get; }

    /// <summary>The day of receipt, or of whatever started the clock.</summary>
    public LocalDate StartedOn { get; }

    /// <summary>Who had the work when, in order; at least one.</summary>
    public ValueList<ClockHold> Holds { get; internal init; }

    /// <summary>The last day on which the review is in time; null while the clock is stopped, because nobody can know it.</summary>
    public LocalDate? Deadline { get; internal init; }

    /// <summary>The day the review ended; null while it goes on.</summary>
    public LocalDate? FinishedOn { get; internal init; }

    /// <summary>How often the clock has stopped.</summary>
    public int Stops { get; internal init; }

    /// <inheritdoc/>
    public int Version { get; internal set; }

    /// <inheritdoc/>
    public LocalDate LastRecordedOn { get; internal set; }

    /// <summary>Whether the clock stands still, waiting for somebody.</summary>
    public bool IsStopped => FinishedOn is null && !Last.IsRunning;

    /// <summary>Who has the work, or had it when the review ended.</summary>
    public Party Holder => Last.Party;

    /// <summary>Whether the review ended in time; null while it goes on.</summary>
    public bool? FinishedInTime => FinishedOn is { } end ? !(end > (Deadline ?? Missed ?? RestartedOn(end))) : null;

    // The deadline that had passed when the clock stopped.
    internal LocalDate? Missed { get; init; }

    private ClockHold Last => Holds[^1];

    /// <summary>The days that have run against the budget by the end of a day, stops left out.</summary>
    /// <param name="asAt">The day; before the start nothing has run, and after the end nothing more.</param>
    /// <returns>Days by the clock's convention.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public int Elapsed(LocalDate asAt) => DaysOf(Terms.Count.Countable(asAt), static hold => hold.IsRunning);

    /// <summary>The days on which the clock stood still by the end of a day.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>Days by the clock's convention.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public int StoppedFor(LocalDate asAt) => DaysOf(Terms.Count.Countable(asAt), static hold => !hold.IsRunning);

    /// <summary>The days left of the budget at the end of a day; negative when it is overdrawn.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>Budget less elapsed days.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public int Remaining(LocalDate asAt) => Terms.Days - Elapsed(asAt);

    /// <summary>
    /// How long each party had the work by the end of a day, running or stopped, in the order in which they first had it.
    /// </summary>
    /// <param name="asAt">The day.</param>
    /// <returns>The parties; their days sum to <see cref="Elapsed"/> and <see cref="StoppedFor"/> together.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<HeldTime> HeldBy(LocalDate asAt)
    {
        Terms.Count.Countable(asAt);
        return Holds.Select(hold => hold.Party).Distinct()
            .Select(party => new HeldTime(party, DaysOf(asAt, hold => hold.Party == party))).ToValueList();
    }

    /// <summary>The deadline itself while the clock runs; while it is stopped, the deadline that a restart on a day would give.</summary>
    /// <remarks>A stop after the deadline does not heal it: the deadline that was missed stays.</remarks>
    /// <param name="restart">The day of restart.</param>
    /// <returns>The last day in time.</returns>
    /// <exception cref="ArgumentException"><paramref name="restart"/> is of another calendar system.</exception>
    public LocalDate DeadlineIfRunningFrom(LocalDate restart)
    {
        Terms.Count.Countable(restart);
        return Deadline ?? Missed ?? RestartedOn(restart)
            ?? throw new ArgumentOutOfRangeException(nameof(restart), "The deadline is outside the days that can be counted.");
    }

    /// <summary>The clock as one line.</summary>
    /// <returns>Who has the work, and the deadline, what it waits for, or the day of its end.</returns>
    public override string ToString() => $"{Terms}, from {Text.Iso(StartedOn)}: " + (
        FinishedOn is { } end ? "ended " + Text.Iso(end)
        : Deadline is { } last ? $"with the {Holder.Text()}, deadline {Text.Iso(last)}"
        : $"stopped, waiting for the {Holder.Text()}");

    // Null outside the days that can be counted.
    private LocalDate? RestartedOn(LocalDate day) =>
        Terms.Count.After(day, Math.Max(0, Terms.Days - Last.Before)) is { } last ? Terms.Count.Rolled(last) : null;

    private int DaysOf(LocalDate asAt, Func<ClockHold, bool> counts)
    {
        var days = 0;
        for (var i = 0; i < Holds.Count; i++)
        {
            if (!counts(Holds[i])) continue;
            var end = i + 1 < Holds.Count ? Holds[i + 1].From : FinishedOn ?? LocalDate.MaxIsoValue;
            if (asAt < end) end = asAt;
            if (end > Holds[i].CountedAfter) days += Terms.Count.Between(Holds[i].CountedAfter, end);
        }

        return days;
    }
}
