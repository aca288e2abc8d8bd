using Crn.Domain.Policies;

namespace Crn.Domain.Calendars;

/// <summary>A bank holiday that no yearly rule gives: a day added by proclamation, or a yearly day moved.</summary>
/// <param name="Date">The day observed.</param>
/// <param name="Divisions">The parts that keep it.</param>
/// <param name="Name">Its name.</param>
/// <param name="InsteadOf">The name of the yearly holiday that it moves, or null when the day is extra.</param>
/// <param name="Source">Where it is stated.</param>
internal sealed record OneOffHoliday(LocalDate Date, HolidayDivision Divisions, string Name, string? InsteadOf, Citation Source)
{
    private static readonly Citation Proclaimed =
        Citation.Stated("GOV.UK bank holiday data, all published revisions to February 2026", "one-off days");
    private static readonly Citation Earlier =
        Citation.Inferred("Published snapshots of an independent holiday library", "weekdays 1999 to 2011");

    internal static ValueList<OneOffHoliday> All { get; } =
    [
        new(new(1999, 12, 31), HolidayDivision.All, "Millennium bank holiday", null, Earlier),
        new(new(2002, 6, 3), HolidayDivision.All, "Golden Jubilee bank holiday", null, Earlier),
        new(new(2002, 6, 4), HolidayDivision.All, HolidayNames.Spring, HolidayNames.Spring, Earlier),
        new(new(2011, 4, 29), HolidayDivision.All, "Royal wedding bank holiday", null, Earlier),
        new(new(2012, 6, 4), HolidayDivision.All, HolidayNames.Spring, HolidayNames.Spring, Proclaimed),
        new(new(2012, 6, 5), HolidayDivision.All, "Queen's Diamond Jubilee", null, Proclaimed),
        new(new(2020, 5, 8), HolidayDivision.All, HolidayNames.EarlyMay + " (VE day)", HolidayNames.EarlyMay, Proclaimed),
        new(new(2022, 6, 2), HolidayDivision.All, HolidayNames.Spring, HolidayNames.Spring, Proclaimed),
        new(new(2022, 6, 3), HolidayDivision.All, "Platinum Jubilee bank holiday", null, Proclaimed),
        new(new(2022, 9, 19), HolidayDivision.All, "Bank Holiday for the State Funeral of Queen Elizabeth II", null, Proclaimed),
        new(new(2023, 5, 8), HolidayDivision.All, "Bank holiday for the coronation of King Charles III", null, Proclaimed),
        new(new(2026, 6, 15), HolidayDivision.Scotland, "World Cup bank holiday", null, Proclaimed),
    ];
}
