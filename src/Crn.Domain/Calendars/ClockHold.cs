namespace Crn.Domain.Calendars;

/// <summary>A stretch of a review clock during which one party had the work.</summary>
/// <remarks><c>default</c> has no party.</remarks>
public readonly record struct ClockHold
{
    internal ClockHold(string party, LocalDate from, LocalDate countedAfter, bool isRunning, int before) =>
        (Party, From, CountedAfter, IsRunning, Before) = (party, from, countedAfter, isRunning, before);

    /// <summary>Who had the work.</summary>
    public string Party { get => field ?? ""; }

    /// <summary>The day it began. That day counts for the stretch before; the stretch lasts to the day on which the next begins.</summary>
    public LocalDate From { get; }

    /// <summary>The day after which days count for the stretch: the day before receipt when receipt is day 1.</summary>
    internal LocalDate CountedAfter { get; }

    /// <summary>Whether the clock ran; otherwise it was stopped.</summary>
    public bool IsRunning { get; }

    /// <summary>The days that had run against the budget when the stretch began.</summary>
    internal int Before { get; }

    /// <summary>The stretch as one line.</summary>
    /// <returns>Party, day and whether the clock ran.</returns>
    public override string ToString() => $"{Party} from {NodaTime.Text.LocalDatePattern.Iso.Format(From)}{(IsRunning ? "" : ", stopped")}";
}
