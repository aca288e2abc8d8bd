using Crn.Domain.Calendars;

namespace Crn.Domain.Tests.Calendars;

public class EasterTests
{
    // The published Sundays from 1999 to 2050, March as 3 and April as 4; beyond them the earliest, the latest, and years in which the
    // golden number moves the full moon.
    private static readonly string[] Published =
    [
        "1999 4-4", "2000 4-23", "2001 4-15", "2002 3-31", "2003 4-20", "2004 4-11", "2005 3-27", "2006 4-16", "2007 4-8", "2008 3-23",
        "2009 4-12", "2010 4-4", "2011 4-24", "2012 4-8", "2013 3-31", "2014 4-20", "2015 4-5", "2016 3-27", "2017 4-16", "2018 4-1",
        "2019 4-21", "2020 4-12", "2021 4-4", "2022 4-17", "2023 4-9", "2024 3-31", "2025 4-20", "2026 4-5", "2027 3-28", "2028 4-16",
        "2029 4-1", "2030 4-21", "2031 4-13", "2032 3-28", "2033 4-17", "2034 4-9", "2035 3-25", "2036 4-13", "2037 4-5", "2038 4-25",
        "2039 4-10", "2040 4-1", "2041 4-21", "2042 4-6", "2043 3-29", "2044 4-17", "2045 4-9", "2046 3-25", "2047 4-14", "2048 4-5",
        "2049 4-18", "2050 4-10",
        "1818 3-22", "1886 4-25", "1943 4-25", "1954 4-18", "1981 4-19", "2076 4-19", "2285 3-22",
    ];

    [Fact]
    public void Easter_is_on_the_published_sundays()
    {
        foreach (var row in Published)
        {
            var parts = row.Split(' ', '-').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(new LocalDate(parts[0], parts[1], parts[2]), Easter.SundayOf(parts[0]));
        }
    }

    [Fact]
    public void Easter_is_the_sunday_after_the_full_moon_of_the_church()
    {
        // The church's moon by its epact, a table of its own: on or after 21 March, and never later than 18 April.
        for (var year = 1600; year <= 2400; year++)
        {
            var century = (year / 100) + 1;
            var (solar, lunar) = ((3 * century / 4) - 12, (((8 * century) + 5) / 25) - 5);
            var golden = (year % 19) + 1;
            var epact = ((11 * golden) + 20 + lunar - solar) % 30;
            if (epact < 0) epact += 30;
            if ((epact == 25 && golden > 11) || epact == 24) epact++;
            var moon = 44 - epact < 21 ? 44 - epact + 30 : 44 - epact;
            var full = new LocalDate(year, 3, 1).PlusDays(moon - 1);
            Assert.Equal(full.Next(IsoDayOfWeek.Sunday), Easter.SundayOf(year));
        }
    }
}
