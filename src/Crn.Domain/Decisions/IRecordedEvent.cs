namespace Crn.Domain.Decisions;

/// <summary>One event in the life of a value: the day it took place, who acted, and the day it was recorded.</summary>
/// <remarks>
/// Sites enter what took place days later: the day of recording is never before the day of the event, and histories are in order of
/// recording. Every event of the library has this shape.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public interface IRecordedEvent
{
    /// <summary>The day on which it took place.</summary>
    LocalDate On { get; }

    /// <summary>Who acted.</summary>
    Party By { get; }

    /// <summary>The day on which it was recorded.</summary>
    LocalDate RecordedOn { get; }
}
