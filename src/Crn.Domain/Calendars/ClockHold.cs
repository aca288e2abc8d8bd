using Crn.Domain.Decisions;

namespace Crn.Domain.Calendars;

/// <summary>A part of a review clock during which one party had the work.</summary>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct ClockHold
{
    internal ClockHold(Party party, LocalDate from, LocalDate countedAfter, bool isRunning, int before) =>
        (Party, From, CountedAfter, IsRunning, Before) = (party, from, countedAfter, isRunning, before);

    /// <summary>Who had the work.</summary>
    public Party Party { get; }

    /// <summary>The day it began. That day counts for the part before; this part lasts to the day on which the next begins.</summary>
    public LocalDate From { get; }

    /// <summary>The day after which days count for the part: the day before receipt when receipt is day 1.</summary>
    internal LocalDate CountedAfter { get; }

    /// <summary>Whether the clock ran; otherwise it was stopped.</summary>
    public bool IsRunning { get; }

    /// <summary>The days that had run against the budget when the part began.</summary>
    internal int Before { get; }

    /// <summary>The part as one line.</summary>
    /// <returns>Party, day and whether the clock ran.</returns>
    public override string ToString() => $"{Party.Text()} from {Text.Iso(From)}{(IsRunning ? "" : ", stopped")}";
}
