namespace Crn.Domain.Calendars;

/// <summary>How long one party had the work.</summary>
/// <param name="Party">The party.</param>
/// <param name="Days">Days, counted by the clock's own convention, whether it ran or was stopped.</param>
public sealed record HeldTime(string Party, int Days);
