using System.Globalization;
using Crn.Domain.Calendars;
using CsvHelper;
using NodaTime.Text;

namespace Crn.Domain.Tests.Calendars;

public class BankHolidayTests
{
    private static readonly HolidayDivision[] Divisions =
        [HolidayDivision.EnglandAndWales, HolidayDivision.Scotland, HolidayDivision.NorthernIreland];

    private static readonly Lazy<List<(LocalDate Date, HolidayDivision Division, string Name)>> Published = new(Read);

    [Fact]
    public void Every_row_of_the_table_is_a_holiday_of_its_division_and_no_other_day_is()
    {
        Assert.Equal(690, Published.Value.Count);
        foreach (var division in Divisions)
        {
            var expected = Published.Value.Where(row => row.Division == division).Select(row => (row.Date, row.Name)).Order();
            var computed = Enumerable.Range(2006, 25).SelectMany(year => BankHolidays.In(year, division))
                .Select(day => (day.Date, day.Name)).Order();
            Assert.Equal(expected, computed);
        }
    }

    [Theory]
    [InlineData(1999, 4, 4)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2016, 3, 27)]
    [InlineData(2024, 3, 31)]
    [InlineData(2026, 4, 5)]
    [InlineData(2030, 4, 21)]
    public void Good_friday_is_two_days_before_easter(int year, int month, int day) =>
        Assert.Contains(BankHolidays.In(year, HolidayDivision.Scotland),
            h => h.Name == "Good Friday" && h.Date == new LocalDate(year, month, day).PlusDays(-2));

    [Fact]
    public void Every_year_has_its_usual_number_of_holidays_and_the_extra_ones()
    {
        foreach (var year in Enumerable.Range(BankHolidays.FirstYear, BankHolidays.LastYear - BankHolidays.FirstYear + 1))
        {
            var extra = year switch { 2022 => 2, 1999 or 2002 or 2011 or 2012 or 2023 => 1, _ => 0 };
            Assert.Equal(8 + extra, BankHolidays.In(year, HolidayDivision.EnglandAndWales).Count);
            Assert.Equal((year < 2007 ? 8 : 9) + extra + (year == 2026 ? 1 : 0), BankHolidays.In(year, HolidayDivision.Scotland).Count);
            Assert.Equal(10 + extra, BankHolidays.In(year, HolidayDivision.NorthernIreland).Count);
        }
    }

    [Fact]
    public void A_holiday_is_never_on_a_weekend_and_no_day_is_kept_twice()
    {
        foreach (var division in Divisions)
        {
            var days = Enumerable.Range(BankHolidays.FirstYear, 52).SelectMany(year => BankHolidays.In(year, division)).ToList();
            Assert.DoesNotContain(days, day => day.Date.DayOfWeek >= IsoDayOfWeek.Saturday);
            Assert.Equal(days.Count, days.Select(day => day.Date).Distinct().Count());
            Assert.Equal(days.OrderBy(day => day.Date), days);
        }
    }

    [Fact]
    public void The_millennium_and_the_golden_jubilee_are_kept_everywhere()
    {
        foreach (var division in Divisions)
        {
            Assert.Contains(BankHolidays.In(1999, division), day => day.Date == new LocalDate(1999, 12, 31));
            Assert.Equal([new LocalDate(2002, 6, 3), new LocalDate(2002, 6, 4)],
                BankHolidays.In(2002, division).Select(d => d.Date).Where(d => d.Month is 5 or 6 && d.Day is < 5 or > 20));
        }
    }

    private static List<(LocalDate Date, HolidayDivision Division, string Name)> Read()
    {
        using var stream = typeof(BankHolidayTests).Assembly.GetManifestResourceStream("Calendars/Data/bank-holidays.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<(LocalDate, HolidayDivision, string)>();
        while (csv.Read())
        {
            var division = csv.GetField("division") switch
            {
                "england-and-wales" => HolidayDivision.EnglandAndWales,
                "scotland" => HolidayDivision.Scotland,
                "northern-ireland" => HolidayDivision.NorthernIreland,
                _ => throw new InvalidOperationException("An unknown division."),
            };
            rows.Add((LocalDatePattern.Iso.Parse(csv.GetField("date")!).Value, division, csv.GetField("name")!));
        }

        return rows;
    }
}
