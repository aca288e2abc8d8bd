namespace Crn.Domain.Calendars;

/// <summary>Easter Sunday of the Gregorian calendar, by the anonymous computation of 1876.</summary>
internal static class Easter
{
    internal static LocalDate SundayOf(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryOfFour) = Math.DivRem(century, 4);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var fullMoon = ((19 * golden) + century - leapCenturies - moonCorrection + 15) % 30;
        var (leapYears, yearOfFour) = Math.DivRem(yearOfCentury, 4);
        var weekday = (32 + (2 * centuryOfFour) + (2 * leapYears) - fullMoon - yearOfFour) % 7;
        var late = (golden + (11 * fullMoon) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(fullMoon + weekday - (7 * late) + 114, 31);
        return new(year, month, day + 1);
    }
}
