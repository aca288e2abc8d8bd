using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Calendars;

/// <summary>Every reason why a review clock says no.</summary>
internal static class ClockReasons
{
    private const string InTime = "Decide within the time allowed, or end the review.";
    private static readonly Citation Convention = Citation.Default("review clocks");

    internal static Refusal Ended { get; } = new(
        "clock.ended", "The clock has ended with the review.", "Start a new clock for a new review.", Convention);

    internal static Refusal TooEarly { get; } = new(
        "clock.too-early", "The day is before the last event of the clock.", "Give a day on or after it.", Convention);

    internal static Refusal StoppedAlready { get; } =
        new("clock.stopped", "The clock is stopped already.", "Restart it first.", Convention);

    internal static Refusal NotStopped { get; } = new("clock.not-stopped", "The clock is running.", "Stop it first.", Convention);

    internal static Refusal HeldAlready { get; } = new(
        "clock.held-already", "This party has the work already.", "Name the party that takes the work over.", Convention);

    internal static Refusal NoHolder { get; } =
        new("clock.no-party", "The event names no party that exists.", "Say who has the work.", Convention);

    internal static Refusal NotCounted { get; } = new(
        "clock.not-counted", "The day, or the deadline that follows from it, is outside the days that the clock can count.",
        "Give a day for which the calendar is known: working days from 1999 to 2050.", Convention);

    internal static Refusal MayNotStop(ClockTerms terms) => new("clock.may-not-stop", "This clock may not stop.", InTime, terms.Source);

    internal static Refusal StopsUsed(ClockTerms terms) =>
        new("clock.stops-used", "The clock has stopped as often as it may.", InTime, terms.Source);
}
