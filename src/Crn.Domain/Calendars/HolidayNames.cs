namespace Crn.Domain.Calendars;

/// <summary>The yearly holidays' names, as the government's published calendar writes them.</summary>
internal static class HolidayNames
{
    internal const string NewYear = "New Year's Day";
    internal const string SecondOfJanuary = "2nd January";
    internal const string SaintPatrick = "St Patrick's Day";
    internal const string GoodFriday = "Good Friday";
    internal const string EasterMonday = "Easter Monday";
    internal const string EarlyMay = "Early May bank holiday";
    internal const string Spring = "Spring bank holiday";
    internal const string Boyne = "Battle of the Boyne (Orangemen's Day)";
    internal const string Summer = "Summer bank holiday";
    internal const string SaintAndrew = "St Andrew's Day";
    internal const string Christmas = "Christmas Day";
    internal const string Boxing = "Boxing Day";
    internal const string Substitute = " (substitute day)";
}
