namespace Crn.Domain.Calendars;

/// <summary>The nations of the United Kingdom, which share research law and differ in health services and holidays.</summary>
public enum UkNation
{
    /// <summary>England: NHS England, Health Research Authority.</summary>
    England,

    /// <summary>Wales: NHS Wales, Health and Care Research Wales.</summary>
    Wales,

    /// <summary>Scotland: NHS Scotland, NHS Research Scotland.</summary>
    Scotland,

    /// <summary>Northern Ireland: Health and Social Care.</summary>
    NorthernIreland,
}
