namespace Crn.Domain.Engagement;

/// <summary>One step of a request and the day it was taken.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">The day.</param>
public sealed record RequestProgress(RequestStep Step, LocalDate On);
