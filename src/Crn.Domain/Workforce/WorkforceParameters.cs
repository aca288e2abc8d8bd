using Crn.Domain.Policies;

namespace Crn.Domain.Workforce;

/// <summary>The numbers of working time through time, each dated and cited.</summary>
/// <remarks>To use another value give the parameter a version of your own: see <see cref="Parameter{T}.With"/>.</remarks>
public static class WorkforceParameters
{
    private static readonly Citation WorkingWeek = Citation.Stated("Working-week clauses quoting the Agenda for Change handbook", "10.1");
    private static readonly Citation ScottishWeek =
        Citation.Stated("Scottish Government: reduction of the working week", "Agenda for Change staff", new LocalDate(2024, 4, 1));
    private static readonly Citation Headrooms = Citation.Stated("Br J Nurs 2020;29(7)", "22% a common target; 16% to 26% in policies");
    private static readonly Citation Handbook = Citation.Stated("NHS Staff Council: Agenda for Change handbook", "section 13, to 2013");

    /// <summary>Hours a week of a full post in England, Wales and Northern Ireland.</summary>
    public static Parameter<decimal> FullTimeWeek { get; } = Number("workforce.full-time-week", "Hours a week of a full post",
        "hours", new Dated<decimal>(37.5m, null, null, WorkingWeek));

    /// <summary>Hours a week of a full post in Scotland: 37.5 to March 2024, 37 from April 2024, 36 from April 2026.</summary>
    public static Parameter<decimal> FullTimeWeekInScotland { get; } = Number("workforce.full-time-week.scotland",
        "Hours a week of a full post in Scotland", "hours",
        new(37.5m, null, new LocalDate(2024, 3, 31), WorkingWeek),
        new(37m, new LocalDate(2024, 4, 1), new LocalDate(2026, 3, 31), ScottishWeek),
        new(36m, new LocalDate(2026, 4, 1), null, ScottishWeek));

    /// <summary>Hours a year that a full post works, net of leave and training. A design default.</summary>
    /// <remarks>It is that of 37.5 hours and 18% headroom; for other hours see <see cref="WorkingTime.NetHoursPerYear"/>.</remarks>
    public static Parameter<decimal> NetHoursPerYear { get; } = Number("workforce.net-hours-per-year",
        "Hours a year that a full post works", "hours a year",
        new Dated<decimal>(1600m, null, null, Citation.Default("hours a full post works in a year, net of leave and training")));

    /// <summary>The share of contracted hours that leave, sickness and training take.</summary>
    public static Parameter<decimal> Headroom { get; } = Number("workforce.headroom",
        "Share of contracted hours lost to leave, sickness and training", "share", new Dated<decimal>(0.22m, null, null, Headrooms));

    /// <summary>Days of annual leave on appointment.</summary>
    public static Parameter<decimal> LeaveOnAppointment { get; } = Leave("on-appointment", "on appointment", 27);

    /// <summary>Days of annual leave after five years of service.</summary>
    public static Parameter<decimal> LeaveAfterFiveYears { get; } = Leave("after-five-years", "after five years", 29);

    /// <summary>Days of annual leave after ten years of service.</summary>
    public static Parameter<decimal> LeaveAfterTenYears { get; } = Leave("after-ten-years", "after ten years", 33);

    /// <summary>Public holidays a year in England, Scotland and Wales.</summary>
    public static Parameter<decimal> PublicHolidays { get; } =
        Number("workforce.public-holidays", "Public holidays", "days a year", new Dated<decimal>(8, null, null, Handbook));

    /// <summary>Public holidays a year in Northern Ireland.</summary>
    public static Parameter<decimal> PublicHolidaysInNorthernIreland { get; } = Number("workforce.public-holidays.northern-ireland",
        "Public holidays in Northern Ireland", "days a year", new Dated<decimal>(10, null, null, Handbook));

    /// <summary>Days of study leave a year. A design default.</summary>
    public static Parameter<decimal> StudyLeave { get; } = Number("workforce.study-leave", "Study leave", "days a year",
        new Dated<decimal>(5, null, null, Citation.Default("study leave of delivery staff")));

    /// <summary>Workload credits in twelve months that make one whole-time equivalent (United States, 1992).</summary>
    public static Parameter<decimal> CreditsPerWholeTimeEquivalent { get; } = Number("workforce.credits-per-wte",
        "Workload credits of one whole-time equivalent", "credits a year",
        new Dated<decimal>(40, null, null, Citation.Stated("Battiato: how many coordinators", "40 credits in 12 months")));

    /// <summary>Every one of them, ordered by code.</summary>
    public static ValueList<Parameter<decimal>> All { get; } = new[]
    {
        FullTimeWeek, FullTimeWeekInScotland, NetHoursPerYear, Headroom, LeaveOnAppointment, LeaveAfterFiveYears, LeaveAfterTenYears,
        PublicHolidays, PublicHolidaysInNorthernIreland, StudyLeave, CreditsPerWholeTimeEquivalent,
    }.OrderBy(p => p.Code, StringComparer.Ordinal).ToValueList();

    private static Parameter<decimal> Number(string code, string meaning, string unit, params Dated<decimal>[] values) =>
        new(code, meaning, unit, new(values));

    private static Parameter<decimal> Leave(string code, string when, decimal days) => Number($"workforce.leave.{code}",
        $"Annual leave {when}", "days a year", new Dated<decimal>(days, null, null, Handbook));
}
