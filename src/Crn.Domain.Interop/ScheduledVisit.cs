using Crn.Domain.Workforce;

namespace Crn.Domain.Interop;

/// <summary>A visit of a schedule as a record states it: when, in which window, and what is done, without how long that takes.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record ScheduledVisit
{
    internal ScheduledVisit(string path) => Path = path;

    /// <summary>What it is called.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its phase, by the epoch it stands in; where the record names none, by whether it lies before recruitment.</summary>
    public VisitPhase Phase { get; internal init; }

    /// <summary>Its day, counted from recruitment, which is day 0; null where the record does not say.</summary>
    public int? Day { get; internal init; }

    /// <summary>How many days before its day it may be held.</summary>
    public int DaysBefore { get; internal init; }

    /// <summary>How many days after its day it may be held.</summary>
    public int DaysAfter { get; internal init; }

    /// <summary>On what condition it is held, in the record's words; empty for a visit that every participant has.</summary>
    public string Condition { get; internal init; } = "";

    /// <summary>What is done, each once, in the order of the record.</summary>
    public ValueList<string> Activities { get; internal init; }

    /// <summary>The element it was read from.</summary>
    public string Path { get; }

    /// <summary>The visit in one line.</summary>
    /// <returns>For example <c>Week 2: day 14, 3 days before to 3 after, Treatment, 10 activities</c>.</returns>
    public override string ToString() =>
        $"{Name}: {(Day is { } day ? FormattableString.Invariant($"day {day}") : "no day stated")}"
        + (DaysBefore + DaysAfter == 0 ? "" : FormattableString.Invariant($", {DaysBefore} days before to {DaysAfter} after"))
        + FormattableString.Invariant($", {Phase}, {Activities.Count} {(Activities.Count == 1 ? "activity" : "activities")}")
        + (Condition.Length == 0 ? "" : $", if: {Condition}");
}
