
namespace Crn.Domain.Calendars;

/// <summary>A bank holiday on the day it is observed, which is never a Saturday or Sunday.</summary>
/// <remarks><c>default</c> has no name and is no holiday.</remarks>
internal readonly record struct BankHoliday
{
    internal BankHoliday(LocalDate date, HolidayDivision division, string name) => (Date, Division, Name) = (date, division, name);

    /// <summary>The day observed.</summary>
    public LocalDate Date { get; }

    /// <summary>The one division that keeps it.</summary>
    public HolidayDivision Division { get; }

    /// <summary>The name, followed by "(substitute day)" when it stands in for a weekend.</summary>
    public string Name { get => field ?? ""; }

    /// <summary>The holiday as one line.</summary>
    /// <returns>For example <c>2026-12-28 Boxing Day (substitute day)</c>.</returns>
    public override string ToString() => Text.Iso(Date) + " " + Name;
}
